/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

export type ConsoleViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleViewerQuery = { viewer: { id: string, can: Array<Permission>, member: { id: string, userName: string, displayName: string | null, role: Role } | null, organization: { id: string, name: string, slug: string } | null } };


export const ConsoleViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConsoleViewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"can"}},{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"userName"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}}]}}]} as unknown as DocumentNode<ConsoleViewerQuery, ConsoleViewerQueryVariables>;