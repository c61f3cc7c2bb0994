import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import { countAuditEntries, listAuditEntries } from '../../domain/audit/audit.queries.js';
import { countLicenses, listLicenses } from '../../domain/license/license.queries.js';
import { countApiTokens, listApiTokens } from '../../domain/member/api-token.queries.js';
import { countMembers, listMembers, type MemberOrder } from '../../domain/member/member.queries.js';
import type { Organization } from '../../domain/organization/organization.entity.js';
import { countScimConflicts, listScimConflicts } from '../../domain/scim-connection/scim-conflict.queries.js';
import { listScimConnections } from '../../domain/scim-connection/scim-connection.queries.js';
import { listDomains } from '../../domain/sso/domain.queries.js';
import { listSsoConnections } from '../../domain/sso/sso-connection.queries.js';
import { countArchivedTeams, listArchivedTeams } from '../../domain/team/archived-teams.queries.js';
import { countTeams, listTeams, type TeamListing } from '../../domain/team/team.queries.js';
import { AuditEventConnection, AuditEventFilter, auditEventFilterPaths } from '../audit/audit-event.type.js';
import { Connection, pageArguments } from '../connection.js';
import type { GraphqlContext } from '../context.js';
import { DomainType } from '../domain/domain.type.js';
import { toFilter } from '../filter-tree.js';
import { LicenseFilter } from '../license/license.input.js';
import { LicenseConnection } from '../license/license.type.js';
import { MemberFilter, MemberOrderEnum, memberFilterPaths } from '../member/member.input.js';
import { MemberConnection } from '../member/member.type.js';
import { ScimConflictConnection } from '../scim-connection/scim-conflict.type.js';
import { ScimConnectionType } from '../scim-connection/scim-connection.type.js';
import { SsoConnectionType } from '../sso/sso-connection.type.js';
import { TeamFilter, TeamOrderEnum, teamFilterPaths } from '../team/team.input.js';
import { TeamConnection } from '../team/team.type.js';
import { ApiTokenConnection } from '../token/api-token.type.js';
import { OrganizationType } from './organization.type.js';

const descending = { defaultValue: false, description: 'The last one first.' };

@Resolver(() => OrganizationType)
export class OrganizationResolver {
  @FieldResolver(() => MemberConnection, { description: 'The living members. Needs members:read.' })
  async members(
    @Root() { id }: Organization,
    @Ctx() ctx: GraphqlContext,
    @Arg('first', () => Int, pageArguments.first) first?: number | null,
    @Arg('after', () => String, pageArguments.after) after?: string | null,
    @Arg('filter', () => MemberFilter, { nullable: true, description: 'Which members.' }) input?: MemberFilter | null,
    @Arg('orderBy', () => MemberOrderEnum, { defaultValue: 'CREATED_AT', description: 'In which order.' })
    orderBy?: MemberOrder,
    @Arg('descending', () => Boolean, descending) last?: boolean,
  ) {
    const { domain } = ctx.tenant(id);
    const filter = toFilter(input, memberFilterPaths);
    const page = await listMembers(domain, { first, after, filter, orderBy, descending: last });
    return new Connection(page, () => countMembers(domain, filter));
  }

  @FieldResolver(() => TeamConnection, { description: 'The teams. Needs teams:read.' })
  async teams(
    @Root() { id }: Organization,
    @Ctx() ctx: GraphqlContext,
    @Arg('first', () => Int, pageArguments.first) first?: number | null,
    @Arg('after', () => String, pageArguments.after) after?: string | null,
    @Arg('filter', () => TeamFilter, { nullable: true, description: 'Which teams.' }) input?: TeamFilter | null,
    @Arg('orderBy', () => TeamOrderEnum, { defaultValue: 'CREATED_AT', description: 'In which order.' })
    orderBy?: TeamListing['orderBy'],
    @Arg('descending', () => Boolean, descending) last?: boolean,
  ) {
    const { domain } = ctx.tenant(id);
    const filter = toFilter(input, teamFilterPaths);
    const page = await listTeams(domain, { first, after, filter, orderBy, descending: last });
    return new Connection(page, () => countTeams(domain, filter));
  }

  @FieldResolver(() => TeamConnection, {
    nullable: true,
    description: 'The archived teams, those archived last first. Needs teams:read.',
  })
  async archivedTeams(
    @Root() { id }: Organization,
    @Ctx() ctx: GraphqlContext,
    @Arg('first', () => Int, pageArguments.first) first?: number | null,
    @Arg('after', () => String, pageArguments.after) after?: string | null,
    @Arg('filter', () => TeamFilter, { nullable: true, description: 'Which teams.' }) input?: TeamFilter | null,
  ) {
    const { domain } = ctx.tenant(id);
    const filter = toFilter(input, teamFilterPaths);
    const page = await listArchivedTeams(domain, { first, after, filter });
    return new Connection(page, () => countArchivedTeams(domain, filter));
  }

  @FieldResolver(() => LicenseConnection, { description: 'The licenses, oldest first. Needs licenses:read.' })
  async licenses(
    @Root() { id }: Organization,
    @Ctx() ctx: GraphqlContext,
    @Arg('first', () => Int, pageArguments.first) first?: number | null,
    @Arg('after', () => String, pageArguments.after) after?: string | null,
    @Arg('filter', () => LicenseFilter, { nullable: true, description: 'Which licenses.' })
    input?: LicenseFilter | null,
  ) {
    const { domain } = ctx.tenant(id);
    const filter = toFilter(input);
    return new Connection(await listLicenses(domain, { first, after, filter }), () => countLicenses(domain, filter));
  }

  @FieldResolver(() => [DomainType], {
    nullable: true,
    description: 'The domains, verified or not, by name; at most 250. Needs domains:read.',
  })
  domains(@Root() { id }: Organization, @Ctx() ctx: GraphqlContext) {
    return listDomains(ctx.tenant(id).domain, {});
  }

  @FieldResolver(() => [SsoConnectionType], {
    nullable: true,
    description: 'The single sign-on connections, oldest first. Needs sso:read.',
  })
  ssoConnections(@Root() { id }: Organization, @Ctx() ctx: GraphqlContext) {
    return listSsoConnections(ctx.tenant(id).domain, {});
  }

  @FieldResolver(() => [ScimConnectionType], {
    nullable: true,
    description: 'The SCIM connections, oldest first. Needs scim:read.',
  })
  scimConnections(@Root() { id }: Organization, @Ctx() ctx: GraphqlContext) {
    return listScimConnections(ctx.tenant(id).domain, {});
  }

  @FieldResolver(() => ScimConflictConnection, {
    nullable: true,
    description: 'The conflicts of identity providers, those met last first. Needs scim:read.',
  })
  async scimConflicts(
    @Root() { id }: Organization,
    @Ctx() ctx: GraphqlContext,
    @Arg('first', () => Int, pageArguments.first) first?: number | null,
    @Arg('after', () => String, pageArguments.after) after?: string | null,
    @Arg('scimConnectionId', () => ID, { nullable: true, description: 'Of this connection only.' })
    connectionId?: string | null,
    @Arg('open', () => Boolean, {
      nullable: true,
      description: 'Only those that wait for a decision (true) or have one (false).',
    })
    open?: boolean | null,
  ) {
    const { domain } = ctx.tenant(id);
    const page = await listScimConflicts(domain, { first, after, connectionId, open });
    return new Connection(page, () => countScimConflicts(domain, { connectionId, open }));
  }

  @FieldResolver(() => AuditEventConnection, {
    nullable: true,
    description: 'What was changed, newest first. Needs audit:read.',
  })
  async auditEvents(
    @Root() { id }: Organization,
    @Ctx() ctx: GraphqlContext,
    @Arg('first', () => Int, pageArguments.first) first?: number | null,
    @Arg('after', () => String, pageArguments.after) after?: string | null,
    @Arg('filter', () => AuditEventFilter, { nullable: true, description: 'Which events.' })
    input?: AuditEventFilter | null,
  ) {
    const { domain } = ctx.tenant(id);
    const filter = toFilter(input, auditEventFilterPaths);
    return new Connection(await listAuditEntries(domain, { first, after, filter }), () =>
      countAuditEntries(domain, filter),
    );
  }

  @FieldResolver(() => ApiTokenConnection, {
    nullable: true,
    description: 'The API tokens, newest first, dead ones too. Needs tokens:read.',
  })
  async apiTokens(
    @Root() { id }: Organization,
    @Ctx() ctx: GraphqlContext,
    @Arg('first', () => Int, pageArguments.first) first?: number | null,
    @Arg('after', () => String, pageArguments.after) after?: string | null,
  ) {
    const { domain } = ctx.tenant(id);
    return new Connection(await listApiTokens(domain, { first, after }), () => countApiTokens(domain, {}));
  }
}
