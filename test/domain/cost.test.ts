import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CostKey, CostSharing, LicenseCost } from '../../src/domain/license/license-cost.js';
import { readCosts } from '../../src/domain/license/license-cost.queries.js';
import { createTeam } from '../../src/domain/team/team.operations.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { makeOrganization, type TestOrganization } from '../support/organization.js';
import { writeIntervals } from './interval-rows.js';

let database: TestDatabase;
let acme: TestOrganization;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

const at = (text: string) => new Date(text);

interface TermWish {
  readonly validFrom: string;
  readonly seats: number;
  readonly price?: readonly [amount: string, currency: string, period: 'MONTH' | 'YEAR'];
  readonly expiresAt?: string;
}

async function makeLicense(...terms: TermWish[]): Promise<void> {
  acme = await makeOrganization(database.orm);
  await database.rows(`update license set starts_at = '2020-01-01' where id = $1`, [acme.licenseId]);
  await database.rows('delete from license_term where license_id = $1', [acme.licenseId]);
  for (const { validFrom, seats, price, expiresAt } of terms)
    await database.rows(
      `insert into license_term (organization_id, id, license_id, valid_from, seats, overage_policy, overage_limit, expires_at, unit_price, currency, billing_period)
      values ($1, gen_random_uuid(), $2, $3, $4, 'WAITLIST', 0, $5, $6, $7, $8)`,
      [acme.id, acme.licenseId, validFrom, seats, expiresAt ?? null, ...(price ?? [null, null, null])],
    );
}

async function cost(
  from: string,
  to: string,
  by: CostKey = 'DEPARTMENT',
  { sharing = 'EQUAL_SPLIT', timeZone = 'UTC' }: { sharing?: CostSharing; timeZone?: string } = {},
): Promise<LicenseCost> {
  const [answer] = await readCosts(acme.asOwner(), { licenseIds: [acme.licenseId], from, to, timeZone, by, sharing });
  return answer!;
}

const lines = ({ rows }: LicenseCost) =>
  rows.map(
    ({ kind, label, seatDays, amount }) =>
      `${kind} ${label}: ${seatDays} days, ${amount?.amount ?? '-'} ${amount?.currency ?? '-'}`,
  );

const january = { startedAt: at('2025-01-01T00:00:00Z'), endedAt: at('2025-02-01T00:00:00Z') };

describe('the cost of a license', () => {
  test('is the bought seats at the price of the month, by the departments at the grant, with the rest shown', async () => {
    await makeLicense({ validFrom: '2024-01-01', seats: 4, price: ['31.00', 'EUR', 'MONTH'] });
    await writeIntervals(database, acme, [
      { ...january, department: 'Sales' },
      { ...january, department: 'Research', endedAt: at('2025-01-11T00:00:00Z') },
      { ...january, startedAt: at('2025-01-31T00:00:00Z') },
    ]);

    const answer = await cost('2025-01-01', '2025-01-31');

    expect(answer.totals).toEqual([{ seatDays: '124.0000', amount: { amount: '124.0000', currency: 'EUR' } }]);
    expect(lines(answer)).toEqual([
      'ATTRIBUTED Sales: 31.0000 days, 31.0000 EUR',
      'ATTRIBUTED Research: 10.0000 days, 10.0000 EUR',
      'UNATTRIBUTED Not attributed: 1.0000 days, 1.0000 EUR',
      'UNHELD Not held by anybody: 82.0000 days, 82.0000 EUR',
    ]);
  });

  test('follows each change of seats and price, and never adds currencies', async () => {
    await makeLicense(
      { validFrom: '2024-01-01', seats: 1, price: ['31.00', 'EUR', 'MONTH'] },
      { validFrom: '2025-01-11', seats: 2, price: ['62.00', 'EUR', 'MONTH'] },
      { validFrom: '2025-01-21', seats: 1, price: ['365.00', 'USD', 'YEAR'] },
      { validFrom: '2025-01-31', seats: 1 },
    );
    await writeIntervals(database, acme, [{ ...january, department: 'Sales' }]);

    const answer = await cost('2025-01-01', '2025-01-31');

    expect(answer.totals).toEqual([
      { seatDays: '30.0000', amount: { amount: '50.0000', currency: 'EUR' } },
      { seatDays: '10.0000', amount: { amount: '10.0000', currency: 'USD' } },
      { seatDays: '1.0000', amount: null },
    ]);
    expect(lines(answer).filter((line) => line.includes('Sales'))).toEqual([
      'ATTRIBUTED Sales: 20.0000 days, 30.0000 EUR',
      'ATTRIBUTED Sales: 10.0000 days, 10.0000 USD',
      'ATTRIBUTED Sales: 1.0000 days, - -',
    ]);
  });

  test('counts seats held beyond the bought ones', async () => {
    await makeLicense({ validFrom: '2024-01-01', seats: 1, price: ['31.00', 'EUR', 'MONTH'] });
    await writeIntervals(database, acme, [
      { ...january, department: 'Sales' },
      { ...january, department: 'Sales', startedAt: at('2025-01-31T00:00:00Z') },
    ]);

    const answer = await cost('2025-01-01', '2025-01-31');

    expect(answer.totals[0]!.amount).toEqual({ amount: '32.0000', currency: 'EUR' });
    expect(lines(answer).at(-1)).toBe('UNHELD Not held by anybody: 0.0000 days, 0.0000 EUR');
  });

  test('of a person of several teams is split, or paid by the team that was made first', async () => {
    await makeLicense({ validFrom: '2024-01-01', seats: 1, price: ['10.00', 'EUR', 'MONTH'] });
    const teams = [];
    for (const name of ['First', 'Second', 'Third']) teams.push((await createTeam(acme.asOwner(), { name })).id);
    await writeIntervals(database, acme, [{ ...january, teamIds: teams.toReversed() }]);

    const split = await cost('2025-01-01', '2025-01-31', 'TEAM');
    const primary = await cost('2025-01-01', '2025-01-31', 'TEAM', { sharing: 'PRIMARY' });

    expect(split.rows.slice(0, 3).map(({ amount }) => amount!.amount)).toEqual(['3.3334', '3.3333', '3.3333']);
    expect(split.totals[0]!.amount!.amount).toBe('10.0000');
    expect(lines(primary)[0]).toBe('ATTRIBUTED First: 31.0000 days, 10.0000 EUR');
  });

  test('spreads a monthly price over the month of the time zone', async () => {
    await makeLicense({ validFrom: '2024-01-01', seats: 1, price: ['743.00', 'EUR', 'MONTH'] });
    await writeIntervals(database, acme, []);

    const march = await cost('2025-03-30', '2025-03-30', 'DEPARTMENT', { timeZone: 'Europe/Berlin' });

    expect(march.totals[0]).toEqual({ seatDays: '0.9583', amount: { amount: '23.0000', currency: 'EUR' } });
  });

  test('after the term is over is what is still held', async () => {
    await makeLicense({ validFrom: '2024-01-01', seats: 5, expiresAt: '2025-01-16', price: ['31.00', 'EUR', 'MONTH'] });
    await writeIntervals(database, acme, [{ ...january, costCenter: 'CC1' }]);

    const answer = await cost('2025-01-01', '2025-01-31', 'COST_CENTER');

    expect(answer.totals).toEqual([
      { seatDays: '75.0000', amount: { amount: '75.0000', currency: 'EUR' } },
      { seatDays: '16.0000', amount: null },
    ]);
  });

  test('adds up to the total exactly, whatever the parts', async () => {
    await makeLicense(
      { validFrom: '2024-01-01T05:06:07.089', seats: 17, price: ['9.9900', 'EUR', 'MONTH'] },
      { validFrom: '2024-05-17T05:06:07.089', seats: 11, price: ['119.9700', 'EUR', 'YEAR'] },
    );
    await writeIntervals(
      database,
      acme,
      Array.from({ length: 60 }, (_, i) => ({
        startedAt: new Date(Date.parse('2024-01-07T00:00:00Z') + i * 123_456_789),
        endedAt: new Date(Date.parse('2024-03-01T00:00:00Z') + i * 223_456_789),
        department: i % 7 === 0 ? null : `D${i % 6}`,
      })),
    );

    const { totals, rows } = await cost('2024-01-01', '2024-09-30', 'DEPARTMENT', { timeZone: 'America/St_Johns' });

    const sum = (texts: readonly string[]) => texts.reduce((all, text) => all + BigInt(text.replace('.', '')), 0n);
    expect(rows).toHaveLength(8);
    expect(sum(rows.map(({ amount }) => amount!.amount))).toBe(sum([totals[0]!.amount!.amount]));
    expect(sum(rows.map(({ seatDays }) => seatDays))).toBe(sum([totals[0]!.seatDays]));
  });
});
