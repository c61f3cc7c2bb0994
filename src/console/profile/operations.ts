/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

/** Who keeps a team, or a place in it. */
export type TeamOrigin =
  /** Made by hand. */
  | 'MANUAL'
  /** Kept by an identity provider over SCIM. */
  | 'SCIM';

export type OwnProfileQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnProfileQuery = { viewer: { id: string, member: { id: string, userName: string, displayName: string | null, loginEmail: string | null, department: string | null, title: string | null, status: MemberStatus, role: Role, managedBy: MemberOrigin, createdAt: string } | null, seats: Array<{ license: string, state: SeatState, source: AssignmentSource | null, since: string | null, queuePosition: number | null, pendingRelease: { dueAt: string, reason: AssignmentEndReason } | null }>, teams: Array<{ id: string, name: string, managedBy: TeamOrigin }>, session: { id: string } | null, sessions: Array<{ id: string, method: SignInMethod, createdAt: string, lastSeenAt: string, expiresAt: string, address: string | null, userAgent: string | null }> } };

export type SignOutMutationVariables = Exact<{
  input: SignOutInput;
}>;


export type SignOutMutation = { signOut: { endedSessions: number | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };


export const OwnProfileDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OwnProfile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"userName"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"loginEmail"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"managedBy"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"seats"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"license"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"pendingRelease"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"teams"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"managedBy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"userAgent"}}]}}]}}]}}]} as unknown as DocumentNode<OwnProfileQuery, OwnProfileQueryVariables>;
export const SignOutDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignOut"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignOutInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signOut"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endedSessions"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<SignOutMutation, SignOutMutationVariables>;