import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { cleanUp, launch, muster, newFolder, toItsEnd } from './muster-process.js';

const kept = join(newFolder(), 'data');

afterAll(cleanUp);

test('the demo provisions 40 people for 25 seats, moves the queue, and ends with its summary', async () => {
  const { code, stdout, stderr } = await toItsEnd(launch('demo', ['--once', '--keep', kept], { PORT: '0' }));

  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/People assigned +\[=+\] +40 of 40 /);
  expect(stdout).toMatch(/Groups pushed +\[=+\] +6 of 6 /);
  expect(stdout).toMatch(/Before +25 +25 +15\nAfter 5 left +25 +25 +10\n/);
  expect(stdout).toMatch(/Got it from the queue: ([^,\n]+, ){4}[^,\n]+\n/);
  expect(stdout).toMatch(
    /GraphQL URL +http:\S+\/graphql\nAdmin token +muster_api_\S+\nSCIM base URL +http:\S+\nSCIM token +muster_scim_\S+\nSign in, once +http:\S+\/sso\/link\?token=muster_link_/,
  );
});

test('the demo runs again on a kept database, on another port than a taken one, until Ctrl-C', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as AddressInfo;

  const demo = launch('demo', ['--keep', kept], { PORT: String(port) });
  await demo.find(/Everything stays up/);
  const ready = await fetch(`${await demo.url()}/readyz`);
  demo.kill('SIGINT');

  expect(ready.status).toBe(200);
  expect(demo.stdout).toContain(`Port ${port} is taken: the demo takes another.`);
  expect(await demo.ended).toEqual({ code: 0, signal: null });
  const { stdout } = await muster({ MUSTER_DATA_DIR: kept }, 'organization', 'list', '--json');
  expect(JSON.parse(stdout).organizations).toHaveLength(2);
  other.close();
});

test('the demo refuses an option that it does not know', async () => {
  const { code, stderr } = await toItsEnd(launch('demo', ['--twice'], {}));

  expect([code, stderr]).toEqual([2, expect.stringMatching(/^Unknown option '--twice'/)]);
});
