import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { EXTENSION, openStage, TEST, thing } from './stage.js';
import { GIVEN_BY_SERVER } from './test-resource.operations.js';

let stage: Awaited<ReturnType<typeof openStage>>;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(() => stage.close());

const create = async (attributes: object = {}) => {
  const answer = await stage.scim('POST', '/TestResources', thing(attributes));
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body;
};
const patch = (id: string, ...Operations: object[]) =>
  stage.scim('PATCH', `/TestResources/${id}`, {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
    Operations,
  });
const idsWhere = async (filter: string): Promise<string[]> => {
  const answer = await stage.scim('GET', `/TestResources?filter=${encodeURIComponent(filter)}`);
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body.Resources.map(({ id }: { id: string }) => id);
};
const refusal = (status: number, scimType: string, about?: string) => ({
  status,
  body: {
    status: String(status),
    scimType,
    detail: about === undefined ? expect.any(String) : expect.stringContaining(about),
  },
});

describe('a TestResource', () => {
  test('is told by discovery with its required extension', async () => {
    const types = await stage.scim('GET', '/ResourceTypes/TestResource');
    const schemas = await Promise.all([TEST, EXTENSION].map((urn) => stage.scim('GET', `/Schemas/${urn}`)));

    expect(types.body).toMatchObject({
      endpoint: '/TestResources',
      schema: TEST,
      schemaExtensions: [{ schema: EXTENSION, required: true }],
    });
    expect(schemas.map(({ status, body }) => [status, body.id])).toEqual([
      [200, TEST],
      [200, EXTENSION],
    ]);
  });

  test('comes back from every read as it was created, with what the server adds', async () => {
    const sent = thing({
      externalId: 'x-1',
      integerAttr: -7,
      booleanAttr: false,
      dateTimeAttr: '2026-01-31T09:30:00Z',
      binaryAttr: 'TXVzdGVy',
      referenceAttr: 'https://example.test/x',
      multiStrings: ['b', 'a'],
      complexAttr: { sub1: 'one', sub2: 2, sub3: true },
      multiComplex: [{ value: 'v', type: 'work', primary: true }],
      [EXTENSION]: { extString: 's', extRequired: 'r', extInteger: 3 },
    });

    const made = await stage.scim('POST', '/TestResources', sent);
    const read = await stage.scim('GET', `/TestResources/${made.body.id}`);

    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ ...sent, readOnlyAttr: GIVEN_BY_SERVER });
    expect(made.body.meta).toMatchObject({ resourceType: 'TestResource', version: 'W/"1"' });
    expect(made.headers.get('location')).toBe(made.body.meta.location);
    expect(read.body).toEqual(made.body);
  });

  test('is unknown to another organization', async () => {
    const { id } = await create();
    const stranger = await stage.stranger();

    const answers = await Promise.all([
      stranger('GET', `/TestResources/${id}`),
      stranger('PUT', `/TestResources/${id}`, thing()),
      stranger('DELETE', `/TestResources/${id}`),
      stranger('GET', '/TestResources'),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 200]);
    expect(answers[3]!.body.totalResults).toBe(0);
  });

  test('is gone once it is deleted, and a malformed id is an unknown one', async () => {
    const { id } = await create();

    const deleted = await stage.scim('DELETE', `/TestResources/${id}`);
    const after = await Promise.all(
      [id, 'no-id'].flatMap((each) => ['GET', 'DELETE'].map((method) => stage.scim(method, `/TestResources/${each}`))),
    );

    expect(deleted.status).toBe(204);
    expect(after.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });

  test('leaves an entry of each write in the provisioning log, and an audit and an outbox row of each change', async () => {
    const { id, identifier } = await create();
    const change = { op: 'replace', path: 'integerAttr', value: 1 };

    await patch(id, change);
    await patch(id, change);
    await stage.scim('DELETE', `/TestResources/${id}`);

    const entries = await stage.database.rows(
      'select method, status, changes from provisioning_log_entry where path = $1 order by at, id',
      [`/TestResources/${id}`],
    );
    expect(entries).toEqual([
      { method: 'PATCH', status: 200, changes: [`TestResource updated: ${identifier}`] },
      { method: 'PATCH', status: 200, changes: [] },
      { method: 'DELETE', status: 204, changes: [`TestResource deleted: ${identifier}`] },
    ]);
    const happened = ['resource.created', 'resource.updated', 'resource.deleted'];
    for (const [table, column] of [
      ['audit_entry', 'action'],
      ['outbox_event', 'type'],
    ]) {
      const rows = await stage.database.rows<Record<string, string>>(
        `select ${column} from ${table} where resource_kind = 'resource' and resource_id = $1 order by at, id`,
        [id],
      );
      expect(rows.map((row) => row[column!])).toEqual(happened);
    }
  });
});

describe('versions', () => {
  test('guard writes by If-Match and spare reads by If-None-Match', async () => {
    const { id } = await create();
    const path = `/TestResources/${id}`;

    const stale = await Promise.all([
      stage.scim('PUT', path, thing(), { 'If-Match': 'W/"7"' }),
      stage.scim('DELETE', path, undefined, { 'If-Match': 'W/"7"' }),
    ]);
    const current = await stage.scim('PUT', path, thing(), { 'If-Match': 'W/"1"' });
    const known = await stage.scim('GET', path, undefined, { 'If-None-Match': 'W/"2"' });

    expect(stale.map(({ status }) => status)).toEqual([412, 412]);
    expect([current.status, current.headers.get('etag')]).toEqual([200, 'W/"2"']);
    expect(known.status).toBe(304);
  });

  test('stay where a write changes nothing', async () => {
    const before = await create({ multiStrings: ['a'], integerAttr: 1 });

    const put = await stage.scim('PUT', `/TestResources/${before.id}`, before);
    const patched = await patch(before.id, { op: 'add', path: 'multiStrings', value: ['a'] });

    expect(put.body.meta).toEqual(before.meta);
    expect(patched.body.meta).toEqual(before.meta);
  });
});

describe('replacing by PUT', () => {
  test('clears what is left out, save externalId, as with Users and Groups', async () => {
    const { id } = await create({ externalId: 'x-2', integerAttr: 1, multiStrings: ['a'] });

    const { body } = await stage.scim('PUT', `/TestResources/${id}`, thing());

    expect(body.externalId).toBe('x-2');
    expect(body).not.toHaveProperty('integerAttr');
    expect(body).not.toHaveProperty('multiStrings');
  });
});

describe('required', () => {
  test.each([
    ['identifier', { identifier: undefined }],
    ['identifier', { identifier: '' }],
    ['extRequired', { [EXTENSION]: undefined }],
    ['extRequired', { [EXTENSION]: { extString: 'only' } }],
  ])('%s is missed by POST and PUT: %j', async (name, missing) => {
    const { id } = await create();

    const posted = await stage.scim('POST', '/TestResources', thing(missing));
    const put = await stage.scim('PUT', `/TestResources/${id}`, thing(missing));

    expect([posted, put]).toMatchObject([refusal(400, 'invalidValue', name), refusal(400, 'invalidValue', name)]);
  });

  test.each(['identifier', EXTENSION, `${EXTENSION}:extRequired`])('PATCH cannot remove %s', async (path) => {
    const before = await create();

    const answer = await patch(before.id, { op: 'remove', path });

    expect(answer).toMatchObject(refusal(400, 'mutability'));
    expect((await stage.scim('GET', `/TestResources/${before.id}`)).body).toEqual(before);
  });
});

describe('data types', () => {
  test.each([
    ['identifier', 7],
    ['integerAttr', 1.5],
    ['integerAttr', '1'],
    ['booleanAttr', 'yes'],
    ['dateTimeAttr', '2026-02-30T00:00:00Z'],
    ['binaryAttr', '***'],
    ['referenceAttr', 7],
    ['complexAttr', 'text'],
    ['complexAttr', { sub2: 'text' }],
    ['multiComplex', [{ value: 1 }]],
    [EXTENSION, { extRequired: 'r', extInteger: 'text' }],
  ])('%s refuses %j', async (name, value) => {
    const posted = await stage.scim('POST', '/TestResources', thing({ [name]: value }));

    expect(posted).toMatchObject(refusal(400, 'invalidValue'));
  });

  test.each([
    ['integerAttr gt 40', 'integerAttr', 41],
    ['booleanAttr eq true', 'booleanAttr', true],
    ['dateTimeAttr eq "2031-01-01T00:00:00Z"', 'dateTimeAttr', '2031-01-01T01:00:00+01:00'],
    ['binaryAttr eq "QUJD"', 'binaryAttr', 'QUJD'],
    ['referenceAttr sw "urn:only"', 'referenceAttr', 'urn:only:this'],
    ['complexAttr.sub2 le -40', 'complexAttr', { sub2: -41 }],
    ['multiComplex[type eq "rare" and value co "b"]', 'multiComplex', [{ value: 'abc', type: 'rare' }]],
    [`${EXTENSION}:extInteger eq 99`, EXTENSION, { extRequired: 'r', extInteger: 99 }],
  ])('%s finds a %s of %j alone', async (filter, name, value) => {
    await create();
    const { id } = await create({ [name]: value });

    expect(await idsWhere(filter)).toEqual([id]);
  });

  test.each(['booleanAttr gt true', 'integerAttr co 1', 'binaryAttr ge "QUJD"', 'complexAttr eq "x"'])(
    'the filter %s is refused',
    async (filter) => {
      const answer = await stage.scim('GET', `/TestResources?filter=${encodeURIComponent(filter)}`);

      expect(answer).toMatchObject(refusal(400, 'invalidFilter'));
    },
  );
});

describe('caseExact', () => {
  test('tells letter case apart only where it is set', async () => {
    const { id } = await create({ caseExactString: 'MixedCase', caseInsensitiveString: 'MixedCase' });

    expect(await idsWhere('caseExactString eq "MixedCase"')).toEqual([id]);
    expect(await idsWhere('caseExactString eq "mixedcase"')).toEqual([]);
    expect(await idsWhere('CASEINSENSITIVESTRING eq "mIXEDcASE"')).toEqual([id]);
  });
});

describe('mutability', () => {
  test('readOnly is ignored by POST and PUT, and refused by PATCH unless equal', async () => {
    const { id, readOnlyAttr } = await create({ readOnlyAttr: 'mine' });

    const put = await stage.scim('PUT', `/TestResources/${id}`, thing({ readOnlyAttr: 'mine' }));
    const patched = await patch(id, { op: 'replace', path: 'readOnlyAttr', value: 'mine' });
    const equal = await patch(id, { op: 'replace', value: { readOnlyAttr } });

    expect(readOnlyAttr).toBe(GIVEN_BY_SERVER);
    expect(put.body.readOnlyAttr).toBe(GIVEN_BY_SERVER);
    expect(patched).toMatchObject(refusal(400, 'mutability'));
    expect(equal.status).toBe(200);
  });

  test('immutable may be given once, then stays', async () => {
    const { id } = await create();
    const path = `/TestResources/${id}`;

    const given = await patch(id, { op: 'add', path: 'immutableAttr', value: 'first' });
    const answers = await Promise.all([
      stage.scim('PUT', path, thing({ immutableAttr: 'second' })),
      patch(id, { op: 'replace', path: 'immutableAttr', value: 'second' }),
      patch(id, { op: 'remove', path: 'immutableAttr' }),
    ]);
    const omitted = await stage.scim('PUT', path, thing());

    expect(given.body.immutableAttr).toBe('first');
    for (const answer of answers) expect(answer).toMatchObject(refusal(400, 'mutability'));
    expect([omitted.status, omitted.body.immutableAttr]).toEqual([200, 'first']);
  });

  test('writeOnly is kept, and neither shown, filtered by nor sorted by', async () => {
    const { id, ...made } = await create({ writeOnlyAttr: 'hidden' });

    const asked = await stage.scim('GET', `/TestResources/${id}?attributes=writeOnlyAttr`);
    const put = await stage.scim('PUT', `/TestResources/${id}`, thing());
    const filtered = await stage.scim('GET', '/TestResources?filter=writeOnlyAttr%20eq%20%22hidden%22');
    const sorted = await stage.scim('GET', '/TestResources?sortBy=writeOnlyAttr');
    const rows = await stage.database.rows(
      `select attributes->>'writeOnlyAttr' as kept from test_resource where id = $1`,
      [id],
    );

    expect(JSON.stringify([made, asked.body, put.body])).not.toContain('hidden');
    expect(filtered).toMatchObject(refusal(400, 'invalidFilter'));
    expect(sorted).toMatchObject(refusal(400, 'invalidPath'));
    expect(rows).toEqual([{ kept: 'hidden' }]);
  });
});

describe('returned', () => {
  test('request shows an attribute only to who asks for it', async () => {
    const { id } = await create({ requestOnlyAttr: 'asked for' });

    const plain = await stage.scim('GET', `/TestResources/${id}`);
    const asked = await stage.scim('GET', `/TestResources/${id}?attributes=requestOnlyAttr`);

    expect(plain.body).not.toHaveProperty('requestOnlyAttr');
    expect(asked.body).toMatchObject({ requestOnlyAttr: 'asked for' });
  });

  test('request shows an attribute in the answer to the POST, PUT or PATCH that wrote it, and in no other', async () => {
    const posted = await stage.scim('POST', '/TestResources', thing({ REQUESTONLYATTR: 'by POST' }));
    const path = `/TestResources/${posted.body.id}`;
    const put = await stage.scim('PUT', path, thing({ [`${TEST}:requestOnlyAttr`]: 'by PUT' }));
    const added = await patch(posted.body.id, { op: 'add', path: 'requestOnlyAttr', value: 'by path' });
    const pathless = await patch(posted.body.id, { op: 'replace', value: { requestOnlyAttr: 'without path' } });
    const others = await Promise.all([
      patch(posted.body.id, { op: 'replace', path: 'integerAttr', value: 1 }),
      stage.scim('PUT', `${path}?excludedAttributes=requestOnlyAttr`, thing({ requestOnlyAttr: 'excluded' })),
      stage.scim('PUT', `${path}?attributes=identifier`, thing({ requestOnlyAttr: 'not asked for' })),
    ]);

    expect([posted, put, added, pathless].map(({ body }) => body.requestOnlyAttr)).toEqual([
      'by POST',
      'by PUT',
      'by path',
      'without path',
    ]);
    for (const { status, body } of others) expect([status, body.requestOnlyAttr]).toEqual([200, undefined]);
  });

  test('never and always hold for the answers to writes too', async () => {
    const sent = { writeOnlyAttr: 'hidden', alwaysReturnedAttr: 'shown' };

    const posted = await stage.scim('POST', '/TestResources?attributes=identifier', thing(sent));
    const path = `/TestResources/${posted.body.id}`;
    const put = await stage.scim('PUT', `${path}?excludedAttributes=alwaysReturnedAttr`, thing(sent));
    const patched = await patch(posted.body.id, { op: 'replace', value: sent });

    for (const { body, text } of [posted, put, patched]) {
      expect(body.alwaysReturnedAttr).toBe('shown');
      expect(text).not.toContain('hidden');
    }
    expect(Object.keys(posted.body).sort()).toEqual(['alwaysReturnedAttr', 'id', 'identifier', 'schemas']);
  });

  test('always shows an attribute whatever is asked for or excluded', async () => {
    const { id } = await create({ alwaysReturnedAttr: 'always', integerAttr: 1 });

    const asked = await stage.scim('GET', `/TestResources/${id}?attributes=identifier`);
    const excluded = await stage.scim('GET', `/TestResources/${id}?excludedAttributes=alwaysReturnedAttr,integerAttr`);

    expect(asked.body).toMatchObject({ alwaysReturnedAttr: 'always' });
    expect(asked.body).not.toHaveProperty('integerAttr');
    expect(excluded.body).toMatchObject({ alwaysReturnedAttr: 'always' });
    expect(excluded.body).not.toHaveProperty('integerAttr');
  });
});

describe('uniqueness', () => {
  test('refuses a value that another one has, in any letter case, to POST, PUT and PATCH', async () => {
    await create({ uniqueString: 'Taken' });
    const { id } = await create({ uniqueString: 'free' });

    const answers = await Promise.all([
      stage.scim('POST', '/TestResources', thing({ uniqueString: 'TAKEN' })),
      stage.scim('PUT', `/TestResources/${id}`, thing({ uniqueString: 'Taken' })),
      patch(id, { op: 'replace', path: 'uniqueString', value: 'taken' }),
    ]);

    for (const answer of answers) expect(answer).toMatchObject(refusal(409, 'uniqueness'));
    expect(await idsWhere('uniqueString eq "free"')).toEqual([id]);
  });

  test('lets one of many simultaneous creations through', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => stage.scim('POST', '/TestResources', thing({ uniqueString: 'contested' }))),
    );

    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
  });

  test('frees the value of a resource that is deleted, and holds for values of any length', async () => {
    const long = 'x'.repeat(10_000);
    const { id } = await create({ uniqueString: long });

    await stage.scim('DELETE', `/TestResources/${id}`);

    await expect(create({ uniqueString: long })).resolves.toMatchObject({ uniqueString: long });
  });
});

describe('several values', () => {
  test('keep one primary, the newest', async () => {
    const { id } = await create({ multiComplex: [{ value: 'a', primary: true }, { value: 'b' }] });

    const { body } = await patch(id, { op: 'add', path: 'multiComplex', value: [{ value: 'c', primary: true }] });

    const primaries = body.multiComplex.filter(({ primary }: { primary?: boolean }) => primary === true);
    expect(primaries).toEqual([{ value: 'c', primary: true }]);
    expect(body.multiComplex).toHaveLength(3);
  });

  test('of simple strings are added to, filtered by and emptied', async () => {
    const { id } = await create({ multiStrings: ['red', 'blue'] });

    const added = await patch(id, { op: 'add', path: 'multiStrings', value: ['green', 'red'] });
    const found = await idsWhere('multiStrings eq "GREEN"');
    const emptied = await patch(id, { op: 'replace', path: 'multiStrings', value: [] });

    expect(added.body.multiStrings).toEqual(['red', 'blue', 'green']);
    expect(found).toEqual([id]);
    expect(emptied.body).not.toHaveProperty('multiStrings');
  });
});
