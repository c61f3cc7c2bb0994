import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { DomainError } from '../../domain/errors.js';
import {
  countRuleChange,
  listRuleChange,
  type PreviewedMember,
  type RuleChange,
} from '../../domain/license/rule-preview.queries.js';
import type { PreviewOutcome } from '../../domain/license/seat-outcomes.js';
import { enterOrganization } from '../../domain/organization/organization.queries.js';
import { Connection, pageArguments } from '../connection.js';
import type { GraphqlContext } from '../context.js';
import { MemberType } from '../member/member.type.js';
import { LicenseType } from './license.type.js';
import { PreviewLicenseRuleInput } from './license-rule.input.js';
import {
  LicenseRuleEffectConnection,
  LicenseRuleEffectType,
  LicenseRulePreviewType,
  PreviewOutcomeEnum,
} from './license-rule-preview.type.js';

interface Preview {
  readonly organizationId: string;
  readonly change: RuleChange;
}

@Resolver(() => LicenseRulePreviewType)
export class LicenseRulePreviewResolver {
  @Query(() => LicenseRulePreviewType, {
    description:
      'What a change of a license rule would do: who gains, waits for, lacks, loses or keeps a seat. It is computed by the plan that the change itself carries out. Needs licenses:read.',
  })
  async previewLicenseRule(
    @Arg('input', () => PreviewLicenseRuleInput, { description: 'The change.' }) input: PreviewLicenseRuleInput,
    @Ctx() ctx: GraphqlContext,
  ) {
    const { organizationId } = await enterOrganization(ctx.caller, input.organizationId);
    const change = toChange(input);
    const counts = await countRuleChange(ctx.tenant(organizationId!).domain, change);
    const named = Object.entries(counts).map(([outcome, count]) => [outcome.toLowerCase(), count]);
    return { organizationId, change, ...Object.fromEntries(named) };
  }

  @FieldResolver(() => LicenseRuleEffectConnection, {
    description: 'Whom it would concern, in the order of their creation.',
  })
  async members(
    @Root() { organizationId, change }: Preview,
    @Ctx() ctx: GraphqlContext,
    @Arg('first', () => Int, pageArguments.first) first?: number | null,
    @Arg('after', () => String, pageArguments.after) after?: string | null,
    @Arg('outcome', () => PreviewOutcomeEnum, { nullable: true, description: 'Only those to whom it would do this.' })
    outcome?: PreviewOutcome | null,
  ) {
    const { domain } = ctx.tenant(organizationId);
    const page = await listRuleChange(domain, { change, first, after, outcome });
    const rows = page.rows.map((row) => ({ ...row, organizationId }));
    return new Connection({ ...page, rows, cursor: page.cursor }, async () => {
      const counts = await countRuleChange(domain, change);
      return outcome ? counts[outcome] : Object.values(counts).reduce((sum, count) => sum + count, 0);
    });
  }
}

@Resolver(() => LicenseRuleEffectType)
export class LicenseRuleEffectResolver {
  @FieldResolver(() => MemberType, { description: 'Whose seat it is.' })
  member(@Root() { organizationId, id }: PreviewedMember & Preview, @Ctx() ctx: GraphqlContext) {
    return ctx.tenant(organizationId).loaders.members.load(id);
  }

  @FieldResolver(() => LicenseType, { description: 'Of which license.' })
  license(@Root() { organizationId, licenseId }: PreviewedMember & Preview, @Ctx() ctx: GraphqlContext) {
    return ctx.tenant(organizationId).loaders.licenses.load(licenseId);
  }
}

function toChange({ create, update, delete: ended }: PreviewLicenseRuleInput): RuleChange {
  const changes: RuleChange[] = [];
  if (create) changes.push({ kind: 'CREATE', draft: create });
  if (update) changes.push({ kind: 'UPDATE', edit: { ...update, ruleId: update.ruleId } });
  if (ended) changes.push({ kind: 'DELETE', ruleId: ended.ruleId });
  const [change] = changes;
  if (!change || changes.length > 1)
    throw new DomainError('INVALID_VALUE', 'Name one change: create, update or delete.', 'input');
  return change;
}
