import { randomBytes } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { DatabaseAddress } from '../../src/database/database-address.js';
import { openOrm } from '../../src/database/orm.js';

/** A fresh, migrated database on the run's PostgreSQL. */
export interface TestDatabase {
  readonly orm: MikroORM;
  readonly address: DatabaseAddress;
  /** Runs any SQL, for looking at rows as they are. */
  rows<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

const server = () => JSON.parse(process.env.MUSTER_TEST_SERVER!) as DatabaseAddress;

/** Makes a database from the migrated template; `close` drops it. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const database = `test_${randomBytes(6).toString('hex')}`;
  await administer(`create database ${database} template muster_template`);
  const address = { ...server(), database };
  const orm = await openOrm({ location: address, poolSize: 10 });
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    host: address.host,
    port: address.port,
    user: address.user,
    password: address.password,
    database,
    max: 2,
  });
  return {
    orm,
    address,
    rows: async <Row>(text: string, values: readonly unknown[] = []) =>
      (await pool.query(text, [...values])).rows as Row[],
    async close() {
      await pool.end();
      await orm.close();
      await administer(`drop database ${database}`);
    },
  };
}

async function administer(statement: string): Promise<void> {
  const { default: pg } = await import('pg');
  const { host, port, user, password } = server();
  const client = new pg.Client({ host, port, user, password, database: 'postgres' });
  await client.connect();
  for (let attempt = 1; ; attempt++) {
    try {
      await client.query(statement);
      break;
    } catch (error) {
      const inUse = error instanceof Error && 'code' in error && error.code === '55006';
      if (!inUse || attempt === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  await client.end();
}
