import { promisify } from 'node:util';
import { SignedXml } from 'xml-crypto';
import { encrypt } from 'xml-encryption';
import type { CertifiedKey } from '../../src/domain/sso/provider-tools.js';
import { newCertifiedKey } from '../../src/sso/saml/own-certificate.js';

/** What an identity provider says in an answer; each part can be said wrongly. */
export interface Statement {
  readonly issuer: string;
  readonly destination: string;
  readonly recipient: string;
  readonly audience: string;
  readonly inResponseTo: string | null;
  readonly nameId: string;
  readonly nameIdFormat: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly responseId: string;
  readonly assertionId: string;
  readonly notBefore: Date;
  readonly notOnOrAfter: Date;
  readonly status: string;
}

const minutes = (count: number) => new Date(Date.now() + count * 60_000);
let count = 0;

/** A statement of a correct answer. */
export function statementOf(more: Partial<Statement>): Statement {
  count++;
  return {
    issuer: 'https://idp.example/saml',
    destination: 'https://muster.example/acs',
    recipient: more.destination ?? 'https://muster.example/acs',
    audience: 'https://muster.example/metadata',
    inResponseTo: null,
    nameId: 'ada@acme.test',
    nameIdFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
    attributes: {},
    responseId: `_response${count}`,
    assertionId: `_assertion${count}-${Date.now()}`,
    notBefore: minutes(-1),
    notOnOrAfter: minutes(5),
    status: 'urn:oasis:names:tc:SAML:2.0:status:Success',
    ...more,
  };
}

const time = (at: Date) => at.toISOString();
const answering = ({ inResponseTo }: Statement) => (inResponseTo === null ? '' : ` InResponseTo="${inResponseTo}"`);

/** The assertion, unsigned. */
export function assertionXml(said: Statement): string {
  const attributes = Object.entries(said.attributes)
    .map(
      ([name, value]) =>
        `<saml:Attribute Name="${name}"><saml:AttributeValue>${value}</saml:AttributeValue></saml:Attribute>`,
    )
    .join('');
  return `<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="${said.assertionId}" Version="2.0" IssueInstant="${time(new Date())}"><saml:Issuer>${said.issuer}</saml:Issuer><saml:Subject><saml:NameID Format="${said.nameIdFormat}">${said.nameId}</saml:NameID><saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData Recipient="${said.recipient}" NotOnOrAfter="${time(said.notOnOrAfter)}"${answering(said)}/></saml:SubjectConfirmation></saml:Subject><saml:Conditions NotBefore="${time(said.notBefore)}" NotOnOrAfter="${time(said.notOnOrAfter)}"><saml:AudienceRestriction><saml:Audience>${said.audience}</saml:Audience></saml:AudienceRestriction></saml:Conditions><saml:AuthnStatement AuthnInstant="${time(new Date())}"><saml:AuthnContext><saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:Password</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>${attributes && `<saml:AttributeStatement>${attributes}</saml:AttributeStatement>`}</saml:Assertion>`;
}

/** The answer around an assertion. */
export function responseXml(said: Statement, assertion: string): string {
  return `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="${said.responseId}" Version="2.0" IssueInstant="${time(new Date())}" Destination="${said.destination}"${answering(said)}><saml:Issuer>${said.issuer}</saml:Issuer><samlp:Status><samlp:StatusCode Value="${said.status}"/></samlp:Status>${assertion}</samlp:Response>`;
}

/** How to sign. */
export interface Signing {
  readonly signature?: string;
  readonly digest?: string;
  /** The local name of the element to sign. */
  readonly element?: 'Assertion' | 'Response';
}

/** Signs the element of a document, with an enveloped signature behind its Issuer. */
export function signXml(xml: string, key: CertifiedKey, how: Signing = {}): string {
  const { element = 'Assertion' } = how;
  const signer = new SignedXml({
    privateKey: key.privateKey,
    publicCert: key.certificate,
    signatureAlgorithm: how.signature ?? 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    canonicalizationAlgorithm: 'http://www.w3.org/2001/10/xml-exc-c14n#',
  });
  signer.addReference({
    xpath: `//*[local-name(.)='${element}']`,
    digestAlgorithm: how.digest ?? 'http://www.w3.org/2001/04/xmlenc#sha256',
    transforms: ['http://www.w3.org/2000/09/xmldsig#enveloped-signature', 'http://www.w3.org/2001/10/xml-exc-c14n#'],
  });
  signer.computeSignature(xml, {
    location: { reference: `//*[local-name(.)='${element}']/*[local-name(.)='Issuer']`, action: 'after' },
    prefix: 'ds',
  });
  return signer.getSignedXml();
}

/** Encrypts an assertion for a connection. */
export async function encryptAssertion(
  assertion: string,
  certificate: string,
  algorithm = 'http://www.w3.org/2009/xmlenc11#aes256-gcm',
  keyTransport = 'http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p',
): Promise<string> {
  const data = await promisify<string, object, string>(encrypt as never)(assertion, {
    rsa_pub: certificate,
    pem: certificate,
    encryptionAlgorithm: algorithm,
    keyEncryptionAlgorithm: keyTransport,
    disallowEncryptionWithInsecureAlgorithm: false,
    warnInsecureAlgorithm: false,
  });
  return `<saml:EncryptedAssertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">${data}</saml:EncryptedAssertion>`;
}

export const toBase64 = (xml: string): string => Buffer.from(xml).toString('base64');

/** A correct answer: the assertion signed. */
export function signedResponse(said: Statement, key: CertifiedKey, how: Signing = {}): string {
  return responseXml(said, signXml(assertionXml(said), key, how));
}

/** A key of an identity provider that is valid now. */
export const newProviderKey = (): Promise<CertifiedKey> =>
  newCertifiedKey('Test identity provider', minutes(-60), minutes(60 * 24 * 400));
