import { readConfig } from '../config.js';
import { failWith } from '../failure.js';
import { openLog } from '../log.js';
import { openSharedDatabase, requireMigrated } from '../open-database.js';
import { Rehearsals } from '../rehearsal.js';
import { analyticsGrant, analyticsList, analyticsRevoke } from './analytics.js';
import { type Invocation, UsageError, understand } from './command.js';
import { operatorTokenCreate } from './operator-token-create.js';
import { organizationCreate } from './organization-create.js';
import { organizationList } from './organization-list.js';
import { scimRehearse } from './scim-rehearse.js';
import { signInLinkCreate } from './sign-in-link-create.js';

/** `npm run -s muster -- <noun> <verb> [options]`: what operators do on the server itself. Only the result goes to stdout. */
try {
  const invocation = understand(process.argv.slice(2), [
    organizationCreate,
    organizationList,
    operatorTokenCreate,
    signInLinkCreate,
    scimRehearse,
    analyticsGrant,
    analyticsRevoke,
    analyticsList,
  ]);
  console.log(invocation.kind === 'HELP' ? invocation.text : await outputOf(invocation));
} catch (error) {
  if (!(error instanceof UsageError)) failWith(error);
  console.error(error.message);
  process.exit(2);
}

async function outputOf({ run, form }: Extract<Invocation, { kind: 'RUN' }>): Promise<string> {
  const config = readConfig(process.env);
  const database = await openSharedDatabase(config, console.error);
  try {
    await requireMigrated(database);
    const rehearsals = new Rehearsals({ orm: database.orm, log: openLog('silent') });
    const publicUrl = database.runningAt ?? config.publicUrl ?? `http://127.0.0.1:${config.port}`;
    const { json, text } = await run({
      orm: database.orm,
      publicUrl,
      rehearse: (ctx, provider) => rehearsals.rehearse(ctx, provider),
    });
    return form === 'JSON' ? JSON.stringify(json) : text;
  } finally {
    await database.close();
  }
}
