import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { deactivateMember, removeMember } from '../../src/domain/member/member.operations.js';
import type { SsoConnection } from '../../src/domain/sso/sso-connection.entity.js';
import {
  configureSsoConnection,
  disableSsoConnection,
  testSsoConnection,
  updateSsoConnection,
} from '../../src/domain/sso/sso-connection.operations.js';
import { listSignInLog } from '../../src/domain/sso/sso-connection.queries.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { violations } from '../support/invariants.js';
import { type MusterServer, serveMuster } from '../support/muster-server.js';
import {
  assertionXml,
  encryptAssertion,
  responseXml,
  signedResponse,
  signXml,
  statementOf,
  toBase64,
} from './saml-provider.js';
import { readRequest, type SamlSite, serveSamlProvider } from './saml-site.js';
import {
  connect,
  memberOf,
  organizationWithDomain,
  providerMetadata,
  type SsoOrganization,
  testTools,
} from './sso-scene.js';
import { WebBrowser } from './web-browser.js';

let database: TestDatabase;
let muster: MusterServer;
let site: SamlSite;
let acme: SsoOrganization;
let connection: SsoConnection;

beforeAll(async () => {
  database = await openTestDatabase();
  muster = await serveMuster(database.orm);
  site = await serveSamlProvider();
  acme = await organizationWithDomain(database);
  connection = await connect(database, acme, { saml: { metadataUrl: `${site.origin}/metadata` } });
});

beforeEach(() => {
  site.says = {};
  site.answer = signedResponse;
});

afterAll(async () => {
  await muster.close();
  await site.close();
  const broken = await violations(database);
  await database.close();
  expect(broken).toEqual([]);
});

const host = '127.0.0.1';
const sessionOf = (browser: WebBrowser) => browser.cookie(host, 'muster_session');
const acs = (to: SsoConnection = connection) => `${muster.origin}/sso/saml/${to.id}/acs`;
const startUrl = (to: SsoConnection = connection, returnTo = '/graphql') =>
  `${muster.origin}/sso/start/${to.id}?returnTo=${encodeURIComponent(returnTo)}`;

let people = 0;
const somebody = async (organization: SsoOrganization = acme) =>
  memberOf(organization, organization.email(`person${++people}`));

/** Goes the whole way: to the identity provider, back by a POST from its site, and on by a page of our own. */
async function signIn(browser: WebBrowser, url = startUrl()) {
  await browser.open(url);
  const back = await browser.submit();
  return back.status === 200 && /name="hop"/.test(back.text) ? browser.submit() : back;
}

async function latestEntry(of: SsoConnection = connection, organization: SsoOrganization = acme) {
  const { rows } = await listSignInLog(organization.asOwner(), { connectionId: of.id, first: 1 });
  return rows[0];
}

describe('signing in by SAML', () => {
  test('opens a session of the member whose address the identity provider names, and leads to where it started', async () => {
    const ada = await somebody();
    const browser = new WebBrowser();
    site.says = { nameId: ada.userName };

    const page = await signIn(browser, startUrl(connection, '/graphql?query=1'));

    expect(page.url).toBe(`${muster.origin}/graphql?query=1`);
    expect(sessionOf(browser)).toMatch(/^muster_session_/);
    const [row] = await database.rows<{ method: string; seen: boolean }>(
      `select session.method, member.last_sign_in_at is not null as seen from session join member on member.id = session.member_id where member.id = $1`,
      [ada.id],
    );
    expect(row).toEqual({ method: 'SAML', seen: true });
    expect(await latestEntry()).toMatchObject({ outcome: 'SIGNED_IN', memberId: ada.id, subject: ada.userName });
  });

  test('comes back with a POST from another site, which brings no cookie, and goes on by a page of our own', async () => {
    const ada = await somebody();
    const browser = new WebBrowser();
    site.says = { nameId: ada.userName };
    await browser.open(startUrl());

    const back = await browser.submit();

    expect(back.headers.get('content-security-policy')).toContain("form-action 'self'");
    expect(browser.form()).toMatchObject({ action: acs(), fields: { hop: '1' } });
    expect(sessionOf(browser)).toBeUndefined();
    await browser.submit();
    expect(sessionOf(browser)).toBeDefined();
  });

  test('knows a member by subject from then on, whatever address the identity provider names', async () => {
    const ada = await somebody();
    const other = await somebody();
    const format = {
      nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
      nameId: `subject-${ada.id}`,
    };
    site.says = { ...format, attributes: { email: ada.userName } };
    await signIn(new WebBrowser());

    site.says = { ...format, attributes: { email: other.userName } };
    await signIn(new WebBrowser());

    expect(await latestEntry()).toMatchObject({ outcome: 'SIGNED_IN', memberId: ada.id });
  });

  test('takes encrypted assertions', async () => {
    const ada = await somebody();
    const { serviceCertificate } = connection;
    const browser = new WebBrowser();
    site.says = { nameId: ada.userName };
    await browser.open(startUrl());
    const { id } = readRequest(new URL(browser.visited.at(-1)!).searchParams.get('SAMLRequest')!);
    const said = statementOf({
      issuer: site.entityId,
      destination: acs(),
      audience: `${muster.origin}/sso/saml/${connection.id}/metadata`,
      inResponseTo: id,
      nameId: ada.userName,
    });
    const encrypted = await encryptAssertion(signXml(assertionXml(said), site.key), serviceCertificate!);

    await browser.post(acs(), { SAMLResponse: toBase64(responseXml(said, encrypted)) }, site.origin);
    await browser.submit();

    expect(sessionOf(browser)).toBeDefined();
  });

  test('publishes metadata with its address and certificate', async () => {
    const page = await new WebBrowser().open(`${muster.origin}/sso/saml/${connection.id}/metadata`);

    expect(page.headers.get('content-type')).toContain('application/samlmetadata+xml');
    expect(page.text).toContain(`Location="${acs()}"`);
    expect(page.text).toContain('WantAssertionsSigned="true"');
    expect(page.text).toContain(connection.serviceCertificate!.replace(/-----[A-Z ]+-----|\s/g, ''));
  });

  test('gives a new session each time, and ends the one before', async () => {
    const ada = await somebody();
    const browser = new WebBrowser();
    site.says = { nameId: ada.userName };
    await signIn(browser);
    const first = sessionOf(browser);

    await signIn(browser);

    expect(sessionOf(browser)).not.toBe(first);
    const [live] = await database.rows(
      `select count(*)::int as n from session where member_id = $1 and ended_at is null`,
      [ada.id],
    );
    expect(live).toEqual({ n: 1 });
  });
});

describe('nobody gets a session', () => {
  /** Signs in, and tells the code of the refusal, which the log has too. */
  async function refusal(browser = new WebBrowser(), url = startUrl()): Promise<string | null | undefined> {
    const page = await signIn(browser, url);
    expect(page.status).toBeGreaterThanOrEqual(400);
    expect(page.status).toBeLessThan(500);
    expect(page.text).toContain('You are not signed in');
    expect(sessionOf(browser)).toBeUndefined();
    const entry = await latestEntry();
    expect(page.text).toContain(entry!.correlationId);
    expect(entry!.outcome).toBe('REFUSED');
    return entry!.code;
  }

  test.each([
    ['another audience', { audience: 'urn:other' }, 'AUDIENCE'],
    ['another recipient', { recipient: 'https://elsewhere.example/acs' }, 'RECIPIENT'],
    ['another issuer', { issuer: 'urn:other' }, 'ISSUER'],
    ['an answer to another request', { inResponseTo: `_${'0'.repeat(36)}.x` }, 'OTHER_BROWSER'],
    ['an unsolicited answer', { inResponseTo: null }, 'UNSOLICITED'],
    ['an answer that has run out', { notOnOrAfter: new Date(Date.now() - 120_000) }, 'EXPIRED'],
    ['a transient NameID', { nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient' }, 'SUBJECT'],
    ['a NameID that is too long', { nameId: `${'n'.repeat(300)}@acme.test` }, 'SUBJECT'],
  ])('by %s', async (_, wrong, code) => {
    const ada = await somebody();
    site.says = { nameId: ada.userName, ...wrong };

    expect(await refusal()).toBe(code);
  });

  test('by an unsigned answer, and the page says what to switch on', async () => {
    const ada = await somebody();
    site.says = { nameId: ada.userName };
    site.answer = (said) => responseXml(said, assertionXml(said));

    expect(await refusal()).toBe('NOT_SIGNED');
    const browser = new WebBrowser();
    expect((await signIn(browser)).text).toContain('Switch on &quot;sign assertion&quot;');
  });

  test('by an answer that is used twice', async () => {
    const ada = await somebody();
    const browser = new WebBrowser();
    site.says = { nameId: ada.userName };
    await signIn(browser);
    const answer = site.given.at(-1)!;
    const before = sessionOf(browser);

    const again = await browser.post(acs(), { SAMLResponse: answer, hop: '1' }, muster.origin);

    expect(again.status).toBe(400);
    expect(await latestEntry()).toMatchObject({ code: 'OTHER_BROWSER' });
    expect(sessionOf(browser)).toBe(before);
  });

  test('by an answer to a sign-in of another browser', async () => {
    const ada = await somebody();
    const attacker = new WebBrowser();
    const victim = new WebBrowser();
    site.says = { nameId: ada.userName };
    await attacker.open(startUrl());
    await victim.open(startUrl());

    await victim.post(acs(), { SAMLResponse: attacker.form().fields.SAMLResponse! }, site.origin);
    const page = await victim.submit();

    expect(page.status).toBe(400);
    expect(await latestEntry()).toMatchObject({ code: 'OTHER_BROWSER' });
    expect(sessionOf(victim)).toBeUndefined();
  });

  test('by 10 MB, by what is no form, or by no answer at all', async () => {
    const browser = new WebBrowser();
    for (const form of [{ SAMLResponse: 'A'.repeat(10 * 1024 * 1024) }, {}, { SAMLResponse: '<x>' }]) {
      const page = await browser.post(acs(), form as Record<string, string>, site.origin);

      expect(page.status).toBe(400);
      expect(await latestEntry()).toMatchObject({
        outcome: 'REFUSED',
        code: expect.stringMatching(/TOO_LARGE|UNREADABLE/),
      });
    }
  });

  test('by 10 MB that 10 kB unpack to: they are not unpacked', async () => {
    const body = gzipSync(`SAMLResponse=${'A'.repeat(10 * 1024 * 1024)}`);
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Encoding': 'gzip' };

    const answer = await fetch(acs(), { method: 'POST', headers, body });

    expect(body.length).toBeLessThan(12_000);
    expect(answer.status).toBe(400);
    expect(await latestEntry()).toMatchObject({
      code: 'TOO_LARGE',
      detail: 'The form that the browser sent cannot be read.',
    });
  });

  test('who is suspended, held or removed', async () => {
    const [suspended, removed] = [await somebody(), await somebody()];
    for (const { userName } of [suspended, removed]) {
      site.says = { nameId: userName };
      await signIn(new WebBrowser());
    }
    await deactivateMember(acme.asOwner(), { memberId: suspended.id });
    await removeMember(acme.asOwner(), { memberId: removed.id });

    site.says = { nameId: suspended.userName };
    expect(await refusal()).toBe('SUSPENDED');
    site.says = { nameId: removed.userName };
    expect(await refusal()).toBe('REMOVED');
  });

  test('who is no member, and who is none for want of an address', async () => {
    site.says = { nameId: acme.email('stranger') };
    expect(await refusal()).toBe('NO_MEMBER');
    site.says = { nameId: 'no-address', nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent' };
    expect(await refusal()).toBe('EMAIL_MISSING');
  });

  test('who comes with another subject than the member is known by', async () => {
    const ada = await somebody();
    const persistent = 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent';
    site.says = { nameId: 'one', nameIdFormat: persistent, attributes: { email: ada.userName } };
    await signIn(new WebBrowser());

    site.says = { nameId: 'another', nameIdFormat: persistent, attributes: { email: ada.userName } };

    expect(await refusal()).toBe('ALREADY_LINKED');
  });

  test('by a connection that is switched off', async () => {
    const own = await organizationWithDomain(database);
    const off = await connect(database, own, { saml: { metadataXml: site.metadata() } });
    await disableSsoConnection(own.asOwner(), { connectionId: off.id });
    const browser = new WebBrowser();

    const page = await browser.open(startUrl(off));

    expect(page.status).toBe(403);
    expect(page.text).toContain('Single sign-on is not switched on here.');
    expect(browser.visited).toHaveLength(1);
  });

  test('by a connection that has no metadata yet, though its identity provider can read what it is', async () => {
    const own = await organizationWithDomain(database);
    const draft = {
      name: 'Okta',
      preset: 'okta',
      domains: [own.domain],
      jit: 'ON',
      saml: {},
      tools: testTools,
    } as const;
    const waiting = await configureSsoConnection(own.asOwner(), draft);
    const browser = new WebBrowser();
    const answer = {
      SAMLResponse: toBase64(signedResponse(statementOf({ issuer: site.entityId }), site.key)),
      hop: '1',
    };

    const about = await browser.open(`${muster.origin}/sso/saml/${waiting.id}/metadata`);
    const started = await browser.open(startUrl(waiting));
    const posted = await browser.post(acs(waiting), answer, site.origin);

    expect(about.text).toContain(acs(waiting));
    for (const page of [started, posted]) {
      expect(page.status).toBe(403);
      expect(page.text).toContain('Single sign-on is not switched on here.');
    }
    expect(await latestEntry(waiting, own)).toMatchObject({ outcome: 'REFUSED', code: 'CONNECTION_OFF' });
  });
});

describe('another organization', () => {
  test('gets nothing: its identity provider says nothing about the people of this one', async () => {
    const evil = await organizationWithDomain(database);
    const theirs = await connect(database, evil, { jit: 'ON', saml: { metadataXml: site.metadata() } });
    const ada = await somebody();

    for (const nameId of [ada.userName, acme.owner.userName]) {
      const browser = new WebBrowser();
      site.says = { nameId };
      const page = await signIn(browser, startUrl(theirs));

      expect(page.status).toBe(403);
      expect(sessionOf(browser)).toBeUndefined();
      expect(await latestEntry(theirs, evil)).toMatchObject({ code: 'DOMAIN_NOT_SERVED' });
    }
    const rows = await database.rows(`select 1 from session where member_id = any($1)`, [[ada.id, acme.owner.id]]);
    expect(rows).toEqual([]);
  });

  test('gets nothing by an answer that was made for this one', async () => {
    const evil = await organizationWithDomain(database);
    const theirs = await connect(database, evil, { saml: { metadataXml: site.metadata() } });
    const ada = await somebody();
    const browser = new WebBrowser();
    site.says = { nameId: ada.userName };
    await browser.open(startUrl());

    await browser.post(acs(theirs), { SAMLResponse: browser.form().fields.SAMLResponse! }, site.origin);
    await browser.submit();

    expect(await latestEntry(theirs, evil)).toMatchObject({ code: 'OTHER_BROWSER' });
    expect(sessionOf(browser)).toBeUndefined();
  });
});

describe('a connection that takes unsolicited answers', () => {
  let open: SsoConnection;
  let own: SsoOrganization;

  beforeAll(async () => {
    own = await organizationWithDomain(database);
    open = await connect(database, own, { saml: { metadataXml: site.metadata(), unsolicited: 'ACCEPTED' } });
  });

  const unsolicited = (nameId: string) =>
    toBase64(
      signedResponse(
        statementOf({
          issuer: site.entityId,
          destination: acs(open),
          audience: `${muster.origin}/sso/saml/${open.id}/metadata`,
          nameId,
        }),
        site.key,
      ),
    );

  test('signs in what starts at the identity provider, once', async () => {
    const ada = await somebody(own);
    const answer = unsolicited(ada.userName);
    const [first, second] = [new WebBrowser(), new WebBrowser()];

    await first.post(acs(open), { SAMLResponse: answer, RelayState: '/graphql?from=idp' }, site.origin);
    const page = await first.submit();
    await second.post(acs(open), { SAMLResponse: answer }, site.origin);
    const replay = await second.submit();

    expect(page.url).toBe(`${muster.origin}/graphql?from=idp`);
    expect(sessionOf(first)).toBeDefined();
    expect(replay.status).toBe(400);
    expect(await latestEntry(open, own)).toMatchObject({ code: 'REPLAYED' });
    expect(sessionOf(second)).toBeUndefined();
  });

  test.each([
    '//evil.test',
    '/\\evil.test',
    'https:evil.test',
    'https://evil.test',
    'data:text/html,x',
    'javascript:alert(1)',
    '/\t/evil.test',
    '/%09/evil.test\r\nX: y',
    '/.//evil.test',
    '/x/..//evil.test',
  ])('leads nowhere else by RelayState %j, nor by returnTo', async (elsewhere) => {
    const ada = await somebody(own);
    const browser = new WebBrowser();
    await browser.post(acs(open), { SAMLResponse: unsolicited(ada.userName), RelayState: elsewhere }, site.origin);
    await browser.submit();
    site.says = { nameId: ada.userName };
    await signIn(browser, startUrl(open, elsewhere));

    const outside = browser.visited.filter((url) => ![muster.origin, site.origin].includes(new URL(url).origin));

    expect(outside).toEqual([]);
    expect(sessionOf(browser)).toBeDefined();
  });
});

describe('a test of a connection', () => {
  test('signs nobody in, says what would happen, and lets the connection be switched on', async () => {
    const own = await organizationWithDomain(database);
    const { id } = await connect(database, own, { saml: { metadataXml: site.metadata() } });
    await database.rows(`update sso_connection set status = 'CONFIGURED', tested_at = null where id = $1`, [id]);
    const ada = await somebody(own);
    const { test } = await testSsoConnection(own.asOwner(), { connectionId: id });
    const browser = new WebBrowser();
    site.says = { nameId: ada.userName };

    const page = await signIn(browser, `${muster.origin}/sso/test/${id}/${test.id}`);

    expect(page.text).toContain(`${ada.userName} would be linked and signed in.`);
    expect(sessionOf(browser)).toBeUndefined();
    const rows = await database.rows(
      `select status, tested_at is not null as tested from sso_connection where id = $1`,
      [id],
    );
    expect(rows).toEqual([{ status: 'TESTED', tested: true }]);
    expect(await database.rows(`select 1 from sso_identity where sso_connection_id = $1`, [id])).toEqual([]);
    expect(
      (await signIn(browser, `${muster.origin}/sso/test/${id}/${test.id}`).catch(() => browser.page!)).status,
    ).toBe(400);
  });
});

describe('certificates', () => {
  test('are several while the identity provider changes them', async () => {
    const own = await organizationWithDomain(database);
    const next = await serveSamlProvider();
    const rolling = await connect(database, own, { saml: { metadataXml: next.metadata() } });
    const ada = await somebody(own);
    next.says = { nameId: ada.userName };
    const both = providerMetadata(next.entityId, `${next.origin}/sso`, [site.key, next.key]);
    await updateSsoConnection(own.asOwner(), { connectionId: rolling.id, metadataXml: both, tools: testTools });
    const browser = new WebBrowser();

    await signIn(browser, startUrl(rolling));
    await next.close();

    expect(sessionOf(browser)).toBeDefined();
  });
});
