import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SeededRandom } from '../../src/idp-simulator/seeded-random.js';
import { AssignLicenseDocument, CreateMemberDocument } from '../graphql/client/generated.js';
import { violations } from '../support/invariants.js';
import { makeOrganization, type OrganizationWish, type TestOrganization } from '../support/organization.js';
import { lastSuccess, makeCredentials, revokeWatched, startLoad, type Watched } from './revocations.js';
import { type ServerProcess, startTwoServers, type TwoServers } from './two-servers.js';
import { halfWrites } from './wholeness.js';

const seed = process.env.SEED ?? `${Date.now()}`;
const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

let two: TwoServers;

beforeAll(async () => {
  two = await startTwoServers();
});

afterAll(async () => {
  const broken = { violations: await violations(two.database), half: await halfWrites(two.database) };
  await two.close();
  expect(broken).toEqual({ violations: [], half: [] });
});

test.each<[OrganizationWish, Record<string, number>, object]>([
  [{ overagePolicy: 'WAITLIST' }, { ASSIGNED: 10, WAITLISTED: 30 }, { assigned: 12, waitlisted: 30, people: 42 }],
  [{ overagePolicy: 'REJECT' }, { ASSIGNED: 10, NO_SEAT_AVAILABLE: 30 }, { assigned: 12, waitlisted: 0 }],
  [
    { overagePolicy: 'ALLOW', overageLimit: 3 },
    { ASSIGNED: 13, NO_SEAT_AVAILABLE: 27 },
    { assigned: 15, waitlisted: 0, over: 3 },
  ],
])(
  'of 40 who want the last 10 seats, over SCIM and GraphQL of both processes, the policy decides: %j',
  async (wish, outcomes, counts) => {
    const organization = await makeOrganization(two.database.orm, { seats: 12, ...wish });
    for (const userName of ['first', 'second']) await provision(two.servers[0], organization, userName);

    const rushed = await Promise.all(
      Array.from({ length: 40 }, (_, n) => {
        const server = two.servers[n % 2]!;
        return n % 4 < 2
          ? provision(server, organization, `scim${n}`)
          : createAndAssign(server, organization, `hand${n}`);
      }),
    );

    expect(tally(rushed)).toEqual(outcomes);
    const refusedByScim = rushed.filter((outcome, n) => n % 4 < 2 && outcome === 'NO_SEAT_AVAILABLE').length;
    expect(await seatsOf(organization)).toMatchObject({ over: 0, people: 42 - refusedByScim, ...counts });
  },
);

/** The whole count is 1,000: `npm run test:long`. */
const revocations = Number(process.env.MUSTER_REVOCATIONS ?? 20);

test(`of ${revocations} revocations under load, none is answered 200 afterwards by either process`, async () => {
  const organization = await makeOrganization(two.database.orm, { seats: 1 });
  const credentials = await makeCredentials(two, organization, revocations);
  const load = startLoad(two, organization);

  const seen: Watched[] = [];
  for (let at = 0; at < credentials.length; at += 20)
    seen.push(
      ...(await Promise.all(credentials.slice(at, at + 20).map((credential) => revokeWatched(two, credential)))),
    );
  const requests = await load.stop();

  const late = seen.flatMap(({ answers, revokedAt }) =>
    answers.filter(({ status, sentAt }) => status === 200 && sentAt > revokedAt),
  );
  const last = Math.max(0, ...seen.map(({ answers, revokedAt }) => lastSuccess(answers) - revokedAt));
  console.info(
    `${seen.length} revocations, ${requests} other requests beside them: the last 200 came ${last.toFixed(0)} ms after the revocation was acknowledged`,
  );
  expect(seen.flatMap(({ before }) => before)).toEqual(Array(2 * revocations).fill(200));
  expect(late).toEqual([]);
  if (revocations >= 1_000) expect(last).toBeLessThan(1_000);
});

test(`60 membership changes of one group at once, through both processes, come to the sum of them (SEED=${seed})`, async () => {
  const organization = await makeOrganization(two.database.orm, { seats: 100 });
  const random = new SeededRandom(seed);
  const people = await Promise.all(
    Array.from({ length: 40 }, async (_, n) => (await createUser(two.servers[n % 2]!, organization, `p${n}`)).body.id),
  );
  const [leaving, staying, coming] = [people.slice(0, 15), people.slice(15, 20), people.slice(20)] as const;
  const group = await two.servers[0].scim(organization)('POST', '/Groups', {
    schemas: [GROUP],
    displayName: 'Group',
    members: [...leaving, ...staying].map((value) => ({ value })),
  });

  const changes = await Promise.all(
    Array.from({ length: 60 }, async (_, n) => {
      const added = n % 3 === 0 ? [] : [coming[random.below(20)]!, coming[random.below(20)]!];
      const removed = n % 3 === 1 ? [] : [leaving[random.below(15)]!];
      const { status } = await two.servers[n % 2]!.scim(organization)('PATCH', `/Groups/${group.body.id}`, {
        schemas: [PATCH],
        Operations: [
          ...removed.map((id) => ({ op: 'remove', path: `members[value eq "${id}"]` })),
          ...(added.length > 0 ? [{ op: 'add', path: 'members', value: added.map((value) => ({ value })) }] : []),
        ],
      });
      return { status, added, removed };
    }),
  );

  expect(tally(changes.map(({ status }) => `${status}`))).toEqual({ 204: 60 });
  const gone = new Set(changes.flatMap(({ removed }) => removed));
  const expected = new Set([
    ...leaving.filter((id) => !gone.has(id)),
    ...staying,
    ...changes.flatMap(({ added }) => added),
  ]);
  const found = await two.servers[1].scim(organization)('GET', `/Groups/${group.body.id}`);
  expect(found.body.members.map(({ value }: { value: string }) => value).sort()).toEqual([...expected].sort());
});

test.each([
  { endpoint: '/Users', body: (n: number) => ({ schemas: [USER], userName: 'ada', displayName: `Ada ${n}` }) },
  { endpoint: '/Groups', body: (n: number) => ({ schemas: [GROUP], displayName: `Group ${n}` }) },
])('of 10 PUTs to $endpoint with the same If-Match, through both processes, one wins', async ({ endpoint, body }) => {
  const organization = await makeOrganization(two.database.orm);
  const made = await two.servers[0].scim(organization)('POST', endpoint, body(0));
  const ifMatch = { 'If-Match': made.headers.get('etag')! };

  const puts = await Promise.all(
    Array.from({ length: 10 }, (_, n) =>
      two.servers[n % 2]!.scim(organization)('PUT', `${endpoint}/${made.body.id}`, body(n + 1), ifMatch),
    ),
  );

  expect(tally(puts.map(({ status }) => `${status}`))).toEqual({ 200: 1, 412: 9 });
  const found = await two.servers[1].scim(organization)('GET', `${endpoint}/${made.body.id}`);
  expect(found.body).toEqual(puts.find(({ status }) => status === 200)!.body);
});

const createUser = (server: ServerProcess, organization: TestOrganization, userName: string) =>
  server.scim(organization)('POST', '/Users', { schemas: [USER], userName });

/** What an identity provider got for a new person: the state of their seat, or why there is none. */
async function provision(server: ServerProcess, organization: TestOrganization, userName: string): Promise<string> {
  const { status, body } = await createUser(server, organization, userName);
  if (status === 403 && /^No seat of/.test(body.detail)) return 'NO_SEAT_AVAILABLE';
  if (status !== 201) return `${status} ${body.detail}`;
  const [seat] = await two.database.rows<{ state: string }>(
    'select state from license_assignment where organization_id = $1 and member_id = $2 order by id limit 1',
    [organization.id, body.id],
  );
  return seat?.state ?? 'NOTHING';
}

async function createMember(server: ServerProcess, organization: TestOrganization, userName: string): Promise<string> {
  const { createMember } = await server.ask(organization, CreateMemberDocument, { input: { userName } });
  return createMember.member!.id;
}

/** What an administrator got for a new person: the state of their seat, or the code of the refusal. */
async function createAndAssign(
  server: ServerProcess,
  organization: TestOrganization,
  userName: string,
): Promise<string> {
  const memberId = await createMember(server, organization, userName);
  const { assignLicense } = await server.ask(organization, AssignLicenseDocument, {
    input: { licenseId: organization.licenseId, memberId },
  });
  const { licenseAssignment, userErrors } = assignLicense;
  return licenseAssignment?.state ?? userErrors[0]!.code;
}

const tally = (outcomes: readonly string[]) =>
  Object.fromEntries([...Map.groupBy(outcomes, (outcome) => outcome)].map(([outcome, all]) => [outcome, all.length]));

async function seatsOf({ id, licenseId }: TestOrganization) {
  const [seats] = await two.database.rows(
    `select assigned, waitlisted,
      (select count(*)::int from license_assignment where organization_id = $1 and ended_at is null and over) as over,
      (select count(*)::int from member where organization_id = $1 and role <> 'OWNER') as people
    from license where organization_id = $1 and id = $2`,
    [id, licenseId],
  );
  return seats;
}
