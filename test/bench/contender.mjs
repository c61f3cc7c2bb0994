// @ts-check
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { CpuMeter } from './cpu-meter.mjs';
import { ownSessions } from './databases.mjs';

/** @typedef {import('./databases.mjs').ContenderName} ContenderName */
/** @typedef {import('./databases.mjs').SeededDatabase} SeededDatabase */

/** @type {Record<ContenderName, string>} */
const programs = { muster: 'muster.mjs', durable: 'durable-floor.mjs', bare: 'bare-floor.mjs' };

/** A server under load, in a process of its own, on a database of its own. */
export class Contender {
  #process;

  /**
   * @param {ContenderName} name
   * @param {SeededDatabase} database
   * @param {import('node:child_process').ChildProcess} process
   * @param {number} port
   */
  constructor(name, database, process, port) {
    this.name = name;
    this.subject = database.subject;
    this.port = port;
    this.#process = process;
    this.nodeCpu = new CpuMeter(async () => [/** @type {number} */ (process.pid)]);
    this.databaseCpu = new CpuMeter(() => backendsOf(database));
  }

  /**
   * Starts a contender's server.
   *
   * @param {ContenderName} name
   * @param {SeededDatabase} database
   */
  static async start(name, database) {
    const program = fileURLToPath(new URL(`servers/${programs[name]}`, import.meta.url));
    const process = fork(program, [JSON.stringify(database.address)], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    return new Contender(name, database, process, await answerOf(process));
  }

  /**
   * Asks the process for one of its commands' results.
   *
   * @param {string} command
   */
  async ask(command) {
    this.#process.send(command);
    return answerOf(this.#process);
  }

  async readCpu() {
    await Promise.all([this.nodeCpu.read(), this.databaseCpu.read()]);
  }

  async resetCpu() {
    await Promise.all([this.nodeCpu.reset(), this.databaseCpu.reset()]);
  }

  async stop() {
    const ended = once(this.#process, 'exit');
    this.#process.disconnect();
    await ended;
  }
}

/** @param {import('node:child_process').ChildProcess} process */
async function answerOf(process) {
  const [kind, message] = await Promise.race([
    once(process, 'message').then(([message]) => ['message', message]),
    once(process, 'exit').then(([code]) => ['exit', code]),
  ]);
  if (kind === 'exit') throw new Error(`${process.spawnargs.at(1)} ended with code ${message}.`);
  return message;
}

/** @param {SeededDatabase} database */
async function backendsOf({ address, client }) {
  const { rows } = await client.query(
    `select pid from pg_stat_activity where datname = $1 and backend_type = 'client backend' and application_name <> $2`,
    [address.database, ownSessions],
  );
  return rows.map(({ pid }) => pid);
}
