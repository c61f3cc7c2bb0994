import { resolve } from 'node:path';
import { type Config, readConfig } from './config.js';
import { failWith } from './failure.js';
import { stopOnSignals } from './lifecycle.js';
import { openLog } from './log.js';
import { openOwnDatabase } from './open-database.js';
import { type RunningServer, serve } from './serve.js';

/** Starts the server of the environment and says where everything is; a sentence and exit code 1 when that is impossible. */
export async function start(): Promise<void> {
  try {
    const config = readConfig(process.env);
    const log = openLog(config.logLevel);
    const starting = openOwnDatabase(config, console.log).then((database) =>
      serve({ config, database, log, busyPort: 'REFUSE' }),
    );
    stopOnSignals(
      async () => (await starting).stop(),
      (error) => log.fatal({ err: error }, 'stopped by an error'),
    );
    console.log(welcome(await starting, config));
  } catch (error) {
    failWith(error);
  }
}

function welcome({ publicUrl, firstRunUrl }: RunningServer, config: Config): string {
  const database = config.databaseUrl === undefined ? resolve(config.dataDir) : 'the PostgreSQL of DATABASE_URL';
  return `
Muster is running.

  Console   ${publicUrl}/
  GraphQL   ${publicUrl}/graphql
  SCIM      ${publicUrl}/scim/v2/<connectionId>
  Health    ${publicUrl}/healthz and ${publicUrl}/readyz
  Data      ${database}
${config.publicUrl ? '' : '\nAn identity provider elsewhere needs an address that it can reach: set PUBLIC_URL.\n'}
${firstRunUrl ? setItUp(firstRunUrl) : ''}Ctrl-C stops the server.
`;
}

const setItUp = (url: string) => `
Set it up: whoever opens this link makes the organization, and is its owner. It works until there is one.

  ${url}

Or make one whose identity provider may connect at once:

  npm run -s muster -- organization create --name Acme --slug acme --owner you@example.com --seats 25 --identity-provider okta

`;
