import type { MikroORM } from '@mikro-orm/postgresql';
import type { Config } from './config.js';
import { type EmbeddedServer, joinOrStartEmbeddedServer, startEmbeddedServer } from './database/embedded-server.js';
import { migrate, pendingMigrations } from './database/migrations.js';
import { type DatabaseLocation, openOrm } from './database/orm.js';

/** An open database; `close` also stops an embedded server that this process started. */
export interface OpenDatabase {
  readonly orm: MikroORM;
  /** The embedded server's; undefined with DATABASE_URL. */
  readonly dataDir: string | undefined;
  /** Where the server that runs beside us, on the same embedded database, is reached. */
  readonly runningAt: string | undefined;
  /** Tells other processes of this machine where we serve. */
  publish(publicUrl: string): Promise<void>;
  close(): Promise<void>;
}

/** The database is there, but not as this version needs it; the message says what to do. */
export class DatabaseNotReady extends Error {
  override readonly name = 'DatabaseNotReady';
}

type Say = (line: string) => void;

/** What stands between the configuration and an open ORM: nothing for an external database, a server for the embedded one. */
interface Host {
  readonly location: DatabaseLocation;
  readonly dataDir?: string;
  readonly runningAt?: string;
  publish(publicUrl: string): Promise<void>;
  stop(): Promise<void>;
}

/** Opens the database to serve from it: an embedded one becomes this process's own. */
export function openOwnDatabase(config: Config, say: Say): Promise<OpenDatabase> {
  return open(config, () => startEmbeddedServer({ dataDir: config.dataDir, say }).then(embedded));
}

/** Opens the database beside a running server, or alone. */
export function openSharedDatabase(config: Config, say: Say): Promise<OpenDatabase> {
  return open(config, async () => {
    const server = await joinOrStartEmbeddedServer({ dataDir: config.dataDir, say });
    return { ...embedded(server), runningAt: server.publicUrl };
  });
}

/** Opens the database of an embedded server that runs already. */
export function openDatabaseOf(server: EmbeddedServer, config: Config): Promise<OpenDatabase> {
  return open({ ...config, databaseUrl: undefined }, async () => embedded(server));
}

/**
 * Brings an embedded database up to this version.
 *
 * @throws DatabaseNotReady naming what is pending on an external one, which changes only by `npm run migrate`
 */
export async function requireMigrated({ orm, dataDir, runningAt }: OpenDatabase): Promise<void> {
  if (dataDir !== undefined && runningAt === undefined) {
    await migrate(orm);
    return;
  }
  const pending = await pendingMigrations(orm);
  if (pending.length === 0) return;
  throw new DatabaseNotReady(`The database lacks the migrations ${pending.join(', ')}: run \`npm run migrate\` first.`);
}

async function open(config: Config, startEmbedded: () => Promise<Host>): Promise<OpenDatabase> {
  const host = config.databaseUrl === undefined ? await startEmbedded() : external(config.databaseUrl);
  const { poolSize, namedStatements } = config;
  let orm: MikroORM | undefined;
  try {
    orm = await openOrm({ location: host.location, poolSize, namedStatements });
    if (config.databaseUrl !== undefined) await requireServer(orm);
  } catch (error) {
    await orm?.close();
    await host.stop();
    throw error;
  }
  const close = () => orm.close().finally(() => host.stop());
  return { orm, dataDir: host.dataDir, runningAt: host.runningAt, publish: host.publish, close };
}

const OLDEST_POSTGRESQL = 15;

async function requireServer(orm: MikroORM): Promise<void> {
  const [server] = await orm.em
    .getConnection()
    .execute<{ server_version: string }[]>('show server_version')
    .catch((error: Error) => {
      throw new DatabaseNotReady(`The database of DATABASE_URL cannot be opened: ${error.message}`);
    });
  if (Number.parseInt(server?.server_version ?? '0', 10) >= OLDEST_POSTGRESQL) return;
  throw new DatabaseNotReady(
    `The database of DATABASE_URL is PostgreSQL ${server?.server_version}: version ${OLDEST_POSTGRESQL} or newer is needed.`,
  );
}

function embedded({ address, dataDir, publish, stop }: EmbeddedServer): Host {
  return { location: address, dataDir, publish, stop };
}

function external(url: string): Host {
  return { location: { url }, publish: () => Promise.resolve(), stop: () => Promise.resolve() };
}
