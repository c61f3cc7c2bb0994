// @ts-check
import { workloads } from './workloads.mjs';

/** @typedef {import('./databases.mjs').ContenderName} ContenderName */
/** @typedef {import('./measurement.mjs').Cost} Cost */
/** @typedef {{ readonly workload: import('./workloads.mjs').WorkloadName, readonly people: number, readonly costs: ReadonlyMap<ContenderName, Cost> }} Line one workload at one size */

/** What Muster is to reach of the durable floor in operations on one person. */
const wanted = 0.4;

/**
 * The figures as a person reads them: what a request costs, how near that is to the floors, and what it costs in a large
 * organization against a small one.
 *
 * @param {readonly Line[]} lines
 */
export function toText(lines) {
  return [...comparison(lines), '', ...growth(lines), '', verdict(lines)].join('\n');
}

/**
 * The figures as JSON, with the ratios.
 *
 * @param {readonly Line[]} lines
 */
export function toJson(lines) {
  const rows = lines.map(({ workload, people, costs }) => ({
    workload,
    people,
    ...Object.fromEntries(costs),
    durableToMuster: ratio(costs, 'durable'),
    bareToMuster: ratio(costs, 'bare'),
  }));
  return JSON.stringify(rows, null, 2);
}

/** @param {readonly Line[]} lines */
function comparison(lines) {
  const rows = lines.map(({ workload, people, costs }) => {
    const muster = /** @type {Cost} */ (costs.get('muster'));
    return [
      workloads[workload].name,
      people.toLocaleString('en'),
      cpu(muster),
      cpu(costs.get('durable')),
      cpu(costs.get('bare')),
      decimal(ratio(costs, 'durable')),
      decimal(ratio(costs, 'bare')),
      muster.perSecond.toFixed(0),
      costs.get('durable')?.perSecond.toFixed(0) ?? '–',
      muster.p50.toFixed(1),
      muster.p99.toFixed(1),
    ];
  });
  return [
    'CPU milliseconds per request: server + PostgreSQL = together. Ratios: floor / Muster. Latencies of Muster in milliseconds.',
    '',
    ...table(
      [
        '',
        'people',
        'Muster',
        'durable floor',
        'bare floor',
        'durable',
        'bare',
        'req/s',
        'durable req/s',
        'p50',
        'p99',
      ],
      rows,
    ),
  ];
}

/** @param {readonly Line[]} lines */
function growth(lines) {
  const sizes = [...new Set(lines.map(({ people }) => people))];
  const [small, large] = [Math.min(...sizes), Math.max(...sizes)];
  if (small === large) return [];
  /** @param {number} people @param {string} workload */
  const lineOf = (people, workload) => lines.find((line) => line.people === people && line.workload === workload);
  const rows = lines
    .filter(({ people }) => people === large)
    .flatMap(({ workload, costs }) => {
      const before = lineOf(small, workload === 'joinLarge' ? 'join' : workload)?.costs;
      if (!before) return [];
      /** @param {ContenderName} name */
      const times = (name) => `× ${decimal(quotient(costs.get(name), before.get(name)))}`;
      return [[workloads[workload].name, times('muster'), times('durable'), times('bare')]];
    });
  const title = `Cost at ${large.toLocaleString('en')} people against ${small.toLocaleString('en')} (a large team against the small one)`;
  return [title, '', ...table(['', 'Muster', 'durable floor', 'bare floor'], rows)];
}

/** @param {readonly Line[]} lines */
function verdict(lines) {
  const short = lines.filter(
    ({ workload, costs }) => workloads[workload].about === 'person' && (ratio(costs, 'durable') ?? wanted) < wanted,
  );
  if (short.length === 0) return `Every operation on one person reaches ${wanted} of the durable floor.`;
  const named = short.map(({ workload, people }) => `${workloads[workload].name} (${people.toLocaleString('en')})`);
  return `Below ${wanted} of the durable floor: ${named.join(', ')}.`;
}

/**
 * What a floor costs of what Muster costs.
 *
 * @param {ReadonlyMap<ContenderName, Cost>} costs
 * @param {ContenderName} floor
 */
const ratio = (costs, floor) => quotient(costs.get(floor), costs.get('muster'));

/**
 * @param {Cost | undefined} of
 * @param {Cost | undefined} to
 */
const quotient = (of, to) => of && to && expense(of) / expense(to);

/**
 * CPU time where it is known, else the time that the machine had for a request.
 *
 * @param {Cost} cost
 */
const expense = ({ nodeMs, databaseMs, perSecond }) =>
  nodeMs === undefined || databaseMs === undefined ? 1000 / perSecond : nodeMs + databaseMs;

/** @param {Cost | undefined} cost */
function cpu(cost) {
  if (cost?.nodeMs === undefined || cost.databaseMs === undefined) return '–';
  return `${cost.nodeMs.toFixed(2)} + ${cost.databaseMs.toFixed(2)} = ${(cost.nodeMs + cost.databaseMs).toFixed(2)}`;
}

/** @param {number | undefined} value */
const decimal = (value) => value?.toFixed(2) ?? '–';

/**
 * The first column to the left, the others to the right.
 *
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
function table(head, rows) {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  return [head, ...rows].map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('   '),
  );
}
