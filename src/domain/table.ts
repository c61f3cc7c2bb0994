import { type EntitySchema, JsonType } from '@mikro-orm/core';
import { type RawBuilder, sql } from 'kysely';

/** A row of an entity's table as the domain holds it: null where the database has NULL. */
export type Row<E> = E extends EntitySchema<infer T> ? { [K in keyof T & string]: Exclude<T[K], undefined> } : never;

interface Column {
  readonly property: string;
  readonly name: string;
  readonly json: boolean;
}

const known = new WeakMap<object, readonly Column[]>();

function columnsOf(entity: EntitySchema): readonly Column[] {
  let columns = known.get(entity);
  if (!columns) {
    columns = Object.entries(entity.meta.properties).map(([property, { type }]) => ({
      property,
      name: columnName(property),
      json: (type as unknown) === JsonType,
    }));
    known.set(entity, columns);
  }
  return columns;
}

/** The column of a property, as MikroORM's underscore naming has it. */
export const columnName = (property: string): string =>
  property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const selectLists = new Map<string, RawBuilder<unknown>>();

/** The select list of an entity: each column under its property's name, so that a result row is a `Row`. */
export function columns<E extends EntitySchema>(entity: E, alias: string): RawBuilder<Row<E>> {
  const key = `${entity.meta.tableName} ${alias}`;
  let list = selectLists.get(key);
  if (!list) {
    list = sql.raw(
      columnsOf(entity)
        .map(({ name, property }) => `${alias}.${name} as "${property}"`)
        .join(', '),
    );
    selectLists.set(key, list);
  }
  return list as RawBuilder<Row<E>>;
}

/** `insert into <table> (…) values (…), (…)`, whole rows. */
export function insertInto<E extends EntitySchema>(entity: E, ...rows: readonly Row<E>[]): RawBuilder<unknown> {
  const all = columnsOf(entity);
  const tuples = rows.map((row) => sql`(${sql.join(all.map((column) => toParameter(column, row)))})`);
  return sql`insert into ${sql.raw(`${entity.meta.tableName} (${all.map(({ name }) => name).join(', ')})`)} values ${sql.join(tuples)}`;
}

/** `a = $1, b = $2`: the columns of some changed properties. */
export function assignments<E extends EntitySchema>(entity: E, changes: Partial<Row<E>>): RawBuilder<unknown> {
  const changed = columnsOf(entity).filter(({ property }) => property in changes);
  return sql.join(changed.map((column) => sql`${sql.ref(column.name)} = ${toParameter(column, changes)}`));
}

function toParameter({ property, json }: Column, row: object): unknown {
  const value = (row as Record<string, unknown>)[property] ?? null;
  return json && value !== null ? JSON.stringify(value) : value;
}
