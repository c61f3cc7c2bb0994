import type { SecretBox } from '../secret-box.js';

/** What is read from an identity provider that speaks SAML. */
export interface SamlProvider {
  readonly entityId: string;
  /** Where requests go, by redirect. */
  readonly signOnUrl: string;
  /** Its signing certificates, in PEM. */
  readonly certificates: readonly string[];
}

/** Where the metadata of an identity provider comes from: an address, or the XML itself. */
export type MetadataSource = { readonly url: string } | { readonly xml: string };

/** A private key and the certificate of its public half, in PEM. */
export interface CertifiedKey {
  readonly privateKey: string;
  readonly certificate: string;
}

/** What setting up a connection needs from outside of the domain: reading what providers publish, keys, and the store of secrets. */
export interface ProviderTools {
  readonly secrets: SecretBox;
  /** Throws a SignInFault where the issuer publishes nothing usable. */
  checkIssuer(issuer: string): Promise<void>;
  /** Throws a SignInFault where the metadata is not usable. */
  readMetadata(source: MetadataSource): Promise<SamlProvider>;
  newServiceKey(): Promise<CertifiedKey>;
}
