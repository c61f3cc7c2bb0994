import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../context.js';
import { DomainError, isDatabaseError } from '../errors.js';
import { OneTimeSecret } from '../secret.js';
import { scramVerifier } from './scram-verifier.js';

/** The name of a database role that may be an analyst's, or INVALID_VALUE: PostgreSQL's own names and longer ones mean other roles. */
export function checkRoleName(role: string): string {
  if (role === '' || Buffer.byteLength(role) > 63 || role.includes('\0'))
    throw new DomainError('INVALID_VALUE', 'A database role has a name of 1 to 63 bytes.', 'role');
  if (role === 'public' || role === 'none' || role.startsWith('pg_'))
    throw new DomainError(
      'INVALID_VALUE',
      `${role} is a name of PostgreSQL itself: choose a role of your own.`,
      'role',
    );
  return role;
}

/** Whether the database has a role. */
export async function roleExists(db: Database, role: string): Promise<boolean> {
  const { rows } = await sql`select 1 from pg_catalog.pg_roles where rolname = ${role}::text`.execute(db);
  return rows.length > 0;
}

/** Muster's own database user reads every table, and may lose no right to the views by a revocation: INVALID_VALUE. */
export async function refuseOwnRole(db: Database, role: string): Promise<void> {
  const { rows } = await sql`select 1 where current_user = ${role}::text`.execute(db);
  if (rows.length > 0)
    throw new DomainError(
      'INVALID_VALUE',
      `${role} is the database user of Muster itself: choose a role of the analyst's own.`,
      'role',
    );
}

/** Makes a role that may log in and do nothing else, with a password that is shown once. */
export async function createRole(db: Database, role: string): Promise<OneTimeSecret> {
  const password = randomBytes(24).toString('base64url');
  const attributes = sql.raw('login nosuperuser nocreatedb nocreaterole password');
  await sql`create role ${sql.id(role)} ${attributes} ${sql.lit(scramVerifier(password))}`
    .execute(db)
    .catch(needsAdministrator(`create role ${quoted(role)} login; then run this again without --create`));
  return new OneTimeSecret(password);
}

/** Lets a role read the views. */
export async function grantViews(db: Database, role: string): Promise<void> {
  const views = await viewsOf(db);
  const statement = `grant usage on schema analytics to ${quoted(role)}; grant select on ${views.join(', ')} to ${quoted(role)}`;
  const refuse = needsAdministrator(statement);
  const names = sql.join(views.map((view) => sql.raw(view)));
  await sql`grant usage on schema analytics to ${sql.id(role)}`.execute(db).catch(refuse);
  await sql`grant select on ${names} to ${sql.id(role)}`.execute(db).catch(refuse);
  const { rows } = await sql<{ may: boolean }>`
    select has_schema_privilege(${role}::name, 'analytics', 'usage')
      and bool_and(has_table_privilege(${role}::name, view, 'select')) as may
    from unnest(${views}::text[]) view`.execute(db);
  if (!rows[0]?.may) throw administratorNeeded(statement);
}

/** Takes the views away again. */
export async function revokeViews(db: Database, role: string): Promise<void> {
  const views = await viewsOf(db);
  const names = sql.join(views.map((view) => sql.raw(view)));
  await sql`revoke select on ${names} from ${sql.id(role)}`.execute(db);
  await sql`revoke usage on schema analytics from ${sql.id(role)}`.execute(db);
}

/** The views of schema analytics, qualified; their names are our own. */
async function viewsOf(db: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select viewname as name from pg_catalog.pg_views where schemaname = 'analytics' order by viewname`.execute(db);
  return rows.map(({ name }) => `analytics.${name}`);
}

const quoted = (role: string) => `"${role.replaceAll('"', '""')}"`;

const insufficientPrivilege = '42501';

const needsAdministrator = (statement: string) => (error: unknown) => {
  throw isDatabaseError(error) && error.code === insufficientPrivilege ? administratorNeeded(statement) : error;
};

const administratorNeeded = (statement: string) =>
  new DomainError(
    'FORBIDDEN',
    `The database user of Muster may not do this. An administrator of the database has to run: ${statement}.`,
    'role',
  );
