import type { CertifiedKey } from '../../src/domain/sso/provider-tools.js';
import { assertionXml, responseXml, type Statement, signXml } from './saml-provider.js';

interface Parts {
  readonly genuine: Statement;
  readonly evil: Statement;
  readonly key: CertifiedKey;
}

const assertionEnd = '</saml:Assertion>';

/** Takes the signature out of a signed element. */
function detach(xml: string): { signature: string; rest: string } {
  const signature = /<ds:Signature[ >].*?<\/ds:Signature>/.exec(xml)![0];
  return { signature, rest: xml.replace(signature, '') };
}

const behindIssuer = (xml: string, more: string) => xml.replace('</saml:Issuer>', `</saml:Issuer>${more}`);
const within = (signature: string, more: string) => signature.replace('</ds:Signature>', `${more}</ds:Signature>`);

/** A wholly signed Response with a signed assertion, and the same taken apart. */
function signedWhole({ genuine, key }: Parts) {
  const assertion = signXml(assertionXml(genuine), key);
  return detachOuter(signXml(responseXml(genuine, assertion), key, { element: 'Response' }));
}

/** The Response's own signature is the first one. */
const detachOuter = detach;

/** The eight classic shapes: each holds a genuine, validly signed part beside the assertion that the attacker wants to be read. */
export const wrappings: Readonly<Record<string, (parts: Parts) => string>> = {
  'XSW1: the genuine Response inside of its signature, in a forged Response': (parts) => {
    const { signature, rest } = signedWhole(parts);
    return behindIssuer(responseXml(parts.evil, assertionXml(parts.evil)), within(signature, rest));
  },
  'XSW2: the genuine Response before its signature, in a forged Response': (parts) => {
    const { signature, rest } = signedWhole(parts);
    return behindIssuer(responseXml(parts.evil, assertionXml(parts.evil)), rest + signature);
  },
  'XSW3: the forged assertion before the genuine one': ({ genuine, evil, key }) =>
    responseXml(genuine, assertionXml(evil) + signXml(assertionXml(genuine), key)),
  'XSW4: the genuine assertion inside of the forged one': ({ genuine, evil, key }) =>
    responseXml(
      genuine,
      assertionXml(evil).replace(assertionEnd, `${signXml(assertionXml(genuine), key)}${assertionEnd}`),
    ),
  'XSW5: the signature in the forged assertion, the genuine one behind it': ({ genuine, evil, key }) => {
    const { signature, rest } = detach(signXml(assertionXml(genuine), key));
    return responseXml(genuine, behindIssuer(assertionXml(evil), signature) + rest);
  },
  'XSW6: the genuine assertion inside of the signature in the forged one': ({ genuine, evil, key }) => {
    const { signature, rest } = detach(signXml(assertionXml(genuine), key));
    return responseXml(genuine, behindIssuer(assertionXml(evil), within(signature, rest)));
  },
  'XSW7: the forged assertion in Extensions, before the genuine one': ({ genuine, evil, key }) =>
    responseXml(genuine, signXml(assertionXml(genuine), key)).replace(
      '<samlp:Status>',
      `<samlp:Extensions>${assertionXml(evil)}</samlp:Extensions><samlp:Status>`,
    ),
  'XSW8: the genuine assertion in an Object of the signature in the forged one': ({ genuine, evil, key }) => {
    const { signature, rest } = detach(signXml(assertionXml(genuine), key));
    return responseXml(genuine, behindIssuer(assertionXml(evil), within(signature, `<ds:Object>${rest}</ds:Object>`)));
  },
};
