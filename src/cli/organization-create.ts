import { openContext } from '../domain/context.js';
import { newId } from '../domain/ids.js';
import { type LicenseTerms, newSeats } from '../domain/license/new-license.js';
import type { OrganizationDraft } from '../domain/organization/new-organization.js';
import { createOrganization } from '../domain/organization/organization.operations.js';
import { providerProfiles, uniqueIdentifier } from '../domain/scim-connection/provider-guide.js';
import { identityProviders } from '../domain/scim-connection/scim-connection.entity.js';
import { signInUrl } from '../sign-in-url.js';
import { nameValueLines } from '../text-table.js';
import { type Command, type Result, UsageError, type Values } from './command.js';

/** `organization create`: a customer with its owner, seats and, when asked for, an enabled SCIM connection. */
export const organizationCreate: Command = {
  name: 'organization create',
  says: 'Makes an organization with its owner, a license and, if told, an enabled SCIM connection.',
  options: {
    name: { value: 'NAME', says: 'what people call it', presence: 'REQUIRED' },
    slug: { value: 'SLUG', says: 'its short name in addresses, such as acme', presence: 'REQUIRED' },
    owner: { value: 'EMAIL', says: 'the first owner', presence: 'REQUIRED' },
    seats: { value: 'N', says: 'seats that are bought', presence: 'REQUIRED' },
    'identity-provider': { value: identityProviders.join('|'), says: 'opens a SCIM connection for it' },
    overage: { value: 'waitlist|reject|allow:N', says: 'what happens when no seat is free; waitlist unless told' },
    brake: { value: 'on|off', says: 'whether mass removals pause the connection; on unless told' },
  },
  prepare(values) {
    const draft = draftOf(values);
    return async ({ orm, publicUrl }) => {
      const actor = { kind: 'operator', id: 'cli' } as const;
      const ctx = openContext(orm, { actor, organizationId: null, correlationId: newId() });
      return resultOf(await createOrganization(ctx, draft), publicUrl);
    };
  },
};

function draftOf(values: Values): OrganizationDraft {
  const { name = '', slug = '', owner = '', seats = '' } = values;
  if (!/^\d{1,9}$/.test(seats)) throw new UsageError(`--seats must be a whole number, but is "${seats}".`);
  const brake = choice('brake', values.brake ?? 'on', ['on', 'off']) === 'on' ? 'ON' : 'OFF';
  const provider = values['identity-provider'];
  const identityProvider =
    provider === undefined ? undefined : choice('identity-provider', provider, identityProviders);
  return {
    name,
    slug,
    ownerEmail: owner,
    license: { ...newSeats(Number(seats)), ...overageOf(values.overage ?? 'waitlist') },
    connection: identityProvider
      ? {
          name: providerProfiles[identityProvider].name,
          identityProvider,
          brake,
          teamAdoption: true,
          tokenLifetime: 'NEVER',
        }
      : null,
  };
}

function overageOf(text: string): Pick<LicenseTerms, 'overagePolicy' | 'overageLimit'> {
  if (text === 'waitlist') return { overagePolicy: 'WAITLIST', overageLimit: 0 };
  if (text === 'reject') return { overagePolicy: 'REJECT', overageLimit: 0 };
  const [, limit] = /^allow:(\d{1,9})$/.exec(text) ?? [];
  if (limit === undefined) throw new UsageError(`--overage must be waitlist, reject or allow:N, but is "${text}".`);
  return { overagePolicy: 'ALLOW', overageLimit: Number(limit) };
}

function choice<Choice extends string>(option: string, value: string, choices: readonly Choice[]): Choice {
  const found = choices.find((one) => one === value);
  if (found) return found;
  throw new UsageError(`--${option} must be one of ${choices.join(', ')}, but is "${value}".`);
}

function resultOf(made: Awaited<ReturnType<typeof createOrganization>>, publicUrl: string): Result {
  const { organization, license, connection, apiToken, signInLink } = made;
  const scim = connection && {
    connectionId: connection.connection.id,
    baseUrl: `${publicUrl}/scim/v2/${connection.connection.id}`,
    token: connection.secret.reveal(),
    uniqueIdentifier,
  };
  const json = {
    organizationId: organization.id,
    graphqlUrl: `${publicUrl}/graphql`,
    adminToken: apiToken.secret.reveal(),
    signInUrl: signInUrl(publicUrl, signInLink.secret.reveal()),
    licenseId: license?.id,
    ...(scim && { scim }),
  };
  const text = nameValueLines([
    ['Organization', `${organization.name} (${organization.id})`],
    ['GraphQL', json.graphqlUrl],
    ['Admin token', json.adminToken],
    ['Sign in, once, within 24 hours', json.signInUrl],
    ...(scim
      ? ([
          ['SCIM connector base URL', scim.baseUrl],
          ['SCIM unique identifier', scim.uniqueIdentifier],
          ['SCIM token', scim.token],
        ] as const)
      : []),
  ]);
  return { json, text: `${text}\n\nThe tokens and the link are shown this once.` };
}
