import { createRequire } from 'node:module';
import { SignInFault } from '../../domain/sso/sign-in-fault.js';

/** A node of a document, as far as it is looked at. */
interface XmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly parentNode: XmlNode | null;
}

/** An element. */
export interface XmlElement extends XmlNode {
  readonly namespaceURI: string | null;
  readonly localName: string;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<XmlNode>;
  readonly attributes: ArrayLike<{ readonly localName: string | null; readonly value: string }>;
  getAttribute(name: string): string | null;
  getElementsByTagNameNS(namespace: string, name: string): ArrayLike<XmlElement>;
  toString(): string;
}

/** A parsed document. */
export interface XmlDocument {
  readonly documentElement: XmlElement;
  getElementsByTagName(name: string): ArrayLike<XmlElement>;
  getElementsByTagNameNS(namespace: string, name: string): ArrayLike<XmlElement>;
}

/** The parser that node-saml uses too: one document is read in one way only. Its own types would bring a browser's globals along. */
const { DOMParser } = createRequire(import.meta.url)('@xmldom/xmldom') as {
  DOMParser: new (options: {
    errorHandler: Record<'warning' | 'error' | 'fatalError', (message: unknown) => void>;
  }) => { parseFromString(xml: string, type: string): XmlDocument | undefined };
};

export const namespaces = {
  assertion: 'urn:oasis:names:tc:SAML:2.0:assertion',
  protocol: 'urn:oasis:names:tc:SAML:2.0:protocol',
  metadata: 'urn:oasis:names:tc:SAML:2.0:metadata',
  signature: 'http://www.w3.org/2000/09/xmldsig#',
  encryption: 'http://www.w3.org/2001/04/xmlenc#',
} as const;

/** What a document may be at most; an identity provider's answer is far below. */
export const xmlLimits = { bytes: 256 * 1024, depth: 40, elements: 5_000, attributes: 60 } as const;

/**
 * Parses a document that holds elements, attributes and text only. XmlDocument types, entities, comments, CDATA sections and processing
 * instructions are refused before anything is parsed: attacks need them, identity providers do not.
 *
 * @throws SignInFault
 */
export function parseXml(xml: string): XmlDocument {
  if (Buffer.byteLength(xml) > xmlLimits.bytes) throw new SignInFault('TOO_LARGE', `It has ${xml.length} characters.`);
  refuseMarkup(xml);
  refuseDepth(xml);
  const problems: string[] = [];
  const note = (message: unknown) => void problems.push(String(message));
  const document = new DOMParser({ errorHandler: { warning: note, error: note, fatalError: note } }).parseFromString(
    xml.replace(/\r\n?/g, '\n'),
    'text/xml',
  );
  if (problems.length > 0 || !document?.documentElement)
    throw new SignInFault(
      'UNREADABLE',
      `It is no well-formed XML: ${problems[0]?.split('\n')[0]?.slice(0, 120) ?? 'empty'}.`,
    );
  return document;
}

/** In well-formed XML a `<!` is always a declaration, comment or CDATA section, and a `<?` an instruction: values write `&lt;`. */
function refuseMarkup(xml: string): void {
  const body = xml.replace(/^\uFEFF?<\?xml [^<>?]*\?>/, '');
  const found = /<!DOCTYPE|<!ENTITY|<!--|<!\[CDATA\[|<!|<\?/i.exec(body)?.[0];
  if (found) throw new SignInFault('FORBIDDEN_MARKUP', `It holds ${JSON.stringify(found)}.`);
  if (body.includes('\0')) throw new SignInFault('FORBIDDEN_MARKUP', 'It holds NUL.');
}

/** Counts tags in one pass, without parsing: deep and wide documents cost the parser more than they are worth. */
function refuseDepth(xml: string): void {
  let depth = 0;
  let elements = 0;
  for (let start = xml.indexOf('<'); start !== -1; ) {
    const end = endOfTag(xml, start);
    if (xml[start + 1] === '/') depth--;
    else if (xml[start + 1] !== '?') {
      elements++;
      if (xml[end - 1] !== '/') depth++;
    }
    if (depth > xmlLimits.depth || elements > xmlLimits.elements)
      throw new SignInFault(
        'FORBIDDEN_MARKUP',
        `It is nested deeper than ${xmlLimits.depth}, or has more than ${xmlLimits.elements} elements.`,
      );
    start = xml.indexOf('<', end);
  }
}

/** Where the tag that starts here ends: at the first `>` outside of quotes. */
function endOfTag(xml: string, start: number): number {
  let quote = '';
  let values = 0;
  for (let at = start + 1; at < xml.length; at++) {
    const character = xml[at]!;
    if (character === '<') throw new SignInFault('UNREADABLE', 'A tag holds a `<`.');
    if (quote) {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") {
      quote = character;
      values++;
    } else if (character === '>') {
      if (values > xmlLimits.attributes)
        throw new SignInFault('FORBIDDEN_MARKUP', `A tag has more than ${xmlLimits.attributes} attributes.`);
      return at;
    }
  }
  throw new SignInFault('UNREADABLE', 'A tag does not end.');
}

/** The elements directly below, in order. */
export const childrenOf = (parent: XmlElement): XmlElement[] =>
  Array.from(parent.childNodes ?? []).filter((node): node is XmlElement => node.nodeType === 1);

/** The elements of this name directly below. */
export const childrenNamed = (parent: XmlElement, namespace: string, name: string): XmlElement[] =>
  childrenOf(parent).filter((child) => child.namespaceURI === namespace && child.localName === name);

/** The one element of this name directly below, or undefined when there is none; several are a fault. */
export function onlyChild(parent: XmlElement, namespace: string, name: string): XmlElement | undefined {
  const found = childrenNamed(parent, namespace, name);
  if (found.length > 1) throw new SignInFault('SHAPE', `${parent.localName} holds ${found.length} ${name} elements.`);
  return found[0];
}

/** Every element of this name in the document or below the element. */
export const allNamed = (within: XmlDocument | XmlElement, namespace: string, name: string): XmlElement[] =>
  Array.from(within.getElementsByTagNameNS(namespace, name));

/** The text of an element that holds nothing but text. */
export function textOf(element: XmlElement): string {
  if (childrenOf(element).length > 0) throw new SignInFault('SHAPE', `${element.localName} holds elements.`);
  return (element.textContent ?? '').trim();
}
