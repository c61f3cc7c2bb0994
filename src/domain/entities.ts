import { AuditEntryEntity, IdempotencyKeyEntity, OutboxEventEntity } from './audit/audit.entity.js';
import { LicenseEntity, LicenseTermEntity } from './license/license.entity.js';
import { LicenseAssignmentEntity } from './license/license-assignment.entity.js';
import { LicenseRuleEntity } from './license/license-rule.entity.js';
import {
  LicenseUsageBlockEntity,
  LicenseUsageQuarterEntity,
  LicenseUsageWatermarkEntity,
} from './license/license-usage.entity.js';
import { PendingReleaseEntity } from './license/pending-release.entity.js';
import { MailEntity } from './mail/mail.entity.js';
import { ApiTokenEntity } from './member/api-token.entity.js';
import { InvitationEntity } from './member/invitation.entity.js';
import { MemberEntity } from './member/member.entity.js';
import { SessionEntity } from './member/session.entity.js';
import { SignInLinkEntity } from './member/sign-in-link.entity.js';
import { OperatorTokenEntity } from './organization/operator-token.entity.js';
import { OrganizationEntity, OrganizationSlugEntity } from './organization/organization.entity.js';
import { ScimBrakeEntity, ScimBrakeHitEntity, ScimHeldRequestEntity } from './scim-connection/brake.entity.js';
import { ProvisioningLogEntryEntity } from './scim-connection/provisioning-log.entity.js';
import { ScimConflictEntity } from './scim-connection/scim-conflict.entity.js';
import { ScimConnectionEntity, ScimTokenEntity } from './scim-connection/scim-connection.entity.js';
import { DomainEntity, VerifiedDomainEntity } from './sso/domain.entity.js';
import {
  SsoConnectionDirectoryEntity,
  SsoConnectionDomainEntity,
  SsoConnectionEntity,
} from './sso/sso-connection.entity.js';
import { SsoAssertionEntity, SsoIdentityEntity, SsoLogEntryEntity, SsoSignInEntity } from './sso/sso-sign-in.entity.js';
import { TokenIssuerDirectoryEntity, TokenIssuerEntity } from './sso/token-issuer.entity.js';
import { TeamEntity, TeamMembershipEntity } from './team/team.entity.js';
import { TokenDirectoryEntity } from './token-directory.entity.js';
import { EventSigningKeyEntity, WebhookDeliveryEntity, WebhookEndpointEntity } from './webhook/webhook.entity.js';

/** Tables that belong to no organization: the way to one, and the operator's own tokens. */
export const directoryEntities = [
  OrganizationSlugEntity,
  VerifiedDomainEntity,
  SsoConnectionDirectoryEntity,
  TokenIssuerDirectoryEntity,
  TokenDirectoryEntity,
  OperatorTokenEntity,
];

/** Tables whose every row belongs to one organization. */
export const tenantEntities = [
  OrganizationEntity,
  MemberEntity,
  ApiTokenEntity,
  SessionEntity,
  SignInLinkEntity,
  InvitationEntity,
  MailEntity,
  DomainEntity,
  SsoConnectionEntity,
  SsoConnectionDomainEntity,
  SsoIdentityEntity,
  SsoSignInEntity,
  SsoAssertionEntity,
  SsoLogEntryEntity,
  TokenIssuerEntity,
  LicenseEntity,
  LicenseTermEntity,
  LicenseRuleEntity,
  LicenseAssignmentEntity,
  PendingReleaseEntity,
  LicenseUsageQuarterEntity,
  LicenseUsageBlockEntity,
  LicenseUsageWatermarkEntity,
  TeamEntity,
  TeamMembershipEntity,
  ScimConnectionEntity,
  ScimTokenEntity,
  ScimConflictEntity,
  ScimBrakeEntity,
  ScimBrakeHitEntity,
  ScimHeldRequestEntity,
  ProvisioningLogEntryEntity,
  AuditEntryEntity,
  OutboxEventEntity,
  WebhookEndpointEntity,
  WebhookDeliveryEntity,
  EventSigningKeyEntity,
  IdempotencyKeyEntity,
];
