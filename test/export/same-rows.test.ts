import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { exportColumns } from '../../src/domain/license/export-columns.js';
import { assignLicense, releaseLicense, updateLicense } from '../../src/domain/license/license.operations.js';
import { createMember, removeMember } from '../../src/domain/member/member.operations.js';
import { createTeam } from '../../src/domain/team/team.operations.js';
import { draft } from '../domain/drafts.js';
import { sceneOf } from '../domain/scene.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { makeOrganization, type TestOrganization } from '../support/organization.js';
import { type ExportServer, type NdjsonRow, readCsv, readNdjson, serveExports } from './export-server.js';

let database: TestDatabase;
let server: ExportServer;
let acme: TestOrganization;

beforeAll(async () => {
  database = await openTestDatabase();
  server = await serveExports(database.orm);
  acme = await makeOrganization(database.orm, { seats: 3 });
  await fill(sceneOf(database.orm, acme));
  await database.rows('insert into analytics.reader values ($1, current_user, now())', [acme.id]);
});

afterAll(async () => {
  await server.close();
  await database.close();
});

/** Seats held, given back and waited for; with teams, prices, formulas and quotes; of somebody erased, too. */
async function fill(scene: ReturnType<typeof sceneOf>): Promise<void> {
  const owner = scene.as.owner;
  for (let count = 0; count < 5; count++) await scene.provisioned();
  await releaseLicense(owner(), await scene.seat());
  const licenseId = await scene.license();
  for (const name of ['=1+1', "'quoted", '"a, b"\r\nc', 'ünï', '-5']) {
    const person = draft(scene.word(), { displayName: name, department: name, costCenter: `@${name}` });
    const { id: memberId } = await createMember(owner(), { role: 'MEMBER', draft: person });
    for (const team of [`=${name}`, `${name}; two`]) await createTeam(owner(), { name: team, memberIds: [memberId] });
    await assignLicense(owner(), { licenseId, memberId });
  }
  await updateLicense(owner(), { licenseId, price: { amount: '0.1', currency: 'USD', period: 'YEAR' } });
  const [memberId, erasedId] = [await scene.manual(), await scene.manual()];
  await assignLicense(owner(), { licenseId, memberId });
  await releaseLicense(owner(), { licenseId, memberId });
  await assignLicense(owner(), { licenseId, memberId: erasedId });
  await removeMember(owner(), { memberId: erasedId });
  await database.rows(`update member set status = 'ERASED', erased_at = now(), external_id = 'x' where id = $1`, [
    erasedId,
  ]);
}

/** The rows of the view as JSON has them. */
async function inView(): Promise<NdjsonRow[]> {
  const columns = exportColumns.map(({ name }) => name).filter((name) => name !== 'cursor');
  const rows = await database.rows(
    `select ${columns.join(', ')} from analytics.license_assignment where organization_id = $1 order by assignment_id`,
    [acme.id],
  );
  return JSON.parse(JSON.stringify(rows));
}

const textOf = (value: NdjsonRow[string]) =>
  value === null ? '' : Array.isArray(value) ? value.join('; ') : String(value);

/** The row as its CSV cells, the quote in front of what a spreadsheet would run taken off where the text has none. */
const inCsv = (cells: Record<string, string>, row: NdjsonRow) =>
  Object.fromEntries(
    Object.entries(cells).map(([name, cell]) => [name, cell === `'${textOf(row[name])}` ? cell.slice(1) : cell]),
  );

test('NDJSON, CSV and the view tell the same rows, column by column', async () => {
  const [ndjson, csv] = await Promise.all(
    ['ndjson', 'csv'].map(async (form) => (await server.get(acme.adminToken, `license-assignments.${form}`)).text),
  );
  const { rows } = readNdjson(ndjson!);
  const { rows: lines } = readCsv(csv!);

  const viewed = await inView();

  expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['ASSIGNED', 'WAITLISTED']));
  expect(new Set(rows.map(({ end_reason }) => end_reason))).toEqual(new Set([null, 'RELEASED', 'DEPROVISIONED']));
  expect(rows.map(({ cursor, ...row }) => row)).toEqual(viewed);
  expect(lines).toHaveLength(rows.length);
  lines.forEach(({ cursor, ...cells }, index) => {
    const row = viewed[index]!;
    expect(inCsv(cells, row)).toEqual(
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, textOf(value)])),
    );
  });
});
