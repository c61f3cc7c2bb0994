import type { MikroORM } from '@mikro-orm/postgresql';
import { openContext } from '../domain/context.js';
import { DomainError } from '../domain/errors.js';
import { newId } from '../domain/ids.js';
import { newSeats } from '../domain/license/new-license.js';
import { createOrganization } from '../domain/organization/organization.operations.js';

/** What the demo needs to know of its organization. */
export interface ExampleOrganization {
  readonly connectionId: string;
  readonly adminToken: string;
  readonly scimToken: string;
  readonly signInToken: string;
}

/** Makes "Acme" with 25 seats, a queue for those who find none, and an Okta connection; in a kept directory perhaps one more of them. */
export async function createExample(orm: MikroORM, seats: number): Promise<ExampleOrganization> {
  try {
    return await create(orm, seats, 'acme');
  } catch (error) {
    if (!(error instanceof DomainError) || error.field !== 'slug') throw error;
    return create(orm, seats, `acme-${newId().slice(-8)}`);
  }
}

async function create(orm: MikroORM, seats: number, slug: string): Promise<ExampleOrganization> {
  const actor = { kind: 'operator', id: 'demo' } as const;
  const ctx = openContext(orm, { actor, organizationId: null, correlationId: newId() });
  const { apiToken, connection, signInLink } = await createOrganization(ctx, {
    name: 'Acme',
    slug,
    ownerEmail: 'owner@acme.example',
    license: newSeats(seats),
    connection: { name: 'Okta', identityProvider: 'okta', brake: 'ON', teamAdoption: true, tokenLifetime: 'NEVER' },
  });
  if (!connection) throw new Error('The organization has no connection.');
  return {
    connectionId: connection.connection.id,
    adminToken: apiToken.secret.reveal(),
    scimToken: connection.secret.reveal(),
    signInToken: signInLink.secret.reveal(),
  };
}
