import { randomBytes } from 'node:crypto';
import { createMember } from '../../src/domain/member/member.operations.js';
import { SecretBox } from '../../src/domain/secret-box.js';
import type { SsoConnectionDraft } from '../../src/domain/sso/connection-draft.js';
import { addDomain, verifyDomain } from '../../src/domain/sso/domain.operations.js';
import { recordOf } from '../../src/domain/sso/domain-challenge.js';
import type { CertifiedKey } from '../../src/domain/sso/provider-tools.js';
import type { SsoConnection } from '../../src/domain/sso/sso-connection.entity.js';
import { configureSsoConnection, enableSsoConnection } from '../../src/domain/sso/sso-connection.operations.js';
import { openProviderTools } from '../../src/sso/provider-tools.js';
import { draft } from '../domain/drafts.js';
import type { TestDatabase } from '../support/database.js';
import { testSecretKey } from '../support/muster-server.js';
import { makeOrganization, type TestOrganization } from '../support/organization.js';

export const testSecrets = new SecretBox(testSecretKey);
export const testTools = openProviderTools(testSecrets, fetch);

/** An organization with a verified domain. */
export async function organizationWithDomain(database: TestDatabase) {
  const organization = await makeOrganization(database.orm);
  const domain = `d${randomBytes(5).toString('hex')}.example`;
  await verify(organization, domain);
  return { ...organization, domain, email: (name: string) => `${name}@${domain}` };
}

export type SsoOrganization = Awaited<ReturnType<typeof organizationWithDomain>>;

/** Verifies a domain of an organization. */
export async function verify({ asOwner }: TestOrganization, name: string): Promise<void> {
  const added = await addDomain(asOwner(), { name });
  const record = recordOf(added);
  const resolver = { resolveTxt: async (asked: string) => (asked === record.name ? [[record.value]] : []) };
  await verifyDomain(asOwner(), { domainId: added.id, resolver });
}

/** An active member of a userName. */
export const memberOf = ({ asOwner }: TestOrganization, userName: string) =>
  createMember(asOwner(), { draft: draft(userName), role: 'MEMBER' });

/** A connection that serves the organization's domain; switched on as if it had been tested. */
export async function connect(
  database: TestDatabase,
  organization: SsoOrganization,
  settings: Partial<SsoConnectionDraft>,
): Promise<SsoConnection> {
  const configured = await configureSsoConnection(organization.asOwner(), {
    name: 'Identity provider',
    preset: 'other',
    domains: [organization.domain],
    jit: 'OFF',
    ...settings,
    tools: testTools,
  });
  await database.rows(`update sso_connection set tested_at = created_at, status = 'TESTED' where id = $1`, [
    configured.id,
  ]);
  return enableSsoConnection(organization.asOwner(), { connectionId: configured.id });
}

/** The metadata of a SAML identity provider. */
export function providerMetadata(
  entityId: string,
  signOnUrl: string,
  keys: readonly Pick<CertifiedKey, 'certificate'>[],
) {
  const descriptors = keys.map(
    ({ certificate }) =>
      `<md:KeyDescriptor use="signing"><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data><ds:X509Certificate>${certificate.replace(/-----[A-Z ]+-----/g, '')}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>`,
  );
  return `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${entityId}"><md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">${descriptors.join('')}<md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="${signOnUrl}"/></md:IDPSSODescriptor></md:EntityDescriptor>`;
}
