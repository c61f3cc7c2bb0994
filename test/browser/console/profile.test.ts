import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { assignLicense } from '../../../src/domain/license/license.operations.js';
import type { Member } from '../../../src/domain/member/member.entity.js';
import { createTeam, provisionTeam } from '../../../src/domain/team/team.operations.js';
import { browserOf } from '../../sso/sign-in.js';
import { inBrowser } from '../chromium.js';
import { type ConsoleScene, openConsole } from './console-scene.js';

let scene: ConsoleScene;

inBrowser('the profile', () => {
  beforeAll(async () => {
    scene = await openConsole({ seats: 5 });
  });

  afterAll(() => scene.close());

  test('shows a plain member their own seats and teams, and leads to none', async () => {
    const { asOwner, asConnection, licenseId } = scene.organization;
    const { page } = await scene.open('/', 'MEMBER');
    await page.getByRole('heading', { level: 1, name: 'Your profile' }).waitFor();
    await page.getByText('You are in no team.').waitFor();
    const { id } = await latestMember();
    await assignLicense(asOwner(), { licenseId, memberId: id });
    await createTeam(asOwner(), { name: '<i>Night</i> watch', memberIds: [id] });
    await createTeam(asOwner(), { name: 'Others', memberIds: [scene.organization.owner.id] });
    await provisionTeam(asConnection(), { name: 'Everybody', externalId: null, memberIds: [] });

    await page.getByRole('listitem').getByText('<i>Night</i> watch').waitFor();

    await page.getByText(/^Has a seat of Enterprise since .* by hand/).waitFor();
    expect(await page.locator('#main').getByRole('listitem').count()).toBe(1);
    expect(await page.locator('#main').getByRole('link').count()).toBe(0);
    await page.close();
  });

  test('leads an owner from their teams to the team', async () => {
    const { page } = await scene.open('/profile');

    await page.getByRole('link', { name: 'Others' }).click();

    await page.getByRole('heading', { level: 1, name: 'Others' }).waitFor();
    await page.close();
  });

  test('shows a member of any role their own sessions, ends one of them, and all', async () => {
    const { page } = await scene.open('/profile', 'MEMBER');
    const elsewhere = await browserOf(scene.muster.origin, scene.organization, await latestMember());
    await page.getByText('This browser', { exact: true }).waitFor();

    await page
      .getByRole('button', { name: /^Sign out Unknown browser/ })
      .first()
      .click();
    await page.getByText('The session has ended.').waitFor();
    await page.getByRole('button', { name: 'Sign out everywhere' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' }).click();

    await page.getByLabel('Work e-mail address').waitFor();
    await expect(elsewhere.read()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await page.close();
  });
});

/** The member who signed in last. */
async function latestMember(): Promise<Member> {
  const [row] = await scene.database.rows<{ id: string }>(
    'select member_id as id from session order by id desc limit 1',
  );
  return { id: row!.id, status: 'ACTIVE' } as Member;
}
