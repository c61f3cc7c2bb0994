import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { openOrm } from '../../src/database/orm.js';
import { grantAnalytics, revokeAnalytics } from '../../src/domain/analytics/analytics-reader.operations.js';
import { listAnalyticsReaders } from '../../src/domain/analytics/analytics-reader.queries.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { contextOf, makeOrganization, type TestOrganization } from '../support/organization.js';
import { type Scene, sceneOf } from './scene.js';

let database: TestDatabase;
let acme: TestOrganization;
let other: TestOrganization;
const clients: pg.Client[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  acme = await makeOrganization(database.orm, { seats: 2 });
  other = await makeOrganization(database.orm, { seats: 2 });
  for (const organization of [acme, other]) await fill(sceneOf(database.orm, organization));
});

afterAll(async () => {
  for (const client of clients) await client.end();
  await database.close();
});

async function fill(scene: Scene): Promise<void> {
  for (let index = 0; index < 4; index++) await scene.provisioned();
  await scene.seat();
  await scene.team();
}

const system = () => contextOf(database.orm, { kind: 'system', id: 'cli' }, null);
const newRole = () => `analyst_${randomBytes(4).toString('hex')}`;

async function login(user: string, password: string): Promise<pg.Client> {
  const { host, port, database: name } = database.address;
  const client = new pg.Client({ host, port, user, password, database: name });
  await client.connect();
  clients.push(client);
  return client;
}

/** A new role that was granted these organizations, logged in. */
async function reader(...organizations: TestOrganization[]) {
  const role = newRole();
  const [first, ...further] = organizations;
  const { password } = await grantAnalytics(system(), { role, organizationId: first!.id, roleIs: 'CREATE' });
  for (const { id } of further) await grantAnalytics(system(), { role, organizationId: id, roleIs: 'EXISTING' });
  return { role, client: await login(role, password!.reveal()) };
}

const views = async () =>
  (
    await database.rows<{ name: string }>(
      `select viewname as name from pg_views where schemaname = 'analytics' order by 1`,
    )
  ).map(({ name }) => name);

async function organizationsIn(client: pg.Client, view: string): Promise<string[]> {
  const { rows } = await client.query(`select distinct organization_id as id from analytics.${view} order by 1`);
  return rows.map(({ id }) => id);
}

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  );

describe('a granted role', () => {
  test('reads in every view the rows of its organizations, and of no other', async () => {
    const { client } = await reader(acme);
    const both = await reader(acme, other);

    for (const view of await views()) {
      expect([view, await organizationsIn(client, view)]).toEqual([view, [acme.id]]);
      expect([view, await organizationsIn(both.client, view)]).toEqual([view, [acme.id, other.id].sort()]);
    }
  });

  test('reads no table, changes nothing, and does not see who else was granted what', async () => {
    const { client } = await reader(acme);
    const tables = await database.rows<{ name: string }>(
      `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables where schemaname in ('public', 'analytics')`,
    );

    for (const { name } of tables)
      expect([name, await refusal(client.query(`select 1 from ${name}`))]).toEqual([name, '42501']);
    for (const statement of [
      'update analytics.member set user_name = user_name',
      'delete from analytics.license',
      `insert into analytics.reader values ('${other.id}', current_user, now())`,
      'create table analytics.mine (id int)',
    ])
      expect([statement, await refusal(client.query(statement))]).toEqual([
        statement,
        expect.stringMatching(/^(42501|0A000|55000)$/),
      ]);
  });

  test('learns nothing of other rows by a function that tells what it is given', async () => {
    const { client } = await reader(acme);
    const told: string[] = [];
    client.on('notice', ({ message }) => told.push(message ?? ''));
    await client.query(`create function pg_temp.tell(what text) returns boolean language plpgsql cost 0.0000001 as
      $$ begin raise notice '%', what; return true; end $$`);

    await client.query('select count(*) from analytics.member where pg_temp.tell(organization_id::text)');
    await client.query('select count(*) from analytics.license_assignment where pg_temp.tell(license_id::text)');

    expect(told).toContain(acme.id);
    expect(told.join()).not.toContain(other.id);
    expect(told.join()).not.toContain(other.licenseId);
  });

  test('that becomes another role sees what that one was granted, and no longer its own', async () => {
    const mine = await reader(acme);
    const theirs = await reader(other);
    await database.rows(`grant ${theirs.role} to ${mine.role}`);

    const before = await organizationsIn(mine.client, 'member');
    await mine.client.query(`set role ${theirs.role}`);
    const as = await organizationsIn(mine.client, 'member');
    await mine.client.query('reset role');

    expect([before, as, await organizationsIn(mine.client, 'member')]).toEqual([[acme.id], [other.id], [acme.id]]);
    expect(await refusal(theirs.client.query(`set role ${mine.role}`))).toBe('42501');
  });

  test('finds a description on every view and every column', async () => {
    const bare = await database.rows(
      `select c.relname || coalesce('.' || a.attname, '') as name from pg_class c
      left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
      where c.relnamespace = 'analytics'::regnamespace and c.relkind = 'v'
        and (col_description(c.oid, a.attnum) is null or obj_description(c.oid, 'pg_class') is null)`,
    );

    expect(bare).toEqual([]);
  });

  test('finds no secret, note, profile or e-mail address', async () => {
    const { client } = await reader(acme);
    await database.rows(
      `update member set notes = 'canary', login_email = 'canary@example.test', profile = '{"nickName": "canary"}' where organization_id = $1`,
      [acme.id],
    );

    for (const view of await views()) {
      const { rows } = await client.query(`select * from analytics.${view}`);
      expect(JSON.stringify(rows)).not.toMatch(/canary|muster_/);
    }
  });
});

test('every view of the schema is a security barrier and asks who reads', async () => {
  const found = await database.rows<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'analytics'::regnamespace and relkind in ('v', 'm')
      and not (relkind = 'v' and coalesce(reloptions, '{}') @> '{security_barrier=true}' and pg_get_viewdef(oid) ilike '%current_user%')`,
  );

  expect(found).toEqual([]);
});

test('who owns the database, and anybody without a grant, sees no row', async () => {
  const stranger = await reader(acme);
  await database.rows(`grant ${stranger.role} to current_user`);
  const seen = await database.rows('select 1 from analytics.member');
  await revokeAnalytics(system(), { role: stranger.role, organizationId: acme.id });

  expect(seen).toEqual([]);
  expect(await refusal(stranger.client.query('select 1 from analytics.member'))).toBe('42501');
});

describe('a grant', () => {
  test('can be repeated, is listed, and is in the audit log once', async () => {
    const { role } = await reader(acme, acme, other);

    const listed = (await listAnalyticsReaders(system())).filter((one) => one.role === role);
    const audited = await database.rows(
      `select changes from audit_entry where action = 'analytics_reader.granted' and organization_id = $1 and changes ->> 'role' = $2`,
      [acme.id, role],
    );

    expect(listed.map(({ organizationId }) => organizationId).sort()).toEqual([acme.id, other.id].sort());
    expect(listed[0]!.roleIs).toBe('EXISTING');
    expect(audited).toEqual([{ changes: { role, roleIs: 'CREATE' } }]);
  });

  test('that is taken away leaves the others; with the last one the views go too', async () => {
    const { role, client } = await reader(acme, other);

    await revokeAnalytics(system(), { role, organizationId: acme.id });
    const left = await organizationsIn(client, 'member');
    await revokeAnalytics(system(), { role, organizationId: other.id });

    expect(left).toEqual([other.id]);
    expect(await refusal(client.query('select 1 from analytics.member'))).toBe('42501');
    await expect(revokeAnalytics(system(), { role, organizationId: other.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test.each(['a"b', `x'; drop table member; --`, 'Upper Case', 'select', '"', 'ünïcode'])(
    'to a role of the awkward name %s is for that role only',
    async (name) => {
      const role = `${name} ${randomBytes(4).toString('hex')}`;
      const { password } = await grantAnalytics(system(), { role, organizationId: acme.id, roleIs: 'CREATE' });

      const client = await login(role, password!.reveal());

      expect(await organizationsIn(client, 'member')).toEqual([acme.id]);
      await revokeAnalytics(system(), { role, organizationId: acme.id });
    },
  );

  test.each([
    ['public', 'EXISTING', 'INVALID_VALUE'],
    ['none', 'CREATE', 'INVALID_VALUE'],
    ['pg_read_all_data', 'EXISTING', 'INVALID_VALUE'],
    ['', 'CREATE', 'INVALID_VALUE'],
    ['r'.repeat(64), 'CREATE', 'INVALID_VALUE'],
    ['nobody_here', 'EXISTING', 'NOT_FOUND'],
    ['current_user', 'EXISTING', 'NOT_FOUND'],
  ] as const)('to the role "%s" (%s) is refused: %s', async (role, roleIs, code) => {
    const attempt = grantAnalytics(system(), { role, organizationId: acme.id, roleIs });

    await expect(attempt).rejects.toMatchObject({ code, field: 'role' });
  });

  test("to Muster's own database user, who would lose the views by a revocation, is refused", async () => {
    const own = { role: database.address.user, organizationId: acme.id, roleIs: 'EXISTING' } as const;

    await expect(grantAnalytics(system(), own)).rejects.toMatchObject({ code: 'INVALID_VALUE', field: 'role' });
  });

  test('of an unknown organization, or of a role that is there and was to be made, is refused', async () => {
    const { role } = await reader(acme);
    const nobody = '00000000-0000-7000-8000-000000000001';

    await expect(grantAnalytics(system(), { role, organizationId: nobody, roleIs: 'EXISTING' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      field: 'organizationId',
    });
    await expect(grantAnalytics(system(), { role, organizationId: acme.id, roleIs: 'CREATE' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });

  test('by a database user who may not make roles says which SQL an administrator runs', async () => {
    const [owner, role] = [newRole(), newRole()];
    const known = newRole();
    await database.rows(`create role ${owner} login password 'x'; create role ${known}; grant select, insert on all tables in schema public, analytics to ${owner};
      grant usage on schema analytics to ${owner}`);
    const limited = await openOrm({ location: { ...database.address, user: owner, password: 'x' } });
    const as = () => contextOf(limited, { kind: 'system', id: 'cli' }, null);

    const made = grantAnalytics(as(), { role, organizationId: acme.id, roleIs: 'CREATE' });
    await expect(made).rejects.toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringContaining(`create role "${role}" login`),
    });
    const given = grantAnalytics(as(), { role: known, organizationId: acme.id, roleIs: 'EXISTING' });
    await expect(given).rejects.toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringMatching(new RegExp(`grant select on analytics\\.license, .* to "${known}"`)),
    });
    await limited.close();
    expect((await listAnalyticsReaders(system())).filter((one) => [role, known].includes(one.role))).toEqual([]);
  });
});
