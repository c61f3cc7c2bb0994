// @ts-check
import { parseArgs } from 'node:util';
import { workloads } from './workloads.mjs';

/** @typedef {import('./measurement.mjs').Pace} Pace */
/** @typedef {import('./workloads.mjs').WorkloadName} WorkloadName */
/** @typedef {{ readonly sizes: readonly number[], readonly pace: Pace, readonly workloads: readonly WorkloadName[], readonly output: 'TABLE' | 'JSON', readonly profile: WorkloadName | undefined }} Options */

export const usage = `npm run bench -- [option…]
  --quick              organizations of 1,000 people only, with short rounds
  --only NAME,…        some workloads of ${Object.keys(workloads).join(', ')}
  --people N,…         organizations of so many people (default 1000,100000)
  --json               figures as JSON
  --profile NAME       where Muster's own time goes in one workload, by function and by statement`;

const whole = { sizes: [1_000, 100_000], pace: { rounds: 4, roundMs: 1_200, warmUpMs: 1_000 } };
const quick = { sizes: [1_000], pace: { rounds: 3, roundMs: 800, warmUpMs: 600 } };

/**
 * Reads the command line; throws a sentence for what it does not know.
 *
 * @param {readonly string[]} args
 * @returns {Options}
 */
export function readOptions(args) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      people: { type: 'string' },
      json: { type: 'boolean', default: false },
      profile: { type: 'string' },
    },
  });
  const { sizes, pace } = values.quick || values.profile ? quick : whole;
  return {
    sizes: values.people?.split(',').map(readSize) ?? sizes,
    pace,
    workloads: values.only?.split(',').map(readWorkload) ?? /** @type {WorkloadName[]} */ (Object.keys(workloads)),
    output: values.json ? 'JSON' : 'TABLE',
    profile: values.profile === undefined ? undefined : readWorkload(values.profile),
  };
}

/** @param {string} name */
function readWorkload(name) {
  if (!Object.hasOwn(workloads, name)) throw new Error(`There is no workload "${name}".`);
  return /** @type {WorkloadName} */ (name);
}

/** @param {string} text */
function readSize(text) {
  if (!/^[1-9]\d{3,6}$/.test(text))
    throw new Error(`--people takes whole numbers from 1000 to 9999999, not "${text}".`);
  return Number(text);
}
