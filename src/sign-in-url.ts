/** The address of a one-time sign-in link. */
export const signInUrl = (publicUrl: string, token: string): string => `${publicUrl}/sso/link?token=${token}`;

/** The address of an invitation. */
export const invitationUrl = (publicUrl: string, token: string): string => `${publicUrl}/sso/invitation?token=${token}`;

/** The address where the first organization of a server is made. */
export const firstRunUrl = (publicUrl: string, key: string): string => `${publicUrl}/sso/first-run?key=${key}`;
