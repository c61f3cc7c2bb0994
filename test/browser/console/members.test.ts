import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import type { Member } from '../../../src/domain/member/member.entity.js';
import { createMember, editMember, provisionMember } from '../../../src/domain/member/member.operations.js';
import { draft } from '../../domain/drafts.js';
import { statementsOf } from '../../support/statements.js';
import { inBrowser } from '../chromium.js';
import { type ConsoleScene, openConsole, settled, settledWidth } from './console-scene.js';

let scene: ConsoleScene;
let kept: Member;
let waiting: Member;

const odd = {
  markup: '<img src=x onerror=alert(1)><b>Bold</b>',
  long: 'x'.repeat(300),
  rightToLeft: 'أحمد بن محمد (مدير)',
};

inBrowser('the members', () => {
  beforeAll(async () => {
    scene = await openConsole({ seats: 1 });
    const { organization } = scene;
    kept = await provisionMember(
      organization.asConnection(),
      draft('kept@idp.test', { displayName: 'Kim Kept', department: 'Sales' }),
    );
    waiting = await provisionMember(organization.asConnection(), draft('waits@idp.test', { displayName: 'Wim Waits' }));
    for (const displayName of Object.values(odd))
      await byHand(`odd-${displayName.length}@example.test`, { displayName });
    for (let index = 0; index < 55; index++)
      await byHand(`person-${String(index).padStart(2, '0')}@example.test`, { displayName: `Person ${index}` });
  });

  afterAll(() => scene.close());

  test('are found, sorted and paged by the server; the address keeps it over reloading and going back', async () => {
    const { page } = await scene.open('/members');
    await page.getByText('1 to 50 of 61').waitFor();

    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('51 to 61 of 61').waitFor();
    await page.reload();
    await page.getByText('51 to 61 of 61').waitFor();
    await page.goBack();
    await page.getByText('1 to 50 of 61').waitFor();

    await page.getByLabel('Search').fill('person ');
    await page.getByText('1 to 50 of 55').waitFor();
    await page.getByLabel('Search').pressSequentially('4');
    await page.getByText('1 to 11 of 11').waitFor();
    await page.getByRole('button', { name: 'Name', exact: true }).dblclick();
    await page.getByRole('row').nth(1).getByText('Person 49').waitFor();
    await page.getByLabel('Source').selectOption('Identity provider');
    await page.getByText('Nothing matches.').waitFor();
    await page.getByLabel('Source').selectOption('Made by hand');
    await page.reload();

    await page.getByRole('row').nth(1).getByText('Person 49').waitFor();
    expect(await page.getByLabel('Search').inputValue()).toBe('person 4');
    expect(new URL(page.url()).search).toBe('?q=person+4&sort=DISPLAY_NAME&descending=true&source=MANUAL');
    await page.close();
  });

  test('are found again where they were left, and their page is told to screen readers', async () => {
    const { page } = await scene.open('/members');
    await page.getByText('1 to 50 of 61').waitFor();
    const name = page.getByRole('row').nth(45).getByRole('link');
    await name.scrollIntoViewIfNeeded();
    const y = await page.evaluate<number>('scrollY');

    await name.click();

    await page.getByRole('tab', { name: 'Profile' }).waitFor();
    expect(await settled(page, 'scrollY + document.activeElement.tagName', '0H1')).toBe('0H1');
    await page.goBack();
    expect(await settled(page, 'scrollY', y)).toBe(y);
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('51 to 61 of 61').waitFor();
    expect(await settled(page, `document.querySelector('table').getBoundingClientRect().top >= 0`, true)).toBe(true);
    expect(y).toBeGreaterThan(500);
    await page.close();
  });

  test('are sorted and selected on a narrow screen too', async () => {
    const { page } = await scene.open('/members?q=person+4');
    await page.setViewportSize({ width: 390, height: 800 });

    await page.getByRole('button', { name: 'Name', exact: true }).click();
    await page.getByRole('button', { name: 'Name', exact: true }).click();
    await page.getByRole('row').nth(1).getByText('Person 49').waitFor();
    await page.getByLabel('Select all of this page').check();

    await page.getByText('11 selected').waitFor();
    await page.getByRole('button', { name: 'Clear the selection' }).click();
    await page.getByLabel('Select all of this page').and(page.locator(':focus')).waitFor();
    await page.close();
  });

  test('that the address asks for in a way that there is not are shown all the same', async () => {
    const { page } = await scene.open('/members?after=unreadable&status=NONE&sort=NONE&columns=none');

    await page.getByRole('alert').getByText('The cursor cannot be read.').waitFor();
    await page.getByRole('button', { name: 'First page' }).click();

    await page.getByText('1 to 50 of 61').waitFor();
    await page.getByRole('columnheader', { name: 'User name' }).waitFor();
    await page.close();
  });

  test('cost the same number of statements, however many stand on the page, and one more where a page does not hold them all', async () => {
    const { page, context } = await scene.open('/members');
    const isList = (body: string | null) => body?.includes('query Members') === true;
    const request = await page.waitForRequest((sent) => isList(sent.postData()));
    await page.getByText('1 to 50 of 61').waitFor();
    const body = request.postDataJSON();
    await page.goto('about:blank');
    const ask = (filter: object) => async () => {
      const data = { ...body, variables: { ...body.variables, filter } };
      const answer = await context.request.post(`${scene.muster.origin}/graphql`, { data });
      expect((await answer.json()).errors).toBeUndefined();
    };

    const few = await statementsOf(ask({ userName: { in: ['kept@idp.test', 'waits@idp.test'] } }));
    const many = await statementsOf(ask({ status: { eq: 'ACTIVE' } }));

    const toCountThem = 1;
    expect(many.length).toBe(few.length + toCountThem);
    expect(many.length).toBeLessThanOrEqual(8);
    await page.close();
  });

  test('have names that are shown as they are, whatever stands in them, and that never make the page wider', async () => {
    const { page, complaints } = await scene.open('/members?q=odd-');

    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      for (const name of Object.values(odd)) await page.getByRole('link', { name, exact: true }).waitFor();
      expect(await settledWidth(page, width)).toBe(width);
    }
    await page.getByRole('link', { name: odd.long }).click();
    await page.getByRole('heading', { level: 1, name: odd.long }).waitFor();

    expect(await settledWidth(page, 390)).toBe(390);
    await page.getByRole('button', { name: 'Suspend' }).click();
    const close = await page.getByRole('dialog').getByRole('button', { name: 'Close' }).boundingBox();
    expect(close!.x + close!.width).toBeLessThan(390);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('are suspended many at once; who is refused is listed with the reason', async () => {
    const { page } = await scene.open('/members');
    const { owner } = scene.organization;
    for (const name of [owner.userName, 'Person 1', 'Person 2'])
      await page.getByRole('checkbox', { name: `Select ${name}`, exact: true }).check();
    await page.getByText('3 selected').waitFor();

    await page.getByLabel('What to do').selectOption('Suspend');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'Suspend now' }).click();

    const dialog = page.getByRole('dialog', { name: 'Suspend: 3 members' });
    await dialog.getByText('3 of 3 done, 1 member was refused.').waitFor();
    expect(await dialog.getByRole('row', { name: owner.userName }).innerText()).toMatch(/owner/i);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('row', { name: 'Person 1 ' }).getByText('Suspended').waitFor();
    await page.close();
  });

  test('stay as they are where many writes are stopped', async () => {
    const { page } = await scene.open('/members?q=person&status=ACTIVE');
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('mutation')) await new Promise((resolve) => setTimeout(resolve, 100));
      await route.continue();
    });
    await page.getByRole('checkbox', { name: 'Select all of this page' }).check();
    await page.getByLabel('What to do').selectOption('Change the role');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByLabel('New role').selectOption('Analyst');
    await page.getByRole('button', { name: 'Change the role now' }).click();

    await page.getByRole('dialog').getByRole('button', { name: 'Stop' }).click();

    await page.getByText('Stopped. What was done stays done.').waitFor();
    const done = Number(/(\d+) of 50 done/.exec(await page.getByRole('dialog').innerText())![1]);
    expect(done).toBeLessThan(50);
    expect(await countMembers(sql`role = 'ANALYST'`)).toBe(done);
    await page.close();
  });

  test('are invited once, however often the button is clicked; the link is shown where no mail is sent', async () => {
    const { page } = await scene.open('/members');
    await page.getByRole('button', { name: 'Invite' }).click();
    const dialog = page.getByRole('dialog', { name: 'Invite somebody' });
    await dialog.getByLabel('E-mail address').fill('no address');
    await dialog.getByRole('button', { name: 'Send the invitation' }).click();
    await dialog.getByLabel('E-mail address').and(page.locator('[aria-invalid=true]')).waitFor();
    expect(await settled(page, 'document.activeElement.type', 'email')).toBe('email');

    await dialog.getByLabel('E-mail address').fill('nina@example.test');
    await dialog.getByRole('button', { name: 'Send the invitation' }).dblclick();

    const link = page.getByLabel('Invitation link', { exact: true });
    expect(await link.inputValue()).toContain(`${scene.muster.origin}/sso/invitation`);
    expect(await countMembers(sql`user_name = 'nina@example.test'`)).toBe(1);
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('link', { name: 'nina@example.test' }).click();
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Take it back' }).click();
    await page.getByText('The invitation is taken back.').waitFor();
    expect(await countMembers(sql`user_name = 'nina@example.test' and status = 'EXPIRED'`)).toBe(1);
    await page.close();
  });

  test('are told why they have a seat, or wait for one', async () => {
    const { page } = await scene.open(`/members/${kept.id}`);
    await page.getByText(/^Has a seat of Enterprise since .*, by rule Everyone, from Directory\.$/).waitFor();

    await page.goto(`${scene.muster.origin}/members/${waiting.id}?tab=seats`);

    await page
      .getByText(/^Waits for a seat of Enterprise since .*, place 1 in the queue, by rule Everyone, from Directory\.$/)
      .waitFor();
    await page.getByRole('table', { name: 'the history of seats' }).getByText('Waited').waitFor();
    await page.close();
  });

  test('show who keeps each field; what the identity provider keeps is not offered to edit', async () => {
    const { page } = await scene.open(`/members/${kept.id}`);
    await page.getByText('Kept by Directory').first().waitFor();
    expect(await page.getByRole('img', { name: 'Directory keeps this. Change it there.' }).count()).toBe(17);

    await page.getByRole('button', { name: 'Edit' }).click();
    expect(await page.getByRole('form').getByRole('textbox').count()).toBe(1);
    await page.getByLabel('Notes').fill('Works at night');
    await page.getByRole('button', { name: 'Save' }).click();

    await page.getByText('Works at night').waitFor();
    expect(await page.getByRole('button', { name: 'Remove' }).count()).toBe(0);
    await page.close();
  });

  test('changed by two administrators at once are compared, and one of them decides', async () => {
    const { id } = await byHand('both@example.test', { displayName: 'Both', department: 'Sales' });
    const { page } = await scene.open(`/members/${id}`);
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByLabel('Department').fill('Research');
    const theirs = { draft: { department: 'Finance', displayName: 'Bothe' } };
    await editMember(scene.organization.asOwner(), { memberId: id, ...theirs });

    await page.getByRole('button', { name: 'Save' }).click();

    const dialog = page.getByRole('dialog', { name: 'Somebody else has changed this meanwhile' });
    const row = dialog.getByRole('row', { name: 'Department' });
    await row.waitFor();
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(['Research', 'Finance']);
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('query Member(')) await wait(500);
      await route.continue().catch(() => {});
    });
    await dialog.getByRole('button', { name: 'Save mine over theirs' }).click();
    await page.getByText('Saved.').waitFor();
    expect(await page.getByText('Research', { exact: true }).isVisible()).toBe(true);
    await page.unrouteAll({ behavior: 'wait' });
    await page.getByRole('heading', { level: 1, name: 'Bothe' }).waitFor();
    expect(await countMembers(sql`department = 'Research' and display_name = 'Bothe'`)).toBe(1);
    await page.getByRole('button', { name: 'Edit' }).and(page.locator(':focus')).press('Enter');
    await page.getByLabel('User name').and(page.locator(':focus')).waitFor();
    await page.getByLabel('Department').fill('Law');
    await editMember(scene.organization.asOwner(), { memberId: id, draft: { displayName: 'Both' } });
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 1, name: 'Both', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Edit' }).waitFor();
    expect(await countMembers(sql`department = 'Law' and display_name = 'Both'`)).toBe(1);
    await page.close();
  });

  test('that are the last owner stay: the reason stands where it was asked', async () => {
    const { page } = await scene.open(`/members/${scene.organization.owner.id}`);

    await page.getByRole('button', { name: 'Change the role' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Role').selectOption('Administrator');
    await dialog.getByRole('button', { name: 'Change the role' }).click();

    await dialog
      .getByRole('alert')
      .getByText(/last (active )?owner/i)
      .waitFor();
    await page.close();
  });

  test('are shown by role: an administrator changes them but no owner, an analyst reads, a plain member sees none', async () => {
    const admin = await scene.open(`/members/${scene.organization.owner.id}`, 'ADMIN');
    await admin.page.getByText('Only owners may change an owner.').waitFor();
    expect(await buttons(admin.page)).not.toContain('Suspend');
    await admin.page.close();

    const analyst = await scene.open('/members?q=kept', 'ANALYST');
    await analyst.page.getByRole('link', { name: 'Kim Kept' }).waitFor();
    expect(await analyst.page.getByRole('checkbox').count()).toBe(0);
    expect(await buttons(analyst.page)).not.toContain('Invite');
    await analyst.page.getByRole('link', { name: 'Kim Kept' }).click();
    await analyst.page.getByRole('heading', { level: 1, name: 'Kim Kept' }).waitFor();
    expect(await buttons(analyst.page)).toEqual([]);
    expect(await analyst.page.getByRole('tab').allInnerTexts()).toEqual(['Profile', 'Seats', 'Teams', 'History']);
    expect(await suspendByHand(analyst.page, kept.id)).toContain('members:write');
    await analyst.page.close();

    const member = await scene.open('/members', 'MEMBER');
    await member.page.getByRole('heading', { name: 'This is not yours to see' }).waitFor();
    expect(await member.page.getByRole('navigation').getByRole('link', { name: 'Members' }).count()).toBe(0);
    await member.page.getByRole('link', { name: 'Your profile' }).click();
    await member.page.getByText(/^Has no seat of Enterprise; never had one/).waitFor();
    await member.page.getByText('You are in no team.').waitFor();
    await member.page.getByText('This browser', { exact: true }).waitFor();
    expect(await suspendByHand(member.page, kept.id)).toContain('members:write');
    await member.page.close();
  });
});

const byHand = (userName: string, more: Parameters<typeof draft>[1]) =>
  createMember(scene.organization.asOwner(), { draft: draft(userName, more), role: 'MEMBER' });

/** The buttons of the page itself. */
const buttons = (page: Page) => page.locator('#main').getByRole('button').allInnerTexts();

/** What the server says to a write that the page does not offer. */
async function suspendByHand(page: Page, memberId: string): Promise<string> {
  const query = `mutation { deactivateMember(input: { memberId: "${memberId}" }) { userErrors { message } } }`;
  const answer = await page.context().request.post(`${scene.muster.origin}/graphql`, { data: { query } });
  return answer.text();
}

async function countMembers(where: ReturnType<typeof sql<boolean>>): Promise<number> {
  const { id, asOwner } = scene.organization;
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from member where organization_id = ${id} and ${where}`.execute(asOwner().db);
  return rows[0]!.total;
}
