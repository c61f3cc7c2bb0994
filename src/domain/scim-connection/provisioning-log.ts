import { sql } from 'kysely';
import type { Database } from '../context.js';
import { isDatabaseError } from '../errors.js';
import { insertInto } from '../table.js';
import { type ProvisioningLogEntry, ProvisioningLogEntryEntity } from './provisioning-log.entity.js';

/** A request's use of a token, for "last used". */
interface TokenUse {
  readonly organizationId: string;
  readonly connectionId: string;
  readonly at: Date;
  /** The address that it came from. */
  readonly from: string | null;
}

/**
 * Entries of reads and refusals, and the times at which tokens and connections were last used, written in batches: a kill loses at most
 * the last half second of them. Entries of writes commit with the change instead.
 */
export class ProvisioningLog {
  readonly #entries: ProvisioningLogEntry[] = [];
  readonly #uses = new Map<string, TokenUse>();
  readonly #db: () => Database;
  readonly #failed: (error: unknown) => void;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(db: () => Database, failed: (error: unknown) => void) {
    this.#db = db;
    this.#failed = failed;
  }

  add(entry: ProvisioningLogEntry): void {
    this.#entries.push(entry);
    this.#schedule();
  }

  used(tokenId: string, use: TokenUse): void {
    this.#uses.set(tokenId, use);
    this.#schedule();
  }

  /** Writes what is waiting; resolves when it is durable. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.then(() => this.#write()).catch(this.#failed);
    return this.#writing;
  }

  #schedule(): void {
    this.#timer ??= setTimeout(() => void this.flush(), 500).unref();
  }

  async #write(): Promise<void> {
    const entries = this.#entries.splice(0);
    const uses = [...this.#uses];
    this.#uses.clear();
    const byOrganization = Map.groupBy(entries, ({ organizationId }) => organizationId);
    for (const own of byOrganization.values())
      for (let start = 0; start < own.length; start += 500) await this.#insert(own.slice(start, start + 500));
    for (const [tokenId, { organizationId, connectionId, at, from }] of uses) {
      await sql`update scim_token set last_used_at = ${at}, last_used_from = ${from} where organization_id = ${organizationId} and id = ${tokenId}`.execute(
        this.#db(),
      );
      await sql`update scim_connection set last_request_at = ${at}, first_request_at = coalesce(first_request_at, ${at})
        where organization_id = ${organizationId} and id = ${connectionId}`.execute(this.#db());
    }
  }

  async #insert(entries: readonly ProvisioningLogEntry[]): Promise<void> {
    try {
      await insertInto(ProvisioningLogEntryEntity, ...entries).execute(this.#db());
    } catch (error) {
      if (isDatabaseError(error)) throw error;
      this.#entries.unshift(...entries);
      throw error;
    }
  }
}
