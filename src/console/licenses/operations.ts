/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

/** By what a cost is attributed: as it was when the seat was given. */
export type CostKey =
  /** The cost centre of the member. */
  | 'COST_CENTER'
  /** The department of the member. */
  | 'DEPARTMENT'
  /** The teams of the member. */
  | 'TEAM';

/** Whose seats a row of a cost tells. */
export type CostRowKind =
  /** Those of the members of `key`. */
  | 'ATTRIBUTED'
  /** Those of members who had no department (cost centre, team). */
  | 'UNATTRIBUTED'
  /** Those that were purchased and held by nobody. */
  | 'UNHELD';

/** Which team pays for a member of several teams. */
export type CostSharing =
  /** All of them, the same part each. */
  | 'EQUAL_SPLIT'
  /** The one that was made first (the smallest id). */
  | 'PRIMARY';

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

/** A rule to delete. */
export type DeleteLicenseRuleInput = {
  /** Refuse (STALE_VERSION) when the rule has another version by now. */
  expectedVersion?: number | null | undefined;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** The rule. */
  ruleId: string;
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

/** How an export is written. */
export type ExportFormat =
  /** RFC 4180 with a header line, UTF-8; what a spreadsheet would take for a formula has an apostrophe in front. */
  | 'CSV'
  /** One JSON object per line. */
  | 'NDJSON';

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

/** What happens when a license is full. */
export type OveragePolicy =
  /** Seats beyond the purchased ones are given, up to `overageLimit`, and marked. */
  | 'ALLOW'
  /** Who asks is refused. */
  | 'REJECT'
  /** Who asks waits in a queue, and gets the next free seat. */
  | 'WAITLIST';

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

/** The price of one seat for one billing period. */
export type PriceInput = {
  /** A decimal with at most four places, such as "12.50". */
  amount: string;
  /** What it pays for. */
  billingPeriod: BillingPeriod;
  /** The currency (ISO 4217), such as "EUR". */
  currency: string;
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

/** How long an interval of a usage is. */
export type UsageInterval =
  /** A day of the time zone: 23 or 25 hours where its clocks change. */
  | 'DAY'
  /** A calendar month. */
  | 'MONTH'
  /** Three calendar months, from January, April, July or October on. */
  | 'QUARTER'
  /** From Monday to Sunday. */
  | 'WEEK'
  /** A calendar year. */
  | 'YEAR';

export type LicensesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type LicensesQuery = { organization: { id: string, licenses: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, sku: string, name: string, seats: number, assigned: number, reserved: number, waitlisted: number, available: number, frozen: string | null, overagePolicy: OveragePolicy, overageLimit: number, startsAt: string, expiresAt: string | null, billingPeriod: BillingPeriod | null, version: number, unitPrice: { amount: string, currency: string } | null }> } } | null };

export type LicenseQueryVariables = Exact<{
  id: string;
}>;


export type LicenseQuery = { organization: { id: string, license: { product: string | null, releaseDelay: number, ceiling: number, id: string, sku: string, name: string, seats: number, assigned: number, reserved: number, waitlisted: number, available: number, frozen: string | null, overagePolicy: OveragePolicy, overageLimit: number, startsAt: string, expiresAt: string | null, billingPeriod: BillingPeriod | null, version: number, unitPrice: { amount: string, currency: string } | null } | null } | null };

export type LicensePartsFragment = { id: string, sku: string, name: string, seats: number, assigned: number, reserved: number, waitlisted: number, available: number, frozen: string | null, overagePolicy: OveragePolicy, overageLimit: number, startsAt: string, expiresAt: string | null, billingPeriod: BillingPeriod | null, version: number, unitPrice: { amount: string, currency: string } | null };

export type CreateLicenseMutationVariables = Exact<{
  input: CreateLicenseInput;
}>;


export type CreateLicenseMutation = { createLicense: { license: { id: string, name: string } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type UpdateLicenseMutationVariables = Exact<{
  input: UpdateLicenseInput;
}>;


export type UpdateLicenseMutation = { updateLicense: { license: { id: string, version: number } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type LicenseExportsQueryVariables = Exact<{
  license: string;
  asOf?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  timeZone?: string | null | undefined;
  member?: string | null | undefined;
  source?: AssignmentSource | null | undefined;
}>;


export type LicenseExportsQuery = { organization: { id: string, exports: Array<{ name: string, format: ExportFormat, url: string }> | null } | null };

export type LicenseRulesQueryVariables = Exact<{
  id: string;
  withConnections: boolean;
}>;


export type LicenseRulesQuery = { organization: { id: string, scimConnections?: Array<{ id: string, name: string }> | null, license: { id: string, rules: Array<{ id: string, kind: LicenseRuleKind, priority: number, entitlement: string | null, status: LicenseRuleStatus, applied: number, total: number, deletedAt: string | null, version: number, team: { id: string, name: string } | null, scimConnection?: { id: string, name: string } | null }> } | null } | null };

export type TeamsForRuleQueryVariables = Exact<{
  words: string;
}>;


export type TeamsForRuleQuery = { organization: { id: string, teams: { nodes: Array<{ id: string, name: string }> } } | null };

export type LicenseRulePreviewQueryVariables = Exact<{
  input: PreviewLicenseRuleInput;
  outcome?: LicenseRuleOutcome | null | undefined;
  after?: string | null | undefined;
}>;


export type LicenseRulePreviewQuery = { previewLicenseRule: { gains: number, waits: number, lacks: number, loses: number, keeps: number, members: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ outcome: LicenseRuleOutcome, member: { id: string, userName: string, displayName: string | null }, license: { id: string, name: string } }> } } };

export type CreateLicenseRuleMutationVariables = Exact<{
  input: CreateLicenseRuleInput;
}>;


export type CreateLicenseRuleMutation = { createLicenseRule: { licenseRule: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type UpdateLicenseRuleMutationVariables = Exact<{
  input: UpdateLicenseRuleInput;
}>;


export type UpdateLicenseRuleMutation = { updateLicenseRule: { licenseRule: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type DeleteLicenseRuleMutationVariables = Exact<{
  input: DeleteLicenseRuleInput;
}>;


export type DeleteLicenseRuleMutation = { deleteLicenseRule: { licenseRule: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type HoldersQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
  filter?: LicenseAssignmentFilter | null | undefined;
  onDate?: unknown;
  timeZone?: string | null | undefined;
}>;


export type HoldersQuery = { organization: { id: string, license: { id: string, assignments: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, state: AssignmentState, source: AssignmentSource, over: boolean, requestedAt: string, startedAt: string, endedAt: string | null, department: string | null, costCenter: string | null, requestId: string, member: { id: string, userName: string, displayName: string | null }, rule: { id: string, kind: LicenseRuleKind, entitlement: string | null, team: { id: string, name: string } | null } | null }> } } | null } | null };

export type QueueQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
  filter?: LicenseAssignmentFilter | null | undefined;
}>;


export type QueueQuery = { organization: { id: string, license: { id: string, assignments: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ queuePosition: number | null, id: string, state: AssignmentState, source: AssignmentSource, over: boolean, requestedAt: string, startedAt: string, endedAt: string | null, department: string | null, costCenter: string | null, requestId: string, member: { id: string, userName: string, displayName: string | null }, rule: { id: string, kind: LicenseRuleKind, entitlement: string | null, team: { id: string, name: string } | null } | null }> } } | null } | null };

export type SeatFragment = { id: string, state: AssignmentState, source: AssignmentSource, over: boolean, requestedAt: string, startedAt: string, endedAt: string | null, department: string | null, costCenter: string | null, requestId: string, member: { id: string, userName: string, displayName: string | null }, rule: { id: string, kind: LicenseRuleKind, entitlement: string | null, team: { id: string, name: string } | null } | null };

export type IdleSeatsQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
  days: number;
}>;


export type IdleSeatsQuery = { organization: { id: string, license: { id: string, idleSeats: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, userName: string, displayName: string | null, department: string | null, managedBy: MemberOrigin, createdAt: string }> } | null } | null } | null };

export type MembersToSeatQueryVariables = Exact<{
  words: string;
}>;


export type MembersToSeatQuery = { organization: { id: string, members: { nodes: Array<{ id: string, userName: string, displayName: string | null }> } } | null };

export type AssignLicenseMutationVariables = Exact<{
  input: AssignLicenseInput;
}>;


export type AssignLicenseMutation = { assignLicense: { license: { id: string, assigned: number } | null, licenseAssignment: { id: string, state: AssignmentState, queuePosition: number | null } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type ReleaseLicenseMutationVariables = Exact<{
  input: ReleaseLicenseInput;
}>;


export type ReleaseLicenseMutation = { releaseLicense: { license: { id: string, assigned: number } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type LicenseUsageQueryVariables = Exact<{
  id: string;
  from: unknown;
  to: unknown;
  interval: UsageInterval;
  timeZone: string;
}>;


export type LicenseUsageQuery = { organization: { id: string, license: { id: string, usage: { peak: { assigned: number, at: string }, trueUp: { seats: number, at: string | null }, points: Array<{ start: string, purchased: number, purchasedMax: number, assigned: number, assignedMax: number, assignedAverage: string, overMax: number, reservedMax: number, waitlistedMax: number }> } } | null } | null };

export type LicenseMovementQueryVariables = Exact<{
  id: string;
  from: unknown;
  to: unknown;
  timeZone: string;
}>;


export type LicenseMovementQuery = { organization: { id: string, license: { id: string, usage: { churn: { started: number, ended: number, membersJoined: number, membersLeft: number, endedByReason: Array<{ reason: AssignmentEndReason, count: number }> }, timeToSeat: { count: number, median: number | null, p95: number | null } } } | null } | null };

export type LicenseCostQueryVariables = Exact<{
  id: string;
  from: unknown;
  to: unknown;
  timeZone: string;
  by: CostKey;
  sharing: CostSharing;
}>;


export type LicenseCostQuery = { organization: { id: string, license: { id: string, cost: { rows: Array<{ kind: CostRowKind, key: string | null, label: string, seatDays: string, amount: { amount: string, currency: string } | null }> } } | null } | null };

export const LicensePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LicenseParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"License"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"seats"}},{"kind":"Field","name":{"kind":"Name","value":"assigned"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"waitlisted"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"frozen"}},{"kind":"Field","name":{"kind":"Name","value":"overagePolicy"}},{"kind":"Field","name":{"kind":"Name","value":"overageLimit"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"billingPeriod"}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<LicensePartsFragment, unknown>;
export const SeatFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Seat"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicenseAssignment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"over"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"costCenter"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"userName"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"entitlement"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<SeatFragment, unknown>;
export const LicensesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Licenses"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"licenses"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LicenseParts"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LicenseParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"License"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"seats"}},{"kind":"Field","name":{"kind":"Name","value":"assigned"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"waitlisted"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"frozen"}},{"kind":"Field","name":{"kind":"Name","value":"overagePolicy"}},{"kind":"Field","name":{"kind":"Name","value":"overageLimit"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"billingPeriod"}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<LicensesQuery, LicensesQueryVariables>;
export const LicenseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"License"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"license"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LicenseParts"}},{"kind":"Field","name":{"kind":"Name","value":"product"}},{"kind":"Field","name":{"kind":"Name","value":"releaseDelay"}},{"kind":"Field","name":{"kind":"Name","value":"ceiling"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LicenseParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"License"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"seats"}},{"kind":"Field","name":{"kind":"Name","value":"assigned"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"waitlisted"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"frozen"}},{"kind":"Field","name":{"kind":"Name","value":"overagePolicy"}},{"kind":"Field","name":{"kind":"Name","value":"overageLimit"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"billingPeriod"}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<LicenseQuery, LicenseQueryVariables>;
export const CreateLicenseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateLicense"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateLicenseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createLicense"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"license"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<CreateLicenseMutation, CreateLicenseMutationVariables>;
export const UpdateLicenseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateLicense"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateLicenseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateLicense"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"license"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateLicenseMutation, UpdateLicenseMutationVariables>;
export const LicenseExportsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LicenseExports"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"license"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"timeZone"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"member"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"source"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AssignmentSource"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"exports"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"license"},"value":{"kind":"Variable","name":{"kind":"Name","value":"license"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"timeZone"},"value":{"kind":"Variable","name":{"kind":"Name","value":"timeZone"}}},{"kind":"Argument","name":{"kind":"Name","value":"member"},"value":{"kind":"Variable","name":{"kind":"Name","value":"member"}}},{"kind":"Argument","name":{"kind":"Name","value":"source"},"value":{"kind":"Variable","name":{"kind":"Name","value":"source"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]} as unknown as DocumentNode<LicenseExportsQuery, LicenseExportsQueryVariables>;
export const LicenseRulesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LicenseRules"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withConnections"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"scimConnections"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withConnections"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"license"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"entitlement"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"applied"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scimConnection"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withConnections"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<LicenseRulesQuery, LicenseRulesQueryVariables>;
export const TeamsForRuleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TeamsForRule"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"words"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"teams"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"NAME"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"name"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"contains"},"value":{"kind":"Variable","name":{"kind":"Name","value":"words"}}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<TeamsForRuleQuery, TeamsForRuleQueryVariables>;
export const LicenseRulePreviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LicenseRulePreview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PreviewLicenseRuleInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"outcome"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LicenseRuleOutcome"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"previewLicenseRule"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gains"}},{"kind":"Field","name":{"kind":"Name","value":"waits"}},{"kind":"Field","name":{"kind":"Name","value":"lacks"}},{"kind":"Field","name":{"kind":"Name","value":"loses"}},{"kind":"Field","name":{"kind":"Name","value":"keeps"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"outcome"},"value":{"kind":"Variable","name":{"kind":"Name","value":"outcome"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"userName"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"license"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<LicenseRulePreviewQuery, LicenseRulePreviewQueryVariables>;
export const CreateLicenseRuleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateLicenseRule"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateLicenseRuleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createLicenseRule"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"licenseRule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<CreateLicenseRuleMutation, CreateLicenseRuleMutationVariables>;
export const UpdateLicenseRuleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateLicenseRule"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateLicenseRuleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateLicenseRule"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"licenseRule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateLicenseRuleMutation, UpdateLicenseRuleMutationVariables>;
export const DeleteLicenseRuleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteLicenseRule"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteLicenseRuleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteLicenseRule"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"licenseRule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<DeleteLicenseRuleMutation, DeleteLicenseRuleMutationVariables>;
export const HoldersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Holders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LicenseAssignmentFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"onDate"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"timeZone"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"license"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"assignments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"onDate"},"value":{"kind":"Variable","name":{"kind":"Name","value":"onDate"}}},{"kind":"Argument","name":{"kind":"Name","value":"timeZone"},"value":{"kind":"Variable","name":{"kind":"Name","value":"timeZone"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Seat"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Seat"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicenseAssignment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"over"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"costCenter"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"userName"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"entitlement"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<HoldersQuery, HoldersQueryVariables>;
export const QueueDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Queue"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LicenseAssignmentFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"license"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"assignments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"QUEUE"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Seat"}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Seat"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicenseAssignment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"over"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"costCenter"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"userName"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"entitlement"}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<QueueQuery, QueueQueryVariables>;
export const IdleSeatsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"IdleSeats"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"days"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"license"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"idleSeats"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"days"},"value":{"kind":"Variable","name":{"kind":"Name","value":"days"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"userName"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"managedBy"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<IdleSeatsQuery, IdleSeatsQueryVariables>;
export const MembersToSeatDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MembersToSeat"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"words"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"USER_NAME"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"EnumValue","value":"ACTIVE"}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"or"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"userName"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"contains"},"value":{"kind":"Variable","name":{"kind":"Name","value":"words"}}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"displayName"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"contains"},"value":{"kind":"Variable","name":{"kind":"Name","value":"words"}}}]}}]}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"userName"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MembersToSeatQuery, MembersToSeatQueryVariables>;
export const AssignLicenseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AssignLicense"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AssignLicenseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assignLicense"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"license"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"assigned"}}]}},{"kind":"Field","name":{"kind":"Name","value":"licenseAssignment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<AssignLicenseMutation, AssignLicenseMutationVariables>;
export const ReleaseLicenseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReleaseLicense"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReleaseLicenseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"releaseLicense"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"license"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"assigned"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<ReleaseLicenseMutation, ReleaseLicenseMutationVariables>;
export const LicenseUsageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LicenseUsage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"interval"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UsageInterval"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"timeZone"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"license"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"usage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"interval"},"value":{"kind":"Variable","name":{"kind":"Name","value":"interval"}}},{"kind":"Argument","name":{"kind":"Name","value":"timeZone"},"value":{"kind":"Variable","name":{"kind":"Name","value":"timeZone"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"peak"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assigned"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"trueUp"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seats"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"points"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"purchased"}},{"kind":"Field","name":{"kind":"Name","value":"purchasedMax"}},{"kind":"Field","name":{"kind":"Name","value":"assigned"}},{"kind":"Field","name":{"kind":"Name","value":"assignedMax"}},{"kind":"Field","name":{"kind":"Name","value":"assignedAverage"}},{"kind":"Field","name":{"kind":"Name","value":"overMax"}},{"kind":"Field","name":{"kind":"Name","value":"reservedMax"}},{"kind":"Field","name":{"kind":"Name","value":"waitlistedMax"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<LicenseUsageQuery, LicenseUsageQueryVariables>;
export const LicenseMovementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LicenseMovement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"timeZone"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"license"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"usage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"interval"},"value":{"kind":"EnumValue","value":"YEAR"}},{"kind":"Argument","name":{"kind":"Name","value":"timeZone"},"value":{"kind":"Variable","name":{"kind":"Name","value":"timeZone"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"churn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"started"}},{"kind":"Field","name":{"kind":"Name","value":"ended"}},{"kind":"Field","name":{"kind":"Name","value":"membersJoined"}},{"kind":"Field","name":{"kind":"Name","value":"membersLeft"}},{"kind":"Field","name":{"kind":"Name","value":"endedByReason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"timeToSeat"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"median"}},{"kind":"Field","name":{"kind":"Name","value":"p95"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<LicenseMovementQuery, LicenseMovementQueryVariables>;
export const LicenseCostDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LicenseCost"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"timeZone"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"by"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CostKey"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sharing"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CostSharing"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"license"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"cost"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"timeZone"},"value":{"kind":"Variable","name":{"kind":"Name","value":"timeZone"}}},{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"by"}}},{"kind":"Argument","name":{"kind":"Name","value":"sharing"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sharing"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"seatDays"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<LicenseCostQuery, LicenseCostQueryVariables>;