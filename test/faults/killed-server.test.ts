import { afterAll, expect, test } from '@jest/globals';
import { inParallel } from '../../src/idp-simulator/in-parallel.js';
import { groupNamesOf, peopleOf } from '../../src/idp-simulator/people.js';
import { SeededRandom } from '../../src/idp-simulator/seeded-random.js';
import { cleanUp, startServer } from '../process/muster-process.js';
import type { TestDatabase } from '../support/database.js';
import { violations } from '../support/invariants.js';
import { makeOrganization } from '../support/organization.js';
import { openDatabaseBeside } from './database-beside.js';
import { freePort } from './free-port.js';
import { ProvisioningRun } from './provisioning-run.js';
import { removeFolders, stoppedDataDir } from './temporary-folders.js';
import { halfWrites, standings, unloggedRequests } from './wholeness.js';

const kills = Number(process.env.MUSTER_SERVER_KILLS ?? 2);
const seed = process.env.SEED ?? `${Date.now()}`;
let dataDir: string;

afterAll(async () => {
  await cleanUp();
  removeFolders();
});

test(`a server killed ${kills} times amid provisioning starts again by itself and has lost and halved nothing (SEED=${seed})`, async () => {
  dataDir = await stoppedDataDir();
  const env = { MUSTER_DATA_DIR: dataDir, PORT: await freePort() };
  let server = startServer(env);
  const run = await beginRun(await server.url());
  const random = new SeededRandom(seed);

  for (let kill = 1; kill <= kills; kill += 1) {
    run.cutAfter(5 + random.below(12), () => server.kill('SIGKILL'));
    expect(await run.goOn()).toBe('CUT_OFF');
    expect(await server.ended).toEqual({ code: null, signal: 'SIGKILL' });

    server = startServer(env);
    await server.url();

    expect(await whatIsWrong(run)).toEqual(nothing);
  }

  expect(await run.goOn()).toBe('DONE');
  expect(await whatIsWrong(run)).toEqual(nothing);
  await run.okta.close();
});

/** 12 people who are there and make up the groups, and 8 groups and 40 people to be provisioned, for 30 seats. */
async function beginRun(url: string): Promise<ProvisioningRun> {
  const { connectionId, scimToken } = await beside((database) =>
    makeOrganization(database.orm, { seats: 30, identityProvider: 'okta' }),
  );
  const run = new ProvisioningRun({ baseUrl: `${url}/scim/v2/${connectionId}`, token: scimToken });
  const everybody = peopleOf({ seed, count: 52 });
  const settled = everybody.slice(0, 12);
  await inParallel(settled, 4, (person) => run.okta.assign(person));
  const groups = groupNamesOf({ count: 8 });
  for (const [index, person] of everybody.slice(12).entries()) {
    run.addPerson(person, index % 4 === 0 ? 2 : index % 2 === 0 ? 1 : 0);
    if (index % 5 === 0) run.addGroup(groups[index / 5]!, settled.slice(index / 10, index / 10 + 8));
  }
  return run;
}

const nothing = { contradictions: [], unlogged: [], half: [], violations: [] };

const whatIsWrong = (run: ProvisioningRun) =>
  beside(async (database) => ({
    contradictions: run.contradictions(await standings(database)),
    unlogged: await unloggedRequests(database, run.acknowledged),
    half: await halfWrites(database),
    violations: await violations(database),
  }));

async function beside<Result>(work: (database: TestDatabase) => Promise<Result>): Promise<Result> {
  const database = await openDatabaseBeside(dataDir);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
