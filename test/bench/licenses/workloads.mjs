// @ts-check
import { randomUUID } from 'node:crypto';
import { built } from '../built.mjs';
import { connect } from '../databases.mjs';

/** @typedef {import('../../../src/database/database-address.js').DatabaseAddress} DatabaseAddress */
/** @typedef {import('./seed.mjs').SeededHistory} SeededHistory */
/** @typedef {{ readonly name: string, readonly work: () => Promise<number> }} Workload */

const day = 86_400_000;

/**
 * What is asked of a seeded history, the storing of its usage included; each answers how many rows it got.
 *
 * @param {import('@mikro-orm/postgresql').MikroORM} orm
 * @param {DatabaseAddress} address
 * @param {SeededHistory} history
 * @returns {Promise<Workload[]>}
 */
export async function workloadsOf(orm, address, { organizationId, licenseId, end }) {
  const { openContext } = await built('domain/context');
  const { readUsage } = await built('domain/license/usage.queries');
  const { readCosts } = await built('domain/license/license-cost.queries');
  const { readChurn } = await built('domain/license/license-churn.queries');
  const { buildUsage } = await built('domain/license/usage-build.operations');
  const ctx = () =>
    openContext(orm, { actor: { kind: 'system', id: 'bench' }, organizationId, correlationId: randomUUID() });

  const client = await connect(address);
  const licenses = await client.query('select id from license where organization_id = $1', [organizationId]);
  await client.end();
  /** @returns {Promise<void>} */
  const store = async (/** @type {string} */ id) => {
    const built = await buildUsage(ctx(), { licenseId: id });
    if (built?.state === 'BEHIND') await store(id);
  };
  const last = new Date(end.getTime() - day).toISOString().slice(0, 10);
  const first = (/** @type {number} */ days) => new Date(end.getTime() - days * day).toISOString().slice(0, 10);
  const daily = (/** @type {string} */ timeZone) => async () => {
    const [usage] = await readUsage(ctx(), {
      licenseIds: [licenseId],
      from: first(1_095),
      to: last,
      timeZone,
      interval: 'DAY',
    });
    return usage.points.length;
  };
  return [
    ...(await asOfPages(ctx, address, { organizationId, licenseId, end })),
    { name: '36 months of usage by day, UTC, nothing stored', work: daily('UTC') },
    {
      name: 'storing the usage of three years (all licenses)',
      work: async () => {
        for (const { id } of licenses.rows) await store(id);
        return licenses.rows.length;
      },
    },
    { name: '36 months of usage by day, UTC', work: daily('UTC') },
    { name: '36 months of usage by day, Asia/Kolkata', work: daily('Asia/Kolkata') },
    {
      name: '12 months of cost by department',
      work: async () => {
        const input = {
          licenseIds: [licenseId],
          from: first(365),
          to: last,
          timeZone: 'UTC',
          by: 'DEPARTMENT',
          sharing: 'EQUAL_SPLIT',
        };
        return (await readCosts(ctx(), input))[0].rows.length;
      },
    },
    {
      name: '12 months of cost by team, split',
      work: async () => {
        const input = {
          licenseIds: [licenseId],
          from: first(365),
          to: last,
          timeZone: 'UTC',
          by: 'TEAM',
          sharing: 'EQUAL_SPLIT',
        };
        return (await readCosts(ctx(), input))[0].rows.length;
      },
    },
    {
      name: '12 months of churn',
      work: async () =>
        (await readChurn(ctx(), { licenseIds: [licenseId], from: first(365), to: last, timeZone: 'UTC' })).length,
    },
  ];
}

/**
 * Pages of 100 at three instants: the first, the one in the middle and the last.
 *
 * @param {() => unknown} ctx
 * @param {DatabaseAddress} address
 * @param {Pick<SeededHistory, 'organizationId' | 'licenseId' | 'end'>} history
 * @returns {Promise<Workload[]>}
 */
async function asOfPages(ctx, address, { organizationId, licenseId, end }) {
  const { listAssignmentsAt } = await built('domain/license/assignment-history.queries');
  const client = await connect(address);
  const workloads = [];
  for (const [words, days] of /** @type {const} */ ([
    ['now', 0],
    ['one year ago', 365],
    ['two and a half years ago', 912],
  ])) {
    const at = new Date(end.getTime() - days * day);
    const page = await listAssignmentsAt(ctx(), { licenseId, at, first: 100 });
    const { rows } = await client.query(
      `select id, started_at as "startedAt" from license_assignment
      where organization_id = $1 and license_id = $2 and started_at <= $3 and coalesce(ended_at, 'infinity') > $3 order by started_at, id`,
      [organizationId, licenseId, at],
    );
    const places = { first: -1, middle: rows.length >> 1, last: Math.max(0, rows.length - 101) };
    for (const [place, index] of Object.entries(places)) {
      const after = index < 0 ? null : page.cursor(rows[index]);
      workloads.push({
        name: `who held a seat ${words}: ${place} page of 100`,
        work: async () => (await listAssignmentsAt(ctx(), { licenseId, at, first: 100, after })).rows.length,
      });
    }
  }
  await client.end();
  return workloads;
}
