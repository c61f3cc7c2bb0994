import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { created, type Facade, group, openFacade, patchOf, person, search, type Tenant, unique } from './facade.js';

let facade: Facade;
let tenant: Tenant;

beforeAll(async () => {
  facade = await openFacade();
  tenant = await facade.organization();
});
afterAll(() => facade.close());

interface Entry {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly scim_type: string | null;
  readonly changes: string[];
  readonly body: string | null;
}

const entriesOf = (correlationId: string) =>
  facade.database.rows<Entry>(
    'select method, path, status, scim_type, changes, body from provisioning_log_entry where correlation_id = $1',
    [correlationId],
  );

/** Sends a request under a correlation id of its own, and gives what the log holds at that moment and after a flush. */
async function logged(method: string, path: string, body?: unknown) {
  const id = unique('request');
  const answer = await tenant.scim(method, path, body, { 'X-Request-Id': id });
  const atOnce = await entriesOf(id);
  await facade.flush();
  return { id, answer, atOnce, entries: await entriesOf(id) };
}

describe('the provisioning log', () => {
  test('has the entry of a write as soon as it is answered, once', async () => {
    const user = await logged('POST', '/Users', person('anna@example.test'));
    const path = `/Users/${user.answer.body.id}`;
    const put = await logged('PUT', path, { ...person('anna@example.test'), title: 'T' });
    const patch = await logged('PATCH', path, patchOf({ op: 'replace', path: 'active', value: false }));
    const team = await logged('POST', '/Groups', group('Crew', [user.answer.body.id]));
    const join = await logged('PATCH', `/Groups/${team.answer.body.id}`, patchOf({ op: 'remove', path: 'members' }));
    const removed = await logged('DELETE', path);

    for (const { atOnce, entries, answer } of [user, put, patch, team, join, removed]) {
      expect(entries).toEqual(atOnce);
      expect(entries).toHaveLength(1);
      expect(entries[0]!.status).toBe(answer.status);
    }
    expect(user.entries[0]).toMatchObject({ method: 'POST', path: '/Users', scim_type: null });
    expect(user.entries[0]!.changes).toContain('member created: anna@example.test');
    expect(patch.entries[0]!.changes).toContain('member suspended: anna@example.test');
    expect(join.entries[0]!.changes).toEqual(['team membership changed: Crew']);
    expect(removed.entries[0]).toMatchObject({ method: 'DELETE', path, body: null });
    expect(JSON.parse(put.entries[0]!.body!)).toMatchObject({ title: 'T' });
  });

  test('has the entry of a write that changes nothing, without a change', async () => {
    const { id } = await created(tenant.scim, '/Users', person());

    const { entries } = await logged('PATCH', `/Users/${id}`, patchOf({ op: 'replace', path: 'active', value: true }));

    expect(entries).toMatchObject([{ method: 'PATCH', status: 200, changes: [] }]);
  });

  test.each([
    ['GET', '/Users?count=1', undefined, 200, null],
    ['HEAD', '/Users', undefined, 200, null],
    ['GET', '/Schemas', undefined, 200, null],
    ['GET', '/Users/unknown', undefined, 404, null],
    ['GET', '/Nothing', undefined, 404, null],
    ['GET', search('/Users', 'userName regex "x"'), undefined, 400, 'invalidFilter'],
    ['POST', '/Schemas', {}, 405, null],
    ['POST', '/Users', '{broken', 400, 'invalidSyntax'],
    ['POST', '/Users', {}, 400, 'invalidValue'],
    ['PATCH', '/Users/unknown', patchOf({ op: 'add', path: 'title', value: 'x' }), 404, null],
    ['DELETE', '/Groups/unknown', undefined, 404, null],
  ])('has the entry of %s %s within the batch, once', async (method, path, body, status, scimType) => {
    const { entries } = await logged(method, path, body);

    expect(entries).toMatchObject([{ method, path, status, scim_type: scimType, changes: [] }]);
  });

  test('has one entry for a conflict, and no more rows than the conflict', async () => {
    const { userName } = await created(tenant.scim, '/Users', person());

    const own = await logged('POST', '/Users', person(userName));
    const owners = await logged('POST', '/Users', person(tenant.owner.userName));

    expect(own.entries).toMatchObject([{ status: 409, scim_type: 'uniqueness' }]);
    expect(owners.entries).toMatchObject([{ status: 409, scim_type: 'uniqueness' }]);
  });

  test('writes what waits by itself', async () => {
    const id = unique('request');

    await tenant.scim('GET', '/Users?count=0', undefined, { 'X-Request-Id': id });
    let entries: Entry[] = [];
    for (let tries = 0; entries.length === 0 && tries < 100; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      entries = await entriesOf(id);
    }

    expect(entries).toHaveLength(1);
  });

  test('keeps a long body and a long path in part', async () => {
    const long = await logged('POST', '/Users', { ...person(), unknown: 'x'.repeat(200_000) });
    const longPath = await logged('GET', `/Users?attributes=${'x'.repeat(8000)}`);

    expect(long.entries[0]!.body!.length).toBeLessThan(70_000);
    expect(longPath.entries[0]!.path.length).toBeLessThan(2100);
  });

  test('tells when a connection and its token were last used', async () => {
    const other = await facade.organization();

    await other.scim('GET', '/Users');
    await facade.flush();

    const rows = await facade.database.rows(
      `select connection.first_request_at is not null as first, connection.last_request_at is not null as last, token.last_used_at is not null as used
       from scim_connection connection join scim_token token on token.scim_connection_id = connection.id where connection.id = $1`,
      [other.connectionId],
    );
    expect(rows).toEqual([{ first: true, last: true, used: true }]);
  });

  test('belongs to the organization of the connection', async () => {
    const { entries, id } = await logged('GET', '/Users');

    expect(entries).toHaveLength(1);
    expect(
      await facade.database.rows(
        'select organization_id, scim_connection_id from provisioning_log_entry where correlation_id = $1',
        [id],
      ),
    ).toEqual([{ organization_id: tenant.id, scim_connection_id: tenant.connectionId }]);
  });
});

describe('the correlation id', () => {
  test('is the same in the answer, the log entry, the audit, the event and the assignment', async () => {
    const { id, answer, entries } = await logged('POST', '/Users', person());

    expect(answer.headers.get('x-request-id')).toBe(id);
    expect(entries).toHaveLength(1);
    for (const table of ['audit_entry', 'outbox_event', 'license_assignment'])
      expect([
        table,
        (await facade.database.rows(`select 1 from ${table} where correlation_id = $1`, [id])).length,
      ]).not.toEqual([table, 0]);
  });

  test('is made where the request brings none, and is never two', async () => {
    const first = await tenant.scim('GET', '/Users');
    const second = await tenant.scim('GET', '/Nothing');
    const unauthenticated = await tenant.scim('GET', '/Users', undefined, { Authorization: 'none' });

    const ids = [first, second, unauthenticated].map(({ headers }) => headers.get('x-request-id'));
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f-]{36}$/);
  });
});
