// @ts-check
import { connect } from '../databases.mjs';
import { foundOrganization } from '../seed/muster.mjs';

/** @typedef {import('../../../src/database/database-address.js').DatabaseAddress} DatabaseAddress */
/** @typedef {import('../seed/muster.mjs').SeededOrganization & { readonly end: Date }} SeededHistory */

/**
 * The licenses: their part of all assignments, and how many times a person gets a seat of one within three years.
 *
 * @type {readonly { readonly sku: string, readonly part: number, readonly episodes: number }[]}
 */
const licenses = [
  { sku: 'suite', part: 0.5, episodes: 10 },
  { sku: 'viewer', part: 0.3, episodes: 30 },
  { sku: 'design', part: 0.2, episodes: 2 },
];

/**
 * Fills an empty database with one organization whose licenses have so many assignments over three years: people come and go, every
 * tenth waits first, and every half year the seats and the price change. Returns the license with the most.
 *
 * @param {DatabaseAddress} address
 * @param {number} assignments
 * @returns {Promise<SeededHistory>}
 */
export async function seedHistory(address, assignments) {
  const organization = await foundOrganization(address, 0);
  const { organizationId, licenseId } = organization;
  const client = await connect(address);
  const { rows } = await client.query(`select date_trunc('milliseconds', now() - interval '1 hour') as end`);
  const end = /** @type {Date} */ (rows[0].end);
  await client.query('select setseed(0.5)');
  await client.query('set synchronous_commit = off');
  for (const statement of statements(organizationId, licenseId, end, assignments)) await client.query(statement);
  await client.end();
  return { ...organization, end };
}

/**
 * @param {string} organizationId
 * @param {string} suite
 * @param {Date} end
 * @param {number} assignments
 */
function statements(organizationId, suite, end, assignments) {
  const org = `'${organizationId}'::uuid`;
  const until = `'${end.toISOString()}'::timestamptz`;
  const from = `(${until} - interval '1096 days')`;
  const people = Math.max(...licenses.map(({ part, episodes }) => Math.ceil((assignments * part) / episodes)));
  const license = (/** @type {string} */ sku) =>
    sku === 'suite' ? `'${suite}'::uuid` : `(select id from license where organization_id = ${org} and sku = '${sku}')`;
  const openCounts = (/** @type {string} */ state) =>
    `(select count(*) from license_assignment seat where seat.organization_id = ${org} and seat.license_id = license.id and seat.ended_at is null and seat.state = '${state}')`;
  return [
    `insert into team (organization_id, id, version, name, name_key, managed_by, created_at, updated_at)
    select ${org}, uuidv7(), 1, 'Team ' || i, 'team ' || i, 'MANUAL', ${from}, ${from} from generate_series(1, 40) i`,
    `insert into member (organization_id, id, version, status, role, managed_by, user_name, user_name_key, display_name, active, department,
      cost_center, email_keys, entitlement_keys, profile, created_at, updated_at)
    select ${org}, uuidv7(), 1, 'ACTIVE', 'MEMBER', 'MANUAL', address, address, 'Person ' || i, true, 'Department ' || i % 50, 'CC' || i % 20,
      array[address], '{}', '{}', ${from}, ${from}
    from generate_series(1, ${people}) i, concat('person', i, '@example.com') address`,
    `update license set sku = 'suite', starts_at = ${from}, created_at = ${from} where organization_id = ${org}`,
    `delete from license_term where organization_id = ${org}`,
    ...licenses.slice(1).map(
      ({
        sku,
      }) => `insert into license (organization_id, id, version, sku, name, seats, overage_policy, overage_limit, ceiling, assigned, reserved,
        waitlisted, starts_at, created_at, updated_at, seats_changed_at, release_delay)
      select ${org}, uuidv7(), 1, '${sku}', '${sku}', 0, 'WAITLIST', 0, 0, 0, 0, 0, ${from}, ${from}, ${from}, ${from}, 0`,
    ),
    ...licenses.map(({ sku, part, episodes }) => {
      const held = Math.ceil((assignments * part) / episodes);
      return `insert into license_term (organization_id, id, license_id, valid_from, seats, overage_policy, overage_limit, unit_price, currency, billing_period)
      select ${org}, uuidv7(), ${license(sku)}, ${from} + half * interval '183 days' + half * interval '7 hours 11 minutes',
        (${held} * (0.6 + 0.05 * half))::int, 'WAITLIST', 0, 10 + half, 'EUR', 'MONTH'
      from generate_series(0, 5) half`;
    }),
    ...licenses.map(({ sku, part, episodes }) =>
      episodesOf({ org, license: license(sku), from, until }, assignments * part, episodes),
    ),
    `update license set assigned = ${openCounts('ASSIGNED')}, waitlisted = ${openCounts('WAITLISTED')},
      seats = (select seats from license_term term where term.organization_id = ${org} and term.license_id = license.id order by valid_from desc limit 1),
      ceiling = ${openCounts('ASSIGNED')}, unit_price = 15, currency = 'EUR', billing_period = 'MONTH'
    where organization_id = ${org}`,
    'vacuum analyze',
  ];
}

/**
 * The assignments of one license: of each person one seat in each of so many equal parts of the time, for a random part of it; the last
 * one of most is still held, and every tenth had to wait for some hours.
 *
 * @param {{ org: string, license: string, from: string, until: string }} sql
 * @param {number} assignments
 * @param {number} episodes
 */
function episodesOf({ org, license, from, until }, assignments, episodes) {
  const waits = 0.1;
  const seats = Math.ceil(assignments / (1 + waits));
  return `
    with person as (
      select id, department, cost_center, array(
        select team.id from (select id, row_number() over (order by id) as n from team where organization_id = ${org}) team
        where team.n in (i % 40 + 1, i * 7 % 40 + 1)) as team_ids
      from (select *, row_number() over (order by id) as i from member where organization_id = ${org} and user_name like 'person%') member
      order by id limit ${Math.ceil(seats / episodes)}
    ), episode as (
      select person.*, part, ${from} + (part + random() * 0.6) * (interval '1096 days' / ${episodes}) as started_at,
        ${from} + (part + 0.6 + random() * 0.39) * (interval '1096 days' / ${episodes}) as ended_at, random() as chance
      from person cross join generate_series(0, ${episodes - 1}) part
      limit ${seats}
    ), seat as (
      select id, department, cost_center, team_ids, 'ASSIGNED' as state, started_at - case when chance < ${waits} then interval '5 hours' * chance / ${waits} else interval '0' end as requested_at,
        started_at, case when part < ${episodes - 1} or chance > 0.9 then ended_at end as ended_at
      from episode
      union all
      select id, department, cost_center, team_ids, 'WAITLISTED', started_at - interval '5 hours' * chance / ${waits},
        started_at - interval '5 hours' * chance / ${waits}, started_at from episode where chance < ${waits}
    )
    insert into license_assignment (organization_id, id, license_id, member_id, state, source, priority, over, requested_at, started_at, started_by,
      ended_at, ended_by, end_reason, department, cost_center, team_ids, correlation_id)
    select ${org}, uuidv7(started_at - ${until}), ${license}, seat.id, state, 'MANUAL', 100, false, requested_at, started_at, 'system:bench',
      ended_at, case when ended_at is not null then 'system:bench' end,
      case when ended_at is not null then case when state = 'WAITLISTED' then 'FULFILLED' else 'RELEASED' end end,
      department, cost_center, team_ids, 'seed'
    from seat order by started_at`;
}
