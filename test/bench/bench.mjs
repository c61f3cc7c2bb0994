// @ts-check
import { built } from './built.mjs';
import { Contender } from './contender.mjs';
import { seedDatabases } from './databases.mjs';
import { measure } from './measurement.mjs';
import { readOptions, usage } from './options.mjs';
import { profileOf } from './profile.mjs';
import { toJson, toText } from './report.mjs';
import { workloads } from './workloads.mjs';

/** @typedef {import('./databases.mjs').ContenderName} ContenderName */
/** @typedef {import('./options.mjs').Options} Options */
/** @typedef {import('./report.mjs').Line} Line */
/** @typedef {import('../../src/database/embedded-server.js').EmbeddedServer} Server */

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));

const say = (/** @type {string} */ line) => console.error(line);

/** @returns {Options} */
function optionsOrUsage() {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    say(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    process.exit(1);
  }
}

/**
 * Runs `work` with contenders on freshly filled databases, and ends their processes.
 *
 * @template T
 * @param {Server} server
 * @param {number} people
 * @param {readonly ContenderName[]} names
 * @param {(contenders: Contender[]) => Promise<T>} work
 */
async function withContenders(server, people, names, work) {
  const start = performance.now();
  const databases = await seedDatabases(server.address, people, names);
  say(`${people.toLocaleString('en')} people are there after ${((performance.now() - start) / 1000).toFixed(1)} s.`);
  const contenders = [];
  try {
    for (const [name, database] of databases) contenders.push(await Contender.start(name, database));
    return await work(contenders);
  } finally {
    for (const contender of contenders) await contender.stop();
    for (const { client } of databases.values()) await client.end();
  }
}

/**
 * @param {Server} server
 * @param {Options} options
 */
async function compare(server, { sizes, pace, workloads: names }) {
  /** @type {Line[]} */
  const lines = [];
  for (const people of sizes)
    await withContenders(server, people, ['muster', 'durable', 'bare'], async (contenders) => {
      for (const name of names) {
        const workload = workloads[name];
        say(`${people.toLocaleString('en')} people: ${workload.name}`);
        const costs = await measure(contenders, workload, pace);
        if (costs.has('muster')) lines.push({ workload: name, people, costs });
      }
    });
  return lines;
}

const options = optionsOrUsage();
const { startTemporaryServer } = await built('database/embedded-server');
/** @type {Server} */
const server = await startTemporaryServer({ say });
try {
  const { profile: profiled, output } = options;
  if (profiled) {
    const [people = 1_000] = options.sizes;
    const text = await withContenders(server, people, ['muster'], ([muster]) =>
      profileOf(/** @type {Contender} */ (muster), workloads[profiled], 3_000),
    );
    console.log(text);
  } else {
    const lines = await compare(server, options);
    console.log(output === 'JSON' ? toJson(lines) : toText(lines));
  }
} finally {
  await server.stop();
}
