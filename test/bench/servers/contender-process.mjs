// @ts-check

/** @typedef {import('../../../src/database/database-address.js').DatabaseAddress} DatabaseAddress */
/** @typedef {Record<string, () => unknown>} Commands what the benchmark may ask of the process */

/**
 * The life of a contender's process: it serves the database of its first argument, tells its parent the port, answers the
 * parent's commands, and ends when the parent does.
 *
 * @param {(address: DatabaseAddress) => Promise<{ port: number, commands?: Commands }>} serve
 */
export async function serveAsContender(serve) {
  process.on('disconnect', () => process.exit(0));
  const { port, commands = {} } = await serve(JSON.parse(/** @type {string} */ (process.argv[2])));
  process.on('message', async (/** @type {string} */ command) => tell(await commands[command]?.()));
  tell(port);
}

/** @param {unknown} message */
function tell(message) {
  process.send?.(message ?? null);
}
