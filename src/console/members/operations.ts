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

/** Whom to add to which team. */
export type AddTeamMembersInput = {
  /** The members. */
  memberIds: Array<string>;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** The team. */
  teamId: string;
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

/** Compares yes and no. */
export type BooleanFilter = {
  /** Is this value. */
  eq?: boolean | null | undefined;
  /** Is not this value, or is empty. */
  neq?: boolean | null | undefined;
};

/** An e-mail address or a phone number. */
export type ContactValueInput = {
  /** Whether it is the preferred one. */
  primary?: boolean;
  /** What it is for, such as "work". */
  type?: string | null | undefined;
  /** The address or number. */
  value: string;
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

/** Whom a license rule gives a seat. */
export type LicenseRuleKind =
  /** Those who have one value among their SCIM entitlements. */
  | 'ENTITLEMENT'
  /** Everybody of the connection. */
  | 'EVERYONE'
  /** The members of one group. */
  | 'GROUP';

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

/** Whom to bring back. */
export type ReactivateMemberInput = {
  /** The member. */
  memberId: string;
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

/** Whom to remove for good. */
export type RemoveMemberInput = {
  /** The member. */
  memberId: string;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
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

/** Whose invitation to send anew. */
export type ResendInvitationInput = {
  /** The invited member. */
  memberId: string;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
};

/** Whose invitation to take back. */
export type RevokeInvitationInput = {
  /** The invited member. */
  memberId: string;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
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

export type MembersQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: MemberFilter | null | undefined;
  orderBy: MemberOrder;
  descending: boolean;
  scim: boolean;
}>;


export type MembersQuery = { organization: { id: string, members: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, userName: string, displayName: string | null, loginEmail: string | null, status: MemberStatus, role: Role, managedBy: MemberOrigin, department: string | null, costCenter: string | null, lastSignInAt: string | null, createdAt: string, updatedAt: string, scimConnection?: { id: string, name: string } | null, licenseAssignments: Array<{ id: string, state: AssignmentState, license: { id: string, name: string } }> }> } } | null };

export type LicenseChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type LicenseChoicesQuery = { organization: { id: string, licenses: { nodes: Array<{ id: string, name: string, available: number }> } } | null };

export type TeamChoicesQueryVariables = Exact<{
  filter?: TeamFilter | null | undefined;
}>;


export type TeamChoicesQuery = { organization: { id: string, teams: { nodes: Array<{ id: string, name: string }> } } | null };

export type MemberQueryVariables = Exact<{
  id: string;
  scim: boolean;
  licenses: boolean;
  teams: boolean;
}>;


export type MemberQuery = { organization: { id: string, member: { status: MemberStatus, role: Role, managedBy: MemberOrigin, active: boolean, heldAt: string | null, createdAt: string, lastSignInAt: string | null, editableFields: Array<MemberField>, id: string, version: number, userName: string, displayName: string | null, loginEmail: string | null, externalId: string | null, title: string | null, department: string | null, costCenter: string | null, employeeNumber: string | null, preferredLanguage: string | null, locale: string | null, timezone: string | null, notes: string | null, scimConnection?: { id: string, name: string } | null, invitation: { id: string, email: string, createdAt: string, expiresAt: string } | null, seatDecision?: { licenses: Array<{ state: SeatState, since: string | null, source: AssignmentSource | null, queuePosition: number | null, license: { id: string, name: string }, rule: { id: string, kind: LicenseRuleKind, entitlement: string | null, team: { id: string, name: string } | null, scimConnection?: { id: string, name: string } | null } | null, pendingRelease: { dueAt: string, reason: AssignmentEndReason } | null }> }, teams?: Array<{ id: string, name: string, managedBy: TeamOrigin }>, name: { formatted: string | null, familyName: string | null, givenName: string | null, middleName: string | null, honorificPrefix: string | null, honorificSuffix: string | null } | null, emails: Array<{ value: string, type: string | null, primary: boolean }>, phoneNumbers: Array<{ value: string, type: string | null, primary: boolean }> } | null } | null };

export type ProfileFragment = { id: string, version: number, userName: string, displayName: string | null, loginEmail: string | null, externalId: string | null, title: string | null, department: string | null, costCenter: string | null, employeeNumber: string | null, preferredLanguage: string | null, locale: string | null, timezone: string | null, notes: string | null, name: { formatted: string | null, familyName: string | null, givenName: string | null, middleName: string | null, honorificPrefix: string | null, honorificSuffix: string | null } | null, emails: Array<{ value: string, type: string | null, primary: boolean }>, phoneNumbers: Array<{ value: string, type: string | null, primary: boolean }> };

export type SeatDecisionFragment = { state: SeatState, since: string | null, source: AssignmentSource | null, queuePosition: number | null, license: { id: string, name: string }, rule: { id: string, kind: LicenseRuleKind, entitlement: string | null, team: { id: string, name: string } | null, scimConnection?: { id: string, name: string } | null } | null, pendingRelease: { dueAt: string, reason: AssignmentEndReason } | null };

export type MemberSeatsQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type MemberSeatsQuery = { organization: { id: string, member: { id: string, assignments: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, state: AssignmentState, source: AssignmentSource, over: boolean, startedAt: string, endedAt: string | null, endReason: AssignmentEndReason | null, license: { id: string, name: string } }> } } | null } | null };

export type MemberSessionsQueryVariables = Exact<{
  id: string;
}>;


export type MemberSessionsQuery = { organization: { id: string, member: { id: string, sessions: Array<{ id: string, method: SignInMethod, createdAt: string, lastSeenAt: string, address: string | null, userAgent: string | null }> | null } | null } | null };

export type MemberHistoryQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type MemberHistoryQuery = { organization: { id: string, auditEvents: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, at: string, action: AuditAction, actor: { kind: ActorKind, id: string }, actingMember: { id: string, userName: string, displayName: string | null } | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> } | null } | null };

export type InviteMemberMutationVariables = Exact<{
  input: InviteMemberInput;
}>;


export type InviteMemberMutation = { inviteMember: { link: string | null, member: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type CreateMemberMutationVariables = Exact<{
  input: CreateMemberInput;
}>;


export type CreateMemberMutation = { createMember: { member: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type UpdateMemberMutationVariables = Exact<{
  input: UpdateMemberInput;
}>;


export type UpdateMemberMutation = { updateMember: { member: { id: string, version: number } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type DeactivateMemberMutationVariables = Exact<{
  input: DeactivateMemberInput;
}>;


export type DeactivateMemberMutation = { deactivateMember: { member: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type ReactivateMemberMutationVariables = Exact<{
  input: ReactivateMemberInput;
}>;


export type ReactivateMemberMutation = { reactivateMember: { member: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type RemoveMemberMutationVariables = Exact<{
  input: RemoveMemberInput;
}>;


export type RemoveMemberMutation = { removeMember: { member: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type ResendInvitationMutationVariables = Exact<{
  input: ResendInvitationInput;
}>;


export type ResendInvitationMutation = { resendInvitation: { link: string | null, member: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type RevokeInvitationMutationVariables = Exact<{
  input: RevokeInvitationInput;
}>;


export type RevokeInvitationMutation = { revokeInvitation: { member: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type AssignLicenseMutationVariables = Exact<{
  input: AssignLicenseInput;
}>;


export type AssignLicenseMutation = { assignLicense: { license: { id: string } | null, licenseAssignment: { id: string, state: AssignmentState, member: { id: string } } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type ReleaseLicenseMutationVariables = Exact<{
  input: ReleaseLicenseInput;
}>;


export type ReleaseLicenseMutation = { releaseLicense: { license: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type AddTeamMembersMutationVariables = Exact<{
  input: AddTeamMembersInput;
}>;


export type AddTeamMembersMutation = { addTeamMembers: { team: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type RemoveTeamMembersMutationVariables = Exact<{
  input: RemoveTeamMembersInput;
}>;


export type RemoveTeamMembersMutation = { removeTeamMembers: { team: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type RevokeSessionMutationVariables = Exact<{
  input: RevokeSessionInput;
}>;


export type RevokeSessionMutation = { revokeSession: { session: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type RevokeSessionsMutationVariables = Exact<{
  input: RevokeSessionsInput;
}>;


export type RevokeSessionsMutation = { revokeSessions: { member: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export const ProfileFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Profile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"userName"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"loginEmail"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"formatted"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"middleName"}},{"kind":"Field","name":{"kind":"Name","value":"honorificPrefix"}},{"kind":"Field","name":{"kind":"Name","value":"honorificSuffix"}}]}},{"kind":"Field","name":{"kind":"Name","value":"emails"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"primary"}}]}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumbers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"primary"}}]}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"costCenter"}},{"kind":"Field","name":{"kind":"Name","value":"employeeNumber"}},{"kind":"Field","name":{"kind":"Name","value":"preferredLanguage"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"timezone"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}}]}}]} as unknown as DocumentNode<ProfileFragment, unknown>;
export const SeatDecisionFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SeatDecision"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicenseSeatDecision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"license"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"entitlement"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scimConnection"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scim"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pendingRelease"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<SeatDecisionFragment, unknown>;
export const MembersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Members"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"MemberFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MemberOrder"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"descending"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"scim"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"descending"},"value":{"kind":"Variable","name":{"kind":"Name","value":"descending"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"userName"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"loginEmail"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"managedBy"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"costCenter"}},{"kind":"Field","name":{"kind":"Name","value":"lastSignInAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"scimConnection"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scim"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"licenseAssignments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"license"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<MembersQuery, MembersQueryVariables>;
export const LicenseChoicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LicenseChoices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"licenses"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"available"}}]}}]}}]}}]}}]} as unknown as DocumentNode<LicenseChoicesQuery, LicenseChoicesQueryVariables>;
export const TeamChoicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TeamChoices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TeamFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"teams"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"NAME"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<TeamChoicesQuery, TeamChoicesQueryVariables>;
export const MemberDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Member"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"scim"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"licenses"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"teams"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"member"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Profile"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"managedBy"}},{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"heldAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastSignInAt"}},{"kind":"Field","name":{"kind":"Name","value":"editableFields"}},{"kind":"Field","name":{"kind":"Name","value":"scimConnection"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scim"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"invitation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"seatDecision"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"licenses"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"licenses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SeatDecision"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"teams"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"teams"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"managedBy"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Profile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"userName"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"loginEmail"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"formatted"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"middleName"}},{"kind":"Field","name":{"kind":"Name","value":"honorificPrefix"}},{"kind":"Field","name":{"kind":"Name","value":"honorificSuffix"}}]}},{"kind":"Field","name":{"kind":"Name","value":"emails"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"primary"}}]}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumbers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"primary"}}]}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"costCenter"}},{"kind":"Field","name":{"kind":"Name","value":"employeeNumber"}},{"kind":"Field","name":{"kind":"Name","value":"preferredLanguage"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"timezone"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SeatDecision"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicenseSeatDecision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"license"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"entitlement"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scimConnection"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scim"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pendingRelease"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<MemberQuery, MemberQueryVariables>;
export const MemberSeatsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MemberSeats"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"member"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"assignments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"includeEnded"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"over"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"license"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<MemberSeatsQuery, MemberSeatsQueryVariables>;
export const MemberSessionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MemberSessions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"member"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"userAgent"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MemberSessionsQuery, MemberSessionsQueryVariables>;
export const MemberHistoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MemberHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"auditEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"resourceId"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actingMember"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"userName"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<MemberHistoryQuery, MemberHistoryQueryVariables>;
export const InviteMemberDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"InviteMember"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InviteMemberInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inviteMember"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"link"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<InviteMemberMutation, InviteMemberMutationVariables>;
export const CreateMemberDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateMember"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateMemberInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createMember"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<CreateMemberMutation, CreateMemberMutationVariables>;
export const UpdateMemberDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateMember"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateMemberInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateMember"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateMemberMutation, UpdateMemberMutationVariables>;
export const DeactivateMemberDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeactivateMember"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeactivateMemberInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deactivateMember"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<DeactivateMemberMutation, DeactivateMemberMutationVariables>;
export const ReactivateMemberDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReactivateMember"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReactivateMemberInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reactivateMember"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<ReactivateMemberMutation, ReactivateMemberMutationVariables>;
export const RemoveMemberDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveMember"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveMemberInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeMember"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<RemoveMemberMutation, RemoveMemberMutationVariables>;
export const ResendInvitationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResendInvitation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResendInvitationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resendInvitation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"link"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<ResendInvitationMutation, ResendInvitationMutationVariables>;
export const RevokeInvitationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeInvitation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeInvitationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeInvitation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<RevokeInvitationMutation, RevokeInvitationMutationVariables>;
export const AssignLicenseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AssignLicense"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AssignLicenseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assignLicense"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"license"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"licenseAssignment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<AssignLicenseMutation, AssignLicenseMutationVariables>;
export const ReleaseLicenseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReleaseLicense"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReleaseLicenseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"releaseLicense"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"license"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<ReleaseLicenseMutation, ReleaseLicenseMutationVariables>;
export const AddTeamMembersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddTeamMembers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddTeamMembersInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addTeamMembers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<AddTeamMembersMutation, AddTeamMembersMutationVariables>;
export const RemoveTeamMembersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveTeamMembers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveTeamMembersInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeTeamMembers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<RemoveTeamMembersMutation, RemoveTeamMembersMutationVariables>;
export const RevokeSessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeSessionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<RevokeSessionMutation, RevokeSessionMutationVariables>;
export const RevokeSessionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeSessions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeSessionsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeSessions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<RevokeSessionsMutation, RevokeSessionsMutationVariables>;