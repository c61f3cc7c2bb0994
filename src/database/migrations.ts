import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Migration } from '@mikro-orm/migrations';
import type { MikroORM } from '@mikro-orm/postgresql';

const folder = fileURLToPath(new URL('../../migrations/', import.meta.url));

/** The migrations: plain SQL files, forward only, each run in one transaction that waits at most five seconds for a lock. */
export const migrationsList = readdirSync(folder)
  .filter((file) => file.endsWith('.sql'))
  .sort()
  .map((file) => ({ name: file.slice(0, -'.sql'.length), class: migrationOf(readFileSync(folder + file, 'utf8')) }));

function migrationOf(text: string): new (...args: ConstructorParameters<typeof Migration>) => Migration {
  return class extends Migration {
    override up(): void {
      this.addSql(`set local lock_timeout = '5s'`);
      this.addSql(text);
    }
  };
}

/** Runs what is pending, and names what it ran. */
export async function migrate(orm: MikroORM): Promise<string[]> {
  return (await orm.migrator.up()).map(({ name }) => name);
}

/** The migrations that the database lacks. */
export async function pendingMigrations(orm: MikroORM): Promise<string[]> {
  return (await orm.migrator.getPending()).map(({ name }) => name);
}
