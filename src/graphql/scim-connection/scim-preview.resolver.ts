import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { PreviewOutcome } from '../../domain/license/seat-outcomes.js';
import type { ConnectionChange, MemberOutcome, TeamOutcome } from '../../domain/scim-connection/connection-plan.js';
import {
  countConnectionChange,
  listMembersOfChange,
  listSeatsOfChange,
  listTeamsOfChange,
  type Planned,
  type PlannedSeat,
} from '../../domain/scim-connection/connection-preview.queries.js';
import { Connection, pageArguments } from '../connection.js';
import type { GraphqlContext } from '../context.js';
import { LicenseType } from '../license/license.type.js';
import { PreviewOutcomeEnum } from '../license/license-rule-preview.type.js';
import { MemberType } from '../member/member.type.js';
import { TeamType } from '../team/team.type.js';
import {
  ScimMemberEffectConnection,
  ScimMemberEffectType,
  ScimMemberOutcomeEnum,
  ScimPreviewCountsType,
  ScimPreviewType,
  ScimSeatEffectConnection,
  ScimSeatEffectType,
  ScimTeamEffectConnection,
  ScimTeamEffectType,
  ScimTeamOutcomeEnum,
} from './scim-preview.type.js';

interface Preview {
  readonly organizationId: string;
  readonly change: ConnectionChange;
}

type OfPreview<Row> = Row & Pick<Preview, 'organizationId'>;

const only = { nullable: true, description: 'Only those of whom this becomes.' };
const inOrder = 'in the order of their creation';

@Resolver(() => ScimPreviewType)
export class ScimPreviewResolver {
  @FieldResolver(() => ScimPreviewCountsType, { description: 'How many it would concern.' })
  async counts(@Root() { organizationId, change }: Preview, @Ctx() ctx: GraphqlContext) {
    const { members, seats, teams } = await countConnectionChange(ctx.tenant(organizationId).domain, change);
    const { LINKS: links, CONFLICTS: conflicts, STAYS_MANUAL: staysManual, SUSPENDS: suspends, MOVES: moves } = members;
    const { GAINS: gains, WAITS: waits, LACKS: lacks, LOSES: loses, KEEPS: keeps } = seats;
    const ofTeams = { teamsLink: teams.LINKS, teamsConflict: teams.CONFLICTS };
    return { links, conflicts, staysManual, suspends, moves, gains, waits, lacks, loses, keeps, ...ofTeams };
  }

  @FieldResolver(() => ScimMemberEffectConnection, { description: `Which members it would concern, ${inOrder}.` })
  async members(
    @Root() { organizationId, change }: Preview,
    @Ctx() ctx: GraphqlContext,
    @Arg('first', () => Int, pageArguments.first) first?: number | null,
    @Arg('after', () => String, pageArguments.after) after?: string | null,
    @Arg('outcome', () => ScimMemberOutcomeEnum, only) outcome?: MemberOutcome | null,
  ) {
    const { domain } = ctx.tenant(organizationId);
    const page = await listMembersOfChange(domain, { change, first, after, outcome });
    const rows = page.rows.map((row) => ({ ...row, organizationId }));
    return new Connection({ ...page, rows, cursor: page.cursor }, async () =>
      sumOf((await countConnectionChange(domain, change)).members, outcome),
    );
  }

  @FieldResolver(() => ScimSeatEffectConnection, { description: `Whose seats it would concern, ${inOrder}.` })
  async seats(
    @Root() { organizationId, change }: Preview,
    @Ctx() ctx: GraphqlContext,
    @Arg('first', () => Int, pageArguments.first) first?: number | null,
    @Arg('after', () => String, pageArguments.after) after?: string | null,
    @Arg('outcome', () => PreviewOutcomeEnum, only) outcome?: PreviewOutcome | null,
  ) {
    const { domain } = ctx.tenant(organizationId);
    const page = await listSeatsOfChange(domain, { change, first, after, outcome });
    const rows = page.rows.map((row) => ({ ...row, organizationId }));
    return new Connection({ ...page, rows, cursor: page.cursor }, async () =>
      sumOf((await countConnectionChange(domain, change)).seats, outcome),
    );
  }

  @FieldResolver(() => ScimTeamEffectConnection, { description: `Which teams it would concern, ${inOrder}.` })
  async teams(
    @Root() { organizationId, change }: Preview,
    @Ctx() ctx: GraphqlContext,
    @Arg('first', () => Int, pageArguments.first) first?: number | null,
    @Arg('after', () => String, pageArguments.after) after?: string | null,
    @Arg('outcome', () => ScimTeamOutcomeEnum, only) outcome?: TeamOutcome | null,
  ) {
    const { domain } = ctx.tenant(organizationId);
    const page = await listTeamsOfChange(domain, { change, first, after, outcome });
    const rows = page.rows.map((row) => ({ ...row, organizationId }));
    return new Connection({ ...page, rows, cursor: page.cursor }, async () =>
      sumOf((await countConnectionChange(domain, change)).teams, outcome),
    );
  }
}

function sumOf<Outcome extends string>(counts: Readonly<Record<Outcome, number>>, outcome?: Outcome | null): number {
  return outcome ? counts[outcome] : Object.values<number>(counts).reduce((sum, count) => sum + count, 0);
}

@Resolver(() => ScimMemberEffectType)
export class ScimMemberEffectResolver {
  @FieldResolver(() => MemberType, { description: 'Whom it would concern.' })
  member(@Root() { organizationId, id }: OfPreview<Planned<MemberOutcome>>, @Ctx() ctx: GraphqlContext) {
    return ctx.tenant(organizationId).loaders.members.load(id);
  }
}

@Resolver(() => ScimTeamEffectType)
export class ScimTeamEffectResolver {
  @FieldResolver(() => TeamType, { description: 'Which team it would concern.' })
  team(@Root() { organizationId, id }: OfPreview<Planned<TeamOutcome>>, @Ctx() ctx: GraphqlContext) {
    return ctx.tenant(organizationId).loaders.teams.load(id);
  }
}

@Resolver(() => ScimSeatEffectType)
export class ScimSeatEffectResolver {
  @FieldResolver(() => MemberType, { description: 'Whose seat it is.' })
  member(@Root() { organizationId, memberId }: OfPreview<PlannedSeat>, @Ctx() ctx: GraphqlContext) {
    return ctx.tenant(organizationId).loaders.members.load(memberId);
  }

  @FieldResolver(() => LicenseType, { description: 'Of which license.' })
  license(@Root() { organizationId, id }: OfPreview<PlannedSeat>, @Ctx() ctx: GraphqlContext) {
    return ctx.tenant(organizationId).loaders.licenses.load(id);
  }
}
