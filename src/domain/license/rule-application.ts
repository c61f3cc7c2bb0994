import { type RawBuilder, sql } from 'kysely';
import type { TenantContext } from '../context.js';
import type { OperationContext } from '../operation.js';
import { columns } from '../table.js';
import { type LicenseRule, LicenseRuleEntity } from './license-rule.entity.js';
import { settleSeats } from './settlement.js';

type Scope = Pick<LicenseRule, 'kind' | 'teamId'>;

/** Whom a rule's change may concern: so many members, applied to at once if they are few. */
export type Extent = { readonly kind: 'AT_ONCE'; readonly memberIds: readonly string[] } | BatchExtent;
interface BatchExtent {
  readonly kind: 'IN_BATCHES';
  readonly total: number;
}

/** How many members a transaction settles at most. */
export const batchSize = 1000;

/**
 * The condition on `member` of those whom a change of the rule may concern: of a group its members, as its team is locked; else all the
 * living, as somebody's entitlements or connection may be changing just now.
 */
export const concerned = (ctx: TenantContext, { kind, teamId }: Scope): RawBuilder<unknown> =>
  kind === 'GROUP'
    ? sql`member.status in ('ACTIVE', 'SUSPENDED') and exists (
        select 1 from team_membership place
        where place.organization_id = ${ctx.organizationId} and place.team_id = ${teamId} and place.member_id = member.id and place.source = 'SCIM')`
    : sql`member.status in ('ACTIVE', 'SUSPENDED')`;

/**
 * Lets nobody arrive, come back, change or leave until a rule is written, where it concerns few; those who are here are locked one by one.
 * Where it concerns many, whoever is just arriving is waited for, and the others are left to batches, each of which locks its members.
 * Who arrives holds the organization's key, so its row lock waits for them; members come first, as who changes one may need the
 * organization after it, and again for those who arrived in between. Who joins a group holds its team.
 */
export async function holdForRule(ctx: OperationContext, rule: Scope): Promise<Extent> {
  if (rule.kind === 'GROUP') await holdTeam(ctx, rule.teamId!);
  const members = concerned(ctx, rule);
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from member where member.organization_id = ${ctx.organizationId} and ${members}`.execute(
    ctx.db,
  );
  const { total } = rows[0]!;
  if (total > batchSize) {
    if (rule.kind !== 'GROUP') await holdArrivals(ctx);
    return { kind: 'IN_BATCHES', total };
  }
  const held = await holdConcerned(ctx, members);
  if (rule.kind === 'GROUP') return { kind: 'AT_ONCE', memberIds: held };
  await holdArrivals(ctx);
  return { kind: 'AT_ONCE', memberIds: await holdConcerned(ctx, members) };
}

async function holdTeam(ctx: OperationContext, teamId: string): Promise<void> {
  await sql`select id from team where organization_id = ${ctx.organizationId} and id = ${teamId} for no key update`.execute(
    ctx.db,
  );
}

async function holdArrivals(ctx: OperationContext): Promise<void> {
  await sql`select id from organization where id = ${ctx.organizationId} for update`.execute(ctx.db);
}

async function holdConcerned(
  ctx: OperationContext,
  members: RawBuilder<unknown>,
  limit: number | null = null,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select member.id from member where member.organization_id = ${ctx.organizationId} and ${members}
    order by member.id limit ${limit} for no key update`.execute(ctx.db);
  return rows.map(({ id }) => id);
}

/** What is written of a rule about its application. */
export function progressAfter(extent: Extent): Pick<LicenseRule, 'status' | 'total' | 'applied' | 'appliedThrough'> {
  if (extent.kind === 'IN_BATCHES')
    return { status: 'APPLYING', total: extent.total, applied: 0, appliedThrough: null };
  const total = extent.memberIds.length;
  return { status: 'APPLIED', total, applied: total, appliedThrough: null };
}

/** Settles the seats of those whom a written rule concerns, where they are few. */
export async function applyAtOnce(ctx: OperationContext, extent: Extent): Promise<void> {
  if (extent.kind === 'AT_ONCE') await settleForRule(ctx, extent.memberIds);
}

const settleForRule = (ctx: OperationContext, memberIds: readonly string[]) =>
  settleSeats(ctx, memberIds, { whenFull: 'WRITE_DOWN', lostBy: 'RULE_CHANGED' });

/**
 * Applies a rule that the request of this correlation id has changed to the next members, and notes how far it got; a rule on which
 * another process works is passed over. What this writes names that request. Tells of how many rules.
 */
export async function applyNextBatch(ctx: OperationContext): Promise<number> {
  const { rows } = await sql<LicenseRule>`
    select ${columns(LicenseRuleEntity, 'rule')} from license_rule rule
    where rule.organization_id = ${ctx.organizationId} and rule.status = 'APPLYING' and rule.correlation_id = ${ctx.correlationId}
    order by rule.id limit 1 for no key update skip locked`.execute(ctx.db);
  const rule = rows[0];
  if (!rule) return 0;
  const through = rule.appliedThrough;
  const next = sql`${concerned(ctx, rule)} and (${through}::uuid is null or member.id > ${through}::uuid)`;
  const memberIds = await holdConcerned(ctx, next, batchSize);
  await settleForRule(ctx, memberIds);
  await sql`
    update license_rule set applied = applied + ${memberIds.length}, applied_through = ${memberIds.at(-1) ?? through},
      status = ${memberIds.length < batchSize ? 'APPLIED' : 'APPLYING'}
    where organization_id = ${ctx.organizationId} and id = ${rule.id}`.execute(ctx.db);
  return 1;
}
