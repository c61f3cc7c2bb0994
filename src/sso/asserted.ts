import type { IDToken } from 'openid-client';
import type { AssertedIdentity } from '../domain/sso/asserted-identity.js';
import { SignInFault } from '../domain/sso/sign-in-fault.js';
import type { SsoConnection } from '../domain/sso/sso-connection.entity.js';
import { isEmail } from '../domain/text.js';
import type { AssertionContent } from './saml/assertion.js';

const claims = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims';

/** Under which names identity providers release attributes: plain ones, Microsoft's claims, and LDAP's object ids. */
const attributeNames = {
  email: ['email', 'mail', 'emailAddress', 'user.email', `${claims}/emailaddress`, 'urn:oid:0.9.2342.19200300.100.1.3'],
  displayName: [
    'displayName',
    'http://schemas.microsoft.com/identity/claims/displayname',
    'urn:oid:2.16.840.1.113730.3.1.241',
  ],
  givenName: ['givenName', 'firstName', 'user.firstName', `${claims}/givenname`, 'urn:oid:2.5.4.42'],
  familyName: ['familyName', 'lastName', 'sn', 'user.lastName', `${claims}/surname`, 'urn:oid:2.5.4.4'],
} as const;

const transient = 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient';

/** Whom a SAML assertion names. A transient NameID is another one at each sign-in, and can't be a key. */
export function identityOfAssertion({ nameId, nameIdFormat, attributes }: AssertionContent): AssertedIdentity {
  if (nameIdFormat === transient) throw new SignInFault('SUBJECT', 'The NameID is transient.');
  const read = (name: keyof typeof attributeNames) => {
    const known = attributeNames[name].map((wanted) => wanted.toLowerCase());
    for (const [attribute, values] of attributes)
      if (known.includes(attribute.toLowerCase()) && values[0]) return values[0];
    return null;
  };
  return {
    subject: nameId,
    email: read('email') ?? (isEmail(nameId) ? nameId : null),
    emailVerified: 'UNSAID',
    displayName: read('displayName'),
    givenName: read('givenName'),
    familyName: read('familyName'),
  };
}

/** Whom an ID token names. Entra releases the address as `preferred_username` where a mailbox has none. */
export function identityOfToken(token: IDToken, { preset }: SsoConnection): AssertedIdentity {
  const text = (claim: unknown) => (typeof claim === 'string' && claim !== '' ? claim : null);
  const name = preset === 'entra' ? text(token.preferred_username) : null;
  return {
    subject: token.sub,
    email: text(token.email) ?? (name && isEmail(name) ? name : null),
    emailVerified: readVerified(token.email_verified),
    displayName: text(token.name),
    givenName: text(token.given_name),
    familyName: text(token.family_name),
  };
}

/** Some providers write booleans as texts; what is neither is taken for a no. */
function readVerified(claim: unknown): AssertedIdentity['emailVerified'] {
  if (claim === undefined || claim === null) return 'UNSAID';
  return claim === true || claim === 'true' ? 'YES' : 'NO';
}
