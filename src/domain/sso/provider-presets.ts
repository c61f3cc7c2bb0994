import type { SsoPreset, SsoProtocol } from './sso-connection.entity.js';

/** What an administrator enters at the identity provider, or copies from it. */
type SharedValue = 'ACS_URL' | 'ENTITY_ID' | 'METADATA_URL' | 'REDIRECT_URI' | 'SIGN_IN_URL';

/** The identity provider's own names of what has to be entered there, in the order of its pages. */
export const fieldNames: Readonly<
  Record<SsoPreset, Readonly<Record<SsoProtocol, Partial<Record<SharedValue, string>>>>>
> = {
  okta: {
    SAML: { ACS_URL: 'Single sign-on URL', ENTITY_ID: 'Audience URI (SP Entity ID)' },
    OIDC: { REDIRECT_URI: 'Sign-in redirect URIs', SIGN_IN_URL: 'Initiate login URI' },
  },
  entra: {
    SAML: {
      ENTITY_ID: 'Identifier (Entity ID)',
      ACS_URL: 'Reply URL (Assertion Consumer Service URL)',
      SIGN_IN_URL: 'Sign on URL (Optional)',
    },
    OIDC: { REDIRECT_URI: 'Redirect URI (Web)' },
  },
  pingfederate: {
    SAML: { METADATA_URL: 'Metadata URL', ENTITY_ID: "Partner's Entity ID (Connection ID)", ACS_URL: 'Endpoint URL' },
    OIDC: { REDIRECT_URI: 'Redirection URIs' },
  },
  other: {
    SAML: {
      ACS_URL: 'Assertion consumer service URL',
      ENTITY_ID: 'Entity ID (audience)',
      METADATA_URL: 'Metadata URL',
    },
    OIDC: { REDIRECT_URI: 'Redirect URI', SIGN_IN_URL: 'Initiate login URI' },
  },
};

/** One field at the identity provider with what to enter there. */
export interface FieldToEnter {
  readonly label: string;
  readonly value: string;
}

/** The fields to fill in at the identity provider of a connection. */
export function fieldsToEnter(
  { id, preset, protocol }: { readonly id: string; readonly preset: SsoPreset; readonly protocol: SsoProtocol },
  publicUrl: string,
): FieldToEnter[] {
  const values: Record<SharedValue, string> = {
    ACS_URL: `${publicUrl}/sso/saml/${id}/acs`,
    ENTITY_ID: `${publicUrl}/sso/saml/${id}/metadata`,
    METADATA_URL: `${publicUrl}/sso/saml/${id}/metadata`,
    REDIRECT_URI: `${publicUrl}/sso/oidc/${id}/callback`,
    SIGN_IN_URL: `${publicUrl}/sso/start/${id}`,
  };
  return Object.entries(fieldNames[preset][protocol]).map(([name, label]) => ({
    label,
    value: values[name as SharedValue],
  }));
}
