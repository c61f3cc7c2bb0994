// @ts-check
import '../scim/test-resource/built-sources.mjs';
import { measureHostile } from './protocol/hostile.mjs';
import { rateOf } from './protocol/rate.mjs';
import { table } from './protocol/table.mjs';
import { protocolWork } from './protocol/work.mjs';

/**
 * `npm run bench:protocol`: how many times a second of CPU the protocol core parses, filters, patches and projects, and how much CPU
 * the server spends on each request of the bad-input list, log and authentication included, the database not.
 */
const work = await protocolWork();
console.log(
  table(
    ['protocol core', 'operations/s', 'µs each'],
    work.map(({ name, run }) => {
      const rate = rateOf(run);
      return [name, Math.round(rate).toLocaleString('en'), (1e6 / rate).toFixed(2)];
    }),
  ),
);
const hostile = await measureHostile();
console.log(
  table(
    ['hostile request', 'kB', 'status', 'CPU ms'],
    hostile.map(({ name, bytes, status, cpuMs }) => [
      name,
      (bytes / 1000).toFixed(1),
      String(status),
      cpuMs.toFixed(1),
    ]),
  ),
);
