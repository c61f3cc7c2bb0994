import type { WriteStream } from 'node:tty';

const BAR = 24;
const LABEL = 22;

/** Work of many equal steps, shown as it goes on: on a terminal one line that is written over, else one line at the end. */
export class Progress {
  readonly #startedAt = performance.now();
  #done = 0;

  constructor(
    private readonly label: string,
    private readonly total: number,
    private readonly out: Pick<WriteStream, 'isTTY' | 'write'> = process.stdout,
  ) {
    this.#show();
  }

  step(): void {
    this.#done += 1;
    this.#show();
  }

  /** Leaves the line as it is and goes to the next one. */
  end(): void {
    this.out.write(this.out.isTTY ? '\n' : `${this.#line()}\n`);
  }

  #show(): void {
    if (this.out.isTTY) this.out.write(`\r\u001b[2K${this.#line()}`);
  }

  #line(): string {
    const seconds = (performance.now() - this.#startedAt) / 1000;
    const filled = Math.round((this.#done / this.total) * BAR);
    const bar = `[${'='.repeat(filled)}${' '.repeat(BAR - filled)}]`;
    const rate = this.#done === 0 ? '' : `  ${(this.#done / seconds).toFixed(0)}/s`;
    return `  ${this.label.padEnd(LABEL)}${bar} ${String(this.#done).padStart(3)} of ${this.total}${rate}`;
  }
}
