import { chmodSync, existsSync, mkdirSync, readlinkSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { startEmbeddedServer } from '../../src/database/embedded-server.js';
import { withConnection } from '../../src/database/server-connection.js';
import { DatabaseOwnerProcess } from './database-owner-process.js';
import { copyRepository } from './repository-copy.js';
import { makeFolder, removeFolders } from './temporary-folders.js';

const silent = () => {};
const relocations: string[] = [];

afterAll(() => {
  for (const folder of relocations) rmSync(folder, { recursive: true, force: true });
  removeFolders();
});

/** The folder behind a relocated cluster, which the end of this file removes. */
function relocationBehind(dataDir: string): string {
  const folder = dirname(readlinkSync(join(dataDir, 'postgres')));
  relocations.push(folder);
  return folder;
}

/** A folder that only its owner, root, can enter. */
function privateFolder(): string {
  const folder = join(makeFolder(), 'private');
  mkdirSync(folder, { mode: 0o700 });
  return folder;
}

const forRoot = {
  'below a folder that only root can enter, programs and data go to /var/lib/muster, and every start says so':
    async () => {
      const repository = await copyRepository(0o700);
      const dataDir = join(repository, 'data');
      const first = new DatabaseOwnerProcess('start', dataDir, { repository });
      const server = await first.ready();
      const relocation = relocationBehind(dataDir);
      await withConnection(server.address, (client) => client.query("CREATE TABLE note AS SELECT 'kept' AS text"));
      await first.end();

      const second = new DatabaseOwnerProcess('start', dataDir, { repository });
      const { address } = await second.ready();
      const notes = await withConnection(address, async (client) => (await client.query('SELECT text FROM note')).rows);
      await second.end();

      expect(notes).toEqual([{ text: 'kept' }]);
      expect(relocation).toMatch(/^\/var\/lib\/muster\/[0-9a-f]{16}$/);
      for (const { said } of [first, second]) {
        expect(said).toContain(`The database lies in ${relocation}/postgres`);
        expect(said).toMatch(/programs run from a copy in \/var\/lib\/muster\/[0-9a-f]{16}\/postgres-binaries-/);
      }
      relocations.push(/copy in (\S+)\/postgres-binaries/.exec(first.said)![1]!);
      for (const name of ['muster.lock', 'postgres.password'])
        expect([name, existsSync(join(relocation, name))]).toEqual([name, name === 'muster.lock']);
    },

  'a relocated database is refused to a second process, and recovers from a kill -9': async () => {
    const dataDir = join(privateFolder(), 'data');
    const first = new DatabaseOwnerProcess('start', dataDir);
    await first.ready();
    relocationBehind(dataDir);

    const refusal = await new DatabaseOwnerProcess('start', dataDir).failed();
    await first.kill();
    const next = new DatabaseOwnerProcess('start', dataDir);
    await next.ready();
    await next.end();

    expect(refusal.name).toBe('DataDirectoryInUse');
  },

  'when a relocated directory is deleted, the next start is empty and the old database is kept aside': async () => {
    const folder = privateFolder();
    const dataDir = join(folder, 'data');
    await (await startEmbeddedServer({ dataDir, say: silent })).stop();
    relocationBehind(dataDir);
    rmSync(dataDir, { recursive: true });

    const said: string[] = [];
    await (await startEmbeddedServer({ dataDir, say: (line) => said.push(line) })).stop();

    const kept = /since deleted, was kept as (\S+)\./.exec(said.join('\n'))?.[1];
    expect(existsSync(join(kept!, 'PG_VERSION'))).toBe(true);
  },

  'a relocated database that has vanished is not silently replaced by an empty one': async () => {
    const dataDir = join(privateFolder(), 'data');
    await (await startEmbeddedServer({ dataDir, say: silent })).stop();
    rmSync(relocationBehind(dataDir), { recursive: true });

    const starting = startEmbeddedServer({ dataDir, say: silent });

    await expect(starting).rejects.toThrow(/is not there: bring that folder back, or remove the link/);
  },

  'a database that its server can reach no more is not silently replaced by an empty one': async () => {
    const folder = makeFolder();
    const dataDir = join(folder, 'data');
    await (await startEmbeddedServer({ dataDir, say: silent })).stop();

    chmodSync(folder, 0o700);
    const starting = startEmbeddedServer({ dataDir, say: silent });

    await expect(starting).rejects.toThrow(/cannot be reached by uid \d+.*chmod o\+x/);
  },

  'a relocated temporary database is removed whole': async () => {
    const owner = new DatabaseOwnerProcess('temporary', '', { env: { TMPDIR: privateFolder() } });
    const { dataDir } = await owner.ready();
    const relocation = relocationBehind(dataDir);

    await owner.end();

    expect([existsSync(dataDir), existsSync(relocation)]).toEqual([false, false]);
  },
};

const forOrdinaryUsers = {
  'a data directory of another user is refused with what to do': async () => {
    await expect(startEmbeddedServer({ dataDir: '/etc', say: silent })).rejects.toThrow(
      'The data directory /etc cannot be written (EACCES): run Muster as the user who owns it',
    );
  },
};

const cases = process.getuid?.() === 0 ? forRoot : forOrdinaryUsers;

test.each(Object.entries<() => Promise<void>>(cases))('%s', async (_, run) => {
  await run();
});
