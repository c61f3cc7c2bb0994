import { randomBytes, randomUUID } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import { scopes } from '../../src/domain/access.js';
import { type Context, openContext } from '../../src/domain/context.js';
import type { OveragePolicy } from '../../src/domain/license/license.entity.js';
import { createOrganization } from '../../src/domain/organization/organization.operations.js';
import type { Brake, IdentityProvider } from '../../src/domain/scim-connection/scim-connection.entity.js';

/** What a test wants its organization to be. */
export interface OrganizationWish {
  readonly seats?: number;
  readonly overagePolicy?: OveragePolicy;
  readonly overageLimit?: number;
  readonly identityProvider?: IdentityProvider;
  readonly teamAdoption?: boolean;
  readonly brake?: Brake;
  /** NONE leaves it without a SCIM connection, and `connectionId` empty. */
  readonly connection?: 'NONE';
}

/** An organization with an owner, a license for everyone and a SCIM connection, and contexts of those who act in it. */
export async function makeOrganization(orm: MikroORM, wish: OrganizationWish = {}) {
  const slug = `o-${randomBytes(5).toString('hex')}`;
  const {
    seats = 10,
    overagePolicy = 'WAITLIST',
    overageLimit = 0,
    identityProvider = 'generic',
    teamAdoption = true,
    brake = 'OFF',
  } = wish;
  const made = await createOrganization(contextOf(orm, { kind: 'operator', id: 'test' }, null), {
    name: `Organization ${slug}`,
    slug,
    ownerEmail: `owner@${slug}.test`,
    license: {
      sku: 'enterprise',
      name: 'Enterprise',
      seats,
      overagePolicy,
      overageLimit,
      startsAt: null,
      expiresAt: null,
      price: null,
    },
    connection:
      wish.connection === 'NONE'
        ? null
        : { name: 'Directory', identityProvider, brake, teamAdoption, tokenLifetime: 'NEVER' },
  });
  const { organization, owner, apiToken } = made;
  const { connection } = made;
  return {
    id: organization.id,
    slug,
    owner,
    licenseId: made.license!.id,
    connectionId: connection?.connection.id ?? '',
    scimToken: connection?.secret.reveal() ?? '',
    scimTokenId: connection?.token.id ?? '',
    adminToken: apiToken.secret.reveal(),
    asOwner: () =>
      contextOf(orm, { kind: 'member', id: owner.id, role: 'OWNER', scopes: new Set(scopes) }, organization.id),
    asConnection: () =>
      contextOf(orm, { kind: 'scim_connection', id: connection?.connection.id ?? '', teamAdoption }, organization.id),
  };
}

export type TestOrganization = Awaited<ReturnType<typeof makeOrganization>>;

/** A context of any actor. */
export function contextOf(orm: MikroORM, actor: Context['actor'], organizationId: string | null): Context {
  return openContext(orm, { actor, organizationId, correlationId: randomUUID() });
}
