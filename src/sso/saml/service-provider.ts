import { SAML } from '@node-saml/node-saml';

/** Where a connection is found by its identity provider. */
export interface ServiceAddresses {
  /** The entity id, and the address of the metadata. */
  readonly entityId: string;
  /** The assertion consumer service. */
  readonly acsUrl: string;
}

/** The addresses of a SAML connection: what an administrator enters at the identity provider. */
export function samlAddresses(publicUrl: string, connectionId: string): ServiceAddresses {
  const base = `${publicUrl}/sso/saml/${connectionId}`;
  return { entityId: `${base}/metadata`, acsUrl: `${base}/acs` };
}

/** The metadata of a connection, for identity providers that read it. */
export function serviceMetadata({ entityId, acsUrl }: ServiceAddresses, certificate: string): string {
  const key = certificate.replace(/-----[A-Z ]+-----|\s/g, '');
  return `<?xml version="1.0" encoding="UTF-8"?>
<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" xmlns:ds="http://www.w3.org/2000/09/xmldsig#" entityID="${entityId}">
  <md:SPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol" AuthnRequestsSigned="false" WantAssertionsSigned="true">
    <md:KeyDescriptor use="encryption">
      <ds:KeyInfo><ds:X509Data><ds:X509Certificate>${key}</ds:X509Certificate></ds:X509Data></ds:KeyInfo>
      <md:EncryptionMethod Algorithm="http://www.w3.org/2009/xmlenc11#aes256-gcm"/>
      <md:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes256-cbc"/>
      <md:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p"/>
    </md:KeyDescriptor>
    <md:NameIDFormat>urn:oasis:names:tc:SAML:2.0:nameid-format:persistent</md:NameIDFormat>
    <md:NameIDFormat>urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress</md:NameIDFormat>
    <md:AssertionConsumerService index="0" isDefault="true" Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="${acsUrl}"/>
  </md:SPSSODescriptor>
</md:EntityDescriptor>
`;
}

/** What a request to sign in is made from. */
export interface SamlRequest extends ServiceAddresses {
  readonly signOnUrl: string;
  readonly requestId: string;
}

/** The address at the identity provider to which a browser goes to sign in (HTTP-Redirect binding). */
export function authorizeUrl({ entityId, acsUrl, signOnUrl, requestId }: SamlRequest): Promise<string> {
  const saml = new SAML({
    entryPoint: signOnUrl,
    issuer: entityId,
    callbackUrl: acsUrl,
    idpCert: 'none: nothing is verified here',
    generateUniqueId: () => requestId,
    identifierFormat: null,
    disableRequestedAuthnContext: true,
  });
  return saml.getAuthorizeUrlAsync('', undefined, {});
}
