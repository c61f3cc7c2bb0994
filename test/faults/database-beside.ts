import { joinOrStartEmbeddedServer } from '../../src/database/embedded-server.js';
import { openOrm } from '../../src/database/orm.js';
import { withConnection } from '../../src/database/server-connection.js';
import type { TestDatabase } from '../support/database.js';

/** The database of the server that runs on a data directory, looked at from this process as the command line does. */
export async function openDatabaseBeside(dataDir: string): Promise<TestDatabase> {
  const { address, joined } = await joinOrStartEmbeddedServer({ dataDir, say: () => {} });
  if (!joined) throw new Error(`No server runs on ${dataDir}.`);
  const orm = await openOrm({ location: address, poolSize: 2 });
  return {
    orm,
    address,
    rows: <Row>(text: string, values: readonly unknown[] = []) =>
      withConnection(address, async (client) => (await client.query(text, [...values])).rows as Row[]),
    close: () => orm.close(),
  };
}
