import { promisify } from 'node:util';
import { SAML } from '@node-saml/node-saml';
import { decrypt } from 'xml-encryption';
import { SignInFault } from '../../domain/sso/sign-in-fault.js';
import {
  type AssertionContent,
  checkResponseFrame,
  clockToleranceMs,
  type Expectation,
  readAssertion,
} from './assertion.js';
import { checkDecryptedAssertion, checkResponseShape } from './response-shape.js';
import { parseXml, type XmlElement, xmlLimits } from './xml.js';

/** The keys that an answer is checked with. */
export interface SamlTrust {
  /** The identity provider's signing certificates, in PEM; any one of them may have signed. */
  readonly certificates: readonly string[];
  /** The private key of the connection, in PEM, that opens encrypted assertions. */
  readonly decryptionKey: string;
}

/** An answer whose markup, shape and algorithms are as they must be; nothing of it is believed yet. */
export interface UnverifiedResponse {
  readonly xml: string;
  readonly response: XmlElement;
  readonly encrypted: XmlElement | undefined;
  /** The request that it says it answers. */
  readonly inResponseTo: string | null;
}

/**
 * Opens the `SAMLResponse` of a POST to the assertion consumer service.
 *
 * @throws SignInFault
 */
export function openSamlResponse(samlResponse: string): UnverifiedResponse {
  const xml = decode(samlResponse);
  const { response, encrypted } = checkResponseShape(parseXml(xml));
  return { xml, response, encrypted, inResponseTo: response.getAttribute('InResponseTo') || null };
}

/**
 * Verifies an answer and reads its assertion. node-saml checks the signature; everything that is believed is read from the signed
 * bytes alone, and checked.
 *
 * @throws SignInFault saying what does not fit
 */
export async function verifySamlResponse(
  { xml, response, encrypted }: UnverifiedResponse,
  trust: SamlTrust,
  expected: Expectation,
): Promise<AssertionContent> {
  checkResponseFrame(response, expected);
  if (encrypted) checkDecryptedAssertion(parseXml(await open(encrypted, trust.decryptionKey)));
  const signed = await verify(xml, trust, expected);
  return readAssertion(parseXml(signed).documentElement, expected);
}

/** The assertion as the identity provider signed it. */
async function verify(xml: string, trust: SamlTrust, expected: Expectation): Promise<string> {
  const saml = new SAML({
    idpCert: [...trust.certificates],
    issuer: expected.audience,
    audience: false,
    callbackUrl: expected.address,
    wantAssertionsSigned: true,
    wantAuthnResponseSigned: false,
    acceptedClockSkewMs: clockToleranceMs,
    decryptionPvk: trust.decryptionKey,
  });
  try {
    const { profile } = await saml.validatePostResponseAsync({ SAMLResponse: Buffer.from(xml).toString('base64') });
    const signed = profile?.getAssertionXml?.();
    if (signed) return signed;
  } catch (error) {
    const { message } = error as Error;
    if (/expired/i.test(message)) throw new SignInFault('EXPIRED', message);
    if (/not yet valid/i.test(message)) throw new SignInFault('NOT_YET_VALID', message);
    throw new SignInFault('SIGNATURE', message.slice(0, 200));
  }
  throw new SignInFault('SIGNATURE', 'There is no signed assertion.');
}

/** One message for all that can fail: which step it was would help somebody who guesses. */
async function open(encrypted: XmlElement, key: string): Promise<string> {
  try {
    return await promisify<string, { key: string }, string>(decrypt as never)(encrypted.toString(), { key });
  } catch {
    throw new SignInFault('DECRYPTION', 'The assertion cannot be decrypted with the key of this connection.');
  }
}

function decode(samlResponse: string): string {
  if (samlResponse.length > Math.ceil(xmlLimits.bytes / 3) * 4 + 4_096)
    throw new SignInFault('TOO_LARGE', `The SAMLResponse has ${samlResponse.length} characters.`);
  const base64 = samlResponse.replace(/[\r\n\t ]/g, '');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) throw new SignInFault('UNREADABLE', 'The SAMLResponse is not base64.');
  const bytes = Buffer.from(base64, 'base64');
  const xml = bytes.toString('utf8');
  if (!Buffer.from(xml).equals(bytes)) throw new SignInFault('UNREADABLE', 'The SAMLResponse is not UTF-8 text.');
  return xml;
}
