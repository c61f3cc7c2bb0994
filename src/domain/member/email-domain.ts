import { domainOfEmail } from '../sso/domain-of-email.js';
import { isEmail } from '../text.js';
import type { Member } from './member.entity.js';

/**
 * The domain at which a member has their e-mail, as DNS has it: that of the login e-mail; without one of the userName, if it is an address;
 * else of the primary contact e-mail, or the first. Null where there is none.
 */
export function emailDomainOf({
  loginEmail,
  userName,
  profile,
}: Pick<Member, 'loginEmail' | 'userName' | 'profile'>): string | null {
  const { emails = [] } = profile;
  const contact = emails.find(({ primary }) => primary) ?? emails[0];
  const address = loginEmail ?? (isEmail(userName) ? userName : contact?.value);
  return (address && isEmail(address) && domainOfEmail(address)) || null;
}
