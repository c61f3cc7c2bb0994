import type { TestDatabase } from '../support/database.js';

/** The environment in which a process uses this database. */
export function databaseEnvironment({ address }: TestDatabase): NodeJS.ProcessEnv {
  const { host, user, password = '', port, database } = address;
  const url = `postgresql://${user}:${encodeURIComponent(password)}@${encodeURIComponent(host)}:${port}/${database}`;
  return { DATABASE_URL: url, MUSTER_SECRET_KEY: Buffer.alloc(32, 7).toString('base64') };
}
