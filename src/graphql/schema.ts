import 'reflect-metadata';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { AuditEventResolver } from './audit/audit-event.resolver.js';
import { DomainResolver } from './domain/domain.resolver.js';
import { ExportResolver } from './export/export.resolver.js';
import { LicenseCostResolver } from './license/cost.resolver.js';
import { IdleSeatsResolver } from './license/idle-seats.resolver.js';
import { LicenseMutations } from './license/license.mutations.js';
import { LicenseResolver, LicenseRuleResolver } from './license/license.resolver.js';
import { LicenseAssignmentResolver } from './license/license-assignment.resolver.js';
import { LicenseRuleMutations } from './license/license-rule.mutations.js';
import { LicenseRuleEffectResolver, LicenseRulePreviewResolver } from './license/license-rule-preview.resolver.js';
import { LicenseUsagePartsResolver, LicenseUsageResolver } from './license/usage.resolver.js';
import { InvitationMutations } from './member/invitation.mutations.js';
import { InvitationResolver } from './member/invitation.resolver.js';
import { MemberMutations } from './member/member.mutations.js';
import { MemberResolver } from './member/member.resolver.js';
import { MemberAssignmentsResolver } from './member/member-assignments.resolver.js';
import { LicenseSeatDecisionResolver } from './member/seat-decision.resolver.js';
import { OrganizationMutations } from './organization/organization.mutations.js';
import { OrganizationQueries } from './organization/organization.queries.js';
import { OrganizationResolver } from './organization/organization.resolver.js';
import { OrganizationPartsResolver } from './organization/organization-parts.resolver.js';
import {
  OrganizationProvisioningLogResolver,
  ProvisioningLogEntryResolver,
} from './scim-connection/provisioning-log.resolver.js';
import { ScimBrakeMutations } from './scim-connection/scim-brake.mutations.js';
import { ScimConnectionBrakeResolver, ScimHeldRequestResolver } from './scim-connection/scim-brake.resolver.js';
import { ScimConnectionMutations } from './scim-connection/scim-connection.mutations.js';
import {
  ScimConflictResolver,
  ScimConnectionResolver,
  ScimTokenResolver,
} from './scim-connection/scim-connection.resolver.js';
import { ScimConnectionCountsResolver, ScimConnectionQueueResolver } from './scim-connection/scim-counts.resolver.js';
import { ScimLifecycleMutations } from './scim-connection/scim-lifecycle.mutations.js';
import {
  ScimMemberEffectResolver,
  ScimPreviewResolver,
  ScimSeatEffectResolver,
  ScimTeamEffectResolver,
} from './scim-connection/scim-preview.resolver.js';
import { ScimRehearsalMutations } from './scim-connection/scim-rehearsal.mutations.js';
import { SessionResolver, ViewerSessionResolver } from './session/session.resolver.js';
import { SsoConnectionMutations } from './sso/sso-connection.mutations.js';
import { SignInLogEntryResolver, SsoConnectionResolver } from './sso/sso-connection.resolver.js';
import { TeamMutations } from './team/team.mutations.js';
import { TeamResolver } from './team/team.resolver.js';
import { ApiTokenResolver } from './token/api-token.resolver.js';
import { TokenIssuerResolver } from './token-issuer/token-issuer.resolver.js';
import { ViewerResolver } from './viewer/viewer.resolver.js';
import { WebhookEndpointMutations } from './webhook/webhook-endpoint.mutations.js';
import {
  OrganizationWebhooksResolver,
  WebhookDeliveryResolver,
  WebhookEndpointResolver,
} from './webhook/webhook-endpoint.resolver.js';

/** Builds the schema of the admin API. Values are checked by the domain, so type-graphql's own validation is off. */
export function buildAdminSchema(): GraphQLSchema {
  return buildSchemaSync({
    validate: false,
    resolvers: [
      ViewerResolver,
      OrganizationQueries,
      OrganizationMutations,
      OrganizationResolver,
      OrganizationPartsResolver,
      OrganizationProvisioningLogResolver,
      ExportResolver,
      MemberMutations,
      InvitationMutations,
      InvitationResolver,
      MemberResolver,
      MemberAssignmentsResolver,
      LicenseSeatDecisionResolver,
      LicenseMutations,
      LicenseRuleMutations,
      LicenseRulePreviewResolver,
      LicenseRuleEffectResolver,
      LicenseResolver,
      LicenseUsageResolver,
      LicenseUsagePartsResolver,
      LicenseCostResolver,
      LicenseRuleResolver,
      LicenseAssignmentResolver,
      TeamMutations,
      TeamResolver,
      ScimConnectionMutations,
      ScimLifecycleMutations,
      ScimRehearsalMutations,
      ScimPreviewResolver,
      ScimMemberEffectResolver,
      ScimTeamEffectResolver,
      ScimSeatEffectResolver,
      ScimConnectionResolver,
      ScimConnectionBrakeResolver,
      ScimConnectionCountsResolver,
      ScimConnectionQueueResolver,
      ScimHeldRequestResolver,
      ScimBrakeMutations,
      ScimTokenResolver,
      ScimConflictResolver,
      ProvisioningLogEntryResolver,
      SsoConnectionMutations,
      SsoConnectionResolver,
      SignInLogEntryResolver,
      AuditEventResolver,
      ApiTokenResolver,
      IdleSeatsResolver,
      DomainResolver,
      TokenIssuerResolver,
      SessionResolver,
      ViewerSessionResolver,
      WebhookEndpointMutations,
      OrganizationWebhooksResolver,
      WebhookEndpointResolver,
      WebhookDeliveryResolver,
    ],
  });
}

/** The schema as committed in schema/admin.graphql: sorted, so that a difference is a change. */
export const printAdminSchema = (): string => `${printSchema(lexicographicSortSchema(buildAdminSchema()))}\n`;
