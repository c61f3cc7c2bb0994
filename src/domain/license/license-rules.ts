import { sql } from 'kysely';
import { DomainError } from '../errors.js';
import { newId, toId } from '../ids.js';
import type { OperationContext } from '../operation.js';
import { insertInto } from '../table.js';
import { type LicenseRule, LicenseRuleEntity } from './license-rule.entity.js';
import { lockLicense, takeSeats } from './seats.js';

/** Writes an EVERYONE rule, and gives a seat, or a place in the queue, to each active member it holds for who has none yet. */
export async function insertRule(
  ctx: OperationContext,
  input: { licenseId: string; scimConnectionId: string | null; priority: number },
): Promise<LicenseRule> {
  if (!Number.isInteger(input.priority) || input.priority < 0 || input.priority > 1_000_000)
    throw new DomainError('INVALID_VALUE', 'priority must be a whole number from 0 to 1000000.', 'priority');
  const scimConnectionId = input.scimConnectionId === null ? null : await knownConnection(ctx, input.scimConnectionId);
  await holdArrivals(ctx);
  const license = await lockLicense(ctx, toId(input.licenseId));
  const rule: LicenseRule = {
    organizationId: ctx.organizationId,
    id: newId(),
    version: 1,
    licenseId: license.id,
    kind: 'EVERYONE',
    scimConnectionId,
    teamId: null,
    entitlement: null,
    priority: input.priority,
    createdAt: ctx.now,
    updatedAt: ctx.now,
    deletedAt: null,
    status: 'APPLIED',
    total: 0,
    applied: 0,
    appliedThrough: null,
    entitlementKey: null,
    correlationId: ctx.correlationId,
  };
  await insertInto(LicenseRuleEntity, rule).execute(ctx.db);
  ctx.record({
    type: 'license_rule.created',
    kind: 'license_rule',
    resourceId: rule.id,
    changes: { licenseId: license.id, name: license.name, kind: rule.kind, scimConnectionId, priority: rule.priority },
  });
  const lacking = await membersLacking(ctx, rule);
  await takeSeats(
    ctx,
    { license, source: 'SCIM_EVERYONE', ruleId: rule.id, priority: rule.priority },
    lacking,
    'WRITE_DOWN',
  );
  return rule;
}

/**
 * Lets nobody arrive, come back, be linked or leave until the rule is written. Those who are here are locked one by one; members who
 * arrive hold the organization's key, so its row lock waits for them. Members come first, as who changes one may need the
 * organization after it, and again for those who arrived in between.
 */
async function holdArrivals(ctx: OperationContext): Promise<void> {
  await holdMembers(ctx);
  await sql`select id from organization where id = ${ctx.organizationId} for update`.execute(ctx.db);
  await holdMembers(ctx);
}

async function holdMembers(ctx: OperationContext): Promise<void> {
  await sql`
    select count(*) from (
      select id from member where organization_id = ${ctx.organizationId} and status in ('ACTIVE', 'SUSPENDED') order by id for share
    ) held`.execute(ctx.db);
}

async function membersLacking(ctx: OperationContext, rule: LicenseRule): Promise<{ id: string }[]> {
  const { rows } = await sql<{ id: string }>`
    select member.id from member
    where member.organization_id = ${ctx.organizationId} and member.status = 'ACTIVE' and member.scim_connection_id is not null
      and (${rule.scimConnectionId}::uuid is null or member.scim_connection_id = ${rule.scimConnectionId}::uuid)
      and not exists (
        select 1 from license_assignment seat
        where seat.organization_id = ${ctx.organizationId} and seat.license_id = ${rule.licenseId} and seat.member_id = member.id and seat.ended_at is null)
    order by member.id`.execute(ctx.db);
  return rows;
}

async function knownConnection(ctx: OperationContext, connectionId: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from scim_connection where organization_id = ${ctx.organizationId} and id = ${toId(connectionId)}`.execute(
    ctx.db,
  );
  if (!rows[0]) throw new DomainError('NOT_FOUND', 'No such SCIM connection.', 'scimConnectionId');
  return rows[0].id;
}
