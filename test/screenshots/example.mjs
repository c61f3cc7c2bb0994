// @ts-check
import { randomUUID } from 'node:crypto';
import { built } from '../bench/built.mjs';
import { connect } from '../bench/databases.mjs';
import { seedHistory } from '../bench/licenses/seed.mjs';

/** @typedef {import('../browser/console/pages.mjs').Shown} Shown */

/**
 * Fills an empty database with a company as a customer's administrator knows it: three years of seats by SQL, then what an identity
 * provider and an administrator do, over HTTP.
 *
 * @param {import('@mikro-orm/postgresql').MikroORM} orm
 * @param {import('../../src/database/database-address.js').DatabaseAddress} address
 * @param {string} publicUrl
 * @returns {Promise<{ signInUrl: string, shown: Shown }>}
 */
export async function fillExample(orm, address, publicUrl) {
  const organization = await seedHistory(address, 3000);
  const { organizationId, connectionId, licenseId, scimToken, adminToken } = organization;
  const client = await connect(address);
  await client.query(`update organization set name = 'Acme Corporation' where id = $1`, [organizationId]);
  await client.query(
    `update license set name = initcap(sku), seats = assigned + 12, ceiling = 0 where organization_id = $1`,
    [organizationId],
  );
  const ask = asker(`${publicUrl}/graphql`, adminToken);
  await provision({ baseUrl: `${publicUrl}/scim/v2/${connectionId}`, token: scimToken });
  const signOns = await signOn(orm, organizationId, ask);
  const { webhookEndpoint } = await ask('createWebhookEndpoint', 'webhookEndpoint { id }', {
    url: 'https://hooks.acme.example/muster',
    description: 'The data team',
    eventTypes: ['member.*', 'license_assignment.*'],
  });
  await ask('createApiToken', 'apiToken { id }', { name: 'Reports', scopes: ['MEMBERS_READ', 'LICENSES_READ'] });
  await ask('inviteMember', 'member { id }', { email: 'new.colleague@acme.example', role: 'ANALYST' });
  const ids = await client.query(
    `select (select member_id from license_assignment where organization_id = $1 and license_id = $2 and source = 'SCIM_EVERYONE' and ended_at is null limit 1) as "memberId",
      (select id from team where organization_id = $1 and managed_by = 'SCIM' limit 1) as "teamId",
      (select correlation_id from provisioning_log_entry where organization_id = $1 and method = 'POST' limit 1) as "requestId"`,
    [organizationId, licenseId],
  );
  await client.end();

  const { createSignInLink } = await built('domain/member/sign-in-link.operations');
  const link = await createSignInLink(await system(orm, organizationId), { email: 'owner@example.com' });
  return {
    signInUrl: `${publicUrl}/sso/link?token=${link.secret.reveal()}`,
    shown: { ...ids.rows[0], licenseId, connectionId, ...signOns, endpointId: webhookEndpoint.id },
  };
}

/**
 * Okta assigns people, pushes groups, and takes the app away from some.
 *
 * @param {import('../../src/idp-simulator/scim-client.js').ScimTarget} target
 */
async function provision(target) {
  const { OktaClient } = await built('idp-simulator/okta');
  const { groupNamesOf, peopleOf } = await built('idp-simulator/people');
  const okta = new OktaClient(target);
  const people = peopleOf({ seed: 'screenshots', count: 30, domain: 'acme.example' });
  try {
    for (const person of people) await okta.assign(person);
    for (const [at, name] of groupNamesOf({ count: 5 }).entries())
      await okta.pushGroup(
        name,
        people.filter((_, index) => index % 5 === at || index % 3 === 0),
      );
    for (const person of people.slice(0, 3)) await okta.unassign(person);
  } finally {
    await okta.close();
  }
}

/**
 * A verified domain, one that is not, a SAML connection, and one that waits for its metadata.
 *
 * @param {import('@mikro-orm/postgresql').MikroORM} orm
 * @param {string} organizationId
 * @param {ReturnType<typeof asker>} ask
 * @returns {Promise<{ ssoConnectionId: string, draftId: string }>}
 */
async function signOn(orm, organizationId, ask) {
  const { addDomain, verifyDomain } = await built('domain/sso/domain.operations');
  const { recordOf } = await built('domain/sso/domain-challenge');
  const { newCertifiedKey } = await built('sso/saml/own-certificate');
  const context = await system(orm, organizationId);
  const domain = await addDomain(context, { name: 'acme.example' });
  const resolver = { resolveTxt: async () => [[recordOf(domain).value]] };
  await verifyDomain(context, { domainId: domain.id, resolver });
  await ask('addDomain', 'domain { id }', { name: 'acme-labs.example' });
  const { certificate } = await newCertifiedKey('urn:acme:okta', new Date(), new Date(Date.now() + 400 * 86_400_000));
  const base64 = certificate.replace(/-----[^-]+-----|\s/g, '');
  const { ssoConnection } = await ask('configureSsoConnection', 'ssoConnection { id version }', {
    name: 'Okta',
    preset: 'OKTA',
    domains: ['acme.example'],
    saml: {
      metadataXml: `<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="http://www.okta.com/exk1acme"><IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><KeyDescriptor use="signing"><KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data><X509Certificate>${base64}</X509Certificate></X509Data></KeyInfo></KeyDescriptor><SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://acme.okta.com/app/muster/sso/saml"/></IDPSSODescriptor></EntityDescriptor>`,
    },
  });
  const draft = await ask('configureSsoConnection', 'ssoConnection { id }', {
    name: 'Okta of the laboratories',
    preset: 'OKTA',
    domains: [],
    saml: {},
  });
  return { ssoConnectionId: ssoConnection.id, draftId: draft.ssoConnection.id };
}

/**
 * @param {import('@mikro-orm/postgresql').MikroORM} orm
 * @param {string} organizationId
 */
async function system(orm, organizationId) {
  const { openContext } = await built('domain/context');
  const actor = { kind: 'system', id: 'example' };
  return openContext(orm, { actor, organizationId, correlationId: randomUUID() });
}

/**
 * Does one mutation, and throws what it was refused for.
 *
 * @param {string} url
 * @param {string} token
 */
function asker(url, token) {
  return async (/** @type {string} */ mutation, /** @type {string} */ selection, /** @type {object} */ input) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
    const query = `mutation Example($input: ${type}) { ${mutation}(input: $input) { ${selection} userErrors { message field } } }`;
    const answer = await fetch(url, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ query, variables: { input } }),
    });
    const { data, errors } = await answer.json();
    const payload = data?.[mutation];
    if (!payload || payload.userErrors.length > 0)
      throw new Error(`${mutation}: ${JSON.stringify(payload?.userErrors ?? errors)}`);
    return payload;
  };
}
