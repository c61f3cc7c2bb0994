import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createMember } from '../../src/domain/member/member.operations.js';
import { draft } from '../domain/drafts.js';
import { writeIntervals } from '../domain/interval-rows.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { makeOrganization, type TestOrganization } from '../support/organization.js';
import { type AdminApi, type Ask, serveAdminApi } from './admin-api.js';

let database: TestDatabase;
let api: AdminApi;
let acme: TestOrganization;
let ask: Ask;

/** The questions of the README by heading, each with its two queries as they stand there. */
const questions = new Map(
  readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
    .split(/^## /m)
    .find((section) => section.startsWith('Four questions'))!
    .split(/^### /m)
    .slice(1)
    .map((question) => [
      question.split('\n', 1)[0]!,
      { graphql: /```graphql\n(.*?)```/s.exec(question)![1]!, sql: /```sql\n(.*?)```/s.exec(question)![1]! },
    ]),
);

beforeAll(async () => {
  database = await openTestDatabase();
  api = await serveAdminApi(database.orm);
  acme = await makeOrganization(database.orm);
  ask = api.as(acme.adminToken);
  await database.rows(`update license set starts_at = '2024-01-01Z' where id = $1`, [acme.licenseId]);
  await database.rows(
    `update license_term set valid_from = '2024-01-01Z', seats = 2, unit_price = 31, currency = 'EUR', billing_period = 'MONTH' where license_id = $1`,
    [acme.licenseId],
  );
  await database.rows(
    `insert into license_term (organization_id, id, license_id, valid_from, seats, overage_policy, overage_limit, expires_at, unit_price, currency, billing_period)
    values ($1, gen_random_uuid(), $2, '2025-03-01Z', 5, 'ALLOW', 2, '2025-03-20Z', 62, 'EUR', 'MONTH')`,
    [acme.id, acme.licenseId],
  );
  const people = [];
  for (const name of ['ada@acme.example', 'bob', 'cyd', 'dot'])
    people.push((await createMember(acme.asOwner(), { draft: draft(name), role: 'MEMBER' })).id);
  const [ada, bob, cyd, dot] = people as [string, string, string, string];
  const at = (text: string) => new Date(text);
  await writeIntervals(database, acme, [
    {
      memberId: ada,
      state: 'WAITLISTED',
      startedAt: at('2024-12-30Z'),
      endedAt: at('2025-01-02Z'),
      endReason: 'FULFILLED',
    },
    {
      memberId: ada,
      requestedAt: at('2024-12-30Z'),
      startedAt: at('2025-01-02Z'),
      endedAt: at('2025-01-31T22:59:59.999Z'),
      department: 'Sales',
    },
    { memberId: bob, startedAt: at('2024-05-01Z'), department: 'Research' },
    { memberId: cyd, startedAt: at('2025-01-31T22:59:59.999Z'), endedAt: at('2025-02-09Z'), department: 'Research' },
    { memberId: dot, startedAt: at('2025-01-20Z'), endedAt: at('2025-01-31T23:00:00Z') },
    { memberId: ada, startedAt: at('2025-02-03Z'), endedAt: at('2025-02-05Z') },
    { memberId: dot, startedAt: at('2025-03-10Z'), endedAt: at('2025-03-25Z') },
  ]);
  await database.rows(
    'insert into analytics.reader (organization_id, role_name, granted_at) values ($1, current_user, now())',
    [acme.id],
  );
});

afterAll(async () => {
  await api.close();
  await database.close();
});

/** The answers to a question: what GraphQL said of the organization, and the rows of the SQL. */
// biome-ignore lint/suspicious/noExplicitAny: answers of any shape, looked at by assertions
async function answers(question: string): Promise<{ organization: any; rows: any[] }> {
  const { graphql, sql } = questions.get(question)!;
  const { data, errors } = await ask<{ organization: unknown }, object>(graphql);
  expect(errors).toEqual([]);
  return { organization: data!.organization, rows: await database.rows(sql) };
}

const texts = (row: object) =>
  Object.values(row).map((value) =>
    value instanceof Date ? value.toISOString() : value === null ? null : String(value),
  );

test('the README asks four questions', () => {
  expect(questions.size).toBe(4);
});

test('who held a seat on a day', async () => {
  const { organization, rows } = await answers('Who held a seat on a day?');

  const held = organization.licenses.nodes[0].assignments.nodes;
  expect(
    held.map((seat: { member: { userName: string }; startedAt: string }) => [seat.member.userName, seat.startedAt]),
  ).toEqual(rows.map(texts));
  expect(rows.map(({ user_name }) => user_name)).toEqual(['bob', 'dot', 'cyd']);
});

test('why', async () => {
  const { organization, rows } = await answers('Why?');

  const told = organization.members.nodes[0].assignments.nodes.map(
    ({ license, ...seat }: { license: { sku: string } }) => texts({ sku: license.sku, ...seat }),
  );
  expect(told).toEqual(rows.map(texts));
  expect(rows).toHaveLength(3);
});

test('how many seats were needed at the peak, against those bought: none are after the expiry', async () => {
  const { organization, rows } = await answers('How many seats were needed at the peak, against those bought?');

  const { peak, trueUp } = organization.licenses.nodes[0].usage;
  expect([peak.assigned, trueUp.seats].map(String)).toEqual(texts(rows[0]));
  expect([peak, trueUp]).toEqual([
    { assigned: 3, at: '2025-01-20T00:00:00.000Z' },
    { seats: 2, at: '2025-03-20T00:00:00.000Z' },
  ]);
});

test('whose budget pays', async () => {
  const { organization, rows } = await answers('Whose budget pays?');

  const { cost } = organization.licenses.nodes[0];
  const held = cost.rows.filter(({ kind }: { kind: string }) => kind !== 'UNHELD');
  const told = held.map(({ key, seatDays, amount }: Record<string, { amount: string; currency: string }>) => [
    key,
    seatDays,
    amount!.amount,
    amount!.currency,
  ]);
  expect(byKey(told)).toEqual(byKey(rows.map(texts)));
  const sum = cost.rows.reduce(
    (all: bigint, { amount }: { amount: { amount: string } }) => all + BigInt(amount.amount.replace('.', '')),
    0n,
  );
  expect(sum).toBe(BigInt(cost.totals[0].amount.amount.replace('.', '')));
});

const byKey = (rows: (string | null)[][]) => rows.toSorted(([a], [b]) => (a ?? '').localeCompare(b ?? ''));
