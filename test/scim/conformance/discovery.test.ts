import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  ENTERPRISE,
  ERROR,
  type Facade,
  GROUP,
  LIST_RESPONSE,
  MUSTER,
  openFacade,
  type Tenant,
  USER,
} from './facade.js';

let facade: Facade;
let tenant: Tenant;

beforeAll(async () => {
  facade = await openFacade();
  tenant = await facade.organization();
});
afterAll(() => facade.close());

const schemas = [
  USER,
  ENTERPRISE,
  MUSTER,
  GROUP,
  'urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig',
  'urn:ietf:params:scim:schemas:core:2.0:ResourceType',
  'urn:ietf:params:scim:schemas:core:2.0:Schema',
];

describe('RFC 7644 section 4, discovery', () => {
  test('ServiceProviderConfig tells what there is', async () => {
    const { status, headers, body } = await tenant.scim('GET', '/ServiceProviderConfig');

    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/scim+json');
    expect(body).toMatchObject({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
      patch: { supported: true },
      filter: { supported: true, maxResults: 200 },
      etag: { supported: true },
      authenticationSchemes: [{ type: 'oauthbearertoken', name: expect.any(String), description: expect.any(String) }],
      meta: { resourceType: 'ServiceProviderConfig', location: `${tenant.baseUrl}/ServiceProviderConfig` },
    });
    for (const option of ['bulk', 'changePassword', 'sort']) expect(typeof body[option].supported).toBe('boolean');
  });

  test('a filter on ServiceProviderConfig is ignored, one on the lists is refused', async () => {
    expect((await tenant.scim('GET', '/ServiceProviderConfig?filter=patch.supported%20eq%20true')).status).toBe(200);
    for (const endpoint of ['/Schemas', '/ResourceTypes'])
      expect((await tenant.scim('GET', `${endpoint}?filter=id%20eq%20"x"`)).status).toBe(403);
  });

  test('paging and sorting of the lists is ignored', async () => {
    const { body } = await tenant.scim('GET', '/Schemas?startIndex=4&count=1&sortBy=id');

    expect(body).toMatchObject({ totalResults: schemas.length, itemsPerPage: schemas.length, startIndex: 1 });
  });

  test('Schemas lists every schema, and each stands at its location', async () => {
    const { body } = await tenant.scim('GET', '/Schemas');

    expect(body.schemas).toEqual([LIST_RESPONSE]);
    expect(body.Resources.map(({ id }: { id: string }) => id)).toEqual(schemas);
    for (const schema of body.Resources) {
      const one = await tenant.scim('GET', schema.meta.location.slice(tenant.baseUrl.length));
      expect([one.status, one.body]).toEqual([200, schema]);
    }
  });

  test('ResourceTypes lists Users and Groups, and each stands at its location', async () => {
    const { body } = await tenant.scim('GET', '/ResourceTypes');

    expect(body.Resources).toMatchObject([
      {
        id: 'User',
        name: 'User',
        endpoint: '/Users',
        schema: USER,
        schemaExtensions: [
          { schema: ENTERPRISE, required: false },
          { schema: MUSTER, required: false },
        ],
      },
      { id: 'Group', name: 'Group', endpoint: '/Groups', schema: GROUP },
    ]);
    for (const type of body.Resources) {
      const one = await tenant.scim('GET', type.meta.location.slice(tenant.baseUrl.length));
      expect([one.status, one.body]).toEqual([200, type]);
    }
  });

  test('nothing in it is null, and every name is in camelCase', async () => {
    for (const endpoint of ['/Schemas', '/ResourceTypes', '/ServiceProviderConfig']) {
      const { body } = await tenant.scim('GET', endpoint);
      JSON.stringify(body, (name, value) => {
        expect(name).toMatch(/^[a-z]?[A-Za-z]*$|^\d+$/);
        expect([name, value]).not.toEqual([name, null]);
        return value;
      });
    }
  });

  test('every attribute has all characteristics of RFC 7643 section 7', async () => {
    const { body } = await tenant.scim('GET', `/Schemas/${USER}`);
    // biome-ignore lint/suspicious/noExplicitAny: a representation of any shape, looked at by assertions
    const all: any[] = body.attributes.flatMap((attribute: any) => [attribute, ...(attribute.subAttributes ?? [])]);

    for (const attribute of all) {
      expect(attribute).toMatchObject({
        name: expect.any(String),
        type: expect.stringMatching(/^(string|boolean|decimal|integer|dateTime|reference|binary|complex)$/),
        multiValued: expect.any(Boolean),
        description: expect.stringMatching(/./),
        required: expect.any(Boolean),
        mutability: expect.stringMatching(/^(readOnly|readWrite|immutable|writeOnly)$/),
        returned: expect.stringMatching(/^(always|never|default|request)$/),
        uniqueness: expect.stringMatching(/^(none|server|global)$/),
      });
      if (attribute.type === 'reference') expect(attribute.referenceTypes.length).toBeGreaterThan(0);
    }
  });

  test.each([
    '/Schemas/urn:unknown',
    '/Schemas/',
    '/ResourceTypes/Unknown',
    '/ServiceProviderConfig/1',
    '/Schemas/a/b',
    '/Schemas/__proto__',
  ])('%s is not there, except where the closing slash is ignored', async (path) => {
    const { status, body } = await tenant.scim('GET', path);

    expect(status).toBe(path === '/Schemas/' ? 200 : 404);
    if (status === 404) expect(body).toMatchObject({ schemas: [ERROR], status: '404' });
  });

  test.each(
    ['/Schemas', '/ResourceTypes', '/ServiceProviderConfig', `/Schemas/${USER}`, '/ResourceTypes/User'].flatMap(
      (path) => ['POST', 'PUT', 'PATCH', 'DELETE'].map((method) => [method, path]),
    ),
  )('%s %s is a 405 with the methods allowed', async (method, path) => {
    const { status, headers, body } = await tenant.scim(method!, path!, method === 'DELETE' ? undefined : '{not json');

    expect(status).toBe(405);
    expect(headers.get('allow')).toBe('GET, HEAD');
    expect(body).toMatchObject({ schemas: [ERROR], status: '405' });
  });

  test.each([
    ['PUT', '/Users', 'GET, HEAD, POST'],
    ['DELETE', '/Groups', 'GET, HEAD, POST'],
    ['PATCH', '/Users', 'GET, HEAD, POST'],
    ['POST', '/Users/00919288221112222', 'GET, HEAD, PUT, PATCH, DELETE'],
    ['OPTIONS', '/Groups/x', 'GET, HEAD, PUT, PATCH, DELETE'],
    ['PROPFIND', '/Users', 'GET, HEAD, POST'],
  ])('%s %s is a 405, whatever the body is', async (method, path, allowed) => {
    const { status, headers, body } = await tenant.scim(method, path, method === 'OPTIONS' ? undefined : '{not json');

    expect(status).toBe(405);
    expect(headers.get('allow')).toBe(allowed);
    expect(body.status).toBe('405');
  });

  test.each([
    ['GET', '/Me', 501],
    ['GET', '/Unknown', 404],
    ['POST', '/Users/x/y', 404],
    ['GET', '/constructor', 404],
  ])('%s %s is a %i in SCIM form', async (method, path, expected) => {
    const { status, body, headers } = await tenant.scim(method, path, method === 'POST' ? {} : undefined);

    expect(status).toBe(expected);
    expect(headers.get('content-type')).toBe('application/scim+json');
    expect(body).toMatchObject({ schemas: [ERROR], status: String(expected), detail: expect.stringMatching(/./) });
  });
});
