import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Member } from '../../src/domain/member/member.entity.js';
import {
  createMember,
  deactivateMember,
  editMember,
  provisionMember,
  removeMember,
  updateMember,
} from '../../src/domain/member/member.operations.js';
import { draftOf } from '../../src/domain/member/member-draft.js';
import { draft } from '../domain/drafts.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { violations } from '../support/invariants.js';
import { type MusterServer, serveMuster } from '../support/muster-server.js';
import { makeOrganization, type TestOrganization } from '../support/organization.js';
import { Browser } from './browser.js';
import { browserOf, linkToken, signedIn } from './sign-in.js';

let database: TestDatabase;
let server: MusterServer;
let acme: TestOrganization;

beforeAll(async () => {
  database = await openTestDatabase();
  server = await serveMuster(database.orm);
  acme = await makeOrganization(database.orm, { seats: 50 });
});

afterAll(async () => {
  await server.close();
  const broken = await violations(database);
  await database.close();
  expect(broken).toEqual([]);
});

const viewer = '{ viewer { can member { id role } session { id } sessions { id } } }';

/** Waits until the batch with the session's first use is written. */
async function seen(sessionId: string): Promise<void> {
  const read = () => database.rows('select 1 from session where id = $1 and last_seen_at > created_at', [sessionId]);
  while ((await read()).length === 0) await wait(50);
}

const manual = (role: Member['role']) =>
  createMember(acme.asOwner(), { draft: draft(`${crypto.randomUUID()}@acme.test`), role });

describe('a session', () => {
  test('travels in a cookie that scripts cannot read and other sites’ posts do not carry', async () => {
    const browser = await signedIn(database.orm, server.origin, acme);

    expect(browser.setCookies).toEqual([
      expect.stringMatching(/^muster_session=muster_session_[\w-]{49}; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
  });

  test('over HTTPS is a __Host- cookie, Secure', async () => {
    const secure = await serveMuster(database.orm, { publicUrl: 'https://muster.example' });
    const browser = new Browser(secure.origin);

    await browser.post('/sso/link', { token: await linkToken(database.orm, acme) });
    const byName = await browser.ask(viewer);
    const asOther = new Browser(secure.origin);
    asOther.cookies.set('muster_session', browser.cookies.get('__Host-muster')!);
    const otherName = await asOther.ask(viewer);
    await secure.close();

    expect(browser.setCookies).toEqual([]);
    expect(browser.cookies.size).toBe(1);
    expect([byName.status, otherName.status]).toEqual([200, 401]);
  });

  test('is never given or taken over plain HTTP, but on the machine’s own loopback addresses', async () => {
    const plain = await serveMuster(database.orm, { publicUrl: 'http://muster.example' });
    const { cookies } = await signedIn(database.orm, server.origin, acme);
    const browser = new Browser(plain.origin);

    const page = await browser.post('/sso/link', { token: await linkToken(database.orm, acme) });
    browser.cookies.set('muster_session', cookies.get('muster_session')!);
    const asked = await browser.ask(viewer);
    await plain.close();

    expect([page.status, asked.status]).toEqual([403, 401]);
    expect(await page.text()).toContain('Signing in needs HTTPS');
    expect(page.headers.getSetCookie()).toEqual([]);
  });

  test('does what the role allows, as long as it is the role', async () => {
    const { browser } = await browserOf(server.origin, acme, await manual('ANALYST'));

    const { data } = await browser.ask(viewer);

    expect(data.viewer.can).toContain('MEMBERS_READ');
    expect(data.viewer.can).not.toContain('MEMBERS_WRITE');
  });

  test('is a new one at each sign-in; the one that the browser had before is dead', async () => {
    const browser = await signedIn(database.orm, server.origin, acme);
    const first = browser.cookies.get('muster_session')!;

    await browser.post('/sso/link', { token: await linkToken(database.orm, acme) });
    const second = browser.cookies.get('muster_session')!;
    const planted = new Browser(server.origin);
    planted.cookies.set('muster_session', first);

    expect(second).not.toBe(first);
    expect((await planted.ask(viewer)).status).toBe(401);
    expect((await browser.ask(viewer)).status).toBe(200);
  });

  test('that was planted before the sign-in is not taken over', async () => {
    const browser = new Browser(server.origin);
    browser.cookies.set('muster_session', `muster_session_${'A'.repeat(49)}`);

    await browser.post('/sso/link', { token: await linkToken(database.orm, acme) });

    expect(browser.cookies.get('muster_session')).not.toBe(`muster_session_${'A'.repeat(49)}`);
    expect((await browser.ask(viewer)).status).toBe(200);
  });

  test('of which a request brings two opens nothing', async () => {
    const { cookies } = await signedIn(database.orm, server.origin, acme);
    const token = cookies.get('muster_session')!;

    const { status } = await new Browser(server.origin).ask(
      viewer,
      {},
      { Cookie: `muster_session=${token}; muster_session=${token}` },
    );

    expect(status).toBe(401);
  });

  test('does not help a bad Authorization header', async () => {
    const browser = await signedIn(database.orm, server.origin, acme);

    expect((await browser.ask(viewer, {}, { Authorization: 'Bearer wrong' })).status).toBe(401);
  });

  test('is no token: not of a SCIM connection, not of the admin API, not of an export; and a token is no session', async () => {
    const { cookies } = await signedIn(database.orm, server.origin, acme);
    const token = cookies.get('muster_session')!;
    const scim = `/scim/v2/${acme.connectionId}/Users`;
    const download = '/export/license-assignments.csv';
    const graphql = '/graphql?query={viewer{id}}';

    const answers = await Promise.all(
      (
        [
          [scim, { Cookie: `muster_session=${token}` }],
          [scim, { Authorization: `Bearer ${token}` }],
          [scim, { Authorization: token }],
          [scim, { Cookie: `muster_session=${acme.scimToken}` }],
          [graphql, { Authorization: `Bearer ${token}` }],
          [graphql, { Cookie: `muster_session=${acme.adminToken}` }],
          [graphql, { Cookie: `muster_session=${acme.scimToken}` }],
          [download, { Authorization: `Bearer ${token}` }],
          [download, { Cookie: `muster_session=${acme.adminToken}` }],
        ] as const
      ).map(async ([path, headers]) => {
        const { status } = await fetch(server.origin + path, {
          headers: { 'Apollo-Require-Preflight': 'x', ...headers },
        });
        return [path, Object.keys(headers)[0], status];
      }),
    );

    expect(answers.filter(([, , status]) => status !== 401)).toEqual([]);
    expect((await fetch(server.origin + download, { headers: { Cookie: `muster_session=${token}` } })).status).toBe(
      200,
    );
  });
});

describe('a write by session', () => {
  const rename = 'mutation { updateOrganization(input: { name: "Renamed" }) { organization { name } } }';

  test.each([
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a sibling site', { 'Sec-Fetch-Site': 'same-site' }],
  ])('that a page of %s sends is 403', async (_, headers) => {
    const browser = await signedIn(database.orm, server.origin, acme);

    const { status, errors } = await browser.ask(rename, {}, headers);

    expect([status, errors[0].extensions.code]).toEqual([403, 'FORBIDDEN']);
  });

  test('of an older browser is told by its Origin', async () => {
    const browser = await signedIn(database.orm, server.origin, acme);
    const post = (origin: string) =>
      browser.send('/graphql', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: origin },
        body: JSON.stringify({ query: '{ viewer { id } }' }),
      });

    const statuses = [await post('https://evil.example'), await post('null'), await post(server.origin)];

    expect(statuses.map(({ status }) => status)).toEqual([403, 403, 200]);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'as a form can send it (%s) is refused',
    async (type) => {
      const browser = await signedIn(database.orm, server.origin, acme);

      const answer = await browser.send('/graphql', {
        method: 'POST',
        headers: { 'Content-Type': type },
        body: JSON.stringify({ query: rename }),
      });

      expect(answer.status).toBe(400);
    },
  );

  test('is no GET, and a GET without the preflight header is refused', async () => {
    const browser = await signedIn(database.orm, server.origin, acme);
    const path = (query: string) => `/graphql?query=${encodeURIComponent(query)}`;

    const bare = await browser.get(path('{ viewer { id } }'), { Accept: 'application/json' });
    const write = await browser.get(path(rename), { Accept: 'application/json', 'Apollo-Require-Preflight': 'yes' });

    expect([bare.status, write.status]).toEqual([400, 405]);
  });
});

describe('a session ends', () => {
  const ways: [string, (member: Member) => Promise<unknown>][] = [
    ['suspension', (member) => deactivateMember(acme.asOwner(), { memberId: member.id })],
    ['removal', (member) => removeMember(acme.asOwner(), { memberId: member.id })],
    ['a new role', (member) => editMember(acme.asOwner(), { memberId: member.id, draft: {}, role: 'BILLING' })],
  ];

  test.each(ways)('with %s, in its transaction, and the audit log says so', async (_, end) => {
    const member = await manual('ADMIN');
    const { browser, read } = await browserOf(server.origin, acme, member);
    expect((await browser.ask(viewer)).status).toBe(200);

    await end(member);

    await expect(read()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect((await browser.ask(viewer)).status).toBe(401);
    const rows = await database.rows(
      `select distinct correlation_id from audit_entry where organization_id = $1
        and (resource_id = $2 and action <> 'member.created' or action = 'session.revoked' and changes->>'memberId' = $2::text)`,
      [acme.id, member.id],
    );
    expect(rows).toHaveLength(1);
  });

  test('with the identity provider’s suspension, and with an administrator’s hold', async () => {
    const members = [
      await provisionMember(acme.asConnection(), draft(crypto.randomUUID())),
      await provisionMember(acme.asConnection(), draft(crypto.randomUUID())),
    ] as const;
    const browsers = await Promise.all(members.map((member) => browserOf(server.origin, acme, member)));

    await updateMember(acme.asConnection(), {
      memberId: members[0].id,
      revise: (found) => ({ ...draftOf(found), active: false }),
    });
    await deactivateMember(acme.asOwner(), { memberId: members[1].id });

    for (const { browser } of browsers) expect((await browser.ask(viewer)).status).toBe(401);
  });

  test('with a sign-out, which also takes the cookie back', async () => {
    const browser = await signedIn(database.orm, server.origin, acme);
    const token = browser.cookies.get('muster_session')!;

    const elsewhere = await browser.post('/sso/sign-out', {}, { 'Sec-Fetch-Site': 'cross-site' });
    const answer = await browser.post('/sso/sign-out', {});
    const again = new Browser(server.origin);
    again.cookies.set('muster_session', token);

    expect([elsewhere.status, answer.status, answer.headers.get('location')]).toEqual([403, 303, '/']);
    expect(browser.cookies.size).toBe(0);
    expect((await again.ask(viewer)).status).toBe(401);
    expect((await again.post('/sso/sign-out', {})).status).toBe(303);
  });

  test('by signOut of one of one’s own by its id, and of nobody else’s', async () => {
    const member = await manual('MEMBER');
    const [here, there] = await Promise.all([1, 2].map(() => browserOf(server.origin, acme, member)));
    const stranger = await browserOf(server.origin, acme, await manual('MEMBER'));
    const idOf = async ({ browser }: typeof stranger) =>
      (await browser.ask('{ viewer { session { id } } }')).data.viewer.session.id;
    const signOut = async (of: typeof stranger) =>
      `mutation { signOut(input: { sessionId: "${await idOf(of)}" }) { endedSessions userErrors { code field } } }`;

    const foreign = await here!.browser.ask(await signOut(stranger));
    const own = await here!.browser.ask(await signOut(there!));

    expect(foreign.data.signOut).toEqual({
      endedSessions: null,
      userErrors: [{ code: 'NOT_FOUND', field: 'sessionId' }],
    });
    expect(own.data.signOut).toEqual({ endedSessions: 1, userErrors: [] });
    const statuses = await Promise.all([here!, there!, stranger].map(({ browser }) => browser.ask(viewer)));
    expect(statuses.map(({ status }) => status)).toEqual([200, 401, 200]);
  });

  test('by signOut: this one, the others, or all', async () => {
    const member = await manual('MEMBER');
    const [here, there, third] = await Promise.all([1, 2, 3].map(() => browserOf(server.origin, acme, member)));
    const signOut = (sessions: string) =>
      `mutation { signOut(input: { sessions: ${sessions} }) { endedSessions userErrors { code field } } }`;

    const others = await here!.browser.ask(signOut('OTHER_SESSIONS'));
    const statuses = [
      await here!.browser.ask(viewer),
      await there!.browser.ask(viewer),
      await third!.browser.ask(viewer),
    ];
    const own = await here!.browser.ask(signOut('THIS_SESSION'));

    expect(others.data.signOut).toEqual({ endedSessions: 2, userErrors: [] });
    expect(statuses.map(({ status }) => status)).toEqual([200, 401, 401]);
    expect(own.data.signOut.endedSessions).toBe(1);
    expect((await here!.browser.ask(viewer)).status).toBe(401);
  });

  test('by an administrator, who sees where it came from; one of an owner by owners only', async () => {
    const admin = (await browserOf(server.origin, acme, await manual('ADMIN'))).browser;
    const member = await manual('MEMBER');
    const { browser } = await browserOf(server.origin, acme, member);
    const owner = await signedIn(database.orm, server.origin, acme);
    const sessionsOf = `query ($id: ID!) { organization { member(id: $id) { sessions { id method } } } }`;
    const revoke = `mutation ($id: ID!) { revokeSession(input: { sessionId: $id }) { session { endedAt } userErrors { code } } }`;

    const seen = await admin.ask(sessionsOf, { id: member.id });
    const revoked = await admin.ask(revoke, { id: seen.data.organization.member.sessions[0].id });
    const ofOwner = await admin.ask(revoke, { id: (await owner.ask(viewer)).data.viewer.session.id });

    expect(seen.data.organization.member.sessions).toEqual([{ id: expect.any(String), method: 'OIDC' }]);
    expect(revoked.data.revokeSession.userErrors).toEqual([]);
    expect((await browser.ask(viewer)).status).toBe(401);
    expect(ofOwner.data.revokeSession.userErrors).toEqual([{ code: 'FORBIDDEN' }]);
    expect((await owner.ask(viewer)).status).toBe(200);
  });

  test.each([
    ['without a request for eight hours', `last_seen_at = last_seen_at - interval '8 hours'`],
    ['after seven days', `expires_at = expires_at - interval '7 days'`],
  ])('%s, and the first request after that writes it down', async (_, aging) => {
    const { browser, token } = await browserOf(server.origin, acme, await manual('MEMBER'));
    const { data } = await browser.ask(viewer);
    const { id } = data.viewer.session;
    await seen(id);
    await database.rows(`update session set ${aging} where id = $1`, [id]);

    const answers = [await browser.ask(viewer), await browser.ask(viewer)];

    expect(answers.map(({ status }) => status)).toEqual([401, 401]);
    expect(await database.rows(`select end_reason as reason from session where id = $1`, [id])).toEqual([
      { reason: 'EXPIRED' },
    ]);
    expect(await database.rows(`select action from audit_entry where resource_id = $1 order by id`, [id])).toEqual([
      { action: 'session.created' },
      { action: 'session.expired' },
    ]);
    expect(token).toMatch(/^muster_session_/);
  });
});

test('when a session was last seen is written in batches, and a member knows when they last signed in', async () => {
  const member = await manual('MEMBER');
  const { browser } = await browserOf(server.origin, acme, member);

  const { data } = await browser.ask('{ viewer { member { lastSignInAt } session { id } } }');
  await seen(data.viewer.session.id);

  expect(member.lastSignInAt).toBeNull();
  expect(data.viewer.member.lastSignInAt).toMatch(/Z$/);
});

test('a token of the directory or of a session is stored as a hash only', async () => {
  const browser = await signedIn(database.orm, server.origin, acme);
  const token = browser.cookies.get('muster_session')!;

  for (const table of ['session', 'token_directory', 'audit_entry', 'outbox_event', 'sign_in_link'])
    expect(
      await database.rows(`select 1 from ${table} row where row::text like '%' || $1 || '%'`, [token.slice(20, 50)]),
    ).toEqual([]);
  expect(server.logged.join('')).not.toContain(token);
});
