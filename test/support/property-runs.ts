/** What random choices follow from: any number, or MUSTER_SEED to repeat a run; tests have it in their names. */
export const seed = Number(process.env.MUSTER_SEED ?? Math.floor(Math.random() * 2 ** 31));

/** How often a property is tried: `few` times, or `MUSTER_PROPERTY_RUNS` times, of which a costly one takes a `share`. */
export function propertyRuns(few: number, share = 1): { seed: number; numRuns: number } {
  const { MUSTER_PROPERTY_RUNS: all } = process.env;
  return { seed, numRuns: all === undefined ? few : Math.ceil(Number(all) * share) };
}
