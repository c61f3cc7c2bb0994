import { SignInFault, shown } from '../../domain/sso/sign-in-fault.js';
import {
  allNamed,
  childrenNamed,
  childrenOf,
  namespaces,
  onlyChild,
  textOf,
  type XmlDocument,
  type XmlElement,
} from './xml.js';

const { assertion: saml, protocol, signature: ds, encryption } = namespaces;

const accepted = {
  SignatureMethod: [
    'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512',
  ],
  DigestMethod: ['http://www.w3.org/2001/04/xmlenc#sha256', 'http://www.w3.org/2001/04/xmlenc#sha512'],
  CanonicalizationMethod: ['http://www.w3.org/2001/10/xml-exc-c14n#'],
  Transform: ['http://www.w3.org/2000/09/xmldsig#enveloped-signature', 'http://www.w3.org/2001/10/xml-exc-c14n#'],
} as const;

const acceptedEncryption: readonly string[] = [
  'http://www.w3.org/2009/xmlenc11#aes128-gcm',
  'http://www.w3.org/2009/xmlenc11#aes256-gcm',
  'http://www.w3.org/2001/04/xmlenc#aes128-cbc',
  'http://www.w3.org/2001/04/xmlenc#aes256-cbc',
];
const acceptedKeyTransport: readonly string[] = ['http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p'];

/** The parts of an answer that is built as it must be. */
export interface ResponseShape {
  readonly response: XmlElement;
  readonly assertion: XmlElement | undefined;
  readonly encrypted: XmlElement | undefined;
}

/**
 * Checks how an answer is built, before any signature is looked at: one Response with one assertion directly in it and none anywhere
 * else, every ID used once, and signatures that cover exactly the element they stand in. Signature wrapping needs another shape.
 */
export function checkResponseShape(document: XmlDocument): ResponseShape {
  const response = document.documentElement;
  if (response.namespaceURI !== protocol || response.localName !== 'Response')
    throw new SignInFault('SHAPE', `The root is ${shown(response.nodeName)}, not a SAML 2.0 Response.`);
  requireSuccess(response);
  refuseRepeatedIds(document);
  const assertions = childrenNamed(response, saml, 'Assertion');
  const encrypted = childrenNamed(response, saml, 'EncryptedAssertion');
  if (assertions.length + encrypted.length !== 1)
    throw new SignInFault('SHAPE', `The Response holds ${assertions.length + encrypted.length} assertions, not one.`);
  const everywhere = anywhere(document, 'Assertion') + anywhere(document, 'EncryptedAssertion');
  if (everywhere !== 1 || anywhere(document, 'Response') !== 1)
    throw new SignInFault(
      'SHAPE',
      `The document holds ${everywhere} assertions in ${anywhere(document, 'Response')} Responses.`,
    );
  if (assertions[0]) checkAssertionSignature(assertions[0]);
  checkSignatures(document);
  if (encrypted[0]) checkEncryption(encrypted[0]);
  return { response, assertion: assertions[0], encrypted: encrypted[0] };
}

/** Checks how a decrypted assertion is built, by the same rules. */
export function checkDecryptedAssertion(document: XmlDocument): XmlElement {
  const assertion = document.documentElement;
  if (assertion.namespaceURI !== saml || assertion.localName !== 'Assertion' || anywhere(document, 'Assertion') !== 1)
    throw new SignInFault('SHAPE', 'What was encrypted is not one assertion.');
  refuseRepeatedIds(document);
  checkAssertionSignature(assertion);
  checkSignatures(document);
  return assertion;
}

/** Counts by local name alone: libraries find elements so, whatever their namespace. */
const anywhere = (document: XmlDocument, name: string): number => document.getElementsByTagNameNS('*', name).length;

function requireSuccess(response: XmlElement): void {
  const status = onlyChild(response, protocol, 'Status');
  const code = status && onlyChild(status, protocol, 'StatusCode');
  const value = code?.getAttribute('Value');
  if (value === 'urn:oasis:names:tc:SAML:2.0:status:Success') return;
  const inner = code && childrenNamed(code, protocol, 'StatusCode')[0]?.getAttribute('Value');
  throw new SignInFault('PROVIDER_REFUSED', `The status is ${shown(inner ?? value)}.`);
}

function refuseRepeatedIds(document: XmlDocument): void {
  const seen = new Set<string>();
  for (const element of Array.from(document.getElementsByTagName('*')))
    for (const attribute of Array.from(element.attributes ?? [])) {
      if (attribute.localName?.toLowerCase() !== 'id') continue;
      if (seen.has(attribute.value)) throw new SignInFault('SHAPE', `The ID ${shown(attribute.value)} is used twice.`);
      seen.add(attribute.value);
    }
}

function checkAssertionSignature(assertion: XmlElement): void {
  if (childrenNamed(assertion, ds, 'Signature').length === 0)
    throw new SignInFault('NOT_SIGNED', 'The assertion has no signature of its own.');
}

/** Each signature stands directly in the Response or the assertion, covers just that, and uses nothing but what is accepted. */
function checkSignatures(document: XmlDocument): void {
  const all = Array.from(document.getElementsByTagNameNS('*', 'Signature'));
  const owners = new Set<unknown>();
  for (const signature of all) {
    const owner = signature.parentNode as XmlElement | null;
    const owned = owner && ['Response', 'Assertion'].includes(owner.localName) && !owners.has(owner);
    if (!owned || signature.namespaceURI !== ds)
      throw new SignInFault('SHAPE', `A signature stands in ${shown(owner?.nodeName)}.`);
    owners.add(owner);
    checkSignature(signature, owner);
  }
}

function checkSignature(signature: XmlElement, owner: XmlElement): void {
  const parts = childrenOf(signature).map(({ localName }) => localName);
  const strange = parts.find((name) => !['SignedInfo', 'SignatureValue', 'KeyInfo'].includes(name));
  if (strange) throw new SignInFault('SHAPE', `A signature holds ${shown(strange)}.`);
  const signedInfo = onlyChild(signature, ds, 'SignedInfo');
  const reference = signedInfo && onlyChild(signedInfo, ds, 'Reference');
  const value = onlyChild(signature, ds, 'SignatureValue');
  const digest = reference && onlyChild(reference, ds, 'DigestValue');
  if (!reference || !value || !digest || allNamed(signature, ds, 'SignedInfo').length !== 1)
    throw new SignInFault('SHAPE', 'A signature lacks a part.');
  textOf(value);
  textOf(digest);
  const id = owner.getAttribute('ID');
  if (!id || reference.getAttribute('URI') !== `#${id}`)
    throw new SignInFault(
      'SHAPE',
      `The signature in ${owner.localName} covers ${shown(reference.getAttribute('URI'))}.`,
    );
  for (const [name, algorithms] of Object.entries(accepted))
    for (const method of allNamed(signature, ds, name)) {
      const algorithm = method.getAttribute('Algorithm') ?? '';
      if (!(algorithms as readonly string[]).includes(algorithm))
        throw new SignInFault('ALGORITHM', `${name} is ${shown(algorithm)}; accepted: ${algorithms.join(', ')}.`);
    }
}

function checkEncryption(encrypted: XmlElement): void {
  const methods = allNamed(encrypted, encryption, 'EncryptionMethod');
  for (const method of methods) {
    const algorithm = method.getAttribute('Algorithm') ?? '';
    const inKey = (method.parentNode as XmlElement).localName === 'EncryptedKey';
    const known = inKey ? acceptedKeyTransport : acceptedEncryption;
    if (!known.includes(algorithm))
      throw new SignInFault('ALGORITHM', `Encryption by ${shown(algorithm)}; accepted: ${known.join(', ')}.`);
  }
  const data = allNamed(encrypted, encryption, 'EncryptedData').length;
  const keys = allNamed(encrypted, encryption, 'EncryptedKey').length;
  if (methods.length !== 2 || data !== 1 || keys !== 1)
    throw new SignInFault(
      'SHAPE',
      `The encrypted assertion holds ${data} EncryptedData and ${keys} EncryptedKey elements.`,
    );
}
