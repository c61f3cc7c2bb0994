// @ts-check
import { Session } from 'node:inspector/promises';
import pg from 'pg';

const session = new Session();
/** @type {Map<string, { count: number, milliseconds: number }>} */
const statements = new Map();
const sendQuery = pg.Client.prototype.query;

/** CPU profiles of this process, and the time from sending each statement to its result. */
export const profiling = {
  async startProfile() {
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval: 200 });
    await session.post('Profiler.start');
  },

  async stopProfile() {
    const { profile } = await session.post('Profiler.stop');
    session.disconnect();
    return profile;
  },

  startStatements() {
    statements.clear();
    pg.Client.prototype.query = /** @type {any} */ (timed);
  },

  stopStatements() {
    pg.Client.prototype.query = sendQuery;
    return [...statements].map(([text, times]) => ({ text, ...times }));
  },
};

/**
 * @this {pg.Client}
 * @param {[any, ...any[]]} args
 */
function timed(...args) {
  const text = typeof args[0] === 'string' ? args[0] : args[0].text;
  const start = performance.now();
  const note = () => {
    const times = statements.get(text) ?? { count: 0, milliseconds: 0 };
    times.count++;
    times.milliseconds += performance.now() - start;
    statements.set(text, times);
  };
  const last = args.length - 1;
  if (typeof args[last] === 'function') {
    const callback = args[last];
    args[last] = (/** @type {any[]} */ ...results) => {
      note();
      callback(...results);
    };
    return sendQuery.apply(this, /** @type {any} */ (args));
  }
  const sent = /** @type {any} */ (sendQuery).apply(this, args);
  return sent?.then ? sent.finally(note) : sent;
}
