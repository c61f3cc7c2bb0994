/** The `iss` of an organization's Security Event Tokens. */
export const issuerOf = (publicUrl: string, organizationId: string): string =>
  `${publicUrl}/security-events/${organizationId}`;

/** Where the key is published that verifies them. */
export const keySetUrlOf = (publicUrl: string, organizationId: string): string =>
  `${issuerOf(publicUrl, organizationId)}/jwks.json`;
