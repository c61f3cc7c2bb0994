import { get } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { provisionMember } from '../../src/domain/member/member.operations.js';
import type { SsoConnection } from '../../src/domain/sso/sso-connection.entity.js';
import { updateSsoConnection } from '../../src/domain/sso/sso-connection.operations.js';
import { listSignInLog } from '../../src/domain/sso/sso-connection.queries.js';
import { draft } from '../domain/drafts.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { violations } from '../support/invariants.js';
import { type MusterServer, serveMuster } from '../support/muster-server.js';
import { type Account, serveFreeProvider, serveOidcProvider, type TokenWish } from './oidc-site.js';
import { connect, memberOf, organizationWithDomain, type SsoOrganization, testTools } from './sso-scene.js';
import { WebBrowser } from './web-browser.js';

let database: TestDatabase;
let muster: MusterServer;
let provider: Awaited<ReturnType<typeof serveOidcProvider>>;
let free: Awaited<ReturnType<typeof serveFreeProvider>>;
let acme: SsoOrganization;
let connection: SsoConnection;
let freely: SsoConnection;
let freeOrganization: SsoOrganization;
const accounts = new Map<string, Account>();

beforeAll(async () => {
  database = await openTestDatabase();
  muster = await serveMuster(database.orm);
  provider = await serveOidcProvider(accounts);
  free = await serveFreeProvider();
  acme = await organizationWithDomain(database);
  freeOrganization = await organizationWithDomain(database);
  connection = await connect(database, acme, {
    oidc: { issuer: provider.issuer, clientId: 'muster', clientSecret: 'client-secret-canary' },
  });
  freely = await connect(database, freeOrganization, {
    oidc: { issuer: free.issuer, clientId: 'muster', clientSecret: 'x' },
  });
  provider.register(callback());
});

beforeEach(() => {
  free.reset();
});

afterAll(async () => {
  await muster.close();
  await Promise.all([provider.close(), free.close()]);
  const broken = await violations(database);
  await database.close();
  expect(broken).toEqual([]);
});

const callback = (to = connection) => `${muster.origin}/sso/oidc/${to.id}/callback`;
const startUrl = (to = connection, returnTo = '/graphql') =>
  `${muster.origin}/sso/start/${to.id}?returnTo=${encodeURIComponent(returnTo)}`;
const sessionOf = (browser: WebBrowser) => browser.cookie('127.0.0.1', 'muster_session');

let people = 0;

/** A member, and their account at the provider. */
async function somebody(more: Partial<Account> = {}) {
  const login = `login-${++people}`;
  const member = await memberOf(acme, acme.email(login));
  accounts.set(login, { email: member.userName, email_verified: true, name: 'Ada', ...more });
  return { login, member };
}

/** Signs in at the real provider: its own pages for login and consent. */
async function signIn(browser: WebBrowser, login: string, url = startUrl()) {
  await browser.open(url);
  for (let step = 0; step < 4 && browser.page!.url.startsWith(provider.issuer); step++)
    await browser.submit({ login, password: 'any' });
  return browser.page!;
}

async function latestEntry(of = connection, organization = acme) {
  const { rows } = await listSignInLog(organization.asOwner(), { connectionId: of.id, first: 1 });
  return rows[0];
}

describe('signing in by OpenID Connect', () => {
  test('opens a session of the member whose verified address the provider tells, and leads to where it started', async () => {
    const { login, member } = await somebody();
    const browser = new WebBrowser();

    const page = await signIn(browser, login, startUrl(connection, '/graphql?query=2'));

    expect(page.url).toBe(`${muster.origin}/graphql?query=2`);
    expect(sessionOf(browser)).toMatch(/^muster_session_/);
    expect(await latestEntry()).toMatchObject({ outcome: 'SIGNED_IN', memberId: member.id, subject: login });
    expect(provider.failures).toEqual([]);
  });

  test('asks with PKCE, state and nonce, and is sent back to the connection’s own address', async () => {
    const browser = new WebBrowser();

    await browser.open(startUrl());

    const asked = new URL(browser.visited[1]!).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      client_id: 'muster',
      redirect_uri: callback(),
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[0-9a-f-]{36}\.[\w-]{43}$/),
    });
  });

  test('starts with an address: its domain leads to the connection, whoever it belongs to', async () => {
    const { member } = await somebody();
    const leads = async (email: string) => {
      const browser = new WebBrowser();
      const form = await browser.open(`${muster.origin}/sso/sign-in`);
      expect(form.text).toContain('type="email"');
      await browser.submit({ email });
      return browser.visited.map((url) => new URL(url).pathname);
    };

    const ofMember = await leads(member.userName);
    const ofNobody = await leads(acme.email('nobody').toUpperCase());
    const elsewhere = await leads('ada@elsewhere.example');

    expect(ofMember.slice(0, 3)).toEqual(['/sso/sign-in', '/sso/sign-in', `/sso/start/${connection.id}`]);
    expect(ofNobody.slice(0, 3)).toEqual(ofMember.slice(0, 3));
    expect(elsewhere).toEqual(['/sso/sign-in', '/sso/sign-in']);
  });

  test('links the member whom SCIM keeps under the subject', async () => {
    const ada = await provisionMember(acme.asConnection(), {
      ...draft(acme.email('scim-ada')),
      externalId: 'login-scim',
    });
    accounts.set('login-scim', { email: acme.email('alias'), email_verified: true });

    await signIn(new WebBrowser(), 'login-scim');

    expect(await latestEntry()).toMatchObject({ outcome: 'SIGNED_IN', memberId: ada.id });
    const [row] = await database.rows(`select user_name, display_name, version from member where id = $1`, [ada.id]);
    expect(row).toEqual({ user_name: acme.email('scim-ada'), display_name: null, version: 1 });
  });

  test('makes a member where creation at sign-in is on, and none while SCIM is on', async () => {
    await database.rows(`update sso_connection set jit = 'ON' where id = $1`, [connection.id]);
    accounts.set('newcomer', { email: acme.email('newcomer'), email_verified: true, name: 'New Comer' });

    const refused = await signIn(new WebBrowser(), 'newcomer');
    await database.rows(`update scim_connection set status = 'DISABLED' where organization_id = $1`, [acme.id]);
    await signIn(new WebBrowser(), 'newcomer');
    await database.rows(`update scim_connection set status = 'ENABLED' where organization_id = $1`, [acme.id]);
    await database.rows(`update sso_connection set jit = 'OFF' where id = $1`, [connection.id]);

    expect(refused.status).toBe(403);
    const rows = await database.rows(
      `select managed_by, role, status, display_name from member where organization_id = $1 and user_name = $2`,
      [acme.id, acme.email('newcomer')],
    );
    expect(rows).toEqual([{ managed_by: 'JIT', role: 'MEMBER', status: 'ACTIVE', display_name: 'New Comer' }]);
  });
});

test('what the provider publishes is read anew once an administrator has changed the connection', async () => {
  const browser = new WebBrowser();
  const asksAt = async () => {
    await browser.open(startUrl(freely));
    return new URL(browser.visited.findLast((url) => url.startsWith(`${free.issuer}/authorize`))!).searchParams.get(
      'at',
    );
  };
  const publish = (at: string) => {
    free.wishes.metadata = { authorization_endpoint: `${free.issuer}/authorize?at=${at}` };
  };
  const change = (edit: { clientSecret: string } | { name: string }) =>
    updateSsoConnection(freeOrganization.asOwner(), { connectionId: freely.id, ...edit, tools: testTools });

  publish('first');
  await change({ name: 'First' });
  const places = [await asksAt()];
  publish('second');
  places.push(await asksAt());
  await change({ clientSecret: 'another' });
  places.push(await asksAt());

  expect(places).toEqual(['first', 'first', 'second']);
});

describe('nobody gets a session', () => {
  async function refusal(browser: WebBrowser, of = freely, organization = freeOrganization) {
    const page = browser.page!;
    expect(page.text).toContain('You are not signed in');
    expect(page.status).toBeGreaterThanOrEqual(400);
    expect(sessionOf(browser)).toBeUndefined();
    const entry = await latestEntry(of, organization);
    expect(page.text).toContain(entry!.correlationId);
    return entry!.code;
  }

  test('by what the free provider says, but for what is right', async () => {
    const ada = await memberOf(freeOrganization, freeOrganization.email('right'));
    free.wishes.token = { claims: { sub: 'right', email: ada.userName, email_verified: true } };
    const browser = new WebBrowser();

    await browser.open(startUrl(freely));

    expect(sessionOf(browser)).toBeDefined();
  });

  const past = Math.floor(Date.now() / 1000) - 600;

  test.each<[string, TokenWish, string]>([
    ['another nonce', { claims: { nonce: 'other' } }, 'NONCE'],
    ['no nonce', { claims: { nonce: undefined } }, 'NONCE'],
    ['another issuer', { claims: { iss: 'https://other.example' } }, 'ISSUER'],
    ['another audience', { claims: { aud: 'other' } }, 'AUDIENCE'],
    ['another authorized party', { claims: { azp: 'other' } }, 'AUDIENCE'],
    ['several audiences without an authorized party', { claims: { aud: ['muster', 'other'] } }, 'AUDIENCE'],
    ['a token that has run out', { claims: { iat: past, exp: past + 60 } }, 'EXPIRED'],
    ['a token by another key', { signed: 'BY_ANOTHER_KEY' }, 'TOKEN'],
    ['a token without a signature', { header: { alg: 'none', kid: undefined }, signed: 'NOT_AT_ALL' }, 'ALGORITHM'],
    [
      'a token signed with the public key as a secret',
      { header: { alg: 'HS256', kid: undefined }, signed: 'BY_HMAC_OF_PUBLIC_KEY' },
      'ALGORITHM',
    ],
    ['an unverified address', { claims: { email_verified: false } }, 'EMAIL_NOT_VERIFIED'],
    ['an address verified in other words', { claims: { email_verified: 'no' } }, 'EMAIL_NOT_VERIFIED'],
  ])('by %s', async (_, wish, code) => {
    const ada = await memberOf(freeOrganization, freeOrganization.email(`person${++people}`));
    free.wishes.token = { ...wish, claims: { sub: `sub-${people}`, email: ada.userName, ...wish.claims } };
    const browser = new WebBrowser();

    await browser.open(startUrl(freely));

    expect(await refusal(browser)).toBe(code);
  });

  test.each([
    ['another state', { state: `${'0'.repeat(36)}.${'A'.repeat(43)}` }, 'OTHER_BROWSER'],
    ['no state', { state: '' }, 'OTHER_BROWSER'],
    ['the name of another issuer (RFC 9207)', { iss: 'https://other.example' }, 'ISSUER'],
    ['no issuer, which was promised', { iss: '' }, 'ISSUER'],
    ['an error', { code: '', error: 'access_denied', error_description: 'not assigned <b>' }, 'PROVIDER_REFUSED'],
  ])('by an answer with %s', async (_, answer, code) => {
    free.wishes.token = { claims: { email: freeOrganization.email('right') } };
    free.wishes.answer = answer as Record<string, string>;
    const browser = new WebBrowser();

    await browser.open(startUrl(freely));

    expect(await refusal(browser)).toBe(code);
    expect(browser.page!.text).not.toContain('<b>');
  });

  test('by a code that is used twice', async () => {
    const { login } = await somebody();
    const browser = new WebBrowser();
    await signIn(browser, login);
    const answered = browser.visited.find((url) => url.startsWith(callback()))!;
    const session = sessionOf(browser);

    const again = await browser.open(answered);

    expect(again.status).toBe(400);
    expect(await latestEntry()).toMatchObject({ code: 'OTHER_BROWSER' });
    expect(sessionOf(browser)).toBe(session);
  });

  test('by a code of a sign-in that another browser has started', async () => {
    free.wishes.token = { claims: { sub: 'right', email: freeOrganization.email('right') } };
    const attacker = new WebBrowser();
    const victim = new WebBrowser();
    await attacker.open(startUrl(freely));
    const answered = attacker.visited.find((url) => url.startsWith(callback(freely)))!;

    await victim.open(answered);

    expect(await refusal(victim)).toBe('OTHER_BROWSER');
  });

  const notStartedHere = 'The answer belongs to a sign-in that this browser has not started.';

  test('by the state of another browser, though this one has started a sign-in too', async () => {
    free.wishes.token = { claims: { sub: 'right', email: freeOrganization.email('right') } };
    const attacker = new WebBrowser();
    const victim = new WebBrowser();
    await victim.open(startUrl());
    free.wishes.answer = { state: '' };
    await attacker.open(startUrl(freely));
    const asked = new URL(attacker.visited[1]!).searchParams;
    const answer = new URLSearchParams({ code: 'code-0', state: asked.get('state')!, iss: free.issuer });

    await victim.open(`${callback(freely)}?${answer}`);

    expect(await refusal(victim)).toBe('OTHER_BROWSER');
    expect(await latestEntry(freely, freeOrganization)).toMatchObject({ detail: notStartedHere });
  });

  test('by an answer that is brought to another connection (mix-up)', async () => {
    const browser = new WebBrowser();
    await browser.open(startUrl(freely));
    const answer = new URL(browser.visited.find((url) => url.startsWith(callback(freely)))!).search;

    const page = await browser.open(callback() + answer);

    expect(page.status).toBe(400);
    expect(await latestEntry()).toMatchObject({ code: 'OTHER_BROWSER', detail: notStartedHere });
  });

  test.each(['token_endpoint', 'jwks_uri'])('by a provider whose %s leads inside: it is not asked', async (name) => {
    const own = await organizationWithDomain(database);
    const strange = await serveFreeProvider();
    strange.wishes.metadata = { [name]: 'http://10.0.0.1/inside' };
    strange.wishes.token = { claims: { sub: 'right', email: own.email('right') } };
    const to = await connect(database, own, { oidc: { issuer: strange.issuer, clientId: 'muster' } });
    const browser = new WebBrowser();

    await browser.open(startUrl(to));
    await strange.close();

    expect(await refusal(browser, to, own)).toBe('PROVIDER_UNREACHABLE');
    expect(await latestEntry(to, own)).toMatchObject({
      detail: '10.0.0.1 does not lead to a public address, so it is not asked.',
    });
  });

  test('by a code that the provider gave for another sign-in of the same browser', async () => {
    const { login } = await somebody();
    const browser = new WebBrowser();
    await signIn(browser, login);
    const used = new URL(browser.visited.find((url) => url.startsWith(callback()))!).searchParams.get('code')!;
    const other = new WebBrowser();
    await other.open(startUrl());
    const state = new URL(other.visited[1]!).searchParams.get('state')!;

    const page = await other.open(`${callback()}?${new URLSearchParams({ code: used, state, iss: provider.issuer })}`);

    expect(page.status).toBe(400);
    expect(await latestEntry()).toMatchObject({ code: 'CODE' });
    expect(sessionOf(other)).toBeUndefined();
  });

  test('by a provider that publishes only signatures that are not accepted', async () => {
    const own = await organizationWithDomain(database);
    const strange = await serveFreeProvider();
    strange.wishes.metadata = { id_token_signing_alg_values_supported: ['HS256', 'none'] };
    const to = await connect(database, own, { oidc: { issuer: strange.issuer, clientId: 'muster' } });
    const browser = new WebBrowser();

    await browser.open(startUrl(to));
    await strange.close();

    expect(await refusal(browser, to, own)).toBe('ALGORITHM');
  });

  test.each(['%2e%2e', '/', '?x=1', '#x', 'x', '%00'])(
    'at the provider’s page, where the redirect address differs by %j',
    async (more) => {
      const browser = new WebBrowser();
      await browser.open(startUrl());
      const asked = new URL(browser.visited[1]!);
      asked.searchParams.set('redirect_uri', callback() + more);

      const page = await browser.open(asked.href);

      expect(page.status).toBe(400);
      expect(page.url.startsWith(provider.issuer)).toBe(true);
    },
  );

  test('at an address that a Host header names: the redirect address is this server’s own', async () => {
    const behindProxy = await serveMuster(database.orm, { publicUrl: 'https://muster.example.com' });
    const headers = { Host: 'evil.example', 'X-Forwarded-Host': 'evil.example', Forwarded: 'host=evil.example' };

    const location = await new Promise<string>((resolve) =>
      get(`${behindProxy.origin}/sso/start/${connection.id}`, { headers }, (answer) => {
        answer.resume();
        resolve(answer.headers.location!);
      }),
    );
    await behindProxy.close();

    expect(new URL(location).searchParams.get('redirect_uri')).toBe(
      `https://muster.example.com/sso/oidc/${connection.id}/callback`,
    );
  });

  test('by a provider that another organization has set up', async () => {
    const { member } = await somebody();
    free.wishes.token = { claims: { sub: 'thief', email: member.userName, email_verified: true } };
    const browser = new WebBrowser();

    await browser.open(startUrl(freely));

    expect(await refusal(browser)).toBe('DOMAIN_NOT_SERVED');
    expect(await database.rows(`select 1 from session where member_id = $1`, [member.id])).toEqual([]);
  });

  test('by a provider that cannot be reached', async () => {
    const own = await organizationWithDomain(database);
    const gone = await serveFreeProvider();
    const to = await connect(database, own, { oidc: { issuer: gone.issuer, clientId: 'muster' } });
    await gone.close();
    const browser = new WebBrowser();

    await browser.open(startUrl(to));

    expect(browser.page!.status).toBe(503);
    expect(await refusal(browser, to, own)).toBe('PROVIDER_UNREACHABLE');
  });
});

test('no secret, code or answer is in the log or in a row', async () => {
  const logged = muster.logged.join('\n');
  const tables = await database.rows<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const rows = await Promise.all(
    tables.map(({ name }) =>
      database.rows(`select t::text from ${name} t where t::text like '%client-secret-canary%'`),
    ),
  );

  expect(rows.flat()).toEqual([]);
  expect(logged).not.toMatch(/client-secret-canary|code=|state=|SAMLResponse/);
});
