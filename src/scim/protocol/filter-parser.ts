import { type AttributePath, readAttributePath } from './attribute-path.js';
import { excerpt, ProtocolError } from './error.js';
import type { CompareOperator, Filter, FilterValue } from './filter.js';
import { FilterScanner } from './filter-scanner.js';
import { isStorableText } from './json.js';

const MAX_LENGTH = 4096;
const MAX_DEPTH = 20;
const MAX_TERMS = 50;

const OPERATORS: ReadonlySet<string> = new Set<CompareOperator>(['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le']);

/** Parses by recursive descent, never deeper than the permitted nesting; see `parseFilter`. */
export function parseFilterText(text: string, urns: readonly string[]): Filter {
  if (text.length > MAX_LENGTH) {
    throw new ProtocolError('invalidFilter', `The filter is longer than ${MAX_LENGTH} characters. Send a shorter one.`);
  }
  return new FilterParser(new FilterScanner(text), urns).parse();
}

class FilterParser {
  #depth = 0;
  #terms = 0;
  #insideValuePath = false;

  constructor(
    private readonly scanner: FilterScanner,
    private readonly urns: readonly string[],
  ) {}

  parse(): Filter {
    const filter = this.#disjunction();
    if (this.scanner.peek() !== '') throw this.scanner.unexpected("'and', 'or' or the end");
    return filter;
  }

  #disjunction(): Filter {
    const terms = [this.#conjunction()];
    while (this.scanner.takeKeyword('or')) terms.push(this.#conjunction());
    return terms.length === 1 ? terms[0]! : { kind: 'or', terms };
  }

  #conjunction(): Filter {
    const terms = [this.#term()];
    while (this.scanner.takeKeyword('and')) terms.push(this.#term());
    return terms.length === 1 ? terms[0]! : { kind: 'and', terms };
  }

  #term(): Filter {
    if (this.scanner.takeCharacter('(')) return this.#nested(')');
    const word = this.scanner.takeWord('an attribute name');
    if (word.toLowerCase() === 'not' && this.scanner.takeCharacter('(')) {
      return { kind: 'not', term: this.#nested(')') };
    }
    return this.#attributeExpression(word);
  }

  #attributeExpression(word: string): Filter {
    const path = this.#path(word);
    return this.scanner.peek() === '[' ? this.#valuePath(path) : this.#comparison(path, word);
  }

  #comparison(path: AttributePath, word: string): Filter {
    this.#terms += 1;
    if (this.#terms > MAX_TERMS) throw this.scanner.failure(`has more than ${MAX_TERMS} comparisons`);
    const operator = this.scanner.takeWord(`an operator after ${excerpt(word)}`).toLowerCase();
    if (operator === 'pr') return { kind: 'present', path };
    if (!isOperator(operator)) {
      throw this.scanner.failure(
        `uses the operator ${excerpt(operator)}; the operators are eq, ne, co, sw, ew, gt, ge, lt, le and pr`,
      );
    }
    return { kind: 'compare', path, op: operator, value: this.#value() };
  }

  /** `attr[filter]`; `attr[filter].sub eq "x"`, the form of a PATCH path, reads as `attr[filter and sub eq "x"]`. */
  #valuePath(path: AttributePath): Filter {
    if (this.#insideValuePath) throw this.scanner.failure('has brackets inside brackets');
    this.scanner.takeCharacter('[');
    this.#insideValuePath = true;
    const filter = this.#nested(']');
    this.#insideValuePath = false;
    const word = this.scanner.peek() === '.' ? this.scanner.takeWord('a sub-attribute') : '';
    if (word === '') return { kind: 'valuePath', path, filter };
    const compared = this.#comparison(this.#path(word.slice(1)), word);
    return { kind: 'valuePath', path, filter: { kind: 'and', terms: [filter, compared] } };
  }

  #nested(close: string): Filter {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) throw this.scanner.failure(`is nested more than ${MAX_DEPTH} levels deep`);
    const filter = this.#disjunction();
    if (!this.scanner.takeCharacter(close)) throw this.scanner.unexpected(`'and', 'or' or '${close}'`);
    this.#depth -= 1;
    return filter;
  }

  #path(word: string): AttributePath {
    const path = readAttributePath(word, this.urns);
    if (path === undefined) throw this.scanner.failure(`has ${excerpt(word)} where an attribute name is expected`);
    return path;
  }

  #value(): FilterValue {
    if (this.scanner.peek() === '"') return this.scanner.takeString();
    return literal(this.scanner.takeWord('a value'), this.scanner);
  }
}

const KEYWORDS: ReadonlyMap<string, FilterValue> = new Map<string, FilterValue>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

function literal(word: string, scanner: FilterScanner): FilterValue {
  const keyword = word.length <= 5 ? KEYWORDS.get(word.toLowerCase()) : undefined;
  if (keyword !== undefined) return keyword;
  if (!JSON_NUMBER.test(word)) return storable(word, scanner);
  const number = Number(word);
  if (!Number.isFinite(number)) throw scanner.failure(`has the number ${excerpt(word)}, which is too large`);
  return number === 0 ? 0 : number;
}

function storable(word: string, scanner: FilterScanner): string {
  if (!isStorableText(word)) throw scanner.failure('has a word with a NUL or a lone surrogate');
  return word;
}

function isOperator(word: string): word is CompareOperator {
  return OPERATORS.has(word);
}
