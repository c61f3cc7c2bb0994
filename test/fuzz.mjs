// @ts-check
import { parseArgs } from 'node:util';
import './scim/test-resource/built-sources.mjs';

/**
 * `npm run fuzz -- [--minutes N] [--requests N] [--seed S]`: sends requests made up by a grammar to a server of its own, prints how it
 * goes and a summary, and exits 1 naming what it found: a 5xx, an answer over a second, a broken invariant, a prototype written to.
 */
const { values } = parseArgs({
  options: { minutes: { type: 'string' }, requests: { type: 'string' }, seed: { type: 'string' } },
});
const asked = (/** @type {'minutes' | 'requests' | 'seed'} */ name, /** @type {number} */ otherwise) => {
  const number = Number(values[name] ?? otherwise);
  if (number >= 0) return number;
  console.error(`--${name} is no number.`);
  process.exit(2);
};
const { fuzz } = await import('./scim/conformance/fuzz-run.js');
const wish = {
  minutes: asked('minutes', values.requests ? 24 * 60 : 5),
  requests: asked('requests', 2 ** 31 - 1),
  seed: asked('seed', Date.now() % 2 ** 31),
};
console.log(`Fuzzing with seed ${wish.seed} …`);
const faults = await fuzz(wish, (line) => console.log(line));
for (const fault of faults) console.error(fault);
process.exit(faults.length > 0 ? 1 : 0);
