/** The address of a one-time sign-in link. */
export const signInUrl = (publicUrl: string, token: string): string => `${publicUrl}/sso/link?token=${token}`;
