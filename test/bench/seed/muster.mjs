// @ts-check
import { randomUUID } from 'node:crypto';
import { built } from '../built.mjs';
import { connect } from '../databases.mjs';
import { sampleSize, teamSize } from '../subject.mjs';

/** @typedef {import('../../../src/database/database-address.js').DatabaseAddress} DatabaseAddress */
/** @typedef {import('../subject.mjs').Subject} Subject */
/** @typedef {Awaited<ReturnType<typeof foundOrganization>>} SeededOrganization */

/** Seats beyond those of the people, so that nobody who comes has to wait. */
const freeSeats = 1_000_000;

/**
 * Migrates an empty database and fills it: an organization made by Muster itself, then its people, each with a seat, an audit entry
 * and about three teams, by set-based SQL.
 *
 * @param {DatabaseAddress} address
 * @param {number} people
 */
export async function seedMuster(address, people) {
  const organization = await foundOrganization(address, people + freeSeats);
  const client = await connect(address);
  for (const statement of statements(organization, people)) await client.query(statement);
  await client.end();
  return organization;
}

/**
 * @param {DatabaseAddress} address
 * @param {number} seats
 */
export async function foundOrganization(address, seats) {
  const { openOrm } = await built('database/orm');
  const { migrate } = await built('database/migrations');
  const { openContext } = await built('domain/context');
  const { createOrganization } = await built('domain/organization/organization.operations');
  const orm = await openOrm({ location: address });
  try {
    await migrate(orm);
    const operator = { kind: 'operator', id: 'bench' };
    const made = await createOrganization(
      openContext(orm, { actor: operator, organizationId: null, correlationId: randomUUID() }),
      {
        name: 'Benchmark',
        slug: 'benchmark',
        ownerEmail: 'owner@example.com',
        license: {
          sku: 'enterprise',
          name: 'Enterprise',
          seats,
          overagePolicy: 'WAITLIST',
          overageLimit: 0,
          startsAt: null,
          expiresAt: null,
          price: null,
        },
        connection: {
          name: 'Directory',
          identityProvider: 'okta',
          brake: 'OFF',
          teamAdoption: true,
          tokenLifetime: 'NEVER',
        },
      },
    );
    return {
      organizationId: made.organization.id,
      connectionId: made.connection.connection.id,
      licenseId: made.license.id,
      scimToken: made.connection.secret.reveal(),
      adminToken: made.apiToken.secret.reveal(),
    };
  } finally {
    await orm.close();
  }
}

/**
 * @param {SeededOrganization} organization
 * @param {number} people
 */
function statements({ organizationId, connectionId, licenseId }, people) {
  const teams = Math.max(Math.floor(people / 20), 4);
  const org = `'${organizationId}'::uuid`;
  const connection = `'${connectionId}'::uuid`;
  const license = `'${licenseId}'::uuid`;
  const byConnection = `'scim_connection:${connectionId}'`;
  return [
    `insert into member (organization_id, id, version, status, role, managed_by, scim_connection_id, external_id, user_name, user_name_key,
      login_email, login_email_key, email_domain, display_name, active, department, cost_center, email_keys, entitlement_keys, profile, created_at, updated_at)
    select ${org}, uuidv7(), 1, 'ACTIVE', 'MEMBER', 'SCIM', ${connection}, 'ext-' || i, address, address, address, address, split_part(address, '@', 2),
      'Given Family ' || i, true, 'Department ' || i % 50, 'CC' || i % 20, array[address], '{}',
      jsonb_build_object(
        'name', jsonb_build_object('givenName', 'Given', 'familyName', 'Family ' || i, 'formatted', 'Given Family ' || i),
        'title', 'Engineer', 'preferredLanguage', 'en-US', 'employeeNumber', i::text,
        'emails', jsonb_build_array(jsonb_build_object('value', address, 'type', 'work', 'primary', true)),
        'phoneNumbers', jsonb_build_array(jsonb_build_object('value', '+1-555-0100', 'type', 'work'))),
      now(), now()
    from generate_series(1, ${people}) i, concat('user', i, '@example.com') address order by i`,
    `insert into license_assignment (organization_id, id, license_id, member_id, state, source, license_rule_id, priority, over,
      requested_at, started_at, started_by, department, cost_center, team_ids, correlation_id)
    select ${org}, uuidv7(), ${license}, member.id, 'ASSIGNED', 'SCIM_EVERYONE', rule.id, rule.priority, false,
      member.created_at, member.created_at, ${byConnection}, member.department, member.cost_center, '{}', 'seed'
    from member join license_rule rule on rule.organization_id = ${org} and rule.license_id = ${license}
    where member.organization_id = ${org} and member.scim_connection_id = ${connection}`,
    `update license set assigned = ${people} where organization_id = ${org} and id = ${license}`,
    `insert into audit_entry (organization_id, id, at, action, actor_kind, actor_id, resource_kind, resource_id, changes, correlation_id)
    select ${org}, uuidv7(), created_at, 'member.created', 'scim_connection', '${connectionId}', 'member', id, profile, 'seed'
    from member where organization_id = ${org} and scim_connection_id = ${connection}`,
    `insert into team (organization_id, id, version, name, name_key, managed_by, scim_connection_id, created_at, updated_at)
    select ${org}, uuidv7(), 1, name, lower(name), 'SCIM', ${connection}, now(), now()
    from (
      select 'Team ' || i from generate_series(0, ${teams - 1}) i
      union all select 'Team of ' || size from unnest(array[${teamSize.small}, ${teamSize.large}]) size where size < ${people}
    ) named (name)`,
    `insert into team_membership (organization_id, team_id, member_id, source, added_at)
    select distinct ${org}, team.id, person.id, 'SCIM', now()
    from (select id, row_number() over (order by id) as i from member where organization_id = ${org} and scim_connection_id is not null) person
    cross join generate_series(1, 3) k
    join team on team.organization_id = ${org} and team.name = 'Team ' || (person.i * k * 7 + k) % ${teams}`,
    `insert into team_membership (organization_id, team_id, member_id, source, added_at)
    select ${org}, team.id, person.id, 'SCIM', now()
    from unnest(array[${teamSize.small}, ${teamSize.large}]) size
    join team on team.organization_id = ${org} and team.name = 'Team of ' || size
    cross join lateral (
      select id from member where organization_id = ${org} and scim_connection_id is not null order by id limit size
    ) person`,
    'vacuum analyze',
  ];
}

/**
 * What to ask of a database that was so filled, or of a copy of it.
 *
 * @param {import('pg').Client} client
 * @param {SeededOrganization} organization
 * @returns {Promise<Subject>}
 */
export async function musterSubject(client, { organizationId, connectionId, scimToken, adminToken }) {
  const people = await client.query(
    `select id, user_name as "userName" from member where organization_id = $1 and scim_connection_id = $2 order by md5(user_name) limit $3`,
    [organizationId, connectionId, sampleSize.people],
  );
  const teams = await client.query(`select id, name from team where organization_id = $1 and name like 'Team of %'`, [
    organizationId,
  ]);
  const teamOf = (/** @type {number} */ size) => teams.rows.find(({ name }) => name === `Team of ${size}`)?.id;
  const outsiders = await client.query(
    `select id from member where organization_id = $1 and scim_connection_id = $2 order by id desc limit $3`,
    [organizationId, connectionId, sampleSize.outsiders],
  );
  const outsiderIds = outsiders.rows.map(({ id }) => id);
  return {
    basePath: `/scim/v2/${connectionId}`,
    token: scimToken,
    graphql: { token: adminToken, organizationId },
    people: people.rows,
    outsiders: outsiderIds,
    teams: { small: teamOf(teamSize.small), large: teamOf(teamSize.large) },
    async removeOutsiders(teamId) {
      await client.query(
        'delete from team_membership where organization_id = $1 and team_id = $2 and member_id = any($3::uuid[])',
        [organizationId, teamId, outsiderIds],
      );
    },
  };
}
