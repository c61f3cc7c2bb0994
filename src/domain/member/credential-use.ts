import { sql } from 'kysely';
import type { Database } from '../context.js';

/** One use of a token or a session; a JWT has no row of its own, so its use is its member's. */
export interface CredentialUse {
  readonly kind: 'API' | 'SESSION' | 'JWT';
  readonly organizationId: string;
  readonly id: string;
}

const interval = 2_000;

/**
 * When tokens and sessions were last used, written in batches, one statement for each kind and organization: a kill loses at most two
 * seconds of it. A session's idle time is measured by it.
 */
export class CredentialUses {
  readonly #uses = new Map<string, CredentialUse & { readonly at: Date }>();
  readonly #db: () => Database;
  readonly #failed: (error: unknown) => void;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(db: () => Database, failed: (error: unknown) => void) {
    this.#db = db;
    this.#failed = failed;
  }

  note(use: CredentialUse): void {
    this.#uses.set(use.id, { ...use, at: new Date() });
    this.#timer ??= setTimeout(() => void this.flush(), interval).unref();
  }

  /** Writes what is waiting; resolves when it is durable. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.then(() => this.#write()).catch(this.#failed);
    return this.#writing;
  }

  async #write(): Promise<void> {
    const uses = [...this.#uses.values()];
    this.#uses.clear();
    const groups = Map.groupBy(uses, ({ kind, organizationId }) => `${kind} ${organizationId}`);
    for (const group of groups.values()) {
      const { kind, organizationId } = group[0]!;
      const ids = group.map(({ id }) => id);
      const times = group.map(({ at }) => at);
      await statements[kind](organizationId, ids, times).execute(this.#db());
    }
  }
}

const usedRows = (ids: readonly string[], times: readonly Date[]) =>
  sql`(select * from unnest(${ids}::uuid[], ${times}::timestamptz[]) as one (id, at)) used`;

const statements = {
  API: (organizationId: string, ids: readonly string[], times: readonly Date[]) => sql`
    update api_token token set last_used_at = used.at from ${usedRows(ids, times)}
    where token.organization_id = ${organizationId} and token.id = used.id and (token.last_used_at is null or token.last_used_at < used.at)`,
  JWT: (organizationId: string, ids: readonly string[], times: readonly Date[]) => sql`
    update member set last_sign_in_at = used.at from ${usedRows(ids, times)}
    where member.organization_id = ${organizationId} and member.id = used.id
      and (member.last_sign_in_at is null or member.last_sign_in_at < used.at - interval '1 hour')`,
  SESSION: (organizationId: string, ids: readonly string[], times: readonly Date[]) => sql`
    update session set last_seen_at = used.at from ${usedRows(ids, times)}
    where session.organization_id = ${organizationId} and session.id = used.id and session.ended_at is null and session.last_seen_at < used.at`,
};
