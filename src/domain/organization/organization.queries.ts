import { sql } from 'kysely';
import { requirePermission } from '../access.js';
import { type Context, within } from '../context.js';
import { DomainError } from '../errors.js';
import { toId } from '../ids.js';
import { query } from '../operation.js';
import { type Page, type PageRequest, readPage } from '../page.js';
import { columns } from '../table.js';
import { type Organization, OrganizationEntity } from './organization.entity.js';

/** The context's organization, or NOT_FOUND. */
export const getOrganization = query(
  'organizations:read',
  async (ctx, _input: Record<never, never>): Promise<Organization> => {
    const { rows } = await sql<Organization>`
    select ${columns(OrganizationEntity, 'organization')} from organization where id = ${ctx.organizationId}`.execute(
      ctx.db,
    );
    if (!rows[0]) throw new DomainError('NOT_FOUND', 'No such organization.', 'organizationId');
    return rows[0];
  },
);

/** The same request within the organization that the caller names, or within its own; an unknown one is NOT_FOUND. */
export async function enterOrganization(ctx: Context, organizationId?: string | null): Promise<Context> {
  if (organizationId === undefined || organizationId === null) return ctx;
  const entered = within(ctx, toId(organizationId));
  if (ctx.organizationId !== entered.organizationId) await getOrganization(entered, {});
  return entered;
}

/** The id of the organization that a caller names by id or slug; unknown and foreign ones are NOT_FOUND alike. */
export async function resolveOrganization(
  ctx: Context,
  { id, slug }: { id?: string | null; slug?: string | null },
): Promise<string> {
  requirePermission(ctx.actor, 'organizations:read');
  const named = id ? toId(id) : slug ? await idOfSlug(ctx, slug) : ctx.organizationId;
  if (!named || (ctx.actor.kind !== 'operator' && named !== ctx.organizationId))
    throw new DomainError('NOT_FOUND', 'No such organization.', id ? 'id' : 'slug');
  return named;
}

/** Every organization, oldest first, a page after a cursor; for operators. */
export function listOrganizations(ctx: Context, input: PageRequest): Promise<Page<Organization>> {
  requirePermission(ctx.actor, 'organizations:list');
  return readPage<Organization>(
    input,
    { name: 'CREATED_AT', descending: false, id: sql`organization.id` },
    null,
    async ({ after, order, limit }) => {
      const { rows } = await sql<Organization>`
      select ${columns(OrganizationEntity, 'organization')} from organization where ${after} order by ${order} limit ${limit}`.execute(
        ctx.db,
      );
      return rows;
    },
  );
}

/** How many organizations there are; for operators. */
export async function countOrganizations(ctx: Context): Promise<number> {
  requirePermission(ctx.actor, 'organizations:list');
  const { rows } = await sql<{ total: number }>`select count(*)::int as total from organization`.execute(ctx.db);
  return rows[0]!.total;
}

async function idOfSlug(ctx: Context, slug: string): Promise<string | undefined> {
  const { rows } = await sql<{
    id: string;
  }>`select organization_id as id from organization_slug where slug = ${slug.toLowerCase()}`.execute(ctx.db);
  return rows[0]?.id;
}
