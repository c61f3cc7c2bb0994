import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

const migration = (name: string) =>
  readFileSync(join(import.meta.dirname, '..', '..', 'migrations', `${name}.sql`), 'utf8');

test('what was there before rules had kinds, tiers and delays is carried over', async () => {
  await database.rows('drop schema public cascade');
  await database.rows('create schema public');
  await database.rows(migration('20261124000000_main_road'));
  await database.rows(`
    with org as (
      insert into organization values ('00000000-0000-7000-8000-000000000001', 1, 'Acme', 'acme', '2026-01-01Z', '2026-01-01Z') returning id
    ), person as (
      insert into member (organization_id, id, version, status, role, managed_by, user_name, user_name_key, active, email_keys, profile, created_at, updated_at)
      select id, '00000000-0000-7000-8000-000000000002'::uuid, 1, 'ACTIVE', 'OWNER', 'MANUAL', 'ada', 'ada', true, '{}'::text[],
        '{"entitlements": [{"value": "Pro"}, {"value": "PRO"}, {"type": "x"}]}'::jsonb, '2026-01-01Z'::timestamptz, '2026-01-01Z'::timestamptz from org
      union all
      select id, '00000000-0000-7000-8000-000000000003', 1, 'ACTIVE', 'MEMBER', 'MANUAL', 'byron', 'byron', true, '{}', '{}', '2026-01-01Z', '2026-01-01Z' from org
      returning id
    ), bought as (
      insert into license (organization_id, id, version, sku, name, seats, overage_policy, overage_limit, ceiling, assigned, reserved, waitlisted,
        starts_at, created_at, updated_at)
      select id, '00000000-0000-7000-8000-000000000004', 1, 'pro', 'Pro', 1, 'WAITLIST', 0, 0, 1, 0, 0, '2026-01-01Z', '2026-01-01Z', '2026-01-01Z' from org
    ), rule as (
      insert into license_rule (organization_id, id, version, license_id, kind, priority, created_at, updated_at)
      select id, '00000000-0000-7000-8000-000000000005', 1, '00000000-0000-7000-8000-000000000004', 'EVERYONE', 100, '2026-01-01Z', '2026-01-01Z' from org
    )
    insert into license_assignment (organization_id, id, license_id, member_id, state, source, priority, over, requested_at, started_at, started_by,
      team_ids, correlation_id)
    select org.id, '00000000-0000-7000-8000-000000000006', '00000000-0000-7000-8000-000000000004', '00000000-0000-7000-8000-000000000002', 'ASSIGNED',
      'MANUAL', 100, false, '2026-02-03Z', '2026-02-03Z', 'member:x', '{}', 'c' from org, person where person.id::text like '%2'`);

  await database.rows(migration('20261125010000_license_rules'));

  expect(await database.rows('select seats_changed_at, product, release_delay, expired_at from license')).toEqual([
    { seats_changed_at: new Date('2026-02-03Z'), product: null, release_delay: 0, expired_at: null },
  ]);
  expect(await database.rows('select user_name, entitlement_keys from member order by 1')).toEqual([
    { user_name: 'ada', entitlement_keys: ['pro'] },
    { user_name: 'byron', entitlement_keys: [] },
  ]);
  expect(await database.rows('select status, total, applied, entitlement_key from license_rule')).toEqual([
    { status: 'APPLIED', total: 0, applied: 0, entitlement_key: null },
  ]);
});
