import type { Logger } from 'pino';
import type { Context, Database } from '../domain/context.js';
import type { SecretBox } from '../domain/secret-box.js';
import type { TxtResolver } from '../domain/sso/domain-challenge.js';
import type { MailRoute } from './mail.job.js';

/** Work that is due in one organization. */
export interface Due {
  readonly organizationId: string;
  /** Which of a job's several kinds of work it is, where there are several. */
  readonly job?: string;
  /** The request that left the work, where it belongs to one. */
  readonly correlationId?: string | null;
  /** What is done one after another: what belongs to the organization, unless it says otherwise. */
  readonly lane?: string;
}

export const laneOf = ({ lane, organizationId }: Due): string => lane ?? organizationId;

/**
 * What time brings, of one kind. A job leads nobody: any number of processes find the same work, so what a piece works on it must lock,
 * passing over what another has locked.
 */
export interface Job<Work extends Due = Due> {
  /** The audit log has what it does under the actor `system:<name>`. */
  readonly name: string;
  /** How long it waits before it looks again, when it has found nothing to do. */
  readonly everyMs: number;
  /** How many lanes are worked in at once; four without it. */
  readonly lanes?: number;
  /** The work that is due, of all organizations, in the order in which it should be done. */
  find(db: Database, now: Date): Promise<readonly Work[]>;
  /** Does a piece of it in the work's organization, and tells how much was done; it stops between two transactions when told. */
  do(ctx: Context, work: Work, round: Round): Promise<number>;
}

/** What a piece of work is told by the worker. */
export interface Round {
  readonly stop: AbortSignal;
  readonly log: Logger;
}

/** What jobs are made from. */
export interface JobTools {
  readonly secrets: SecretBox;
  readonly mail: MailRoute;
  readonly publicUrl: string;
  /** For addresses that users typed: they are checked when the connection is made. */
  readonly fetch: typeof fetch;
  /** Where domains are looked for. */
  readonly dns: TxtResolver;
}
