import { type RawBuilder, sql } from 'kysely';
import type { TenantContext } from '../context.js';
import { DomainError } from '../errors.js';
import { newId, toId } from '../ids.js';
import { query } from '../operation.js';
import { type Page, type PageRequest, readPage } from '../page.js';
import { columns } from '../table.js';
import { requireVersion } from '../version.js';
import { type LicenseRule, LicenseRuleEntity } from './license-rule.entity.js';
import { checkRule, type RuleDraft, type RuleEdit, type RuleTerms, revisedTerms } from './license-rules.js';
import { concerned } from './rule-application.js';
import { type PreviewOutcome, previewOutcomes, seatOutcomes } from './seat-outcomes.js';
import { livingRules, seatPlan } from './seat-plan.js';

/** A change of a rule that is thought of. */
export type RuleChange =
  | { readonly kind: 'CREATE'; readonly draft: RuleDraft }
  | { readonly kind: 'UPDATE'; readonly edit: RuleEdit }
  | { readonly kind: 'DELETE'; readonly ruleId: string };

/** What a change of a rule would do to a member: the seat of which license is gained, waited for, lacked, lost or kept. */
export interface PreviewedMember {
  /** The member's. */
  readonly id: string;
  readonly licenseId: string;
  readonly outcome: PreviewOutcome;
}

/** Counts what a change of a rule would do, by the plan that would be carried out, and writes nothing. */
export const countRuleChange = query(
  'licenses:read',
  async (ctx, change: RuleChange): Promise<Record<PreviewOutcome, number>> => {
    const { rows } = await sql<{ outcome: PreviewOutcome; count: number }>`
      with ${await previewOf(ctx, change)} select outcome, count(*)::int as count from outcome group by outcome`.execute(
      ctx.db,
    );
    const counts = new Map(rows.map(({ outcome, count }) => [outcome, count]));
    return Object.fromEntries(previewOutcomes.map((outcome) => [outcome, counts.get(outcome) ?? 0])) as Record<
      PreviewOutcome,
      number
    >;
  },
);

/** Names whom a change of a rule would concern, a page after a cursor, in the order of the members' creation. */
export const listRuleChange = query(
  'licenses:read',
  (
    ctx,
    { change, outcome, ...request }: PageRequest & { change: RuleChange; outcome?: PreviewOutcome | null },
  ): Promise<Page<PreviewedMember>> =>
    readPage<PreviewedMember>(
      request,
      { name: 'MEMBER', descending: false, id: sql`outcome."memberId"` },
      [change, outcome],
      async ({ after, order, limit }) => {
        const { rows } = await sql<PreviewedMember>`
          with ${await previewOf(ctx, change)}
          select "memberId" as id, "licenseId", outcome from outcome
          where ${after} and (${outcome ?? null}::text is null or outcome = ${outcome ?? null}) order by ${order} limit ${limit}`.execute(
          ctx.db,
        );
        return rows;
      },
    ),
);

/** The common table expressions that compute `outcome` of the licenses of the rule's product. */
async function previewOf(ctx: TenantContext, change: RuleChange): Promise<RawBuilder<unknown>> {
  const { terms, rules } = await supposed(ctx, change);
  const steps = sql`
    select step.* from step where "licenseId" in (
      select id from tier where family = (select family from tier where id = ${terms.licenseId}))`;
  return sql`${seatPlan(ctx, concerned(ctx, terms), rules)}, ${seatOutcomes(ctx, steps, 'LEFT_OUT')}`;
}

/** The rules as they would be, and the terms of the one that changes. */
async function supposed(
  ctx: TenantContext,
  change: RuleChange,
): Promise<{ terms: RuleTerms; rules: RawBuilder<unknown> }> {
  if (change.kind === 'CREATE') {
    const terms = await checkRule(ctx, change.draft);
    return {
      terms,
      rules: sql`${livingRules(ctx)} union all ${asRow({ ...terms, id: newId(), createdAt: new Date() })}`,
    };
  }
  const rule = await livingRule(ctx, change.kind === 'UPDATE' ? change.edit.ruleId : change.ruleId);
  const others = sql`${livingRules(ctx)} and id <> ${rule.id}`;
  if (change.kind === 'DELETE') return { terms: rule, rules: others };
  requireVersion(rule, change.edit.expectedVersion);
  const terms = { ...rule, ...(await revisedTerms(ctx, rule, change.edit)) };
  return { terms, rules: sql`${others} union all ${asRow(terms)}` };
}

const asRow = (rule: RuleTerms & Pick<LicenseRule, 'id' | 'createdAt'>) => sql`
  select ${rule.id}::uuid, ${rule.licenseId}::uuid, ${rule.kind}::text, ${rule.scimConnectionId}::uuid, ${rule.teamId}::uuid,
    ${rule.entitlementKey}::text, ${rule.priority}::integer, ${rule.createdAt}::timestamptz`;

async function livingRule(ctx: TenantContext, ruleId: string): Promise<LicenseRule> {
  const { rows } = await sql<LicenseRule>`
    select ${columns(LicenseRuleEntity, 'rule')} from license_rule rule
    where rule.organization_id = ${ctx.organizationId} and rule.id = ${toId(ruleId)} and rule.deleted_at is null`.execute(
    ctx.db,
  );
  if (!rows[0]) throw new DomainError('NOT_FOUND', 'No such license rule.', 'ruleId');
  return rows[0];
}
