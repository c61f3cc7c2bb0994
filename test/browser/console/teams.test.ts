import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Member } from '../../../src/domain/member/member.entity.js';
import { createMember, provisionMember } from '../../../src/domain/member/member.operations.js';
import type { Team } from '../../../src/domain/team/team.entity.js';
import {
  addTeamMembers,
  archiveTeam,
  createTeam,
  editTeam,
  provisionTeam,
} from '../../../src/domain/team/team.operations.js';
import { getTeam } from '../../../src/domain/team/team.queries.js';
import { draft } from '../../domain/drafts.js';
import { inBrowser } from '../chromium.js';
import { type ConsoleScene, openConsole, settledWidth } from './console-scene.js';

let scene: ConsoleScene;
let pushed: Team;
let kept: Member;
let byHand: Member;

const odd = ['<b>Bold</b><script>alert(1)</script>', 'y'.repeat(200), 'فريق الدعم'];

inBrowser('the teams', () => {
  beforeAll(async () => {
    scene = await openConsole({ seats: 60 });
    const { asOwner, asConnection } = scene.organization;
    kept = await provisionMember(asConnection(), draft('kept@idp.test', { displayName: 'Kim Kept' }));
    byHand = await createMember(asOwner(), {
      draft: draft('hand@example.test', { displayName: 'Hal Hand' }),
      role: 'MEMBER',
    });
    pushed = await provisionTeam(asConnection(), { name: 'Engineering', externalId: null, memberIds: [kept.id] });
    await addTeamMembers(asOwner(), { teamId: pushed.id, memberIds: [byHand.id] });
    for (const name of odd) await createTeam(asOwner(), { name });
    for (let index = 10; index < 65; index++) await createTeam(asOwner(), { name: `Team ${index}` });
  });

  afterAll(() => scene.close());

  test('are found, filtered and paged by the server, whatever stands in their names', async () => {
    const { page, complaints } = await scene.open('/teams?descending=true');
    await page.getByText('1 to 50 of 59').waitFor();
    for (const name of odd.slice(2)) await page.getByRole('link', { name, exact: true }).waitFor();
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route('**/graphql', async (route) => {
      await held;
      await route.continue();
    });
    await page.getByRole('button', { name: 'Next' }).dblclick();
    await page.locator('table[aria-busy=true]').waitFor();
    expect(await page.getByText(/^\d+ to \d+ of 59$/).innerText()).toBe('1 to 50 of 59');
    letGo();
    await page.getByText('51 to 59 of 59').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('link', { name: odd[0]!, exact: true }).waitFor();
    await page.goBack();
    await page.getByLabel('Search').fill('yyyy');
    await page.getByRole('link', { name: odd[1]!, exact: true }).waitFor();
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await settledWidth(page, width)).toBe(width);
    }

    await page.getByLabel('Search').fill('');
    await page.getByText('1 to 50 of 59').waitFor();
    await page.getByLabel('Source').selectOption('Identity provider');

    await page.getByText('1 to 1 of 1').waitFor();
    await page.getByRole('link', { name: 'Engineering' }).waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('are made by hand, with members whom the server finds; members come and go, and the team with them', async () => {
    const { page } = await scene.open('/teams');
    await page.getByRole('button', { name: 'Create a team' }).click();
    const dialog = page.getByRole('dialog', { name: 'Create a team' });
    await dialog.getByRole('button', { name: 'Create', exact: true }).click();
    await dialog.getByLabel('Name').and(page.locator('[aria-invalid=true]')).waitFor();
    await dialog.getByLabel('Name').fill('Night watch');
    await pick(page, 'Members', 'kim', 'Kim Kept (kept@idp.test)');
    await dialog.getByRole('button', { name: 'Create', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Night watch' }).waitFor();
    await page.getByRole('row', { name: 'Kim Kept' }).waitFor();

    await pick(page, 'Add members', 'hal', 'Hal Hand (hand@example.test)');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('2 members, added').waitFor();
    await page.getByRole('button', { name: 'Remove Kim Kept' }).click();
    await page.getByText('1 member, added').waitFor();

    await page.getByRole('button', { name: 'Archive' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Archive' }).click();
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await page.getByRole('row', { name: 'Hal Hand' }).waitFor();
    await page.close();
  });

  test('that an identity provider keeps have their name and its members locked, and take others by hand', async () => {
    const { page } = await scene.open(`/teams/${pushed.id}`);
    const row = (name: string) => page.getByRole('row', { name });
    await row('Kim Kept').getByText('the identity provider').waitFor();
    await row('Kim Kept').getByRole('img', { name: 'Directory keeps this. Change it there.' }).waitFor();
    await row('Hal Hand').getByRole('button', { name: 'Remove Hal Hand' }).waitFor();
    expect(await row('Kim Kept').getByRole('button').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Archive' }).count()).toBe(0);

    await page.getByRole('button', { name: 'Edit' }).click();
    expect(await page.getByLabel('Name').isEditable()).toBe(false);
    await page.getByLabel('Description').fill('Who builds it');
    await page.getByRole('button', { name: 'Save' }).click();

    await page.getByText('Who builds it').waitFor();
    await page.getByLabel('Search').fill('kim');
    await page.getByText('1 to 1 of 1').waitFor();
    expect(await row('Hal Hand').count()).toBe(0);
    await page.close();
  });

  test('that were archived stand in a list of their own, and come back from it unless their name is taken', async () => {
    const { asOwner } = scene.organization;
    const [back, taken, late] = await Promise.all(
      ['Comes back', 'Is taken', 'Is too late'].map((name) => createTeam(asOwner(), { name })),
    );
    for (const { id } of [back!, taken!, late!]) await archiveTeam(asOwner(), { teamId: id });
    await createTeam(asOwner(), { name: 'Is taken' });
    await scene.database.rows(`update team set archived_at = archived_at - interval '31 days' where id = $1`, [
      late!.id,
    ]);
    const { page } = await scene.open('/teams');
    await page.getByRole('tab', { name: 'Archived' }).click();
    await page.getByText('1 to 3 of 3').waitFor();
    await page.getByRole('row', { name: 'Is too late' }).getByText('too late', { exact: true }).waitFor();

    await page.getByRole('button', { name: 'Bring back Is taken' }).click();
    await page.getByRole('alert').getByText('A team with this name exists already.').waitFor();
    await page.getByRole('button', { name: 'Bring back Comes back' }).click();

    await page.getByText('1 to 2 of 2').waitFor();
    await page.getByRole('tab', { name: 'Teams' }).click();
    await page.getByRole('link', { name: 'Comes back' }).waitFor();
    await page.close();
  });

  test('renamed by two administrators at once are compared, and the second may take the name of the first', async () => {
    const { id } = await createTeam(scene.organization.asOwner(), { name: 'Both' });
    const { page } = await scene.open(`/teams/${id}`);
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByLabel('Name').fill('Mine');
    await editTeam(scene.organization.asOwner(), { teamId: id, name: 'Theirs' });

    await page.getByRole('button', { name: 'Save' }).click();

    const dialog = page.getByRole('dialog', { name: 'Somebody else has changed this meanwhile' });
    const row = dialog.getByRole('row', { name: 'Name' });
    await row.waitFor();
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(['Mine', 'Theirs']);
    await dialog.getByRole('button', { name: 'Take theirs' }).click();
    expect(await page.getByLabel('Name').inputValue()).toBe('Theirs');
    expect((await getTeam(scene.organization.asOwner(), id)).name).toBe('Theirs');
    await page.close();
  });

  test('described while members come are saved without a question', async () => {
    const { asOwner, owner } = scene.organization;
    const { id } = await createTeam(asOwner(), { name: 'Busy' });
    const { page } = await scene.open(`/teams/${id}`);
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByLabel('Description').press('Escape');
    await page.getByRole('button', { name: 'Edit' }).and(page.locator(':focus')).press('Enter');
    await page.getByLabel('Description').fill('People come and go.');
    await addTeamMembers(asOwner(), { teamId: id, memberIds: [owner.id] });

    await page.getByRole('button', { name: 'Save' }).click();

    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await getTeam(asOwner(), id)).description).toBe('People come and go.');
    await page.close();
  });

  test('are read by an analyst, who is offered no change, and by no plain member', async () => {
    const analyst = await scene.open(`/teams/${pushed.id}`, 'ANALYST');
    await analyst.page.getByRole('row', { name: 'Hal Hand' }).waitFor();
    expect(await analyst.page.locator('#main').getByRole('button').count()).toBe(0);
    await analyst.page.close();

    const member = await scene.open('/teams', 'MEMBER');
    await member.page.getByRole('heading', { name: 'This is not yours to see' }).waitFor();
    const query = `mutation { createTeam(input: { name: "Mine" }) { userErrors { message } } }`;
    const answer = await member.context.request.post(`${scene.muster.origin}/graphql`, { data: { query } });
    expect(await answer.text()).toContain('teams:write');
    await member.page.close();
  });
});

/** Types into a picker, and takes what the server found. */
async function pick(page: Page, label: string, words: string, found: string): Promise<void> {
  await page.getByRole('textbox', { name: label }).fill(words);
  await page.getByRole('option', { name: found }).click();
}
