import { sql } from 'kysely';
import { LostRace, type OperationContext } from '../operation.js';
import { countHits } from '../scim-connection/brake.js';
import type { EndReason } from './license-assignment.entity.js';
import { type LockedLicense, type LockedLicenses, lockLicenses } from './license-lock.js';
import { callBack, endAssignments, type OpenRow, takeBack } from './seat-endings.js';
import { livingRules, type SeatAction, type SeatStep, seatPlan } from './seat-plan.js';
import { leaveOtherTiers, serveQueues } from './seat-queue.js';
import { type Ask, decideAsk, type Grant, openAssignments, type WhenFull } from './seats.js';

/** How seats are settled. */
export interface Settlement {
  readonly whenFull: WhenFull;
  /** Why a seat ends that its holder is no longer due. */
  readonly lostBy: EndReason;
  /** Seats to be asked for beside those that rules give, where the member has none yet. */
  readonly further?: readonly (Ask & { readonly licenseId: string })[];
}

/** Locks members in the order of their ids. */
export async function holdMembers(ctx: OperationContext, memberIds: readonly string[]): Promise<void> {
  await sql`
    select count(*) from (
      select id from member where organization_id = ${ctx.organizationId} and id = any(${memberIds}::uuid[]) order by id for no key update
    ) held`.execute(ctx.db);
}

/**
 * Gives locked members the seats that rules give them, takes back what they are no longer due, and serves the queues of all licenses
 * that this touches. Who has what is due keeps the same row. Nothing is locked where nothing changes.
 */
export async function settleSeats(
  ctx: OperationContext,
  memberIds: readonly string[],
  settlement: Settlement,
): Promise<void> {
  const { further = [] } = settlement;
  const planned = await planSeats(ctx, memberIds);
  const foreseen = [...planned, ...further];
  if (foreseen.length === 0) return;
  const losers = new Set(whoLoses(planned));
  await countHits(ctx, [...losers]);
  const licenses = await lockLicenses(ctx, [...new Set(foreseen.map(({ licenseId }) => licenseId))]);
  const steps = (await planSeats(ctx, memberIds)).filter(({ licenseId }) => licenses.has(licenseId));
  if (ctx.actor.kind === 'scim_connection' && whoLoses(steps).some((id) => !losers.has(id))) throw new LostRace();
  const asked = new Set(steps.filter(({ action }) => asks.has(action)).map(keyOf));
  const seats = { licenses, steps, further: further.filter((ask) => !asked.has(keyOf(ask))) };
  const touched = await endThose(ctx, seats, settlement.lostBy);
  for (const license of inTurn(licenses, steps))
    for (const id of await grantThose(ctx, seats, license, settlement.whenFull)) touched.add(id);
  await serveQueues(ctx, licenses, touched);
}

/** The members from whom a seat that they hold is taken. */
const whoLoses = (steps: readonly SeatStep[]): string[] =>
  steps.filter(({ action, state }) => action === 'RELEASE' && state === 'ASSIGNED').map(({ memberId }) => memberId);

const keyOf = ({ memberId, licenseId }: { memberId: string; licenseId: string }) => `${memberId} ${licenseId}`;

const asks: ReadonlySet<SeatAction> = new Set(['ASK', 'RETRY', 'REQUEUE']);

/** Licenses that are asked for anew come first: who gets a seat of another tier leaves one for those who ask again. */
function inTurn(licenses: LockedLicenses, steps: readonly SeatStep[]): LockedLicense[] {
  const wanted = new Set(steps.filter(({ action }) => action === 'ASK').map(({ licenseId }) => licenseId));
  const all = [...licenses.values()];
  return [...all.filter(({ id }) => wanted.has(id)), ...all.filter(({ id }) => !wanted.has(id))];
}

/** What is to be done with locked licenses. */
interface Work {
  readonly licenses: LockedLicenses;
  readonly steps: readonly SeatStep[];
  readonly further: NonNullable<Settlement['further']>;
}

async function planSeats(ctx: OperationContext, memberIds: readonly string[]): Promise<SeatStep[]> {
  const { rows } = await sql<SeatStep>`
    with ${seatPlan(ctx, sql`member.id = any(${memberIds}::uuid[])`, livingRules(ctx))}
    select * from step where action <> 'KEEP' order by "memberId", "licenseId"`.execute(ctx.db);
  return rows;
}

/** Ends what is to end. Tells in which licenses. */
async function endThose(ctx: OperationContext, { licenses, steps }: Work, lostBy: EndReason): Promise<Set<string>> {
  const of = (...actions: SeatAction[]) => steps.filter(({ action }) => actions.includes(action)).map(toOpenRow);
  await callBack(
    ctx,
    of('CALL_BACK').map(({ id }) => id),
  );
  const left = of('LEAVE_TIER', 'DROP');
  const requeued = of('REQUEUE');
  await endAssignments(ctx, licenses, left, 'TIER_CHANGED');
  await endAssignments(ctx, licenses, requeued, 'RULE_CHANGED');
  const released = await takeBack(ctx, licenses, of('RELEASE'), lostBy);
  return new Set([...left, ...requeued, ...released].map(({ licenseId }) => licenseId));
}

/** Asks for what is due of one license, by priority, then by time. Tells in which licenses seats may be given now. */
async function grantThose(
  ctx: OperationContext,
  { licenses, steps, further }: Work,
  license: LockedLicense,
  whenFull: WhenFull,
): Promise<readonly string[]> {
  const asked = [...steps.filter(({ action }) => asks.has(action)), ...further].filter(
    ({ licenseId }) => licenseId === license.id,
  );
  const retried: OpenRow[] = [];
  const grants: Grant[] = [];
  for (const ask of asked.sort((a, b) => a.priority! - b.priority! || askedAt(a) - askedAt(b))) {
    const isRetry = 'action' in ask && ask.action === 'RETRY';
    const grant = decideAsk(ctx, license, toAsk(ask), isRetry ? 'WRITE_DOWN' : whenFull);
    if (isRetry && grant.state === 'REFUSED') continue;
    if (isRetry) retried.push(toOpenRow(ask));
    grants.push(grant);
  }
  if (grants.length === 0) return [];
  await endAssignments(ctx, licenses, retried, 'ASKED_AGAIN');
  await openAssignments(ctx, license, grants);
  return [license.id, ...(await leaveOtherTiers(ctx, licenses, license, grants))];
}

const askedAt = ({ requestedAt }: SeatStep | Ask) => requestedAt?.getTime() ?? Number.MAX_SAFE_INTEGER;

const toOpenRow = ({ seatId, licenseId, memberId, state }: SeatStep): OpenRow => ({
  id: seatId!,
  licenseId,
  memberId,
  state: state!,
});

const toAsk = ({ memberId, source, ruleId, priority, requestedAt = null }: SeatStep | Ask): Ask => ({
  memberId,
  source: source!,
  ruleId,
  priority: priority!,
  requestedAt,
});
