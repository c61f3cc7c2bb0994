import { beforeAll, describe, expect, test } from '@jest/globals';
import type { CertifiedKey } from '../../src/domain/sso/provider-tools.js';
import { SignInFault } from '../../src/domain/sso/sign-in-fault.js';
import type { Expectation } from '../../src/sso/saml/assertion.js';
import { newCertifiedKey } from '../../src/sso/saml/own-certificate.js';
import { openSamlResponse, type SamlTrust, verifySamlResponse } from '../../src/sso/saml/response.js';
import {
  assertionXml,
  encryptAssertion,
  newProviderKey,
  responseXml,
  type Statement,
  signedResponse,
  signXml,
  statementOf,
  toBase64,
} from './saml-provider.js';
import { wrappings } from './saml-wrapping.js';

let provider: CertifiedKey;
let stranger: CertifiedKey;
let own: CertifiedKey;
let trust: SamlTrust;

beforeAll(async () => {
  [provider, stranger] = await Promise.all([newProviderKey(), newProviderKey()]);
  own = await newCertifiedKey('Muster', new Date(), new Date(Date.now() + 86_400_000));
  trust = { certificates: [stranger.certificate, provider.certificate], decryptionKey: own.privateKey };
});

const expectation = (more: Partial<Expectation> = {}): Expectation => ({
  issuer: 'https://idp.example/saml',
  audience: 'https://muster.example/metadata',
  address: 'https://muster.example/acs',
  requestId: '_request',
  unsolicited: 'REFUSED',
  now: new Date(),
  ...more,
});

const said = (more: Partial<Statement> = {}) => statementOf({ inResponseTo: '_request', ...more });
const read = (xml: string, more: Partial<Expectation> = {}, keys: SamlTrust = trust) =>
  readText(toBase64(xml), more, keys);
const readText = async (text: string, more: Partial<Expectation> = {}, keys: SamlTrust = trust) =>
  verifySamlResponse(openSamlResponse(text), keys, expectation(more));

/** The code of the refusal, or what was read instead. */
const refusal = (reading: Promise<unknown>): Promise<unknown> =>
  reading.then(
    (content) => ({ accepted: content }),
    (error: unknown) => (error instanceof SignInFault ? error.code : error),
  );

describe('a correct answer', () => {
  test('says who signed in, and until when it could be used again', async () => {
    const statement = said({ attributes: { email: 'ada@acme.test', given: 'Ada &amp; Co' } });

    const content = await read(signedResponse(statement, provider));

    expect(content).toMatchObject({
      assertionId: statement.assertionId,
      nameId: 'ada@acme.test',
      nameIdFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
    });
    expect(Object.fromEntries(content.attributes)).toEqual({ email: ['ada@acme.test'], given: ['Ada & Co'] });
    expect(content.usableUntil > statement.notOnOrAfter).toBe(true);
  });

  test('may be signed as a whole too, and may carry an XML declaration', async () => {
    const xml = signXml(signedResponse(said(), provider), provider, { element: 'Response' });

    await expect(read(`<?xml version="1.0" encoding="UTF-8"?>${xml}`)).resolves.toMatchObject({
      nameId: 'ada@acme.test',
    });
  });

  test.each([
    ['AES-256-GCM', 'http://www.w3.org/2009/xmlenc11#aes256-gcm'],
    ['AES-256-CBC', 'http://www.w3.org/2001/04/xmlenc#aes256-cbc'],
  ])('may be encrypted for the connection by %s', async (_, algorithm) => {
    const statement = said();
    const assertion = signXml(assertionXml(statement), provider);

    const content = await read(responseXml(statement, await encryptAssertion(assertion, own.certificate, algorithm)));

    expect(content).toMatchObject({ nameId: 'ada@acme.test', assertionId: statement.assertionId });
  });

  test('may start at the identity provider where the connection allows it', async () => {
    const xml = signedResponse(said({ inResponseTo: null }), provider);

    await expect(read(xml, { requestId: null, unsolicited: 'ACCEPTED' })).resolves.toMatchObject({
      nameId: 'ada@acme.test',
    });
  });

  test('may come while the clocks differ by less than a minute', async () => {
    const at = (seconds: number) => new Date(Date.now() + seconds * 1000);

    await expect(read(signedResponse(said({ notBefore: at(40) }), provider))).resolves.toBeDefined();
    await expect(read(signedResponse(said({ notOnOrAfter: at(-40) }), provider))).resolves.toBeDefined();
  });
});

describe('signature wrapping', () => {
  test.each(Object.entries(wrappings))('is refused: %s', async (_, wrap) => {
    const evil = said({ nameId: 'owner@acme.test', responseId: '_evil-response', assertionId: '_evil' });

    const xml = wrap({ genuine: said(), evil, key: provider });

    expect(xml).toContain('owner@acme.test');
    expect(await refusal(read(xml))).toBe('SHAPE');
  });

  test('is refused where two elements share an ID', async () => {
    const statement = said();
    const xml = signedResponse(statement, provider).replace(
      '<samlp:Status>',
      `<samlp:Extensions><x ID="${statement.assertionId}"/></samlp:Extensions><samlp:Status>`,
    );

    expect(await refusal(read(xml))).toBe('SHAPE');
  });

  test('is refused within an encrypted assertion', async () => {
    const statement = said();
    const genuine = signXml(assertionXml(statement), provider);
    const evil = assertionXml(said({ nameId: 'owner@acme.test', assertionId: '_evil' }));
    const wrapped = evil.replace('</saml:Subject>', `</saml:Subject><saml:Advice>${genuine}</saml:Advice>`);

    expect(await refusal(read(responseXml(statement, await encryptAssertion(wrapped, own.certificate))))).toBe('SHAPE');
  });
});

describe('the signature', () => {
  test('must be there, also where the Response around the assertion is signed', async () => {
    const statement = said();
    const unsigned = responseXml(statement, assertionXml(statement));

    expect(await refusal(read(unsigned))).toBe('NOT_SIGNED');
    expect(await refusal(read(signXml(unsigned, provider, { element: 'Response' })))).toBe('NOT_SIGNED');
    const encrypted = await encryptAssertion(assertionXml(statement), own.certificate);
    expect(await refusal(read(responseXml(statement, encrypted)))).toBe('NOT_SIGNED');
  });

  test('must be by a key of this connection, whatever certificate it brings', async () => {
    const xml = signedResponse(said(), stranger);

    expect(await refusal(read(xml, {}, { ...trust, certificates: [provider.certificate] }))).toBe('SIGNATURE');
  });

  test('must cover what is said', async () => {
    const xml = signedResponse(said(), provider).replace('ada@acme.test', 'owner@acme.test');

    expect(await refusal(read(xml))).toBe('SIGNATURE');
  });

  test.each([
    ['a SHA-1 signature', { signature: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1' }],
    ['a SHA-1 digest', { digest: 'http://www.w3.org/2000/09/xmldsig#sha1' }],
  ])('must not use %s, neither in the open nor encrypted', async (_, how) => {
    const statement = said();
    const assertion = signXml(assertionXml(statement), provider, how);

    expect(await refusal(read(responseXml(statement, assertion)))).toBe('ALGORITHM');
    const encrypted = await encryptAssertion(assertion, own.certificate);
    expect(await refusal(read(responseXml(statement, encrypted)))).toBe('ALGORITHM');
  });

  test.each([
    ['http://www.w3.org/2000/09/xmldsig#hmac-sha1'],
    ['http://www.w3.org/2001/04/xmldsig-more#hmac-sha256'],
    ['http://www.w3.org/2001/04/xmldsig-more#rsa-md5'],
    ['none'],
  ])('must not name the algorithm %s', async (algorithm) => {
    const xml = signedResponse(said(), provider).replace(
      'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
      algorithm,
    );

    expect(await refusal(read(xml))).toBe('ALGORITHM');
  });

  test('must not hide a second digest or SignedInfo (CVE-2025-29774, CVE-2025-29775)', async () => {
    const xml = signedResponse(said(), provider);
    const digest = /<ds:DigestValue>.*?<\/ds:DigestValue>/.exec(xml)![0];
    const signedInfo = /<ds:SignedInfo.*?<\/ds:SignedInfo>/.exec(xml)![0];
    const forged = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=';

    expect(await refusal(read(xml.replace('<ds:DigestValue>', `<ds:DigestValue><!--${forged}-->`)))).toBe(
      'FORBIDDEN_MARKUP',
    );
    expect(await refusal(read(xml.replace(digest, digest + digest)))).toBe('SHAPE');
    expect(await refusal(read(xml.replace(digest, `<ds:DigestValue><x>${forged}</x></ds:DigestValue>`)))).toBe('SHAPE');
    expect(await refusal(read(xml.replace(signedInfo, signedInfo + signedInfo)))).toBe('SHAPE');
  });
});

describe('what the identity provider says', () => {
  const elsewhere = 'https://elsewhere.example/acs';

  test.each<[string, Partial<Statement>, string]>([
    ['another issuer', { issuer: 'https://other.example/saml' }, 'ISSUER'],
    ['another destination', { destination: elsewhere, recipient: 'https://muster.example/acs' }, 'DESTINATION'],
    ['no destination', { destination: '', recipient: 'https://muster.example/acs' }, 'DESTINATION'],
    ['another recipient', { destination: 'https://muster.example/acs', recipient: elsewhere }, 'RECIPIENT'],
    ['another audience', { audience: 'https://other.example/metadata' }, 'AUDIENCE'],
    ['an answer to another request', { inResponseTo: '_other' }, 'IN_RESPONSE_TO'],
    ['an answer to no request', { inResponseTo: null }, 'UNSOLICITED'],
    ['that it has run out', { notOnOrAfter: new Date(Date.now() - 61_000) }, 'EXPIRED'],
    ['that it is not valid yet', { notBefore: new Date(Date.now() + 600_000) }, 'NOT_YET_VALID'],
    ['that nobody signed in', { status: 'urn:oasis:names:tc:SAML:2.0:status:Responder' }, 'PROVIDER_REFUSED'],
  ])('is refused: %s', async (_, wrong, code) => {
    const reading = read(signedResponse(said(wrong), provider));

    expect(await refusal(reading)).toBe(code);
  });

  test('is refused: another issuer in the assertion than around it', async () => {
    const statement = said();
    const assertion = signXml(assertionXml({ ...statement, issuer: 'https://other.example/saml' }), provider);

    expect(await refusal(read(responseXml(statement, assertion)))).toBe('ISSUER');
  });

  test('is refused: another request in the assertion than around it', async () => {
    const statement = said();
    const assertion = signXml(assertionXml({ ...statement, inResponseTo: '_other' }), provider);

    expect(await refusal(read(responseXml(statement, assertion)))).toBe('IN_RESPONSE_TO');
  });

  test('is refused in a browser that has started no sign-in', async () => {
    const reading = read(signedResponse(said(), provider), { requestId: null, unsolicited: 'ACCEPTED' });

    expect(await refusal(reading)).toBe('OTHER_BROWSER');
  });

  test('is told to administrators with both values', async () => {
    const reading = read(signedResponse(said({ audience: 'urn:other' }), provider));

    await expect(reading).rejects.toMatchObject({
      detail: 'The Audience is "urn:other", not "https://muster.example/metadata".',
    });
  });
});

describe('markup that no identity provider needs', () => {
  const inside = (xml: string, markup: string) => xml.replace('ada@acme.test', markup);

  test.each([
    ['a comment in the NameID', 'ada@acme.test<!---->.evil.test'],
    ['a processing instruction in the NameID', '<?p not-an-?>owner@acme.test'],
    ['a CDATA section in the NameID', '<![CDATA[owner@acme.test]]>'],
  ])('is refused before parsing, also when it is signed: %s', async (_, markup) => {
    const signed = signedResponse(said({ nameId: markup }), provider);
    const put = inside(signedResponse(said(), provider), markup);

    expect(await refusal(read(signed))).toBe('FORBIDDEN_MARKUP');
    expect(await refusal(read(put))).toBe('FORBIDDEN_MARKUP');
  });

  test('is refused within an encrypted assertion', async () => {
    const statement = said({ nameId: 'ada@acme.test<!---->.evil.test' });
    const encrypted = await encryptAssertion(signXml(assertionXml(statement), provider), own.certificate);

    expect(await refusal(read(responseXml(statement, encrypted)))).toBe('FORBIDDEN_MARKUP');
  });

  test('is refused: elements in the NameID', async () => {
    const xml = signedResponse(said({ nameId: 'ada@acme.test<x>.evil.test</x>' }), provider);

    expect(await refusal(read(xml))).toBe('SHAPE');
  });

  test.each([
    ['a document type', '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>'],
    [
      'entities that multiply',
      `<!DOCTYPE lolz [<!ENTITY a "lol">${'bcdefghij'
        .split('')
        .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`)
        .join('')}]>`,
    ],
    ['a lower-case document type', '<!doctype a>'],
    ['a second declaration', '<?xml version="1.0"?><?xml version="1.0"?>'],
  ])('is refused: %s', async (_, prolog) => {
    expect(await refusal(read(prolog + signedResponse(said(), provider)))).toBe('FORBIDDEN_MARKUP');
  });

  test('is refused: 20,000 levels, or 20,000 elements', async () => {
    const deep = '<a>'.repeat(20_000) + '</a>'.repeat(20_000);
    const wide = `<a>${'<b/>'.repeat(20_000)}</a>`;
    const xml = signedResponse(said(), provider);

    for (const bomb of [deep, wide])
      expect(await refusal(read(xml.replace('<samlp:Status>', `${bomb}<samlp:Status>`)))).toBe('FORBIDDEN_MARKUP');
  });

  test('is refused by size: 300 kB and 10 MB, as text and before it is decoded', async () => {
    const xml = signedResponse(said({ attributes: { groups: 'g'.repeat(300_000) } }), provider);

    expect(await refusal(read(xml))).toBe('TOO_LARGE');
    expect(await refusal(readText('A'.repeat(10 * 1024 * 1024)))).toBe('TOO_LARGE');
  });

  test('is read in a time that grows with the text only', async () => {
    const attributes = Array.from({ length: 20_000 }, (_, index) => `a${index}="" `).join('');

    expect(await refusal(read(`<a ${'x="<" '.repeat(30_000)}/>`))).toBe('UNREADABLE');
    expect(await refusal(read('<a "'.repeat(60_000)))).toBe('UNREADABLE');
    expect(await refusal(read(`<a ${attributes}/>`))).toBe('FORBIDDEN_MARKUP');
  });

  test.each([['not base64 at all %'], [''], ['////'], [toBase64('<not closed')], [toBase64('plain text')]])(
    'is refused: %j',
    async (text) => {
      expect(await refusal(readText(text))).toMatch(/UNREADABLE|SHAPE/);
    },
  );
});

describe('encryption', () => {
  test('must be for this connection, and a broken one is told without saying where it broke', async () => {
    const statement = said();
    const assertion = signXml(assertionXml(statement), provider);
    const forOther = responseXml(statement, await encryptAssertion(assertion, stranger.certificate));
    const cbc = await encryptAssertion(assertion, own.certificate, 'http://www.w3.org/2001/04/xmlenc#aes256-cbc');
    const broken = responseXml(
      statement,
      cbc.replace(
        /([^>]{40})(<\/e:CipherValue>\s*<\/e:CipherData>\s*<\/xenc:EncryptedData>|<\/xenc:CipherValue>\s*<\/xenc:CipherData>\s*<\/xenc:EncryptedData>)/,
        'AAAA$2',
      ),
    );

    const refusals = await Promise.all(
      [forOther, broken].map((xml) => read(xml).catch((error: SignInFault) => [error.code, error.detail])),
    );

    expect(refusals[0]).toEqual(['DECRYPTION', 'The assertion cannot be decrypted with the key of this connection.']);
    expect((refusals[1] as string[])[0]).toMatch(/DECRYPTION/);
  });

  test('must not use RSA 1.5 or triple DES', async () => {
    const statement = said();
    const assertion = signXml(assertionXml(statement), provider);
    const rsa15 = 'http://www.w3.org/2001/04/xmlenc#rsa-1_5';
    const des = 'http://www.w3.org/2001/04/xmlenc#tripledes-cbc';

    const encrypted = [
      await encryptAssertion(assertion, own.certificate, undefined, rsa15),
      await encryptAssertion(assertion, own.certificate, des),
    ];

    for (const each of encrypted) expect(await refusal(read(responseXml(statement, each)))).toBe('ALGORITHM');
  });
});
