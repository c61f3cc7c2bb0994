import { SignInFault, shown } from '../../domain/sso/sign-in-fault.js';
import { childrenNamed, namespaces, onlyChild, textOf, type XmlElement } from './xml.js';

const { assertion: saml } = namespaces;

/** What an assertion must say: who made it, for whom, and in answer to what. */
export interface Expectation {
  readonly issuer: string;
  readonly audience: string;
  /** The assertion consumer service: destination and recipient. */
  readonly address: string;
  /** The id of the request that this browser started, or null when it started none. */
  readonly requestId: string | null;
  readonly unsolicited: 'ACCEPTED' | 'REFUSED';
  readonly now: Date;
}

/** What a checked assertion says. */
export interface AssertionContent {
  readonly assertionId: string;
  /** Until when the assertion could be used again, were it not remembered. */
  readonly usableUntil: Date;
  readonly nameId: string;
  readonly nameIdFormat: string | null;
  readonly attributes: ReadonlyMap<string, readonly string[]>;
}

/** How far clocks may differ. */
export const clockToleranceMs = 60_000;

const bearer = 'urn:oasis:names:tc:SAML:2.0:cm:bearer';

/** Checks what an answer says of itself around the assertion; it need not be signed, so nothing else is read there. */
export function checkResponseFrame(response: XmlElement, expected: Expectation): void {
  const destination = response.getAttribute('Destination');
  if (destination !== expected.address)
    throw new SignInFault('DESTINATION', `The Destination is ${shown(destination)}, not ${shown(expected.address)}.`);
  const issuer = onlyChild(response, saml, 'Issuer');
  if (issuer) checkIssuer(issuer, expected);
  checkInResponseTo(response.getAttribute('InResponseTo'), expected);
}

/** Checks a validly signed assertion and reads it. `root` was parsed from the signed bytes and from nothing else. */
export function readAssertion(root: XmlElement, expected: Expectation): AssertionContent {
  const issuer = onlyChild(root, saml, 'Issuer');
  if (!issuer) throw new SignInFault('SHAPE', 'The assertion has no Issuer.');
  checkIssuer(issuer, expected);
  const subject = required(root, 'Subject');
  const nameId = required(subject, 'NameID');
  const confirmedUntil = checkConfirmations(childrenNamed(subject, saml, 'SubjectConfirmation'), expected);
  const validUntil = checkConditions(required(root, 'Conditions'), expected);
  if (childrenNamed(root, saml, 'AuthnStatement').length === 0)
    throw new SignInFault('SHAPE', 'The assertion does not say that anybody signed in (no AuthnStatement).');
  const assertionId = root.getAttribute('ID');
  if (!assertionId || assertionId.length > 256) throw new SignInFault('SHAPE', 'The assertion has no usable ID.');
  return {
    assertionId,
    usableUntil: new Date(Math.max(confirmedUntil, validUntil) + clockToleranceMs),
    nameId: textOf(nameId),
    nameIdFormat: nameId.getAttribute('Format') || null,
    attributes: readAttributes(root),
  };
}

function required(parent: XmlElement, name: string): XmlElement {
  const child = onlyChild(parent, saml, name);
  if (!child) throw new SignInFault('SHAPE', `${parent.localName} has no ${name}.`);
  return child;
}

function checkIssuer(issuer: XmlElement, expected: Expectation): void {
  const found = textOf(issuer);
  if (found !== expected.issuer)
    throw new SignInFault('ISSUER', `The Issuer is ${shown(found)}, not ${shown(expected.issuer)}.`);
}

function checkInResponseTo(found: string | null, { requestId, unsolicited }: Expectation): void {
  if (found) {
    if (requestId === null)
      throw new SignInFault('OTHER_BROWSER', `It answers ${shown(found)}; this browser has no request open.`);
    if (found !== requestId)
      throw new SignInFault('IN_RESPONSE_TO', `It answers ${shown(found)}, not ${shown(requestId)}.`);
  } else if (unsolicited === 'REFUSED')
    throw new SignInFault('UNSOLICITED', 'It answers no request (no InResponseTo).');
}

/** One bearer confirmation for this address, this request and this time must be there; it says until when. */
function checkConfirmations(confirmations: readonly XmlElement[], expected: Expectation): number {
  const faults: SignInFault[] = [];
  for (const confirmation of confirmations) {
    if (confirmation.getAttribute('Method') !== bearer) continue;
    try {
      return checkConfirmation(required(confirmation, 'SubjectConfirmationData'), expected);
    } catch (error) {
      if (!(error instanceof SignInFault)) throw error;
      faults.push(error);
    }
  }
  throw faults[0] ?? new SignInFault('SHAPE', 'The assertion has no bearer SubjectConfirmation.');
}

function checkConfirmation(data: XmlElement, expected: Expectation): number {
  const recipient = data.getAttribute('Recipient');
  if (recipient !== expected.address)
    throw new SignInFault('RECIPIENT', `The Recipient is ${shown(recipient)}, not ${shown(expected.address)}.`);
  checkInResponseTo(data.getAttribute('InResponseTo') || null, expected);
  if (data.getAttribute('NotBefore')) throw new SignInFault('SHAPE', 'A bearer confirmation must not have NotBefore.');
  return checkPeriod(data, expected.now);
}

function checkConditions(conditions: XmlElement, expected: Expectation): number {
  const restrictions = childrenNamed(conditions, saml, 'AudienceRestriction');
  if (restrictions.length === 0) throw new SignInFault('AUDIENCE', 'The assertion names no audience.');
  for (const restriction of restrictions) {
    const audiences = childrenNamed(restriction, saml, 'Audience').map(textOf);
    if (!audiences.includes(expected.audience))
      throw new SignInFault(
        'AUDIENCE',
        `The Audience is ${audiences.map(shown).join(', ') || '(nothing)'}, not ${shown(expected.audience)}.`,
      );
  }
  return checkPeriod(conditions, expected.now);
}

/** Checks NotBefore and NotOnOrAfter with the tolerance, and returns the latter. */
function checkPeriod(element: XmlElement, now: Date): number {
  const notBefore = timeOf(element, 'NotBefore');
  const notOnOrAfter = timeOf(element, 'NotOnOrAfter');
  if (notOnOrAfter === undefined) throw new SignInFault('SHAPE', `${element.localName} has no NotOnOrAfter.`);
  if (notBefore !== undefined && now.getTime() + clockToleranceMs < notBefore)
    throw new SignInFault(
      'NOT_YET_VALID',
      `NotBefore of ${element.localName} is ${new Date(notBefore).toISOString()}; here it is ${now.toISOString()}.`,
    );
  if (now.getTime() - clockToleranceMs >= notOnOrAfter)
    throw new SignInFault(
      'EXPIRED',
      `NotOnOrAfter of ${element.localName} is ${new Date(notOnOrAfter).toISOString()}; here it is ${now.toISOString()}.`,
    );
  return notOnOrAfter;
}

function timeOf(element: XmlElement, attribute: string): number | undefined {
  const text = element.getAttribute(attribute);
  if (!text) return undefined;
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) throw new SignInFault('SHAPE', `${attribute} is ${shown(text)}, no time in UTC.`);
  return time;
}

function readAttributes(root: XmlElement): Map<string, string[]> {
  const attributes = new Map<string, string[]>();
  for (const statement of childrenNamed(root, saml, 'AttributeStatement'))
    for (const attribute of childrenNamed(statement, saml, 'Attribute')) {
      const name = attribute.getAttribute('Name');
      if (!name) continue;
      const values = childrenNamed(attribute, saml, 'AttributeValue').map((value) => (value.textContent ?? '').trim());
      attributes.set(name, [...(attributes.get(name) ?? []), ...values]);
    }
  return attributes;
}
