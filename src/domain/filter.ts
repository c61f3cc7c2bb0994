import { type RawBuilder, sql } from 'kysely';
import { DomainError } from './errors.js';
import { toId } from './ids.js';
import { isStorable } from './text.js';

/** How an attribute is compared with a value. */
export type Comparison = 'eq' | 'ne' | 'contains' | 'startsWith' | 'endsWith' | 'gt' | 'ge' | 'lt' | 'le';

export type FilterValue = string | number | boolean | Date | null;

/** The one filter tree: SCIM and GraphQL filters both become it, and only the domain makes SQL of it. */
export type Filter =
  | { readonly and: readonly Filter[] }
  | { readonly or: readonly Filter[] }
  | { readonly not: Filter }
  | { readonly field: string; readonly is: Comparison; readonly value: FilterValue }
  | { readonly field: string; readonly in: readonly FilterValue[] }
  | { readonly field: string; readonly present: true }
  /** Text made of constants and fields compares so with a value, exactly. */
  | { readonly text: readonly TextPart[]; readonly is: Comparison; readonly value: string }
  /** Some element of a list satisfies `where`. */
  | { readonly some: string; readonly where: Filter };

/** Whether a filter looks for a part of a text, which no index serves. */
export function seeksPart(filter: Filter): boolean {
  if ('and' in filter) return filter.and.some(seeksPart);
  if ('or' in filter) return filter.or.some(seeksPart);
  if ('not' in filter) return seeksPart(filter.not);
  if ('some' in filter) return seeksPart(filter.where);
  return 'is' in filter && (filter.is === 'contains' || filter.is === 'endsWith');
}

/** A part of a text that is made: a constant, or the text of a field. */
export type TextPart = string | { readonly field: string };

/** How a field of a filter reads in SQL. */
export type Field =
  | {
      readonly type: 'text';
      readonly sql: RawBuilder<unknown> /** The SQL of a value in the form in which the field is compared. */;
      readonly fold: (value: string) => RawBuilder<unknown>;
    }
  | { readonly type: 'id' | 'boolean' | 'time' | 'number'; readonly sql: RawBuilder<unknown> }
  | {
      readonly type: 'list';
      /** `from …` of the elements; `fields` name its columns. */
      readonly from: RawBuilder<unknown>;
      readonly fields: FieldTable;
      /** The order in which elements stand for the whole list when it is sorted by: the primary one first. */
      readonly rank?: RawBuilder<unknown>;
      /** A necessary condition that an index serves, where there is one. */
      readonly index?: (where: Filter) => RawBuilder<unknown> | undefined;
    };

type Scalar = Exclude<Field, { type: 'list' }>;

/** The closed set of fields that a filter may name. */
export type FieldTable = Pick<ReadonlyMap<string, Field>, 'get'>;

/** Text compared exactly. */
export const exactText = (column: RawBuilder<unknown>): Scalar => ({
  type: 'text',
  sql: column,
  fold: (value) => sql`${value}`,
});

/** Text compared without regard to letter case. */
export const caselessText = (column: RawBuilder<unknown>): Field => ({
  type: 'text',
  sql: sql`lower(${column})`,
  fold: (value) => sql`lower(${value})`,
});

/** The condition of a filter; INVALID_FILTER names a field or a comparison that does not fit. */
export function toSql(filter: Filter, fields: FieldTable): RawBuilder<boolean> {
  if ('and' in filter) return joined(filter.and, fields, 'and');
  if ('or' in filter) return joined(filter.or, fields, 'or');
  if ('not' in filter) return sql`not coalesce(${toSql(filter.not, fields)}, false)`;
  if ('some' in filter) return someSql(filter.some, filter.where, fields);
  if ('text' in filter) return compareSql({ ...filter, field: 'text' }, exactText(madeSql(filter.text, fields)));
  const field = namedField(filter.field, fields);
  if (field.type === 'list') {
    if ('present' in filter) return sql`exists (select 1 ${field.from})`;
    throw isList(filter.field);
  }
  if ('present' in filter) return field.type === 'text' ? sql`(${field.sql} <> '')` : sql`${field.sql} is not null`;
  if ('in' in filter) return anySql(filter.field, filter.in, field);
  return compareSql(filter, field);
}

function namedField(name: string, fields: FieldTable): Field {
  const field = fields.get(name);
  if (!field) throw new DomainError('INVALID_FILTER', `There is no attribute ${name} to filter by.`, name);
  return field;
}

const madeSql = (parts: readonly TextPart[], fields: FieldTable): RawBuilder<unknown> =>
  sql`(${sql.join(
    parts.map((part) => (typeof part === 'string' ? sql`${part}::text` : fieldText(part.field, fields))),
    sql` || `,
  )})`;

function fieldText(name: string, fields: FieldTable): RawBuilder<unknown> {
  const field = namedField(name, fields);
  if (field.type === 'list') throw isList(name);
  return sql`(${field.sql})::text`;
}

const isList = (name: string) =>
  new DomainError('INVALID_FILTER', `${name} is a list: compare one of its sub-attributes.`, name);

const joined = (terms: readonly Filter[], fields: FieldTable, word: 'and' | 'or'): RawBuilder<boolean> =>
  terms.length === 0
    ? sql`${word === 'and'}`
    : sql`(${sql.join(
        terms.map((term) => toSql(term, fields)),
        word === 'and' ? sql` and ` : sql` or `,
      )})`;

function someSql(name: string, where: Filter, fields: FieldTable): RawBuilder<boolean> {
  const list = fields.get(name);
  if (list?.type !== 'list') throw new DomainError('INVALID_FILTER', `${name} is not a list.`, name);
  const exists = sql<boolean>`exists (select 1 ${list.from} where ${toSql(where, list.fields)})`;
  const index = list.index?.(where);
  return index ? sql`(${index} and ${exists})` : exists;
}

function compareSql(
  { field: name, is, value }: { field: string; is: Comparison; value: FilterValue },
  field: Scalar,
): RawBuilder<boolean> {
  if (value === null) {
    if (is === 'eq') return sql`${field.sql} is null`;
    if (is === 'ne') return sql`${field.sql} is not null`;
    throw new DomainError('INVALID_FILTER', `${name} can be compared with null by equality only.`, name);
  }
  const operand = toOperand(name, value, field);
  switch (is) {
    case 'eq':
      return sql`${field.sql} = ${operand}`;
    case 'ne':
      return sql`${field.sql} is distinct from ${operand}`;
    case 'contains':
    case 'startsWith':
    case 'endsWith':
      return substringSql(name, is, field.type === 'id' ? sql`${value}` : operand, field);
    default:
      if (field.type === 'boolean')
        throw new DomainError('INVALID_FILTER', `${name} has no order: it can't be compared with ${is}.`, name);
      return sql`${orderedSql(field)} ${sql.raw({ gt: '>', ge: '>=', lt: '<', le: '<=' }[is])} ${field.type === 'id' ? sql`${value}` : operand}`;
  }
}

const textSql = (field: Scalar) => (field.type === 'id' ? sql`${field.sql}::text` : field.sql);

/** Text stands in code point order, whatever the collation of the database. */
const orderedSql = (field: Scalar) =>
  field.type === 'id' || field.type === 'text' ? sql`${textSql(field)} collate "C"` : field.sql;

function substringSql(
  name: string,
  is: 'contains' | 'startsWith' | 'endsWith',
  part: RawBuilder<unknown>,
  field: Scalar,
): RawBuilder<boolean> {
  if (field.type !== 'text' && field.type !== 'id')
    throw new DomainError('INVALID_FILTER', `${name} is not text: it can't be searched for a part.`, name);
  const text = textSql(field);
  if (is === 'contains') return sql`strpos(${text}, ${part}) > 0`;
  if (is === 'startsWith') return sql`starts_with(${text}, ${part})`;
  return sql`right(${text}, length(${part})) = ${part}`;
}

function anySql(name: string, values: readonly FilterValue[], field: Scalar): RawBuilder<boolean> {
  const given = values.filter((value) => value !== null);
  const terms = given.map((value) => toOperand(name, value, field));
  const among = terms.length > 0 ? sql<boolean>`${field.sql} in (${sql.join(terms)})` : sql<boolean>`false`;
  return given.length === values.length ? among : sql`(${among} or ${field.sql} is null)`;
}

function toOperand(name: string, value: Exclude<FilterValue, null>, field: Scalar): RawBuilder<unknown> {
  const wrong = () =>
    new DomainError(
      'INVALID_FILTER',
      `${name} can't be compared with ${typeof value === 'string' ? 'this text' : String(value)}.`,
      name,
    );
  if (typeof value === 'string' && !isStorable(value)) throw wrong();
  switch (field.type) {
    case 'text':
      if (typeof value !== 'string') throw wrong();
      return field.fold(value);
    case 'id':
      if (typeof value !== 'string') throw wrong();
      return sql`${toId(value)}::uuid`;
    case 'boolean':
      if (typeof value !== 'boolean') throw wrong();
      return sql`${value}`;
    case 'number':
      if (typeof value !== 'number') throw wrong();
      return sql`${value}::numeric`;
    case 'time': {
      const time = value instanceof Date ? value : new Date(typeof value === 'string' ? value : Number.NaN);
      if (Number.isNaN(time.getTime())) throw wrong();
      return sql`${time}`;
    }
  }
}
