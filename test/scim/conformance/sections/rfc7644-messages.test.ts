import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openStage, thing } from '../../test-resource/stage.js';
import {
  created,
  ENTERPRISE,
  group,
  LIST_RESPONSE,
  MUSTER,
  patchOf,
  person,
  search,
  tagOf,
  USER,
  unique,
} from '../facade.js';
import { expectError, expectResource } from './expectations.js';

const BULK_REQUEST = 'urn:ietf:params:scim:api:messages:2.0:BulkRequest';
const BULK_RESPONSE = 'urn:ietf:params:scim:api:messages:2.0:BulkResponse';

let stage: Awaited<ReturnType<typeof openStage>>;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const bulk = (Operations: unknown[], rest: object = {}) =>
  stage.scim('POST', '/Bulk', { schemas: [BULK_REQUEST], Operations, ...rest });
const post = (bulkId: string, path: string, data: object) => ({ method: 'POST', path, bulkId, data });

describe('RFC 7644 section 3.7 Bulk Operations', () => {
  test('each operation has its method, bulkId, version, location and status, and no body where it went well', async () => {
    const { id, meta } = await created(stage.scim, '/Users', person());

    const { status, headers, body } = await bulk([
      post('new', '/Users', person()),
      { method: 'PUT', path: `/Users/${id}`, version: meta.version, data: { ...person(), title: 'x' } },
      { method: 'PATCH', path: `/Users/${id}`, data: patchOf({ op: 'add', path: 'title', value: 'y' }) },
      { method: 'DELETE', path: `/Users/${id}` },
    ]);

    expect([status, headers.get('content-type'), body.schemas]).toEqual([
      200,
      'application/scim+json',
      [BULK_RESPONSE],
    ]);
    expect(body.Operations).toEqual([
      {
        method: 'POST',
        bulkId: 'new',
        version: tagOf(1),
        location: expect.stringMatching(/\/Users\/[0-9a-f-]{36}$/),
        status: '201',
      },
      { method: 'PUT', version: tagOf(2), location: meta.location, status: '200' },
      { method: 'PATCH', version: tagOf(3), location: meta.location, status: '200' },
      { method: 'DELETE', location: meta.location, status: '204' },
    ]);
  });

  test('goes on after failures, and every type that is served may take part', async () => {
    const { body } = await bulk([
      post('bad', '/TestResources', thing({ integerAttr: 'x' })),
      post('good', '/TestResources', thing()),
      post('team', '/Groups', group()),
    ]);

    expect(body.Operations.map(({ status }: { status: string }) => status)).toEqual(['400', '201', '201']);
  });

  test.each([
    ['GET', { method: 'GET', path: '/Users' }, '400'],
    ['no method', { path: '/Users' }, '400'],
    ['no path', { method: 'DELETE' }, '400'],
    ['a POST without bulkId', { method: 'POST', path: '/Users', data: {} }, '400'],
    ['a POST without data', { method: 'POST', path: '/Users', bulkId: 'x' }, '400'],
    ['a POST to a resource', post('x', '/Users/1', {}), '405'],
    ['a PUT to an endpoint', { method: 'PUT', path: '/Users', data: {} }, '405'],
    ['an unknown endpoint', post('x', '/Nothing', {}), '404'],
    ['a bulk request', post('x', '/Bulk', {}), '404'],
    ['a stale version', { method: 'DELETE', path: '/Users/{id}', version: 'W/"99"' }, '412'],
    ['an unknown resource', { method: 'DELETE', path: '/Users/1' }, '404'],
  ])('%s is a failed operation with its error', async (_what, operation, expected) => {
    const { id } = await created(stage.scim, '/Users', person());
    const { path = '' } = operation as { path?: string };
    const { status, body } = await bulk([{ ...operation, ...(path && { path: path.replace('{id}', id) }) }]);

    expect([status, body.Operations[0].status]).toEqual([200, expected]);
    expect(body.Operations[0].response).toMatchObject({ status: expected, detail: expect.stringMatching(/./) });
    if ((operation as { method?: string }).method === 'POST') expect(body.Operations[0]).not.toHaveProperty('location');
  });

  test('3.7.1: a circle of references is resolved', async () => {
    const managed = (manager: string) => ({ ...person(), [ENTERPRISE]: { manager: { value: `bulkId:${manager}` } } });
    const { body } = await bulk([post('a', '/Users', managed('b')), post('b', '/Users', managed('a'))]);
    const [a, b] = body.Operations.map(({ location }: { location: string }) => location.split('/').at(-1));

    expect((await stage.scim('GET', `/Users/${a}`)).body[ENTERPRISE].manager.value).toBe(b);
    expect((await stage.scim('GET', `/Users/${b}`)).body[ENTERPRISE].manager.value).toBe(a);
  });

  test('3.7.2: a bulkId becomes the id of what was made, also in another operation before it', async () => {
    const { body } = await bulk([
      post('team', '/Groups', group(unique('G'), ['bulkId:member'])),
      post('member', '/Users', person()),
    ]);
    const [team, member] = body.Operations.map(({ location }: { location: string }) => location.split('/').at(-1));

    expect((await stage.scim('GET', `/Groups/${team}`)).body.members).toMatchObject([{ value: member }]);
  });

  test('3.7.3: failOnErrors ends the request, and what was done before stays', async () => {
    const { status, body } = await bulk(
      [post('1', '/Users', person()), post('2', '/Users', {}), post('3', '/Users', person())],
      {
        failOnErrors: 1,
      },
    );

    expect([status, body.Operations.map(({ status }: { status: string }) => status)]).toEqual([200, ['201', '400']]);
  });

  test('3.7.4: more than maxOperations or maxPayloadSize is a 413 that names the limit', async () => {
    const { maxOperations, maxPayloadSize } = (await stage.scim('GET', '/ServiceProviderConfig')).body.bulk;
    const many = await bulk(Array.from({ length: maxOperations + 1 }, () => ({ method: 'DELETE', path: '/Users/1' })));
    const large = await bulk([post('1', '/Users', { ...person(), title: 'x'.repeat(maxPayloadSize) })]);

    expectError(many, 413);
    expectError(large, 413);
    expect([many.body.detail, large.body.detail]).toEqual([
      expect.stringContaining(String(maxOperations)),
      expect.stringContaining(String(maxPayloadSize)),
    ]);
  });

  test.each(['', '[]', '{}', '{"Operations":[]}', '{"Operations":{}}'])(
    'the body %j is invalidSyntax',
    async (body) => {
      expectError(await stage.scim('POST', '/Bulk', body), 400, 'invalidSyntax');
    },
  );
});

describe('RFC 7644 section 3.8 Data Input/Output Formats', () => {
  test.each([
    'application/scim+json',
    'application/json',
    '*/*',
    'text/html',
    'application/scim+json;q=0.9, */*;q=0.1',
    '',
  ])('Accept %j is answered in application/scim+json', async (Accept) => {
    const { status, headers } = await stage.scim('GET', '/Users?count=1', undefined, { Accept });

    expect([status, headers.get('content-type')]).toEqual([200, 'application/scim+json']);
  });

  test('UTF-8 is the encoding, both ways', async () => {
    const displayName = 'Zoë 𝄞 日本語 \u200f';
    const { id } = await created(stage.scim, '/Users', { ...person(), displayName });
    const response = await fetch(`${stage.baseUrl}/Users/${id}`, {
      headers: { Authorization: `Bearer ${stage.token}` },
    });

    expect(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await response.arrayBuffer())).displayName).toBe(
      displayName,
    );
  });

  test.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded'])(
    'a body of type %s is a 415',
    async (type) => {
      expectError(await stage.scim('POST', '/Users', person(), { 'Content-Type': type }), 415);
    },
  );
});

describe('RFC 7644 section 3.10 Attribute Notation', () => {
  test.each([`${USER}:name.givenName`, `${USER.toUpperCase()}:NAME.GIVENNAME`, 'Name.givenname'])(
    '%s is one attribute in a filter, a sort, a projection and a path',
    async (notation) => {
      const givenName = unique('Barbara');
      const { id } = await created(stage.scim, '/Users', { ...person(), name: { givenName } });

      const { body } = await stage.scim(
        'GET',
        search('/Users', `${notation} eq "${givenName}"`, `&sortBy=${notation}&attributes=${notation}`),
      );
      const patch = patchOf({ op: 'replace', path: notation, value: 'Babs' });

      expect(body.Resources).toEqual([{ schemas: [USER, MUSTER], id, name: { givenName } }]);
      expect((await stage.scim('PATCH', `/Users/${id}`, patch)).body.name).toEqual({ givenName: 'Babs' });
    },
  );
});

describe('RFC 7644 section 3.11 "/Me" Authenticated Subject Alias', () => {
  test.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])('%s is a 501, since a connection is nobody', async (method) => {
    expectError(await stage.scim(method, '/Me', ['GET', 'DELETE'].includes(method) ? undefined : {}), 501);
  });
});

describe('RFC 7644 section 3.12 HTTP Status and Error Response Handling', () => {
  test.each([
    ['400', 'GET', '/Users?filter=x', 'invalidFilter'],
    ['400', 'POST', '/Users', 'invalidValue'],
    ['403', 'GET', '/Schemas?filter=x', undefined],
    ['404', 'GET', '/Users/x', undefined],
    ['405', 'PUT', '/Users', undefined],
    ['501', 'GET', '/Me', undefined],
  ])(
    '%s: %s %s is an error with status as text, a detail and at most one scimType',
    async (status, method, path, scimType) => {
      const answer = await stage.scim(method, path, method === 'GET' ? undefined : {});

      expectError(answer, Number(status), scimType);
      expect(Object.keys(answer.body).sort()).toEqual(
        ['detail', 'schemas', ...(scimType ? ['scimType'] : []), 'status'].sort(),
      );
    },
  );
});

describe('RFC 7644 section 3.13 SCIM Protocol Versioning', () => {
  test('v2 stands before the endpoint in every URL that is given out', async () => {
    const { meta } = await created(stage.scim, '/Users', person());

    expect(meta.location).toContain('/scim/v2/');
  });

  test.each(['v1', 'v3'])('%s is not served', async (version) => {
    const response = await fetch(`${stage.baseUrl.replace('/v2/', `/${version}/`)}/Users`, {
      headers: { Authorization: `Bearer ${stage.token}` },
    });

    expect(response.status).toBe(404);
  });
});

describe('RFC 7644 section 3.14 Versioning Resources', () => {
  test('a read with the known ETag is a 304 without a body, one with another is the resource', async () => {
    const { id, meta } = await created(stage.scim, '/Users', person());
    const read = (tag: string) =>
      stage.scim('GET', `/Users/${id}?attributes=userName`, undefined, { 'If-None-Match': tag });

    const known = await read(meta.version);
    expect([known.status, known.text, known.headers.get('etag')]).toEqual([304, '', meta.version]);
    expect((await read('W/"0"')).status).toBe(200);
    expect((await read(`W/"0", ${meta.version}`)).status).toBe(304);
  });

  test('a write with another ETag is a 412 and changes nothing, one with the known goes through', async () => {
    const made = await created(stage.scim, '/Users', person());
    const path = `/Users/${made.id}`;
    const write = (method: string, tag: string) =>
      stage.scim(
        method,
        path,
        { PUT: { ...made, title: 'x' }, PATCH: patchOf({ op: 'add', path: 'title', value: 'y' }) }[method],
        { 'If-Match': tag },
      );

    for (const method of ['PUT', 'PATCH', 'DELETE']) expectError(await write(method, 'W/"77"'), 412);
    expect((await stage.scim('GET', path)).body).toEqual(made);
    const put = await write('PUT', made.meta.version);
    expectResource(put, 200);
    expectResource(await write('PATCH', put.body.meta.version), 200);
    expect((await write('DELETE', '*')).status).toBe(204);
  });
});

describe('RFC 7644 section 4 Service Provider Configuration Endpoints', () => {
  test('ServiceProviderConfig is one object, also with a filter', async () => {
    const { status, body } = await stage.scim('GET', '/ServiceProviderConfig?filter=x&count=0');

    expect([status, body.schemas]).toEqual([200, ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig']]);
    expect(body).not.toHaveProperty('Resources');
  });

  test.each([
    ['/Schemas', 'Schema'],
    ['/ResourceTypes', 'ResourceType'],
  ])(
    '%s is a list of all, each of which stands at its location, and is neither paged nor filtered',
    async (path, name) => {
      const { body } = await stage.scim('GET', path);
      const paged = await stage.scim('GET', `${path}?startIndex=2&count=1&sortBy=id&attributes=id`);

      expect(body).toMatchObject({ schemas: [LIST_RESPONSE], totalResults: body.Resources.length, startIndex: 1 });
      expect(paged.body).toEqual(body);
      expectError(await stage.scim('GET', `${path}?filter=id%20pr`), 403);
      for (const document of body.Resources) {
        expect(document.meta).toEqual({ resourceType: name, location: `${stage.baseUrl}${path}/${document.id}` });
        for (const id of [document.id, document.id.toUpperCase(), encodeURIComponent(document.id)])
          expect((await stage.scim('GET', `${path}/${id}`)).body).toEqual(document);
      }
    },
  );
});

describe('RFC 7644 sections 5 and 7.8 Preparation and Comparison of Internationalized Strings', () => {
  test('one userName in two Unicode forms and letter cases is one', async () => {
    const name = unique('Zoë');
    await created(stage.scim, '/Users', person(name.normalize('NFC')));

    for (const same of [name.normalize('NFD'), name.toUpperCase()]) {
      expectError(await stage.scim('POST', '/Users', person(same)), 409, 'uniqueness');
      expect((await stage.scim('GET', search('/Users', `userName eq "${same}"`))).body.totalResults).toBe(1);
    }
  });
});

describe('RFC 7644 section 7 Security Considerations', () => {
  test('7.4: a token that is one character off is none', async () => {
    const off = stage.token.slice(0, -1) + (stage.token.endsWith('A') ? 'B' : 'A');

    expectError(await stage.scim('GET', '/Users', undefined, { Authorization: `Bearer ${off}` }), 401);
    expect(stage.token.length).toBeGreaterThan(40);
  });

  test('7.5.2: what must not stand in a URL may be asked for by POST', async () => {
    const { userName } = await created(stage.scim, '/Users', person());
    const { body } = await stage.scim('POST', '/Users/.search', { filter: `userName eq "${userName}"` });

    expect(body.totalResults).toBe(1);
  });

  test.each([`'; drop table member; --`, '") or ("1" eq "1', '%', '_', '\\', '$1', '{{7*7}}'])(
    '7.7: %j is only text',
    async (text) => {
      const userName = unique(text);
      const { id } = await created(stage.scim, '/Users', { ...person(userName), title: text });
      const count = async (filter: string) => (await stage.scim('GET', search('/Users', filter))).body.totalResults;

      expect(await count(`userName eq ${JSON.stringify(userName)}`)).toBe(1);
      expect(await count(`id eq "${id}" and title eq ${JSON.stringify(text)}`)).toBe(1);
      expect(await count(`id eq "${id}" and title co ${JSON.stringify(`${text}x`)}`)).toBe(0);
      expect(await count(`id eq "${id}" and nickName co ${JSON.stringify(text)}`)).toBe(0);
    },
  );
});
