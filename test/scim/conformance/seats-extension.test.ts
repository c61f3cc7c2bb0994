import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  assignLicense,
  createLicense,
  releaseLicense,
  updateLicense,
} from '../../../src/domain/license/license.operations.js';
import { created, type Facade, MUSTER, openFacade, patchOf, person, search, type Tenant, USER } from './facade.js';
import { tableImages } from './table-images.js';

let facade: Facade;

beforeAll(async () => {
  facade = await openFacade();
});
afterAll(() => facade.close());

/** An organization with one seat: the first holds it, the second waits for it, the third is suspended. */
async function oneSeat() {
  const tenant = await facade.organization({ seats: 1, overagePolicy: 'WAITLIST' });
  const people = [person(), person(), { ...person(), active: false }];
  const made = [];
  for (const body of people) made.push(await created(tenant.scim, '/Users', body));
  return { tenant, holder: made[0], waiting: made[1], suspended: made[2] };
}

const read = async ({ scim }: Tenant, id: string) => (await scim('GET', `/Users/${id}`)).body;
const suspend = ({ scim }: Tenant, id: string) =>
  scim('PATCH', `/Users/${id}`, patchOf({ op: 'replace', path: 'active', value: false }));

describe("Muster's extension of User", () => {
  test("shows a user's open seats, and is absent, from schemas too, when there is none", async () => {
    const { tenant, holder, waiting, suspended } = await oneSeat();

    expect(holder[MUSTER]).toEqual({
      licenses: [
        {
          value: tenant.licenseId,
          display: 'Enterprise',
          sku: 'enterprise',
          state: 'ASSIGNED',
          source: 'SCIM_EVERYONE',
          since: holder.meta.created,
        },
      ],
    });
    expect(holder.schemas).toContain(MUSTER);
    expect(waiting[MUSTER].licenses[0]).toMatchObject({ state: 'WAITLISTED', since: waiting.meta.created });
    expect(suspended).not.toHaveProperty([MUSTER]);
    expect(suspended.schemas).toEqual([USER]);
    for (const made of [holder, waiting, suspended]) expect(await read(tenant, made.id)).toEqual(made);
  });

  test('follows what happens to seats: given up, moved up to, given by hand and taken back', async () => {
    const { tenant, holder, waiting } = await oneSeat();
    const extra = await createLicense(tenant.asOwner(), {
      sku: 'extra',
      name: 'Extra',
      seats: 5,
      overagePolicy: 'REJECT',
      overageLimit: 0,
      startsAt: null,
      expiresAt: null,
      price: null,
    });

    const { body: left } = await suspend(tenant, holder.id);
    const movedUp = await read(tenant, waiting.id);
    await assignLicense(tenant.asOwner(), { licenseId: extra.id, memberId: waiting.id });
    const both = await read(tenant, waiting.id);
    await releaseLicense(tenant.asOwner(), { licenseId: extra.id, memberId: waiting.id });
    const { body: back } = await tenant.scim(
      'PATCH',
      `/Users/${holder.id}`,
      patchOf({ op: 'replace', path: 'active', value: true }),
    );

    expect(left).not.toHaveProperty([MUSTER]);
    expect(movedUp[MUSTER].licenses).toMatchObject([{ state: 'ASSIGNED' }]);
    expect(movedUp.meta.lastModified).toBe(waiting.meta.lastModified);
    expect(both[MUSTER].licenses.map(({ sku, source }: Record<string, string>) => `${sku} ${source}`)).toEqual([
      'enterprise SCIM_EVERYONE',
      'extra MANUAL',
    ]);
    expect((await read(tenant, waiting.id))[MUSTER].licenses).toHaveLength(1);
    expect(back[MUSTER].licenses).toMatchObject([{ state: 'WAITLISTED' }]);
    expect(await read(tenant, holder.id)).toEqual(back);
  });

  test('is no business of clients: what they write of it changes nothing', async () => {
    const { tenant, holder } = await oneSeat();
    const invented = { licenses: [{ value: tenant.licenseId, state: 'REFUSED' }] };
    const before = await tableImages(facade.database);

    const put = await tenant.scim('PUT', `/Users/${holder.id}`, holder);
    const putOther = await tenant.scim('PUT', `/Users/${holder.id}`, { ...holder, [MUSTER]: invented });
    const handedBack = await tenant.scim('PATCH', `/Users/${holder.id}`, patchOf({ op: 'replace', value: holder }));
    const equal = await tenant.scim(
      'PATCH',
      `/Users/${holder.id}`,
      patchOf({ op: 'replace', path: `${MUSTER}:licenses`, value: holder[MUSTER].licenses }),
    );

    for (const { status, body } of [put, putOther, handedBack, equal]) expect([status, body]).toEqual([200, holder]);
    expect(await tableImages(facade.database)).toEqual(before);
  });

  test.each([
    { op: 'replace', path: `${MUSTER}:licenses`, value: [] },
    { op: 'add', path: `${MUSTER}:licenses`, value: [{ value: 'x' }] },
    { op: 'remove', path: `${MUSTER}:licenses` },
    { op: 'replace', path: `${MUSTER}:licenses[state eq "ASSIGNED"].state`, value: 'REFUSED' },
    { op: 'remove', path: MUSTER },
  ])('a PATCH that would change it is refused as mutability: %j', async (operation) => {
    const { tenant, holder } = await oneSeat();

    const { status, body } = await tenant.scim('PATCH', `/Users/${holder.id}`, patchOf(operation));

    expect([status, body.scimType]).toEqual([400, 'mutability']);
    expect(await read(tenant, holder.id)).toEqual(holder);
  });

  test('can be filtered by, in every form', async () => {
    const { tenant, holder, waiting, suspended } = await oneSeat();
    const found = async (filter: string) =>
      (await tenant.scim('GET', search('/Users', filter))).body.Resources.map(({ id }: { id: string }) => id);

    for (const [filter, expected] of [
      [`${MUSTER}:licenses[state eq "WAITLISTED"]`, [waiting.id]],
      [`${MUSTER}:licenses[state eq "assigned" and sku eq "enterprise"]`, [holder.id]],
      [`${MUSTER}:licenses.sku eq "Enterprise"`, [holder.id, waiting.id]],
      [`${MUSTER}:licenses eq "${tenant.licenseId}"`, [holder.id, waiting.id]],
      [`${MUSTER}:licenses.display sw "ent" and ${MUSTER}:licenses.source ne "MANUAL"`, [holder.id, waiting.id]],
      [`${MUSTER}:licenses.since ge "${waiting.meta.created}"`, [waiting.id]],
      [`${MUSTER}:licenses pr`, [holder.id, waiting.id]],
      [`${MUSTER} pr`, [holder.id, waiting.id]],
      [`not (${MUSTER}:licenses pr)`, [suspended.id]],
      ['licenses.state eq "WAITLISTED"', [waiting.id]],
      [`schemas eq "${MUSTER}"`, [holder.id, waiting.id]],
    ] as const)
      expect([filter, await found(filter)]).toEqual([filter, expected]);
  });

  test('is shown and left out as asked, and sorted by', async () => {
    const { tenant, holder } = await oneSeat();
    const keys = async (query: string) =>
      Object.keys((await tenant.scim('GET', `/Users/${holder.id}?${query}`)).body).sort();
    const { body: sorted } = await tenant.scim('GET', `/Users?sortBy=${MUSTER}:licenses.state&sortOrder=descending`);
    const { body: part } = await tenant.scim('GET', `/Users/${holder.id}?attributes=${MUSTER}:licenses.state`);

    expect(await keys(`attributes=${MUSTER}`)).toEqual(['id', 'schemas', MUSTER]);
    expect(await keys(`excludedAttributes=${MUSTER},meta`)).toEqual(['active', 'id', 'schemas', 'userName']);
    expect(part[MUSTER]).toEqual({ licenses: [{ state: 'ASSIGNED' }] });
    expect(
      sorted.Resources.map(
        (user: Record<string, { licenses: { state: string }[] }>) => user[MUSTER]?.licenses[0]?.state,
      ),
    ).toEqual([undefined, 'WAITLISTED', 'ASSIGNED']);
  });

  test('discovery tells it: read-only, and required of nobody', async () => {
    const { tenant } = await oneSeat();
    const { body: type } = await tenant.scim('GET', '/ResourceTypes/User');
    const { body: schema } = await tenant.scim('GET', `/Schemas/${MUSTER}`);

    expect(type.schemaExtensions).toContainEqual({ schema: MUSTER, required: false });
    expect(schema.attributes).toMatchObject([{ name: 'licenses', multiValued: true, mutability: 'readOnly' }]);
    expect(schema.attributes[0].subAttributes.map(({ name }: { name: string }) => name)).toEqual([
      'value',
      'display',
      'sku',
      'state',
      'source',
      'since',
    ]);
  });

  test('seats of another organization show nowhere', async () => {
    const { tenant } = await oneSeat();
    const stranger = await facade.organization();

    const { body } = await stranger.scim('GET', search('/Users', `${MUSTER}:licenses eq "${tenant.licenseId}"`));

    expect(body.totalResults).toBe(0);
  });
});

describe('the entity-tag of a User', () => {
  test('tells apart what the seats are, with the version before the dash', async () => {
    const { tenant, holder, waiting, suspended } = await oneSeat();
    await suspend(tenant, holder.id);

    const movedUp = await read(tenant, waiting.id);
    await updateLicense(tenant.asOwner(), { licenseId: tenant.licenseId, name: 'Renamed' });
    const renamed = await read(tenant, waiting.id);

    expect(suspended.meta.version).toBe('W/"1"');
    const tags = [waiting, movedUp, renamed].map(({ meta }) => meta.version);
    for (const tag of tags) expect(tag).toMatch(/^W\/"1-[0-9a-f]{8}"$/);
    expect(new Set(tags).size).toBe(3);
  });

  test('a write that names an older state of the queue goes through: If-Match compares the version alone', async () => {
    const { tenant, holder, waiting } = await oneSeat();
    await suspend(tenant, holder.id);
    const rename = (title: string) => patchOf({ op: 'replace', path: 'title', value: title });
    const ifMatch = (tag: string) => ({ 'If-Match': tag });
    const path = `/Users/${waiting.id}`;

    const first = await tenant.scim('PATCH', path, rename('a'), ifMatch(waiting.meta.version));
    const plain = await tenant.scim('PATCH', path, rename('b'), ifMatch('W/"2"'));
    const stale = await tenant.scim('PATCH', path, rename('c'), ifMatch(first.body.meta.version));

    expect([first.status, plain.status, stale.status]).toEqual([200, 200, 412]);
    for (const { headers, body } of [first, plain]) expect(headers.get('etag')).toBe(body.meta.version);
  });

  test('a read that knows it is a 304 until the seats change, whatever attributes it asks for', async () => {
    const { tenant, holder, waiting } = await oneSeat();
    const statuses = async (tag: string) => {
      const answers = ['', '?attributes=userName', `?excludedAttributes=${MUSTER}`].map(
        async (query) =>
          (await tenant.scim('GET', `/Users/${waiting.id}${query}`, undefined, { 'If-None-Match': tag })).status,
      );
      return Promise.all(answers);
    };

    const [before, versionOnly] = [await statuses(waiting.meta.version), await statuses('W/"1"')];
    await suspend(tenant, holder.id);
    const after = await statuses(waiting.meta.version);

    expect([before, versionOnly, after]).toEqual([Array(3).fill(304), Array(3).fill(200), Array(3).fill(200)]);
  });

  test('every answer has the tag of what it would show', async () => {
    const { tenant, holder, waiting } = await oneSeat();
    const path = `/Users/${holder.id}`;
    const answers = [
      await suspend(tenant, holder.id),
      await tenant.scim('PUT', path, { ...holder, active: true }),
      await tenant.scim('PUT', `${path}?attributes=userName`, { ...holder, active: true }),
      await tenant.scim('GET', `${path}?attributes=userName`),
    ];
    const { meta } = await read(tenant, holder.id);
    const { body: bulk } = await tenant.scim('POST', '/Bulk', {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'],
      Operations: [
        { method: 'PATCH', path, version: meta.version, data: patchOf({ op: 'replace', path: 'title', value: 'T' }) },
        { method: 'PUT', path: `/Users/${waiting.id}`, version: waiting.meta.version, data: waiting },
      ],
    });

    expect(answers.map(({ headers }) => headers.get('etag'))).toEqual(['W/"2"', ...Array(3).fill(meta.version)]);
    expect(bulk.Operations.map(({ version }: { version: string }) => version)).toEqual([
      (await read(tenant, holder.id)).meta.version,
      (await read(tenant, waiting.id)).meta.version,
    ]);
  });

  test('in filters on meta.version the version counts, with or without the rest', async () => {
    const { tenant, waiting } = await oneSeat();
    const total = async (tag: string) =>
      (await tenant.scim('GET', search('/Users', `meta.version eq ${JSON.stringify(tag)}`))).body.totalResults;

    expect(await Promise.all([total('W/"1"'), total(waiting.meta.version), total('W/"2"')])).toEqual([3, 3, 0]);
  });
});
