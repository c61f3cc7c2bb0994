import { startTemporaryServer } from '../../../src/database/embedded-server.js';
import { migrate } from '../../../src/database/migrations.js';
import { openOrm } from '../../../src/database/orm.js';
import { openContext } from '../../../src/domain/context.js';
import { newId } from '../../../src/domain/ids.js';
import { makeOrganization } from '../../support/organization.js';
import { serveConformance } from './conformance-facade.js';
import { createTable } from './test-resource.table.js';

const SEATS = 1_000_000;

/** A running server for a conformance suite: where and with which token its one organization is reached. */
export interface ConformanceServer {
  readonly baseUrl: string;
  readonly token: string;
  /** Stops serving, then the database, whose folder is removed. */
  stop(): Promise<void>;
}

/** Starts the facade with TestResources on an empty database that holds one organization, with seats for everybody. */
export async function startConformanceServer(): Promise<ConformanceServer> {
  const database = await startTemporaryServer({ say: (line) => console.error(line) });
  try {
    const orm = await openOrm({ location: database.address });
    await migrate(orm);
    const actor = { kind: 'system', id: 'conformance' } as const;
    await createTable(openContext(orm, { actor, organizationId: null, correlationId: newId() }).db);
    const { connectionId, scimToken } = await makeOrganization(orm, { seats: SEATS });
    const facade = await serveConformance(orm, Number(process.env.PORT ?? 0));
    return {
      baseUrl: `${facade.origin}/scim/v2/${connectionId}`,
      token: scimToken,
      async stop() {
        await facade.stop();
        await orm.close();
        await database.stop();
      },
    };
  } catch (error) {
    await database.stop();
    throw error;
  }
}
