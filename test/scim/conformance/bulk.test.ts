import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { violations } from '../../support/invariants.js';
import {
  created,
  ENTERPRISE,
  ERROR,
  type Facade,
  GROUP,
  group,
  openFacade,
  patchOf,
  person,
  type Tenant,
  tagOf,
  unique,
} from './facade.js';

const BULK_REQUEST = 'urn:ietf:params:scim:api:messages:2.0:BulkRequest';
const BULK_RESPONSE = 'urn:ietf:params:scim:api:messages:2.0:BulkResponse';

let facade: Facade;
let tenant: Tenant;

beforeAll(async () => {
  facade = await openFacade();
  tenant = await facade.organization();
});
afterEach(async () => {
  expect(await violations(facade.database)).toEqual([]);
  expect(facade.logLines).toEqual([]);
});
afterAll(() => facade.close());

const send = (operations: readonly unknown[], rest: object = {}, headers?: Record<string, string>) =>
  tenant.scim('POST', '/Bulk', { schemas: [BULK_REQUEST], ...rest, Operations: operations }, headers);

/** The results of a bulk request that is answered as a whole. */
// biome-ignore lint/suspicious/noExplicitAny: results of any shape, looked at by assertions
async function results(operations: readonly unknown[], rest: object = {}): Promise<any[]> {
  const { status, body } = await send(operations, rest);
  expect([status, body.schemas]).toEqual([200, [BULK_RESPONSE]]);
  return body.Operations;
}

const post = (path: string, bulkId: string, data: object = person()) => ({ method: 'POST', path, bulkId, data });
const managed = (manager: string) => ({ ...person(), [ENTERPRISE]: { manager: { value: manager } } });
const statuses = (answers: readonly { status: string }[]) => answers.map(({ status }) => status);
const read = async (location: string) => (await tenant.scim('GET', location.slice(tenant.baseUrl.length))).body;
const idIn = (location: string) => location.slice(location.lastIndexOf('/') + 1);

describe('RFC 7644 section 3.7, bulk operations', () => {
  test('create, replace, patch and delete as requests by themselves do, each with its result', async () => {
    const [bob, dave, eve] = [
      await created(tenant.scim, '/Users', person()),
      await created(tenant.scim, '/Users', { ...person(), nickName: 'D' }),
      await created(tenant.scim, '/Users', person()),
    ];
    const renamed = `${unique('bob')}@example.test`;

    const answers = await results([
      post('/Users', 'qwerty'),
      { method: 'put', path: `Users/${bob.id}`, version: bob.meta.version, data: person(renamed) },
      { method: 'Patch', path: `/Users/${dave.id}`, data: patchOf({ op: 'remove', path: 'nickName' }) },
      { method: 'DELETE', path: `/Users/${eve.id}`, version: eve.meta.version },
    ]);

    const at = ({ id }: { id: string }) => `${tenant.baseUrl}/Users/${id}`;
    expect(answers).toEqual([
      { method: 'POST', bulkId: 'qwerty', version: tagOf(1), location: expect.any(String), status: '201' },
      { method: 'PUT', version: tagOf(2), location: at(bob), status: '200' },
      { method: 'PATCH', version: tagOf(2), location: at(dave), status: '200' },
      { method: 'DELETE', location: at(eve), status: '204' },
    ]);
    expect((await read(answers[0].location)).meta.location).toBe(answers[0].location);
    expect(await read(at(bob))).toMatchObject({ userName: renamed });
    expect(await read(at(dave))).not.toHaveProperty('nickName');
    expect((await tenant.scim('GET', `/Users/${eve.id}`)).status).toBe(404);
  });

  test('failures are results with their errors, and the rest goes on', async () => {
    const bob = await created(tenant.scim, '/Users', person());
    const stranger = await facade.organization();
    const theirs = await created(stranger.scim, '/Users', person());

    const answers = await results([
      post('/Users', 'taken', person(bob.userName)),
      { method: 'PUT', path: `/Users/${bob.id}`, version: 'W/"99"', data: person() },
      { method: 'DELETE', path: `/Users/${theirs.id}` },
      { method: 'PATCH', path: `/Users/${bob.id}`, data: {} },
      { method: 'GET', path: `/Users/${bob.id}` },
      { method: 'PUT', path: '/Users', data: person() },
      post('/Schemas', 'nowhere'),
      post('/Users/%', 'broken'),
      { method: 'POST', path: '/Users', data: person() },
      null,
      post('/Users', 'last'),
    ]);

    expect(statuses(answers)).toEqual(['409', '412', '404', '400', '400', '405', '404', '404', '400', '400', '201']);
    for (const { status, response } of answers.slice(0, -1))
      expect(response).toMatchObject({ schemas: [ERROR], status, detail: expect.stringMatching(/./) });
    expect(answers[0]).not.toHaveProperty('location');
    expect(answers[0].response.scimType).toBe('uniqueness');
    expect(answers[1].location).toBe(bob.meta.location);
    expect(answers[2].location).toBe(`${tenant.baseUrl}/Users/${theirs.id}`);
    expect((await stranger.scim('GET', `/Users/${theirs.id}`)).status).toBe(200);
  });

  test('failOnErrors ends the request after that many errors', async () => {
    const wrong = (bulkId: string) => post('/Users', bulkId, {});
    const operations = [post('/Users', 'a'), wrong('b'), post('/Users', 'c'), wrong('d'), post('/Users', 'e')];

    expect(statuses(await results(operations, { failOnErrors: 1 }))).toEqual(['201', '400']);
    expect(
      statuses(await results([wrong('b'), post('/Users', 'c'), wrong('d'), post('/Users', 'e')], { failOnErrors: 2 })),
    ).toEqual(['400', '201', '400']);
  });

  test('a bulkId that is sent twice belongs to the first', async () => {
    const answers = await results([post('/Users', 'a'), post('/Users', 'a')]);

    expect(statuses(answers)).toEqual(['201', '400']);
    expect(answers[1].response.scimType).toBe('invalidValue');
  });

  test('the quirks of the provider hold for each operation', async () => {
    const entra = await facade.organization({ identityProvider: 'entra' });
    const { id } = await created(entra.scim, '/Users', person());

    const { body } = await entra.scim('POST', '/Bulk', {
      Operations: [{ method: 'PATCH', path: `/Users/${id}`, data: patchOf() }],
    });

    expect(statuses(body.Operations)).toEqual(['200']);
  });

  test.each([[{}], [{ Operations: [] }], [{ Operations: [{}], failOnErrors: 0 }], ['{broken']])(
    'a body that is no bulk request is a 400: %j',
    async (body) => {
      const answer = await tenant.scim('POST', '/Bulk', body);

      expect([answer.status, answer.body.schemas]).toEqual([400, [ERROR]]);
    },
  );

  test.each(['GET', 'PUT', 'PATCH', 'DELETE'])('%s is a 405', async (method) => {
    const { status, headers } = await tenant.scim(method, '/Bulk', method === 'GET' ? undefined : {});

    expect([status, headers.get('allow')]).toEqual([405, 'POST']);
  });
});

describe('RFC 7644 section 3.7.1, circular references', () => {
  test('two users who manage each other are both made, each in one result', async () => {
    const answers = await results([
      post('/Users', 'qwerty', managed('bulkId:ytrewq')),
      post('/Users', 'ytrewq', managed('bulkId:qwerty')),
    ]);

    expect(statuses(answers)).toEqual(['201', '201']);
    const [one, other] = [await read(answers[0].location), await read(answers[1].location)];
    expect([one[ENTERPRISE].manager.value, other[ENTERPRISE].manager.value]).toEqual([other.id, one.id]);
    expect(answers.map(({ version }) => version)).toEqual([one.meta.version, other.meta.version]);
  });

  test('a user can be their own manager', async () => {
    const [answer] = await results([post('/Users', 'self', managed('bulkId:self'))]);

    expect((await read(answer.location))[ENTERPRISE].manager.value).toBe(idIn(answer.location));
  });

  test('a group and the user who names it need no second try', async () => {
    const answers = await results([
      post('/Users', 'u', { ...person(), groups: [{ value: 'bulkId:g' }] }),
      post('/Groups', 'g', group(unique('g'), ['bulkId:u'])),
    ]);

    expect(statuses(answers)).toEqual(['201', '201']);
    expect((await read(answers[1].location)).members).toMatchObject([{ value: idIn(answers[0].location) }]);
  });

  test('groups that would hold each other are refused, since groups hold users only', async () => {
    const answers = await results([
      post('/Groups', 'qwerty', group(unique('A'), ['bulkId:ytrewq'])),
      post('/Groups', 'ytrewq', group(unique('B'), ['bulkId:qwerty'])),
    ]);

    expect(statuses(answers)).toEqual(['400', '409']);
    expect(answers[1].response.detail).toContain('qwerty');
  });

  test('what was begun is answered even when failOnErrors ends the request', async () => {
    const answers = await results(
      [
        post('/Users', 'a', { ...managed('bulkId:b'), userName: '' }),
        post('/Users', 'b', managed('bulkId:a')),
        post('/Users', 'c'),
      ],
      { failOnErrors: 1 },
    );

    expect(statuses(answers)).toEqual(['400', '409']);
    expect((await read(answers[1].location))[ENTERPRISE]).toBeUndefined();
  });
});

describe('RFC 7644 section 3.7.2, bulkIds', () => {
  test('a new user is a member of a new group, in either order', async () => {
    const alice = post('/Users', 'qwerty');
    const guides = () =>
      post('/Groups', 'ytrewq', {
        schemas: [GROUP],
        displayName: unique('Tour Guides'),
        members: [{ type: 'User', value: 'bulkId:qwerty' }],
      });

    const inOrder = await results([alice, guides()]);
    const reversed = await results([guides(), post('/Users', 'qwerty')]);

    expect((await read(inOrder[1].location)).members).toMatchObject([{ value: idIn(inOrder[0].location) }]);
    expect(reversed.map(({ bulkId }) => bulkId)).toEqual(['ytrewq', 'qwerty']);
    expect((await read(reversed[0].location)).members).toMatchObject([{ value: idIn(reversed[1].location) }]);
  });

  test('stand for ids in managers, in PATCH values, in the filters of paths and in paths', async () => {
    const answers = await results([
      post('/Users', 'boss'),
      post('/Users', 'report', managed('bulkId:boss')),
      post('/Groups', 'crew', group(unique('crew'), ['bulkId:boss'])),
      {
        method: 'PATCH',
        path: '/Groups/bulkId:crew',
        data: patchOf({ op: 'add', path: 'members', value: [{ value: 'bulkId:report' }] }),
      },
      {
        method: 'PATCH',
        path: '/Groups/bulkId%3Acrew',
        data: patchOf({ op: 'remove', path: 'members[value eq "bulkId:boss"]' }),
      },
      post('/Users', 'gone'),
      { method: 'DELETE', path: '/Users/bulkId:gone' },
    ]);

    expect(statuses(answers)).toEqual(['201', '201', '201', '204', '204', '201', '204']);
    expect((await read(answers[1].location))[ENTERPRISE].manager.value).toBe(idIn(answers[0].location));
    expect((await read(answers[2].location)).members).toMatchObject([{ value: idIn(answers[1].location) }]);
    expect(answers[3].location).toBe(answers[2].location);
  });

  test('that nothing made fail with 409 and their name, and so does what depends on them', async () => {
    const answers = await results([
      post('/Users', 'a', managed('bulkId:nobody')),
      post('/Users', 'b', managed('bulkId:a')),
      post('/Users', 'c', {}),
      { method: 'DELETE', path: '/Users/bulkId:c' },
    ]);

    expect(statuses(answers)).toEqual(['409', '409', '400', '409']);
    expect([answers[0], answers[1], answers[3]].map(({ response }) => response.detail)).toEqual([
      expect.stringContaining("'nobody'"),
      expect.stringContaining("'a'"),
      expect.stringContaining("'c'"),
    ]);
  });
});

describe('RFC 7644 section 3.7.4, the limits of ServiceProviderConfig', () => {
  test('are told', async () => {
    expect((await tenant.scim('GET', '/ServiceProviderConfig')).body.bulk).toEqual({
      supported: true,
      maxOperations: 1000,
      maxPayloadSize: 1_048_576,
    });
  });

  test('1,001 operations and 2 MB are each a 413 naming the limit', async () => {
    const many = await send(Array.from({ length: 1001 }, (_, index) => post('/Users', `${index}`)));
    const large = await send([post('/Users', 'a', { ...person(), title: 'x'.repeat(2 * 1024 * 1024) })]);

    expect([many.status, many.body.detail]).toEqual([413, expect.stringContaining('1000')]);
    expect([large.status, large.body.detail]).toEqual([413, expect.stringContaining('1048576')]);
  });

  test('1,000 creates are made in one request', async () => {
    const answers = await results(Array.from({ length: 1000 }, (_, index) => post('/Users', `${index}`)));

    expect(new Set(statuses(answers))).toEqual(new Set(['201']));
    expect(new Set(answers.map(({ location }) => location)).size).toBe(1000);
  }, 60_000);
});

describe('the provisioning log of a bulk request', () => {
  test('has an entry for each operation, without secrets, and none for the whole', async () => {
    const id = unique('request');
    const secret = unique('secret');

    await send(
      [
        post('/Users', 'a', { ...person(), password: secret }),
        post('/Users', 'b', {}),
        { method: 'G\0', path: '/\ud800\0' },
      ],
      {},
      { 'X-Request-Id': id },
    );
    await facade.flush();

    const entries = await facade.database.rows<{ body: string | null }>(
      'select method, path, status, body from provisioning_log_entry where correlation_id = $1 order by status, method',
      [id],
    );
    expect(entries).toMatchObject([
      { method: 'POST', path: '/Users', status: 201 },
      { method: 'G%00', status: 400 },
      { method: 'POST', path: '/Users', status: 400, body: '{}' },
    ]);
    expect(JSON.stringify(entries)).not.toContain(secret);
  });
});
