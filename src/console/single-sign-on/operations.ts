/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** A domain to add. */
export type AddDomainInput = {
  /** Such as "example.com"; international names in their own letters or in ASCII. No public mail provider. */
  name: string;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
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

/** Which connection to switch off. */
export type DisableSsoConnectionInput = {
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** The connection. */
  ssoConnectionId: string;
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

/** A client at an OpenID provider. */
export type OidcSettingsInput = {
  /** Okta: "Client ID". Entra: "Application (client) ID". */
  clientId: string;
  /** The client secret; absent for a public client. Stored encrypted, never shown. */
  clientSecret?: string | null | undefined;
  /** The issuer, exactly as the provider names itself; its discovery document is read below it. Okta: `https://<domain>.okta.com`. Entra: `https://login.microsoftonline.com/<tenant id>/v2.0`. */
  issuer: string;
};

/** Which domain to give up. */
export type RemoveDomainInput = {
  /** The domain, by its id. */
  domainId: string;
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

/** Which issuer to trust no more. */
export type RemoveTokenIssuerInput = {
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** The issuer, by its id. */
  tokenIssuerId: string;
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

/** What came of an identity provider's answer. */
export type SignInOutcome =
  /** It was refused. */
  | 'REFUSED'
  /** A session was opened. */
  | 'SIGNED_IN'
  /** It was a test: nobody was signed in. */
  | 'TESTED';

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

/** How an identity provider speaks. */
export type SsoProtocol =
  /** OpenID Connect. */
  | 'OIDC'
  /** SAML 2.0. */
  | 'SAML';

/** Which connection to test. */
export type TestSsoConnectionInput = {
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
  /** The connection. */
  ssoConnectionId: string;
};

/** What becomes of a sign-in that starts at the identity provider (SAML). */
export type UnsolicitedSignIn =
  /** It is accepted. Somebody who lures a member to a page can then sign that member in as somebody else. */
  | 'ACCEPTED'
  /** It is refused: sign-ins start here. */
  | 'REFUSED';

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

/** Which domain to look for in DNS. */
export type VerifyDomainInput = {
  /** The domain, by its id. */
  domainId: string;
  /** The organization to write in. Operators must name it; members may leave it out, as it is always their own. */
  organizationId?: string | null | undefined;
};

export type SsoConnectionQueryVariables = Exact<{
  id: string;
}>;


export type SsoConnectionQuery = { organization: { id: string, domains: Array<{ id: string, name: string, verifiedAt: string | null }> | null, ssoConnection: { id: string, version: number, name: string, preset: SsoPreset, protocol: SsoProtocol, status: SsoConnectionStatus, issuer: string | null, signOnUrl: string | null, signInUrl: string, metadataUrl: string | null, clientId: string | null, domains: Array<string>, jit: JitCreation, unsolicited: UnsolicitedSignIn, testedAt: string | null, serviceCertificate: string | null, fieldsToEnter: Array<{ label: string, value: string }>, certificates: Array<{ subject: string, fingerprint: string, validFrom: string, expiresAt: string }> } | null } | null };

export type SsoSignInLogQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type SsoSignInLogQuery = { organization: { id: string, ssoConnection: { id: string, signInLog: { nodes: Array<{ id: string, at: string, outcome: SignInOutcome, code: string | null, detail: string | null, email: string | null, subject: string | null, address: string | null, requestId: string, member: { id: string, userName: string, displayName: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null } | null };

export type ConfigureSsoConnectionMutationVariables = Exact<{
  input: ConfigureSsoConnectionInput;
}>;


export type ConfigureSsoConnectionMutation = { configureSsoConnection: { ssoConnection: { id: string, status: SsoConnectionStatus } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type UpdateSsoConnectionMutationVariables = Exact<{
  input: UpdateSsoConnectionInput;
}>;


export type UpdateSsoConnectionMutation = { updateSsoConnection: { ssoConnection: { id: string, version: number, name: string, domains: Array<string>, jit: JitCreation, unsolicited: UnsolicitedSignIn, clientId: string | null, metadataUrl: string | null } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type TestSsoConnectionMutationVariables = Exact<{
  input: TestSsoConnectionInput;
}>;


export type TestSsoConnectionMutation = { testSsoConnection: { testUrl: string | null, ssoConnection: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type EnableSsoConnectionMutationVariables = Exact<{
  input: EnableSsoConnectionInput;
}>;


export type EnableSsoConnectionMutation = { enableSsoConnection: { ssoConnection: { id: string, status: SsoConnectionStatus } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type DisableSsoConnectionMutationVariables = Exact<{
  input: DisableSsoConnectionInput;
}>;


export type DisableSsoConnectionMutation = { disableSsoConnection: { ssoConnection: { id: string, status: SsoConnectionStatus } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type RemoveSsoConnectionMutationVariables = Exact<{
  input: RemoveSsoConnectionInput;
}>;


export type RemoveSsoConnectionMutation = { removeSsoConnection: { ssoConnection: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type SingleSignOnQueryVariables = Exact<{ [key: string]: never; }>;


export type SingleSignOnQuery = { organization: { id: string, domains: Array<{ id: string, name: string, verifiedAt: string | null, checkedAt: string | null, problem: string | null, record: { name: string, value: string } }> | null, ssoConnections: Array<{ id: string, name: string, preset: SsoPreset, protocol: SsoProtocol, status: SsoConnectionStatus, domains: Array<string>, certificates: Array<{ expiresAt: string }> }> | null, tokenIssuers: Array<{ id: string, name: string, issuer: string, audience: string, jwksUrl: string | null, algorithms: Array<JwtAlgorithm>, claim: string, memberKey: MemberKey, createdAt: string }> | null } | null };

export type AddDomainMutationVariables = Exact<{
  input: AddDomainInput;
}>;


export type AddDomainMutation = { addDomain: { domain: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type VerifyDomainMutationVariables = Exact<{
  input: VerifyDomainInput;
}>;


export type VerifyDomainMutation = { verifyDomain: { domain: { id: string, name: string, verifiedAt: string | null, checkedAt: string | null, problem: string | null } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type RemoveDomainMutationVariables = Exact<{
  input: RemoveDomainInput;
}>;


export type RemoveDomainMutation = { removeDomain: { domain: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type AddTokenIssuerMutationVariables = Exact<{
  input: AddTokenIssuerInput;
}>;


export type AddTokenIssuerMutation = { addTokenIssuer: { tokenIssuer: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };

export type RemoveTokenIssuerMutationVariables = Exact<{
  input: RemoveTokenIssuerInput;
}>;


export type RemoveTokenIssuerMutation = { removeTokenIssuer: { tokenIssuer: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string, field: string | null }> } };


export const SsoConnectionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SsoConnection"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"domains"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ssoConnection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"preset"}},{"kind":"Field","name":{"kind":"Name","value":"protocol"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}},{"kind":"Field","name":{"kind":"Name","value":"signOnUrl"}},{"kind":"Field","name":{"kind":"Name","value":"signInUrl"}},{"kind":"Field","name":{"kind":"Name","value":"metadataUrl"}},{"kind":"Field","name":{"kind":"Name","value":"clientId"}},{"kind":"Field","name":{"kind":"Name","value":"domains"}},{"kind":"Field","name":{"kind":"Name","value":"jit"}},{"kind":"Field","name":{"kind":"Name","value":"unsolicited"}},{"kind":"Field","name":{"kind":"Name","value":"testedAt"}},{"kind":"Field","name":{"kind":"Name","value":"serviceCertificate"}},{"kind":"Field","name":{"kind":"Name","value":"fieldsToEnter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"certificates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"fingerprint"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SsoConnectionQuery, SsoConnectionQueryVariables>;
export const SsoSignInLogDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SsoSignInLog"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ssoConnection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"signInLog"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"userName"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<SsoSignInLogQuery, SsoSignInLogQueryVariables>;
export const ConfigureSsoConnectionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfigureSsoConnection"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfigureSsoConnectionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"configureSsoConnection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ssoConnection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<ConfigureSsoConnectionMutation, ConfigureSsoConnectionMutationVariables>;
export const UpdateSsoConnectionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateSsoConnection"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateSsoConnectionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateSsoConnection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ssoConnection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"domains"}},{"kind":"Field","name":{"kind":"Name","value":"jit"}},{"kind":"Field","name":{"kind":"Name","value":"unsolicited"}},{"kind":"Field","name":{"kind":"Name","value":"clientId"}},{"kind":"Field","name":{"kind":"Name","value":"metadataUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateSsoConnectionMutation, UpdateSsoConnectionMutationVariables>;
export const TestSsoConnectionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestSsoConnection"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TestSsoConnectionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"testSsoConnection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ssoConnection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"testUrl"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<TestSsoConnectionMutation, TestSsoConnectionMutationVariables>;
export const EnableSsoConnectionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EnableSsoConnection"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EnableSsoConnectionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enableSsoConnection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ssoConnection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<EnableSsoConnectionMutation, EnableSsoConnectionMutationVariables>;
export const DisableSsoConnectionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DisableSsoConnection"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DisableSsoConnectionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disableSsoConnection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ssoConnection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<DisableSsoConnectionMutation, DisableSsoConnectionMutationVariables>;
export const RemoveSsoConnectionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveSsoConnection"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveSsoConnectionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeSsoConnection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ssoConnection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<RemoveSsoConnectionMutation, RemoveSsoConnectionMutationVariables>;
export const SingleSignOnDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SingleSignOn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"domains"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ssoConnections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"preset"}},{"kind":"Field","name":{"kind":"Name","value":"protocol"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"domains"}},{"kind":"Field","name":{"kind":"Name","value":"certificates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"tokenIssuers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"jwksUrl"}},{"kind":"Field","name":{"kind":"Name","value":"algorithms"}},{"kind":"Field","name":{"kind":"Name","value":"claim"}},{"kind":"Field","name":{"kind":"Name","value":"memberKey"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}}]}}]} as unknown as DocumentNode<SingleSignOnQuery, SingleSignOnQueryVariables>;
export const AddDomainDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddDomain"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddDomainInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addDomain"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"domain"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<AddDomainMutation, AddDomainMutationVariables>;
export const VerifyDomainDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"VerifyDomain"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"VerifyDomainInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verifyDomain"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"domain"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<VerifyDomainMutation, VerifyDomainMutationVariables>;
export const RemoveDomainDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveDomain"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveDomainInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeDomain"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"domain"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<RemoveDomainMutation, RemoveDomainMutationVariables>;
export const AddTokenIssuerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddTokenIssuer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddTokenIssuerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addTokenIssuer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tokenIssuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<AddTokenIssuerMutation, AddTokenIssuerMutationVariables>;
export const RemoveTokenIssuerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveTokenIssuer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveTokenIssuerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeTokenIssuer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tokenIssuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<RemoveTokenIssuerMutation, RemoveTokenIssuerMutationVariables>;