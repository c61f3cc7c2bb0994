// @ts-check
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { CpuMeter, cpuIsKnown } from '../cpu-meter.mjs';

const ROUNDS = 5;

/** @typedef {{ readonly name: string, readonly bytes: number, readonly status: number, readonly cpuMs: number }} Cost */

/**
 * The CPU time that the server's process spends on each hostile request, over some rounds after a first one; none where the machine
 * does not tell CPU times.
 *
 * @returns {Promise<Cost[]>}
 */
export async function measureHostile() {
  if (!cpuIsKnown) return [];
  const { hostileRequests } = await import('../../scim/conformance/hostile-requests.js');
  const server = spawn(process.execPath, [new URL('../../serve-conformance.mjs', import.meta.url).pathname], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [line] = await once(server.stdout, 'data');
    const { baseUrl, token } = JSON.parse(String(line));
    const send = clientOf(baseUrl, token);
    const requests = hostileRequests(await targetOf(send));
    const meter = new CpuMeter(async () => [server.pid ?? 0]);
    /** @type {Cost[]} */
    const costs = [];
    for (const { name, method, path, body, status: expected } of requests) {
      const { status } = await send(method, path, body);
      if (status !== expected) throw new Error(`${name} was answered ${status}, not ${expected}.`);
      await meter.reset();
      for (let round = 0; round < ROUNDS; round++) await send(method, path, body);
      await meter.read();
      costs.push({ name, bytes: body?.length ?? path.length, status, cpuMs: meter.total / ROUNDS });
    }
    return costs;
  } finally {
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
}

/**
 * @param {string} baseUrl
 * @param {string} token
 */
function clientOf(baseUrl, token) {
  return async (/** @type {string} */ method, /** @type {string} */ path, /** @type {string | undefined} */ body) => {
    const headers = {
      Authorization: `Bearer ${token}`,
      ...(body !== undefined && { 'Content-Type': 'application/scim+json' }),
    };
    const response = await fetch(baseUrl + path, { method, headers, ...(body !== undefined && { body }) });
    return { status: response.status, body: await response.json() };
  };
}

/** @param {ReturnType<typeof clientOf>} send */
async function targetOf(send) {
  const made = async (/** @type {string} */ endpoint, /** @type {object} */ body) =>
    (await send('POST', endpoint, JSON.stringify(body))).body.id;
  const userId = await made('/Users', { userName: 'first@example.test' });
  await made('/Users', { userName: 'second@example.test' });
  const groupId = await made('/Groups', { displayName: 'Group' });
  const { body } = await send('GET', '/Users?cursor&count=1', undefined);
  return { userId, groupId, cursor: body.nextCursor };
}
