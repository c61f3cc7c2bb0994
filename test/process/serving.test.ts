import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cleanUp, launch, type MusterProcess, muster, newFolder, startServer, toItsEnd } from './muster-process.js';

const dataDir = join(newFolder(), 'data');
const env = { MUSTER_DATA_DIR: dataDir };
const acme = [
  'organization',
  'create',
  '--name',
  'Acme',
  '--slug',
  'acme',
  '--owner',
  'owner@acme.test',
  '--seats',
  '25',
];
let server: MusterProcess;
let url: string;

const setUpLink = async () => (await server.find(/http:\S+\/sso\/first-run\?key=\S+/))[0];

beforeAll(async () => {
  server = startServer(env);
  url = await server.url();
});

afterAll(cleanUp);

describe('a server on an empty data directory', () => {
  test('is alive and ready, with its migrations run', async () => {
    const alive = await fetch(`${url}/healthz`);
    const ready = await fetch(`${url}/readyz`);

    expect([alive.status, await alive.json()]).toEqual([200, { status: 'ok' }]);
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }]);
  });

  test('leads a browser without a session from any page of the console to the sign-in page, and back', async () => {
    const answers = await Promise.all(
      ['/', '/members?q=ada'].map((path) =>
        fetch(url + path, { headers: { Accept: 'text/html' }, redirect: 'manual' }),
      ),
    );

    expect(answers.map(({ status, headers }) => [status, headers.get('location')])).toEqual([
      [303, '/sso/sign-in?returnTo=%2F'],
      [303, '/sso/sign-in?returnTo=%2Fmembers%3Fq%3Dada'],
    ]);
  });

  test('prints the link by which it is set up, and which opens', async () => {
    const page = await fetch(await setUpLink());

    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Make the organization')]);
  });

  test('keeps a safe correlation id and replaces any other', async () => {
    const kept = await fetch(`${url}/healthz`, { headers: { 'X-Request-Id': 'okta-7.a_B' } });
    const unsafe = await fetch(`${url}/healthz`, { headers: { 'X-Request-Id': 'a b' } });
    const long = await fetch(`${url}/healthz`, { headers: { 'X-Request-Id': 'a'.repeat(65) } });

    expect(kept.headers.get('x-request-id')).toBe('okta-7.a_B');
    expect(unsafe.headers.get('x-request-id')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    expect(long.headers.get('x-request-id')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  });

  test.each(['/nowhere', '/%zz', '/graphqlx', '/scim'])('answers 404 in JSON for %s', async (path) => {
    const answer = await fetch(url + path);

    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ error: { code: 'NOT_FOUND' } });
  });

  test('keeps a secret key that only its user can read', () => {
    const file = join(dataDir, 'muster.secret-key');

    expect(Buffer.from(readFileSync(file, 'utf8'), 'base64')).toHaveLength(32);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});

describe('the command line beside a running server', () => {
  test('makes an organization, prints one JSON object and nothing else, and its SCIM token opens the connection', async () => {
    const { code, stdout } = await muster(env, ...acme, '--identity-provider', 'okta', '--brake', 'off', '--json');

    expect(code).toBe(0);
    const made = JSON.parse(stdout);
    const id = expect.stringMatching(/^[0-9a-f-]{36}$/);
    expect(made).toEqual({
      organizationId: id,
      graphqlUrl: `${url}/graphql`,
      adminToken: expect.stringMatching(/^muster_api_/),
      signInUrl: expect.stringMatching(/^http:\S+\/sso\/link\?token=muster_link_/),
      licenseId: id,
      scim: {
        connectionId: id,
        baseUrl: `${url}/scim/v2/${made.scim.connectionId}`,
        token: expect.stringMatching(/^muster_scim_/),
        uniqueIdentifier: 'userName',
      },
    });
    const users = await fetch(`${made.scim.baseUrl}/Users`, {
      headers: { Authorization: `Bearer ${made.scim.token}` },
    });
    expect([users.status, await users.json()]).toEqual([200, expect.objectContaining({ totalResults: 0 })]);
  });

  test('leaves nothing to set up once there is an organization', async () => {
    const page = await fetch(await setUpLink());

    expect([page.status, await page.text()]).toEqual([410, expect.stringContaining('Muster is set up')]);
  });

  test('makes an operator token', async () => {
    const { stdout } = await muster(env, 'operator-token', 'create', '--json');

    expect(JSON.parse(stdout)).toEqual({
      operatorTokenId: expect.any(String),
      token: expect.stringMatching(/^muster_op_/),
      graphqlUrl: `${url}/graphql`,
    });
  });

  test('says in a sentence what the domain refuses', async () => {
    const { code, stdout, stderr } = await muster(env, ...acme, '--json');

    expect([code, stdout, stderr]).toEqual([1, '', 'This slug is taken by another organization.\n']);
  });

  test('finds nothing to migrate', async () => {
    const migrate = await toItsEnd(launch('migrate', [], env));

    expect([migrate.code, migrate.stdout]).toEqual([0, 'Nothing to run: the database is current.\n']);
  });
});

describe('a second server', () => {
  test('is refused on the same data directory', async () => {
    const { code, stderr } = await toItsEnd(startServer(env));

    expect(code).toBe(1);
    expect(stderr).toMatch(/^Process \d+ already runs the database in .+: stop it, .+\n$/);
  });

  test('is refused on a busy port, and leaves its own database stopped', async () => {
    const other = join(newFolder(), 'data');

    const { code, stderr } = await toItsEnd(startServer({ MUSTER_DATA_DIR: other, PORT: new URL(url).port }));

    expect(code).toBe(1);
    expect(stderr).toMatch(/^PORT \d+ of 127.0.0.1 is in use by another program: .+\n$/);
    expect(existsSync(join(other, 'postgres', 'postmaster.pid'))).toBe(false);
  });
});

describe('a server that was killed', () => {
  test('starts again without help, and its data is there', async () => {
    server.kill('SIGKILL');
    await server.ended;

    server = startServer(env);
    url = await server.url();

    expect(server.stdout).not.toContain('/sso/first-run');
    const { stdout } = await muster(env, 'organization', 'list', '--json');
    expect(JSON.parse(stdout).organizations).toEqual([expect.objectContaining({ slug: 'acme', name: 'Acme' })]);
  });
});

describe('the command line without a server', () => {
  test('starts the database for itself and stops it again', async () => {
    server.kill('SIGTERM');
    expect(await server.ended).toEqual({ code: 0, signal: null });

    const { code, stdout } = await muster(env, ...acme.with(5, 'other'), '--json');

    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ graphqlUrl: 'http://127.0.0.1:4000/graphql' });
    expect(JSON.parse(stdout)).not.toHaveProperty('scim');
    expect(existsSync(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false);
  });
});
