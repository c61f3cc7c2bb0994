/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

/** Which endpoint to delete. */
export type DeleteWebhookEndpointInput = {
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** The endpoint, by its id. */
  webhookEndpointId: string;
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

/** Of which endpoint to make a new secret. */
export type RotateWebhookSecretInput = {
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** For how long webhooks bear the signatures of both secrets: 0 to 168 hours. */
  overlapHours?: number;
  /** The endpoint, by its id. */
  webhookEndpointId: string;
};

/** Which endpoint to test. */
export type SendTestWebhookInput = {
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** The endpoint, by its id. */
  webhookEndpointId: string;
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

export type WebhookEndpointsQueryVariables = Exact<{ [key: string]: never; }>;


export type WebhookEndpointsQuery = { organization: { id: string, webhookEndpoints: Array<{ id: string, url: string, description: string | null, format: WebhookFormat, eventTypes: Array<string>, status: WebhookStatus, disabledReason: WebhookDisabledReason | null, failingSince: string | null, previousSecretUntil: string | null, createdAt: string, version: number }> | null } | null };

export type WebhookEndpointQueryVariables = Exact<{
  id: string;
}>;


export type WebhookEndpointQuery = { organization: { id: string, webhookEndpoint: { audience: string | null, issuer: string | null, jwksUrl: string | null, id: string, url: string, description: string | null, format: WebhookFormat, eventTypes: Array<string>, status: WebhookStatus, disabledReason: WebhookDisabledReason | null, failingSince: string | null, previousSecretUntil: string | null, createdAt: string, version: number } | null } | null };

export type EndpointFragment = { id: string, url: string, description: string | null, format: WebhookFormat, eventTypes: Array<string>, status: WebhookStatus, disabledReason: WebhookDisabledReason | null, failingSince: string | null, previousSecretUntil: string | null, createdAt: string, version: number };

export type WebhookDeliveriesQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
  filter?: WebhookDeliveryFilter | null | undefined;
}>;


export type WebhookDeliveriesQuery = { organization: { id: string, webhookEndpoint: { id: string, deliveries: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, eventId: string, eventType: string, resourceId: string, state: WebhookDeliveryState, createdAt: string, finishedAt: string | null, nextAttemptAt: string | null, attempts: Array<{ at: string, status: number | null, latencyMs: number, problem: string | null, response: string | null }> }> } | null } | null } | null };

export type CreateWebhookEndpointMutationVariables = Exact<{
  input: CreateWebhookEndpointInput;
}>;


export type CreateWebhookEndpointMutation = { createWebhookEndpoint: { secret: string | null, webhookEndpoint: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type UpdateWebhookEndpointMutationVariables = Exact<{
  input: UpdateWebhookEndpointInput;
}>;


export type UpdateWebhookEndpointMutation = { updateWebhookEndpoint: { webhookEndpoint: { id: string, version: number } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type DeleteWebhookEndpointMutationVariables = Exact<{
  input: DeleteWebhookEndpointInput;
}>;


export type DeleteWebhookEndpointMutation = { deleteWebhookEndpoint: { webhookEndpoint: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type RotateWebhookSecretMutationVariables = Exact<{
  input: RotateWebhookSecretInput;
}>;


export type RotateWebhookSecretMutation = { rotateWebhookSecret: { secret: string | null, webhookEndpoint: { id: string, previousSecretUntil: string | null } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type SendTestWebhookMutationVariables = Exact<{
  input: SendTestWebhookInput;
}>;


export type SendTestWebhookMutation = { sendTestWebhook: { webhookDelivery: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type ReplayWebhookDeliveriesMutationVariables = Exact<{
  input: ReplayWebhookDeliveriesInput;
}>;


export type ReplayWebhookDeliveriesMutation = { replayWebhookDeliveries: { count: number | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export const EndpointFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Endpoint"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookEndpoint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"eventTypes"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"disabledReason"}},{"kind":"Field","name":{"kind":"Name","value":"failingSince"}},{"kind":"Field","name":{"kind":"Name","value":"previousSecretUntil"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<EndpointFragment, unknown>;
export const WebhookEndpointsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WebhookEndpoints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"webhookEndpoints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Endpoint"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Endpoint"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookEndpoint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"eventTypes"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"disabledReason"}},{"kind":"Field","name":{"kind":"Name","value":"failingSince"}},{"kind":"Field","name":{"kind":"Name","value":"previousSecretUntil"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<WebhookEndpointsQuery, WebhookEndpointsQueryVariables>;
export const WebhookEndpointDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WebhookEndpoint"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"webhookEndpoint"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Endpoint"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}},{"kind":"Field","name":{"kind":"Name","value":"jwksUrl"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Endpoint"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookEndpoint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"eventTypes"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"disabledReason"}},{"kind":"Field","name":{"kind":"Name","value":"failingSince"}},{"kind":"Field","name":{"kind":"Name","value":"previousSecretUntil"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<WebhookEndpointQuery, WebhookEndpointQueryVariables>;
export const WebhookDeliveriesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WebhookDeliveries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookDeliveryFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"webhookEndpoint"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"deliveries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"eventType"}},{"kind":"Field","name":{"kind":"Name","value":"resourceId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"nextAttemptAt"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"latencyMs"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"response"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WebhookDeliveriesQuery, WebhookDeliveriesQueryVariables>;
export const CreateWebhookEndpointDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateWebhookEndpoint"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateWebhookEndpointInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createWebhookEndpoint"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"webhookEndpoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<CreateWebhookEndpointMutation, CreateWebhookEndpointMutationVariables>;
export const UpdateWebhookEndpointDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateWebhookEndpoint"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateWebhookEndpointInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateWebhookEndpoint"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookEndpoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateWebhookEndpointMutation, UpdateWebhookEndpointMutationVariables>;
export const DeleteWebhookEndpointDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteWebhookEndpoint"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteWebhookEndpointInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteWebhookEndpoint"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookEndpoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<DeleteWebhookEndpointMutation, DeleteWebhookEndpointMutationVariables>;
export const RotateWebhookSecretDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RotateWebhookSecret"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RotateWebhookSecretInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rotateWebhookSecret"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"webhookEndpoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"previousSecretUntil"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<RotateWebhookSecretMutation, RotateWebhookSecretMutationVariables>;
export const SendTestWebhookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SendTestWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SendTestWebhookInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sendTestWebhook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookDelivery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<SendTestWebhookMutation, SendTestWebhookMutationVariables>;
export const ReplayWebhookDeliveriesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReplayWebhookDeliveries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReplayWebhookDeliveriesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayWebhookDeliveries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<ReplayWebhookDeliveriesMutation, ReplayWebhookDeliveriesMutationVariables>;