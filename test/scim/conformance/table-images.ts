import type { TestDatabase } from '../../support/database.js';

/** Tables that tell of requests rather than of what requests change. */
const journals = ['provisioning_log_entry', 'mikro_orm_migrations'];

/** The names of all tables of the schema. */
export async function tableNames(database: TestDatabase): Promise<string[]> {
  const rows = await database.rows<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  );
  return rows.map(({ name }) => name);
}

/** Table → digest of its rows, without the journals and when and from where something was last used: equal before and after means that nothing was written. */
export async function tableImages(database: TestDatabase): Promise<Record<string, string>> {
  const names = (await tableNames(database)).filter((name) => !journals.includes(name));
  const digests = names.map(
    (name) => `select '${name}' as name, (
      select coalesce(md5(string_agg(image, '' order by image)), 'empty')
      from (select (to_jsonb(t) - 'last_used_at' - 'last_used_from' - 'last_request_at' - 'first_request_at')::text as image from ${name} t) images
    ) as digest`,
  );
  const rows = await database.rows<{ name: string; digest: string }>(digests.join(' union all '));
  return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]));
}
