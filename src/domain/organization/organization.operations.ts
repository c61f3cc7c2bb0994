import { sql } from 'kysely';
import { requirePermission, scopes } from '../access.js';
import { type Context, within } from '../context.js';
import { DomainError } from '../errors.js';
import { newId } from '../ids.js';
import { insertRule } from '../license/license-rules.js';
import { insertLicense, type LicenseTerms } from '../license/new-license.js';
import { defaultPriority } from '../license/seats.js';
import { insertMember } from '../member/member-life.js';
import { insertApiToken } from '../member/new-api-token.js';
import { insertSignInLink } from '../member/new-sign-in-link.js';
import { type OperationContext, operation } from '../operation.js';
import { defaultLogDays } from '../scim-connection/log-retention.js';
import { type ConnectionDraft, insertConnection } from '../scim-connection/new-connection.js';
import { assignments, columns, insertInto } from '../table.js';
import { checkText, isEmail } from '../text.js';
import { requireVersion } from '../version.js';
import { type Organization, OrganizationEntity, OrganizationSlugEntity } from './organization.entity.js';

/** A new customer: its owner, and what is bought and connected at once. */
export interface OrganizationDraft {
  readonly name: string;
  readonly slug: string;
  readonly ownerEmail: string;
  readonly license: LicenseTerms | null;
  readonly connection: ConnectionDraft | null;
}

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
  const organization: Organization = {
    id: ctx.organizationId,
    version: 1,
    name: checkText('name', draft.name, { max: 200 }),
    slug: draft.slug,
    provisioningLogDays: defaultLogDays,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  };
  await insertInto(OrganizationSlugEntity, { slug: draft.slug, organizationId: organization.id }).execute(ctx.db);
  await insertInto(OrganizationEntity, organization).execute(ctx.db);
  ctx.record({
    type: 'organization.created',
    kind: 'organization',
    resourceId: organization.id,
    changes: { name: organization.name, slug: organization.slug },
  });
  const owner = await insertOwner(ctx, draft.ownerEmail);
  const license = draft.license && (await insertLicense(ctx, draft.license));
  const connection = draft.connection && (await insertConnection(ctx, draft.connection));
  if (license) await insertRule(ctx, { licenseId: license.id, scimConnectionId: null, priority: defaultPriority });
  const apiToken = await insertApiToken(ctx, { memberId: owner.id, name: 'Administration', scopes, lifetime: 'NEVER' });
  const signInLink = await insertSignInLink(ctx, owner, 'FIRST_OWNER');
  return { organization, owner, license, connection, apiToken, signInLink };
});

/** Renames an organization. */
export const updateOrganization = operation(
  'organizations:write',
  async (ctx, input: { name: string; expectedVersion?: number | null }) => {
    const { rows } = await sql<Organization>`
    select ${columns(OrganizationEntity, 'organization')} from organization where id = ${ctx.organizationId} for no key update`.execute(
      ctx.db,
    );
    const organization = rows[0];
    if (!organization) throw new DomainError('NOT_FOUND', 'No such organization.', 'organizationId');
    requireVersion(organization, input.expectedVersion);
    const name = checkText('name', input.name, { max: 200 });
    if (name === organization.name) return organization;
    const written = { name, version: organization.version + 1, updatedAt: ctx.now };
    await sql`update organization set ${assignments(OrganizationEntity, written)} where id = ${organization.id}`.execute(
      ctx.db,
    );
    ctx.record({
      type: 'organization.updated',
      kind: 'organization',
      resourceId: organization.id,
      changes: { name: [organization.name, name] },
    });
    return { ...organization, ...written };
  },
);

async function insertOwner(ctx: OperationContext, email: string) {
  if (!isEmail(email)) throw new DomainError('INVALID_VALUE', 'ownerEmail must be an e-mail address.', 'ownerEmail');
  const draft = {
    userName: email,
    externalId: null,
    displayName: null,
    active: true,
    department: null,
    costCenter: null,
    profile: { emails: [{ value: email, type: 'work', primary: true }] },
  };
  const owner = await insertMember(ctx, draft, { managedBy: 'MANUAL', scimConnectionId: null, role: 'OWNER' });
  return owner!;
}

function checkSlug(slug: string): string {
  if (!/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(slug))
    throw new DomainError(
      'INVALID_VALUE',
      'slug must be 1 to 63 lower-case letters, digits and inner hyphens, such as "acme".',
      'slug',
    );
  return slug;
}
