import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createLicense } from '../../src/domain/license/license.operations.js';
import { writeIntervals } from '../domain/interval-rows.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { makeOrganization, type TestOrganization } from '../support/organization.js';
import { statementsOf } from '../support/statements.js';
import { type AdminApi, type Ask, serveAdminApi } from './admin-api.js';
import { memberWithToken } from './callers.js';

let database: TestDatabase;
let api: AdminApi;
let acme: TestOrganization;
let ask: Ask;

const at = (text: string) => new Date(text);

beforeAll(async () => {
  database = await openTestDatabase();
  api = await serveAdminApi(database.orm);
  acme = await makeOrganization(database.orm);
  ask = api.as(acme.adminToken);
  await database.rows(`update license set starts_at = '2024-01-01', created_at = '2024-01-01' where id = $1`, [
    acme.licenseId,
  ]);
  await database.rows(
    `update license_term set valid_from = '2024-01-01', seats = 2, unit_price = 31, currency = 'EUR', billing_period = 'MONTH' where license_id = $1`,
    [acme.licenseId],
  );
  await writeIntervals(database, acme, [
    {
      requestedAt: at('2025-01-01T00:00:00Z'),
      startedAt: at('2025-01-10T12:00:00Z'),
      endedAt: at('2025-01-20T22:30:00Z'),
      department: 'Sales',
    },
  ]);
});

afterAll(async () => {
  await api.close();
  await database.close();
});

type Licenses<Part> = { organization: { licenses: { nodes: Part[] } } };

async function ofLicense<Part>(part: string, asker: Ask = ask) {
  const { data, errors, status } = await asker<Licenses<Part>, object>(
    `{ organization { licenses(filter: { sku: { eq: "enterprise" } }) { nodes { ${part} } } } }`,
  );
  return { license: data?.organization?.licenses?.nodes[0], errors, status };
}

describe('who held a seat', () => {
  type Page = { assignments: { totalCount: number; nodes: { endReason: string; member: { id: string } }[] } };
  const holders = async (moment: string) =>
    (await ofLicense<Page>(`assignments(${moment}) { totalCount nodes { endReason member { id } } }`)).license
      ?.assignments;

  test('is told at an instant, whatever happened since', async () => {
    expect(await holders('asOf: "2025-01-15T00:00:00Z"')).toEqual({
      totalCount: 1,
      nodes: [{ endReason: 'RELEASED', member: { id: acme.owner.id } }],
    });
    expect((await holders('asOf: "2025-01-21T00:00:00Z"'))?.totalCount).toBe(0);
  });

  test('is told at the end of a day in a time zone', async () => {
    expect((await holders('onDate: "2025-01-20", timeZone: "Europe/Berlin"'))?.totalCount).toBe(0);
    expect((await holders('onDate: "2025-01-19", timeZone: "Europe/Berlin"'))?.totalCount).toBe(1);
    expect((await holders('onDate: "2025-01-20", timeZone: "Asia/Tokyo"'))?.totalCount).toBe(1);
  });

  test('is told of a member too, with the whole history', async () => {
    const { data, errors } = await ask<{ organization: { member: object } }, object>(
      `{ organization { member(id: "${acme.owner.id}") {
        past: assignments(asOf: "2025-01-15T00:00:00Z") { totalCount nodes { department } }
        now: assignments { totalCount nodes { id } }
        all: assignments(includeEnded: true, first: 1) { totalCount pageInfo { hasNextPage } nodes { endedAt } }
      } } }`,
    );

    expect(errors).toEqual([]);
    expect(data!.organization.member).toEqual({
      past: { totalCount: 1, nodes: [{ department: 'Sales' }] },
      now: { totalCount: 0, nodes: [] },
      all: { totalCount: 1, pageInfo: { hasNextPage: false }, nodes: [{ endedAt: '2025-01-20T22:30:00.000Z' }] },
    });
  });
});

test('the usage tells peak, true-up, churn and the time to a seat of a period', async () => {
  const { license, errors } = await ofLicense(
    `usage(from: "2025-01-01", to: "2025-01-31", interval: MONTH, timeZone: "UTC") {
      start end peak { at assigned } trueUp { seats at }
      points { start end purchased purchasedMax assigned assignedMax assignedAverage reservedMax waitlistedMax overMax }
      churn { started ended membersJoined membersLeft endedByReason { reason count } }
      timeToSeat { count mean median p95 }
    }`,
  );

  expect(errors).toEqual([]);
  const [start, end] = ['2025-01-01T00:00:00.000Z', '2025-02-01T00:00:00.000Z'];
  const counts = {
    purchased: 2,
    purchasedMax: 2,
    assigned: 0,
    assignedMax: 1,
    reservedMax: 0,
    waitlistedMax: 0,
    overMax: 0,
  };
  const seconds = 9.5 * 86_400;
  expect(license).toEqual({
    usage: {
      start,
      end,
      peak: { at: '2025-01-10T12:00:00.000Z', assigned: 1 },
      trueUp: { seats: 0, at: null },
      points: [{ start, end, ...counts, assignedAverage: '0.3367' }],
      churn: {
        started: 1,
        ended: 1,
        membersJoined: 1,
        membersLeft: 1,
        endedByReason: [{ reason: 'RELEASED', count: 1 }],
      },
      timeToSeat: { count: 1, mean: seconds, median: seconds, p95: seconds },
    },
  });
});

test('the cost tells whose budget pays, and what is left', async () => {
  const { license, errors } = await ofLicense(
    `cost(from: "2025-01-01", to: "2025-01-31") {
      totals { seatDays amount { amount currency } }
      rows { kind key label seatDays amount { amount currency } }
    }`,
  );

  expect(errors).toEqual([]);
  const money = (amount: string) => ({ amount, currency: 'EUR' });
  expect(license).toEqual({
    cost: {
      totals: [{ seatDays: '62.0000', amount: money('62.0000') }],
      rows: [
        { kind: 'ATTRIBUTED', key: 'Sales', label: 'Sales', seatDays: '10.4375', amount: money('10.4375') },
        { kind: 'UNATTRIBUTED', key: null, label: 'Not attributed', seatDays: '0.0000', amount: money('0.0000') },
        { kind: 'UNHELD', key: null, label: 'Not held by anybody', seatDays: '51.5625', amount: money('51.5625') },
      ],
    },
  });
});

describe('what cannot be answered is BAD_USER_INPUT naming the field', () => {
  test.each([
    ['assignments(asOf: "2999-01-01T00:00:00Z") { totalCount }', 'asOf'],
    ['assignments(asOf: "0001-01-01T00:00:00Z") { totalCount }', 'asOf'],
    ['assignments(asOf: "2025-01-01T00:00:00Z", onDate: "2025-01-01") { totalCount }', 'onDate'],
    ['assignments(onDate: "9999-12-31") { totalCount }', 'onDate'],
    ['assignments(filter: { department: { eq: "\\u0000" } }) { totalCount }', 'department'],
    ['assignments(onDate: "2025-01-01", timeZone: "Europe/Berlim") { totalCount }', 'timeZone'],
    ['usage(from: "2025-02-01", to: "2025-01-01") { end }', 'from'],
    ['usage(from: "2025-02-01", to: "2999-01-01") { end }', 'to'],
    ['usage(from: "2025-02-01", to: "2025-02-02", timeZone: "Mars/Base") { end }', 'timeZone'],
    ['cost(from: "2025-02-01", to: "2025-01-01") { totals { seatDays } }', 'from'],
    ['cost(from: "2025-01-01", to: "2025-01-02", timeZone: "+01:00") { totals { seatDays } }', 'timeZone'],
  ])('%s: %s', async (part, field) => {
    const { errors } = await ofLicense(part);

    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', field } });
    expect(errors[0]!.message).not.toBe('');
  });

  test('a day that no calendar has, before anything is asked', async () => {
    const { status, errors } = await ofLicense('usage(from: "2025-02-30", to: "2025-03-01") { end }');

    expect(status).toBe(400);
    expect(errors[0]?.message).toMatch(/2025-02-30/);
  });
});

test('an analyst and a billing manager may ask; a member without a role may not', async () => {
  const part = `usage(from: "2025-01-01", to: "2025-01-02") { points { assigned } } cost(from: "2025-01-01", to: "2025-01-02") { totals { seatDays } }`;

  for (const role of ['ANALYST', 'BILLING'] as const) {
    const { token } = await memberWithToken(database.orm, acme, role);
    expect((await ofLicense(part, api.as(token))).errors).toEqual([]);
  }
  const { token } = await memberWithToken(database.orm, acme, 'MEMBER');
  expect((await ofLicense(part, api.as(token))).errors[0]?.extensions?.code).toBe('FORBIDDEN');
});

test('a page of licenses, or of members, costs the same number of statements, however long it is', async () => {
  for (let index = 0; index < 4; index++)
    await createLicense(acme.asOwner(), {
      sku: `sku-${index}`,
      name: `Plan ${index}`,
      seats: 3,
      overagePolicy: 'WAITLIST',
      overageLimit: 0,
      startsAt: null,
      expiresAt: null,
      price: null,
    });
  const period = 'from: "2025-01-01", to: "2025-01-20"';
  const licenses = (first: number) => `{ organization { licenses(first: ${first}) { nodes {
    usage(${period}) { points { assigned } churn { started } timeToSeat { count } } cost(${period}, by: TEAM) { rows { label } }
    assignments(asOf: "2025-01-15T00:00:00Z", first: 5) { totalCount nodes { id member { id } } } } } } }`;
  const members = (first: number) => `{ organization { members(first: ${first}) { nodes {
    assignments(includeEnded: true, first: 5) { totalCount nodes { id license { id } } } } } } }`;
  const count = (query: string) =>
    statementsOf(async () => expect((await ask(query)).errors).toEqual([])).then(({ length }) => length);

  expect(await count(licenses(5))).toBe(await count(licenses(1)));
  expect(await count(members(4))).toBe(await count(members(1)));
});
