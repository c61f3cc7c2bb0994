import { randomBytes } from 'node:crypto';
import { openContext } from '../../../src/domain/context.js';
import { openTestDatabase } from '../../support/database.js';
import { makeOrganization } from '../../support/organization.js';
import { clientOf, type ScimClient } from '../../support/scim-server.js';
import { serveConformance } from './conformance-facade.js';
import { createTable } from './test-resource.table.js';

export const TEST = 'urn:ietf:params:scim:schemas:test:2.0:TestResource';
export const EXTENSION = 'urn:ietf:params:scim:schemas:extension:test:2.0:TestResource';

/** A facade that also serves TestResources, with one organization on a database of its own. */
export async function openStage() {
  const database = await openTestDatabase();
  await createTable(
    openContext(database.orm, { actor: { kind: 'system', id: 'test' }, organizationId: null, correlationId: 'test' })
      .db,
  );
  const facade = await serveConformance(database.orm);
  const organization = await makeOrganization(database.orm, { seats: 10_000 });
  const baseUrl = `${facade.origin}/scim/v2/${organization.connectionId}`;
  const scim = clientOf(baseUrl, organization.scimToken);
  return {
    database,
    scim,
    baseUrl,
    token: organization.scimToken,
    /** A client of another organization on the same server. */
    async stranger(): Promise<ScimClient> {
      const other = await makeOrganization(database.orm);
      return clientOf(`${facade.origin}/scim/v2/${other.connectionId}`, other.scimToken);
    },
    async close() {
      await facade.stop();
      await database.close();
    },
  };
}

/** A complete TestResource, with these further attributes. */
export const thing = (attributes: object = {}) => ({
  schemas: [TEST, EXTENSION],
  identifier: `thing-${randomBytes(5).toString('hex')}`,
  [EXTENSION]: { extRequired: 'there' },
  ...attributes,
});
