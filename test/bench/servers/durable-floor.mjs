// @ts-check
/**
 * The durable floor: node:http and pg by hand on Muster's own schema. Each request leaves the rows that Muster's leaves and shows
 * what Muster's shows, by prepared statements and JSON put together by hand; it knows the requests of the benchmark and no others.
 */
import { createHash } from 'node:crypto';
import pg from 'pg';
import { v7 } from 'uuid';
import { serveAsContender } from './contender-process.mjs';
import { toDraft, toUser } from './durable-floor/mapping.mjs';
import { pageStatements, toAnswer } from './durable-floor/members-page.mjs';
import { ReadLog } from './durable-floor/read-log.mjs';
import { scimStatements } from './durable-floor/statements.mjs';
import { listen, listOf, rangeOf, refusal } from './floor-http.mjs';

/** @typedef {import('./floor-http.mjs').FloorAnswer} FloorAnswer */

/**
 * @typedef {object} Call
 * @property {string} method
 * @property {string} path below the connection, with the query
 * @property {string} organizationId
 * @property {string} connectionId
 * @property {string} tokenId
 * @property {string} baseUrl
 * @property {string} correlationId
 * @property {number} startedAt
 * @property {string} body
 */

const statements = { ...scimStatements, ...pageStatements };

await serveAsContender(async ({ host, port, user, password, database }) => {
  const pool = new pg.Pool({ host, port, user, password, database, max: 8 });
  /**
   * @param {keyof typeof statements} name
   * @param {unknown[]} values
   */
  const run = async (name, values) => (await pool.query({ name, text: statements[name], values })).rows;
  const readLog = new ReadLog((values) => run('flush', values));

  /**
   * A write: the parameters that all have, then its own.
   *
   * @param {keyof typeof statements} name
   * @param {Call} call
   * @param {number} status
   * @param {unknown[]} values
   */
  function write(name, { organizationId, connectionId, correlationId, method, path, body, startedAt }, status, values) {
    const duration = performance.now() - startedAt;
    const log = [organizationId, connectionId, new Date(), correlationId, v7(), method, path, status, duration, body];
    return run(name, [...log, ...values]);
  }

  /**
   * @param {Call} call
   * @returns {Promise<FloorAnswer>}
   */
  async function create(call) {
    const draft = toDraft(JSON.parse(call.body));
    const [member] = await write('create', call, 201, [v7(), v7(), v7(), v7(), ...draft]);
    return member ? { status: 201, body: toUser(member, call.baseUrl) } : refusal(403, 'No seat is free.');
  }

  /**
   * @param {Call} call
   * @param {string} id
   * @returns {Promise<FloorAnswer>}
   */
  async function setActive(call, id) {
    const [{ value: active }] = JSON.parse(call.body).Operations;
    const values = [id, v7(), v7(), `${call.baseUrl}/Groups/`];
    const [changed] = active
      ? await write('reactivate', call, 200, [...values, v7()])
      : await write('suspend', call, 200, values);
    if (changed) return { status: 200, body: toUser(changed, call.baseUrl) };
    const unchanged = await read(call, id);
    return active && unchanged.status === 200 ? refusal(403, 'No seat is free.') : unchanged;
  }

  /**
   * @param {Call} call
   * @param {string} id
   * @returns {Promise<FloorAnswer>}
   */
  async function read({ organizationId, connectionId, baseUrl }, id) {
    const [member] = await run('read', [organizationId, connectionId, id, `${baseUrl}/Groups/`]);
    return member ? { status: 200, body: toUser(member, baseUrl) } : refusal(404, 'No such user.');
  }

  /**
   * @param {Call} call
   * @param {URLSearchParams} query
   * @returns {Promise<FloorAnswer>}
   */
  async function list({ organizationId, connectionId, baseUrl }, query) {
    const groupsUrl = `${baseUrl}/Groups/`;
    const userName = /^userName eq "([^"]*)"$/.exec(query.get('filter') ?? '')?.[1];
    if (userName !== undefined) {
      const members = await run('find', [organizationId, connectionId, userName.toLowerCase(), groupsUrl]);
      return {
        status: 200,
        body: listOf(
          members.map((member) => toUser(member, baseUrl)),
          members.length,
          1,
        ),
      };
    }
    const { startIndex, count } = rangeOf(query);
    const [members, [all]] = await Promise.all([
      run('page', [organizationId, connectionId, count, groupsUrl, startIndex - 1]),
      run('count', [organizationId, connectionId]),
    ]);
    return {
      status: 200,
      body: listOf(
        members.map((member) => toUser(member, baseUrl)),
        all.count,
        startIndex,
      ),
    };
  }

  /**
   * @param {Call} call
   * @param {string} id
   * @returns {Promise<FloorAnswer>}
   */
  async function join(call, id) {
    const [{ value }] = JSON.parse(call.body).Operations;
    const members = value.map((/** @type {{ value: string }} */ { value: member }) => member);
    const [team] = await write('join', call, 204, [id, members, v7()]);
    if (!team) return refusal(404, 'No such group.');
    return team.known === members.length ? { status: 204 } : refusal(400, 'No such member.');
  }

  /**
   * @param {Call} call
   * @param {string} kind
   * @param {string | undefined} id
   * @param {URLSearchParams} query
   */
  function answer(call, kind, id, query) {
    if (call.method === 'POST') return create(call);
    if (id === undefined) return list(call, query);
    if (call.method === 'GET') return read(call, id);
    return kind === 'Users' ? setActive(call, id) : join(call, id);
  }

  /**
   * @param {Buffer} tokenHash
   * @returns {Promise<FloorAnswer>}
   */
  async function membersPage(tokenHash) {
    const [caller] = await run('apiCaller', [tokenHash, new Date()]);
    if (!caller) return { status: 401 };
    const [page] = await run('membersPage', [caller.organizationId]);
    return { status: 200, body: toAnswer(page), correlationId: v7() };
  }

  const listeningPort = await listen(async ({ method = '', url = '', headers }, body) => {
    const startedAt = performance.now();
    const tokenHash = createHash('sha256')
      .update(headers.authorization?.slice('Bearer '.length) ?? '')
      .digest();
    if (url === '/graphql') return membersPage(tokenHash);
    const [path = '', search = ''] = url.split('?');
    const [, , , connectionId = '', kind = '', id] = path.split('/');
    const [caller] = await run('caller', [tokenHash, connectionId]);
    if (!caller || (caller.expiresAt && caller.expiresAt <= new Date())) return refusal(401, 'Unknown token.');
    const base = `/scim/v2/${connectionId}`;
    const correlationId = v7();
    const baseUrl = `http://${headers.host}${base}`;
    const call = {
      ...caller,
      connectionId,
      method,
      path: url.slice(base.length),
      baseUrl,
      correlationId,
      startedAt,
      body,
    };
    const answered = await answer(call, kind, id, new URLSearchParams(search));
    readLog.note(call, answered.status);
    return { ...answered, correlationId };
  });
  return { port: listeningPort };
});
