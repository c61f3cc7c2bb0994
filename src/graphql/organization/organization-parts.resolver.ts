import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { getLicense } from '../../domain/license/license.queries.js';
import { getMember } from '../../domain/member/member.queries.js';
import type { Organization } from '../../domain/organization/organization.entity.js';
import { isReady } from '../../domain/scim-connection/readiness.js';
import { getScimConnection, getScimReadiness } from '../../domain/scim-connection/scim-connection.queries.js';
import { getSsoConnection } from '../../domain/sso/sso-connection.queries.js';
import { getTeam } from '../../domain/team/team.queries.js';
import type { GraphqlContext } from '../context.js';
import { LicenseType } from '../license/license.type.js';
import { MemberType } from '../member/member.type.js';
import { orNull } from '../or-null.js';
import { ScimConnectionType } from '../scim-connection/scim-connection.type.js';
import { ScimReadinessType } from '../scim-connection/scim-readiness.type.js';
import { SsoConnectionType } from '../sso/sso-connection.type.js';
import { TeamType } from '../team/team.type.js';
import { OrganizationType } from './organization.type.js';

@Resolver(() => OrganizationType)
export class OrganizationPartsResolver {
  @FieldResolver(() => MemberType, {
    nullable: true,
    description: 'A living member; null for an unknown id. Needs members:read.',
  })
  member(
    @Root() { id }: Organization,
    @Ctx() ctx: GraphqlContext,
    @Arg('id', () => ID, { description: 'Whom.' }) memberId: string,
  ) {
    return orNull(getMember(ctx.tenant(id).domain, memberId));
  }

  @FieldResolver(() => TeamType, {
    nullable: true,
    description: 'A living team; null for an unknown id. Needs teams:read.',
  })
  team(
    @Root() { id }: Organization,
    @Ctx() ctx: GraphqlContext,
    @Arg('id', () => ID, { description: 'Which.' }) teamId: string,
  ) {
    return orNull(getTeam(ctx.tenant(id).domain, teamId));
  }

  @FieldResolver(() => SsoConnectionType, {
    nullable: true,
    description: 'A single sign-on connection; null for an unknown id. Needs sso:read.',
  })
  ssoConnection(
    @Root() { id }: Organization,
    @Ctx() ctx: GraphqlContext,
    @Arg('id', () => ID, { description: 'Which.' }) ssoConnectionId: string,
  ) {
    return orNull(getSsoConnection(ctx.tenant(id).domain, ssoConnectionId));
  }

  @FieldResolver(() => ScimReadinessType, {
    nullable: true,
    description: 'The checklist before SCIM can be enabled, with what to do about each open gate. Needs scim:read.',
  })
  async scimReadiness(@Root() { id }: Organization, @Ctx() ctx: GraphqlContext) {
    const readiness = await getScimReadiness(ctx.tenant(id).domain, {});
    return { ...readiness, isReady: isReady(readiness) };
  }

  @FieldResolver(() => ScimConnectionType, {
    nullable: true,
    description: 'A SCIM connection; null for an unknown id. Needs scim:read.',
  })
  scimConnection(
    @Root() { id }: Organization,
    @Ctx() ctx: GraphqlContext,
    @Arg('id', () => ID, { description: 'Which.' }) connectionId: string,
  ) {
    return orNull(getScimConnection(ctx.tenant(id).domain, connectionId));
  }

  @FieldResolver(() => LicenseType, {
    nullable: true,
    description: 'A license; null for an unknown id. Needs licenses:read.',
  })
  license(
    @Root() { id }: Organization,
    @Ctx() ctx: GraphqlContext,
    @Arg('id', () => ID, { description: 'Which.' }) licenseId: string,
  ) {
    return orNull(getLicense(ctx.tenant(id).domain, licenseId));
  }
}
