import { X509Certificate } from 'node:crypto';
import type { SamlProvider } from '../../domain/sso/provider-tools.js';
import { SignInFault } from '../../domain/sso/sign-in-fault.js';
import { pem } from './own-certificate.js';
import { allNamed, childrenNamed, namespaces, onlyChild, parseXml, textOf, type XmlElement } from './xml.js';

const { metadata: md, signature: ds } = namespaces;

const redirect = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect';

/**
 * Reads the metadata of one identity provider. Its own signature, if there is one, is not asked for: it is trusted because an
 * administrator uploaded it, or because it came over HTTPS from the address that an administrator entered.
 *
 * @throws SignInFault
 */
export function readProviderMetadata(xml: string): SamlProvider {
  const root = parseXml(xml).documentElement;
  const entity = root.namespaceURI === md && root.localName === 'EntityDescriptor' ? root : onlyEntity(root);
  const role = onlyChild(entity, md, 'IDPSSODescriptor');
  if (!role) throw new SignInFault('SHAPE', 'The metadata describes no identity provider (no IDPSSODescriptor).');
  const entityId = entity.getAttribute('entityID') ?? '';
  if (entityId === '') throw new SignInFault('SHAPE', 'The metadata has no entityID.');
  const services = childrenNamed(role, md, 'SingleSignOnService');
  const service = services.find((candidate) => candidate.getAttribute('Binding') === redirect);
  if (!service) throw new SignInFault('SHAPE', 'The metadata offers no SingleSignOnService by HTTP-Redirect.');
  const certificates = childrenNamed(role, md, 'KeyDescriptor')
    .filter((key) => ['', 'signing'].includes(key.getAttribute('use') ?? ''))
    .flatMap((key) => allNamed(key, ds, 'X509Certificate').map(certificateOf));
  if (certificates.length === 0) throw new SignInFault('SHAPE', 'The metadata has no signing certificate.');
  return { entityId, signOnUrl: service.getAttribute('Location') ?? '', certificates: [...new Set(certificates)] };
}

function onlyEntity(root: XmlElement): XmlElement {
  const entities = childrenNamed(root, md, 'EntityDescriptor').filter(
    (entity) => childrenNamed(entity, md, 'IDPSSODescriptor').length > 0,
  );
  if (entities.length === 1) return entities[0]!;
  throw new SignInFault('SHAPE', `The metadata describes ${entities.length} identity providers, not one.`);
}

function certificateOf(element: XmlElement): string {
  try {
    return pem(new X509Certificate(Buffer.from(textOf(element), 'base64')).raw);
  } catch {
    throw new SignInFault('SHAPE', 'A certificate in the metadata cannot be read.');
  }
}
