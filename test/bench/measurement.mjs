// @ts-check
import { setTimeout as sleep } from 'node:timers/promises';
import { cpuIsKnown } from './cpu-meter.mjs';
import { Load } from './load.mjs';

/** @typedef {import('./contender.mjs').Contender} Contender */
/** @typedef {import('./databases.mjs').ContenderName} ContenderName */
/** @typedef {import('./workloads.mjs').Workload} Workload */

/** How long a workload runs on each contender: `rounds` times so many milliseconds, after a warm-up. */
/** @typedef {{ readonly rounds: number, readonly roundMs: number, readonly warmUpMs: number }} Pace */

/**
 * What a request of a contender cost on average: CPU milliseconds of its process and of its database sessions (undefined where
 * the machine does not tell), requests per second, and latencies in milliseconds.
 *
 * @typedef {{ requests: number, perSecond: number, p50: number, p99: number, nodeMs?: number, databaseMs?: number }} Cost
 */

/** Longer than the time that Muster and the durable floor keep log entries of reads before they write them. */
const settleMs = 700;

/**
 * Runs one workload on all contenders in turn, round by round, so that whatever else the machine does meets all of them. A
 * contender that has nothing to answer it with is left out.
 *
 * @param {readonly Contender[]} contenders
 * @param {Workload} workload
 * @param {Pace} pace
 * @returns {Promise<Map<ContenderName, Cost>>}
 */
export async function measure(contenders, workload, { rounds, roundMs, warmUpMs }) {
  const loads = contenders.flatMap((contender) => {
    const next = workload.requests(contender.subject);
    return next ? [{ contender, load: new Load(contender.port, next) }] : [];
  });
  for (const { contender, load } of loads) {
    await stretch(contender, load, workload, warmUpMs);
    load.reset();
  }
  await sleep(settleMs);
  for (const { contender } of loads) await contender.resetCpu();
  for (let round = 0; round < rounds; round++)
    for (const { contender, load } of loads) {
      await contender.readCpu();
      await stretch(contender, load, workload, roundMs);
      await contender.readCpu();
    }
  await sleep(settleMs);
  /** @type {Map<ContenderName, Cost>} */
  const costs = new Map();
  for (const { contender, load } of loads) {
    await contender.readCpu();
    costs.set(contender.name, costOf(contender, load));
    load.close();
  }
  return costs;
}

/**
 * Runs a load for so long; when its requests run out before, what they did is taken back and they start again.
 *
 * @param {Contender} contender
 * @param {Load} load
 * @param {Workload} workload
 * @param {number} milliseconds
 */
export async function stretch({ subject }, load, workload, milliseconds) {
  const end = load.elapsedMs + milliseconds;
  while (load.elapsedMs < end) {
    await load.run(end - load.elapsedMs);
    await workload.restore?.(subject);
  }
}

/**
 * @param {Contender} contender
 * @param {Load} load
 * @returns {Cost}
 */
function costOf({ nodeCpu, databaseCpu }, load) {
  const result = load.result();
  if (!cpuIsKnown) return result;
  return { ...result, nodeMs: nodeCpu.total / result.requests, databaseMs: databaseCpu.total / result.requests };
}
