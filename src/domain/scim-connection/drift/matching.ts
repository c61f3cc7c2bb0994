import { type RawBuilder, sql } from 'kysely';

/** The sides of a comparison: common table expressions with these columns, which the pairs have with the side's letter in front. */
interface Sides {
  /** What is here: `id, name, key, external_id, status, held`. */
  readonly here: string;
  /** What the file has: `n, name, key, external_id, email_key, active`. */
  readonly there: string;
}

const hereColumns = ['id', 'name', 'key', 'external_id', 'status', 'held'];
const thereColumns = ['n', 'name', 'key', 'external_id', 'email_key', 'active'];
const list = (letter: string, columns: readonly string[]) => columns.map((column) => `${letter}_${column}`).join(', ');
const [h, t] = [list('h', hereColumns), list('t', thereColumns)];
const renamed = (letter: string, columns: readonly string[]) =>
  columns.map((column) => `${column} as ${letter}_${column}`).join(', ');

/**
 * The common table expression `<name>` that pairs what is here with what the file has: by name, then by the identity provider's id, then by an
 * e-mail that is the name here. What has no partner stands alone. Full joins, as these are never nested loops, whatever is known of sizes.
 */
export function pairs(name: string, { here, there }: Sides): RawBuilder<unknown> {
  const step = (next: string, before: string, key: string) => `
    ${next} as materialized (
      select ${h}, ${t} from ${before} where h_id is not null and t_n is not null
      union all
      select ${h}, ${t} from (select ${h} from ${before} where t_n is null) alone
      full join (select ${t} from ${before} where h_id is null) other on ${key}
    )`;
  return sql.raw(`
    ${name}_1 as materialized (
      select ${h}, ${t} from (select ${renamed('h', hereColumns)} from ${here}) alone
      full join (select ${renamed('t', thereColumns)} from ${there}) other on h_key = t_key
    ), ${step(`${name}_2`, `${name}_1`, 'h_external_id = t_external_id')}, ${step(name, `${name}_2`, 'h_key = t_email_key')}`);
}
