import { type RawBuilder, sql } from 'kysely';
import { requirePermission, scopes } from '../access.js';
import { type Context, within } from '../context.js';
import { DomainError } from '../errors.js';
import { newId } from '../ids.js';
import { insertApiToken } from '../member/new-api-token.js';
import { insertSignInLink } from '../member/new-sign-in-link.js';
import { type OperationContext, operation } from '../operation.js';
import { assignments, columns, insertInto } from '../table.js';
import { checkText } from '../text.js';
import { requireVersion } from '../version.js';
import { insertOrganization, type OrganizationDraft } from './new-organization.js';
import { type Organization, OrganizationEntity, OrganizationSlugEntity } from './organization.entity.js';
import { checkSlug } from './slug.js';

/**
 * Creates an organization with its owner, an API token and a one-time sign-in link of the owner, a license whose default rule is EVERYONE, and, when asked
 * for, an enabled SCIM connection: all of it or nothing.
 */
export function createOrganization(ctx: Context, draft: OrganizationDraft) {
  requirePermission(ctx.actor, 'organizations:create');
  return foundOnce(ctx, draft);
}

/** A request that met its own repetition over the slug gets the first one's result. */
async function foundOnce(ctx: Context, draft: OrganizationDraft) {
  const slug = checkSlug(draft.slug);
  try {
    return await foundUnder(slug, ctx, draft);
  } catch (error) {
    if (!ctx.idempotency || !(error instanceof DomainError) || error.code !== 'CONFLICT') throw error;
    return foundUnder(slug, ctx, draft);
  }
}

/** A taken slug leads to the organization where a repeated request finds the first one's result. */
async function foundUnder(slug: string, ctx: Context, draft: OrganizationDraft) {
  const taken = await sql<{
    id: string;
  }>`select organization_id as id from organization_slug where slug = ${slug}`.execute(ctx.db);
  return found(within(ctx, taken.rows[0]?.id ?? newId()), { ...draft, slug });
}

const found = operation('organizations:create', async (ctx, draft: OrganizationDraft) => {
  const made = await insertOrganization(ctx, draft);
  const { id: memberId } = made.owner;
  const apiToken = await insertApiToken(ctx, { memberId, name: 'Administration', scopes, lifetime: 'NEVER' });
  const signInLink = await insertSignInLink(ctx, made.owner, 'FIRST_OWNER');
  return { ...made, apiToken, signInLink };
});

/** What of an organization is changed; what is left out stays. */
export interface OrganizationEdit {
  readonly name?: string | null;
  readonly slug?: string | null;
  readonly expectedVersion?: number | null;
}

/** Renames an organization, in words or in addresses: its former slug is free from then on. */
export const updateOrganization = operation('organizations:write', async (ctx, edit: OrganizationEdit) => {
  const wanted = edit.slug === null || edit.slug === undefined ? undefined : checkSlug(edit.slug);
  if (wanted !== undefined) await takeSlug(ctx, wanted);
  const organization = await readOrganization(ctx, sql`for no key update`);
  requireVersion(organization, edit.expectedVersion);
  const name = checkText('name', edit.name ?? organization.name, { max: 200 });
  const slug = wanted ?? organization.slug;
  const isMoved = slug !== organization.slug;
  if (name === organization.name && !isMoved) return organization;
  if (isMoved)
    await sql`delete from organization_slug where slug = ${organization.slug} and organization_id = ${organization.id}`.execute(
      ctx.db,
    );
  const written = { name, slug, version: organization.version + 1, updatedAt: ctx.now };
  await sql`update organization set ${assignments(OrganizationEntity, written)} where id = ${organization.id}`.execute(
    ctx.db,
  );
  ctx.record({
    type: 'organization.updated',
    kind: 'organization',
    resourceId: organization.id,
    changes: {
      ...(name !== organization.name && { name: [organization.name, name] }),
      ...(isMoved && { slug: [organization.slug, slug] }),
    },
  });
  return { ...organization, ...written };
});

/** Makes a slug lead to the context's organization, if it does not; CONFLICT when it leads to another. */
async function takeSlug(ctx: OperationContext, slug: string): Promise<void> {
  const { slug: former } = await readOrganization(ctx, sql``);
  if (slug !== former)
    await insertInto(OrganizationSlugEntity, { slug, organizationId: ctx.organizationId }).execute(ctx.db);
}

async function readOrganization(ctx: OperationContext, lock: RawBuilder<unknown>): Promise<Organization> {
  const { rows } = await sql<Organization>`
    select ${columns(OrganizationEntity, 'organization')} from organization where id = ${ctx.organizationId} ${lock}`.execute(
    ctx.db,
  );
  if (!rows[0]) throw new DomainError('NOT_FOUND', 'No such organization.', 'organizationId');
  return rows[0];
}
