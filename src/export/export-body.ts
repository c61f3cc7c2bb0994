import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { Response } from 'express';

/** The reader has gone, or has stopped reading. */
export class ReaderGone extends Error {
  override readonly name = 'ReaderGone';
}

/** How long a reader may take nothing. */
const patienceMs = 120_000;

/** The body of an answer as it is written: never more than a batch ahead of its reader, with a checksum of all that was written. */
export class ExportBody {
  readonly #hash = createHash('sha256');
  readonly #gone = new AbortController();

  constructor(readonly response: Response) {
    response.once('close', () => this.#gone.abort());
  }

  /** Writes a text, and waits until the reader has taken what is on the way. Throws ReaderGone. */
  async write(text: string): Promise<void> {
    if (this.#gone.signal.aborted) throw new ReaderGone();
    if (text === '') return;
    this.#hash.update(text);
    if (this.response.write(text)) return;
    const signal = AbortSignal.any([this.#gone.signal, AbortSignal.timeout(patienceMs)]);
    await once(this.response, 'drain', { signal }).catch(() => {
      throw new ReaderGone();
    });
  }

  /** SHA-256, in hexadecimal, of everything written. */
  checksum(): string {
    return this.#hash.copy().digest('hex');
  }

  /** Ends the answer with its last line. */
  end(text: string): void {
    this.response.end(text);
  }

  /** Ends it so that the reader's HTTP client reports an error, after a last line for people, where one can still be written. */
  breakOff(text: string): void {
    if (this.#gone.signal.aborted) return;
    this.response.write(text, () => this.response.destroy());
    setTimeout(() => this.response.destroy(), 1_000).unref();
  }
}
