import { createHash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import type { Database, TenantContext } from '../../../src/domain/context.js';
import { DomainError, isDatabaseError, violatedConstraint } from '../../../src/domain/errors.js';
import { toId } from '../../../src/domain/ids.js';
import { foldCase } from '../../../src/scim/protocol/comparison.js';
import type { StoredResource } from '../../../src/scim/resource-type.js';

/** Makes the table of TestResources where it is missing. */
export async function createTable(db: Database): Promise<void> {
  await sql`
    create table if not exists test_resource (
      organization_id uuid not null,
      id uuid not null,
      version integer not null,
      created timestamptz(3) not null,
      last_modified timestamptz(3) not null,
      unique_key bytea,
      attributes jsonb not null,
      primary key (organization_id, id),
      constraint test_resource_unique_string unique (organization_id, unique_key)
    )`.execute(db);
}

/** Every TestResource of the organization, in the order of their creation. */
export async function readAll(ctx: TenantContext): Promise<StoredResource[]> {
  const { rows } = await selectWhere(ctx, sql`true order by id`);
  return rows;
}

/** The TestResource with this id, NOT_FOUND without one. */
export const read = (ctx: TenantContext, id: string): Promise<StoredResource> =>
  readOne(ctx, sql`id = ${toId(id)}::uuid`);

/** As `read`, with the row locked until the transaction ends. */
export const readLocked = (ctx: TenantContext, id: string): Promise<StoredResource> =>
  readOne(ctx, sql`id = ${toId(id)}::uuid for update`);

/** Inserts a TestResource; CONFLICT when another one has its `uniqueString`. */
export async function insert(ctx: TenantContext, { attributes, version, created, lastModified }: StoredResource) {
  await sql`
    insert into test_resource (organization_id, id, version, created, last_modified, unique_key, attributes)
    values (${ctx.organizationId}, ${attributes.id}, ${version}, ${created}, ${lastModified},
      ${uniqueKey(attributes.uniqueString)}, ${JSON.stringify(attributes)}::jsonb)`
    .execute(ctx.db)
    .catch(refuseConflict);
}

/** Writes a TestResource anew; CONFLICT when another one has its `uniqueString`. */
export async function update(ctx: TenantContext, { attributes, version, lastModified }: StoredResource) {
  await sql`
    update test_resource set version = ${version}, last_modified = ${lastModified},
      unique_key = ${uniqueKey(attributes.uniqueString)}, attributes = ${JSON.stringify(attributes)}::jsonb
    where organization_id = ${ctx.organizationId} and id = ${attributes.id}`
    .execute(ctx.db)
    .catch(refuseConflict);
}

/** Deletes a TestResource that is there. */
export async function deleteRow(ctx: TenantContext, id: string): Promise<void> {
  await sql`delete from test_resource where organization_id = ${ctx.organizationId} and id = ${id}`.execute(ctx.db);
}

async function readOne(ctx: TenantContext, condition: RawBuilder<unknown>): Promise<StoredResource> {
  const { rows } = await selectWhere(ctx, condition);
  if (!rows[0]) throw new DomainError('NOT_FOUND', 'No such TestResource.');
  return rows[0];
}

const selectWhere = (ctx: TenantContext, condition: RawBuilder<unknown>) =>
  sql<StoredResource>`
    select attributes, version, created, last_modified as "lastModified" from test_resource
    where organization_id = ${ctx.organizationId} and ${condition}`.execute(ctx.db);

/** Equal for texts that differ in letter case only, as the attribute is not case exact; a hash, so that any length can be indexed. */
const uniqueKey = (text: unknown): Buffer | null =>
  typeof text === 'string' ? createHash('sha256').update(foldCase(text)).digest() : null;

function refuseConflict(error: unknown): never {
  if (isDatabaseError(error) && violatedConstraint(error, ['test_resource_unique_string']))
    throw new DomainError('CONFLICT', 'A TestResource with this uniqueString exists already.', 'uniqueString');
  throw error;
}
