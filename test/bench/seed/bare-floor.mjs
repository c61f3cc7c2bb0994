// @ts-check
import { createHash } from 'node:crypto';
import { connect } from '../databases.mjs';
import { sampleSize, teamSize } from '../subject.mjs';

/** @typedef {import('../../../src/database/database-address.js').DatabaseAddress} DatabaseAddress */
/** @typedef {import('../subject.mjs').Subject} Subject */

const token = 'bench-token';
const organization = `'00000000-0000-4000-8000-000000000001'::uuid`;

/**
 * Fills an empty database with the bare floor's tables: people as rows, their attributes as one jsonb, and memberships as pairs.
 *
 * @param {DatabaseAddress} address
 * @param {number} people
 */
export async function seedBareFloor(address, people) {
  const client = await connect(address);
  for (const statement of [...tables, ...rows(people)]) await client.query(statement);
  await client.end();
}

const tables = [
  'create table token (hash bytea primary key, organization_id uuid not null, revoked_at timestamptz)',
  `create table person (
    id uuid primary key, organization_id uuid not null, user_name text not null, user_name_key text not null, external_id text,
    active boolean not null, attributes jsonb not null, version integer not null, created_at timestamptz not null, updated_at timestamptz not null)`,
  'create unique index person_user_name on person (organization_id, user_name_key)',
  'create index person_page on person (organization_id, id)',
  `create table team (
    id uuid primary key, organization_id uuid not null, name text not null, version integer not null,
    created_at timestamptz not null, updated_at timestamptz not null)`,
  `create table team_person (
    team_id uuid not null references team, person_id uuid not null references person, primary key (team_id, person_id))`,
  'create index team_person_person on team_person (person_id, team_id)',
];

/** @param {number} people */
function rows(people) {
  const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
  const hash = createHash('sha256').update(token).digest('hex');
  return [
    `insert into token values ('\\x${hash}', ${organization}, null)`,
    `insert into person
    select uuidv7(), ${organization}, address, address, 'ext-' || i, true,
      jsonb_build_object('displayName', 'Given Family ' || i,
        'name', jsonb_build_object('givenName', 'Given', 'familyName', 'Family ' || i, 'formatted', 'Given Family ' || i),
        'title', 'Engineer', 'preferredLanguage', 'en-US',
        'emails', jsonb_build_array(jsonb_build_object('value', address, 'type', 'work', 'primary', true)),
        'phoneNumbers', jsonb_build_array(jsonb_build_object('value', '+1-555-0100', 'type', 'work')),
        '${enterprise}', jsonb_build_object('employeeNumber', i::text, 'department', 'Department ' || i % 50, 'costCenter', 'CC' || i % 20)),
      1, now(), now()
    from generate_series(1, ${people}) i, concat('user', i, '@example.com') address order by i`,
    `insert into team select uuidv7(), ${organization}, 'Team of ' || size, 1, now(), now()
    from unnest(array[${teamSize.small}, ${teamSize.large}]) size where size < ${people}`,
    `insert into team_person select team.id, member.id
    from unnest(array[${teamSize.small}, ${teamSize.large}]) size
    join team on team.name = 'Team of ' || size
    cross join lateral (select id from person order by id limit size) member`,
    'vacuum analyze',
  ];
}

/**
 * What to ask of a database that was so filled.
 *
 * @param {import('pg').Client} client
 * @returns {Promise<Subject>}
 */
export async function bareFloorSubject(client) {
  const people = await client.query('select id, user_name as "userName" from person order by md5(user_name) limit $1', [
    sampleSize.people,
  ]);
  const teams = await client.query('select id, name from team');
  const teamOf = (/** @type {number} */ size) => teams.rows.find(({ name }) => name === `Team of ${size}`)?.id;
  const outsiders = await client.query('select id from person order by id desc limit $1', [sampleSize.outsiders]);
  const outsiderIds = outsiders.rows.map(({ id }) => id);
  return {
    basePath: '/scim/v2',
    token,
    graphql: undefined,
    people: people.rows,
    outsiders: outsiderIds,
    teams: { small: teamOf(teamSize.small), large: teamOf(teamSize.large) },
    async removeOutsiders(teamId) {
      await client.query('delete from team_person where team_id = $1 and person_id = any($2::uuid[])', [
        teamId,
        outsiderIds,
      ]);
    },
  };
}
