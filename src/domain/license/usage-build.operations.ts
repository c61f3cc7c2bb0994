import { sql } from 'kysely';
import { DomainError } from '../errors.js';
import { toId } from '../ids.js';
import { type OperationContext, operation } from '../operation.js';
import { purchasedAt, purchases, readTerms } from './license-terms.js';
import { countsBefore, quarter, storeBlocks } from './usage-blocks.js';
import { stretches, stretchTotals } from './usage-sweep.js';

/** How far the usage of a license is stored, and whether that is as far as it can be now. */
export interface BuiltUsage {
  readonly builtThrough: Date;
  readonly state: 'BEHIND' | 'CURRENT';
}

/** No change is committed so long after its time. */
const settledAfter = 60 * 60_000;

/** The most that is built at once. */
const portion = 31 * 24 * 60 * 60_000;

/**
 * Stores the usage of a license on from where it is stored, in portions of a month, up to one hour ago (or `through`, if that is earlier).
 * Null when another builds it just now.
 */
export const buildUsage = operation(
  'licenses:write',
  async (ctx, input: { licenseId: string; through?: Date }): Promise<BuiltUsage | null> => {
    const mark = await lockWatermark(ctx, toId(input.licenseId), 'SKIP');
    if (!mark) return null;
    const settled = wholeQuarter(Math.min(ctx.now.getTime() - settledAfter, input.through?.getTime() ?? Infinity));
    const target = Math.min(settled, mark.builtThrough.getTime() + portion);
    if (target <= mark.builtThrough.getTime()) return { builtThrough: mark.builtThrough, state: 'CURRENT' };
    const builtThrough = new Date(target);
    await storeQuarters(ctx, mark.licenseId, mark.builtThrough, builtThrough);
    await moveWatermark(ctx, mark.licenseId, builtThrough);
    return { builtThrough, state: target < settled ? 'BEHIND' : 'CURRENT' };
  },
);

/** Computes the stored usage of a license anew from its intervals, as far as it was stored. */
export const rebuildUsage = operation('licenses:write', async (ctx, licenseId: string): Promise<BuiltUsage> => {
  const mark = (await lockWatermark(ctx, toId(licenseId), 'WAIT'))!;
  await sql`delete from license_usage_quarter where organization_id = ${ctx.organizationId} and license_id = ${mark.licenseId}`.execute(
    ctx.db,
  );
  await sql`delete from license_usage_block where organization_id = ${ctx.organizationId} and license_id = ${mark.licenseId}`.execute(
    ctx.db,
  );
  const first = await firstQuarter(ctx, mark.licenseId);
  for (let at = first.getTime(); at < mark.builtThrough.getTime(); at += portion)
    await storeQuarters(
      ctx,
      mark.licenseId,
      new Date(at),
      new Date(Math.min(at + portion, mark.builtThrough.getTime())),
    );
  return { builtThrough: mark.builtThrough, state: 'CURRENT' };
});

interface Watermark {
  readonly licenseId: string;
  readonly builtThrough: Date;
}

/** The license's watermark under this transaction's lock; a license that has none gets one at the start of its history. */
async function lockWatermark(
  ctx: OperationContext,
  licenseId: string,
  whenTaken: 'SKIP' | 'WAIT',
): Promise<Watermark | undefined> {
  const lock = () =>
    sql<Watermark>`select license_id as "licenseId", built_through as "builtThrough" from license_usage_watermark
      where organization_id = ${ctx.organizationId} and license_id = ${licenseId} for update ${sql.raw(whenTaken === 'SKIP' ? 'skip locked' : '')}`.execute(
      ctx.db,
    );
  const known = await lock();
  if (known.rows[0]) return known.rows[0];
  const first = await firstQuarter(ctx, licenseId);
  await sql`insert into license_usage_watermark (organization_id, license_id, built_from, built_through)
    values (${ctx.organizationId}, ${licenseId}, ${first}, ${first}) on conflict do nothing`.execute(ctx.db);
  return (await lock()).rows[0];
}

/** The quarter of an hour in which the history of a license begins. */
async function firstQuarter(ctx: OperationContext, licenseId: string): Promise<Date> {
  const { rows } = await sql<{ first: Date }>`
    select least(license.created_at, (
        select min(term.valid_from) from license_term term where term.organization_id = ${ctx.organizationId} and term.license_id = license.id
      ), (
        select min(seat.started_at) from license_assignment seat where seat.organization_id = ${ctx.organizationId} and seat.license_id = license.id
      )) as first
    from license where license.organization_id = ${ctx.organizationId} and license.id = ${licenseId}`.execute(ctx.db);
  if (!rows[0]) throw new DomainError('NOT_FOUND', 'No such license.', 'licenseId');
  return new Date(wholeQuarter(rows[0].first.getTime()));
}

/** Stores the quarters from `start` until before `end` in which something changed, and the blocks that they fill. */
async function storeQuarters(ctx: OperationContext, licenseId: string, start: Date, end: Date): Promise<void> {
  const terms = await readTerms(ctx, [licenseId]);
  const before = await countsBefore(ctx, licenseId, start);
  const purchased = purchasedAt(terms, new Date(start.getTime() - 1));
  const bounds = sql`
    select distinct license_id, date_bin('15 minutes', at, '2000-01-01Z') + edge from event cross join unnest(array[interval '0', interval '15 minutes']) edge
    where date_bin('15 minutes', at, '2000-01-01Z') + edge < ${end}`;
  await sql`
    with ${stretches(ctx, [{ licenseId, since: start, before, purchased }], purchases(terms), end, bounds)}
    insert into license_usage_quarter (organization_id, license_id, quarter, assigned_max, assigned_end, assigned_ms, reserved_max, reserved_end, reserved_ms,
      waitlisted_max, waitlisted_end, waitlisted_ms, over_max, over_end, over_ms, assigned_max_at, over_max_at)
    select ${ctx.organizationId}::uuid, license_id, date_bin('15 minutes', at, '2000-01-01Z') as quarter, ${stretchTotals}
    from stretch group by license_id, quarter having sum(changes) > 0`.execute(ctx.db);
  await storeBlocks(ctx, licenseId, start, end);
}

async function moveWatermark(ctx: OperationContext, licenseId: string, builtThrough: Date): Promise<void> {
  await sql`update license_usage_watermark set built_through = ${builtThrough}
    where organization_id = ${ctx.organizationId} and license_id = ${licenseId}`.execute(ctx.db);
}

const wholeQuarter = (instant: number) => Math.floor(instant / quarter) * quarter;
