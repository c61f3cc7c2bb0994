/** What can be wrong with an identity provider's answer, and what a person is told to do about it. */
export const signInFaults = {
  TOO_LARGE: 'The answer of the identity provider is larger than 256 kB. Release fewer attributes or groups to Muster.',
  UNREADABLE: 'The answer of the identity provider cannot be read. Start again from the sign-in page.',
  FORBIDDEN_MARKUP: 'The answer of the identity provider holds markup that no identity provider needs. It was refused.',
  SHAPE: 'The answer of the identity provider is not built as SAML 2.0 asks. It was refused.',
  NOT_SIGNED: 'The assertion is not signed. Switch on "sign assertion" at the identity provider.',
  ALGORITHM: 'The identity provider signs or encrypts with an algorithm that is not accepted. Choose RSA-SHA256 there.',
  SIGNATURE:
    'The signature does not fit the certificates of this connection. Upload the identity provider’s current metadata.',
  DECRYPTION:
    'The encrypted assertion cannot be opened. Give the identity provider the certificate of this connection again.',
  PROVIDER_REFUSED:
    'The identity provider refused to sign you in. Ask its administrator whether the application is assigned to you.',
  PROVIDER_UNREACHABLE: 'The identity provider cannot be reached just now. Try again in a minute.',
  ISSUER: 'The answer comes from another identity provider than this connection knows.',
  DESTINATION:
    'The answer was made for another address. Enter the single sign-on URL of this connection at the identity provider.',
  RECIPIENT:
    'The assertion was made for another recipient. Enter the single sign-on URL of this connection at the identity provider.',
  AUDIENCE:
    'The answer was made for another application. Enter the audience of this connection at the identity provider.',
  NOT_YET_VALID: 'The answer is not valid yet: the clocks differ. Check the clock of the identity provider.',
  EXPIRED: 'The answer has run out. Start again from the sign-in page.',
  IN_RESPONSE_TO: 'The answer belongs to another request. Start again from the sign-in page.',
  UNSOLICITED:
    'This connection takes no sign-in that starts at the identity provider. Start at the sign-in page of Muster, or let an administrator allow it.',
  OTHER_BROWSER:
    'This sign-in was started in another browser, or has been finished already. Start again from the sign-in page.',
  REPLAYED: 'This answer has been used before. Start again from the sign-in page.',
  SUBJECT:
    'The answer does not say who signs in, in a form that stays the same. Use a persistent NameID or the e-mail address.',
  TOKEN: 'The ID token of the identity provider is not valid. It was refused.',
  NONCE: 'The ID token belongs to another request. Start again from the sign-in page.',
  CODE: 'The identity provider did not accept the code. Start again from the sign-in page; check the client secret if it stays so.',
  CONNECTION_OFF: 'Single sign-on is not switched on here. Ask an administrator of your organization.',
  EMAIL_MISSING: 'The identity provider names no e-mail address. Release the e-mail address to Muster.',
  EMAIL_NOT_VERIFIED: 'The identity provider says that the e-mail address is not verified. Verify it there first.',
  DOMAIN_NOT_SERVED:
    'The e-mail address is at a domain that this connection does not serve. Ask an administrator of your organization.',
  NO_MEMBER: 'There is no member of that address here. Ask an administrator of your organization to invite you.',
  AMBIGUOUS: 'More than one member fits. Ask an administrator of your organization.',
  ALREADY_LINKED:
    'This member signs in with another account of the identity provider. Ask an administrator to unlink it if the account was made anew.',
  SUSPENDED: 'Your membership is suspended. Ask an administrator of your organization.',
  REMOVED: 'You are no longer a member here. Ask an administrator of your organization.',
  NO_SEAT: 'No seat is free for you. Ask an administrator of your organization.',
} as const;

export type SignInFaultCode = keyof typeof signInFaults;

/** A sign-in that ends here: the code decides what the person reads; `detail`, the exact mismatch, is for administrators and holds no secret. */
export class SignInFault extends Error {
  override readonly name = 'SignInFault';

  constructor(
    readonly code: SignInFaultCode,
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
  }
}

/** A value of an identity provider's answer as an administrator may read it: short, and without control characters. */
export function shown(value: string | null | undefined): string {
  if (value === null || value === undefined || value === '') return '(nothing)';
  const text = value.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '?');
  return JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}…` : text);
}
