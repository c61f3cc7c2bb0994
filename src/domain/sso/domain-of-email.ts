import { domainToASCII } from 'node:url';

/** The domain of an e-mail address as DNS has it, or undefined where the text is no address. */
export function domainOfEmail(email: string): string | undefined {
  const name = domainToASCII(email.slice(email.lastIndexOf('@') + 1).replace(/\.$/, '')).toLowerCase();
  return email.includes('@') && name.includes('.') ? name : undefined;
}
