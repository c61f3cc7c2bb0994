import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { directoryEntities, tenantEntities } from '../../src/domain/entities.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

const tenantTables = tenantEntities.map(({ meta }) => meta.tableName);
const directoryTables = directoryEntities.map(({ meta }) => meta.tableName);

/** `organization` is itself a tenant table, keyed by its id. */
const keyOf = (table: string) => (table === 'organization' ? 'id' : 'organization_id');

interface Index {
  readonly table: string;
  readonly name: string;
  readonly primary: boolean;
  readonly first: string | null;
}

const uniqueIndexes = () =>
  database.rows<Index>(
    `select t.relname as table, i.relname as name, indisprimary as primary, a.attname as first
    from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
    left join pg_attribute a on a.attrelid = t.oid and a.attnum = x.indkey[0]
    where x.indisunique and t.relnamespace = 'public'::regnamespace order by 1, 2`,
  );

test('every table of the database is a tenant’s, a directory, or the list of migrations', async () => {
  const tables = await database.rows<{ name: string }>(
    `select relname as name from pg_class where relkind in ('r', 'p', 'v', 'm', 'f') and relnamespace = 'public'::regnamespace`,
  );

  expect(tables.map(({ name }) => name).sort()).toEqual([...tenantTables, ...directoryTables, 'migration'].sort());
});

test('R1: the organization is not null in every tenant table, and leads its primary key and its unique indexes', async () => {
  const nullable = await database.rows<{ table: string }>(
    `select table_name as table from information_schema.columns
    where table_schema = 'public' and table_name = any($1) and column_name = 'organization_id' and (is_nullable = 'YES' or data_type <> 'uuid')`,
    [tenantTables],
  );
  const indexes = (await uniqueIndexes()).filter(({ table }) => tenantTables.includes(table));

  expect(nullable).toEqual([]);
  expect(indexes.filter(({ primary }) => primary).map(({ table }) => table)).toEqual([...tenantTables].sort());
  expect(indexes.filter(({ table, first }) => first !== keyOf(table))).toEqual([]);
});

test('R1: the organization leads every other index of a tenant table, but for lists’ elements and for what is due in any', async () => {
  const others = await database.rows<{ name: string }>(
    `select i.relname as name from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
    left join pg_attribute a on a.attrelid = t.oid and a.attnum = x.indkey[0]
    where t.relname = any($1) and not x.indisunique and a.attname is distinct from 'organization_id' order by 1`,
    [tenantTables],
  );

  expect(others).toEqual([{ name: 'license_expiry_due' }, { name: 'member_emails' }, { name: 'pending_release_due' }]);
});

test('R1: the organization leads both sides of every foreign key, so that no row points to another one', async () => {
  const keys = await database.rows<{ name: string; from: string; own: string; to: string; other: string }>(
    `select conname as name, t.relname as from, a.attname as own, r.relname as to, b.attname as other
    from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_class r on r.oid = c.confrelid
    join pg_attribute a on a.attrelid = t.oid and a.attnum = c.conkey[1]
    join pg_attribute b on b.attrelid = r.oid and b.attnum = c.confkey[1]
    where c.contype = 'f'`,
  );

  expect(keys.length).toBeGreaterThan(10);
  expect(keys.filter(({ own, to, other }) => own !== 'organization_id' || other !== keyOf(to))).toEqual([]);
});

test('R1: what names another resource of the organization is a foreign key to it', async () => {
  const named = await database.rows<{ name: string }>(
    `select c.table_name || '.' || c.column_name as name from information_schema.columns c
    where c.table_schema = 'public' and c.table_name = any($1) and c.column_name ~ '^(member|team|license|license_rule|scim_connection|predecessor)_id$'
      and not exists (
        select 1 from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
        where k.contype = 'f' and k.conrelid = c.table_name::regclass and a.attname = c.column_name)`,
    [tenantTables],
  );

  expect(named).toEqual([]);
});

test('R2: a directory is small: its key, and where it leads', async () => {
  const columns = await database.rows<{ table: string; columns: string }>(
    `select table_name as table, string_agg(column_name, ', ' order by ordinal_position) as columns from information_schema.columns
    where table_name in ('organization_slug', 'token_directory', 'verified_domain', 'sso_connection_directory', 'token_issuer_directory')
    group by 1 order by 1`,
  );

  expect(columns).toEqual([
    { table: 'organization_slug', columns: 'slug, organization_id' },
    { table: 'sso_connection_directory', columns: 'sso_connection_id, organization_id' },
    { table: 'token_directory', columns: 'token_hash, kind, organization_id, token_id' },
    { table: 'token_issuer_directory', columns: 'issuer, audience, organization_id, token_issuer_id' },
    { table: 'verified_domain', columns: 'name, organization_id' },
  ]);
});

test('R3: there is no sequence but that of the migrations', async () => {
  const sequences = await database.rows<{ name: string }>(`select relname as name from pg_class where relkind = 'S'`);

  expect(sequences).toEqual([{ name: 'migration_id_seq' }]);
});

test('R5: there are no triggers, functions, rules or deferrable constraints', async () => {
  const found = await database.rows(
    `select 'trigger ' || tgname as what from pg_trigger where not tgisinternal
    union all select 'function ' || proname from pg_proc where pronamespace = 'public'::regnamespace
    union all select 'rule ' || rulename from pg_rules where schemaname = 'public'
    union all select 'deferrable ' || conname from pg_constraint where condeferrable and connamespace = 'public'::regnamespace
    union all select 'policy ' || polname from pg_policy`,
  );

  expect(found).toEqual([]);
});

test('R8: no column has a default, so that times and ids come from the application', async () => {
  const defaults = await database.rows(
    `select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public' and table_name = any($1) and column_default is not null`,
    [[...tenantTables, ...directoryTables]],
  );

  expect(defaults).toEqual([]);
});

describe('R11', () => {
  test('constraints and indexes have names of their own of at most 50 characters', async () => {
    const names = (
      await database.rows<{ name: string }>(
        `select conname as name from pg_constraint where connamespace = 'public'::regnamespace and contype not in ('p', 'u', 'n')
        union all select relname from pg_class where relkind = 'i' and relnamespace = 'public'::regnamespace`,
      )
    ).map(({ name }) => name);

    expect(names.filter((name) => name.length > 50)).toEqual([]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('no foreign key sets anything to null, or deletes along', async () => {
    const acting = await database.rows(
      `select conname from pg_constraint where contype = 'f' and (confdeltype <> 'a' or confupdtype <> 'a')`,
    );

    expect(acting).toEqual([]);
  });

  test('uniqueness that names an error has its constraint', async () => {
    const { constraintErrors, retriedConstraints } = await import('../../src/domain/errors.js');
    const known = (await uniqueIndexes()).map(({ name }) => name);

    const unknown = [...Object.keys(constraintErrors), ...retriedConstraints].filter((name) => !known.includes(name));

    expect(unknown).toEqual([]);
  });
});

test('schema analytics has views that nothing of ours reads, and one table, of who may read them', async () => {
  const relations = await database.rows<{ kind: string; name: string }>(
    `select relkind::text as kind, relname as name from pg_class where relnamespace = 'analytics'::regnamespace and relkind not in ('v', 'i')
    union all select 'function', proname from pg_proc where pronamespace = 'analytics'::regnamespace`,
  );
  const dependants = await database.rows(
    `select distinct dependant.relname as name from pg_depend d join pg_rewrite r on r.oid = d.objid
    join pg_class dependant on dependant.oid = r.ev_class join pg_class source on source.oid = d.refobjid
    where source.relnamespace = 'analytics'::regnamespace and dependant.relnamespace <> 'analytics'::regnamespace`,
  );

  expect(relations).toEqual([{ kind: 'r', name: 'reader' }]);
  expect(dependants).toEqual([]);
});

interface Column {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
}

test.each([...tenantTables, ...directoryTables])('the entity of %s says what its table has', async (table) => {
  const columns = await database.rows<Column>(
    `select attname as name, format_type(atttypid, atttypmod) as type, not attnotnull as nullable
    from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attname`,
    [table],
  );
  const meta = [...database.orm.getMetadata().getAll().values()].find(({ tableName }) => tableName === table)!;

  const said = Object.values(meta.properties).map(
    ({ fieldNames, columnTypes, nullable }): Column => ({
      name: fieldNames[0]!,
      type: typeName(columnTypes[0]!),
      nullable: nullable ?? false,
    }),
  );

  expect(said.sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual(columns);
  expect(meta.primaryKeys.map((key) => meta.properties[key as keyof typeof meta.properties]!.fieldNames[0])).toEqual(
    await primaryKey(table),
  );
});

async function primaryKey(table: string): Promise<string[]> {
  const rows = await database.rows<{ name: string }>(
    `select a.attname as name from pg_index x cross join unnest(x.indkey) with ordinality k (attnum, place)
    join pg_attribute a on a.attrelid = x.indrelid and a.attnum = k.attnum
    where x.indrelid = $1::regclass and x.indisprimary order by k.place`,
    [table],
  );
  return rows.map(({ name }) => name);
}

/** The name that PostgreSQL gives a type which entities name by its short one. */
const typeName = (type: string) =>
  ({ 'timestamptz(3)': 'timestamp(3) with time zone', int: 'integer', bool: 'boolean' })[type] ?? type;
