import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  createMember,
  deactivateMember,
  provisionMember,
  removeMember,
} from '../../../src/domain/member/member.operations.js';
import { draft } from '../../domain/drafts.js';
import { clientOf, type ScimClient } from '../../support/scim-server.js';
import { inBrowser } from '../chromium.js';
import { type ConsoleScene, openConsole } from './console-scene.js';

let scene: ConsoleScene;
let scim: ScimClient;

inBrowser('activity in the console', () => {
  beforeAll(async () => {
    scene = await openConsole();
    const { connectionId, scimToken } = scene.organization;
    scim = clientOf(`${scene.muster.origin}/scim/v2/${connectionId}`, scimToken);
  });

  afterAll(() => scene.close());

  test('a new request of the identity provider shows by itself, and leads to what it changed and to its audit entries', async () => {
    const { page } = await scene.open('/activity');
    await page.getByRole('heading', { name: 'No identity provider has asked yet' }).waitFor();

    const made = await scim('POST', '/Users', { schemas: [user], userName: 'ada@acme.test', title: '<b>Countess</b>' });
    await page.getByRole('row', { name: /POST \/Users 201 changed something/ }).waitFor();
    await page.getByRole('link', { name: 'POST /Users' }).click();

    await page.getByRole('row', { name: 'title (nothing) <b>Countess</b>' }).first().waitFor();
    await page.getByRole('heading', { name: 'Audit log' }).waitFor();
    await page.getByText('license_assignment.assigned', { exact: true }).first().waitFor();
    expect(await page.locator('pre').innerText()).toContain('"title": "<b>Countess</b>"');
    expect(page.url()).toContain(made.headers.get('x-request-id'));
    await page.close();
  });

  test('an entry names what was changed and by which identity provider, and tells nothing as changed that only names it', async () => {
    const byron = await provisionMember(scene.organization.asConnection(), draft('byron'));
    await deactivateMember(scene.organization.asOwner(), { memberId: byron.id });
    const other = await createMember(scene.organization.asOwner(), { draft: draft('curie'), role: 'MEMBER' });
    const { page } = await scene.open('/activity?tab=audit&resource=MEMBER');
    const created = page.getByRole('row', { name: /member\.created member byron/ });

    await created.getByRole('link', { name: 'Directory' }).waitFor();
    await created.getByRole('link', { name: 'member' }).click();
    await page.getByRole('tab', { name: 'History' }).click();

    const history = page.getByRole('table', { name: 'the history' });
    await history.getByRole('row', { name: /Member created .*userName: byron/ }).waitFor();
    const held = history.getByRole('row', { name: /Member held/ });
    expect(await held.innerText()).toMatch(/heldAt: \(empty\) → /);
    expect(await held.innerText()).not.toContain('userName');
    await removeMember(scene.organization.asOwner(), { memberId: other.id });
    await page.goto(`${scene.muster.origin}/members/${other.id}`);
    await page.getByRole('link', { name: 'What the audit log tells of it' }).click();
    await page.getByRole('row', { name: /member\.deprovisioned member curie/ }).waitFor();
    await page.close();
  });

  test('the address keeps what the log is searched for', async () => {
    await scim('GET', '/Users/00000000-0000-7000-8000-000000000000');
    const { page } = await scene.open('/activity');
    await page.getByLabel('Outcome').selectOption({ label: 'refused' });
    await page.getByRole('row', { name: /GET \/Users\/0.* 404/ }).waitFor();

    await page.reload();

    await page.getByRole('row', { name: /GET \/Users\/0.* 404/ }).waitFor();
    expect(await page.getByRole('row', { name: /POST/ }).count()).toBe(0);
    await page.close();
  });

  test('what the address asks for and there is not is left out', async () => {
    const { page, complaints } = await scene.open('/activity?outcome=NONE');
    await page.locator('#main:has(select):not(:has([data-loading]))').waitFor();

    await page.goto(`${scene.muster.origin}/activity?tab=audit&action=NONE&resource=NONE&actor=NONE`);

    await page.getByRole('table').waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('the audit log is narrowed by what happened and to whom, and taken away as a file', async () => {
    const { page } = await scene.open('/activity?tab=audit&resource=MEMBER', 'ANALYST');
    await page
      .getByRole('row', { name: /member\.created/ })
      .first()
      .waitFor();

    await page.getByRole('textbox', { name: 'Action' }).fill('member.created');
    await page.getByRole('option', { name: 'member.created' }).click();
    await page.waitForURL(/action=MEMBER_CREATED/);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download as NDJSON' }).click(),
    ]);

    expect(await page.getByRole('row', { name: /license/ }).count()).toBe(0);
    expect(file.suggestedFilename()).toMatch(/^audit-events-.*\.ndjson$/);
    await page.close();
  });
});

const user = 'urn:ietf:params:scim:schemas:core:2.0:User';
