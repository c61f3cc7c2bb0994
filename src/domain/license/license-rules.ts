import { sql } from 'kysely';
import type { TenantContext } from '../context.js';
import { DomainError } from '../errors.js';
import { newId, toId } from '../ids.js';
import { nameKey } from '../name-key.js';
import type { OperationContext } from '../operation.js';
import { assignments, columns, insertInto } from '../table.js';
import { checkText } from '../text.js';
import { requireVersion } from '../version.js';
import { type LicenseRule, LicenseRuleEntity, type LicenseRuleKind } from './license-rule.entity.js';
import { applyAtOnce, holdForRule, progressAfter } from './rule-application.js';
import { defaultPriority } from './seats.js';

/** A new rule: whom it gives seats of which license. `teamId` goes with GROUP, `entitlement` with ENTITLEMENT. */
export interface RuleDraft {
  readonly licenseId: string;
  readonly kind?: LicenseRuleKind | null;
  readonly teamId?: string | null;
  readonly entitlement?: string | null;
  readonly scimConnectionId?: string | null;
  readonly priority?: number | null;
}

/** What may change of a rule; undefined leaves as it is, and null of the connection means all of them. */
export interface RuleEdit {
  readonly ruleId: string;
  readonly expectedVersion?: number | null;
  readonly scimConnectionId?: string | null;
  readonly priority?: number | null;
}

/** What decides whom a rule gives seats. */
export type RuleTerms = Pick<
  LicenseRule,
  'licenseId' | 'kind' | 'teamId' | 'entitlement' | 'entitlementKey' | 'scimConnectionId' | 'priority'
>;

/** Writes a rule, and applies it: each active member it holds for gets a seat, or a place in the queue. */
export async function insertRule(ctx: OperationContext, draft: RuleDraft): Promise<LicenseRule> {
  const terms = await checkRule(ctx, draft);
  const extent = await holdForRule(ctx, terms);
  const rule: LicenseRule = {
    ...terms,
    ...progressAfter(extent),
    organizationId: ctx.organizationId,
    id: newId(),
    version: 1,
    createdAt: ctx.now,
    updatedAt: ctx.now,
    deletedAt: null,
    correlationId: ctx.correlationId,
  };
  await insertInto(LicenseRuleEntity, rule).execute(ctx.db);
  const { licenseId, kind, scimConnectionId, teamId, entitlement, priority } = rule;
  ctx.record({
    type: 'license_rule.created',
    kind: 'license_rule',
    resourceId: rule.id,
    changes: {
      name: await nameOfLicense(ctx, licenseId),
      licenseId,
      kind,
      scimConnectionId,
      ...(teamId && { teamId }),
      ...(entitlement && { entitlement }),
      priority,
    },
  });
  await applyAtOnce(ctx, extent);
  return rule;
}

/** Changes whose requests a rule serves first, or whose members it holds for, and applies it again. */
export async function changeRule(ctx: OperationContext, edit: RuleEdit): Promise<LicenseRule> {
  const rule = await lockRule(ctx, edit.ruleId);
  requireVersion(rule, edit.expectedVersion);
  const next = await revisedTerms(ctx, rule, edit);
  const changes = {
    ...(next.priority !== rule.priority && { priority: [rule.priority, next.priority] }),
    ...(next.scimConnectionId !== rule.scimConnectionId && {
      scimConnectionId: [rule.scimConnectionId, next.scimConnectionId],
    }),
  };
  if (Object.keys(changes).length === 0) return rule;
  return rewrite(ctx, rule, next, { type: 'license_rule.updated', changes });
}

/** Ends a rule, and what its members are no longer due. */
export async function endRule(
  ctx: OperationContext,
  input: Pick<RuleEdit, 'ruleId' | 'expectedVersion'>,
): Promise<LicenseRule> {
  const rule = await lockRule(ctx, input.ruleId);
  requireVersion(rule, input.expectedVersion);
  return rewrite(ctx, rule, { deletedAt: ctx.now }, { type: 'license_rule.deleted', changes: { kind: rule.kind } });
}

async function rewrite(
  ctx: OperationContext,
  rule: LicenseRule,
  change: Partial<LicenseRule>,
  event: { type: 'license_rule.updated' | 'license_rule.deleted'; changes: Record<string, unknown> },
): Promise<LicenseRule> {
  const extent = await holdForRule(ctx, rule);
  const written = {
    ...change,
    ...progressAfter(extent),
    version: rule.version + 1,
    updatedAt: ctx.now,
    correlationId: ctx.correlationId,
  };
  await sql`update license_rule set ${assignments(LicenseRuleEntity, written)} where organization_id = ${ctx.organizationId} and id = ${rule.id}`.execute(
    ctx.db,
  );
  const name = await nameOfLicense(ctx, rule.licenseId);
  const changes = { name, licenseId: rule.licenseId, ...event.changes };
  ctx.record({ type: event.type, kind: 'license_rule', resourceId: rule.id, changes });
  const after = { ...rule, ...written };
  await applyAtOnce(ctx, extent);
  return after;
}

/** Locks a living rule, or throws NOT_FOUND. */
async function lockRule(ctx: OperationContext, ruleId: string): Promise<LicenseRule> {
  const { rows } = await sql<LicenseRule>`
    select ${columns(LicenseRuleEntity, 'rule')} from license_rule rule
    where rule.organization_id = ${ctx.organizationId} and rule.id = ${toId(ruleId)} and rule.deleted_at is null for no key update`.execute(
    ctx.db,
  );
  if (!rows[0]) throw new DomainError('NOT_FOUND', 'No such license rule.', 'ruleId');
  return rows[0];
}

/** The terms of a new rule, checked; an error names the field. */
export async function checkRule(ctx: TenantContext, draft: RuleDraft): Promise<RuleTerms> {
  const kind = draft.kind ?? 'EVERYONE';
  refuseStray(kind, 'teamId', 'GROUP', draft.teamId);
  refuseStray(kind, 'entitlement', 'ENTITLEMENT', draft.entitlement);
  const licenseId = toId(draft.licenseId);
  await nameOfLicense(ctx, licenseId);
  const scimConnectionId = await knownConnection(ctx, draft.scimConnectionId ?? null);
  const teamId = draft.teamId ? await providedTeam(ctx, draft.teamId, scimConnectionId) : null;
  const entitlement = draft.entitlement ? checkText('entitlement', draft.entitlement, { max: 1024 }) : null;
  return {
    licenseId,
    kind,
    teamId,
    entitlement,
    entitlementKey: entitlement === null ? null : nameKey(entitlement),
    scimConnectionId,
    priority: checkPriority(draft.priority ?? defaultPriority),
  };
}

/** What an edit makes of a rule, checked. */
export async function revisedTerms(
  ctx: TenantContext,
  rule: RuleTerms,
  { priority, scimConnectionId }: Omit<RuleEdit, 'ruleId'>,
): Promise<Pick<RuleTerms, 'priority' | 'scimConnectionId'>> {
  return {
    priority: checkPriority(priority ?? rule.priority),
    scimConnectionId:
      scimConnectionId === undefined ? rule.scimConnectionId : await knownConnection(ctx, scimConnectionId),
  };
}

function refuseStray(kind: LicenseRuleKind, field: string, needs: LicenseRuleKind, value: string | null | undefined) {
  if (kind === needs && !value)
    throw new DomainError('INVALID_VALUE', `A rule of kind ${needs} needs ${field}.`, field);
  if (kind !== needs && value)
    throw new DomainError('INVALID_VALUE', `${field} goes with rules of kind ${needs} only.`, field);
}

function checkPriority(priority: number): number {
  if (!Number.isInteger(priority) || priority < 0 || priority > 1_000_000)
    throw new DomainError('INVALID_VALUE', 'priority must be a whole number from 0 to 1000000.', 'priority');
  return priority;
}

async function nameOfLicense(ctx: TenantContext, licenseId: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select name from license where organization_id = ${ctx.organizationId} and id = ${licenseId}`.execute(ctx.db);
  if (!rows[0]) throw new DomainError('NOT_FOUND', 'No such license.', 'licenseId');
  return rows[0].name;
}

async function knownConnection(ctx: TenantContext, connectionId: string | null): Promise<string | null> {
  if (connectionId === null) return null;
  const { rows } = await sql<{ id: string }>`
    select id from scim_connection where organization_id = ${ctx.organizationId} and id = ${toId(connectionId)}`.execute(
    ctx.db,
  );
  if (!rows[0]) throw new DomainError('NOT_FOUND', 'No such SCIM connection.', 'scimConnectionId');
  return rows[0].id;
}

/** A living team that a connection keeps, or may adopt: only places that an identity provider gave count. */
async function providedTeam(ctx: TenantContext, teamId: string, scimConnectionId: string | null): Promise<string> {
  const { rows } = await sql<{ id: string; provided: boolean }>`
    select team.id, exists (
      select 1 from scim_connection connection
      where connection.organization_id = ${ctx.organizationId}
        and (connection.id = team.scim_connection_id or (team.scim_connection_id is null and connection.team_adoption))
        and (${scimConnectionId}::uuid is null or connection.id = ${scimConnectionId}::uuid)
    ) as provided
    from team where team.organization_id = ${ctx.organizationId} and team.id = ${toId(teamId)} and team.archived_at is null`.execute(
    ctx.db,
  );
  if (!rows[0]) throw new DomainError('NOT_FOUND', 'No such team.', 'teamId');
  if (!rows[0].provided)
    throw new DomainError(
      'INVALID_VALUE',
      'This team is neither kept by the identity provider nor may it be taken over: a rule for it would never give a seat.',
      'teamId',
    );
  return rows[0].id;
}
