import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Contender } from './contender.mjs';
import { connect, type SeededDatabase, seedDatabases } from './databases.mjs';
import { HttpConnection, type HttpRequest } from './http-connection.mjs';
import { addToGroup, createUser, findUser, listMembers, listUsers, readUser, setActive } from './requests.mjs';
import type { Subject } from './subject.mjs';

const server = JSON.parse(process.env.MUSTER_TEST_SERVER!);
const first = (subject: Subject) => subject.people[0]!;

const requests: Record<string, (subject: Subject) => HttpRequest> = {
  'creating a person': (subject) => createUser(subject, '1'),
  'suspending a person': (subject) => setActive(subject, first(subject).id, false),
  'bringing a person back': (subject) => setActive(subject, first(subject).id, true),
  'adding a person to a team': (subject) => addToGroup(subject, subject.teams.small, subject.outsiders[0]!),
  'reading a person': (subject) => readUser(subject, first(subject).id),
  'finding a person by userName': (subject) => findUser(subject, first(subject).userName),
  'listing a page of people': listUsers,
  'listing members with seats and teams over GraphQL': (subject) => listMembers(subject.graphql!),
};

/** What a SCIM request can leave: every column but the time that it took. */
const rows = {
  members: `select * from member where version > 1 or user_name like 'new-%' order by user_name`,
  licenses: 'select * from license',
  'license assignments': `select * from license_assignment where correlation_id <> 'seed' or ended_at is not null order by id`,
  teams: 'select * from team where version > 1',
  'team memberships': `select * from team_membership join team on team.id = team_id where team.name like 'Team of %' order by member_id`,
  'audit entries': `select * from audit_entry where correlation_id <> 'seed' order by id`,
  'outbox events': 'select * from outbox_event order by id',
  'provisioning log': `select to_jsonb(entry) - 'duration_ms' as entry from provisioning_log_entry entry order by id`,
  tokens: 'select * from scim_token',
  connections: 'select * from scim_connection',
};

describe('The durable floor does the work that Muster does', () => {
  let databases: SeededDatabase[];
  let contenders: Contender[];
  let answers: Map<string, unknown>[];

  beforeAll(async () => {
    const seeded = await seedDatabases(server, 1_000, ['muster', 'durable']);
    databases = [...seeded.values()];
    contenders = await Promise.all([...seeded].map(([name, database]) => Contender.start(name, database)));
    answers = await Promise.all(contenders.map(askEverything));
    await Promise.all(databases.map(readsAreLogged));
  });

  afterAll(async () => {
    await Promise.all(contenders.map((contender) => contender.stop()));
    await Promise.all(databases.map(({ client }) => client.end()));
    const admin = await connect(server);
    for (const { address } of databases) await admin.query(`drop database ${address.database}`);
    await admin.end();
  });

  test.each(Object.keys(requests))('%s gets the same answer', (name) => {
    const [muster, durable] = answers;

    expect(durable!.get(name)).toEqual(muster!.get(name));
  });

  test.each(Object.entries(rows))('the same rows are there: %s', async (_name, select) => {
    const [muster, durable] = await Promise.all(databases.map(async ({ client }) => (await client.query(select)).rows));

    expect(muster!.length).toBeGreaterThan(0);
    expect(alike(durable)).toEqual(alike(muster));
  });
});

async function askEverything({ port, subject }: Contender): Promise<Map<string, unknown>> {
  const connection = new HttpConnection(port);
  const given = new Map<string, unknown>();
  for (const [name, request] of Object.entries(requests)) {
    const { status, body } = await connection.send(request(subject));
    given.set(name, { status, body: body.length === 0 ? undefined : alike(JSON.parse(body.toString())) });
  }
  connection.close();
  return given;
}

const scimRequests = Object.keys(requests).length - 1;

/** Both write the log entries of reads in batches. */
async function readsAreLogged({ client }: SeededDatabase): Promise<void> {
  for (let look = 0; look < 100; look++) {
    const { rows: entries } = await client.query('select 1 from provisioning_log_entry');
    if (entries.length === scimRequests) return;
    await sleep(50);
  }
}

/** The same with each id called by the order in which it appears, and without times, ports, cursors and fingerprints of what has ids and times. */
function alike(value: unknown): unknown {
  const names = new Map<string, string>();
  const nameOf = (id: string) => {
    if (!names.has(id)) names.set(id, `id ${names.size + 1}`);
    return names.get(id)!;
  };
  const text = JSON.stringify(value)
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, nameOf)
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+(Z|\+00:00)/g, 'a time')
    .replaceAll(/W\/\\"(\d+)-[0-9a-f]{8}\\"/g, 'W/\\"$1-a fingerprint\\"')
    .replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1')
    .replaceAll(/"endCursor":"[^"]+"/g, '"endCursor":"a cursor"');
  return JSON.parse(text);
}
