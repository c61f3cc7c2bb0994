import { createHash } from 'node:crypto';

const LETTERS_AND_DIGITS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** A stream of values that depends on nothing but its seed. */
export class SeededRandom {
  readonly #seed: string;
  #drawn = 0;

  constructor(seed: string) {
    this.#seed = seed;
  }

  /** An integer from 0 to `bound - 1`. */
  below(bound: number): number {
    return this.#bytes().readUIntBE(0, 6) % bound;
  }

  /** One of the choices, all equally likely. */
  pick<T>(choices: readonly [T, ...T[]]): T {
    return choices[this.below(choices.length)] ?? choices[0];
  }

  /** A word of lower-case letters and digits. */
  word(length: number): string {
    return Array.from({ length }, () => LETTERS_AND_DIGITS[this.below(LETTERS_AND_DIGITS.length)]).join('');
  }

  /** A UUID of version 4 (RFC 9562 section 5.4). */
  uuid(): string {
    const hex = this.#bytes().toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  }

  #bytes(): Buffer {
    this.#drawn += 1;
    return createHash('sha256').update(`${this.#seed}\n${this.#drawn}`).digest();
  }
}
