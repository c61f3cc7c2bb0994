import type { TestDatabase } from '../support/database.js';
import type { TestOrganization } from '../support/organization.js';

/** What a scenario left behind, row by row, as lines of JSON. */
export type Traces = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

const tables = [
  'member',
  'license',
  'license_term',
  'license_assignment',
  'team',
  'team_membership',
  'audit_entry',
  'outbox_event',
];

/** Columns that tell who did it and through what: the faces differ in these, and in ids, times and correlation ids. */
const ofTheFace = [
  'actor_kind',
  'actor_id',
  'started_by',
  'ended_by',
  'source',
  'license_rule_id',
  'managed_by',
  'scim_connection_id',
  'correlation_id',
];

/** Lists of ids without an order. */
const unordered = ['added', 'removed', 'team_ids'];

/**
 * The rows of an organization in the order in which they were made. An id is named by the table and the place of its row; a time and
 * the hint of a token tell only that there is one.
 */
export async function tracesOf(database: TestDatabase, { id, slug }: TestOrganization): Promise<Traces> {
  const found = await Promise.all(tables.map(async (table) => [table, await rowsOf(database, table, id)] as const));
  const names = new Map([[id, 'organization']]);
  for (const [table, rows] of found)
    for (const [place, row] of rows.entries())
      if (typeof row.id === 'string' && !names.has(row.id)) names.set(row.id, `${table} ${place}`);
  const anonymous = (column: string, value: unknown) => {
    if (column === 'hint') return 'a hint';
    if (unordered.includes(column) && Array.isArray(value)) return value.toSorted();
    if (typeof value !== 'string') return value;
    if (time.test(value)) return 'a time';
    return value.replaceAll(slug, 'slug').replaceAll(uuid, (known) => names.get(known) ?? 'another id');
  };
  return Object.fromEntries(
    found.map(([table, rows]) => [table, rows.map((row) => JSON.parse(JSON.stringify(row, anonymous)))]),
  );
}

const uuid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const time = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

async function rowsOf(database: TestDatabase, table: string, organizationId: string) {
  const order = table === 'team_membership' ? 'team_id, member_id' : 'id';
  const rows = await database.rows<Record<string, unknown>>(
    `select * from ${table} where organization_id = $1 order by ${order}`,
    [organizationId],
  );
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => !ofTheFace.includes(column))));
}
