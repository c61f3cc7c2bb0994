import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { clientOf } from '../../../support/scim-server.js';
import { openStage, thing } from '../../test-resource/stage.js';
import { GIVEN_BY_SERVER } from '../../test-resource/test-resource.operations.js';
import { created, group, LIST_RESPONSE, patchOf, person, search, unique } from '../facade.js';
import { expectError, expectResource } from './expectations.js';

let stage: Awaited<ReturnType<typeof openStage>>;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** Sends a request as it is, with these headers only. */
const bare = (path: string, init: RequestInit = {}) => fetch(stage.baseUrl + path, init);

describe('RFC 7644 section 2 Authentication and Authorization', () => {
  test.each([undefined, 'Bearer', 'Bearer wrong', 'Basic dXNlcjpwYXNz', 'Digest x'])(
    'with %j the answer is a 401 that names the scheme in WWW-Authenticate',
    async (authorization) => {
      for (const path of ['/Users', '/ServiceProviderConfig', '/Nothing', '/Bulk']) {
        const response = await bare(path, authorization ? { headers: { Authorization: authorization } } : {});

        expect([path, response.status, response.headers.get('www-authenticate')]).toEqual([
          path,
          401,
          expect.stringMatching(/^Bearer realm=/),
        ]);
        expect(response.headers.get('content-type')).toBe('application/scim+json');
        expect(await response.json()).toMatchObject({ status: '401', detail: expect.any(String) });
      }
    },
  );

  test('2.1: a token opens what its connection may see, and no other', async () => {
    const stranger = await stage.stranger();
    const { id } = await created(stranger, '/Users', person());

    expectError(await stage.scim('GET', `/Users/${id}`), 404);
    expectError(await stage.scim('DELETE', `/Users/${id}`), 404);
    expect((await stranger('GET', `/Users/${id}`)).status).toBe(200);
  });

  test('2.2: nobody is served anonymously, and nothing is made', async () => {
    const userName = unique('anonymous');
    const response = await bare('/Users', { method: 'POST', body: JSON.stringify(person(userName)) });

    expect(response.status).toBe(401);
    expect((await stage.scim('GET', search('/Users', `userName eq "${userName}"`))).body.totalResults).toBe(0);
  });
});

describe('RFC 7644 section 3.1 Background', () => {
  test('messages are not among the schemas, and unknown query parameters are ignored', async () => {
    const { body } = await stage.scim('GET', '/Schemas?x=1');

    expect(JSON.stringify(body.Resources)).not.toContain('urn:ietf:params:scim:api:');
    expectError(await stage.scim('GET', `/Schemas/${LIST_RESPONSE}`), 404);
    expect((await stage.scim('GET', '/Users?x=1&y&=&aadOptscim062020')).status).toBe(200);
  });
});

describe('RFC 7644 section 3.2 SCIM Endpoints and HTTP Methods', () => {
  const wrong = [
    ['/Users', ['PUT', 'PATCH', 'DELETE', 'OPTIONS']],
    ['/Users/x', ['POST', 'OPTIONS']],
    ['/Groups', ['PUT', 'PATCH', 'DELETE']],
    ['/Groups/x', ['POST']],
    ['/Bulk', ['GET', 'PUT', 'PATCH', 'DELETE']],
    ['/Users/.search', ['GET', 'PUT', 'PATCH', 'DELETE']],
    ['/Schemas', ['POST', 'PUT', 'PATCH', 'DELETE']],
    ['/ResourceTypes', ['POST', 'PUT', 'PATCH', 'DELETE']],
    ['/ServiceProviderConfig', ['POST', 'PUT', 'PATCH', 'DELETE']],
  ] as const;

  test.each(wrong.flatMap(([path, methods]) => methods.map((method) => [method, path] as const)))(
    '%s %s is not offered: 405, with the methods that are',
    async (method, path) => {
      const answer = await stage.scim(method, path, ['DELETE', 'GET', 'OPTIONS'].includes(method) ? undefined : {});

      expectError(answer, 405);
      const allowed = answer.headers.get('allow')!.split(', ');
      expect(allowed).not.toContain(method);
      expect(allowed.includes('HEAD')).toBe(allowed.includes('GET'));
    },
  );

  test('PUT makes nothing, and a further type stands at the plural of its name', async () => {
    const id = crypto.randomUUID();

    expectError(await stage.scim('PUT', `/Users/${id}`, person()), 404);
    expectError(await stage.scim('GET', `/Users/${id}`), 404);
    expect((await stage.scim('GET', '/TestResources?count=0')).status).toBe(200);
  });

  test.each(['/Nothing', '/Users/x/y', '/users', '/User', '/Schemas/a/b', '/Me/x', '/.well-known'])(
    '%s is not there, in SCIM form',
    async (path) => {
      expectError(await stage.scim('GET', path), 404);
    },
  );

  test('HEAD answers as GET does, without the body', async () => {
    const { id } = await created(stage.scim, '/Users', person());
    for (const path of [`/Users/${id}`, '/Users?count=1', '/ServiceProviderConfig', '/Nothing', '/Users/x']) {
      const [get, head] = [await stage.scim('GET', path), await stage.scim('HEAD', path)];
      const shown = ({ status, headers }: typeof get) => [
        status,
        ...['content-type', 'content-length', 'etag', 'location'].map((name) => headers.get(name)),
      ];
      expect([path, head.text, ...shown(head)]).toEqual([path, '', ...shown(get)]);
    }
  });
});

describe('RFC 7644 section 3.3 Creating Resources', () => {
  test.each([
    ['/Users', () => person()],
    ['/Groups', () => group()],
    ['/TestResources', () => thing()],
  ] as const)('a POST to %s answers 201 with the resource, its Location and its ETag', async (endpoint, body) => {
    const made = await stage.scim('POST', endpoint, body());

    expectResource(made, 201);
    expect(made.body.meta.location).toBe(`${stage.baseUrl}${endpoint}/${made.body.id}`);
    expect((await fetch(made.body.meta.location, { headers: { Authorization: `Bearer ${stage.token}` } })).status).toBe(
      200,
    );
  });

  test('read-only attributes are ignored, and unassigned ones are not shown', async () => {
    const made = await created(
      stage.scim,
      '/TestResources',
      thing({ readOnlyAttr: 'x', multiStrings: [], dateTimeAttr: null }),
    );

    expect(made.readOnlyAttr).toBe(GIVEN_BY_SERVER);
    expect(made).not.toHaveProperty('multiStrings');
    expect(made).not.toHaveProperty('dateTimeAttr');
  });

  test('a duplicate is 409 uniqueness, and makes nothing', async () => {
    const { userName } = await created(stage.scim, '/Users', person());
    const { displayName } = await created(stage.scim, '/Groups', group());
    const { uniqueString } = await created(stage.scim, '/TestResources', thing({ uniqueString: unique('u') }));

    expectError(await stage.scim('POST', '/Users', person(userName)), 409, 'uniqueness');
    expectError(await stage.scim('POST', '/Groups', group(displayName)), 409, 'uniqueness');
    expectError(await stage.scim('POST', '/TestResources', thing({ uniqueString })), 409, 'uniqueness');
    for (const [endpoint, filter] of [
      ['/Users', `userName eq "${userName}"`],
      ['/Groups', `displayName eq "${displayName}"`],
      ['/TestResources', `uniqueString eq "${uniqueString}"`],
    ])
      expect((await stage.scim('GET', search(endpoint!, filter!))).body.totalResults).toBe(1);
  });

  test.each(['', '[]', '"x"', 'null', '{', '{"userName":}', '{"userName":"x"} {}', "{'userName':'x'}"])(
    'the body %j is invalidSyntax',
    async (body) => {
      expectError(await stage.scim('POST', '/Users', body), 400, 'invalidSyntax');
    },
  );

  test('3.3.1: meta.resourceType is that of the endpoint', async () => {
    const meta = { resourceType: 'Group' };

    expect((await created(stage.scim, '/Users', { ...person(), meta })).meta.resourceType).toBe('User');
    expect(
      (await created(stage.scim, '/Groups', { ...group(), meta: { resourceType: 'User' } })).meta.resourceType,
    ).toBe('Group');
  });
});

describe('RFC 7644 section 3.4.1 Retrieving a Known Resource', () => {
  test.each([
    ['/Users', () => person()],
    ['/Groups', () => group()],
    ['/TestResources', () => thing()],
  ] as const)('a resource of %s is read as it was made, with its headers', async (endpoint, body) => {
    const made = await created(stage.scim, endpoint, body());
    const read = await stage.scim('GET', `${endpoint}/${made.id}`);

    expectResource(read, 200);
    expect(read.body).toEqual(made);
  });

  test.each([
    '/Users/x',
    '/Groups/x',
    '/TestResources/x',
    '/Schemas/x',
    '/ResourceTypes/x',
    `/Users/${crypto.randomUUID()}`,
  ])('%s is a 404 that says so', async (path) => {
    expectError(await stage.scim('GET', path), 404);
  });
});

describe('RFC 7644 section 3.5.1 Replacing with PUT', () => {
  test('what is given replaces, what is left out is cleared, and the whole resource is the answer', async () => {
    const before = {
      integerAttr: 1,
      complexAttr: { sub1: 'a', sub2: 1 },
      multiComplex: [{ value: 'v' }, { value: 'w' }],
    };
    const made = await created(stage.scim, '/TestResources', thing(before));

    const put = await stage.scim('PUT', `/TestResources/${made.id}`, {
      ...thing({ complexAttr: { sub1: 'b' }, multiComplex: [{ value: 'x' }] }),
      identifier: made.identifier,
    });

    expectResource(put, 200);
    expect(put.body).toMatchObject({ identifier: made.identifier, multiComplex: [{ value: 'x' }] });
    expect(put.body.complexAttr).toEqual({ sub1: 'b' });
    expect(put.body).not.toHaveProperty('integerAttr');
  });

  test('an immutable value that differs is mutability, an equal one and a first one go through', async () => {
    const { id } = await created(stage.scim, '/TestResources', thing());
    const put = (immutableAttr: string) => stage.scim('PUT', `/TestResources/${id}`, thing({ immutableAttr }));

    expectResource(await put('first'), 200);
    expectResource(await put('first'), 200);
    expectError(await put('second'), 400, 'mutability');
  });

  test('read-only values are ignored, and what is required must be there', async () => {
    const made = await created(stage.scim, '/TestResources', thing());
    const put = await stage.scim('PUT', `/TestResources/${made.id}`, { ...made, readOnlyAttr: 'x', id: 'x', meta: {} });

    expect([put.body.readOnlyAttr, put.body.id]).toEqual([GIVEN_BY_SERVER, made.id]);
    expect(put.body.meta).toEqual(made.meta);
    expectError(await stage.scim('PUT', `/TestResources/${made.id}`, thing({ identifier: null })), 400, 'invalidValue');
    expect((await stage.scim('GET', `/TestResources/${made.id}`)).body).toEqual(made);
  });
});

describe('RFC 7644 section 3.6 Deleting Resources', () => {
  test.each([
    ['/Users', () => person(), 'userName'],
    ['/Groups', () => group(), 'displayName'],
    ['/TestResources', () => thing({ uniqueString: unique('u') }), 'uniqueString'],
  ] as const)('from %s: 204 without a body, then 404 for everything, and no conflict', async (endpoint, body, name) => {
    const sent = body();
    const { id, [name]: taken } = await created(stage.scim, endpoint, sent);
    const path = `${endpoint}/${id}`;

    const gone = await stage.scim('DELETE', path);

    expect([gone.status, gone.text, gone.headers.get('content-type')]).toEqual([204, '', null]);
    expectError(await stage.scim('GET', path), 404);
    expectError(await stage.scim('PUT', path, sent), 404);
    expectError(await stage.scim('PATCH', path, patchOf({ op: 'add', path: 'externalId', value: 'x' })), 404);
    expectError(await stage.scim('DELETE', path), 404);
    expect((await stage.scim('GET', search(endpoint, `${name} eq "${taken}"`))).body.totalResults).toBe(0);
    expect((await created(stage.scim, endpoint, sent)).id).not.toBe(id);
  });
});

describe('RFC 7644 section 6 Multi-Tenancy', () => {
  test('6.1: the tenant is in the URL, and its own token only opens it', async () => {
    const stranger = await stage.stranger();
    const { meta } = await created(stranger, '/Users', person());
    const theirs = clientOf(meta.location.split('/Users/')[0], stage.token);

    expectError(await theirs('GET', '/Users'), 401);
  });

  test('6.2: two tenants may use one userName, displayName and externalId', async () => {
    const stranger = await stage.stranger();
    const [user, team] = [{ ...person(), externalId: unique('e') }, group()];
    for (const scim of [stage.scim, stranger]) {
      await created(scim, '/Users', user);
      await created(scim, '/Groups', team);
    }

    expect((await stranger('GET', '/Users')).body.totalResults).toBe(1);
  });
});
