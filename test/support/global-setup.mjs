import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Builds the project if need be, starts one PostgreSQL for the run with the template of every test database, and makes a folder for what its files share. */
export default async function globalSetup() {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const { status } = spawnSync(process.execPath, ['src/launch.mjs', '--build'], { cwd: root, stdio: 'inherit' });
  if (status !== 0 && !process.env.MUSTER_DEV) throw new Error('The build failed.');
  const { startTemporaryServer } = await import('../../dist/database/embedded-server.js');
  const { openOrm } = await import('../../dist/database/orm.js');
  const { migrate } = await import('../../dist/database/migrations.js');
  const server = await startTemporaryServer({ say: (line) => console.error(line) });
  globalThis.musterTestServer = server;
  const orm = await openOrm({ location: server.address });
  await orm.em.getConnection().execute('create database muster_template');
  await orm.close();
  const template = await openOrm({ location: { ...server.address, database: 'muster_template' } });
  await migrate(template);
  await template.close();
  globalThis.musterTestFolder = mkdtempSync(join(tmpdir(), 'muster-test-run-'));
  chmodSync(globalThis.musterTestFolder, 0o755);
  process.env.MUSTER_TEST_FOLDER = globalThis.musterTestFolder;
  process.env.MUSTER_TEST_SERVER = JSON.stringify(server.address);
}
