import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { created, type Facade, group, openFacade, patchOf, person, type Tenant } from './facade.js';
import { tableImages } from './table-images.js';

let facade: Facade;
let tenant: Tenant;

beforeAll(async () => {
  facade = await openFacade();
  tenant = await facade.organization();
});
afterAll(() => facade.close());

const kinds = [
  ['/Users', person, { title: 'T' }],
  ['/Groups', group, { externalId: 'E' }],
] as const;

describe.each(kinds)('RFC 7644 section 3.14, versions in %s', (endpoint, body, change) => {
  test('every answer with a resource has its weak entity-tag, equal to meta.version', async () => {
    const made = await tenant.scim('POST', endpoint, body());
    const path = `${endpoint}/${made.body.id}`;

    const read = await tenant.scim('GET', path);
    const put = await tenant.scim('PUT', path, { ...made.body, ...change });
    const patched = await tenant.scim(
      'PATCH',
      `${path}?attributes=meta`,
      patchOf({ op: 'remove', path: Object.keys(change)[0] }),
    );

    const versions = [made, put, patched].map(({ headers }) => headers.get('etag')!.replace(/-[0-9a-f]{8}/, ''));
    expect(versions).toEqual(['W/"1"', 'W/"2"', 'W/"3"']);
    for (const answer of [made, read, put, patched]) expect(answer.headers.get('etag')).toBe(answer.body.meta.version);
  });

  test.each([
    ['W/"<its own>"', 304],
    ['"<its own>"', 304],
    ['*', 304],
    ['W/"7", W/"<its own>"', 304],
    ['W/"2"', 200],
    ['nonsense', 200],
  ])('a read with If-None-Match %s is a %i', async (sent, status) => {
    const { id, meta } = await created(tenant.scim, endpoint, body());
    const tag = sent.replace('<its own>', meta.version.slice(3, -1));

    const answer = await tenant.scim('GET', `${endpoint}/${id}`, undefined, { 'If-None-Match': tag });

    expect(answer.status).toBe(status);
    expect(answer.headers.get('etag')).toBe(meta.version);
    expect(answer.text === '').toBe(status === 304);
  });

  test.each(['PUT', 'PATCH', 'DELETE'])('%s with a stale If-Match is a 412 and changes nothing', async (method) => {
    const made = await created(tenant.scim, endpoint, body());
    const payload = { PUT: { ...made, ...change }, PATCH: patchOf({ op: 'add', value: change }) }[method];
    const before = await tableImages(facade.database);

    for (const tag of ['W/"2"', '"0"', 'nonsense', 'W/"99999999999"']) {
      const { status, body: error } = await tenant.scim(method, `${endpoint}/${made.id}`, payload, { 'If-Match': tag });

      expect([tag, status]).toEqual([tag, 412]);
      expect(error.status).toBe('412');
    }

    expect(await tableImages(facade.database)).toEqual(before);
  });

  test.each(['W/"1"', '"1"', '*', 'W/"7" , W/"1"'])('changes with If-Match %s go through', async (tag) => {
    const made = await created(tenant.scim, endpoint, body());
    const path = `${endpoint}/${made.id}`;

    const put = await tenant.scim('PUT', path, { ...made, ...change }, { 'If-Match': tag });
    const patched = await tenant.scim('PATCH', path, patchOf({ op: 'remove', path: Object.keys(change)[0] }), {
      'If-Match': put.headers.get('etag')!,
    });
    const deleted = await tenant.scim('DELETE', path, undefined, { 'If-Match': patched.headers.get('etag')! });

    expect([put.status, Math.floor(patched.status / 100), deleted.status]).toEqual([200, 2, 204]);
  });

  test('what changes nothing leaves lastModified, version, audit and events as they were', async () => {
    const made = await created(tenant.scim, endpoint, { ...body(), ...change });
    const path = `${endpoint}/${made.id}`;
    const [name, value] = Object.entries(change)[0]!;
    const before = await tableImages(facade.database);

    const put = await tenant.scim('PUT', path, made);
    await tenant.scim('PATCH', path, patchOf({ op: 'replace', path: name, value }));
    await tenant.scim('PATCH', path, patchOf({ op: 'add', value: change }));
    await tenant.scim('PATCH', path, patchOf({ op: 'replace', value: { ...made } }));
    await tenant.scim('PATCH', path, patchOf({ op: 'remove', path: 'urn:x:unknown:attribute' }));
    const { body: after } = await tenant.scim('GET', path);

    expect(put.body).toEqual(made);
    expect(after).toEqual(made);
    expect(await tableImages(facade.database)).toEqual(before);
  });
});

describe('RFC 7644 section 3.14, versions of groups', () => {
  test('adding who is there and removing who is not changes nothing', async () => {
    const [ann, bob] = [await created(tenant.scim, '/Users', person()), await created(tenant.scim, '/Users', person())];
    const made = await created(tenant.scim, '/Groups', group('Members', [ann.id]));
    const path = `/Groups/${made.id}`;
    const before = await tableImages(facade.database);

    await tenant.scim('PATCH', path, patchOf({ op: 'add', path: 'members', value: [{ value: ann.id }] }));
    await tenant.scim('PATCH', path, patchOf({ op: 'remove', path: `members[value eq "${bob.id}"]` }));
    await tenant.scim('PATCH', path, patchOf({ op: 'remove', path: 'members', value: [{ value: 'unknown' }] }));
    await tenant.scim('PUT', path, made);

    expect(await tableImages(facade.database)).toEqual(before);
  });

  test('a changed membership is a new version', async () => {
    const ann = await created(tenant.scim, '/Users', person());
    const made = await created(tenant.scim, '/Groups', group());

    const { headers } = await tenant.scim(
      'PATCH',
      `/Groups/${made.id}`,
      patchOf({ op: 'add', path: 'members', value: [{ value: ann.id }] }),
    );

    expect(headers.get('etag')).toBe('W/"2"');
  });

  test('of many writers with the same entity-tag exactly one goes through', async () => {
    const made = await created(tenant.scim, '/Users', person());

    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        tenant.scim('PATCH', `/Users/${made.id}`, patchOf({ op: 'replace', path: 'title', value: `${index}` }), {
          'If-Match': made.meta.version,
        }),
      ),
    );

    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(412)]);
  });
});
