import { DomainError } from '../errors.js';
import { insertRule } from '../license/license-rules.js';
import { insertLicense, type LicenseTerms } from '../license/new-license.js';
import { defaultPriority } from '../license/seats.js';
import { insertMember } from '../member/member-life.js';
import type { OperationContext } from '../operation.js';
import { defaultLogDays } from '../scim-connection/log-retention.js';
import { type ConnectionDraft, insertConnection } from '../scim-connection/new-connection.js';
import { insertInto } from '../table.js';
import { checkText, isEmail } from '../text.js';
import { type Organization, OrganizationEntity, OrganizationSlugEntity } from './organization.entity.js';

/** A new customer: its owner, and what is bought and connected at once. */
export interface OrganizationDraft {
  readonly name: string;
  readonly slug: string;
  readonly ownerEmail: string;
  /** What the owner is called. */
  readonly ownerName?: string | null;
  readonly license: LicenseTerms | null;
  readonly connection: ConnectionDraft | null;
}

/** Inserts the context's organization under a slug that has been checked: its owner, a license whose default rule is EVERYONE, a connection. */
export async function insertOrganization(ctx: OperationContext, draft: OrganizationDraft) {
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
  const owner = await insertOwner(ctx, draft);
  const license = draft.license && (await insertLicense(ctx, draft.license));
  const connection = draft.connection && (await insertConnection(ctx, draft.connection));
  if (license) await insertRule(ctx, { licenseId: license.id, scimConnectionId: null, priority: defaultPriority });
  return { organization, owner, license, connection };
}

async function insertOwner(ctx: OperationContext, { ownerEmail: email, ownerName }: OrganizationDraft) {
  if (!isEmail(email))
    throw new DomainError(
      'INVALID_VALUE',
      'The owner must be named by an e-mail address, such as ada@acme.example.',
      'ownerEmail',
    );
  const draft = {
    userName: email,
    externalId: null,
    displayName: ownerName ? checkText('ownerName', ownerName, { max: 200 }) : null,
    active: true,
    department: null,
    costCenter: null,
    profile: { emails: [{ value: email, type: 'work', primary: true }] },
  };
  const owner = await insertMember(ctx, draft, { managedBy: 'MANUAL', scimConnectionId: null, role: 'OWNER' });
  return owner!;
}
