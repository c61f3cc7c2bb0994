// @ts-check
/**
 * The bare floor: node:http and pg by hand over one table of people. A write is one statement and nothing else becomes durable
 * with it: no seat, no audit entry, no event, no log. The token is looked up for each request.
 */
import { createHash } from 'node:crypto';
import pg from 'pg';
import { v7 } from 'uuid';
import { serveAsContender } from './contender-process.mjs';
import { listen, listOf, rangeOf, refusal } from './floor-http.mjs';

/** @typedef {import('./floor-http.mjs').FloorAnswer} FloorAnswer */

const shown = 'id, user_name, external_id, active, attributes, version, created_at, updated_at';
const statements = {
  token: 'select organization_id from token where hash = $1 and revoked_at is null',
  create: `insert into person (organization_id, id, user_name, user_name_key, external_id, active, attributes, version, created_at, updated_at)
    values ($1, $2, $3, lower($3), $4, $5, $6, 1, $7, $7) returning ${shown}`,
  read: `select ${shown} from person where organization_id = $1 and id = $2`,
  find: `select ${shown} from person where organization_id = $1 and user_name_key = lower($2)`,
  page: `select ${shown} from person where organization_id = $1 order by id limit $2 offset $3`,
  count: 'select count(*)::int as count from person where organization_id = $1',
  setActive: `update person set active = $3, version = version + 1, updated_at = $4 where organization_id = $1 and id = $2 returning ${shown}`,
  join: `with changed as (
      update team set version = version + 1, updated_at = $4 where organization_id = $1 and id = $2 returning id
    ), joined as (
      insert into team_person select changed.id, person_id from changed, unnest($3::uuid[]) person_id on conflict do nothing
    )
    select id from changed`,
};

await serveAsContender(async ({ host, port, user, password, database }) => {
  const pool = new pg.Pool({ host, port, user, password, database, max: 8 });
  /**
   * @param {keyof typeof statements} name
   * @param {unknown[]} values
   */
  const run = async (name, values) => (await pool.query({ name, text: statements[name], values })).rows;

  /**
   * @param {string} method
   * @param {string} organization
   * @param {string | undefined} id
   * @param {URLSearchParams} query
   * @param {string} body
   * @returns {Promise<FloorAnswer>}
   */
  async function users(method, organization, id, query, body) {
    if (method === 'POST') {
      const { schemas, userName, externalId, active, ...attributes } = JSON.parse(body);
      const values = [organization, v7(), userName, externalId ?? null, active !== false, attributes, new Date()];
      const [person] = await run('create', values);
      return { status: 201, body: toUser(person) };
    }
    if (id !== undefined) {
      const found =
        method === 'PATCH'
          ? run('setActive', [organization, id, JSON.parse(body).Operations[0].value, new Date()])
          : run('read', [organization, id]);
      const [person] = await found;
      return person ? { status: 200, body: toUser(person) } : refusal(404, 'No such user.');
    }
    const wanted = /^userName eq "([^"]*)"$/.exec(query.get('filter') ?? '')?.[1];
    if (wanted !== undefined) {
      const people = await run('find', [organization, wanted]);
      return { status: 200, body: listOf(people.map(toUser), people.length, 1) };
    }
    const { startIndex, count } = rangeOf(query);
    const [people, [all]] = await Promise.all([
      run('page', [organization, count, startIndex - 1]),
      run('count', [organization]),
    ]);
    return { status: 200, body: listOf(people.map(toUser), all.count, startIndex) };
  }

  const listeningPort = await listen(async ({ method = '', url = '', headers }, body) => {
    const token = headers.authorization?.slice('Bearer '.length) ?? '';
    const [caller] = await run('token', [createHash('sha256').update(token).digest()]);
    if (!caller) return refusal(401, 'Unknown token.');
    const [path = '', search = ''] = url.split('?');
    const [, , , kind, id] = path.split('/');
    if (kind === 'Users') return users(method, caller.organization_id, id, new URLSearchParams(search), body);
    const people = JSON.parse(body).Operations[0].value.map((/** @type {{ value: string }} */ { value }) => value);
    const [team] = await run('join', [caller.organization_id, id, people, new Date()]);
    return team ? { status: 204 } : refusal(404, 'No such group.');
  });
  return { port: listeningPort };
});

/** @param {Record<string, any>} person a row of `shown` */
function toUser({ id, user_name, external_id, active, attributes, version, created_at, updated_at }) {
  return `{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User","urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],"id":"${id}","userName":${JSON.stringify(user_name)},"externalId":${JSON.stringify(external_id)},"active":${active},${JSON.stringify(attributes).slice(1, -1)},"meta":{"resourceType":"User","created":"${created_at.toISOString()}","lastModified":"${updated_at.toISOString()}","location":"/scim/v2/Users/${id}","version":"W/\\"${version}\\""}}`;
}
