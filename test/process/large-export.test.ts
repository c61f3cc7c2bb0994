import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { insertAssignments } from '../export/many-assignments.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { makeOrganization, type TestOrganization } from '../support/organization.js';
import { databaseEnvironment } from './database-environment.js';
import { cleanUp, type MusterProcess, startServer } from './muster-process.js';

const rows = Number(process.env.MUSTER_EXPORT_ROWS ?? 10_000);
const manyRows = 1_000_000;
const megabyte = 1_048_576;
const mostGrowth = 150 * megabyte;

let database: TestDatabase;
let server: MusterProcess;
let acme: TestOrganization;

beforeAll(async () => {
  database = await openTestDatabase();
  acme = await makeOrganization(database.orm);
  await insertAssignments(database, acme, { rows });
  server = startServer(databaseEnvironment(database));
  await server.url();
}, 1_200_000);

afterAll(async () => {
  await cleanUp();
  await database.close();
});

/** Reads a file as it comes, and keeps its last line only. */
async function read(path: string, whileReading = () => {}) {
  const response = await fetch(`${await server.url()}/export/license-assignments${path}`, {
    headers: { Authorization: `Bearer ${acme.adminToken}` },
  });
  const hash = createHash('sha256');
  let lines = 0;
  let pending = Buffer.alloc(0);
  for await (const part of response.body!) {
    const text = Buffer.concat([pending, part]);
    const lastLine = text.lastIndexOf('\n', text.length - 2) + 1;
    hash.update(text.subarray(0, lastLine));
    for (let at = text.indexOf('\n'); at >= 0 && at < lastLine; at = text.indexOf('\n', at + 1)) lines++;
    pending = text.subarray(lastLine);
    whileReading();
  }
  return { lines, sha256: hash.digest('hex'), last: pending.toString() };
}

/** The memory of the server in bytes; null where the system does not tell. */
function residentBytes(): number | null {
  const file = `/proc/${server.pid}/status`;
  if (!existsSync(file)) return null;
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(file, 'latin1'))?.[1]) * 1_024;
}

test(`an export of ${rows} rows by a server of its own is whole, and the server's memory does not grow with it`, async () => {
  await read(`.ndjson?limit=${rows / 10}`);
  const before = residentBytes();
  let most = before ?? 0;
  const started = performance.now();

  const { lines, sha256, last } = await read('.ndjson', () => {
    most = Math.max(most, residentBytes() ?? 0);
  });

  const seconds = (performance.now() - started) / 1_000;
  const growth = before === null ? null : most - before;
  process.stdout.write(
    `export: ${rows} rows, ${Math.round(rows / seconds)} rows/s, the server grew by ${growth === null ? '?' : Math.round(growth / megabyte)} MB\n`,
  );
  expect(lines).toBe(rows);
  expect(JSON.parse(last)).toEqual({ end: { rows, sha256, complete: true } });
  if (rows >= manyRows && growth !== null) expect(growth).toBeLessThan(mostGrowth);
}, 3_600_000);
