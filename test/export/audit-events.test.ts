import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createApiToken } from '../../src/domain/member/api-token.operations.js';
import { createMember, editMember } from '../../src/domain/member/member.operations.js';
import { draft } from '../domain/drafts.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { makeOrganization, type TestOrganization } from '../support/organization.js';
import { type ExportServer, readNdjson, serveExports } from './export-server.js';

let database: TestDatabase;
let server: ExportServer;
let acme: TestOrganization;
let memberId: string;

beforeAll(async () => {
  database = await openTestDatabase();
  server = await serveExports(database.orm);
  acme = await makeOrganization(database.orm);
  memberId = (await createMember(acme.asOwner(), { draft: draft('ada'), role: 'MEMBER' })).id;
  for (const displayName of ['Ada', 'Ada L.', '=Ada'])
    await editMember(acme.asOwner(), { memberId, draft: { displayName } });
  await createMember((await makeOrganization(database.orm)).asOwner(), { draft: draft('stranger'), role: 'MEMBER' });
});

afterAll(async () => {
  await server.close();
  await database.close();
});

const read = async (query = '') => readNdjson((await server.get(acme.adminToken, `audit-events.ndjson${query}`)).text);

test('the audit log streams as lines, oldest first, and the last one proves it whole', async () => {
  const log = await database.rows<{ id: string }>('select id from audit_entry where organization_id = $1 order by id', [
    acme.id,
  ]);

  const { rows, last } = await read();

  expect(rows.map(({ event_id }) => event_id)).toEqual(log.map(({ id }) => id));
  expect(last.end).toMatchObject({ rows: log.length, complete: true });
  expect(
    rows.find(({ action, changes }) => action === 'member.updated' && changes.displayName.after === 'Ada L.'),
  ).toEqual({
    event_id: expect.any(String),
    at: expect.stringMatching(/Z$/),
    action: 'member.updated',
    actor_kind: 'member',
    actor_id: acme.owner.id,
    resource_kind: 'member',
    resource_id: memberId,
    changes: { userName: { before: null, after: 'ada' }, displayName: { before: 'Ada', after: 'Ada L.' } },
    correlation_id: expect.any(String),
    cursor: expect.any(String),
  });
});

test('it is filtered by action, resource and time, and goes on after a cursor', async () => {
  const query = `?action=member.updated&resourceId=${memberId}`;

  const whole = await read(query);
  const first = await read(`${query}&limit=2`);
  const rest = await read(`${query}&cursor=${first.last.more.cursor}`);
  const future = await read(`${query}&from=2999-01-01`);

  expect(whole.rows.map(({ changes }) => changes.displayName.after)).toEqual(['Ada', 'Ada L.', '=Ada']);
  expect([...first.rows, ...rest.rows].map(({ event_id }) => event_id)).toEqual(
    whole.rows.map(({ event_id }) => event_id),
  );
  expect(future.rows).toEqual([]);
});

test('that it was taken away is in the audit log itself', async () => {
  await read('?action=team.created');

  const { rows } = await read('?action=audit_events.exported');

  expect(rows.at(-1)!.changes).toMatchObject({
    rows: { after: 0 },
    outcome: { after: 'COMPLETE' },
    action: { after: 'team.created' },
  });
});

test.each([
  ['?action=member.exploded', 'INVALID_VALUE', 'action'],
  ['?from=yesterday', 'INVALID_VALUE', 'from'],
  ['?from=2026-02-01&to=2026-01-01', 'INVALID_VALUE', 'from'],
  ['?license=x', 'INVALID_VALUE', 'license'],
  ['?limit=0', 'INVALID_COUNT', 'limit'],
  ['?cursor=nonsense', 'INVALID_CURSOR', 'cursor'],
])('%s is refused as %s, naming %s', async (query, code, field) => {
  const { status, error } = await server.get(acme.adminToken, `audit-events.ndjson${query}`);

  expect([status, error.code, error.field]).toEqual([400, code, field]);
});

test('it needs audit:read, and a token', async () => {
  const { secret } = await createApiToken(acme.asOwner(), { name: 'x', scopes: ['members:read'], lifetime: 'DAYS_30' });

  expect((await server.get(secret.reveal(), 'audit-events.ndjson')).status).toBe(403);
  expect((await server.get(null, 'audit-events.ndjson')).status).toBe(401);
});
