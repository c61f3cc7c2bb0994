import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { violations } from '../../support/invariants.js';
import { created, type Facade, group, openFacade, patchOf, person, type Tenant, unique } from './facade.js';

let facade: Facade;
let ours: Tenant;

beforeAll(async () => {
  facade = await openFacade();
  ours = await facade.organization();
});
afterAll(() => facade.close());

describe('leaving', () => {
  test('deactivating, restoring, deleting and making again moves the seat once each, and audits once each', async () => {
    const sent = { ...person(), externalId: unique('x') };
    const made = await created(ours.scim, '/Users', sent);
    const active = (value: boolean) =>
      ours.scim('PATCH', `/Users/${made.id}`, patchOf({ op: 'replace', path: 'active', value }));

    for (const value of [false, false, true, true]) await active(value);
    await ours.scim('DELETE', `/Users/${made.id}`);
    const again = await created(ours.scim, '/Users', sent);

    const audit = await facade.database.rows<{ action: string }>(
      'select action from audit_entry where resource_id = any($1) order by at, id',
      [[made.id, again.id]],
    );
    expect(audit.map(({ action }) => action)).toEqual([
      'member.created',
      'member.suspended',
      'member.reactivated',
      'member.deprovisioned',
      'member.created',
    ]);
    const seats = await facade.database.rows(
      'select member_id, ended_at is null as open from license_assignment where member_id = any($1) order by started_at, id',
      [[made.id, again.id]],
    );
    expect(seats).toEqual([
      { member_id: made.id, open: false },
      { member_id: made.id, open: false },
      { member_id: again.id, open: true },
    ]);
    expect(await facade.database.rows('select predecessor_id from member where id = $1', [again.id])).toEqual([
      { predecessor_id: made.id },
    ]);
  });

  test('everybody can be deleted but the owner, whom a provider does not see', async () => {
    const users = await Promise.all([1, 2, 3].map(() => created(ours.scim, '/Users', person())));
    await created(
      ours.scim,
      '/Groups',
      group(
        unique('g'),
        users.map(({ id }) => id),
      ),
    );
    const { body: list } = await ours.scim('GET', '/Users?count=200');

    for (const { id } of list.Resources) expect((await ours.scim('DELETE', `/Users/${id}`)).status).toBe(204);

    expect((await ours.scim('GET', '/Users')).body.totalResults).toBe(0);
    expect((await ours.scim('DELETE', `/Users/${ours.owner.id}`)).status).toBe(404);
    expect(await violations(facade.database)).toEqual([]);
  });
});
