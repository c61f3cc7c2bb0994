import { parseArgs } from 'node:util';
import { readConfig } from './config.js';
import { startTemporaryServer } from './database/embedded-server.js';
import { createExample } from './demo/example-organization.js';
import { readLicense } from './demo/license-view.js';
import { CYCLE, playOktaCycle } from './demo/okta-cycle.js';
import { summaryOf } from './demo/summary.js';
import { failWith } from './failure.js';
import { stopOnSignals } from './lifecycle.js';
import { openLog } from './log.js';
import { type OpenDatabase, openDatabaseOf } from './open-database.js';
import { type RunningServer, serve } from './serve.js';
import { signInUrl } from './sign-in-url.js';

/** `npm run demo [-- --once] [-- --keep DIR]`: a real server, and an Okta that provisions it over HTTP. */
const SEATS = 25;
const HELP = `npm run demo [-- --once] [-- --keep DIR]

  --once      ends after the summary
  --keep DIR  keeps the database in DIR; without it, it lies in a temporary folder that is removed`;

try {
  const { once, keep, help } = readArguments();
  if (help) console.log(HELP);
  else await play({ keep, end: once ? 'AT_ONCE' : 'ON_SIGNAL' });
} catch (error) {
  failWith(error);
}

async function play({ keep, end }: { keep: string | undefined; end: 'AT_ONCE' | 'ON_SIGNAL' }): Promise<void> {
  const config = readConfig({ ...process.env, LOG_LEVEL: process.env.LOG_LEVEL || 'warn' });
  const log = openLog(config.logLevel);
  console.log('Starting PostgreSQL and Muster …');
  const starting = startTemporaryServer({ say: console.log, keep })
    .then((server) => openDatabaseOf(server, config))
    .then(async (database) => ({ database, server: await serve({ config, database, log, busyPort: 'TAKE_ANOTHER' }) }));
  const isStopping = stopOnSignals(
    async () => (await starting).server.stop(),
    (error) => log.fatal({ err: error }, 'stopped by an error'),
  );
  const { server, database } = await starting;
  const isElsewhere = config.port !== 0 && !server.localUrl.endsWith(`:${config.port}`);
  if (isElsewhere) console.log(`Port ${config.port} is taken: the demo takes another.`);
  try {
    await provision(server, database);
    if (end === 'ON_SIGNAL') console.log('\nEverything stays up: open the GraphQL URL in a browser. Ctrl-C stops it.');
  } catch (error) {
    await server.stop();
    if (!isStopping()) throw error;
  }
  if (end === 'AT_ONCE') await server.stop();
}

async function provision({ publicUrl, localUrl }: RunningServer, database: OpenDatabase): Promise<void> {
  console.log(`Muster is at ${publicUrl}, its database in ${database.dataDir}.\n`);
  const { connectionId, adminToken, scimToken, signInToken } = await createExample(database.orm, SEATS);
  console.log(
    `Okta provisions ${CYCLE.people} people and ${CYCLE.groups} groups of Acme, which bought ${SEATS} seats:\n`,
  );
  const result = await playOktaCycle({ baseUrl: `${localUrl}/scim/v2/${connectionId}`, token: scimToken }, () =>
    readLicense(`${localUrl}/graphql`, adminToken),
  );
  const scimBaseUrl = `${publicUrl}/scim/v2/${connectionId}`;
  const access = { graphqlUrl: `${publicUrl}/graphql`, adminToken, scimBaseUrl, scimToken };
  console.log(summaryOf(result, { ...access, signInUrl: signInUrl(publicUrl, signInToken) }));
}

function readArguments() {
  try {
    const options = {
      once: { type: 'boolean' },
      keep: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    } as const;
    return parseArgs({ options }).values;
  } catch (error) {
    console.error(`${(error as Error).message.split(/\. /)[0]}.\n\n${HELP}`);
    return process.exit(2);
  }
}
