import { excerpt, ProtocolError } from './error.js';
import { isStorableText } from './json.js';

/** Walks over the text of a filter from left to right, one character at a time and never back. */
export class FilterScanner {
  #position = 0;

  constructor(private readonly text: string) {}

  /** The next character that is not blank, without taking it; '' at the end. */
  peek(): string {
    while (isBlank(this.text.charCodeAt(this.#position))) this.#position += 1;
    return this.text.charAt(this.#position);
  }

  /** Takes one given character if it is the next. */
  takeCharacter(character: string): boolean {
    if (this.peek() !== character) return false;
    this.#position += 1;
    return true;
  }

  /** The next word, up to a blank, bracket, parenthesis or quote, without taking it. */
  peekWord(): string {
    this.peek();
    let end = this.#position;
    while (end < this.text.length && !endsWord(this.text.charCodeAt(end))) end += 1;
    return this.text.slice(this.#position, end);
  }

  /** Takes the next word if it is this keyword in any letter case. */
  takeKeyword(keyword: string): boolean {
    const word = this.peekWord();
    if (word.length !== keyword.length || word.toLowerCase() !== keyword) return false;
    this.#position += word.length;
    return true;
  }

  /** Takes the next word; fails, saying what was expected, where there is none. */
  takeWord(expected: string): string {
    const word = this.peekWord();
    if (word === '') throw this.unexpected(expected);
    this.#position += word.length;
    return word;
  }

  /** Takes a quoted JSON string with its escapes (RFC 8259 section 7). */
  takeString(): string {
    const start = this.#position;
    let end = start + 1;
    while (end < this.text.length && this.text[end] !== '"') end += this.text[end] === '\\' ? 2 : 1;
    if (end >= this.text.length) throw this.failure('has a string without its closing quote');
    this.#position = end + 1;
    const value = unquoted(this.text.slice(start, end + 1));
    if (value === undefined) throw this.failure('has a string that is not valid JSON');
    if (!isStorableText(value)) throw this.failure('has a string with a NUL or a lone surrogate');
    return value;
  }

  /** The error for whatever stands at the present position. */
  unexpected(expected: string): ProtocolError {
    const found = this.peek() === '' ? 'ends' : `goes on with ${excerpt(this.text.slice(this.#position))}`;
    return this.failure(`${found} where ${expected} is expected`);
  }

  /** An error about the filter, with the position reached. */
  failure(problem: string): ProtocolError {
    return new ProtocolError('invalidFilter', `The filter ${problem} (at character ${this.#position + 1}).`);
  }
}

function unquoted(literal: string): string | undefined {
  try {
    return JSON.parse(literal) as string;
  } catch {
    return undefined;
  }
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}

const WORD_ENDS = new Set(['(', ')', '[', ']', '"'].map((character) => character.charCodeAt(0)));

function endsWord(code: number): boolean {
  return isBlank(code) || WORD_ENDS.has(code);
}
