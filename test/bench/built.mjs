// @ts-check
/**
 * A module of the built project, so that what is measured is what runs: `built('database/orm')`.
 *
 * @param {string} path
 */
export const built = (path) => import(new URL(`../../dist/${path}.js`, import.meta.url).href);
