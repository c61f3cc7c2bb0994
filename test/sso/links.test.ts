import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  createMember,
  deactivateMember,
  editMember,
  reactivateMember,
} from '../../src/domain/member/member.operations.js';
import { pageLookSource } from '../../src/sso/page-look.js';
import { safeReturnTo } from '../../src/sso/return-to.js';
import { draft } from '../domain/drafts.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { violations } from '../support/invariants.js';
import { type MusterServer, serveMuster } from '../support/muster-server.js';
import { makeOrganization, type TestOrganization } from '../support/organization.js';
import { Browser } from './browser.js';
import { linkToken, signedIn } from './sign-in.js';

let database: TestDatabase;
let server: MusterServer;
let acme: TestOrganization;

beforeAll(async () => {
  database = await openTestDatabase();
  server = await serveMuster(database.orm);
  acme = await makeOrganization(database.orm);
});

afterAll(async () => {
  await server.close();
  const broken = await violations(database);
  await database.close();
  expect(broken).toEqual([]);
});

const viewer = '{ viewer { member { userName } session { id } sessions { id method } } }';

describe('a one-time sign-in link', () => {
  test('shows a button when it is opened, however often, and signs in when the button is pressed', async () => {
    const browser = new Browser(server.origin);
    const token = await linkToken(database.orm, acme);

    const pages = [await browser.get(`/sso/link?token=${token}`), await browser.get(`/sso/link?token=${token}`)];
    const before = await browser.ask(viewer);
    const pressed = await browser.post('/sso/link', { token });
    const after = await browser.ask(viewer);

    expect(pages.map(({ status }) => status)).toEqual([200, 200]);
    expect(await pages[0]!.text()).toContain(`<input type="hidden" name="token" value="${token}">`);
    expect(before.status).toBe(401);
    expect([pressed.status, pressed.headers.get('location')]).toEqual([303, '/']);
    expect(after.data.viewer.member).toEqual({ userName: acme.owner.userName });
    expect(after.data.viewer.sessions).toContainEqual({ id: after.data.viewer.session.id, method: 'LINK' });
  });

  test('signs in once: a second press, also at the same moment, finds it used', async () => {
    const token = await linkToken(database.orm, acme);
    const press = () => new Browser(server.origin).post('/sso/link', { token });

    const together = await Promise.all([press(), press(), press()]);
    const later = await press();
    const opened = await new Browser(server.origin).get(`/sso/link?token=${token}`);

    expect(together.map(({ status }) => status).sort()).toEqual([303, 401, 401]);
    expect([later.status, opened.status]).toEqual([401, 401]);
    expect(later.headers.getSetCookie()).toEqual([]);
    expect(await later.text()).toContain('This sign-in link has been used');
  });

  test.each(['', 'muster_link_x', 'null', `muster_link_${'A'.repeat(49)}`, `${'x'.repeat(3000)}`])(
    'that nobody made opens nothing: %j',
    async (token) => {
      const browser = new Browser(server.origin);

      const opened = await browser.get(`/sso/link?token=${token}`);
      const pressed = await browser.post('/sso/link', { token });

      expect([opened.status, pressed.status]).toEqual([401, 401]);
      expect(browser.cookies.size).toBe(0);
    },
  );

  test('is no API token, and neither is a session; an API token is no link', async () => {
    const browser = await signedIn(database.orm, server.origin, acme);
    const foreign = [await linkToken(database.orm, acme), browser.cookies.get('muster_session')!];

    for (const token of foreign) {
      const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` };
      const answer = await fetch(`${server.origin}/graphql`, {
        method: 'POST',
        headers,
        body: '{"query":"{viewer{id}}"}',
      });
      expect(answer.status).toBe(401);
    }
    expect((await new Browser(server.origin).post('/sso/link', { token: acme.adminToken })).status).toBe(401);
  });

  test('dies when a newer one is made, with its time, and with its owner’s suspension or other role', async () => {
    const own = await makeOrganization(database.orm);
    const owner = await createMember(own.asOwner(), { draft: draft(`second@${own.slug}.test`), role: 'OWNER' });
    const press = (token: string) => new Browser(server.origin).post('/sso/link', { token });
    const fresh = () => linkToken(database.orm, { ...own, owner });

    const replaced = await fresh();
    const old = await fresh();
    await database.rows(
      `update sign_in_link set expires_at = created_at where used_at is null and revoked_at is null and member_id = $1`,
      [owner.id],
    );
    const answers = [await press(replaced), await press(old)];
    const suspended = await fresh();
    await deactivateMember(own.asOwner(), { memberId: owner.id });
    await reactivateMember(own.asOwner(), { memberId: owner.id });
    answers.push(await press(suspended));
    const demoted = await fresh();
    await editMember(own.asOwner(), { memberId: owner.id, draft: {}, role: 'ADMIN' });
    answers.push(await press(demoted));

    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
  });

  test('is in the audit log when it is made and when it is used, without its token', async () => {
    const own = await makeOrganization(database.orm);
    const browser = await signedIn(database.orm, server.origin, own);

    const entries = await database.rows<{ action: string; actor_kind: string }>(
      `select action, actor_kind from audit_entry where organization_id = $1 and resource_kind in ('sign_in_link', 'session') order by id`,
      [own.id],
    );

    expect(entries).toEqual([
      { action: 'sign_in_link.created', actor_kind: 'operator' },
      { action: 'sign_in_link.created', actor_kind: 'system' },
      { action: 'sign_in_link.used', actor_kind: 'member' },
      { action: 'session.created', actor_kind: 'member' },
    ]);
    const [dump] = await database.rows<{ text: string }>(
      `select string_agg(entry::text, '') as text from audit_entry entry`,
    );
    expect(dump!.text).not.toContain(browser.cookies.get('muster_session'));
    expect(dump!.text).not.toContain('muster_link_');
  });

  test('never shows in the request log', async () => {
    const token = await linkToken(database.orm, acme);

    await new Browser(server.origin).get(`/sso/link?token=${token}`);

    expect(server.logged.join('\n')).toContain('/sso/link');
    expect(server.logged.join('\n')).not.toContain(token);
  });

  test('is not pressed by a page of another site', async () => {
    const token = await linkToken(database.orm, acme);
    const browser = new Browser(server.origin);

    const crossSite = await browser.post('/sso/link', { token }, { 'Sec-Fetch-Site': 'cross-site' });
    const sibling = await browser.post('/sso/link', { token }, { 'Sec-Fetch-Site': 'same-site' });
    const older = await browser.send('/sso/link', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'https://evil.example' },
      body: `token=${token}`,
    });

    expect([crossSite.status, sibling.status, older.status]).toEqual([403, 403, 403]);
    expect(browser.cookies.size).toBe(0);
  });
});

describe('where a sign-in leads', () => {
  test.each([
    ['/graphql?x=1#y', '/graphql?x=1#y'],
    ['/', '/'],
    ['/a/../b', '/b'],
  ])('is the page of this server that was asked for: %s', async (wanted, place) => {
    const browser = new Browser(server.origin);
    const token = await linkToken(database.orm, acme);

    const answer = await browser.post('/sso/link', { token, returnTo: wanted });

    expect(answer.headers.get('location')).toBe(place);
  });

  test.each([
    '//evil.example',
    '/\\evil.example',
    '/a\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    'https:evil.example',
    'https://evil.example',
    'data:text/html,x',
    'javascript:alert(1)',
    '/.//evil.example',
    '/x/..//evil.example',
    '/%0d%0aSet-Cookie:x=y/../..//evil.example',
    'evil',
    '',
    `/${'x'.repeat(5000)}`,
  ])('is never another site: %j', async (wanted) => {
    const browser = new Browser(server.origin);
    const token = await linkToken(database.orm, acme);

    const answer = await browser.post('/sso/link', { token, returnTo: wanted });

    expect(answer.headers.get('location')).toBe('/');
  });

  test.each([undefined, null, 5, ['/a', '/b'], { toString: () => '//evil' }])(
    'is no list and no object: %j',
    (wanted) => {
      expect(safeReturnTo(wanted)).toBe('/');
    },
  );
});

describe('the sign-in pages', () => {
  test('have no script, are kept by nobody and framed by nobody', async () => {
    const { headers } = await new Browser(server.origin).get(`/sso/link?token=${await linkToken(database.orm, acme)}`);

    expect(headers.get('content-security-policy')).toBe(
      `default-src 'none';style-src ${pageLookSource};img-src data:;base-uri 'none';form-action 'self';frame-ancestors 'none'`,
    );
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('answer what they do not know, and what they cannot read, with a page and no stack', async () => {
    const browser = new Browser(server.origin);

    const unknown = await browser.get('/sso/nothing');
    const large = await browser.post('/sso/link', { token: 'x'.repeat(100_000) });
    const many = await browser.post(
      '/sso/link',
      Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`f${n}`, ''])),
    );
    const prototype = await browser.post('/sso/link', { '__proto__[x]': 'y', token: '' });

    expect([unknown.status, large.status, many.status, prototype.status]).toEqual([404, 413, 413, 401]);
    for (const answer of [unknown, large, many]) {
      expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
      expect(await answer.text()).not.toMatch(/node_modules|at .*\.js/);
    }
  });
});
