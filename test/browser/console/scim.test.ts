import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { assignLicense, createLicense, updateLicense } from '../../../src/domain/license/license.operations.js';
import type { Role } from '../../../src/domain/member/member.entity.js';
import { createMember, provisionMember } from '../../../src/domain/member/member.operations.js';
import { pauseScim } from '../../../src/domain/scim-connection/lifecycle.operations.js';
import { provisionTeam } from '../../../src/domain/team/team.operations.js';
import { OktaClient } from '../../../src/idp-simulator/okta.js';
import { type Person, peopleOf } from '../../../src/idp-simulator/people.js';
import { draft } from '../../domain/drafts.js';
import { type Scene, sceneOf } from '../../domain/scene.js';
import { contextOf, makeOrganization } from '../../support/organization.js';
import { doReleased } from '../../support/released-requests.js';
import { inBrowser } from '../chromium.js';
import { type ConsoleScene, openConsole } from './console-scene.js';
import { figure, takeToken } from './scim-acts.js';

const noTerms = { overagePolicy: 'WAITLIST', overageLimit: 0, startsAt: null, expiresAt: null, price: null } as const;
const markup = '<b>Ada</b> & <img src=x onerror=alert(1)>';

let scene: ConsoleScene;
let domain: Scene;
let address: string;

inBrowser('the console’s SCIM pages', () => {
  beforeAll(async () => {
    scene = await openConsole(({ orm }) => makeOrganization(orm, { seats: 2, connection: 'NONE' }));
    domain = sceneOf(scene.database.orm, scene.organization);
    await domain.enabledSsoConnection();
    address = await domain.verifiedDomain();
    await add('ada', { displayName: markup });
    await add('grace');
    await add('chief', {}, 'OWNER');
    await createMember(scene.organization.asOwner(), { draft: draft('guest@elsewhere.test'), role: 'MEMBER' });
  });

  afterAll(() => scene.close());

  test('an owner sees whom SCIM will concern, turns it on once by a double click, pauses it, suspends everybody by turning it off, and turns it on anew', async () => {
    const { page, complaints } = await scene.open('/scim');

    await confirmOkta(page);
    await page.getByText('2 people will be linked, 2 stay manual, 1 conflict; 2 gain a seat.').waitFor();
    await page.getByRole('button', { name: 'Show who it is' }).click();
    await page.getByRole('table', { name: 'Linked' }).getByText(markup, { exact: true }).waitFor();
    await page.getByRole('switch', { name: 'Provision members by SCIM from Okta' }).press('Space');
    const target = await turnOn(page, '90 days');
    await page.getByText('Test Connector Configuration').waitFor();
    expect(await page.getByRole('textbox', { name: 'SCIM connector base URL' }).inputValue()).toBe(target.baseUrl);

    const okta = new OktaClient(target);
    for (const person of people()) await okta.assign(person);
    await page.getByRole('button', { name: 'Pause' }).press('Enter');
    await page.getByRole('dialog').getByText('Its changes are answered').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('button:focus', { hasText: 'Pause' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'Resume' }).waitFor();
    expect((await okta.http.post('/Users', { userName: 'new' })).status).toBe(503);
    await page.getByRole('button', { name: 'Resume' }).click();
    await page.getByRole('button', { name: 'Pause' }).waitFor();

    await page.getByRole('switch', { name: 'Provision members by SCIM from Okta' }).press('Space');
    const dialog = page.getByRole('dialog', { name: 'Turn SCIM off' });
    await dialog.getByText('2 stay manual').waitFor();
    await dialog.getByRole('radio', { name: 'They are suspended' }).check();
    await dialog.getByText('2 people are suspended').waitFor();
    await dialog.getByRole('button', { name: 'Turn SCIM off' }).click();
    await page.getByRole('tab', { name: 'Overview' }).click();
    await page.getByText('It was turned off').waitFor();
    expect(await statusesAt(address)).toEqual({ ACTIVE: 1, SUSPENDED: 2 });

    await page.getByRole('button', { name: 'Confirm Okta' }).click();
    await page.getByRole('switch', { name: 'Provision members by SCIM from Okta' }).press('Space');
    await page.getByRole('dialog').getByRole('button', { name: 'Turn SCIM on' }).click();
    const anew = new OktaClient(await takeToken(page));
    expect(await anew.testConnection()).toBe(2);
    await page.getByText('Last request received at').waitFor();
    await Promise.all([okta.close(), anew.close()]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('whoever sees that people wait for a seat is led to the queue, or to each of several', async () => {
    const { asOwner, licenseId } = scene.organization;
    const connectionId = await domain.otherConnection();
    await updateLicense(asOwner(), { licenseId, seats: 0 });
    const { id: memberId, userName } = await provisionMember(asConnection(connectionId), draft(domain.word()));
    const { page } = await scene.open(`/scim/${connectionId}`, 'ANALYST');

    await page.getByRole('link', { name: 'See the queue' }).click();
    await page.getByRole('row', { name: new RegExp(`${userName} waits`) }).waitFor();
    const full = await createLicense(asOwner(), { ...noTerms, sku: 'full', name: '<i>Full</i>', seats: 0 });
    await assignLicense(asOwner(), { licenseId: full.id, memberId });
    await page.goBack();
    await page.getByRole('link', { name: '1 waits for Enterprise' }).waitFor();
    await page.getByRole('link', { name: '1 waits for <i>Full</i>' }).click();

    await page.getByRole('heading', { level: 1, name: '<i>Full</i>' }).waitFor();
    await page.getByRole('row', { name: new RegExp(`${userName} waits`) }).waitFor();
    await updateLicense(asOwner(), { licenseId, seats: 2 });
    await page.close();
  });

  test('an administrator reviews what the brake holds back, and releases it', async () => {
    const connectionId = await domain.pausedConnection();
    const { page } = await scene.open(`/scim/${connectionId}`, 'ADMIN');

    await page.getByText('1 removal waits for your review, of 1 member.').waitFor();
    await page.getByRole('link', { name: 'Review what is held back' }).click();
    await page.getByRole('table').getByText('Suspend a member, or take a seat').waitFor();
    await page.getByRole('button', { name: 'Release' }).click();
    await page.getByRole('dialog').getByText('1 request is carried out soon').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Release' }).dblclick();
    await page.getByText('Released, is done soon').waitFor();
    await doReleased(scene.database.orm);

    await page.getByText('Nothing is held back').waitFor();
    await page.getByRole('tab', { name: 'Overview' }).click();
    await figure(page, 'Suspended', '1');
    await page.close();
  });

  test('an administrator discards what the brake holds back, and provisioning goes on', async () => {
    const connectionId = await domain.pausedConnection();
    const { page } = await scene.open(`/scim/${connectionId}?tab=review`, 'ADMIN');

    await page.getByRole('button', { name: 'Discard' }).click();
    await page.getByRole('dialog').getByText('1 request is forgotten').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Discard' }).click();

    await page.getByText('Nothing is held back').waitFor();
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await page.close();
  });

  test('an owner moves the members and teams of a connection to another one', async () => {
    const [from, to] = [await domain.otherConnection(), await domain.otherConnection()];
    const names = await connectionNames();
    const member = await provisionMember(asConnection(from), draft(domain.word()));
    await provisionTeam(asConnection(from), { name: domain.word(), externalId: null, memberIds: [member.id] });
    const { page } = await scene.open(`/scim/${from}?tab=settings`);

    await page.getByRole('textbox', { name: 'Move to' }).click();
    await page.getByRole('option', { name: names[to]! }).click();
    await page.getByText('1 person moves').waitFor();
    await page.getByRole('button', { name: 'Move them' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Move them' }).dblclick();

    await page.getByText('1 member and 1 team moved.').waitFor();
    await page.getByRole('heading', { level: 1, name: names[to]! }).waitFor();
    await figure(page, 'Members', '1');
    await page.close();
  });

  test('a rehearsal tells how the identity provider’s cycle would go, and changes nothing', async () => {
    const connectionId = await domain.otherConnection();
    const { page } = await scene.open(`/scim/${connectionId}?tab=rehearsal`, 'ADMIN');
    const members = await scene.database.rows('select id from member');

    await page.getByRole('button', { name: 'Rehearse', exact: true }).click();

    await page.getByText('Every step went as the identity provider needs.').waitFor();
    await page.getByText(/^Show \d+ steps that went well$/).click();
    await page
      .getByText(/Test Connector Configuration/)
      .first()
      .waitFor();
    expect(await scene.database.rows('select id from member')).toHaveLength(members.length);
    await page.close();
  });

  test('a conflict is asked about by an administrator, and settled by an owner', async () => {
    const connectionId = await domain.otherConnection();
    await provisionMember(asConnection(connectionId), draft('guest@elsewhere.test')).catch(() => undefined);
    const path = `/scim/${connectionId}?tab=conflicts`;

    const asked = await scene.open(path, 'ADMIN');
    await asked.page.getByRole('button', { name: 'Ask the owners about guest@elsewhere.test' }).click();
    await asked.page.getByText('The owners were asked').waitFor();
    await asked.page.getByRole('link', { name: 'Overview' }).click();
    await asked.page.getByText('1 conflict waits for your decision').waitFor();
    const { page } = await scene.open(path);
    await page.getByRole('button', { name: 'Link guest@elsewhere.test' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Link' }).click();

    await page.getByText('Link at the next try').waitFor();
    await page.getByLabel('Decision').selectOption('Open');
    await page.getByText('Nothing matches.').waitFor();
    await page.getByLabel('Decision').selectOption('Decided');
    await page.getByText('Link at the next try').waitFor();
    await Promise.all([asked.page.close(), page.close()]);
  });

  test('who saves settings second sees both values, and decides', async () => {
    const connectionId = await domain.otherConnection();
    const path = `/scim/${connectionId}?tab=settings`;
    const [first, second] = [await scene.open(path), await scene.open(path, 'ADMIN')];
    await first.page.getByRole('textbox', { name: 'Name', exact: true }).waitFor();
    await second.page.getByRole('textbox', { name: 'Name', exact: true }).fill('Okta in Asia');

    await first.page.getByRole('textbox', { name: 'Name', exact: true }).fill('Okta in Europe');
    await first.page.getByText('Nothing is held back:').waitFor();
    await first.page.getByRole('switch', { name: 'Hold back unusually many removals' }).press('Space');
    await first.page.getByRole('button', { name: 'Save' }).click();
    await first.page.getByRole('heading', { name: 'Okta in Europe' }).waitFor();
    await second.page.getByRole('button', { name: 'Save' }).click();

    const dialog = second.page.getByRole('dialog', { name: 'Somebody else has changed this meanwhile' });
    await dialog.getByText('Okta in Europe').waitFor();
    await dialog.getByRole('button', { name: 'Save mine over theirs' }).click();
    await first.page.getByRole('heading', { name: 'Okta in Asia' }).waitFor();
    expect(
      await scene.database.rows(
        `select changes -> 'brake' as brake from audit_entry where action = 'scim_connection.updated' order by id`,
      ),
    ).toEqual([{ brake: ['OFF', 'ON'] }, { brake: ['ON', 'OFF'] }]);

    await second.page.getByRole('textbox', { name: 'Name', exact: true }).fill('Okta in Africa');
    await pauseScim(scene.organization.asOwner(), { connectionId });
    await second.page.getByRole('button', { name: 'Save' }).click();
    await second.page.getByRole('heading', { name: 'Okta in Africa' }).waitFor();
    await Promise.all([first.page.close(), second.page.close()]);
  });

  test('a file of the identity provider is compared, and a difference says what to do', async () => {
    const connectionId = await domain.otherConnection();
    const { page } = await scene.open(`/scim/${connectionId}?tab=drift`, 'ANALYST');
    const buffer = Buffer.from('Login,Status\nnobody@acme.test,ACTIVE\n');

    await page.locator('input[type=file]').setInputFiles({ name: 'users.csv', mimeType: 'text/csv', buffer });

    await page.getByText('1 line of users compared').waitFor();
    await page.getByRole('table').getByText('nobody@acme.test is active at the identity provider').waitFor();
    await page.close();
  });

  test('the pages of a comparison are of the file as it was chosen, which is sent again without a question', async () => {
    const connectionId = await domain.otherConnection();
    const { page } = await scene.open(`/scim/${connectionId}?tab=drift`, 'ANALYST');
    const folder = await mkdtemp(join(tmpdir(), 'drift-'));
    const path = join(folder, 'users.csv');
    const lines = Array.from({ length: 51 }, (_, n) => `person-${n + 10}@acme.test,ACTIVE`);
    await writeFile(path, `Login,Status\n${lines.join('\n')}\n`);
    await page.getByText('add a column “Group name” to the file').waitFor();
    await page.locator('input[type=file]').setInputFiles(path);
    await page.getByText('1 to 50 of 51').waitFor();
    await rm(path);
    const held = Promise.withResolvers<void>();
    await page.route('**/import/scim-drift?*', async (route) => {
      await held.promise;
      await route.continue();
    });

    await page.getByRole('button', { name: 'Next' }).click();

    await page.getByText('Sending the file again').waitFor();
    held.resolve();
    await page.getByText('51 to 51 of 51').waitFor();
    await page.getByText('person-60@acme.test is active at the identity provider').waitFor();
    await page.getByText('51 lines of users compared').waitFor();
    await page.close();
    await rm(folder, { recursive: true });
  });

  test.each<[Role, string[]]>([
    ['ANALYST', ['switch', 'button']],
    ['MEMBER', ['switch', 'button', 'tab']],
  ])('%s finds no switch, and what it would do is refused', async (role, hidden) => {
    const connectionId = await domain.otherConnection();
    const { page } = await scene.open(`/scim/${connectionId}`, role);

    if (role === 'ANALYST') await page.getByText('Waiting for the first request of the identity provider').waitFor();
    else await page.getByText('This is not yours to see').waitFor();
    const main = page.getByRole('main');
    for (const kind of hidden) expect(await main.getByRole(kind as 'switch').count()).toBe(0);
    expect(await refusalOf(page, connectionId)).toBe('FORBIDDEN');
    await page.close();
  });
});

const add = (name: string, more: object = {}, role: Role = 'MEMBER') =>
  createMember(scene.organization.asOwner(), { draft: draft(`${name}@${address}`, more), role });

const asConnection = (id: string) =>
  contextOf(scene.database.orm, { kind: 'scim_connection', id, teamAdoption: true }, scene.organization.id);

/** Ada and Grace as Okta knows them. */
function people(): Person[] {
  const names = ['ada', 'grace'];
  return peopleOf({ seed: 'scim', count: names.length }).map((person, index) => {
    const userName = `${names[index]}@${address}`;
    return { ...person, userName, email: userName };
  });
}

/** Single sign-on is with another provider than those who are known; the owner says that it is Okta. */
async function confirmOkta(page: Page): Promise<void> {
  await page.getByText('Single Sign-On is on with Another identity provider').waitFor();
  await page.getByRole('radio', { name: 'Okta' }).check();
  await page.getByRole('button', { name: 'Confirm Okta' }).click();
  await page.getByText('Confirmed: Okta').waitFor();
}

/** Turns it on by two clicks that have one effect, and takes what the page shows to the identity provider. */
async function turnOn(page: Page, lifetime: string) {
  const ask = page.getByRole('dialog', { name: 'Turn SCIM on for Okta' });
  await ask.getByText('2 people will be linked').waitFor();
  await ask.getByRole('textbox', { name: 'How long the token works' }).click();
  await page.getByRole('option', { name: lifetime }).click();
  await ask.getByRole('button', { name: 'Turn SCIM on' }).dblclick();
  return takeToken(page);
}

async function connectionNames(): Promise<Record<string, string>> {
  const rows = await scene.database.rows<{ id: string; name: string }>('select id, name from scim_connection');
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}

async function statusesAt(name: string): Promise<Record<string, number>> {
  const rows = await scene.database.rows<{ status: string; count: number }>(
    `select status, count(*)::int as count from member where email_domain = $1 group by status`,
    [name],
  );
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
}

/** Why the server refuses to disable a connection, asked from within the page. */
function refusalOf(page: Page, scimConnectionId: string): Promise<string> {
  const query = 'mutation M($input: DisableScimInput!) { disableScim(input: $input) { userErrors { code } } }';
  const body = JSON.stringify({ query, variables: { input: { scimConnectionId } } });
  const headers = JSON.stringify({ 'Content-Type': 'application/json' });
  return page.evaluate(`fetch('/graphql', { method: 'POST', headers: ${headers}, body: ${JSON.stringify(body)} })
    .then((answer) => answer.json())
    .then(({ data, errors }) => data?.disableScim.userErrors[0]?.code ?? errors[0].extensions.code)`);
}
