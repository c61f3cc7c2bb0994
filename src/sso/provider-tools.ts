import type { SecretBox } from '../domain/secret-box.js';
import type { ProviderTools } from '../domain/sso/provider-tools.js';
import { fetchText } from './fetch-text.js';
import { type ProviderFetch, readPublished } from './oidc/provider.js';
import { readProviderMetadata } from './saml/metadata.js';
import { newCertifiedKey } from './saml/own-certificate.js';

const years = (count: number) => new Date(Date.now() + count * 365 * 24 * 60 * 60 * 1000);

/** How connections are set up: what identity providers publish is asked by this fetch. */
export function openProviderTools(secrets: SecretBox, fetch: ProviderFetch): ProviderTools {
  return {
    secrets,
    checkIssuer: async (issuer) => void (await readPublished(issuer, fetch)),
    readMetadata: async (source) =>
      readProviderMetadata(
        'xml' in source
          ? source.xml
          : await fetchText(source.url, 'application/samlmetadata+xml, application/xml, text/xml', fetch),
      ),
    newServiceKey: () => newCertifiedKey('Muster single sign-on', years(-1 / 365), years(10)),
  };
}
