import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exportColumns } from '../../src/domain/license/export-columns.js';
import {
  assignLicense,
  createLicense,
  releaseLicense,
  updateLicense,
} from '../../src/domain/license/license.operations.js';
import { createApiToken } from '../../src/domain/member/api-token.operations.js';
import { createMember, removeMember } from '../../src/domain/member/member.operations.js';
import { createOperatorToken } from '../../src/domain/organization/operator-token.operations.js';
import { createTeam } from '../../src/domain/team/team.operations.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { contextOf, makeOrganization, type TestOrganization } from '../support/organization.js';
import { type ExportServer, readCsv, readNdjson, serveExports } from './export-server.js';

let database: TestDatabase;
let server: ExportServer;
let acme: TestOrganization;
let other: TestOrganization;

const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '"=1', "'=1", '＝1', 'a,"b"\r\nc'];

beforeAll(async () => {
  database = await openTestDatabase();
  server = await serveExports(database.orm);
  acme = await makeOrganization(database.orm, { seats: 100 });
  other = await makeOrganization(database.orm, { seats: 100 });
  for (const organization of [acme, other]) await fill(organization);
});

afterAll(async () => {
  await server.close();
  await database.close();
});

async function member(organization: TestOrganization, displayName: string) {
  const { id } = await createMember(organization.asOwner(), {
    role: 'MEMBER',
    draft: {
      userName: `${displayName.replaceAll(/\W/g, '')}-${Math.random()}`,
      externalId: null,
      displayName,
      active: true,
      department: 'Sales',
      costCenter: '-100',
      profile: {},
    },
  });
  return id;
}

async function fill(organization: TestOrganization): Promise<void> {
  const owner = organization.asOwner;
  await updateLicense(owner(), {
    licenseId: organization.licenseId,
    price: { amount: '12.5', currency: 'EUR', period: 'MONTH' },
  });
  for (const name of formulas) {
    const memberId = await member(organization, name);
    await createTeam(owner(), { name: `=${name}`, memberIds: [memberId] });
    await assignLicense(owner(), { licenseId: organization.licenseId, memberId });
  }
}

const exported = async (path: string, token = acme.adminToken) =>
  readNdjson((await server.get(token, `license-assignments.ndjson${path}`)).text);

describe('an NDJSON export', () => {
  test('has every assignment of the organization with all its columns, and a last line that proves it whole', async () => {
    const { rows, last } = await exported('');

    expect(last).toEqual({ end: { rows: formulas.length, sha256: expect.any(String), complete: true } });
    expect(rows.map(({ display_name }) => display_name)).toEqual(formulas);
    expect(Object.keys(rows[0]!)).toEqual(exportColumns.map(({ name }) => name));
    expect(rows[0]).toMatchObject({
      license_id: acme.licenseId,
      sku: 'enterprise',
      license_name: 'Enterprise',
      department: 'Sales',
      cost_center: '-100',
      team_names: ['==1+1'],
      state: 'ASSIGNED',
      over: false,
      source: 'MANUAL',
      rule_id: null,
      started_by: `member:${acme.owner.id}`,
      started_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      ended_at: null,
      unit_price: '12.5000',
      currency: 'EUR',
      billing_period: 'MONTH',
    });
  });

  test('shows nothing of another organization', async () => {
    const { text } = await server.get(acme.adminToken, 'license-assignments.ndjson');

    expect(text).not.toContain(other.licenseId);
    expect(text).toContain(acme.licenseId);
  });

  test('holds no secret, note, e-mail address or profile', async () => {
    await database.rows(
      `update member set notes = 'canary-note', login_email = 'canary@example.test',
      profile = '{"nickName": "canary-profile", "emails": [{"value": "canary@example.test"}]}' where organization_id = $1`,
      [acme.id],
    );

    const answers = await Promise.all(
      ['csv', 'ndjson'].map((form) => server.get(acme.adminToken, `license-assignments.${form}`)),
    );

    for (const { text } of answers) expect(text).not.toMatch(/canary|muster_api_|muster_scim_/);
  });

  test('leaves out who an erased member was, but not that there was one', async () => {
    const erased = await member(other, 'To be forgotten');
    await assignLicense(other.asOwner(), { licenseId: other.licenseId, memberId: erased });
    await removeMember(other.asOwner(), { memberId: erased });
    await database.rows(`update member set status = 'ERASED', erased_at = now(), external_id = 'x' where id = $1`, [
      erased,
    ]);

    const { rows } = await exported('', other.adminToken);

    expect(rows.find(({ member_id }) => member_id === erased)).toMatchObject({
      user_name: null,
      display_name: null,
      external_id: null,
      department: 'Sales',
      end_reason: 'DEPROVISIONED',
    });
  });
});

describe('a CSV export', () => {
  test('has the same rows, quoted, and keeps spreadsheets from running what people typed', async () => {
    const { text, headers } = await server.get(acme.adminToken, 'license-assignments.csv');
    const { rows, last } = readCsv(text);
    const names = rows.map(({ display_name }) => display_name);

    expect(last).toMatch(/^# end rows=10 sha256=[0-9a-f]{64}$/);
    expect(names).toEqual(formulas.map((name) => (name.startsWith('a') ? name : `'${name}`)));
    expect(rows[0]).toMatchObject({ cost_center: "'-100", team_names: "'==1+1", over: 'false', ended_at: '' });
    expect(rows[0]!.started_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(text.startsWith('assignment_id,license_id,sku,')).toBe(true);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="license-assignments-\d{8}T\d{6}Z\.csv"$/,
    );
    expect(headers.get('cache-control')).toBe('no-store');
  });
});

describe('a selection', () => {
  let spans: Record<'before' | 'across' | 'instant' | 'open', string>;
  let licenseId: string;

  beforeAll(async () => {
    const terms = { overagePolicy: 'WAITLIST', overageLimit: 0, startsAt: null, expiresAt: null, price: null } as const;
    ({ id: licenseId } = await createLicense(acme.asOwner(), { sku: 'spans', name: 'Spans', seats: 9, ...terms }));
    const span = async (start: string, end: string | null) => {
      const memberId = await member(acme, `from ${start}`);
      await assignLicense(acme.asOwner(), { licenseId, memberId });
      if (end) await releaseLicense(acme.asOwner(), { licenseId, memberId });
      const [seat] = await database.rows<{ id: string }>(
        'update license_assignment set started_at = $3, ended_at = $4 where license_id = $1 and member_id = $2 returning id',
        [licenseId, memberId, start, end],
      );
      return seat!.id;
    };
    spans = {
      before: await span('2026-01-01T00:00:00Z', '2026-03-01T00:00:00Z'),
      across: await span('2026-02-15T00:00:00Z', '2026-03-31T22:00:00Z'),
      instant: await span('2026-03-10T12:00:00Z', '2026-03-10T12:00:00Z'),
      open: await span('2026-03-31T22:00:00Z', null),
    };
  });

  const namesOf = async (query: string) => {
    const { rows } = await exported(`?license=spans&${query}`);
    return rows.map(({ assignment_id }) => Object.entries(spans).find(([, id]) => id === assignment_id)?.[0]);
  };

  test.each([
    ['', ['before', 'across', 'instant', 'open']],
    ['asOf=2026-02-28', ['before', 'across']],
    ['asOf=2026-03-01T00:00:00Z', ['across']],
    ['asOf=2026-02-28T23:59:59.999Z', ['before', 'across']],
    ['asOf=2026-03-10T12:00:00Z', ['across']],
    ['asOf=2026-03-31', ['open']],
    ['asOf=2026-03-31&timeZone=Europe/Berlin', ['across']],
    ['asOf=2026-04-01T00:00:00%2B02:00', ['open']],
    ['from=2026-03-01&to=2026-03-31', ['across', 'instant', 'open']],
    ['from=2026-03-01&to=2026-03-31&timeZone=Europe/Berlin', ['before', 'across', 'instant']],
    ['from=2026-03-10&to=2026-03-10', ['across', 'instant']],
    ['to=2026-02-01', ['before']],
    ['from=2026-04-01', ['open']],
  ])('of %s has what held then', async (query, names) => {
    expect(await namesOf(query)).toEqual(names);
  });

  test.each([
    ['from 2026-02', ['across']],
    ['FROM20260331', ['open']],
    ['From 2026-03', ['instant', 'open']],
    ['from 2026-03&asOf=2026-03-31', ['open']],
    ['from%202026%25', []],
    ['Instant@Acme.test', ['instant']],
    ['instant@acme', []],
  ])('of the members whom “%s” finds has theirs only, as the filter of GraphQL finds them', async (words, names) => {
    await database.rows(
      `update member set profile = '{"emails": [{"value": "instant@acme.test"}]}', email_keys = '{instant@acme.test}'
      where organization_id = $1 and display_name = 'from 2026-03-10T12:00:00Z'`,
      [acme.id],
    );

    expect(await namesOf(`member=${words}`)).toEqual(names);
  });

  test('of a source has those of it only, and is continued with it only', async () => {
    await database.rows(`update license_assignment set source = 'INVITE' where id = any ($1)`, [
      [spans.across, spans.open],
    ]);

    const [invited, byHand] = [await namesOf('source=INVITE'), await namesOf('source=MANUAL&from=2026-03-01')];
    const [first] = (await exported('?license=spans&source=INVITE&limit=1')).rows as [{ cursor: string }];
    const rest = await exported(`?license=spans&source=INVITE&cursor=${first.cursor}`);
    const other = await server.get(acme.adminToken, `license-assignments.ndjson?license=spans&cursor=${first.cursor}`);

    expect([invited, byHand]).toEqual([['across', 'open'], ['instant']]);
    expect(rest.rows.map(({ assignment_id }) => assignment_id)).toEqual([spans.open]);
    expect([other.status, other.error.code]).toEqual([400, 'INVALID_CURSOR']);
  });

  test('of some members is continued by the same words only, and does not tell them in the audit log', async () => {
    const [first] = (await exported('?license=spans&member=from 2026-03&limit=1')).rows as [{ cursor: string }];

    const rest = await exported(`?license=spans&member=from 2026-03&cursor=${first.cursor}`);
    const others = await Promise.all(
      ['', '&member=from'].map((member) =>
        server.get(acme.adminToken, `license-assignments.ndjson?license=spans${member}&cursor=${first.cursor}`),
      ),
    );

    expect(rest.rows.map(({ assignment_id }) => assignment_id)).toEqual([spans.open]);
    for (const { status, error } of others) expect([status, error.code]).toEqual([400, 'INVALID_CURSOR']);
    await server.settled();
    const [entry] = await database.rows<{ changes: object }>(
      `select changes from audit_entry where action = 'license_assignments.exported' order by id desc limit 1`,
    );
    expect(entry!.changes).toMatchObject({ narrowedBy: 'MEMBER', rows: 1 });
    expect(JSON.stringify(entry)).not.toContain('from 2026');
  });

  test('does not find an erased member by the name that they had', async () => {
    const mine = `organization_id = '${acme.id}' and display_name = 'from 2026-01-01T00:00:00Z'`;
    await database.rows(`update member set erased_at = now() where ${mine}`);

    const found = await namesOf('member=from 2026-01');

    await database.rows(`update member set erased_at = null where ${mine}`);
    expect([found, await namesOf('member=from 2026-01')]).toEqual([[], ['before']]);
  });

  test('names a license by id as well', async () => {
    const { rows } = await exported(`?license=${licenseId.toUpperCase()}`);

    expect(rows).toHaveLength(4);
  });

  test('does not tell an end that came after the export began', async () => {
    const [{ cursor }] = (await exported('?license=spans&limit=1')).rows as [{ cursor: string }];
    await database.rows(
      `update license_assignment set ended_at = now() + interval '1 hour', end_reason = 'RELEASED', ended_by = 'x' where id = $1`,
      [spans.open],
    );

    const { rows } = await exported(`?license=spans&cursor=${cursor}`);

    expect(rows.at(-1)).toMatchObject({ assignment_id: spans.open, ended_at: null, ended_by: null, end_reason: null });
  });
});

describe('what is asked for wrongly', () => {
  test.each([
    ['asOf=2999-01-01', 'asOf', /not over/],
    ['asOf=2999-01-01T00:00:00Z', 'asOf', /future/],
    ['asOf=2026-02-30', 'asOf', /such as/],
    ['asOf=9999-12-31', 'asOf', /such as/],
    ['to=9999-12-31', 'to', /such as/],
    ['asOf=yesterday', 'asOf', /such as/],
    ['asOf=2026-01-01T00:00:00', 'asOf', /such as/],
    ['asOf=2026-01-01T99:00:00Z', 'asOf', /such as/],
    ['asOf=2026-01-01&from=2026-01-01', 'asOf', /not both/],
    ['from=2026-02-02&to=2026-02-01', 'from', /before to/],
    ['from=2999-01-01', 'from', /future/],
    ['timeZone=Mars/Olympus', 'timeZone', /Europe\/Berlin/],
    ['timeZone=%2B01:00', 'timeZone', /Europe\/Berlin/],
    ['license=unknown', 'license', /enterprise/],
    ['license=%00', 'license', /cannot be stored/],
    ['license=a&license=b', 'license', /once/],
    ['member=%00', 'member', /cannot be stored/],
    ['member=%20', 'member', /empty/],
    [`member=${'x'.repeat(201)}`, 'member', /200 are allowed/],
    ['member=a&member=b', 'member', /once/],
    ['source=manual', 'source', /MANUAL, INVITE/],
    ['source=%00', 'source', /MANUAL, INVITE/],
    ['asOf=', 'asOf', /empty/],
    ['cursor=', 'cursor', /empty/],
    ['as_of=2026-01-01', 'as_of', /there are asOf, from/],
    ['asOf[x]=2026-01-01', 'asOf[x]', /no parameter/],
    ['limit=0', 'limit', /from 1/],
    ['limit=1e3', 'limit', /from 1/],
    ['__proto__=1', '__proto__', /no parameter/],
  ])('%s is a 400 that names the parameter', async (query, field, message) => {
    const { status, error, headers } = await server.get(acme.adminToken, `license-assignments.csv?${query}`);

    expect(status).toBe(400);
    expect(error).toMatchObject({
      field,
      message: expect.stringMatching(message),
      correlationId: headers.get('x-request-id'),
    });
  });

  test.each(['garbage', 'AAAA', Buffer.alloc(32, 1).toString('base64url')])(
    'a cursor such as "%s" is INVALID_CURSOR',
    async (cursor) => {
      const { status, error } = await server.get(acme.adminToken, `license-assignments.csv?cursor=${cursor}`);

      expect([status, error.code]).toEqual([400, 'INVALID_CURSOR']);
    },
  );

  test('a cursor of another export, or of another organization’s, is INVALID_CURSOR', async () => {
    const [{ cursor }] = (await exported('')).rows as [{ cursor: string }];

    const asked = [
      await server.get(acme.adminToken, `license-assignments.ndjson?asOf=2026-03-01&cursor=${cursor}`),
      await server.get(other.adminToken, `license-assignments.ndjson?cursor=${cursor}`),
    ];

    for (const { status, error } of asked)
      expect([status, error]).toEqual([400, expect.objectContaining({ code: 'INVALID_CURSOR', field: 'cursor' })]);
  });

  test('another path, method or media type is 404, 405, 406', async () => {
    const path = 'license-assignments.csv';

    const missing = await server.get(acme.adminToken, 'members.csv');
    const written = await server.get(acme.adminToken, path, { method: 'POST', body: '{}' });
    const unacceptable = await server.get(acme.adminToken, path, { headers: { Accept: 'application/pdf' } });

    expect([missing.status, missing.error.code]).toEqual([404, 'NOT_FOUND']);
    expect([written.status, written.error.code, written.headers.get('allow')]).toEqual([
      405,
      'METHOD_NOT_ALLOWED',
      'GET, HEAD',
    ]);
    expect([unacceptable.status, unacceptable.error.code]).toEqual([406, 'NOT_ACCEPTABLE']);
    expect(unacceptable.headers.get('content-type')).toMatch(/^application\/json/);
  });
});

describe('a caller', () => {
  test.each([[null], ['garbage'], ['muster_api_x']])(
    'with the token %s is UNAUTHENTICATED, whatever else is wrong',
    async (token) => {
      const { status, error, headers } = await server.get(token, 'license-assignments.csv?asOf=never');

      expect([status, error.code, headers.get('www-authenticate')]).toEqual([
        401,
        'UNAUTHENTICATED',
        'Bearer realm="muster"',
      ]);
    },
  );

  test('without license_assignments:export is FORBIDDEN; with nothing but it is answered', async () => {
    const token = async (scope: 'members:read' | 'license_assignments:export') =>
      (await createApiToken(acme.asOwner(), { name: scope, scopes: [scope], lifetime: 'DAYS_30' })).secret.reveal();

    const refused = await server.get(await token('members:read'), 'license-assignments.csv');
    const exporter = await token('license_assignments:export');
    const answered = await server.get(exporter, 'license-assignments.csv');
    const searching = await server.get(exporter, 'license-assignments.csv?member=ada');

    expect([refused.status, refused.error.code]).toEqual([403, 'FORBIDDEN']);
    expect([searching.status, searching.error.code]).toEqual([403, 'FORBIDDEN']);
    expect(answered.status).toBe(200);
  });

  test('who is an operator names the organization; a member may name their own only', async () => {
    const { secret } = await createOperatorToken(contextOf(database.orm, { kind: 'system', id: 'cli' }, null), {
      name: 'x',
    });
    const ask = (token: string, query: string) => server.get(token, `license-assignments.ndjson${query}`);

    const unnamed = await ask(secret.reveal(), '');
    const named = await ask(secret.reveal(), `?organizationId=${acme.id}`);
    const own = await ask(acme.adminToken, `?organizationId=${acme.id}`);
    const foreign = await ask(acme.adminToken, `?organizationId=${other.id}`);
    const unknown = await ask(acme.adminToken, '?organizationId=nobody');

    expect([unnamed.status, unnamed.error.field]).toEqual([400, 'organizationId']);
    expect([named.status, own.status]).toEqual([200, 200]);
    expect(readNdjson(named.text).rows.length).toBe(readNdjson(own.text).rows.length);
    expect([foreign.status, foreign.error.code]).toEqual([404, 'NOT_FOUND']);
    expect({ ...foreign.error, correlationId: null }).toEqual({ ...unknown.error, correlationId: null });
  });

  test('who asks by HEAD gets the headers only, and leaves no audit entry', async () => {
    const entries = () => database.rows(`select 1 from audit_entry where action = 'license_assignments.exported'`);
    await server.settled();
    const before = await entries();

    const { status, text, headers } = await server.get(acme.adminToken, 'license-assignments.csv', { method: 'HEAD' });
    const refused = await server.get(acme.adminToken, 'license-assignments.csv?asOf=never', { method: 'HEAD' });

    expect([status, text, headers.get('content-type')]).toEqual([200, '', 'text/csv; charset=utf-8; header=present']);
    expect(refused.status).toBe(400);
    expect(await entries()).toEqual(before);
  });
});

test('each export leaves an entry in the audit log: who, what, how many', async () => {
  const { headers, text } = await server.get(
    acme.adminToken,
    'license-assignments.ndjson?license=enterprise&asOf=2026-03-01',
  );
  await server.settled();

  const entries = await database.rows(
    'select action, actor_kind, actor_id, resource_kind, resource_id, changes from audit_entry where correlation_id = $1',
    [headers.get('x-request-id')],
  );

  expect(entries).toEqual([
    {
      action: 'license_assignments.exported',
      actor_kind: 'member',
      actor_id: acme.owner.id,
      resource_kind: 'organization',
      resource_id: acme.id,
      changes: {
        format: 'NDJSON',
        rows: readNdjson(text).rows.length,
        outcome: 'COMPLETE',
        knownAt: expect.any(String),
        asOf: '2026-03-01T23:59:59.999Z',
        licenseId: acme.licenseId,
      },
    },
  ]);
});
