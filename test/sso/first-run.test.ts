import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { setUpKey } from '../../src/domain/organization/first-run.js';
import { SecretBox } from '../../src/domain/secret-box.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { violations } from '../support/invariants.js';
import { type MusterServer, serveMuster, testSecretKey } from '../support/muster-server.js';
import { makeOrganization } from '../support/organization.js';
import { Browser } from './browser.js';

const key = setUpKey(new SecretBox(testSecretKey));

const acme = {
  key,
  name: 'Acme & Söhne',
  slug: '',
  ownerName: 'Ada Lovelace',
  ownerEmail: 'ada@acme.test',
  seats: '25',
};

let database: TestDatabase;
let server: MusterServer;
let browser: Browser;

async function begin() {
  database = await openTestDatabase();
  server = await serveMuster(database.orm);
  browser = new Browser(server.origin);
}

async function end() {
  await server.close();
  const broken = await violations(database);
  await database.close();
  expect(broken).toEqual([]);
}

const organizations = () => database.rows('select slug from organization');

describe('a server without an organization', () => {
  beforeAll(begin);

  afterAll(end);

  test('leads who would sign in to the first run, which without its key says where the link is', async () => {
    const signIn = await browser.get('/sso/sign-in?returnTo=%2Fmembers');
    const page = await browser.get('/sso/first-run');

    expect([signIn.status, signIn.headers.get('location')]).toEqual([303, '/sso/first-run']);
    const text = await page.text();
    expect(text).toContain('This server has no organization yet.');
    expect(text).not.toContain('<form');
  });

  test.each([`${key}x`, setUpKey(new SecretBox(Buffer.alloc(32, 8))), '', 'x'])(
    'lets nobody in by another key: %j',
    async (other) => {
      const opened = await browser.get(`/sso/first-run?key=${other}`);
      const sent = await browser.post('/sso/first-run', { ...acme, key: other });

      expect([opened.status, sent.status]).toEqual([403, 403]);
      expect(await opened.text()).not.toContain('<form');
      expect(await organizations()).toEqual([]);
    },
  );

  test('takes the form from its own page only', async () => {
    const sent = await browser.post('/sso/first-run', acme, { 'Sec-Fetch-Site': 'cross-site' });

    expect([sent.status, await organizations()]).toEqual([403, []]);
  });

  test.each([
    ['name', '', 'name must not be empty.'],
    ['name', 'x'.repeat(201), '200 are allowed'],
    ['slug', 'Not A Slug', 'lower-case letters'],
    ['ownerName', ' ', 'ownerName must not be empty.'],
    ['ownerEmail', 'ada', 'must be named by an e-mail address'],
    ['seats', '2.5', 'whole number'],
    ['seats', 'many', 'whole number'],
    ['seats', '-1', 'whole number'],
  ])(
    'says beside the field that %s is wrong (%j), keeps what was entered, and writes nothing',
    async (field, value, why) => {
      const sent = await browser.post('/sso/first-run', { ...acme, [field]: value });

      const text = await sent.text();
      expect(sent.status).toBe(400);
      expect(text).toMatch(new RegExp(`<p class="error" id="${field}-error">[^<]*${why}`));
      expect(text).toMatch(
        new RegExp(`name="${field}"[^>]*aria-describedby="[^"]*${field}-error"[^>]*aria-invalid="true"`),
      );
      if (field !== 'name') expect(text).toContain('value="Acme &amp; Söhne"');
      expect(await organizations()).toEqual([]);
      expect(browser.cookies.size).toBe(0);
    },
  );

  test('is set up once, also by two who press at the same moment: its owner is signed in, and the key is dead', async () => {
    const others = [new Browser(server.origin), new Browser(server.origin)];
    const opened = await browser.get(`/sso/first-run?key=${key}`);
    expect(await opened.text()).toContain('<form');

    const answers = await Promise.all([
      browser.post('/sso/first-run', acme),
      others[0]!.post('/sso/first-run', { ...acme, name: 'Second', ownerEmail: 'eve@second.test' }),
      others[1]!.post('/sso/first-run', { ...acme, ownerEmail: 'third@acme.test' }),
    ]);

    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409, 409]);
    expect(await organizations()).toHaveLength(1);
    const later = [await browser.get(`/sso/first-run?key=${key}`), await browser.post('/sso/first-run', acme)];
    expect(later.map(({ status }) => status)).toEqual([410, 409]);
    expect((await browser.get('/sso/sign-in')).status).toBe(200);
    const winner = [browser, ...others][answers.findIndex(({ status }) => status === 303)]!;
    const { data } = await winner.ask(
      '{ viewer { member { displayName role status } organization { licenses { nodes { seats assigned } } } sessions { method } } }',
    );
    expect(data.viewer).toEqual({
      member: { displayName: 'Ada Lovelace', role: 'OWNER', status: 'ACTIVE' },
      organization: { licenses: { nodes: [{ seats: 25, assigned: 0 }] } },
      sessions: [{ method: 'LINK' }],
    });
  });
});

describe('what is made', () => {
  beforeEach(begin);

  afterEach(end);

  test('has a slug made of its name, no license where no seats were asked for, and stands in the audit log', async () => {
    const sent = await browser.post('/sso/first-run', { ...acme, seats: '' });

    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/']);
    expect(await organizations()).toEqual([{ slug: 'acme-sohne' }]);
    const audit = await database.rows<{ action: string; actor: string }>(
      "select distinct action, actor_kind || ':' || actor_id as actor from audit_entry order by action",
    );
    expect(audit).toEqual(
      ['member.created', 'organization.created', 'session.created'].map((action) => ({
        action,
        actor: 'system:first-run',
      })),
    );
    expect(await database.rows('select 1 from api_token union all select 1 from license')).toEqual([]);
  });

  test('is nothing where an operator has made an organization before', async () => {
    await makeOrganization(database.orm);

    const opened = await browser.get(`/sso/first-run?key=${key}`);
    const sent = await browser.post('/sso/first-run', acme);

    expect([opened.status, sent.status]).toEqual([410, 409]);
    expect(await organizations()).toHaveLength(1);
  });
});
