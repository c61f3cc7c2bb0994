import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createMember, deactivateMember, provisionMember } from '../../src/domain/member/member.operations.js';
import { addTeamMembers, createTeam, provisionTeam } from '../../src/domain/team/team.operations.js';
import { statementLogOf } from '../architecture/statement-log.js';
import { draft } from '../domain/drafts.js';
import { memberWithToken, operatorToken } from '../graphql/callers.js';
import { tableImages } from '../scim/conformance/table-images.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { type MusterServer, serveMuster } from '../support/muster-server.js';
import { makeOrganization, type TestOrganization } from '../support/organization.js';
import { statementsOf } from '../support/statements.js';

let database: TestDatabase;
let server: MusterServer;
let acme: TestOrganization;
/** Members and teams of acme by a short name. */
let ids: Record<string, string>;

beforeAll(async () => {
  database = await openTestDatabase();
  server = await serveMuster(database.orm);
  acme = await makeOrganization(database.orm, { seats: 2 });
  ids = await furnish(acme);
});

afterAll(async () => {
  await server.close();
  await database.close();
});

/** Ada and Bob hold the two seats; Cyd waits, Dot is suspended by the identity provider, Eve held by an administrator; Mia is kept by hand. */
async function furnish(organization: TestOrganization): Promise<Record<string, string>> {
  const push = async (name: string, active = true) =>
    (
      await provisionMember(
        organization.asConnection(),
        draft(`${name}@acme.test`, { externalId: `00u-${name}`, active }),
      )
    ).id;
  const ada = await push('ada');
  const bob = await push('bob');
  const cyd = await push('cyd');
  const dot = await push('dot', false);
  const eve = await push('eve');
  const owner = organization.asOwner();
  await deactivateMember(owner, { memberId: eve });
  const mia = (await createMember(owner, { draft: draft('mia@acme.test'), role: 'MEMBER' })).id;
  const team = async (name: string, memberIds: string[]) =>
    (await provisionTeam(organization.asConnection(), { name, externalId: `00g-${name}`, memberIds })).id;
  const engineering = await team('Engineering', [ada, bob, dot]);
  const sales = await team('Sales', []);
  const byHand = (await createTeam(owner, { name: 'Board', memberIds: [] })).id;
  await addTeamMembers(owner, { teamId: engineering, memberIds: [mia] });
  return { ada, bob, cyd, dot, eve, mia, engineering, sales, byHand };
}

interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a body of any shape, looked at by assertions
  readonly body: any;
}

async function compare(
  file: string | Uint8Array,
  query = '',
  { token = acme.adminToken, type = 'text/csv' }: { token?: string | null; type?: string } = {},
): Promise<Answer> {
  const response = await fetch(`${server.origin}/import/scim-drift?connection=${acme.connectionId}${query}`, {
    method: 'POST',
    headers: { 'Content-Type': type, ...(token !== null && { Authorization: `Bearer ${token}` }) },
    body: file as string,
  });
  return { status: response.status, body: await response.json() };
}

/** A file that is sent slowly: its header, then nothing until it is finished or given up. */
function upload() {
  const abort = new AbortController();
  let finish = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(Buffer.from('userName\n'));
      finish = () => {
        controller.enqueue(Buffer.from('ada@acme.test\n'));
        controller.close();
      };
    },
  });
  const answered = fetch(`${server.origin}/import/scim-drift?connection=${acme.connectionId}`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/csv', Authorization: `Bearer ${acme.adminToken}` },
    body,
    duplex: 'half',
    signal: abort.signal,
  } as RequestInit);
  let isRefused = false;
  answered.then(
    ({ status }) => (isRefused = status === 429),
    () => undefined,
  );
  return { answered, isRefused: () => isRefused, finish: () => finish(), giveUp: () => abort.abort() };
}

const brief = ({ body }: Answer): string[] =>
  body.differences.map(({ kind, userName, groupName }: Record<string, string>) =>
    [kind, userName ?? '', groupName ?? ''].join(' ').trim(),
  );

const counts = { MISSING_HERE: 0, MISSING_THERE: 0, WRONG_STATE: 0, WRONG_GROUP: 0, ORPHAN_SEAT: 0 };

/** As Okta's people are exported: more columns than are read, and other states than true and false. */
const okta = `User Id,First name,Last name,Login,Primary email,Status
00u-ada,Ada,"Lovelace, Countess",ADA@acme.test,ada@acme.test,ACTIVE
00u-bob,Bob,"The ""Builder""",bob@acme.test,bob@acme.test,DEPROVISIONED
00u-dot,Dot,D,dot@acme.test,dot@acme.test,PASSWORD_EXPIRED
00u-eve,Eve,E,renamed@acme.test,eve@acme.test,LOCKED_OUT
00u-fay,Fay,F,fay@acme.test,fay@acme.test,PROVISIONED
00u-gus,Gus,G,gus@acme.test,gus@acme.test,STAGED
00u-mia,Mia,M,mia@acme.test,mia@acme.test,ACTIVE
`;

describe('a file of users', () => {
  test('in Okta’s columns is told apart from what is here, each difference with what to do and whom to link to', async () => {
    const before = await tableImages(database);

    const answer = await compare(okta);

    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      connectionId: acme.connectionId,
      subject: 'USERS',
      columns: { userName: 'Login', externalId: 'User Id', email: 'Primary email', state: 'Status' },
      lines: 7,
      counts: { ...counts, MISSING_HERE: 2, MISSING_THERE: 1, WRONG_STATE: 3, ORPHAN_SEAT: 1 },
      pageInfo: { hasNextPage: false },
    });
    expect(brief(answer)).toEqual([
      'MISSING_HERE fay@acme.test',
      'MISSING_HERE mia@acme.test',
      'MISSING_THERE cyd@acme.test',
      'WRONG_STATE bob@acme.test',
      'WRONG_STATE dot@acme.test',
      'WRONG_STATE eve@acme.test',
      'ORPHAN_SEAT bob@acme.test',
    ]);
    const [fay, mia, cyd, bob, dot, eve, seat] = answer.body.differences;
    expect(fay).toMatchObject({ memberId: null, here: null, there: 'ACTIVE' });
    expect(mia).toMatchObject({ memberId: ids.mia, message: expect.stringContaining('does not keep them') });
    expect(cyd).toMatchObject({ memberId: ids.cyd, here: 'ACTIVE', there: null });
    expect(bob).toMatchObject({ memberId: ids.bob, here: 'ACTIVE', there: 'DEACTIVATED' });
    expect(dot).toMatchObject({ memberId: ids.dot, here: 'SUSPENDED', there: 'ACTIVE' });
    expect(eve).toMatchObject({ memberId: ids.eve, message: expect.stringContaining('an administrator holds them') });
    expect(seat).toMatchObject({ memberId: ids.bob, licenseIds: [acme.licenseId], there: 'DEACTIVATED' });
    expect(await tableImages(database)).toEqual(before);
  });

  test('in Entra’s columns is read as well, also where the connection’s userName is the mail', async () => {
    const entra = `userPrincipalName,displayName,mail,id,accountEnabled
ada.lovelace@acme.onmicrosoft.test,Ada,ada@acme.test,11111111-1111-4111-8111-111111111111,True
bob.builder@acme.onmicrosoft.test,Bob,bob@acme.test,11111111-1111-4111-8111-111111111112,False
cyd@acme.test,Cyd,,11111111-1111-4111-8111-111111111113,True
`;

    expect(brief(await compare(entra))).toEqual(['WRONG_STATE bob@acme.test', 'ORPHAN_SEAT bob@acme.test']);
  });

  test('in Okta’s report of assignments has no state: who was unassigned is deactivated', async () => {
    const report = `User,Login,Application name,Application login,Assigned on,Unassigned on
Ada L,ada@acme.test,Muster,ada@acme.test,2026-01-01T00:00:00Z,
Bob B,bob@acme.test,Muster,bob@acme.test,2026-01-01T00:00:00Z,2026-02-01T00:00:00Z
Cyd C,cyd@acme.test,Muster,cyd@acme.test,2026-01-01T00:00:00Z,
`;

    expect(brief(await compare(report))).toEqual(['WRONG_STATE bob@acme.test', 'ORPHAN_SEAT bob@acme.test']);
  });

  test('in the names of SCIM without states, with semicolons, a byte order mark and Windows line ends, compares who is there', async () => {
    const scim = '\ufeffuserName;externalId\r\nADA@ACME.test;\r\n;00u-bob\r\n\r\nCYD@acme.test;other\r\n';

    const answer = await compare(scim);

    expect(answer.body).toMatchObject({ lines: 3, counts });
  });

  test('in UTF-16, as spreadsheets write "Unicode text", is read too', async () => {
    const text = '\ufeffuserName\tactive\nada@acme.test\ttrue\nbob@acme.test\tyes\ncyd@acme.test\t1\n';

    expect((await compare(Buffer.from(text, 'utf16le'))).body).toMatchObject({ lines: 3, counts });
  });

  test('of 3,000 people is compared in one statement, page by page, and by kind', async () => {
    const lines = Array.from({ length: 3_000 }, (_, n) => `new${String(n).padStart(4, '0')}@acme.test,true`);
    const file = ['userName,active', 'ada@acme.test,false', ...lines].join('\n');
    const statements: string[] = [];

    const pages: Answer[] = [];
    for (let after = ''; pages.length < 3; after = `&after=${pages.at(-1)!.body.pageInfo.endCursor}`)
      statements.push(...(await statementsOf(async () => void pages.push(await compare(file, `&first=2${after}`)))));

    expect(pages[0]!.body.counts).toEqual({
      ...counts,
      MISSING_HERE: 3_000,
      MISSING_THERE: 2,
      WRONG_STATE: 1,
      ORPHAN_SEAT: 2,
    });
    expect(pages.flatMap(brief)).toEqual(Array.from({ length: 6 }, (_, n) => `MISSING_HERE new000${n}@acme.test`));
    expect(statements.filter((text) => text.includes('unnest'))).toHaveLength(3);
    expect(brief(await compare(file, '&kind=ORPHAN_SEAT'))).toEqual([
      'ORPHAN_SEAT ada@acme.test',
      'ORPHAN_SEAT bob@acme.test',
    ]);
    expect(await compare(`${file}\n`, `&after=${pages[0]!.body.pageInfo.endCursor}`)).toMatchObject({
      status: 400,
      body: { error: { code: 'INVALID_CURSOR' } },
    });
  });
});

describe('a file of groups', () => {
  test('with a line for each person in a group tells missing groups, and who is in the wrong one', async () => {
    const report = `Group name,Group ID,Okta username,Okta user status
Engineering,00g-Engineering,ada@acme.test,ACTIVE
Engineering,00g-Engineering,CYD@acme.test,ACTIVE
Engineering,00g-Engineering,zoe@acme.test,ACTIVE
Board,00g-board,ada@acme.test,ACTIVE
Marketing,00g-marketing,ada@acme.test,ACTIVE
`;

    const answer = await compare(report);

    expect(answer.body).toMatchObject({
      subject: 'GROUPS',
      columns: { name: 'Group name', externalId: 'Group ID', memberUserName: 'Okta username' },
      counts: { ...counts, MISSING_HERE: 2, MISSING_THERE: 1, WRONG_GROUP: 3 },
    });
    expect(brief(answer)).toEqual([
      'MISSING_HERE  Board',
      'MISSING_HERE  Marketing',
      'MISSING_THERE  Sales',
      'WRONG_GROUP bob@acme.test Engineering',
      'WRONG_GROUP cyd@acme.test Engineering',
      'WRONG_GROUP zoe@acme.test Engineering',
    ]);
    const [board, marketing, sales, bob, cyd, zoe] = answer.body.differences;
    expect([board.teamId, marketing.teamId, sales.teamId]).toEqual([ids.byHand, null, ids.sales]);
    expect(bob).toMatchObject({ memberId: ids.bob, teamId: ids.engineering, here: 'PRESENT', there: null });
    expect(cyd).toMatchObject({ memberId: ids.cyd, here: null, there: 'PRESENT' });
    expect(zoe).toMatchObject({ memberId: null, message: expect.stringContaining('not here at all') });
  });

  test('in the names of SCIM has all who are in a group in one cell; who was renamed there is known by id', async () => {
    const scim = `displayName,externalId,members
Engineers,00g-Engineering,"ada@acme.test; bob@acme.test"
Sales,,
`;

    expect(await compare(scim)).toMatchObject({ status: 200, body: { subject: 'GROUPS', lines: 2, counts } });
  });

  test('in Entra’s list of groups names no members, so that only groups are compared', async () => {
    const entra = 'displayName,id,groupType,membershipType,mail\nEngineering,g1,Security,Assigned,e@acme.test\n';

    const answer = await compare(entra);

    expect(answer.body.counts).toEqual({ ...counts, MISSING_THERE: 1 });
    expect(brief(answer)).toEqual(['MISSING_THERE  Sales']);
  });
});

test.each([
  ['users', okta],
  ['groups', 'Group name,Login\nSales,ada@acme.test\n'],
])('a file of %s is compared by hashing, also where nothing is known of sizes', async (_, file) => {
  const log = await statementLogOf(() => compare(file));
  const { text } = log.find((statement) => statement.text.includes('unnest'))!;

  const plan = await database.rows<{ 'QUERY PLAN': string }>(`explain (generic_plan) ${text}`);

  const lines = plan.map((row) => row['QUERY PLAN']).join('\n');
  expect(lines).toMatch(/Hash Full Join/);
  expect(lines).not.toMatch(/Nested Loop[^\n]*\n\s*Join Filter/);
});

describe('a file that cannot be compared is refused in a sentence that says what to do', () => {
  const big = `userName,active\n${'a@b.test,true\n'.repeat(100_001)}`;
  test.each([
    ['nothing', '', 400, 'INVALID_VALUE', /The file is empty/],
    ['blank lines', '\n\n \n', 400, 'INVALID_VALUE', /The file is empty/],
    ['a header alone', 'userName,active\n', 400, 'INVALID_VALUE', /no line below it/],
    [
      'other columns',
      'Vorname,Nachname\nAda,L\n',
      400,
      'INVALID_VALUE',
      /names the columns "Vorname", "Nachname", and none .* needs userName .* Entra: userPrincipalName/,
    ],
    ['a quote that is never closed', 'userName,active\n"ada,true\nbob,true\n', 400, 'INVALID_VALUE', /never closed/],
    [
      'a quote inside of a cell',
      'userName,active\n"a"da,true\n',
      400,
      'INVALID_VALUE',
      /^Line 2: the quotes are broken/,
    ],
    ['a cell too many', 'userName,active\nada,true\nbob,true,x\n', 400, 'INVALID_VALUE', /^Line 3 has more or fewer/],
    ['an unknown state', 'userName,Status\nada,Perhaps\n', 400, 'INVALID_VALUE', /^Line 2: the column "Status"/],
    ['a line without a person', 'userName,active\nada,true\n,true\n', 400, 'INVALID_VALUE', /^Line 3 names nobody/],
    ['a letter of another encoding', Buffer.from('userName\nj\xfcrgen\n', 'latin1'), 400, 'INVALID_VALUE', /UTF-8/],
    ['NUL', 'userName\na\0b\n', 400, 'INVALID_VALUE', /NUL/],
    ['more than 100,000 lines', big, 400, 'TOO_MANY', /more than 100000 lines\. Filter/],
    [
      'more than a million people in groups',
      `displayName,members\n${`G,"${'a;'.repeat(400_000)}"\n`.repeat(3)}`,
      400,
      'TOO_MANY',
      /1000000 people in groups/,
    ],
    ['more than 32 MB', Buffer.alloc(33 * 1024 * 1024, 'a'), 413, 'TOO_LARGE', /larger than 32 MB/],
  ])('%s', async (_, file, status, code, message) => {
    const answer = await compare(file as string);

    expect(answer).toMatchObject({ status, body: { error: { code, message: expect.stringMatching(message) } } });
  });

  test('a million lines are refused when the first 100,001 are read', async () => {
    const line = `${'a'.repeat(12)}@b.test,true\n`;
    let sent = 0;
    async function* million() {
      yield 'userName,active\n';
      for (; sent < 1_000_000; sent += 1_000) yield line.repeat(1_000);
    }

    const response = await fetch(`${server.origin}/import/scim-drift?connection=${acme.connectionId}`, {
      method: 'POST',
      headers: { 'Content-Type': 'text/csv', Authorization: `Bearer ${acme.adminToken}` },
      body: ReadableStream.from(million()).pipeThrough(new TextEncoderStream()),
      duplex: 'half',
    } as RequestInit);

    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: 'TOO_MANY' } });
  });

  test.each([
    ['another media type', '', 'application/json', 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['a parameter that is not there', '&color=red', 'text/csv', 400, 'INVALID_VALUE'],
    ['a kind that is not there', '&kind=WRONG', 'text/csv', 400, 'INVALID_VALUE'],
    ['too large a page', '&first=251', 'text/csv', 400, 'INVALID_COUNT'],
    ['a page of no number', '&first=many', 'text/csv', 400, 'INVALID_COUNT'],
    ['a cursor of nowhere', '&after=xyz', 'text/csv', 400, 'INVALID_CURSOR'],
  ])('%s', async (_, query, type, status, code) => {
    expect(await compare(okta, query, { type })).toMatchObject({ status, body: { error: { code } } });
  });
});

describe('the comparison is for those who may read the connection', () => {
  test.each([
    ['nobody', async () => null, 401, 'UNAUTHENTICATED'],
    ['the connection’s own token', async () => acme.scimToken, 401, 'UNAUTHENTICATED'],
    ['billing', async () => (await memberWithToken(database.orm, acme, 'BILLING')).token, 403, 'FORBIDDEN'],
    ['another organization’s owner', async () => (await makeOrganization(database.orm)).adminToken, 404, 'NOT_FOUND'],
  ])('%s is refused', async (_, token, status, code) => {
    expect(await compare(okta, '', { token: await token() })).toMatchObject({ status, body: { error: { code } } });
  });

  test('an analyst, and an operator who names the organization, get an answer', async () => {
    const { token } = await memberWithToken(database.orm, acme, 'ANALYST');
    const operator = await operatorToken(database.orm);

    expect((await compare(okta, '', { token })).status).toBe(200);
    expect((await compare(okta, `&organizationId=${acme.id}`, { token: operator })).status).toBe(200);
    expect((await compare(okta, '', { token: operator })).body.error).toMatchObject({ field: 'organizationId' });
  });

  test('two files of an organization are compared at a time; a third one is told so, and what was given up makes room', async () => {
    let first = upload();
    let second = upload();
    const begun = performance.now();

    let third = await compare(okta);
    while (third.status === 200 && performance.now() - begun < 30_000) {
      if (first.isRefused()) first = upload();
      if (second.isRefused()) second = upload();
      third = await compare(okta);
    }
    first.giveUp();
    second.finish();

    expect(third).toMatchObject({ status: 429, body: { error: { code: 'RATE_LIMITED' } } });
    await expect(first.answered).rejects.toThrow();
    expect((await second.answered).status).toBe(200);
    expect((await compare(okta)).status).toBe(200);
  });

  test('a path, a method or a connection that is not there is answered in a sentence', async () => {
    const headers = { Authorization: `Bearer ${acme.adminToken}`, 'Content-Type': 'text/csv' };
    const ask = async (path: string, method = 'POST') => {
      const body = method === 'POST' ? okta : undefined;
      const response = await fetch(`${server.origin}/import/${path}`, { method, headers, body });
      return [response.status, ((await response.json()) as Answer['body']).error.code];
    };

    expect(await ask('nothing')).toEqual([404, 'NOT_FOUND']);
    expect(await ask('scim-drift', 'GET')).toEqual([405, 'METHOD_NOT_ALLOWED']);
    expect(await ask('scim-drift')).toEqual([400, 'INVALID_VALUE']);
    expect(await ask('scim-drift?connection=unknown')).toEqual([404, 'NOT_FOUND']);
  });

  test('no word of a file is in a log', () => {
    expect(server.logged.join('')).not.toMatch(/acme\.test|Lovelace|Perhaps/);
    expect(server.logged.filter((line) => JSON.parse(line).level >= 40)).toEqual([]);
  });
});
