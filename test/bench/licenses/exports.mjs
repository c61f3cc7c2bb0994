// @ts-check
import { openServer } from '../own-server.mjs';

/** @typedef {import('./workloads.mjs').Workload} Workload */

/**
 * The export of every assignment in each format, read over HTTP from a server in this process and thrown away as it comes.
 *
 * @param {import('@mikro-orm/postgresql').MikroORM} orm
 * @param {string} adminToken
 * @returns {Promise<{ workloads: Workload[], close(): Promise<void> }>}
 */
export async function openExports(orm, adminToken) {
  const { publicUrl, close } = await openServer(orm);
  return {
    workloads: ['csv', 'ndjson'].map((format) => ({
      name: `the export of every assignment, ${format}`,
      work: () => linesOf(`${publicUrl}/export/license-assignments.${format}`, adminToken),
    })),
    close,
  };
}

/**
 * @param {string} url
 * @param {string} token
 */
async function linesOf(url, token) {
  const response = await fetch(url, { headers: { Authorization: `Bearer ${token}` } });
  if (response.status !== 200 || !response.body) throw new Error(`${url} answered ${response.status}.`);
  let lines = 0;
  for await (const part of response.body)
    for (let at = part.indexOf(10); at >= 0; at = part.indexOf(10, at + 1)) lines++;
  return lines;
}
