/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What kind of caller acts. */
export type ActorKind =
  /** A member of the organization. */
  | 'MEMBER'
  /** Nobody who is signed in. */
  | 'NOBODY'
  /** The host product's backend. */
  | 'OPERATOR'
  /** An identity provider. */
  | 'SCIM_CONNECTION'
  /** A job or the command line of the server itself. */
  | 'SYSTEM';

/** Compares values of ActorKind. All comparisons given must hold. */
export type ActorKindFilter = {
  /** Is this value. */
  eq?: ActorKind | null | undefined;
  /** Is one of these values, at most 250. */
  in?: Array<ActorKind> | null | undefined;
  /** Is not this value, or is empty. */
  neq?: ActorKind | null | undefined;
  /** Is none of these values, at most 250. */
  nin?: Array<ActorKind> | null | undefined;
};

/** A domain to add. */
export type AddDomainInput = {
  /** Such as "example.com"; international names in their own letters or in ASCII. No public mail provider. */
  name: string;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
};

/** Whom to add to which team. */
export type AddTeamMembersInput = {
  /** The members. */
  memberIds: Array<string>;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** The team. */
  teamId: string;
};

/** Whose tokens to trust. */
export type AddTokenIssuerInput = {
  /** How its tokens may be signed. */
  algorithms?: Array<JwtAlgorithm>;
  /** The `aud` that its tokens must have. No other organization can trust the same pair. */
  audience: string;
  /** The claim that names the member. */
  claim?: string;
  /** The `iss` of its tokens, exactly. */
  issuer: string;
  /** Its JSON Web Key Set of public keys, as JSON text. */
  jwks?: string | null | undefined;
  /** The https address of its JSON Web Key Set. Either this or `jwks`. */
  jwksUrl?: string | null | undefined;
  /** What of the member the claim names. */
  memberKey?: MemberKey;
  /** What people call it. */
  name: string;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
};

/** Which team to archive. */
export type ArchiveTeamInput = {
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** The team. */
  teamId: string;
};

/** About which conflict to ask the owners. */
export type AskOwnersAboutScimConflictInput = {
  /** The conflict. */
  conflictId: string;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
};

/** A seat to give by hand. */
export type AssignLicenseInput = {
  /** Of which license. */
  licenseId: string;
  /** The member. */
  memberId: string;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
};

/** Why an assignment ended. */
export type AssignmentEndReason =
  /** What had been refused was asked for again. */
  | 'ASKED_AGAIN'
  /** The member was removed. */
  | 'DEPROVISIONED'
  /** The wait was over: an ASSIGNED one followed. */
  | 'FULFILLED'
  /** No license rule gives it to the member any more: the group was left, or the entitlement is gone. */
  | 'NO_LONGER_DUE'
  /** It was released by hand. */
  | 'RELEASED'
  /** A license rule changed. */
  | 'RULE_CHANGED'
  /** The member was suspended. */
  | 'SUSPENDED'
  /** The member got another tier of the product. */
  | 'TIER_CHANGED';

/** By what right a seat was asked for. */
export type AssignmentSource =
  /** By an invitation. */
  | 'INVITE'
  /** By hand. */
  | 'MANUAL'
  /** By a rule for an entitlement from the identity provider. */
  | 'SCIM_ENTITLEMENT'
  /** By the rule for everyone from the identity provider. */
  | 'SCIM_EVERYONE'
  /** By a rule for a group of the identity provider. */
  | 'SCIM_GROUP';

/** Compares values of AssignmentSource. All comparisons given must hold. */
export type AssignmentSourceFilter = {
  /** Is this value. */
  eq?: AssignmentSource | null | undefined;
  /** Is one of these values, at most 250. */
  in?: Array<AssignmentSource> | null | undefined;
  /** Is not this value, or is empty. */
  neq?: AssignmentSource | null | undefined;
  /** Is none of these values, at most 250. */
  nin?: Array<AssignmentSource> | null | undefined;
};

/** What an assignment is. */
export type AssignmentState =
  /** A seat is held. */
  | 'ASSIGNED'
  /** A seat is lacking: none was free when it was asked for. */
  | 'REFUSED'
  /** A seat is kept for when the invitation is accepted. */
  | 'RESERVED'
  /** A seat is waited for. */
  | 'WAITLISTED';

/** Compares values of AssignmentState. All comparisons given must hold. */
export type AssignmentStateFilter = {
  /** Is this value. */
  eq?: AssignmentState | null | undefined;
  /** Is one of these values, at most 250. */
  in?: Array<AssignmentState> | null | undefined;
  /** Is not this value, or is empty. */
  neq?: AssignmentState | null | undefined;
  /** Is none of these values, at most 250. */
  nin?: Array<AssignmentState> | null | undefined;
};

/** What happened. */
export type AuditAction =
  /** Of a analytics reader: granted. */
  | 'ANALYTICS_READER_GRANTED'
  /** Of a analytics reader: revoked. */
  | 'ANALYTICS_READER_REVOKED'
  /** Of a api token: created. */
  | 'API_TOKEN_CREATED'
  /** Of a api token: revoked. */
  | 'API_TOKEN_REVOKED'
  /** Of a audit events: exported. */
  | 'AUDIT_EVENTS_EXPORTED'
  /** Of a domain: added. */
  | 'DOMAIN_ADDED'
  /** Of a domain: record found. */
  | 'DOMAIN_RECORD_FOUND'
  /** Of a domain: record lost. */
  | 'DOMAIN_RECORD_LOST'
  /** Of a domain: removed. */
  | 'DOMAIN_REMOVED'
  /** Of a domain: verified. */
  | 'DOMAIN_VERIFIED'
  /** Of a license assignments: exported. */
  | 'LICENSE_ASSIGNMENTS_EXPORTED'
  /** Of a license assignment: assigned. */
  | 'LICENSE_ASSIGNMENT_ASSIGNED'
  /** Of a license assignment: released. */
  | 'LICENSE_ASSIGNMENT_RELEASED'
  /** Of a license assignment: reserved. */
  | 'LICENSE_ASSIGNMENT_RESERVED'
  /** Of a license assignment: waitlisted. */
  | 'LICENSE_ASSIGNMENT_WAITLISTED'
  /** Of a license: created. */
  | 'LICENSE_CREATED'
  /** Of a license: expired. */
  | 'LICENSE_EXPIRED'
  /** Of a license: renewed. */
  | 'LICENSE_RENEWED'
  /** Of a license rule: created. */
  | 'LICENSE_RULE_CREATED'
  /** Of a license rule: deleted. */
  | 'LICENSE_RULE_DELETED'
  /** Of a license rule: updated. */
  | 'LICENSE_RULE_UPDATED'
  /** Of a license: updated. */
  | 'LICENSE_UPDATED'
  /** Of a member: accepted. */
  | 'MEMBER_ACCEPTED'
  /** Of a member: created. */
  | 'MEMBER_CREATED'
  /** Of a member: deprovisioned. */
  | 'MEMBER_DEPROVISIONED'
  /** Of a member: erased. */
  | 'MEMBER_ERASED'
  /** Of a member: held. */
  | 'MEMBER_HELD'
  /** Of a member: invitation expired. */
  | 'MEMBER_INVITATION_EXPIRED'
  /** Of a member: invitation resent. */
  | 'MEMBER_INVITATION_RESENT'
  /** Of a member: invitation revoked. */
  | 'MEMBER_INVITATION_REVOKED'
  /** Of a member: invited. */
  | 'MEMBER_INVITED'
  /** Of a member: linked. */
  | 'MEMBER_LINKED'
  /** Of a member: reactivated. */
  | 'MEMBER_REACTIVATED'
  /** Of a member: released. */
  | 'MEMBER_RELEASED'
  /** Of a member: suspended. */
  | 'MEMBER_SUSPENDED'
  /** Of a member: updated. */
  | 'MEMBER_UPDATED'
  /** Of a organization: created. */
  | 'ORGANIZATION_CREATED'
  /** Of a organization: updated. */
  | 'ORGANIZATION_UPDATED'
  /** Of a provisioning log: exported. */
  | 'PROVISIONING_LOG_EXPORTED'
  /** Of a resource: created. */
  | 'RESOURCE_CREATED'
  /** Of a resource: deleted. */
  | 'RESOURCE_DELETED'
  /** Of a resource: updated. */
  | 'RESOURCE_UPDATED'
  /** Of a scim connection: brake discarded. */
  | 'SCIM_CONNECTION_BRAKE_DISCARDED'
  /** Of a scim connection: brake released. */
  | 'SCIM_CONNECTION_BRAKE_RELEASED'
  /** Of a scim connection: conflict asked. */
  | 'SCIM_CONNECTION_CONFLICT_ASKED'
  /** Of a scim connection: conflict recorded. */
  | 'SCIM_CONNECTION_CONFLICT_RECORDED'
  /** Of a scim connection: conflict settled. */
  | 'SCIM_CONNECTION_CONFLICT_SETTLED'
  /** Of a scim connection: disabled. */
  | 'SCIM_CONNECTION_DISABLED'
  /** Of a scim connection: enabled. */
  | 'SCIM_CONNECTION_ENABLED'
  /** Of a scim connection: paused. */
  | 'SCIM_CONNECTION_PAUSED'
  /** Of a scim connection: paused for review. */
  | 'SCIM_CONNECTION_PAUSED_FOR_REVIEW'
  /** Of a scim connection: previewed. */
  | 'SCIM_CONNECTION_PREVIEWED'
  /** Of a scim connection: provider confirmed. */
  | 'SCIM_CONNECTION_PROVIDER_CONFIRMED'
  /** Of a scim connection: resumed. */
  | 'SCIM_CONNECTION_RESUMED'
  /** Of a scim connection: transferred. */
  | 'SCIM_CONNECTION_TRANSFERRED'
  /** Of a scim connection: updated. */
  | 'SCIM_CONNECTION_UPDATED'
  /** Of a scim token: created. */
  | 'SCIM_TOKEN_CREATED'
  /** Of a scim token: expired. */
  | 'SCIM_TOKEN_EXPIRED'
  /** Of a scim token: expiring. */
  | 'SCIM_TOKEN_EXPIRING'
  /** Of a scim token: replaced. */
  | 'SCIM_TOKEN_REPLACED'
  /** Of a scim token: revoked. */
  | 'SCIM_TOKEN_REVOKED'
  /** Of a session: created. */
  | 'SESSION_CREATED'
  /** Of a session: expired. */
  | 'SESSION_EXPIRED'
  /** Of a session: revoked. */
  | 'SESSION_REVOKED'
  /** Of a sign in link: created. */
  | 'SIGN_IN_LINK_CREATED'
  /** Of a sign in link: used. */
  | 'SIGN_IN_LINK_USED'
  /** Of a sso connection: configured. */
  | 'SSO_CONNECTION_CONFIGURED'
  /** Of a sso connection: disabled. */
  | 'SSO_CONNECTION_DISABLED'
  /** Of a sso connection: enabled. */
  | 'SSO_CONNECTION_ENABLED'
  /** Of a sso connection: identity linked. */
  | 'SSO_CONNECTION_IDENTITY_LINKED'
  /** Of a sso connection: identity unlinked. */
  | 'SSO_CONNECTION_IDENTITY_UNLINKED'
  /** Of a sso connection: removed. */
  | 'SSO_CONNECTION_REMOVED'
  /** Of a sso connection: tested. */
  | 'SSO_CONNECTION_TESTED'
  /** Of a sso connection: test opened. */
  | 'SSO_CONNECTION_TEST_OPENED'
  /** Of a sso connection: updated. */
  | 'SSO_CONNECTION_UPDATED'
  /** Of a team: archived. */
  | 'TEAM_ARCHIVED'
  /** Of a team: created. */
  | 'TEAM_CREATED'
  /** Of a team membership: changed. */
  | 'TEAM_MEMBERSHIP_CHANGED'
  /** Of a team: restored. */
  | 'TEAM_RESTORED'
  /** Of a team: updated. */
  | 'TEAM_UPDATED'
  /** Of a token issuer: added. */
  | 'TOKEN_ISSUER_ADDED'
  /** Of a token issuer: removed. */
  | 'TOKEN_ISSUER_REMOVED'
  /** Of a webhook endpoint: created. */
  | 'WEBHOOK_ENDPOINT_CREATED'
  /** Of a webhook endpoint: deleted. */
  | 'WEBHOOK_ENDPOINT_DELETED'
  /** Of a webhook endpoint: disabled. */
  | 'WEBHOOK_ENDPOINT_DISABLED'
  /** Of a webhook endpoint: replayed. */
  | 'WEBHOOK_ENDPOINT_REPLAYED'
  /** Of a webhook endpoint: secret rotated. */
  | 'WEBHOOK_ENDPOINT_SECRET_ROTATED'
  /** Of a webhook endpoint: tested. */
  | 'WEBHOOK_ENDPOINT_TESTED'
  /** Of a webhook endpoint: updated. */
  | 'WEBHOOK_ENDPOINT_UPDATED';

/** Compares values of AuditAction. All comparisons given must hold. */
export type AuditActionFilter = {
  /** Is this value. */
  eq?: AuditAction | null | undefined;
  /** Is one of these values, at most 250. */
  in?: Array<AuditAction> | null | undefined;
  /** Is not this value, or is empty. */
  neq?: AuditAction | null | undefined;
  /** Is none of these values, at most 250. */
  nin?: Array<AuditAction> | null | undefined;
};

/** Which audit events. All fields given must hold. */
export type AuditEventFilter = {
  /** By what happened. */
  action?: AuditActionFilter | null | undefined;
  /** By the id of who did it. */
  actorId?: StringFilter | null | undefined;
  /** By the kind of who did it. */
  actorKind?: ActorKindFilter | null | undefined;
  /** All of these hold. */
  and?: Array<AuditEventFilter> | null | undefined;
  /** By when it happened. */
  at?: DateTimeFilter | null | undefined;
  /** This does not hold. */
  not?: AuditEventFilter | null | undefined;
  /** One of these holds. */
  or?: Array<AuditEventFilter> | null | undefined;
  /** By the correlation id of the request. */
  requestId?: StringFilter | null | undefined;
  /** By the id of what was changed. */
  resourceId?: IdFilter | null | undefined;
  /** By the kind of what was changed. */
  resourceKind?: ResourceKindFilter | null | undefined;
};

/** What a unit price pays for. */
export type BillingPeriod =
  /** One seat for a month. */
  | 'MONTH'
  /** One seat for a year. */
  | 'YEAR';

/** Compares yes and no. */
export type BooleanFilter = {
  /** Is this value. */
  eq?: boolean | null | undefined;
  /** Is not this value, or is empty. */
  neq?: boolean | null | undefined;
};

/** Whether mass removals pause a connection until an administrator has looked. */
export type Brake =
  /** They do not. */
  | 'OFF'
  /** They do. */
  | 'ON';

/** Single sign-on to set up: `oidc` or `saml`. */
export type ConfigureSsoConnectionInput = {
  /** The verified domains whose people sign in by it. */
  domains: Array<string>;
  /** Asked for Entra: whether the application came from its gallery. */
  entraApplication?: EntraApplication | null | undefined;
  /** Whether a first sign-in makes a member. */
  jit?: JitCreation;
  /** The name that administrators see. */
  name: string;
  /** For OpenID Connect. */
  oidc?: OidcSettingsInput | null | undefined;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** Whose field names are shown. */
  preset?: SsoPreset;
  /** For SAML 2.0. */
  saml?: SamlSettingsInput | null | undefined;
};

/** Which identity provider is at the other end. */
export type ConfirmScimProviderInput = {
  /** Which identity provider it is. */
  identityProvider: IdentityProvider;
  /** The name that administrators see; else the product's. */
  name?: string | null | undefined;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** For which connection; without it the one that is being set up, or a new one. */
  scimConnectionId?: string | null | undefined;
  /** Whether a pushed group takes over the manual team of its name; true for a new connection. */
  teamAdoption?: boolean | null | undefined;
};

/** How a conflict is settled. */
export type ConflictDecision =
  /** The identity provider goes on being refused. */
  | 'KEEP_APART'
  /** The identity provider's next try takes the member over. */
  | 'LINK';

/** An e-mail address or a phone number. */
export type ContactValueInput = {
  /** Whether it is the preferred one. */
  primary?: boolean;
  /** What it is for, such as "work". */
  type?: string | null | undefined;
  /** The address or number. */
  value: string;
};

/** A new API token. */
export type CreateApiTokenInput = {
  /** How long it lives. */
  lifetime?: TokenLifetime;
  /** Whose token it is. Operators must name a member; members may leave it out, as they make tokens for themselves only. */
  memberId?: string | null | undefined;
  /** What it is for. */
  name: string;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** What it may do at most; nothing that the caller may not. */
  scopes: Array<Permission>;
};

/** A new pool of seats. */
export type CreateLicenseInput = {
  /** Until when seats may be given, after the start; no end, without it. */
  expiresAt?: string | null | undefined;
  /** The name that people see. */
  name: string;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** With ALLOW, how many seats may be given beyond the purchased ones. */
  overageLimit?: number;
  /** What happens when the license is full. */
  overagePolicy?: OveragePolicy;
  /** The price. */
  price?: PriceInput | null | undefined;
  /** Makes the license a tier of this product; on its own, without it. */
  product?: string | null | undefined;
  /** For how many seconds a seat stays with a holder who is suspended, removed or no longer due it. */
  releaseDelay?: number;
  /** How many seats. */
  seats: number;
  /** The key of the product or plan, unique in the organization. */
  sku: string;
  /** From when seats may be given; now, without it. */
  startsAt?: string | null | undefined;
};

/** A new rule: everybody of a connection, of a group, or with an entitlement, gets a seat. */
export type CreateLicenseRuleInput = {
  /** With ENTITLEMENT, the value among the SCIM entitlements; upper and lower case are one. */
  entitlement?: string | null | undefined;
  /** Whom it gives a seat. */
  kind?: LicenseRuleKind;
  /** Of which license. */
  licenseId: string;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** Whose requests are served first, and which of several rules counts for a member: lower ones, then older ones. 100 without it. */
  priority?: number | null | undefined;
  /** For whose members; for those of all connections, without it. */
  scimConnectionId?: string | null | undefined;
  /** With GROUP, the team of the group: kept by the identity provider, or such as it may take over. */
  teamId?: string | null | undefined;
};

/** A new member, active at once. */
export type CreateMemberInput = {
  /** The cost centre. */
  costCenter?: string | null | undefined;
  /** The department. */
  department?: string | null | undefined;
  /** The name that people see. */
  displayName?: string | null | undefined;
  /** The contact e-mails, as a whole. */
  emails?: Array<ContactValueInput> | null | undefined;
  /** The employee number. */
  employeeNumber?: string | null | undefined;
  /** The locale, such as "de-CH". */
  locale?: string | null | undefined;
  /** The parts of the name, as a whole. */
  name?: MemberNameInput | null | undefined;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** The phone numbers, as a whole. */
  phoneNumbers?: Array<ContactValueInput> | null | undefined;
  /** The preferred language, such as "de-CH". */
  preferredLanguage?: string | null | undefined;
  /** The role; only owners make owners. */
  role?: Role;
  /** The time zone, such as "Europe/Zurich". */
  timezone?: string | null | undefined;
  /** The job title. */
  title?: string | null | undefined;
  /** The unique name; if it is a free e-mail address, it becomes the login e-mail too. */
  userName: string;
};

/** A new customer: its owner, and what is bought and connected at once. */
export type CreateOrganizationInput = {
  /** The seats that are bought; everybody from the identity provider gets one. */
  license?: LicenseTermsInput | null | undefined;
  /** The name that people see. */
  name: string;
  /** The e-mail address of the first owner. */
  ownerEmail: string;
  /** The SCIM connection to open, enabled at once. */
  scimConnection?: ScimConnectionDraftInput | null | undefined;
  /** The name in addresses: 1 to 63 lower-case letters, digits and inner hyphens. */
  slug: string;
};

/** A new SCIM connection. */
export type CreateScimConnectionInput = {
  /** Whether mass removals pause it. */
  brake?: Brake;
  /** Which identity provider it is. */
  identityProvider: IdentityProvider;
  /** The name that administrators see. */
  name: string;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** Whether a pushed group takes over the manual team of its name. */
  teamAdoption?: boolean;
  /** How long its first token lives. */
  tokenLifetime?: TokenLifetime;
};

/** A new team, made by hand. */
export type CreateTeamInput = {
  /** What the team is for. */
  description?: string | null | undefined;
  /** The first members. */
  memberIds?: Array<string> | null | undefined;
  /** The name, unique among manual teams without regard to letter case. */
  name: string;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
};

/** Where to send events, and which. */
export type CreateWebhookEndpointInput = {
  /** The `aud` of Security Event Tokens; the address itself without it. */
  audience?: string | null | undefined;
  /** Sent with Security Event Tokens as `Authorization: Bearer <it>`. It is stored sealed and never shown. */
  bearerToken?: string | null | undefined;
  /** What people say of it. */
  description?: string | null | undefined;
  /** Which events, such as `member.created`, or `member.*` for all of members; all when empty or left out. */
  eventTypes?: Array<string> | null | undefined;
  /** How it is told. */
  format?: WebhookFormat;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** The https address of the receiver; it must lead to a public network address. */
  url: string;
};

/** Compares a time. All comparisons given must hold. */
export type DateTimeFilter = {
  /** Is this value. */
  eq?: string | null | undefined;
  /** Is later than this. */
  gt?: string | null | undefined;
  /** Is one of these values, at most 250. */
  in?: Array<string> | null | undefined;
  /** True: has no value. False: has one. */
  isNull?: boolean | null | undefined;
  /** Is earlier than this. */
  lt?: string | null | undefined;
  /** Is not this value, or is empty. */
  neq?: string | null | undefined;
  /** Is none of these values, at most 250. */
  nin?: Array<string> | null | undefined;
};

/** Whom to suspend. */
export type DeactivateMemberInput = {
  /** The member. */
  memberId: string;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
};

/** A rule to delete. */
export type DeleteLicenseRuleInput = {
  /** Refuse (STALE_VERSION) when the rule has another version by now. */
  expectedVersion?: number | null | undefined;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** The rule. */
  ruleId: string;
};

/** Which endpoint to delete. */
export type DeleteWebhookEndpointInput = {
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** The endpoint, by its id. */
  webhookEndpointId: string;
};

/** What becomes of the members. */
export type DisableScimChoice =
  /** They stay as they are, with their seats; administrators keep them from then on. */
  | 'KEEP_AS_MANUAL'
  /** They are suspended: sessions and tokens end, seats return. Administrators keep them from then on. */
  | 'SUSPEND_MANAGED';

/** Which connection to disable, and what becomes of its members. */
export type DisableScimInput = {
  /** What becomes of the members. */
  members?: DisableScimChoice;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** The connection. */
  scimConnectionId: string;
};

/** Which connection to switch off. */
export type DisableSsoConnectionInput = {
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** The connection. */
  ssoConnectionId: string;
};

/** Which connection's brake to forget what it holds back. */
export type DiscardScimBrakeInput = {
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** The connection; it must be paused for review. */
  scimConnectionId: string;
};

/** Which connection to enable. */
export type EnableScimInput = {
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** The connection. */
  scimConnectionId: string;
  /** How long its token lives. */
  tokenLifetime?: TokenLifetime;
};

/** Which connection to switch on. */
export type EnableSsoConnectionInput = {
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** The connection. */
  ssoConnectionId: string;
};

/** How the application at Microsoft Entra ID was made. */
export type EntraApplication =
  /** From the gallery: provisioning cannot be added to it, so it must be made again by hand. */
  | 'FROM_GALLERY'
  /** By "Create your own application" (non-gallery). */
  | 'OWN';

/** Why a request was refused: for programs to act on. */
export type ErrorCode =
  /** Something else holds a value that must be unique. */
  | 'CONFLICT'
  /** The cursor is too old. Start again without one. */
  | 'EXPIRED_CURSOR'
  /** The caller lacks a permission. */
  | 'FORBIDDEN'
  /** A step that comes before this one is not done. */
  | 'GATE_OPEN'
  /** The Idempotency-Key was used for another request. */
  | 'IDEMPOTENCY_MISMATCH'
  /** The page size is out of bounds. */
  | 'INVALID_COUNT'
  /** The cursor cannot be read, or belongs to another query. */
  | 'INVALID_CURSOR'
  /** A filter names a comparison or a value that does not fit. */
  | 'INVALID_FILTER'
  /** A path leads to no attribute. SCIM only. */
  | 'INVALID_PATH'
  /** A value is not what the field can hold. */
  | 'INVALID_VALUE'
  /** An organization keeps at least one active owner. */
  | 'LAST_OWNER'
  /** The identity provider keeps this: change it there. */
  | 'MANAGED_BY_IDP'
  /** The attribute can only be read. */
  | 'MUTABILITY'
  /** There is no such thing, or none that the caller can see. */
  | 'NOT_FOUND'
  /** The license has no free seat, and no queue. */
  | 'NO_SEAT_AVAILABLE'
  /** A path matches no value. SCIM only. */
  | 'NO_TARGET'
  /** The connection is paused. Try again later. */
  | 'PAUSED'
  /** Too many requests. Try again later. */
  | 'RATE_LIMITED'
  /** The request was repeated: its one-time secret was in the first answer only. */
  | 'SECRET_ALREADY_SHOWN'
  /** It has been changed since `expectedVersion` was read. */
  | 'STALE_VERSION'
  /** As many tokens live as may. */
  | 'TOKEN_LIMIT'
  /** The request is too large. */
  | 'TOO_LARGE'
  /** The request asks for more than may be asked for at once. */
  | 'TOO_MANY'
  /** There is no valid token. */
  | 'UNAUTHENTICATED'
  /** The service cannot work just now. Try again in a few seconds. */
  | 'UNAVAILABLE';

/** What becomes of removals that come after those that were held back. */
export type FurtherRemovals =
  /** They are counted, beginning at none. */
  | 'COUNTED'
  /** For 24 hours they all go through. */
  | 'LET_THROUGH_FOR_A_DAY';

/** Compares an id. All comparisons given must hold. */
export type IdFilter = {
  /** Is this value. */
  eq?: string | null | undefined;
  /** Is one of these values, at most 250. */
  in?: Array<string> | null | undefined;
  /** Is not this value, or is empty. */
  neq?: string | null | undefined;
  /** Is none of these values, at most 250. */
  nin?: Array<string> | null | undefined;
};

/** Which identity provider is at the other end. */
export type IdentityProvider =
  /** Microsoft Entra ID. */
  | 'ENTRA'
  /** Any other SCIM 2.0 client. */
  | 'GENERIC'
  /** Okta. */
  | 'OKTA'
  /** PingFederate. */
  | 'PINGFEDERATE';

/** Compares a whole number. All comparisons given must hold. */
export type IntFilter = {
  /** Is this value. */
  eq?: number | null | undefined;
  /** Is more than this. */
  gt?: number | null | undefined;
  /** Is one of these values, at most 250. */
  in?: Array<number> | null | undefined;
  /** Is less than this. */
  lt?: number | null | undefined;
  /** Is not this value, or is empty. */
  neq?: number | null | undefined;
  /** Is none of these values, at most 250. */
  nin?: Array<number> | null | undefined;
};

/** Whom to invite. */
export type InviteMemberInput = {
  /** The name that people see. */
  displayName?: string | null | undefined;
  /** Where the invitation goes; also the userName and login e-mail. */
  email: string;
  /** A license of which a seat is reserved meanwhile; NO_SEAT_AVAILABLE where none is free. */
  licenseId?: string | null | undefined;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** The role from the acceptance on. Only owners invite owners. */
  role?: Role;
};

/** Whether a first sign-in makes a member. */
export type JitCreation =
  /** Members are invited, made by hand, or by SCIM. */
  | 'OFF'
  /** It does, as long as no SCIM connection of the organization is on. */
  | 'ON';

/** How a token is signed. */
export type JwtAlgorithm =
  /** EdDSA of RFC 7518 or RFC 8037. */
  | 'ED_DSA'
  /** ES256 of RFC 7518 or RFC 8037. */
  | 'ES256'
  /** ES384 of RFC 7518 or RFC 8037. */
  | 'ES384'
  /** ES512 of RFC 7518 or RFC 8037. */
  | 'ES512'
  /** PS256 of RFC 7518 or RFC 8037. */
  | 'PS256'
  /** PS384 of RFC 7518 or RFC 8037. */
  | 'PS384'
  /** PS512 of RFC 7518 or RFC 8037. */
  | 'PS512'
  /** RS256 of RFC 7518 or RFC 8037. */
  | 'RS256'
  /** RS384 of RFC 7518 or RFC 8037. */
  | 'RS384'
  /** RS512 of RFC 7518 or RFC 8037. */
  | 'RS512';

/** Which assignments. All fields given must hold. */
export type LicenseAssignmentFilter = {
  /** All of these hold. */
  and?: Array<LicenseAssignmentFilter> | null | undefined;
  /** By the member's cost centre at the start. */
  costCenter?: StringFilter | null | undefined;
  /** By the member's department at the start. */
  department?: StringFilter | null | undefined;
  /** By when they ended. */
  endedAt?: DateTimeFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** By member, as they are now. Needs members:read. */
  member?: MemberFilter | null | undefined;
  /** By member. */
  memberId?: IdFilter | null | undefined;
  /** This does not hold. */
  not?: LicenseAssignmentFilter | null | undefined;
  /** One of these holds. */
  or?: Array<LicenseAssignmentFilter> | null | undefined;
  /** By what right they were asked for. */
  source?: AssignmentSourceFilter | null | undefined;
  /** By when they started. */
  startedAt?: DateTimeFilter | null | undefined;
  /** By what they are. */
  state?: AssignmentStateFilter | null | undefined;
};

/** Whom a rule gives seats of which license. */
export type LicenseRuleDraftInput = {
  /** With ENTITLEMENT, the value among the SCIM entitlements; upper and lower case are one. */
  entitlement?: string | null | undefined;
  /** Whom it gives a seat. */
  kind?: LicenseRuleKind;
  /** Of which license. */
  licenseId: string;
  /** Whose requests are served first, and which of several rules counts for a member: lower ones, then older ones. 100 without it. */
  priority?: number | null | undefined;
  /** For whose members; for those of all connections, without it. */
  scimConnectionId?: string | null | undefined;
  /** With GROUP, the team of the group: kept by the identity provider, or such as it may take over. */
  teamId?: string | null | undefined;
};

/** Whom a license rule gives a seat. */
export type LicenseRuleKind =
  /** Those who have one value among their SCIM entitlements. */
  | 'ENTITLEMENT'
  /** Everybody of the connection. */
  | 'EVERYONE'
  /** The members of one group. */
  | 'GROUP';

/** What a change would do to a member. */
export type LicenseRuleOutcome =
  /** Gets a seat. */
  | 'GAINS'
  /** Keeps what is due by the rules as they would be. */
  | 'KEEPS'
  /** Is due a seat and gets none: the license is full and has no queue. */
  | 'LACKS'
  /** Is no longer due the seat, or the place in the queue, that a rule gave. */
  | 'LOSES'
  /** Is due a seat, and waits for it in the queue. */
  | 'WAITS';

/** How far the last change of a rule is. */
export type LicenseRuleStatus =
  /** It is applied to everybody. */
  | 'APPLIED'
  /** It is applied to one batch of members after the other. */
  | 'APPLYING';

/** The seats that are bought. */
export type LicenseTermsInput = {
  /** Until when seats may be given, after the start; no end, without it. */
  expiresAt?: string | null | undefined;
  /** The name that people see. */
  name: string;
  /** With ALLOW, how many seats may be given beyond the purchased ones. */
  overageLimit?: number;
  /** What happens when the license is full. */
  overagePolicy?: OveragePolicy;
  /** The price. */
  price?: PriceInput | null | undefined;
  /** Makes the license a tier of this product; on its own, without it. */
  product?: string | null | undefined;
  /** For how many seconds a seat stays with a holder who is suspended, removed or no longer due it. */
  releaseDelay?: number;
  /** How many seats. */
  seats: number;
  /** The key of the product or plan, unique in the organization. */
  sku: string;
  /** From when seats may be given; now, without it. */
  startsAt?: string | null | undefined;
};

/** What may be changed of a member. */
export type MemberField =
  /** The cost centre. */
  | 'COST_CENTER'
  /** The department. */
  | 'DEPARTMENT'
  /** The name that people see. */
  | 'DISPLAY_NAME'
  /** Contact e-mails. */
  | 'EMAILS'
  /** The employee number. */
  | 'EMPLOYEE_NUMBER'
  /** The administrator's hold: deactivateMember and reactivateMember. */
  | 'HOLD'
  /** Licenses that are given by hand. */
  | 'LICENSES'
  /** The locale. */
  | 'LOCALE'
  /** The parts of the name. */
  | 'NAME'
  /** The administrators' notes. */
  | 'NOTES'
  /** Phone numbers. */
  | 'PHONE_NUMBERS'
  /** The preferred language. */
  | 'PREFERRED_LANGUAGE'
  /** The role. */
  | 'ROLE'
  /** Places in teams that are given by hand. */
  | 'TEAMS'
  /** The time zone. */
  | 'TIMEZONE'
  /** The job title. */
  | 'TITLE'
  /** The name that the identity provider or the administrator gave. */
  | 'USER_NAME';

/** Which members. All fields given must hold. */
export type MemberFilter = {
  /** By the identity provider's switch. */
  active?: BooleanFilter | null | undefined;
  /** All of these hold. */
  and?: Array<MemberFilter> | null | undefined;
  /** By cost centre. */
  costCenter?: StringFilter | null | undefined;
  /** By the time they were made. */
  createdAt?: DateTimeFilter | null | undefined;
  /** By department. */
  department?: StringFilter | null | undefined;
  /** By display name. */
  displayName?: StringFilter | null | undefined;
  /** By contact e-mail: one of them is so; with neq and nin, none is. */
  email?: StringFilter | null | undefined;
  /** By the identity provider's id, exactly. */
  externalId?: StringFilter | null | undefined;
  /** By family name. */
  familyName?: StringFilter | null | undefined;
  /** By given name. */
  givenName?: StringFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** By login e-mail. */
  loginEmail?: StringFilter | null | undefined;
  /** By who keeps them. */
  managedBy?: MemberOriginFilter | null | undefined;
  /** This does not hold. */
  not?: MemberFilter | null | undefined;
  /** One of these holds. */
  or?: Array<MemberFilter> | null | undefined;
  /** By role. */
  role?: RoleFilter | null | undefined;
  /** By status. */
  status?: MemberStatusFilter | null | undefined;
  /** By team: the member is in one of them; with neq and nin, in none. */
  teamId?: IdFilter | null | undefined;
  /** By job title. */
  title?: StringFilter | null | undefined;
  /** By the time they were last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
  /** By userName. */
  userName?: StringFilter | null | undefined;
  /** By version. */
  version?: IntFilter | null | undefined;
};

/** What of a member a claim names. */
export type MemberKey =
  /** The identity provider's id. */
  | 'EXTERNAL_ID'
  /** The id. */
  | 'ID'
  /** The address to sign in with. A token whose email_verified is false is refused. */
  | 'LOGIN_EMAIL'
  /** The userName, without regard to letter case. */
  | 'USER_NAME';

/** The parts of a name. */
export type MemberNameInput = {
  /** The family name. */
  familyName?: string | null | undefined;
  /** The whole name, as it is written. */
  formatted?: string | null | undefined;
  /** The given name. */
  givenName?: string | null | undefined;
  /** What stands before the name, such as "Dr.". */
  honorificPrefix?: string | null | undefined;
  /** What stands behind the name, such as "III". */
  honorificSuffix?: string | null | undefined;
  /** The middle names. */
  middleName?: string | null | undefined;
};

/** How members are ordered. */
export type MemberOrder =
  /** By the time they were made. */
  | 'CREATED_AT'
  /** By display name, without regard to letter case. */
  | 'DISPLAY_NAME'
  /** By the time they were last changed. */
  | 'UPDATED_AT'
  /** By userName, without regard to letter case. */
  | 'USER_NAME';

/** Who keeps a member. */
export type MemberOrigin =
  /** Came by an invitation. */
  | 'INVITE'
  /** Came by signing in through single sign-on. */
  | 'JIT'
  /** Made by hand. */
  | 'MANUAL'
  /** Kept by an identity provider over SCIM. */
  | 'SCIM';

/** Compares values of MemberOrigin. All comparisons given must hold. */
export type MemberOriginFilter = {
  /** Is this value. */
  eq?: MemberOrigin | null | undefined;
  /** Is one of these values, at most 250. */
  in?: Array<MemberOrigin> | null | undefined;
  /** Is not this value, or is empty. */
  neq?: MemberOrigin | null | undefined;
  /** Is none of these values, at most 250. */
  nin?: Array<MemberOrigin> | null | undefined;
};

/** Where a member stands. */
export type MemberStatus =
  /** Works here: the identity provider and the administrator both say so. */
  | 'ACTIVE'
  /** Was removed for good; a tombstone stays. */
  | 'DEPROVISIONED'
  /** Was removed, and the personal data is gone. */
  | 'ERASED'
  /** Did not accept the invitation in time. */
  | 'EXPIRED'
  /** Was invited and has not accepted yet. */
  | 'INVITED'
  /** Is switched off, by the identity provider or by an administrator; everything stays for the return. */
  | 'SUSPENDED';

/** Compares values of MemberStatus. All comparisons given must hold. */
export type MemberStatusFilter = {
  /** Is this value. */
  eq?: MemberStatus | null | undefined;
  /** Is one of these values, at most 250. */
  in?: Array<MemberStatus> | null | undefined;
  /** Is not this value, or is empty. */
  neq?: MemberStatus | null | undefined;
  /** Is none of these values, at most 250. */
  nin?: Array<MemberStatus> | null | undefined;
};

/** A client at an OpenID provider. */
export type OidcSettingsInput = {
  /** Okta: "Client ID". Entra: "Application (client) ID". */
  clientId: string;
  /** The client secret; absent for a public client. Stored encrypted, never shown. */
  clientSecret?: string | null | undefined;
  /** The issuer, exactly as the provider names itself; its discovery document is read below it. Okta: `https://<domain>.okta.com`. Entra: `https://login.microsoftonline.com/<tenant id>/v2.0`. */
  issuer: string;
};

/** What happens when a license is full. */
export type OveragePolicy =
  /** Seats beyond the purchased ones are given, up to `overageLimit`, and marked. */
  | 'ALLOW'
  /** Who asks is refused. */
  | 'REJECT'
  /** Who asks waits in a queue, and gets the next free seat. */
  | 'WAITLIST';

/** Which connection to pause. */
export type PauseScimInput = {
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** The connection. */
  scimConnectionId: string;
};

/** What a caller may do; all but the last three are scopes of API tokens too. */
export type Permission =
  /** Read the audit log. */
  | 'AUDIT_READ'
  /** Change the audit log. */
  | 'AUDIT_WRITE'
  /** Open SCIM connections without their gates. For operators only. */
  | 'CONNECTIONS_CREATE'
  /** Read domains. */
  | 'DOMAINS_READ'
  /** Change domains. */
  | 'DOMAINS_WRITE'
  /** Read licenses. */
  | 'LICENSES_READ'
  /** Change licenses. */
  | 'LICENSES_WRITE'
  /** Export license assignments. */
  | 'LICENSE_ASSIGNMENTS_EXPORT'
  /** Read members. */
  | 'MEMBERS_READ'
  /** Change members. */
  | 'MEMBERS_WRITE'
  /** Create organizations. For operators only. */
  | 'ORGANIZATIONS_CREATE'
  /** List all organizations. For operators only. */
  | 'ORGANIZATIONS_LIST'
  /** Read the organization. */
  | 'ORGANIZATIONS_READ'
  /** Change the organization. */
  | 'ORGANIZATIONS_WRITE'
  /** Read SCIM connections, conflicts and the provisioning log. */
  | 'SCIM_READ'
  /** Change SCIM connections, conflicts and the provisioning log. */
  | 'SCIM_WRITE'
  /** Read single sign-on. */
  | 'SSO_READ'
  /** Change single sign-on. */
  | 'SSO_WRITE'
  /** Read teams. */
  | 'TEAMS_READ'
  /** Change teams. */
  | 'TEAMS_WRITE'
  /** Read API tokens. */
  | 'TOKENS_READ'
  /** Change API tokens. */
  | 'TOKENS_WRITE'
  /** Read webhooks. */
  | 'WEBHOOKS_READ'
  /** Change webhooks. */
  | 'WEBHOOKS_WRITE';

/** A change of a rule to look at first: one of create, update and delete. */
export type PreviewLicenseRuleInput = {
  /** A new rule. */
  create?: LicenseRuleDraftInput | null | undefined;
  /** A deleted rule. */
  delete?: DeleteLicenseRuleInput | null | undefined;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** A changed rule. */
  update?: UpdateLicenseRuleInput | null | undefined;
};

/** Which change of a connection to look at: to enable it, or one of these. */
export type PreviewScimInput = {
  /** To disable it in this way. */
  disable?: DisableScimChoice | null | undefined;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** The connection. */
  scimConnectionId: string;
  /** To enable it with, or change it to, this adoption of manual teams. */
  teamAdoption?: boolean | null | undefined;
  /** To move its members and teams to this connection. */
  transferTo?: string | null | undefined;
};

/** The price of one seat for one billing period. */
export type PriceInput = {
  /** A decimal with at most four places, such as "12.50". */
  amount: string;
  /** What it pays for. */
  billingPeriod: BillingPeriod;
  /** The currency (ISO 4217), such as "EUR". */
  currency: string;
};

/** Whom to bring back. */
export type ReactivateMemberInput = {
  /** The member. */
  memberId: string;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
};

/** Whose cycle to play, against a copy of the organization's settings. */
export type RehearseScimInput = {
  /** Which identity provider. */
  identityProvider: IdentityProvider;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
};

/** A seat, or a place in the queue, to take back. */
export type ReleaseLicenseInput = {
  /** Of which license. */
  licenseId: string;
  /** The member. */
  memberId: string;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
};

/** What of which connection's brake to let through. */
export type ReleaseScimBrakeInput = {
  /** What becomes of removals that the identity provider has not sent yet. */
  further?: FurtherRemovals;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** The connection; it must be paused for review. */
  scimConnectionId: string;
};

/** Which domain to give up. */
export type RemoveDomainInput = {
  /** The domain, by its id. */
  domainId: string;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
};

/** Whom to remove for good. */
export type RemoveMemberInput = {
  /** The member. */
  memberId: string;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
};

/** Which connection to remove. */
export type RemoveSsoConnectionInput = {
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** The connection. */
  ssoConnectionId: string;
};

/** Whom to take out of which team. */
export type RemoveTeamMembersInput = {
  /** The members. */
  memberIds: Array<string>;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** The team. */
  teamId: string;
};

/** Which issuer to trust no more. */
export type RemoveTokenIssuerInput = {
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** The issuer, by its id. */
  tokenIssuerId: string;
};

/** What to send again: one delivery, or every event since a time. */
export type ReplayWebhookDeliveriesInput = {
  /** This delivery. */
  deliveryId?: string | null | undefined;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** Every event since then that the endpoint asks for, sent before or not; of the last 14 days. */
  since?: string | null | undefined;
  /** Until then; now without it. */
  until?: string | null | undefined;
  /** The endpoint, by its id. */
  webhookEndpointId: string;
};

/** Whose invitation to send anew. */
export type ResendInvitationInput = {
  /** The invited member. */
  memberId: string;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
};

/** What kind of thing was changed. */
export type ResourceKind =
  /** An API token. */
  | 'API_TOKEN'
  /** A domain. */
  | 'DOMAIN'
  /** A license. */
  | 'LICENSE'
  /** A license assignment. */
  | 'LICENSE_ASSIGNMENT'
  /** A license rule. */
  | 'LICENSE_RULE'
  /** A member. */
  | 'MEMBER'
  /** The organization. */
  | 'ORGANIZATION'
  /** A resource of a further type, which the host product serves beside Users and Groups. */
  | 'RESOURCE'
  /** A SCIM connection. */
  | 'SCIM_CONNECTION'
  /** A SCIM token. */
  | 'SCIM_TOKEN'
  /** A member's session. */
  | 'SESSION'
  /** A one-time sign-in link. */
  | 'SIGN_IN_LINK'
  /** A single sign-on connection. */
  | 'SSO_CONNECTION'
  /** A team. */
  | 'TEAM'
  /** An issuer of bearer tokens that the organization trusts. */
  | 'TOKEN_ISSUER'
  /** A webhook endpoint. */
  | 'WEBHOOK_ENDPOINT';

/** Compares values of ResourceKind. All comparisons given must hold. */
export type ResourceKindFilter = {
  /** Is this value. */
  eq?: ResourceKind | null | undefined;
  /** Is one of these values, at most 250. */
  in?: Array<ResourceKind> | null | undefined;
  /** Is not this value, or is empty. */
  neq?: ResourceKind | null | undefined;
  /** Is none of these values, at most 250. */
  nin?: Array<ResourceKind> | null | undefined;
};

/** Which team to bring back. */
export type RestoreTeamInput = {
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** The team. */
  teamId: string;
};

/** Which connection to resume. */
export type ResumeScimInput = {
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** The connection. */
  scimConnectionId: string;
};

/** Which API token to end. */
export type RevokeApiTokenInput = {
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** The token, by its id. */
  tokenId: string;
};

/** Whose invitation to take back. */
export type RevokeInvitationInput = {
  /** The invited member. */
  memberId: string;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
};

/** Which SCIM token to end. */
export type RevokeScimTokenInput = {
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** The token, by its id. */
  tokenId: string;
};

/** Which session to end. */
export type RevokeSessionInput = {
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** The session, by its id. */
  sessionId: string;
};

/** Whose sessions to end. */
export type RevokeSessionsInput = {
  /** The member, by id. */
  memberId: string;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
};

/** What a member may do in the organization. */
export type Role =
  /** Everything but making owners and settling conflicts. */
  | 'ADMIN'
  /** Reads everything but tokens and webhooks, and exports. */
  | 'ANALYST'
  /** Reads members and teams, and manages licenses. */
  | 'BILLING'
  /** Uses the product; reads the organization only. */
  | 'MEMBER'
  /** Everything; only owners make owners. */
  | 'OWNER';

/** Compares values of Role. All comparisons given must hold. */
export type RoleFilter = {
  /** Is this value. */
  eq?: Role | null | undefined;
  /** Is one of these values, at most 250. */
  in?: Array<Role> | null | undefined;
  /** Is not this value, or is empty. */
  neq?: Role | null | undefined;
  /** Is none of these values, at most 250. */
  nin?: Array<Role> | null | undefined;
};

/** For which connection to make a further token. */
export type RotateScimTokenInput = {
  /** How long the token lives. */
  lifetime?: TokenLifetime;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** For how many hours the replaced token still works, 0 to 720; then it ends by itself. Without it, it lives on until it is revoked or expires. */
  overlapHours?: number | null | undefined;
  /** The token that it replaces; it must not be revoked. */
  replacedTokenId?: string | null | undefined;
  /** The connection. */
  scimConnectionId: string;
};

/** Of which endpoint to make a new secret. */
export type RotateWebhookSecretInput = {
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** For how long webhooks bear the signatures of both secrets: 0 to 168 hours. */
  overlapHours?: number;
  /** The endpoint, by its id. */
  webhookEndpointId: string;
};

/** Where the SAML metadata of the identity provider is: one of the two; neither for a DRAFT, as an identity provider may have it only once it is told `fieldsToEnter`. */
export type SamlSettingsInput = {
  /** Okta: "Metadata URL". Entra: "App Federation Metadata Url". It is read once, now. */
  metadataUrl?: string | null | undefined;
  /** The metadata itself, as XML. */
  metadataXml?: string | null | undefined;
  /** What becomes of a sign-in that starts at the identity provider. */
  unsolicited?: UnsolicitedSignIn;
};

/** What a conflict is about. */
export type ScimConflictKind =
  /** Somebody of the same userName is here already. */
  | 'MEMBER'
  /** A manual team of the same name is here already. */
  | 'TEAM';

/** What a new SCIM connection is to be. */
export type ScimConnectionDraftInput = {
  /** Whether mass removals pause it. */
  brake?: Brake;
  /** Which identity provider it is. */
  identityProvider: IdentityProvider;
  /** The name that administrators see. */
  name: string;
  /** Whether a pushed group takes over the manual team of its name. */
  teamAdoption?: boolean;
  /** How long its first token lives. */
  tokenLifetime?: TokenLifetime;
};

/** How an enabled connection does. */
export type ScimConnectionHealth =
  /** The identity provider has not asked since it was enabled. */
  | 'AWAITING_FIRST_REQUEST'
  /** More than half of its last 20 requests were refused: look at the provisioning log. */
  | 'DEGRADED'
  /** It asks, and is answered. */
  | 'HEALTHY';

/** Where a connection stands. */
export type ScimConnectionStatus =
  /** It is switched off, its tokens are dead. */
  | 'DISABLED'
  /** It works. */
  | 'ENABLED'
  /** Steps that come before it are not done. */
  | 'NOT_READY'
  /** An administrator has paused it. */
  | 'PAUSED'
  /** The brake has paused it: an administrator must look. */
  | 'PAUSED_FOR_REVIEW'
  /** What enabling would do has been looked at. */
  | 'PREVIEWED'
  /** The identity provider is confirmed. */
  | 'PROVIDER_CONFIRMED';

/** What must be there before SCIM can be enabled. */
export type ScimGate =
  /** An active owner whom no identity provider keeps. */
  | 'BREAK_GLASS_OWNER'
  /** An enabled single sign-on connection. */
  | 'SSO_ENABLED'
  /** A verified domain. */
  | 'VERIFIED_DOMAIN';

/** Where a gate stands. */
export type ScimGateState =
  /** What it asks for is missing: SCIM can not be enabled. */
  | 'OPEN'
  /** What it asks for is there. */
  | 'PASSED';

/** What to do with a field of the identity provider. */
export type ScimGuideAction =
  /** Choose the value. */
  | 'CHOOSE'
  /** Enter the value. */
  | 'ENTER'
  /** Leave it off, or empty. */
  | 'LEAVE_OFF'
  /** Press it. */
  | 'PRESS'
  /** Switch it on. */
  | 'SWITCH_ON';

/** What of the connection is copied into a field. */
export type ScimGuideCopy =
  /** The base URL. */
  | 'BASE_URL'
  /** The token, which is shown only when it is made. */
  | 'TOKEN'
  /** The unique identifier field for users. */
  | 'UNIQUE_IDENTIFIER';

/** What becomes of a member. */
export type ScimMemberOutcome =
  /** Is refused when the identity provider pushes them, until an owner has decided. */
  | 'CONFLICTS'
  /** Is linked when the identity provider pushes them, keeping id, role and login e-mail. */
  | 'LINKS'
  /** Is kept by the other connection. */
  | 'MOVES'
  /** Stays as they are, kept by administrators. */
  | 'STAYS_MANUAL'
  /** Is suspended, and kept by administrators. */
  | 'SUSPENDS';

/** What becomes of a team. */
export type ScimTeamOutcome =
  /** Is refused, until an owner has decided; or does not move, as there is one of its name. */
  | 'CONFLICTS'
  /** Is taken over when a group of its name is pushed. */
  | 'LINKS'
  /** Is kept by the other connection. */
  | 'MOVES'
  /** Stays as it is, kept by administrators. */
  | 'STAYS_MANUAL';

/** What a member has of a license. */
export type SeatState =
  /** Holds a seat. */
  | 'ASSIGNED'
  /** Neither holds nor waits for one. */
  | 'NONE'
  /** Lacks a seat: none was free when it was asked for. */
  | 'REFUSED'
  /** A seat is kept for when the invitation is accepted. */
  | 'RESERVED'
  /** Waits in the queue for a seat. */
  | 'WAITLISTED';

/** Which endpoint to test. */
export type SendTestWebhookInput = {
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** The endpoint, by its id. */
  webhookEndpointId: string;
};

/** How long the provisioning log is kept. */
export type SetProvisioningLogRetentionInput = {
  /** For how many days, 1 to 3650. What is older is deleted soon. */
  days: number;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
};

/** How to settle which conflict. */
export type SettleScimConflictInput = {
  /** The conflict. */
  conflictId: string;
  /** The decision. */
  decision: ConflictDecision;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
};

/** How a member signed in. */
export type SignInMethod =
  /** By the link of an invitation. */
  | 'INVITATION'
  /** By a one-time link from the operator. */
  | 'LINK'
  /** By OpenID Connect. */
  | 'OIDC'
  /** By SAML. */
  | 'SAML';

/** Which of the caller's own sessions to end. */
export type SignOutInput = {
  /** One of them, by its id, instead of `sessions`. */
  sessionId?: string | null | undefined;
  /** Which sessions. */
  sessions?: SignOutRange;
};

/** Which of the caller's own sessions end. */
export type SignOutRange =
  /** All of them. */
  | 'ALL_SESSIONS'
  /** All but the one that the request came by. */
  | 'OTHER_SESSIONS'
  /** The one that the request came by. */
  | 'THIS_SESSION';

/** Where a single sign-on connection stands. */
export type SsoConnectionStatus =
  /** Set up, and not tested yet. */
  | 'CONFIGURED'
  /** Switched off. */
  | 'DISABLED'
  /** Without the metadata of the identity provider (SAML), which `updateSsoConnection` gives it. */
  | 'DRAFT'
  /** Members sign in by it. */
  | 'ENABLED'
  /** A test went well. Nobody can sign in by it yet. */
  | 'TESTED';

/** Whose field names are shown. */
export type SsoPreset =
  /** Microsoft Entra ID. */
  | 'ENTRA'
  /** Okta. */
  | 'OKTA'
  /** Any other identity provider. */
  | 'OTHER'
  /** PingFederate. */
  | 'PINGFEDERATE';

/** Compares text. All comparisons given must hold. Names and e-mails are compared without regard to letter case. */
export type StringFilter = {
  /** Has this part. */
  contains?: string | null | undefined;
  /** Is this value. */
  eq?: string | null | undefined;
  /** Comes after this in the order of text. */
  gt?: string | null | undefined;
  /** Is one of these values, at most 250. */
  in?: Array<string> | null | undefined;
  /** True: has no value. False: has one. */
  isNull?: boolean | null | undefined;
  /** Comes before this in the order of text. */
  lt?: string | null | undefined;
  /** Is not this value, or is empty. */
  neq?: string | null | undefined;
  /** Is none of these values, at most 250. */
  nin?: Array<string> | null | undefined;
  /** Begins with this. */
  startsWith?: string | null | undefined;
};

/** Which teams. All fields given must hold. */
export type TeamFilter = {
  /** All of these hold. */
  and?: Array<TeamFilter> | null | undefined;
  /** By the time they were made. */
  createdAt?: DateTimeFilter | null | undefined;
  /** By description. */
  description?: StringFilter | null | undefined;
  /** By the identity provider's id, exactly. */
  externalId?: StringFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** By who keeps them. */
  managedBy?: TeamOriginFilter | null | undefined;
  /** By member: one of them is in it; with neq and nin, none is. */
  memberId?: IdFilter | null | undefined;
  /** By name. */
  name?: StringFilter | null | undefined;
  /** This does not hold. */
  not?: TeamFilter | null | undefined;
  /** One of these holds. */
  or?: Array<TeamFilter> | null | undefined;
  /** By the time they were last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
  /** By version. */
  version?: IntFilter | null | undefined;
};

/** Who keeps a team, or a place in it. */
export type TeamOrigin =
  /** Made by hand. */
  | 'MANUAL'
  /** Kept by an identity provider over SCIM. */
  | 'SCIM';

/** Compares values of TeamOrigin. All comparisons given must hold. */
export type TeamOriginFilter = {
  /** Is this value. */
  eq?: TeamOrigin | null | undefined;
  /** Is one of these values, at most 250. */
  in?: Array<TeamOrigin> | null | undefined;
  /** Is not this value, or is empty. */
  neq?: TeamOrigin | null | undefined;
  /** Is none of these values, at most 250. */
  nin?: Array<TeamOrigin> | null | undefined;
};

/** Which connection to test. */
export type TestSsoConnectionInput = {
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** The connection. */
  ssoConnectionId: string;
};

/** How long a token lives. */
export type TokenLifetime =
  /** 30 days. */
  | 'DAYS_30'
  /** 90 days. */
  | 'DAYS_90'
  /** 180 days. */
  | 'DAYS_180'
  /** Until it is revoked. */
  | 'NEVER'
  /** Two years. */
  | 'YEARS_2'
  /** One year. */
  | 'YEAR_1';

/** Whose members and teams to move, and to which connection. */
export type TransferScimMembersInput = {
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** The connection. */
  scimConnectionId: string;
  /** The connection that keeps them from then on; it must be enabled. */
  toScimConnectionId: string;
};

/** Whose identities to forget. */
export type UnlinkSsoIdentitiesInput = {
  /** The member. */
  memberId: string;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
};

/** What becomes of a sign-in that starts at the identity provider (SAML). */
export type UnsolicitedSignIn =
  /** It is accepted. Somebody who lures a member to a page can then sign that member in as somebody else. */
  | 'ACCEPTED'
  /** It is refused: sign-ins start here. */
  | 'REFUSED';

/** What changes of a license: what is left out stays. */
export type UpdateLicenseInput = {
  /** Refuse (STALE_VERSION) when the license has another version by now. */
  expectedVersion?: number | null | undefined;
  /** Until when seats may be given; null for no end. */
  expiresAt?: string | null | undefined;
  /** The license. */
  licenseId: string;
  /** The name that people see. */
  name?: string | null | undefined;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** With ALLOW, how many seats may be given beyond the purchased ones. */
  overageLimit?: number | null | undefined;
  /** What happens when the license is full. */
  overagePolicy?: OveragePolicy | null | undefined;
  /** The price; null for none. */
  price?: PriceInput | null | undefined;
  /** The product of which it is a tier; null for none. It can change only while no rule gives seats of the license. */
  product?: string | null | undefined;
  /** For how many seconds a seat stays with a holder who is suspended, removed or no longer due it. */
  releaseDelay?: number | null | undefined;
  /** How many seats. Fewer than are held evict nobody. */
  seats?: number | null | undefined;
  /** The key of the product or plan. */
  sku?: string | null | undefined;
};

/** What changes of a rule: what is left out stays. */
export type UpdateLicenseRuleInput = {
  /** Refuse (STALE_VERSION) when the rule has another version by now. */
  expectedVersion?: number | null | undefined;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** Whose requests are served first: lower ones. */
  priority?: number | null | undefined;
  /** The rule. */
  ruleId: string;
  /** For whose members; null for those of all connections. */
  scimConnectionId?: string | null | undefined;
};

/** What changes of a member: what is left out stays, null clears. */
export type UpdateMemberInput = {
  /** The cost centre. */
  costCenter?: string | null | undefined;
  /** The department. */
  department?: string | null | undefined;
  /** The name that people see. */
  displayName?: string | null | undefined;
  /** The contact e-mails, as a whole. */
  emails?: Array<ContactValueInput> | null | undefined;
  /** The employee number. */
  employeeNumber?: string | null | undefined;
  /** Refuse (STALE_VERSION) when the member has another version by now. */
  expectedVersion?: number | null | undefined;
  /** The locale, such as "de-CH". */
  locale?: string | null | undefined;
  /** The member. */
  memberId: string;
  /** The parts of the name, as a whole. */
  name?: MemberNameInput | null | undefined;
  /** The administrators' notes. */
  notes?: string | null | undefined;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** The phone numbers, as a whole. */
  phoneNumbers?: Array<ContactValueInput> | null | undefined;
  /** The preferred language, such as "de-CH". */
  preferredLanguage?: string | null | undefined;
  /** The role; only owners make and unmake owners. */
  role?: Role | null | undefined;
  /** The time zone, such as "Europe/Zurich". */
  timezone?: string | null | undefined;
  /** The job title. */
  title?: string | null | undefined;
  /** The unique name. */
  userName?: string | null | undefined;
};

/** What changes of the organization. */
export type UpdateOrganizationInput = {
  /** Refuse (STALE_VERSION) when the organization has another version by now. */
  expectedVersion?: number | null | undefined;
  /** The name that people see. */
  name: string;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** The name in addresses; another organization may take the former one from then on. Without it, it stays. */
  slug?: string | null | undefined;
};

/** What to change of a connection. */
export type UpdateScimConnectionInput = {
  /** Whether mass removals pause it. GATE_OPEN while something is held back. */
  brake?: Brake | null | undefined;
  /** The version that was read; another one is STALE_VERSION. */
  expectedVersion?: number | null | undefined;
  /** The name that administrators see. */
  name?: string | null | undefined;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** The connection. */
  scimConnectionId: string;
  /** Whether a pushed group takes over the manual team of its name. */
  teamAdoption?: boolean | null | undefined;
};

/** What to change of a connection; what is left out stays. */
export type UpdateSsoConnectionInput = {
  /** Another client id (OIDC). */
  clientId?: string | null | undefined;
  /** Another client secret (OIDC). */
  clientSecret?: string | null | undefined;
  /** All of the verified domains that it serves. */
  domains?: Array<string> | null | undefined;
  /** The version that was read; another one is STALE_VERSION. */
  expectedVersion?: number | null | undefined;
  /** Whether a first sign-in makes a member. */
  jit?: JitCreation | null | undefined;
  /** Reads its metadata anew from here (SAML). */
  metadataUrl?: string | null | undefined;
  /** Its new metadata, for example with new certificates (SAML). */
  metadataXml?: string | null | undefined;
  /** The name that administrators see. */
  name?: string | null | undefined;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** The connection. */
  ssoConnectionId: string;
  /** What becomes of a sign-in that starts at the identity provider (SAML). */
  unsolicited?: UnsolicitedSignIn | null | undefined;
};

/** What changes of a team: what is left out stays. */
export type UpdateTeamInput = {
  /** What the team is for; null clears. */
  description?: string | null | undefined;
  /** Refuse (STALE_VERSION) when the team has another version by now. */
  expectedVersion?: number | null | undefined;
  /** The name; MANAGED_BY_IDP of a team kept by an identity provider. */
  name?: string | null | undefined;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** The team. */
  teamId: string;
};

/** What to change of an endpoint; what is left out stays. */
export type UpdateWebhookEndpointInput = {
  /** The `aud` of Security Event Tokens; null for the address. */
  audience?: string | null | undefined;
  /** The bearer token of Security Event Tokens; null for none. */
  bearerToken?: string | null | undefined;
  /** What people say of it; null for nothing. */
  description?: string | null | undefined;
  /** Whether events are sent. */
  enabled?: boolean | null | undefined;
  /** Which events, such as `member.created`, or `member.*` for all of members; all when empty or left out. Left out, they stay. */
  eventTypes?: Array<string> | null | undefined;
  /** Refused as STALE_VERSION when it has another version. */
  expectedVersion?: number | null | undefined;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** Its new address. What waits goes there, too. */
  url?: string | null | undefined;
  /** The endpoint, by its id. */
  webhookEndpointId: string;
};

/** Which domain to look for in DNS. */
export type VerifyDomainInput = {
  /** The domain, by its id. */
  domainId: string;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
};

/** Who asks. */
export type ViewerKind =
  /** A member of an organization. */
  | 'MEMBER'
  /** The host product's backend. */
  | 'OPERATOR';

/** Which deliveries. All fields given must hold. */
export type WebhookDeliveryFilter = {
  /** All of these hold. */
  and?: Array<WebhookDeliveryFilter> | null | undefined;
  /** By when it was queued. */
  createdAt?: DateTimeFilter | null | undefined;
  /** By the id of the event. */
  eventId?: IdFilter | null | undefined;
  /** By what happened. */
  eventType?: StringFilter | null | undefined;
  /** By its id. */
  id?: IdFilter | null | undefined;
  /** This does not hold. */
  not?: WebhookDeliveryFilter | null | undefined;
  /** One of these holds. */
  or?: Array<WebhookDeliveryFilter> | null | undefined;
  /** By the id of what it is about. */
  resourceId?: IdFilter | null | undefined;
  /** By what has become of it. */
  state?: WebhookDeliveryStateFilter | null | undefined;
};

/** What has become of a delivery. */
export type WebhookDeliveryState =
  /** The receiver has it. */
  | 'DELIVERED'
  /** It was given up after its last attempt; it can be replayed. */
  | 'FAILED'
  /** It waits: for its turn, for the events of its resource before it, or for its next attempt. */
  | 'PENDING';

/** Compares values of WebhookDeliveryState. All comparisons given must hold. */
export type WebhookDeliveryStateFilter = {
  /** Is this value. */
  eq?: WebhookDeliveryState | null | undefined;
  /** Is one of these values, at most 250. */
  in?: Array<WebhookDeliveryState> | null | undefined;
  /** Is not this value, or is empty. */
  neq?: WebhookDeliveryState | null | undefined;
  /** Is none of these values, at most 250. */
  nin?: Array<WebhookDeliveryState> | null | undefined;
};

/** Why nothing is sent to an endpoint. */
export type WebhookDisabledReason =
  /** Somebody disabled it. */
  | 'ASKED'
  /** It has taken nothing for five days. */
  | 'FAILING'
  /** It answered 410 Gone. */
  | 'GONE';

/** How an endpoint is told of events. */
export type WebhookFormat =
  /** A signed Security Event Token about SCIM users and groups (RFC 9967), pushed as RFC 8935 says. */
  | 'SECURITY_EVENT_TOKEN'
  /** JSON, signed with a shared secret as the Standard Webhooks specification says. */
  | 'STANDARD_WEBHOOK';

/** Whether events are sent to an endpoint. */
export type WebhookStatus =
  /** They are not; what waits, waits. */
  | 'DISABLED'
  /** They are. */
  | 'ENABLED';

export type UpdateLicenseRuleMutationVariables = Exact<{
  input: UpdateLicenseRuleInput;
}>;


export type UpdateLicenseRuleMutation = { updateLicenseRule: { licenseRule: { id: string, version: number, priority: number, status: LicenseRuleStatus, total: number, applied: number, deletedAt: string | null } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type DeleteLicenseRuleMutationVariables = Exact<{
  input: DeleteLicenseRuleInput;
}>;


export type DeleteLicenseRuleMutation = { deleteLicenseRule: { licenseRule: { id: string, version: number, priority: number, status: LicenseRuleStatus, total: number, applied: number, deletedAt: string | null } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type PreviewLicenseRuleQueryVariables = Exact<{
  input: PreviewLicenseRuleInput;
  first?: number | null | undefined;
  after?: string | null | undefined;
  outcome?: LicenseRuleOutcome | null | undefined;
}>;


export type PreviewLicenseRuleQuery = { previewLicenseRule: { gains: number, waits: number, lacks: number, loses: number, keeps: number, members: { totalCount: number, pageInfo: { endCursor: string | null }, nodes: Array<{ outcome: LicenseRuleOutcome, member: { userName: string }, license: { sku: string } }> } } };

export type CreateOrganizationMutationVariables = Exact<{
  input: CreateOrganizationInput;
}>;


export type CreateOrganizationMutation = { createOrganization: { apiTokenSecret: string | null, scimTokenSecret: string | null, organization: { id: string, slug: string } | null, owner: { id: string, userName: string, role: Role } | null, license: { id: string, seats: number } | null, scimConnection: { id: string, baseUrl: string, uniqueIdentifier: string } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type UpdateOrganizationMutationVariables = Exact<{
  input: UpdateOrganizationInput;
}>;


export type UpdateOrganizationMutation = { updateOrganization: { organization: { id: string, name: string, version: number } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type CreateMemberMutationVariables = Exact<{
  input: CreateMemberInput;
}>;


export type CreateMemberMutation = { createMember: { member: { id: string, version: number, userName: string, displayName: string | null, title: string | null, department: string | null, status: MemberStatus, role: Role, managedBy: MemberOrigin, externalId: string | null, loginEmail: string | null, active: boolean, heldAt: string | null, createdAt: string, updatedAt: string, editableFields: Array<MemberField>, name: { givenName: string | null, familyName: string | null } | null, emails: Array<{ value: string, type: string | null, primary: boolean }>, scimConnection: { id: string, tokens: Array<{ hint: string }> } | null, licenseAssignments: Array<{ state: AssignmentState, source: AssignmentSource, queuePosition: number | null, requestId: string, license: { id: string, sku: string, rules: Array<{ kind: LicenseRuleKind, priority: number }> }, rule: { kind: LicenseRuleKind } | null }>, teams: Array<{ id: string, name: string, memberCount: number }>, seatDecision: { text: string, licenses: Array<{ state: SeatState, text: string, source: AssignmentSource | null, since: string | null, requestId: string | null, queuePosition: number | null, license: { id: string }, rule: { kind: LicenseRuleKind } | null }> } } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type UpdateMemberMutationVariables = Exact<{
  input: UpdateMemberInput;
}>;


export type UpdateMemberMutation = { updateMember: { member: { id: string, version: number, userName: string, displayName: string | null, title: string | null, department: string | null, status: MemberStatus, role: Role, managedBy: MemberOrigin, externalId: string | null, loginEmail: string | null, active: boolean, heldAt: string | null, createdAt: string, updatedAt: string, editableFields: Array<MemberField>, name: { givenName: string | null, familyName: string | null } | null, emails: Array<{ value: string, type: string | null, primary: boolean }>, scimConnection: { id: string, tokens: Array<{ hint: string }> } | null, licenseAssignments: Array<{ state: AssignmentState, source: AssignmentSource, queuePosition: number | null, requestId: string, license: { id: string, sku: string, rules: Array<{ kind: LicenseRuleKind, priority: number }> }, rule: { kind: LicenseRuleKind } | null }>, teams: Array<{ id: string, name: string, memberCount: number }>, seatDecision: { text: string, licenses: Array<{ state: SeatState, text: string, source: AssignmentSource | null, since: string | null, requestId: string | null, queuePosition: number | null, license: { id: string }, rule: { kind: LicenseRuleKind } | null }> } } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type DeactivateMemberMutationVariables = Exact<{
  input: DeactivateMemberInput;
}>;


export type DeactivateMemberMutation = { deactivateMember: { member: { id: string, status: MemberStatus, heldAt: string | null, active: boolean } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type ReactivateMemberMutationVariables = Exact<{
  input: ReactivateMemberInput;
}>;


export type ReactivateMemberMutation = { reactivateMember: { member: { id: string, status: MemberStatus, heldAt: string | null } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type RemoveMemberMutationVariables = Exact<{
  input: RemoveMemberInput;
}>;


export type RemoveMemberMutation = { removeMember: { member: { id: string, status: MemberStatus, deprovisionedAt: string | null } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type CreateLicenseMutationVariables = Exact<{
  input: CreateLicenseInput;
}>;


export type CreateLicenseMutation = { createLicense: { license: { id: string, version: number, sku: string, name: string, seats: number, assigned: number, reserved: number, waitlisted: number, available: number, overagePolicy: OveragePolicy, overageLimit: number, billingPeriod: BillingPeriod | null, unitPrice: { amount: string, currency: string } | null, rules: Array<{ kind: LicenseRuleKind, priority: number, scimConnection: { id: string } | null }> } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type UpdateLicenseMutationVariables = Exact<{
  input: UpdateLicenseInput;
}>;


export type UpdateLicenseMutation = { updateLicense: { license: { id: string, version: number, sku: string, name: string, seats: number, assigned: number, reserved: number, waitlisted: number, available: number, overagePolicy: OveragePolicy, overageLimit: number, billingPeriod: BillingPeriod | null, unitPrice: { amount: string, currency: string } | null, rules: Array<{ kind: LicenseRuleKind, priority: number, scimConnection: { id: string } | null }> } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type AssignLicenseMutationVariables = Exact<{
  input: AssignLicenseInput;
}>;


export type AssignLicenseMutation = { assignLicense: { license: { id: string, assigned: number, waitlisted: number } | null, licenseAssignment: { id: string, state: AssignmentState, source: AssignmentSource, queuePosition: number | null, member: { id: string } } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type ReleaseLicenseMutationVariables = Exact<{
  input: ReleaseLicenseInput;
}>;


export type ReleaseLicenseMutation = { releaseLicense: { license: { id: string, assigned: number, waitlisted: number } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type CreateLicenseRuleMutationVariables = Exact<{
  input: CreateLicenseRuleInput;
}>;


export type CreateLicenseRuleMutation = { createLicenseRule: { licenseRule: { id: string, kind: LicenseRuleKind, priority: number, license: { id: string } } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type CreateTeamMutationVariables = Exact<{
  input: CreateTeamInput;
}>;


export type CreateTeamMutation = { createTeam: { team: { id: string, name: string, description: string | null, version: number, managedBy: TeamOrigin, memberCount: number } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type UpdateTeamMutationVariables = Exact<{
  input: UpdateTeamInput;
}>;


export type UpdateTeamMutation = { updateTeam: { team: { id: string, name: string, description: string | null, version: number } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type AddTeamMembersMutationVariables = Exact<{
  input: AddTeamMembersInput;
}>;


export type AddTeamMembersMutation = { addTeamMembers: { team: { id: string, version: number, memberCount: number } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type RemoveTeamMembersMutationVariables = Exact<{
  input: RemoveTeamMembersInput;
}>;


export type RemoveTeamMembersMutation = { removeTeamMembers: { team: { id: string, version: number, memberCount: number } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type ArchiveTeamMutationVariables = Exact<{
  input: ArchiveTeamInput;
}>;


export type ArchiveTeamMutation = { archiveTeam: { team: { id: string, archivedAt: string | null } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type RestoreTeamMutationVariables = Exact<{
  input: RestoreTeamInput;
}>;


export type RestoreTeamMutation = { restoreTeam: { team: { id: string, archivedAt: string | null, memberCount: number } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type CreateScimConnectionMutationVariables = Exact<{
  input: CreateScimConnectionInput;
}>;


export type CreateScimConnectionMutation = { createScimConnection: { secret: string | null, scimConnection: { id: string, baseUrl: string, status: ScimConnectionStatus } | null, scimToken: { id: string, hint: string } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type ConfirmScimProviderMutationVariables = Exact<{
  input: ConfirmScimProviderInput;
}>;


export type ConfirmScimProviderMutation = { confirmScimProvider: { scimConnection: { id: string, status: ScimConnectionStatus, name: string, identityProvider: IdentityProvider, baseUrl: string, uniqueIdentifier: string, instructions: Array<{ place: string, purpose: string, fields: Array<{ label: string, action: ScimGuideAction, value: string | null, copies: ScimGuideCopy | null }> }> } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type PreviewScimMutationVariables = Exact<{
  input: PreviewScimInput;
}>;


export type PreviewScimMutation = { previewScim: { scimConnection: { id: string, status: ScimConnectionStatus, version: number } | null, preview: { counts: { links: number, conflicts: number, staysManual: number, suspends: number, moves: number, gains: number, waits: number, lacks: number, loses: number, keeps: number, teamsLink: number, teamsConflict: number }, members: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ outcome: ScimMemberOutcome, member: { userName: string } }> }, seats: { nodes: Array<{ outcome: LicenseRuleOutcome, member: { userName: string }, license: { sku: string } }> }, teams: { nodes: Array<{ outcome: ScimTeamOutcome, team: { name: string } }> } } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type EnableScimMutationVariables = Exact<{
  input: EnableScimInput;
}>;


export type EnableScimMutation = { enableScim: { secret: string | null, scimConnection: { id: string, status: ScimConnectionStatus, health: ScimConnectionHealth | null, enabledAt: string | null } | null, scimToken: { id: string, hint: string } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type PauseScimMutationVariables = Exact<{
  input: PauseScimInput;
}>;


export type PauseScimMutation = { pauseScim: { scimConnection: { id: string, status: ScimConnectionStatus, version: number } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type ResumeScimMutationVariables = Exact<{
  input: ResumeScimInput;
}>;


export type ResumeScimMutation = { resumeScim: { scimConnection: { id: string, status: ScimConnectionStatus, version: number } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type DisableScimMutationVariables = Exact<{
  input: DisableScimInput;
}>;


export type DisableScimMutation = { disableScim: { scimConnection: { id: string, status: ScimConnectionStatus, version: number } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type UpdateScimConnectionMutationVariables = Exact<{
  input: UpdateScimConnectionInput;
}>;


export type UpdateScimConnectionMutation = { updateScimConnection: { scimConnection: { id: string, status: ScimConnectionStatus, version: number } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type TransferScimMembersMutationVariables = Exact<{
  input: TransferScimMembersInput;
}>;


export type TransferScimMembersMutation = { transferScimMembers: { members: number | null, teams: number | null, teamsLeft: number | null, scimConnection: { id: string, status: ScimConnectionStatus, version: number } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type AskOwnersAboutScimConflictMutationVariables = Exact<{
  input: AskOwnersAboutScimConflictInput;
}>;


export type AskOwnersAboutScimConflictMutation = { askOwnersAboutScimConflict: { scimConflict: { id: string, askedAt: string | null, resolvedAt: string | null } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type RotateScimTokenMutationVariables = Exact<{
  input: RotateScimTokenInput;
}>;


export type RotateScimTokenMutation = { rotateScimToken: { secret: string | null, scimConnection: { id: string } | null, scimToken: { id: string, hint: string, expiresAt: string | null } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type RevokeScimTokenMutationVariables = Exact<{
  input: RevokeScimTokenInput;
}>;


export type RevokeScimTokenMutation = { revokeScimToken: { scimToken: { id: string, revokedAt: string | null } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type SettleScimConflictMutationVariables = Exact<{
  input: SettleScimConflictInput;
}>;


export type SettleScimConflictMutation = { settleScimConflict: { scimConflict: { id: string, decision: ConflictDecision | null, decidedAt: string | null, decidedBy: { id: string } | null } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type CreateApiTokenMutationVariables = Exact<{
  input: CreateApiTokenInput;
}>;


export type CreateApiTokenMutation = { createApiToken: { secret: string | null, apiToken: { id: string, name: string, hint: string, scopes: Array<Permission>, expiresAt: string | null, member: { id: string } } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type RevokeApiTokenMutationVariables = Exact<{
  input: RevokeApiTokenInput;
}>;


export type RevokeApiTokenMutation = { revokeApiToken: { apiToken: { id: string, revokedAt: string | null } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type AddDomainMutationVariables = Exact<{
  input: AddDomainInput;
}>;


export type AddDomainMutation = { addDomain: { domain: { id: string, name: string, createdAt: string, verifiedAt: string | null, checkedAt: string | null, problem: string | null, record: { name: string, value: string } } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type VerifyDomainMutationVariables = Exact<{
  input: VerifyDomainInput;
}>;


export type VerifyDomainMutation = { verifyDomain: { domain: { id: string, name: string, createdAt: string, verifiedAt: string | null, checkedAt: string | null, problem: string | null, record: { name: string, value: string } } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type RemoveDomainMutationVariables = Exact<{
  input: RemoveDomainInput;
}>;


export type RemoveDomainMutation = { removeDomain: { domain: { id: string, name: string, createdAt: string, verifiedAt: string | null, checkedAt: string | null, problem: string | null, record: { name: string, value: string } } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type SignOutMutationVariables = Exact<{
  input: SignOutInput;
}>;


export type SignOutMutation = { signOut: { endedSessions: number | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type RevokeSessionMutationVariables = Exact<{
  input: RevokeSessionInput;
}>;


export type RevokeSessionMutation = { revokeSession: { session: { id: string, endedAt: string | null } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type RevokeSessionsMutationVariables = Exact<{
  input: RevokeSessionsInput;
}>;


export type RevokeSessionsMutation = { revokeSessions: { member: { id: string, sessions: Array<{ id: string }> | null } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type ConfigureSsoConnectionMutationVariables = Exact<{
  input: ConfigureSsoConnectionInput;
}>;


export type ConfigureSsoConnectionMutation = { configureSsoConnection: { ssoConnection: { id: string, name: string, status: SsoConnectionStatus, domains: Array<string> } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type UpdateSsoConnectionMutationVariables = Exact<{
  input: UpdateSsoConnectionInput;
}>;


export type UpdateSsoConnectionMutation = { updateSsoConnection: { ssoConnection: { id: string, name: string, status: SsoConnectionStatus, domains: Array<string> } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type EnableSsoConnectionMutationVariables = Exact<{
  input: EnableSsoConnectionInput;
}>;


export type EnableSsoConnectionMutation = { enableSsoConnection: { ssoConnection: { id: string, name: string, status: SsoConnectionStatus, domains: Array<string> } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type DisableSsoConnectionMutationVariables = Exact<{
  input: DisableSsoConnectionInput;
}>;


export type DisableSsoConnectionMutation = { disableSsoConnection: { ssoConnection: { id: string, name: string, status: SsoConnectionStatus, domains: Array<string> } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type RemoveSsoConnectionMutationVariables = Exact<{
  input: RemoveSsoConnectionInput;
}>;


export type RemoveSsoConnectionMutation = { removeSsoConnection: { ssoConnection: { id: string, name: string, status: SsoConnectionStatus, domains: Array<string> } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type TestSsoConnectionMutationVariables = Exact<{
  input: TestSsoConnectionInput;
}>;


export type TestSsoConnectionMutation = { testSsoConnection: { testUrl: string | null, ssoConnection: { id: string, status: SsoConnectionStatus } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type UnlinkSsoIdentitiesMutationVariables = Exact<{
  input: UnlinkSsoIdentitiesInput;
}>;


export type UnlinkSsoIdentitiesMutation = { unlinkSsoIdentities: { unlinked: number | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type AddTokenIssuerMutationVariables = Exact<{
  input: AddTokenIssuerInput;
}>;


export type AddTokenIssuerMutation = { addTokenIssuer: { tokenIssuer: { id: string, name: string, issuer: string, audience: string, jwksUrl: string | null, claim: string, memberKey: MemberKey, algorithms: Array<JwtAlgorithm>, createdAt: string } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type RemoveTokenIssuerMutationVariables = Exact<{
  input: RemoveTokenIssuerInput;
}>;


export type RemoveTokenIssuerMutation = { removeTokenIssuer: { tokenIssuer: { id: string, name: string, issuer: string, audience: string, jwksUrl: string | null, claim: string, memberKey: MemberKey, algorithms: Array<JwtAlgorithm>, createdAt: string } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type InviteMemberMutationVariables = Exact<{
  input: InviteMemberInput;
}>;


export type InviteMemberMutation = { inviteMember: { link: string | null, member: { id: string, status: MemberStatus, invitation: { id: string } | null } | null, invitation: { id: string, email: string, expiresAt: string } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type ResendInvitationMutationVariables = Exact<{
  input: ResendInvitationInput;
}>;


export type ResendInvitationMutation = { resendInvitation: { link: string | null, member: { id: string, status: MemberStatus, invitation: { id: string } | null } | null, invitation: { id: string, email: string, expiresAt: string } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type RevokeInvitationMutationVariables = Exact<{
  input: RevokeInvitationInput;
}>;


export type RevokeInvitationMutation = { revokeInvitation: { member: { id: string, status: MemberStatus } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type ReleaseScimBrakeMutationVariables = Exact<{
  input: ReleaseScimBrakeInput;
}>;


export type ReleaseScimBrakeMutation = { releaseScimBrake: { scimConnection: { id: string, status: ScimConnectionStatus } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type DiscardScimBrakeMutationVariables = Exact<{
  input: DiscardScimBrakeInput;
}>;


export type DiscardScimBrakeMutation = { discardScimBrake: { scimConnection: { id: string, status: ScimConnectionStatus } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type SetProvisioningLogRetentionMutationVariables = Exact<{
  input: SetProvisioningLogRetentionInput;
}>;


export type SetProvisioningLogRetentionMutation = { setProvisioningLogRetention: { organization: { id: string, provisioningLogDays: number } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type RehearseScimMutationVariables = Exact<{
  input: RehearseScimInput;
}>;


export type RehearseScimMutation = { rehearseScim: { rehearsal: { ok: boolean, steps: Array<{ id: string, title: string, ok: boolean, requests: number, ms: number, failures: Array<{ what: string, got: string | null }>, exchanges: Array<{ method: string, path: string, status: number, answer: string }> }> } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { kind: ViewerKind, id: string, can: Array<Permission>, member: { id: string, userName: string, role: Role } | null, organization: { id: string, name: string, slug: string } | null } };

export type OrganizationQueryVariables = Exact<{
  id?: string | null | undefined;
  slug?: string | null | undefined;
}>;


export type OrganizationQuery = { organization: { id: string, version: number, name: string, slug: string, createdAt: string } | null };

export type OrganizationsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OrganizationsQuery = { organizations: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ id: string, slug: string }> } };

export type MembersQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: MemberFilter | null | undefined;
  orderBy?: MemberOrder;
  descending?: boolean;
}>;


export type MembersQuery = { organization: { members: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string } }>, nodes: Array<{ id: string, userName: string, status: MemberStatus }> } } | null };

export type MemberPageQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type MemberPageQuery = { organization: { members: { nodes: Array<{ id: string, version: number, userName: string, displayName: string | null, title: string | null, department: string | null, status: MemberStatus, role: Role, managedBy: MemberOrigin, externalId: string | null, loginEmail: string | null, active: boolean, heldAt: string | null, createdAt: string, updatedAt: string, editableFields: Array<MemberField>, name: { givenName: string | null, familyName: string | null } | null, emails: Array<{ value: string, type: string | null, primary: boolean }>, scimConnection: { id: string, tokens: Array<{ hint: string }> } | null, licenseAssignments: Array<{ state: AssignmentState, source: AssignmentSource, queuePosition: number | null, requestId: string, license: { id: string, sku: string, rules: Array<{ kind: LicenseRuleKind, priority: number }> }, rule: { kind: LicenseRuleKind } | null }>, teams: Array<{ id: string, name: string, memberCount: number }>, seatDecision: { text: string, licenses: Array<{ state: SeatState, text: string, source: AssignmentSource | null, since: string | null, requestId: string | null, queuePosition: number | null, license: { id: string }, rule: { kind: LicenseRuleKind } | null }> } }> } } | null };

export type MemberQueryVariables = Exact<{
  id: string;
}>;


export type MemberQuery = { organization: { member: { id: string, version: number, userName: string, displayName: string | null, title: string | null, department: string | null, status: MemberStatus, role: Role, managedBy: MemberOrigin, externalId: string | null, loginEmail: string | null, active: boolean, heldAt: string | null, createdAt: string, updatedAt: string, editableFields: Array<MemberField>, name: { givenName: string | null, familyName: string | null } | null, emails: Array<{ value: string, type: string | null, primary: boolean }>, scimConnection: { id: string, tokens: Array<{ hint: string }> } | null, licenseAssignments: Array<{ state: AssignmentState, source: AssignmentSource, queuePosition: number | null, requestId: string, license: { id: string, sku: string, rules: Array<{ kind: LicenseRuleKind, priority: number }> }, rule: { kind: LicenseRuleKind } | null }>, teams: Array<{ id: string, name: string, memberCount: number }>, seatDecision: { text: string, licenses: Array<{ state: SeatState, text: string, source: AssignmentSource | null, since: string | null, requestId: string | null, queuePosition: number | null, license: { id: string }, rule: { kind: LicenseRuleKind } | null }> } } | null } | null };

export type WholeMemberFragment = { id: string, version: number, userName: string, displayName: string | null, title: string | null, department: string | null, status: MemberStatus, role: Role, managedBy: MemberOrigin, externalId: string | null, loginEmail: string | null, active: boolean, heldAt: string | null, createdAt: string, updatedAt: string, editableFields: Array<MemberField>, name: { givenName: string | null, familyName: string | null } | null, emails: Array<{ value: string, type: string | null, primary: boolean }>, scimConnection: { id: string, tokens: Array<{ hint: string }> } | null, licenseAssignments: Array<{ state: AssignmentState, source: AssignmentSource, queuePosition: number | null, requestId: string, license: { id: string, sku: string, rules: Array<{ kind: LicenseRuleKind, priority: number }> }, rule: { kind: LicenseRuleKind } | null }>, teams: Array<{ id: string, name: string, memberCount: number }>, seatDecision: { text: string, licenses: Array<{ state: SeatState, text: string, source: AssignmentSource | null, since: string | null, requestId: string | null, queuePosition: number | null, license: { id: string }, rule: { kind: LicenseRuleKind } | null }> } };

export type LicensesQueryVariables = Exact<{ [key: string]: never; }>;


export type LicensesQuery = { organization: { licenses: { totalCount: number, nodes: Array<{ id: string, version: number, sku: string, name: string, seats: number, assigned: number, reserved: number, waitlisted: number, available: number, overagePolicy: OveragePolicy, overageLimit: number, billingPeriod: BillingPeriod | null, unitPrice: { amount: string, currency: string } | null, rules: Array<{ kind: LicenseRuleKind, priority: number, scimConnection: { id: string } | null }> }> } } | null };

export type WholeLicenseFragment = { id: string, version: number, sku: string, name: string, seats: number, assigned: number, reserved: number, waitlisted: number, available: number, overagePolicy: OveragePolicy, overageLimit: number, billingPeriod: BillingPeriod | null, unitPrice: { amount: string, currency: string } | null, rules: Array<{ kind: LicenseRuleKind, priority: number, scimConnection: { id: string } | null }> };

export type AssignmentsQueryVariables = Exact<{
  licenseId: string;
  filter?: LicenseAssignmentFilter | null | undefined;
  includeEnded?: boolean;
}>;


export type AssignmentsQuery = { organization: { license: { assignments: { totalCount: number, nodes: Array<{ state: AssignmentState, source: AssignmentSource, startedAt: string, endedAt: string | null, endReason: AssignmentEndReason | null, queuePosition: number | null, member: { id: string, userName: string, status: MemberStatus } }> } } | null } | null };

export type TeamsQueryVariables = Exact<{
  filter?: TeamFilter | null | undefined;
}>;


export type TeamsQuery = { organization: { teams: { totalCount: number, nodes: Array<{ id: string, name: string, managedBy: TeamOrigin, memberCount: number, members: { totalCount: number, edges: Array<{ sources: Array<TeamOrigin>, node: { id: string, userName: string } }> } }> } } | null };

export type ArchivedTeamsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ArchivedTeamsQuery = { organization: { archivedTeams: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, memberCount: number, archivedAt: string | null, restorableUntil: string | null }> } | null } | null };

export type TeamMembersQueryVariables = Exact<{
  teamId: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: MemberFilter | null | undefined;
}>;


export type TeamMembersQuery = { organization: { team: { memberCount: number, members: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ userName: string }> } } | null } | null };

export type ScimReadinessQueryVariables = Exact<{ [key: string]: never; }>;


export type ScimReadinessQuery = { organization: { scimReadiness: { isReady: boolean, gates: Array<{ gate: ScimGate, state: ScimGateState, whatToDo: string | null }> } | null } | null };

export type ScimPreviewPageQueryVariables = Exact<{
  disable?: DisableScimChoice | null | undefined;
  outcome?: ScimMemberOutcome | null | undefined;
  after?: string | null | undefined;
}>;


export type ScimPreviewPageQuery = { organization: { scimConnections: Array<{ id: string, preview: { members: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ member: { userName: string } }> } } }> | null } | null };

export type ScimConnectionsQueryVariables = Exact<{ [key: string]: never; }>;


export type ScimConnectionsQuery = { organization: { scimConnections: Array<{ id: string, name: string, identityProvider: IdentityProvider, status: ScimConnectionStatus, baseUrl: string, uniqueIdentifier: string, brake: Brake, tokens: Array<{ id: string, hint: string, expiresAt: string | null, revokedAt: string | null }>, provisioningLog: { totalCount: number, nodes: Array<{ method: string, path: string, status: number, requestId: string }> } }> | null, scimConflicts: { totalCount: number, nodes: Array<{ id: string, kind: ScimConflictKind, name: string, reason: string, decision: ConflictDecision | null, member: { userName: string } | null }> } | null } | null };

export type AuditEventsQueryVariables = Exact<{
  filter?: AuditEventFilter | null | undefined;
}>;


export type AuditEventsQuery = { organization: { auditEvents: { totalCount: number, nodes: Array<{ at: string, action: AuditAction, resourceKind: ResourceKind, resourceId: string, requestId: string, actor: { kind: ActorKind, id: string }, actingMember: { userName: string } | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> } | null } | null };

export type ApiTokensQueryVariables = Exact<{ [key: string]: never; }>;


export type ApiTokensQuery = { organization: { apiTokens: { totalCount: number, nodes: Array<{ id: string, name: string, hint: string, scopes: Array<Permission>, revokedAt: string | null, member: { userName: string } }> } | null } | null };

export type DomainsQueryVariables = Exact<{ [key: string]: never; }>;


export type DomainsQuery = { organization: { domains: Array<{ id: string, name: string, createdAt: string, verifiedAt: string | null, checkedAt: string | null, problem: string | null, record: { name: string, value: string } }> | null } | null };

export type SessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionsQuery = { viewer: { can: Array<Permission>, session: { id: string } | null, sessions: Array<{ id: string, method: SignInMethod, address: string | null, userAgent: string | null, createdAt: string, lastSeenAt: string, expiresAt: string }>, member: { id: string, lastSignInAt: string | null } | null } };

export type MemberSessionsQueryVariables = Exact<{
  id: string;
}>;


export type MemberSessionsQuery = { organization: { member: { id: string, lastSignInAt: string | null, sessions: Array<{ id: string }> | null } | null } | null };

export type CreateWebhookEndpointMutationVariables = Exact<{
  input: CreateWebhookEndpointInput;
}>;


export type CreateWebhookEndpointMutation = { createWebhookEndpoint: { secret: string | null, webhookEndpoint: { id: string, version: number, url: string, description: string | null, format: WebhookFormat, eventTypes: Array<string>, status: WebhookStatus, disabledReason: WebhookDisabledReason | null, previousSecretUntil: string | null } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type UpdateWebhookEndpointMutationVariables = Exact<{
  input: UpdateWebhookEndpointInput;
}>;


export type UpdateWebhookEndpointMutation = { updateWebhookEndpoint: { webhookEndpoint: { id: string, version: number, url: string, description: string | null, format: WebhookFormat, eventTypes: Array<string>, status: WebhookStatus, disabledReason: WebhookDisabledReason | null, previousSecretUntil: string | null } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type DeleteWebhookEndpointMutationVariables = Exact<{
  input: DeleteWebhookEndpointInput;
}>;


export type DeleteWebhookEndpointMutation = { deleteWebhookEndpoint: { webhookEndpoint: { id: string, version: number, url: string, description: string | null, format: WebhookFormat, eventTypes: Array<string>, status: WebhookStatus, disabledReason: WebhookDisabledReason | null, previousSecretUntil: string | null } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type RotateWebhookSecretMutationVariables = Exact<{
  input: RotateWebhookSecretInput;
}>;


export type RotateWebhookSecretMutation = { rotateWebhookSecret: { secret: string | null, webhookEndpoint: { id: string, version: number, url: string, description: string | null, format: WebhookFormat, eventTypes: Array<string>, status: WebhookStatus, disabledReason: WebhookDisabledReason | null, previousSecretUntil: string | null } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type SendTestWebhookMutationVariables = Exact<{
  input: SendTestWebhookInput;
}>;


export type SendTestWebhookMutation = { sendTestWebhook: { webhookEndpoint: { id: string, version: number, url: string, description: string | null, format: WebhookFormat, eventTypes: Array<string>, status: WebhookStatus, disabledReason: WebhookDisabledReason | null, previousSecretUntil: string | null } | null, webhookDelivery: { id: string, eventId: string, eventType: string, state: WebhookDeliveryState, nextAttemptAt: string | null } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type ReplayWebhookDeliveriesMutationVariables = Exact<{
  input: ReplayWebhookDeliveriesInput;
}>;


export type ReplayWebhookDeliveriesMutation = { replayWebhookDeliveries: { count: number | null, webhookEndpoint: { id: string, version: number, url: string, description: string | null, format: WebhookFormat, eventTypes: Array<string>, status: WebhookStatus, disabledReason: WebhookDisabledReason | null, previousSecretUntil: string | null } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type WebhookEndpointsQueryVariables = Exact<{
  first?: number | null | undefined;
  filter?: WebhookDeliveryFilter | null | undefined;
}>;


export type WebhookEndpointsQuery = { organization: { webhookEndpoints: Array<{ id: string, url: string, issuer: string | null, jwksUrl: string | null, deliveries: { totalCount: number, nodes: Array<{ id: string, eventId: string, eventType: string, resourceId: string, state: WebhookDeliveryState, nextAttemptAt: string | null, attempts: Array<{ at: string, latencyMs: number, status: number | null, response: string | null, problem: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }> | null } | null };

export type WebhookEndpointQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type WebhookEndpointQuery = { organization: { webhookEndpoint: { id: string, status: WebhookStatus, failingSince: string | null, audience: string | null, createdAt: string, updatedAt: string, deliveries: { nodes: Array<{ id: string, createdAt: string, finishedAt: string | null }>, pageInfo: { endCursor: string | null } } | null } | null } | null };

export const WholeMemberFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeMember"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"userName"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"emails"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"primary"}}]}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"managedBy"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"loginEmail"}},{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"heldAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"editableFields"}},{"kind":"Field","name":{"kind":"Name","value":"scimConnection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tokens"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hint"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"licenseAssignments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"license"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"teams"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"seatDecision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"licenses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"license"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WholeMemberFragment, unknown>;
export const WholeLicenseFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeLicense"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"License"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"seats"}},{"kind":"Field","name":{"kind":"Name","value":"assigned"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"waitlisted"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"overagePolicy"}},{"kind":"Field","name":{"kind":"Name","value":"overageLimit"}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"billingPeriod"}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"scimConnection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<WholeLicenseFragment, unknown>;
export const UpdateLicenseRuleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateLicenseRule"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateLicenseRuleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateLicenseRule"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"licenseRule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"applied"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateLicenseRuleMutation, UpdateLicenseRuleMutationVariables>;
export const DeleteLicenseRuleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteLicenseRule"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteLicenseRuleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteLicenseRule"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"licenseRule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"applied"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<DeleteLicenseRuleMutation, DeleteLicenseRuleMutationVariables>;
export const PreviewLicenseRuleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PreviewLicenseRule"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PreviewLicenseRuleInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"outcome"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LicenseRuleOutcome"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"previewLicenseRule"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gains"}},{"kind":"Field","name":{"kind":"Name","value":"waits"}},{"kind":"Field","name":{"kind":"Name","value":"lacks"}},{"kind":"Field","name":{"kind":"Name","value":"loses"}},{"kind":"Field","name":{"kind":"Name","value":"keeps"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"outcome"},"value":{"kind":"Variable","name":{"kind":"Name","value":"outcome"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"license"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PreviewLicenseRuleQuery, PreviewLicenseRuleQueryVariables>;
export const CreateOrganizationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateOrganization"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateOrganizationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createOrganization"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"userName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}},{"kind":"Field","name":{"kind":"Name","value":"license"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"seats"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scimConnection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"baseUrl"}},{"kind":"Field","name":{"kind":"Name","value":"uniqueIdentifier"}}]}},{"kind":"Field","name":{"kind":"Name","value":"apiTokenSecret"}},{"kind":"Field","name":{"kind":"Name","value":"scimTokenSecret"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<CreateOrganizationMutation, CreateOrganizationMutationVariables>;
export const UpdateOrganizationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateOrganization"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateOrganizationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateOrganization"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateOrganizationMutation, UpdateOrganizationMutationVariables>;
export const CreateMemberDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateMember"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateMemberInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createMember"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMember"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeMember"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"userName"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"emails"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"primary"}}]}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"managedBy"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"loginEmail"}},{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"heldAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"editableFields"}},{"kind":"Field","name":{"kind":"Name","value":"scimConnection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tokens"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hint"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"licenseAssignments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"license"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"teams"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"seatDecision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"licenses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"license"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CreateMemberMutation, CreateMemberMutationVariables>;
export const UpdateMemberDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateMember"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateMemberInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateMember"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMember"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeMember"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"userName"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"emails"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"primary"}}]}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"managedBy"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"loginEmail"}},{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"heldAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"editableFields"}},{"kind":"Field","name":{"kind":"Name","value":"scimConnection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tokens"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hint"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"licenseAssignments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"license"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"teams"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"seatDecision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"licenses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"license"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]}}]} as unknown as DocumentNode<UpdateMemberMutation, UpdateMemberMutationVariables>;
export const DeactivateMemberDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeactivateMember"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeactivateMemberInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deactivateMember"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"heldAt"}},{"kind":"Field","name":{"kind":"Name","value":"active"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<DeactivateMemberMutation, DeactivateMemberMutationVariables>;
export const ReactivateMemberDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReactivateMember"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReactivateMemberInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reactivateMember"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"heldAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<ReactivateMemberMutation, ReactivateMemberMutationVariables>;
export const RemoveMemberDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveMember"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveMemberInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeMember"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"deprovisionedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<RemoveMemberMutation, RemoveMemberMutationVariables>;
export const CreateLicenseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateLicense"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateLicenseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createLicense"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"license"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeLicense"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeLicense"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"License"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"seats"}},{"kind":"Field","name":{"kind":"Name","value":"assigned"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"waitlisted"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"overagePolicy"}},{"kind":"Field","name":{"kind":"Name","value":"overageLimit"}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"billingPeriod"}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"scimConnection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<CreateLicenseMutation, CreateLicenseMutationVariables>;
export const UpdateLicenseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateLicense"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateLicenseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateLicense"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"license"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeLicense"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeLicense"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"License"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"seats"}},{"kind":"Field","name":{"kind":"Name","value":"assigned"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"waitlisted"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"overagePolicy"}},{"kind":"Field","name":{"kind":"Name","value":"overageLimit"}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"billingPeriod"}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"scimConnection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateLicenseMutation, UpdateLicenseMutationVariables>;
export const AssignLicenseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AssignLicense"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AssignLicenseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assignLicense"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"license"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"assigned"}},{"kind":"Field","name":{"kind":"Name","value":"waitlisted"}}]}},{"kind":"Field","name":{"kind":"Name","value":"licenseAssignment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<AssignLicenseMutation, AssignLicenseMutationVariables>;
export const ReleaseLicenseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReleaseLicense"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReleaseLicenseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"releaseLicense"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"license"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"assigned"}},{"kind":"Field","name":{"kind":"Name","value":"waitlisted"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<ReleaseLicenseMutation, ReleaseLicenseMutationVariables>;
export const CreateLicenseRuleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateLicenseRule"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateLicenseRuleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createLicenseRule"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"licenseRule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"license"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<CreateLicenseRuleMutation, CreateLicenseRuleMutationVariables>;
export const CreateTeamDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateTeam"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateTeamInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createTeam"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"managedBy"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<CreateTeamMutation, CreateTeamMutationVariables>;
export const UpdateTeamDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateTeam"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateTeamInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateTeam"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateTeamMutation, UpdateTeamMutationVariables>;
export const AddTeamMembersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddTeamMembers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddTeamMembersInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addTeamMembers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<AddTeamMembersMutation, AddTeamMembersMutationVariables>;
export const RemoveTeamMembersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveTeamMembers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveTeamMembersInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeTeamMembers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<RemoveTeamMembersMutation, RemoveTeamMembersMutationVariables>;
export const ArchiveTeamDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ArchiveTeam"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ArchiveTeamInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"archiveTeam"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<ArchiveTeamMutation, ArchiveTeamMutationVariables>;
export const RestoreTeamDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RestoreTeam"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RestoreTeamInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"restoreTeam"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<RestoreTeamMutation, RestoreTeamMutationVariables>;
export const CreateScimConnectionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateScimConnection"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateScimConnectionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createScimConnection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scimConnection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"baseUrl"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scimToken"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<CreateScimConnectionMutation, CreateScimConnectionMutationVariables>;
export const ConfirmScimProviderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmScimProvider"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmScimProviderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmScimProvider"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scimConnection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"identityProvider"}},{"kind":"Field","name":{"kind":"Name","value":"baseUrl"}},{"kind":"Field","name":{"kind":"Name","value":"uniqueIdentifier"}},{"kind":"Field","name":{"kind":"Name","value":"instructions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"copies"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<ConfirmScimProviderMutation, ConfirmScimProviderMutationVariables>;
export const PreviewScimDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PreviewScim"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PreviewScimInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"previewScim"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scimConnection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"preview"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"links"}},{"kind":"Field","name":{"kind":"Name","value":"conflicts"}},{"kind":"Field","name":{"kind":"Name","value":"staysManual"}},{"kind":"Field","name":{"kind":"Name","value":"suspends"}},{"kind":"Field","name":{"kind":"Name","value":"moves"}},{"kind":"Field","name":{"kind":"Name","value":"gains"}},{"kind":"Field","name":{"kind":"Name","value":"waits"}},{"kind":"Field","name":{"kind":"Name","value":"lacks"}},{"kind":"Field","name":{"kind":"Name","value":"loses"}},{"kind":"Field","name":{"kind":"Name","value":"keeps"}},{"kind":"Field","name":{"kind":"Name","value":"teamsLink"}},{"kind":"Field","name":{"kind":"Name","value":"teamsConflict"}}]}},{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"2"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userName"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"seats"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"license"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"teams"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<PreviewScimMutation, PreviewScimMutationVariables>;
export const EnableScimDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EnableScim"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EnableScimInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enableScim"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scimConnection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"health"}},{"kind":"Field","name":{"kind":"Name","value":"enabledAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scimToken"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<EnableScimMutation, EnableScimMutationVariables>;
export const PauseScimDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PauseScim"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PauseScimInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pauseScim"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scimConnection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<PauseScimMutation, PauseScimMutationVariables>;
export const ResumeScimDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResumeScim"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResumeScimInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resumeScim"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scimConnection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<ResumeScimMutation, ResumeScimMutationVariables>;
export const DisableScimDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DisableScim"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DisableScimInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disableScim"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scimConnection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<DisableScimMutation, DisableScimMutationVariables>;
export const UpdateScimConnectionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateScimConnection"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateScimConnectionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateScimConnection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scimConnection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateScimConnectionMutation, UpdateScimConnectionMutationVariables>;
export const TransferScimMembersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TransferScimMembers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TransferScimMembersInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transferScimMembers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scimConnection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"teams"}},{"kind":"Field","name":{"kind":"Name","value":"teamsLeft"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<TransferScimMembersMutation, TransferScimMembersMutationVariables>;
export const AskOwnersAboutScimConflictDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AskOwnersAboutScimConflict"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AskOwnersAboutScimConflictInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"askOwnersAboutScimConflict"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scimConflict"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<AskOwnersAboutScimConflictMutation, AskOwnersAboutScimConflictMutationVariables>;
export const RotateScimTokenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RotateScimToken"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RotateScimTokenInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rotateScimToken"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scimConnection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scimToken"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<RotateScimTokenMutation, RotateScimTokenMutationVariables>;
export const RevokeScimTokenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeScimToken"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeScimTokenInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeScimToken"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scimToken"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<RevokeScimTokenMutation, RevokeScimTokenMutationVariables>;
export const SettleScimConflictDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SettleScimConflict"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SettleScimConflictInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"settleScimConflict"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scimConflict"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<SettleScimConflictMutation, SettleScimConflictMutationVariables>;
export const CreateApiTokenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateApiToken"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateApiTokenInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createApiToken"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"apiToken"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<CreateApiTokenMutation, CreateApiTokenMutationVariables>;
export const RevokeApiTokenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeApiToken"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeApiTokenInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeApiToken"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"apiToken"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<RevokeApiTokenMutation, RevokeApiTokenMutationVariables>;
export const AddDomainDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddDomain"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddDomainInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addDomain"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"domain"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<AddDomainMutation, AddDomainMutationVariables>;
export const VerifyDomainDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"VerifyDomain"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"VerifyDomainInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verifyDomain"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"domain"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<VerifyDomainMutation, VerifyDomainMutationVariables>;
export const RemoveDomainDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveDomain"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveDomainInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeDomain"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"domain"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<RemoveDomainMutation, RemoveDomainMutationVariables>;
export const SignOutDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignOut"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignOutInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signOut"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endedSessions"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<SignOutMutation, SignOutMutationVariables>;
export const RevokeSessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeSessionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<RevokeSessionMutation, RevokeSessionMutationVariables>;
export const RevokeSessionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeSessions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeSessionsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeSessions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<RevokeSessionsMutation, RevokeSessionsMutationVariables>;
export const ConfigureSsoConnectionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfigureSsoConnection"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfigureSsoConnectionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"configureSsoConnection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ssoConnection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"domains"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<ConfigureSsoConnectionMutation, ConfigureSsoConnectionMutationVariables>;
export const UpdateSsoConnectionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateSsoConnection"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateSsoConnectionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateSsoConnection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ssoConnection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"domains"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateSsoConnectionMutation, UpdateSsoConnectionMutationVariables>;
export const EnableSsoConnectionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EnableSsoConnection"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EnableSsoConnectionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enableSsoConnection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ssoConnection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"domains"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<EnableSsoConnectionMutation, EnableSsoConnectionMutationVariables>;
export const DisableSsoConnectionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DisableSsoConnection"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DisableSsoConnectionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disableSsoConnection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ssoConnection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"domains"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<DisableSsoConnectionMutation, DisableSsoConnectionMutationVariables>;
export const RemoveSsoConnectionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveSsoConnection"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveSsoConnectionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeSsoConnection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ssoConnection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"domains"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<RemoveSsoConnectionMutation, RemoveSsoConnectionMutationVariables>;
export const TestSsoConnectionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestSsoConnection"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TestSsoConnectionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"testSsoConnection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ssoConnection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"testUrl"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<TestSsoConnectionMutation, TestSsoConnectionMutationVariables>;
export const UnlinkSsoIdentitiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UnlinkSsoIdentities"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UnlinkSsoIdentitiesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unlinkSsoIdentities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unlinked"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<UnlinkSsoIdentitiesMutation, UnlinkSsoIdentitiesMutationVariables>;
export const AddTokenIssuerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddTokenIssuer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddTokenIssuerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addTokenIssuer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tokenIssuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"jwksUrl"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"memberKey"}},{"kind":"Field","name":{"kind":"Name","value":"algorithms"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<AddTokenIssuerMutation, AddTokenIssuerMutationVariables>;
export const RemoveTokenIssuerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveTokenIssuer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveTokenIssuerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeTokenIssuer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tokenIssuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"jwksUrl"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"memberKey"}},{"kind":"Field","name":{"kind":"Name","value":"algorithms"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<RemoveTokenIssuerMutation, RemoveTokenIssuerMutationVariables>;
export const InviteMemberDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"InviteMember"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InviteMemberInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inviteMember"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"invitation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"invitation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"link"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<InviteMemberMutation, InviteMemberMutationVariables>;
export const ResendInvitationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResendInvitation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResendInvitationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resendInvitation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"invitation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"invitation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"link"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<ResendInvitationMutation, ResendInvitationMutationVariables>;
export const RevokeInvitationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeInvitation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeInvitationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeInvitation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<RevokeInvitationMutation, RevokeInvitationMutationVariables>;
export const ReleaseScimBrakeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReleaseScimBrake"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReleaseScimBrakeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"releaseScimBrake"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scimConnection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<ReleaseScimBrakeMutation, ReleaseScimBrakeMutationVariables>;
export const DiscardScimBrakeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DiscardScimBrake"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DiscardScimBrakeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"discardScimBrake"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scimConnection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<DiscardScimBrakeMutation, DiscardScimBrakeMutationVariables>;
export const SetProvisioningLogRetentionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetProvisioningLogRetention"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetProvisioningLogRetentionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setProvisioningLogRetention"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"provisioningLogDays"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<SetProvisioningLogRetentionMutation, SetProvisioningLogRetentionMutationVariables>;
export const RehearseScimDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RehearseScim"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RehearseScimInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rehearseScim"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rehearsal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"failures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"got"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requests"}},{"kind":"Field","name":{"kind":"Name","value":"exchanges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ms"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<RehearseScimMutation, RehearseScimMutationVariables>;
export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"can"}},{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"userName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const OrganizationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Organization"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"slug"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"Variable","name":{"kind":"Name","value":"slug"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}}]} as unknown as DocumentNode<OrganizationQuery, OrganizationQueryVariables>;
export const OrganizationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Organizations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organizations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}}]}}]} as unknown as DocumentNode<OrganizationsQuery, OrganizationsQueryVariables>;
export const MembersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Members"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"MemberFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MemberOrder"}}},"defaultValue":{"kind":"EnumValue","value":"CREATED_AT"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"descending"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},"defaultValue":{"kind":"BooleanValue","value":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"descending"},"value":{"kind":"Variable","name":{"kind":"Name","value":"descending"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"userName"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MembersQuery, MembersQueryVariables>;
export const MemberPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MemberPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMember"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeMember"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"userName"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"emails"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"primary"}}]}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"managedBy"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"loginEmail"}},{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"heldAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"editableFields"}},{"kind":"Field","name":{"kind":"Name","value":"scimConnection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tokens"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hint"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"licenseAssignments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"license"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"teams"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"seatDecision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"licenses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"license"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MemberPageQuery, MemberPageQueryVariables>;
export const MemberDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Member"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeMember"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeMember"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"userName"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"emails"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"primary"}}]}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"managedBy"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"loginEmail"}},{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"heldAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"editableFields"}},{"kind":"Field","name":{"kind":"Name","value":"scimConnection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tokens"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hint"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"licenseAssignments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"license"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"teams"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"seatDecision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"licenses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"license"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MemberQuery, MemberQueryVariables>;
export const LicensesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Licenses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"licenses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeLicense"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeLicense"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"License"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"seats"}},{"kind":"Field","name":{"kind":"Name","value":"assigned"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"waitlisted"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"overagePolicy"}},{"kind":"Field","name":{"kind":"Name","value":"overageLimit"}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"billingPeriod"}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"scimConnection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<LicensesQuery, LicensesQueryVariables>;
export const AssignmentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Assignments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"licenseId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LicenseAssignmentFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"includeEnded"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},"defaultValue":{"kind":"BooleanValue","value":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"license"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"licenseId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assignments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"includeEnded"},"value":{"kind":"Variable","name":{"kind":"Name","value":"includeEnded"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"userName"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<AssignmentsQuery, AssignmentsQueryVariables>;
export const TeamsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Teams"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TeamFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"teams"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"NAME"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"managedBy"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sources"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"userName"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<TeamsQuery, TeamsQueryVariables>;
export const ArchivedTeamsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ArchivedTeams"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"archivedTeams"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"restorableUntil"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ArchivedTeamsQuery, ArchivedTeamsQueryVariables>;
export const TeamMembersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TeamMembers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"teamId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"MemberFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"team"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"teamId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userName"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<TeamMembersQuery, TeamMembersQueryVariables>;
export const ScimReadinessDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ScimReadiness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scimReadiness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isReady"}},{"kind":"Field","name":{"kind":"Name","value":"gates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gate"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"whatToDo"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ScimReadinessQuery, ScimReadinessQueryVariables>;
export const ScimPreviewPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ScimPreviewPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"disable"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DisableScimChoice"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"outcome"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ScimMemberOutcome"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scimConnections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"preview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"disable"},"value":{"kind":"Variable","name":{"kind":"Name","value":"disable"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"2"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"outcome"},"value":{"kind":"Variable","name":{"kind":"Name","value":"outcome"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userName"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ScimPreviewPageQuery, ScimPreviewPageQueryVariables>;
export const ScimConnectionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ScimConnections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scimConnections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"identityProvider"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"baseUrl"}},{"kind":"Field","name":{"kind":"Name","value":"uniqueIdentifier"}},{"kind":"Field","name":{"kind":"Name","value":"brake"}},{"kind":"Field","name":{"kind":"Name","value":"tokens"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"provisioningLog"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"scimConflicts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userName"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ScimConnectionsQuery, ScimConnectionsQueryVariables>;
export const AuditEventsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AuditEvents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AuditEventFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"auditEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"resourceKind"}},{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actingMember"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<AuditEventsQuery, AuditEventsQueryVariables>;
export const ApiTokensDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ApiTokens"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"apiTokens"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}},{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userName"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ApiTokensQuery, ApiTokensQueryVariables>;
export const DomainsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Domains"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"domains"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DomainsQuery, DomainsQueryVariables>;
export const SessionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Sessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"can"}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"userAgent"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lastSignInAt"}}]}}]}}]}}]} as unknown as DocumentNode<SessionsQuery, SessionsQueryVariables>;
export const MemberSessionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MemberSessions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lastSignInAt"}},{"kind":"Field","name":{"kind":"Name","value":"sessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MemberSessionsQuery, MemberSessionsQueryVariables>;
export const CreateWebhookEndpointDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateWebhookEndpoint"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateWebhookEndpointInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createWebhookEndpoint"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookEndpoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"eventTypes"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"disabledReason"}},{"kind":"Field","name":{"kind":"Name","value":"previousSecretUntil"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<CreateWebhookEndpointMutation, CreateWebhookEndpointMutationVariables>;
export const UpdateWebhookEndpointDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateWebhookEndpoint"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateWebhookEndpointInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateWebhookEndpoint"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookEndpoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"eventTypes"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"disabledReason"}},{"kind":"Field","name":{"kind":"Name","value":"previousSecretUntil"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateWebhookEndpointMutation, UpdateWebhookEndpointMutationVariables>;
export const DeleteWebhookEndpointDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteWebhookEndpoint"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteWebhookEndpointInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteWebhookEndpoint"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookEndpoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"eventTypes"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"disabledReason"}},{"kind":"Field","name":{"kind":"Name","value":"previousSecretUntil"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<DeleteWebhookEndpointMutation, DeleteWebhookEndpointMutationVariables>;
export const RotateWebhookSecretDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RotateWebhookSecret"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RotateWebhookSecretInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rotateWebhookSecret"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookEndpoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"eventTypes"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"disabledReason"}},{"kind":"Field","name":{"kind":"Name","value":"previousSecretUntil"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<RotateWebhookSecretMutation, RotateWebhookSecretMutationVariables>;
export const SendTestWebhookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SendTestWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SendTestWebhookInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sendTestWebhook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookEndpoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"eventTypes"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"disabledReason"}},{"kind":"Field","name":{"kind":"Name","value":"previousSecretUntil"}}]}},{"kind":"Field","name":{"kind":"Name","value":"webhookDelivery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"eventType"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"nextAttemptAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<SendTestWebhookMutation, SendTestWebhookMutationVariables>;
export const ReplayWebhookDeliveriesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReplayWebhookDeliveries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReplayWebhookDeliveriesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayWebhookDeliveries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookEndpoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"eventTypes"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"disabledReason"}},{"kind":"Field","name":{"kind":"Name","value":"previousSecretUntil"}}]}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<ReplayWebhookDeliveriesMutation, ReplayWebhookDeliveriesMutationVariables>;
export const WebhookEndpointsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WebhookEndpoints"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookDeliveryFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookEndpoints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}},{"kind":"Field","name":{"kind":"Name","value":"jwksUrl"}},{"kind":"Field","name":{"kind":"Name","value":"deliveries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"eventType"}},{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"nextAttemptAt"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"latencyMs"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"response"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WebhookEndpointsQuery, WebhookEndpointsQueryVariables>;
export const WebhookEndpointDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WebhookEndpoint"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookEndpoint"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"failingSince"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deliveries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WebhookEndpointQuery, WebhookEndpointQueryVariables>;