import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { clientOf } from '../../support/scim-server.js';
import { created, type Facade, openFacade, patchOf, person, search, type Tenant, USER, unique } from './facade.js';
import { tableNames } from './table-images.js';

let facade: Facade;
let tenant: Tenant;
let userId: string;

beforeAll(async () => {
  facade = await openFacade();
  tenant = await facade.organization();
  userId = (await created(tenant.scim, '/Users', person())).id;
});
afterAll(() => facade.close());

/** A secret of the test at work; each has its own, so that one leak is one failure. */
let canary = '';
const planted: string[] = [];
beforeEach(() => {
  canary = unique('CANARY');
  planted.push(canary);
});

/** Everything that was ever stored, as text. */
async function dump(): Promise<string> {
  await facade.flush();
  const texts = [];
  for (const name of await tableNames(facade.database)) {
    const [row] = await facade.database.rows<{ text: string }>(
      `select coalesce(string_agg(t::text, ' '), '') as text from ${name} t`,
    );
    texts.push(row!.text);
  }
  return texts.join();
}

const bodies: readonly (readonly [string, string, () => string])[] = [
  ['in a POST', 'POST', () => JSON.stringify({ ...person(), password: canary })],
  ['in a PUT', 'PUT', () => JSON.stringify({ ...person(), password: canary })],
  ['in capitals', 'POST', () => JSON.stringify({ ...person(), PASSWORD: canary })],
  ['qualified', 'POST', () => JSON.stringify({ ...person(), [`${USER}:password`]: canary })],
  ['in a container', 'POST', () => JSON.stringify({ ...person(), [USER]: { password: canary } })],
  [
    'in a foreign container',
    'POST',
    () => JSON.stringify({ ...person(), 'urn:x:y': { deep: [{ oldPassword: canary }] } }),
  ],
  ['as another type', 'POST', () => JSON.stringify({ ...person(), password: [{ value: canary }] })],
  ['twice', 'POST', () => `{"userName":"${unique('u')}","password":"${canary}1","password":"${canary}2"}`],
  ['under an escaped name', 'POST', () => `{"userName":"${unique('u')}","p\\u0061ssw\\u006frd":"${canary}"}`],
  ['in a body that does not parse', 'POST', () => `{"userName":"x","password":"${canary}"`],
  ['in a body that is refused', 'POST', () => JSON.stringify({ password: canary })],
  [
    'with a password that can not be stored',
    'POST',
    () => JSON.stringify({ ...person(), password: `${canary}\u0000` }),
  ],
];

const operations: readonly (readonly [string, () => object])[] = [
  ['by its path', () => ({ op: 'replace', path: 'password', value: canary })],
  ['by its path in capitals', () => ({ OP: 'add', PATH: 'PassWord', VALUE: canary })],
  ['by its qualified path', () => ({ op: 'replace', path: `${USER}:password`, value: canary })],
  ['by a path with a blank', () => ({ op: 'replace', path: ' password ', value: canary })],
  ['by a value path', () => ({ op: 'replace', path: `password[value eq "${canary}"]`, value: canary })],
  ['by a path with a sub-attribute', () => ({ op: 'replace', path: 'password.value', value: canary })],
  ['by a path in an array', () => ({ op: 'replace', path: ['password'], value: canary })],
  ['by a path in an object', () => ({ op: 'replace', path: { is: 'password' }, value: canary })],
  ['without a path', () => ({ op: 'replace', value: { password: canary } })],
  ['without a path, qualified', () => ({ op: 'replace', value: { [`${USER}:password`]: canary } })],
  ['without a path, in a container', () => ({ op: 'replace', value: { [USER]: { password: canary } } })],
  ['as a value path without a path', () => ({ op: 'replace', value: { 'password[type eq "x"]': canary } })],
  ['as an object', () => ({ op: 'replace', path: 'password', value: { value: canary } })],
  ['beside its value', () => ({ op: 'replace', path: 'password', value: 1, note: canary })],
  ['for a schema that is not known', () => ({ op: 'add', path: 'urn:x:y:z:password', value: canary })],
];

describe('passwords', () => {
  test.each(bodies)('%s are in no table, answer or log', async (_how, method, body) => {
    const { text } = await tenant.scim(method, method === 'PUT' ? `/Users/${userId}` : '/Users', body());

    expect(text).not.toContain(canary);
    expect(await dump()).not.toContain(canary);
  });

  test.each(operations)('in a PATCH %s are in no table, answer or log', async (_how, operation) => {
    const { text } = await tenant.scim('PATCH', `/Users/${userId}`, patchOf(operation()));

    expect(text).not.toContain(canary);
    expect(await dump()).not.toContain(canary);
  });

  test('in an escaped path of a PATCH are in no table or log', async () => {
    await tenant.scim(
      'PATCH',
      `/Users/${userId}`,
      `{"Operations":[{"op":"replace","p\\u0061th":"passw\\u006frd","value":"${canary}"}]}`,
    );

    expect(await dump()).not.toContain(canary);
  });

  test.each([
    search('/Users', `password eq "{canary}"`),
    `/Users?filter=p%61ssword%20eq%20%22{canary}%22`,
    `/Users?filter=%70assword+eq+%22{canary}%22`,
    `/Users?filter=PASSWORD%20eq%20%22{canary}%22`,
    `/Users?password={canary}`,
    `/Users?access_token={canary}`,
  ])('in the URL %s are in no table or log', async (path) => {
    await tenant.scim('GET', path.replace('{canary}', canary).replace('%7Bcanary%7D', canary));

    expect(await dump()).not.toContain(canary);
  });

  test('change nothing: no version, no event', async () => {
    const made = await created(tenant.scim, '/Users', person());

    const { body } = await tenant.scim(
      'PATCH',
      `/Users/${made.id}`,
      patchOf({ op: 'replace', path: 'password', value: canary }),
    );

    expect(body).toEqual(made);
  });
});

describe('tokens', () => {
  test('are in no table, answer or log, wherever they were sent', async () => {
    const { scimToken, baseUrl } = tenant;
    const misplaced = [
      await tenant.scim('GET', `/Users?token=${scimToken}`),
      await tenant.scim('GET', search('/Users', `userName eq "${scimToken}"`)),
      await tenant.scim('GET', `/Users/${scimToken}`),
      await tenant.scim('GET', `/Users/${scimToken.replace('_', '%5f')}%00`),
      await tenant.scim('POST', '/Users', { Authorization: `Bearer ${scimToken}` }),
      await clientOf(baseUrl, `${scimToken}x`)('GET', '/Users'),
      await clientOf(`${facade.origin}/scim/v2/${scimToken}`, scimToken)('GET', '/Users'),
    ];

    for (const { text } of misplaced) expect(text).not.toContain(scimToken);
    expect(await dump()).not.toContain(scimToken);
  });

  test('nothing secret was written by pino', () => {
    const lines = facade.logLines.join();

    for (const secret of [...planted, tenant.scimToken, tenant.adminToken]) expect(lines).not.toContain(secret);
  });
});
