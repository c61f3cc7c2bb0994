// @ts-check
const WARM_UP_MS = 200;
const STRETCH_MS = 200;
const STRETCHES = 5;

/**
 * Runs per second of this process's CPU time, in the best of several stretches: other load of the machine counts little.
 *
 * @param {() => unknown} run
 */
export function rateOf(run) {
  stretch(run, WARM_UP_MS);
  return Math.max(...Array.from({ length: STRETCHES }, () => stretch(run, STRETCH_MS)));
}

/**
 * @param {() => unknown} run
 * @param {number} ms
 */
function stretch(run, ms) {
  const start = process.cpuUsage();
  const end = performance.now() + ms;
  let runs = 0;
  do {
    for (let each = 0; each < 16; each++) run();
    runs += 16;
  } while (performance.now() < end);
  const { user, system } = process.cpuUsage(start);
  return runs / ((user + system) / 1e6);
}
