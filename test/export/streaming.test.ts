import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { statementChannel } from '../../src/database/prepared-client.js';
import { exportBatchSize } from '../../src/domain/license/assignment-export.queries.js';
import { createApiToken, revokeApiToken } from '../../src/domain/member/api-token.operations.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { makeOrganization, type TestOrganization } from '../support/organization.js';
import { type ExportServer, readCsv, readNdjson, serveExports } from './export-server.js';
import { insertAssignments } from './many-assignments.js';

const rows = 12_000;
const batches = rows / exportBatchSize;

let database: TestDatabase;
let server: ExportServer;
let acme: TestOrganization;
let sent = 0;

const countBatches = (message: unknown) => {
  if ((message as { text: string }).text.includes('looked_at')) sent++;
};

beforeAll(async () => {
  database = await openTestDatabase();
  server = await serveExports(database.orm);
  acme = await makeOrganization(database.orm);
  await insertAssignments(database, acme, { rows });
  statementChannel.subscribe(countBatches);
});

afterAll(async () => {
  statementChannel.unsubscribe(countBatches);
  await server.close();
  await database.close();
});

/** An export of which nothing is read yet, over a socket that holds less than a batch. */
async function open(path: string, token = acme.adminToken): Promise<IncomingMessage> {
  const asked = request({
    socketPath: server.socketPath,
    path: `/export/${path}`,
    headers: { Authorization: `Bearer ${token}` },
    agent: false,
  });
  asked.end();
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  return response;
}

/** What arrives until the answer ends, or its connection breaks. */
async function arriving(response: IncomingMessage): Promise<{ text: string; whole: boolean }> {
  let text = '';
  response.setEncoding('utf8');
  response.on('data', (part) => {
    text += part;
  });
  response.on('error', () => {});
  await new Promise((resolve) => response.once('close', resolve));
  return { text, whole: response.complete };
}

const settledBatches = async () => {
  for (let before = -1; before !== sent; await wait(200)) before = sent;
  return sent;
};

const outcomes = async () => {
  await server.settled();
  return database.rows<{ outcome: string; rows: number }>(
    `select changes ->> 'outcome' as outcome, (changes ->> 'rows')::int as rows from audit_entry
    where organization_id = $1 and action = 'license_assignments.exported' order by id desc limit 1`,
    [acme.id],
  );
};

test('a reader that waits makes the server wait, and gets everything in the end', async () => {
  sent = 0;

  const response = await open('license-assignments.ndjson');
  const whileWaiting = await settledBatches();
  const { text, whole } = await arriving(response);

  expect(whileWaiting).toBeLessThan(batches - 2);
  expect(sent).toBe(batches + 1);
  expect(whole).toBe(true);
  expect(readNdjson(text).last.end.rows).toBe(rows);
}, 120_000);

test('a reader that goes away ends the export, whose entry says how far it came; its last cursor gives exactly the rest', async () => {
  sent = 0;
  const response = await open('license-assignments.ndjson');
  let text = '';
  response.setEncoding('utf8');
  for await (const part of response) {
    text += part;
    if (text.length > 2_000_000) break;
  }
  await settledBatches();
  const [audited] = await outcomes();
  const read = text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));

  const { text: rest } = await server.get(acme.adminToken, `license-assignments.ndjson?cursor=${read.at(-1).cursor}`);

  expect(sent).toBeLessThan(2 * batches);
  expect(audited).toEqual({ outcome: 'ABORTED', rows: expect.any(Number) });
  expect(audited!.rows).toBeLessThan(rows);
  const resumed = readNdjson(rest);
  expect(resumed.last.end.complete).toBe(true);
  const ids = [...read, ...resumed.rows].map(({ assignment_id }) => assignment_id);
  expect([ids.length, new Set(ids).size]).toEqual([rows, rows]);
  expect(ids).toEqual([...ids].sort());
}, 120_000);

test.each([
  ['ndjson', /\n\{"error":\{"code":"INTERNAL","message":"Internal error[^\n]+\}\n$/],
  ['csv', /\r\n# incomplete: INTERNAL Internal error[^\r\n]+\r\n$/],
])(
  'an error on the way ends the %s file with a line that says so, and breaks the connection',
  async (form, lastLine) => {
    sent = 0;
    const response = await open(`license-assignments.${form}`);
    await settledBatches();
    await database.rows('alter table license_term rename to lost_canary');

    const { text, whole } = await arriving(response);
    await database.rows('alter table lost_canary rename to license_term');

    expect(whole).toBe(false);
    expect(text).toMatch(lastLine);
    expect(text).not.toMatch(/canary|license_term/);
    const [audited] = await outcomes();
    expect(audited).toEqual({ outcome: 'FAILED', rows: text.split('\n').length - (form === 'csv' ? 3 : 2) });
    expect(audited!.rows).toBeLessThan(rows);
    expect((await server.get(acme.adminToken, `license-assignments.${form}?limit=1`)).status).toBe(200);
  },
  120_000,
);

test('a token that is revoked on the way ends the export', async () => {
  const { token, secret } = await createApiToken(acme.asOwner(), {
    name: 'Export',
    scopes: ['license_assignments:export'],
    lifetime: 'DAYS_30',
  });

  const response = await open('license-assignments.csv', secret.reveal());
  await revokeApiToken(acme.asOwner(), { tokenId: token.id });
  const { text, whole } = await arriving(response);

  expect(whole).toBe(false);
  expect(text).toMatch(/\r\n# incomplete: UNAUTHENTICATED [^\r\n]+\r\n$/);
}, 120_000);

test('an export of a member who has nothing looks at every row, a batch at a time, and is whole', async () => {
  sent = 0;

  const { text } = await server.get(acme.adminToken, 'license-assignments.ndjson?member=nobody');

  expect(readNdjson(text)).toMatchObject({ rows: [], last: { end: { rows: 0, complete: true } } });
  expect(sent).toBe(batches + 1);
}, 120_000);

test('`limit` cuts the file, whose last line leads on; the parts are the whole', async () => {
  const parts: string[] = [];
  for (let cursor = ''; ; ) {
    const { text } = await server.get(acme.adminToken, `license-assignments.csv?limit=5000${cursor}`);
    const { rows: part, last } = readCsv(text);
    parts.push(...part.map(({ assignment_id }) => assignment_id!));
    const [, next] = /^# more .* cursor=(\S+)$/.exec(last) ?? [];
    if (!next) {
      expect(last).toMatch(/^# end rows=2000 /);
      break;
    }
    expect(part).toHaveLength(5_000);
    cursor = `&cursor=${next}`;
  }

  expect([parts.length, new Set(parts).size]).toEqual([rows, rows]);
}, 120_000);

test('a fourth export at once is told to come again, and one that has ended makes room', async () => {
  const running = await Promise.all([1, 2, 3].map(() => open('license-assignments.csv')));

  const refused = await server.get(acme.adminToken, 'license-assignments.csv');

  expect([refused.status, refused.error.code, refused.headers.get('retry-after')]).toEqual([429, 'RATE_LIMITED', '5']);
  expect(refused.headers.get('content-type')).toMatch(/^application\/json/);
  for (const response of running) response.destroy();
  await server.settled();
  const admitted = await open('license-assignments.csv');
  expect(admitted.statusCode).toBe(200);
  admitted.destroy();
}, 120_000);
