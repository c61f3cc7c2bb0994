// @ts-check
import { built } from '../built.mjs';
import { connect } from '../databases.mjs';
import { openExports } from './exports.mjs';
import { toText } from './report.mjs';
import { seedHistory } from './seed.mjs';
import { workloadsOf } from './workloads.mjs';

/** @typedef {import('./report.mjs').Line} Line */
/** @typedef {import('../../../src/database/embedded-server.js').EmbeddedServer} Server */

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));

const say = (/** @type {string} */ line) => console.error(line);

const usage = `npm run bench:licenses -- [N …]
  N   so many assignments over three years in one organization (default 10000 100000 1000000)`;

/** @returns {number[]} */
function sizesOrUsage() {
  const given = process.argv.slice(2);
  if (given.every((text) => /^[1-9]\d{3,6}$/.test(text)))
    return given.length > 0 ? given.map(Number) : [10_000, 100_000, 1_000_000];
  say(usage);
  process.exit(1);
}

/**
 * @param {Server} server
 * @param {number} assignments
 * @returns {Promise<Line[]>}
 */
async function benchOf(server, assignments) {
  const address = { ...server.address, database: `licenses_${assignments}` };
  const admin = await connect(server.address);
  await admin.query(`create database ${address.database}`);
  await admin.end();
  const start = performance.now();
  const history = await seedHistory(address, assignments);
  say(`${assignments.toLocaleString('en')} assignments are there after ${seconds(start)} s.`);
  const { openOrm } = await built('database/orm');
  const orm = await openOrm({ location: address });
  const exports = await openExports(orm, history.adminToken);
  try {
    /** @type {Line[]} */
    const lines = [];
    for (const { name, work } of [...(await workloadsOf(orm, address, history)), ...exports.workloads]) {
      lines.push({ assignments, name, ...(await measure(work)) });
      say(`  ${name}: ${lines.at(-1)?.median.toFixed(1)} ms`);
    }
    return lines;
  } finally {
    await exports.close();
    await orm.close();
  }
}

const seconds = (/** @type {number} */ start) => ((performance.now() - start) / 1000).toFixed(1);

/** The runs of one workload after the first, which makes plans and caches warm; long ones are run less often. */
const runs = { most: 15, seconds: 4 };

/**
 * @param {() => Promise<number>} work answers how many rows it got
 * @returns {Promise<Omit<Line, 'assignments' | 'name'>>}
 */
async function measure(work) {
  const { statementChannel } = await built('database/prepared-client');
  let statements = 0;
  const count = () => void statements++;
  statementChannel.subscribe(count);
  const rows = await work();
  statementChannel.unsubscribe(count);
  let peakBytes = 0;
  const look = setInterval(() => (peakBytes = Math.max(peakBytes, process.memoryUsage.rss())), 5);
  const times = [];
  for (
    const until = performance.now() + runs.seconds * 1000;
    times.length < runs.most && (times.length < 3 || performance.now() < until);
  ) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
    peakBytes = Math.max(peakBytes, process.memoryUsage.rss());
  }
  clearInterval(look);
  times.sort((a, b) => a - b);
  return {
    rows,
    statements,
    median: /** @type {number} */ (times[times.length >> 1]),
    slowest: /** @type {number} */ (times.at(-1)),
    peakBytes,
  };
}

const sizes = sizesOrUsage();
const { startTemporaryServer } = await built('database/embedded-server');
/** @type {Server} */
const server = await startTemporaryServer({ say });
try {
  /** @type {Line[]} */
  const lines = [];
  for (const assignments of sizes) lines.push(...(await benchOf(server, assignments)));
  console.log(toText(lines));
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await server.stop();
}
