import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { provisionMember } from '../../src/domain/member/member.operations.js';
import { provisionTeam, updateTeam } from '../../src/domain/team/team.operations.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { violations } from '../support/invariants.js';
import { makeOrganization, type TestOrganization } from '../support/organization.js';
import { statementsOf } from '../support/statements.js';
import { draft } from './drafts.js';

let database: TestDatabase;
let organization: TestOrganization;
let newcomer: string;
let small: string;
let large: string;

beforeAll(async () => {
  database = await openTestDatabase();
  organization = await makeOrganization(database.orm);
  newcomer = (await provisionMember(organization.asConnection(), draft('newcomer'))).id;
  small = await teamOf(10);
  large = await teamOf(50_000);
  await database.rows('analyze');
});

afterAll(async () => {
  const broken = await violations(database);
  await database.close();
  expect(broken).toEqual([]);
});

/** A team of so many people, put there by SQL. */
async function teamOf(count: number): Promise<string> {
  const { id } = await provisionTeam(organization.asConnection(), {
    name: `Team of ${count}`,
    externalId: null,
    memberIds: [],
  });
  await database.rows(
    `with seeded as (
      insert into member (organization_id, id, version, status, role, managed_by, scim_connection_id, user_name, user_name_key, active,
        email_keys, entitlement_keys, profile, created_at, updated_at)
      select $1, gen_random_uuid(), 1, 'SUSPENDED', 'MEMBER', 'SCIM', $2, key, key, false, '{}', '{}', '{}', now(), now()
      from generate_series(1, $3::int) n cross join lateral (select $3 || '-' || n as key) name returning id
    )
    insert into team_membership (organization_id, team_id, member_id, source, added_at)
    select $1, $4, id, 'SCIM', now() from seeded`,
    [organization.id, organization.connectionId, count, id],
  );
  return id;
}

const change = (teamId: string, kind: 'add' | 'remove') => () =>
  updateTeam(organization.asConnection(), {
    teamId,
    revise: ({ name, externalId }) => ({ name, externalId }),
    membership: [{ kind, memberIds: [newcomer] }],
  });

/** What the database has counted so far: rows written, and rows read from tables and through indexes. */
async function counters() {
  const [counts] = await database.rows<{ written: number; read: number }>(
    `select sum(n_tup_ins + n_tup_upd + n_tup_del)::int as written, sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int as read
    from pg_stat_user_tables`,
  );
  return counts!;
}

/** What a piece of work costs: its statements, and the rows that they wrote and read. */
async function costOf(work: () => Promise<unknown>) {
  await flush();
  const before = await counters();
  const statements = await statementsOf(work);
  await flush();
  const after = await counters();
  return { statements, written: after.written - before.written, read: after.read - before.read };
}

/** Has every session of the pool hand in its counts, which it would do within a second by itself. */
async function flush(): Promise<void> {
  const connection = database.orm.em.fork().getConnection();
  await Promise.all(Array.from({ length: 12 }, () => connection.execute('select pg_stat_force_next_flush()')));
  await Promise.all(Array.from({ length: 12 }, () => connection.execute('select 1')));
  await database.rows('select pg_stat_clear_snapshot()');
}

test.each(['add', 'remove'] as const)(
  'to %s one member costs a team of 50,000 what it costs a team of 10',
  async (kind) => {
    const [ofSmall, ofLarge] = [await costOf(change(small, kind)), await costOf(change(large, kind))];

    expect(ofLarge.statements).toEqual(ofSmall.statements);
    expect(ofLarge.written).toBe(ofSmall.written);
    expect(ofSmall.written).toBe(4);
    expect(ofLarge.read).toBeLessThan(ofSmall.read + 20);
  },
);

test('a whole-group update that differs by one member writes the difference', async () => {
  const everybody = await database.rows<{ id: string }>(
    'select member_id as id from team_membership where team_id = $1',
    [large],
  );
  const memberIds = [...everybody.map(({ id }) => id), newcomer];

  const { written, statements } = await costOf(() =>
    updateTeam(organization.asConnection(), {
      teamId: large,
      revise: ({ name, externalId }) => ({ name, externalId }),
      membership: [{ kind: 'replace', memberIds }],
    }),
  );

  expect(statements.length).toBeLessThanOrEqual(9);
  expect(written).toBe(4);
});
