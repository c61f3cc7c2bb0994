// @ts-check
import { fileURLToPath } from 'node:url';
import { Load } from './load.mjs';
import { stretch } from './measurement.mjs';

/** @typedef {import('./contender.mjs').Contender} Contender */
/** @typedef {import('./workloads.mjs').Workload} Workload */
/** @typedef {{ id: number, callFrame: { functionName: string, url: string, lineNumber: number } }} ProfileNode */
/** @typedef {{ nodes: ProfileNode[], samples: number[], timeDeltas: number[] }} CpuProfile */

const listed = 25;

/**
 * Where Muster's time goes in one workload: the functions with the most CPU time of their own under load, and, one request at a
 * time, what each statement takes from being sent to its result.
 *
 * @param {Contender} muster
 * @param {Workload} workload
 * @param {number} milliseconds
 */
export async function profileOf(muster, workload, milliseconds) {
  const next = workload.requests(muster.subject);
  if (!next) throw new Error(`Muster cannot answer the workload "${workload.name}" here.`);
  const load = new Load(muster.port, next);
  await stretch(muster, load, workload, milliseconds);
  load.reset();
  await muster.ask('startProfile');
  await stretch(muster, load, workload, milliseconds);
  const cpuProfile = await muster.ask('stopProfile');
  const requests = load.result().requests;
  load.close();

  const alone = new Load(muster.port, next, 1);
  await muster.ask('startStatements');
  await stretch(muster, alone, workload, milliseconds);
  const statements = await muster.ask('stopStatements');
  const { requests: requestsAlone, p50 } = alone.result();
  alone.close();
  return [
    `${workload.name}: CPU microseconds per request by function, over ${requests} requests`,
    ...topFunctions(cpuProfile, requests),
    '',
    'By place',
    ...topPlaces(cpuProfile, requests),
    '',
    `Statements of ${requestsAlone} requests sent one by one (median ${p50.toFixed(2)} ms): per request, mean ms until the result`,
    ...statementLines(statements, requestsAlone),
  ].join('\n');
}

/**
 * @param {CpuProfile} profile
 * @param {number} requests
 */
const topFunctions = (profile, requests) =>
  top(profile, requests, ({ functionName, url, lineNumber }) =>
    url === '' ? `${functionName}` : `${functionName || '(anonymous)'}  ${shortened(url)}:${lineNumber + 1}`,
  );

/**
 * @param {CpuProfile} profile
 * @param {number} requests
 */
const topPlaces = (profile, requests) =>
  top(profile, requests, ({ functionName, url }) => (url === '' ? functionName : placeOf(shortened(url))));

/**
 * @param {CpuProfile} profile
 * @param {number} requests
 * @param {(frame: ProfileNode['callFrame']) => string} label
 */
function top({ nodes, samples, timeDeltas }, requests, label) {
  const labels = new Map(nodes.map(({ id, callFrame }) => [id, isOwn(callFrame) ? label(callFrame) : '(idle)']));
  /** @type {Map<string, number>} */
  const microseconds = new Map();
  samples.forEach((id, index) => {
    const name = /** @type {string} */ (labels.get(id));
    microseconds.set(name, (microseconds.get(name) ?? 0) + (timeDeltas[index] ?? 0));
  });
  microseconds.delete('(idle)');
  const total = [...microseconds.values()].reduce((sum, value) => sum + value, 0);
  return [...microseconds]
    .sort(([, a], [, b]) => b - a)
    .slice(0, listed)
    .map(
      ([name, own]) =>
        `${(own / requests).toFixed(1).padStart(8)} ${((own / total) * 100).toFixed(1).padStart(5)} %  ${name}`,
    );
}

/**
 * Taking the profile costs time itself, which is nobody's.
 *
 * @param {ProfileNode['callFrame']} frame
 */
const isOwn = ({ url }) => url !== 'node:inspector';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @param {string} url */
const shortened = (url) => (url.startsWith('file:') ? fileURLToPath(url) : url).replace(root, '');

/**
 * A package, or a folder of our own.
 *
 * @param {string} path
 */
function placeOf(path) {
  const library = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
  if (library) return library;
  return path.startsWith('node:') ? (path.split('/')[0] ?? path) : path.split('/').slice(0, 3).join('/');
}

/**
 * @param {{ text: string, count: number, milliseconds: number }[]} statements
 * @param {number} requests
 */
const statementLines = (statements, requests) =>
  statements
    .sort((a, b) => b.milliseconds - a.milliseconds)
    .map(({ text, count, milliseconds }) => {
      const each = (count / requests).toFixed(2).padStart(8);
      const mean = (milliseconds / count).toFixed(3).padStart(8);
      return `${each} × ${mean} ms  ${text.replaceAll(/\s+/g, ' ').trim().slice(0, 150)}`;
    });
