import pg from 'pg';
import type { DatabaseAddress } from './database-address.js';

/** Runs some statements on one connection, opened and closed for them. Throws pg's errors. */
export async function withConnection<T>(address: DatabaseAddress, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...address, connectionTimeoutMillis: 5_000, query_timeout: 30_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Whether the server at an address answers a query right now. */
export async function answers(address: DatabaseAddress): Promise<boolean> {
  return withConnection(address, (client) => client.query('SELECT 1')).then(
    () => true,
    () => false,
  );
}

/** Makes the database of an address, through the always present `postgres`, unless it exists. */
export async function ensureDatabase(address: DatabaseAddress): Promise<void> {
  await withConnection({ ...address, database: 'postgres' }, async (client) => {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [address.database]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(address.database)}`);
  });
}
