// @ts-check
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Whether this machine tells the CPU time of processes to the nanosecond (Linux). */
export const cpuIsKnown = existsSync('/proc/self/schedstat');

/**
 * Adds up the CPU time of a changing set of processes. What a process used is known from one reading to the next, so read
 * before and after each stretch of work: what an ended process used after its last reading is lost.
 */
export class CpuMeter {
  #pids;
  /** @type {Map<number, number>} */
  #last = new Map();
  #total = 0;

  /** @param {() => Promise<readonly number[]>} pids the processes that live now */
  constructor(pids) {
    this.#pids = pids;
  }

  async read() {
    const pids = await this.#pids();
    for (const pid of pids) {
      const now = cpuOf(pid);
      this.#total += Math.max(0, now - (this.#last.get(pid) ?? 0));
      this.#last.set(pid, now);
    }
  }

  /** Starts again from here. */
  async reset() {
    await this.read();
    this.#total = 0;
  }

  /** In milliseconds. */
  get total() {
    return this.#total;
  }
}

/**
 * The CPU time of all threads of a process in milliseconds; 0 when it has ended.
 *
 * @param {number} pid
 */
function cpuOf(pid) {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    const nanoseconds = threads.map((thread) =>
      Number.parseInt(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'latin1'), 10),
    );
    return nanoseconds.reduce((sum, value) => sum + value, 0) / 1e6;
  } catch {
    return 0;
  }
}
