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

/** Which entries of the provisioning log. All fields given must hold. */
export type ProvisioningLogFilter = {
  /** All of these hold. */
  and?: Array<ProvisioningLogFilter> | null | undefined;
  /** By when it was answered. */
  at?: DateTimeFilter | null | undefined;
  /** By the member whose User it read, made or changed. */
  memberId?: IdFilter | null | undefined;
  /** By the HTTP method, in capitals. */
  method?: StringFilter | null | undefined;
  /** This does not hold. */
  not?: ProvisioningLogFilter | null | undefined;
  /** One of these holds. */
  or?: Array<ProvisioningLogFilter> | null | undefined;
  /** By how it ended. */
  outcome?: ProvisioningOutcomeFilter | null | undefined;
  /** By the path below the base URL, with its query. */
  path?: StringFilter | null | undefined;
  /** By the correlation id of the request. */
  requestId?: StringFilter | null | undefined;
  /** By the scimType of a refusal. */
  scimType?: StringFilter | null | undefined;
  /** By the HTTP status. */
  status?: IntFilter | null | undefined;
  /** By the first digit of the HTTP status. */
  statusClass?: StatusClassFilter | null | undefined;
  /** By the team whose Group it read, made or changed. */
  teamId?: IdFilter | null | undefined;
};

/** How a SCIM request ended. */
export type ProvisioningOutcome =
  /** It changed something. */
  | 'CHANGED'
  /** A read. */
  | 'READ'
  /** It was refused: a status of 400 to 499. */
  | 'REFUSED'
  /** It can be tried again later: a status from 500 on, as the brake answers. */
  | 'UNAVAILABLE'
  /** A write that found everything so already. */
  | 'UNCHANGED';

/** Compares values of ProvisioningOutcome. All comparisons given must hold. */
export type ProvisioningOutcomeFilter = {
  /** Is this value. */
  eq?: ProvisioningOutcome | null | undefined;
  /** Is one of these values, at most 250. */
  in?: Array<ProvisioningOutcome> | null | undefined;
  /** Is not this value, or is empty. */
  neq?: ProvisioningOutcome | null | undefined;
  /** Is none of these values, at most 250. */
  nin?: Array<ProvisioningOutcome> | null | undefined;
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

/** The first digit of an HTTP status. */
export type StatusClass =
  /** 400 to 499. */
  | 'CLIENT_ERROR'
  /** 300 to 399: not modified. */
  | 'REDIRECTION'
  /** 500 to 599. */
  | 'SERVER_ERROR'
  /** 200 to 299. */
  | 'SUCCESS';

/** Compares values of StatusClass. All comparisons given must hold. */
export type StatusClassFilter = {
  /** Is this value. */
  eq?: StatusClass | null | undefined;
  /** Is one of these values, at most 250. */
  in?: Array<StatusClass> | null | undefined;
  /** Is not this value, or is empty. */
  neq?: StatusClass | null | undefined;
  /** Is none of these values, at most 250. */
  nin?: Array<StatusClass> | null | undefined;
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

export type ProvisioningLogQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: ProvisioningLogFilter | null | undefined;
  connection?: string | null | undefined;
}>;


export type ProvisioningLogQuery = { organization: { id: string, scimConnections: Array<{ id: string, name: string }> | null, provisioningLog: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, at: string, method: string, path: string, status: number, scimType: string | null, outcome: ProvisioningOutcome, durationMs: number, requestId: string, changes: Array<string>, scimConnection: { id: string, name: string } }> } | null } | null };

export type ProvisioningLogTailQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: ProvisioningLogFilter | null | undefined;
  connection?: string | null | undefined;
}>;


export type ProvisioningLogTailQuery = { organization: { id: string, provisioningLogTail: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, at: string, method: string, path: string, status: number, scimType: string | null, outcome: ProvisioningOutcome, durationMs: number, requestId: string, changes: Array<string>, scimConnection: { id: string, name: string } }> } | null } | null };

export type LogEntryFragment = { id: string, at: string, method: string, path: string, status: number, scimType: string | null, outcome: ProvisioningOutcome, durationMs: number, requestId: string, changes: Array<string>, scimConnection: { id: string, name: string } };

export type AuditLogQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: AuditEventFilter | null | undefined;
  scim: boolean;
}>;


export type AuditLogQuery = { organization: { id: string, scimConnections?: Array<{ id: string, name: string }> | null, auditEvents: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, at: string, action: AuditAction, requestId: string, resourceKind: ResourceKind, resourceId: string, actor: { kind: ActorKind, id: string }, actingMember: { id: string, userName: string, displayName: string | null } | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> } | null } | null };

export type AuditEntryFragment = { id: string, at: string, action: AuditAction, requestId: string, resourceKind: ResourceKind, resourceId: string, actor: { kind: ActorKind, id: string }, actingMember: { id: string, userName: string, displayName: string | null } | null, changes: Array<{ field: string, before: string | null, after: string | null }> };

export type OneRequestQueryVariables = Exact<{
  requestId: string;
  withLog: boolean;
}>;


export type OneRequestQuery = { organization: { id: string, scimConnections?: Array<{ id: string, name: string }> | null, provisioningLog?: { nodes: Array<{ body: string | null, id: string, at: string, method: string, path: string, status: number, scimType: string | null, outcome: ProvisioningOutcome, durationMs: number, requestId: string, changes: Array<string>, diff: Array<{ eventId: string, action: AuditAction, resourceId: string, field: string, before: string | null, after: string | null }>, scimConnection: { id: string, name: string } }> } | null, auditEvents: { pageInfo: { hasNextPage: boolean }, nodes: Array<{ id: string, at: string, action: AuditAction, requestId: string, resourceKind: ResourceKind, resourceId: string, actor: { kind: ActorKind, id: string }, actingMember: { id: string, userName: string, displayName: string | null } | null, changes: Array<{ field: string, before: string | null, after: string | null }> }> } | null } | null };

export const LogEntryFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LogEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProvisioningLogEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"scimType"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"durationMs"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"changes"}},{"kind":"Field","name":{"kind":"Name","value":"scimConnection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<LogEntryFragment, unknown>;
export const AuditEntryFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AuditEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuditEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"resourceKind"}},{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actingMember"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"userName"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}}]} as unknown as DocumentNode<AuditEntryFragment, unknown>;
export const ProvisioningLogDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProvisioningLog"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ProvisioningLogFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"connection"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"scimConnections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"provisioningLog"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"scimConnectionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"connection"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LogEntry"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LogEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProvisioningLogEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"scimType"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"durationMs"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"changes"}},{"kind":"Field","name":{"kind":"Name","value":"scimConnection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ProvisioningLogQuery, ProvisioningLogQueryVariables>;
export const ProvisioningLogTailDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProvisioningLogTail"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ProvisioningLogFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"connection"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"provisioningLogTail"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"scimConnectionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"connection"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LogEntry"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LogEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProvisioningLogEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"scimType"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"durationMs"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"changes"}},{"kind":"Field","name":{"kind":"Name","value":"scimConnection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ProvisioningLogTailQuery, ProvisioningLogTailQueryVariables>;
export const AuditLogDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AuditLog"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AuditEventFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"scim"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"scimConnections"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scim"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"auditEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AuditEntry"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AuditEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuditEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"resourceKind"}},{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actingMember"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"userName"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}}]} as unknown as DocumentNode<AuditLogQuery, AuditLogQueryVariables>;
export const OneRequestDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OneRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withLog"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"scimConnections"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withLog"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"provisioningLog"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"requestId"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}}]}}]}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withLog"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LogEntry"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"diff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"auditEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"requestId"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AuditEntry"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LogEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProvisioningLogEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"scimType"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"durationMs"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"changes"}},{"kind":"Field","name":{"kind":"Name","value":"scimConnection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AuditEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuditEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"resourceKind"}},{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actingMember"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"userName"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}}]} as unknown as DocumentNode<OneRequestQuery, OneRequestQueryVariables>;