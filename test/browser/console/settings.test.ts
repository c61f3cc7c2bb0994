import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { revokeSessions } from '../../../src/domain/member/session.operations.js';
import { updateOrganization } from '../../../src/domain/organization/organization.operations.js';
import { linkToken } from '../../sso/sign-in.js';
import { makeOrganization } from '../../support/organization.js';
import { inBrowser } from '../chromium.js';
import { type ConsoleScene, openConsole } from './console-scene.js';

let scene: ConsoleScene;

const stored = async () => {
  const { database, organization } = scene;
  const [row] = await database.rows<{ name: string; slug: string; days: number }>(
    'select name, slug, provisioning_log_days as days from organization where id = $1',
    [organization.id],
  );
  return row!;
};

inBrowser('the Settings', () => {
  beforeAll(async () => {
    scene = await openConsole({ seats: 5 });
  });

  afterAll(() => scene.close());

  test('show both values when somebody else has saved meanwhile, and keep the chosen one', async () => {
    const { page } = await scene.open('/settings');
    const name = page.getByRole('textbox', { name: 'Name', exact: true });
    await name.fill('Mine');
    await updateOrganization(scene.organization.asOwner(), { name: 'Theirs <b>bold</b>' });

    await page.getByRole('button', { name: 'Save' }).first().click();

    const dialog = page.getByRole('dialog');
    const row = dialog.getByRole('row', { name: 'Name' });
    await row.getByRole('cell', { name: 'Mine' }).waitFor();
    await row.getByRole('cell', { name: 'Theirs <b>bold</b>' }).waitFor();
    expect((await stored()).name).toBe('Theirs <b>bold</b>');
    await dialog.getByRole('button', { name: 'Save mine over theirs' }).click();
    await page.getByText('Saved.').waitFor();
    await dialog.waitFor({ state: 'hidden' });
    expect([(await stored()).name, await name.inputValue()]).toEqual(['Mine', 'Mine']);

    await name.fill('Mine again');
    await updateOrganization(scene.organization.asOwner(), { name: 'Theirs again' });
    await page.getByRole('button', { name: 'Save' }).first().click();
    await dialog.getByRole('button', { name: 'Take theirs' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect([(await stored()).name, await name.inputValue()]).toEqual(['Theirs again', 'Theirs again']);
    await page.close();
  });

  test('follow what others save as long as nothing is entered', async () => {
    const { page } = await scene.open('/settings');
    await page.getByRole('textbox', { name: 'Name', exact: true }).waitFor();

    await updateOrganization(scene.organization.asOwner(), { name: 'Renamed elsewhere' });

    await page.locator('input[value="Renamed elsewhere"]').waitFor();
    await page.close();
  });

  test('say beside the slug that another organization has it, and move the organization to a free one', async () => {
    const other = await makeOrganization(scene.database.orm);
    const { page } = await scene.open('/settings');
    const slug = page.getByRole('textbox', { name: 'Slug', exact: true });
    await slug.fill(other.slug);
    await page.getByRole('button', { name: 'Save' }).first().click();
    await page.getByText('This slug is taken by another organization.').waitFor();

    await slug.fill('moved-here');
    await page.getByRole('button', { name: 'Save' }).first().click();

    await page.getByText('Saved.').waitFor();
    expect((await stored()).slug).toBe('moved-here');
    await page.close();
  });

  test('ask before a shorter time deletes entries of the log', async () => {
    const { page } = await scene.open('/settings');
    await page.getByRole('textbox', { name: 'Days', exact: true }).fill('30');
    await page.getByRole('button', { name: 'Save' }).last().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('older than 30 days').waitFor();
    expect((await stored()).days).toBe(90);

    await dialog.getByRole('button', { name: 'Delete older entries' }).click();

    await page.getByText('Entries are kept for 30 days.').waitFor();
    expect((await stored()).days).toBe(30);
    await page.close();
  });

  test('keep what was typed over the end of a session: who signs in again in another tab finds it saved', async () => {
    const { organization, muster, database } = scene;
    const { page, context } = await scene.open('/settings');
    const name = page.getByRole('textbox', { name: 'Name', exact: true });
    await name.fill('Typed before it ended');
    await revokeSessions(organization.asOwner(), { memberId: organization.owner.id });

    await page.getByRole('button', { name: 'Save' }).first().click();
    const opened = context.waitForEvent('page');
    await page.getByRole('link', { name: 'Sign in in a new tab' }).click();
    const tab = await opened;
    await tab.goto(
      `${muster.origin}/sso/link?token=${await linkToken(database.orm, organization)}&returnTo=/signed-in`,
    );
    await tab.getByRole('button', { name: 'Sign in' }).click();
    await tab.getByText('You are signed in').waitFor();

    await page.getByText('Your session has ended').waitFor({ state: 'hidden' });
    await page.getByText('Saved.').waitFor();
    expect([(await stored()).name, await name.inputValue()]).toEqual([
      'Typed before it ended',
      'Typed before it ended',
    ]);
    await page.close();
  });
});
