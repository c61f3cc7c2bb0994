import { setTimeout as wait } from 'node:timers/promises';
import { type Permission, requireMember, requirePermission, requireRunning } from './access.js';
import { writeEvents } from './audit/record.js';
import { type Context, type Database, type MemberActor, requireTenant, type TenantContext } from './context.js';
import { type DomainError, isDatabaseError, retriedConstraints, toDomainError, violatedConstraint } from './errors.js';
import type { Event } from './events.js';
import { recall, remember } from './idempotency.js';

/** What an operation's body works with: a transaction of one organization, one time for all that it writes, and a list of what happened. */
export interface OperationContext extends TenantContext {
  readonly now: Date;
  /** What has happened so far. */
  readonly events: readonly Event[];
  /** Notes what happened to a resource; audit and outbox rows are written with the change. */
  record(event: Event): void;
}

type Body<Input, Result, Ctx = OperationContext> = (ctx: Ctx, input: Input) => Promise<Result>;

/**
 * A write: the permission check at once, then one transaction (run again when it lost a race, 40001 or 40P01) that holds the
 * change, its audit rows and its outbox rows. Operations never call operations.
 */
export function operation<Input, Result>(permission: Permission, body: Body<Input, Result>) {
  return (ctx: Context, input: Input): Promise<Result> => {
    requirePermission(ctx.actor, permission);
    requireRunning(ctx.actor);
    return transact(requireTenant(ctx), body, input);
  };
}

/** A write to what is the calling member's own, for which they need no permission; other callers are FORBIDDEN. */
export function ownOperation<Input, Result>(body: Body<Input, Result, OwnContext>) {
  return (ctx: Context, input: Input): Promise<Result> => {
    const actor = requireMember(ctx.actor);
    return transact(requireTenant(ctx), (inside, given) => body({ ...inside, actor }, given), input);
  };
}

/** What the body of such a write works with. */
export type OwnContext = OperationContext & { readonly actor: MemberActor };

/** A read with its permission check; it sees the organization of its context only. */
export function query<Input, Result>(
  permission: Permission,
  body: (ctx: TenantContext, input: Input) => Promise<Result>,
) {
  return (ctx: Context, input: Input): Promise<Result> => {
    requirePermission(ctx.actor, permission);
    return body(requireTenant(ctx), input).catch(rethrow);
  };
}

const attempts = 6;

async function transact<Input, Result>(ctx: TenantContext, body: Body<Input, Result>, input: Input): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ctx.em.transactional((em) =>
        inTransaction({ ...ctx, em, db: em.getKysely<object>() as unknown as Database }, body, input),
      );
    } catch (error) {
      const known = await recall<Result>(ctx).catch(rethrow);
      if (known) return known.result;
      if (error instanceof Refusal) {
        await transact({ ...ctx, provisioning: undefined, idempotency: undefined }, error.aftermath, undefined);
        throw error.answer;
      }
      if (attempt === attempts || !isLostRace(error)) return rethrow(error);
      await wait(2 ** attempt * Math.random() * 5);
    }
  }
}

async function inTransaction<Input, Result>(
  ctx: TenantContext,
  body: Body<Input, Result>,
  input: Input,
): Promise<Result> {
  const known = await recall<Result>(ctx);
  if (known) return known.result;
  const events: Event[] = [];
  const now = new Date();
  const result = await body({ ...ctx, now, events, record: (event) => void events.push(event) }, input);
  await writeEvents(ctx, events, now);
  await remember(ctx, result, now);
  return result;
}

/** A refusal that is itself worth writing down: `aftermath` runs in a transaction of its own once the operation's is undone. */
export class Refusal extends Error {
  constructor(
    readonly answer: DomainError,
    readonly aftermath: (ctx: OperationContext) => Promise<void>,
  ) {
    super(answer.message);
  }
}

/** Thrown by an operation that met another's half-seen work: it runs again from the start. */
export class LostRace extends Error {}

function isLostRace(error: unknown): boolean {
  if (error instanceof LostRace) return true;
  if (!isDatabaseError(error)) return false;
  return (
    error.code === '40001' || error.code === '40P01' || violatedConstraint(error, retriedConstraints) !== undefined
  );
}

function rethrow(error: unknown): never {
  throw toDomainError(error) ?? error;
}
