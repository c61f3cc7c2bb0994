import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Config } from './config.js';
import { openContext } from './domain/context.js';
import { isEmpty, setUpKey } from './domain/organization/first-run.js';
import { SecretBox } from './domain/secret-box.js';
import { openResolver } from './domain/sso/domain-challenge.js';
import { type HttpListener, listen, PortUnavailable } from './http-listener.js';
import { type OpenDatabase, requireMigrated } from './open-database.js';
import { type Outgoing, openOutgoing } from './outgoing/guarded-fetch.js';
import { requireSecretKey } from './secret-key.js';
import { createServer } from './server.js';
import { firstRunUrl } from './sign-in-url.js';
import { jobs } from './worker/jobs.js';
import { startWorker, type Worker } from './worker/worker.js';

/** A server that answers. */
export interface RunningServer {
  /** How the world reaches it. */
  readonly publicUrl: string;
  /** How this machine reaches it. */
  readonly localUrl: string;
  /** Where its first organization is made; null where there is one. */
  readonly firstRunUrl: string | null;
  /** Finishes requests in flight within 10 s, writes what is waiting, and closes the database; any number of times. */
  stop(): Promise<void>;
}

/** How to serve. `busyPort` says what becomes of a port in use. */
export interface ServeOptions {
  readonly config: Config;
  readonly database: OpenDatabase;
  readonly log: Logger;
  readonly busyPort: 'REFUSE' | 'TAKE_ANOTHER';
}

const PATIENCE_MS = 10_000;

/** Who is told of an event has nine seconds, so that a stop can wait for it, and little to say. */
const answersOfReceivers = { patienceMs: 9_000, maxBytes: 16_384, larger: 'CUT' } as const;

/** Serves from an open database, which is this server's from now on: closed with it, and also when it cannot start. */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const { config, database, log } = options;
  let listener: HttpListener | undefined;
  try {
    const secretKey = await requireSecretKey(config, database.dataDir);
    await requireMigrated(database);
    listener = await openPort(options);
    const { port } = listener;
    const publicUrl = config.publicUrl ?? `http://127.0.0.1:${port}`;
    const dns = openResolver(config.dnsServers);
    const server = await createServer({
      orm: database.orm,
      publicUrl,
      log,
      trustProxy: config.trustProxy,
      dns,
      secretKey,
      smtpUrl: config.smtpUrl,
      loopback: config.outgoingLoopback,
    });
    listener.serve(server.app);
    await database.publish(publicUrl);
    const secrets = new SecretBox(secretKey);
    const outgoing = openOutgoing({ loopback: config.outgoingLoopback, ...answersOfReceivers });
    const tools = {
      secrets,
      mail: mailRoute(options),
      publicUrl,
      dns,
      fetch: outgoing.fetch,
    };
    const worker = startWorker(
      database.orm,
      log,
      jobs.map((make) => make(tools)),
    );
    let stopping: Promise<void> | undefined;
    return {
      publicUrl,
      firstRunUrl: await findFirstRunUrl(database, publicUrl, secrets),
      localUrl: `http://${localHost(config.host)}:${port}`,
      stop: () => {
        stopping ??= stop(listener as HttpListener, { server, worker, outgoing, database });
        return stopping;
      },
    };
  } catch (error) {
    await listener?.close(0);
    await database.close();
    throw error;
  }
}

/** The link by which an empty server is set up. */
async function findFirstRunUrl({ orm }: OpenDatabase, publicUrl: string, secrets: SecretBox): Promise<string | null> {
  const { db } = openContext(orm, { actor: { kind: 'nobody' }, organizationId: null, correlationId: '' });
  return (await isEmpty(db)) ? firstRunUrl(publicUrl, setUpKey(secrets)) : null;
}

interface Served {
  readonly server: { stop(): Promise<void> };
  readonly worker: Worker;
  readonly outgoing: Outgoing;
  readonly database: OpenDatabase;
}

async function stop(listener: HttpListener, { server, worker, outgoing, database }: Served): Promise<void> {
  const working = Promise.race([worker.stop(), wait(PATIENCE_MS, undefined, { ref: false })]);
  await listener.close(PATIENCE_MS);
  await working;
  try {
    await server.stop();
    await outgoing.close();
  } finally {
    await database.close();
  }
}

/** By SMTP, or as files beside an embedded database. */
const mailRoute = ({ config, database: { dataDir } }: ServeOptions) => ({
  smtpUrl: config.smtpUrl,
  from: config.mailFrom,
  folder: dataDir && join(dataDir, 'mail'),
});

async function openPort({ config: { host, port }, busyPort }: ServeOptions): Promise<HttpListener> {
  try {
    return await listen({ host, port });
  } catch (error) {
    const another = busyPort === 'TAKE_ANOTHER' && error instanceof PortUnavailable && error.code === 'EADDRINUSE';
    if (another) return listen({ host, port: 0 });
    throw error;
  }
}

/** An address to connect to: one that stands for all addresses of the machine is reached by loopback. */
function localHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
