import { DomainError } from '../errors.js';
import { checkText, isEmail, isStorable } from '../text.js';
import { domainOfEmail } from './domain-of-email.js';
import { SignInFault, shown } from './sign-in-fault.js';

/** Whom an identity provider's checked answer names. */
export interface AssertedIdentity {
  /** The provider's own name of the person; it stays the same. */
  readonly subject: string;
  readonly email: string | null;
  /** What the provider says of the address itself. */
  readonly emailVerified: 'YES' | 'NO' | 'UNSAID';
  readonly displayName: string | null;
  readonly givenName: string | null;
  readonly familyName: string | null;
}

const subjectLength = 256;

/** Refuses a subject that can't be stored as it is: a shortened or changed one could be somebody else's. */
export function checkSubject(subject: string): string {
  try {
    return checkText('subject', subject, { max: subjectLength });
  } catch (error) {
    if (error instanceof DomainError) throw new SignInFault('SUBJECT', `The subject is ${shown(subject)}.`);
    throw error;
  }
}

/** The asserted address and its domain, where they may be used to find a member: there, an address, and not said to be unverified. */
export function usableEmail({ email, emailVerified }: AssertedIdentity): { email: string; domain: string } {
  if (email === null || email === '') throw new SignInFault('EMAIL_MISSING', 'The answer holds no e-mail address.');
  const domain = domainOfEmail(email);
  if (!isEmail(email) || domain === undefined || !isStorable(email))
    throw new SignInFault('EMAIL_MISSING', `The answer's e-mail address is ${shown(email)}.`);
  if (emailVerified === 'NO') throw new SignInFault('EMAIL_NOT_VERIFIED', `The address is ${shown(email)}.`);
  return { email, domain };
}
