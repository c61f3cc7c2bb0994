import { sql } from 'kysely';
import type { OperationContext } from '../operation.js';
import { type UsageCounts, usageKinds } from './usage.js';

/** The length of a quarter of an hour in milliseconds. */
export const quarter = 15 * 60_000;
const hour = 4 * quarter;

/** The lengths of blocks in hours, the longest in front. */
const blockHours = [6, 1] as const;

/** A range of stored usage within one interval: of blocks of so many hours, or of quarters of an hour (0). */
export interface StoredRange {
  readonly hours: number;
  readonly from: Date;
  readonly to: Date;
  /** Which interval, counted from 1. */
  readonly bucket: number;
}

/** The fewest ranges that cover the intervals between some bounds up to an instant: six hours where they fit in, else hours, else quarters. */
export function storedRanges(bounds: readonly Date[], through: Date): StoredRange[] {
  return bounds.slice(1).flatMap((end, index) => {
    const last = Math.min(end.getTime(), through.getTime());
    return cover(bounds[index]!.getTime(), last, [...blockHours, 0]).map((range) => ({ ...range, bucket: index + 1 }));
  });
}

function cover(from: number, to: number, [hours, ...shorter]: readonly number[]): Omit<StoredRange, 'bucket'>[] {
  if (from >= to || hours === undefined) return [];
  const length = hours === 0 ? quarter : hours * hour;
  const [first, last] = [Math.ceil(from / length) * length, Math.floor(to / length) * length];
  if (first >= last) return cover(from, to, shorter);
  return [
    ...cover(from, first, shorter),
    { hours, from: new Date(first), to: new Date(last) },
    ...cover(last, to, shorter),
  ];
}

/** The counts as the last stored quarter before an instant left them. */
export async function countsBefore(ctx: OperationContext, licenseId: string, instant: Date): Promise<UsageCounts> {
  const { rows } = await sql<UsageCounts>`
    select assigned_end as assigned, reserved_end as reserved, waitlisted_end as waitlisted, over_end as over from license_usage_quarter
    where organization_id = ${ctx.organizationId} and license_id = ${licenseId} and quarter < ${instant} order by quarter desc limit 1`.execute(
    ctx.db,
  );
  return rows[0] ?? { assigned: 0, reserved: 0, waitlisted: 0, over: 0 };
}

/** Stores the blocks that are whole once the quarters between two instants are stored. */
export async function storeBlocks(ctx: OperationContext, licenseId: string, start: Date, end: Date): Promise<void> {
  for (const hours of blockHours) {
    const [from, to] = [start, end].map(
      (time) => new Date(Math.floor(time.getTime() / (hours * hour)) * hours * hour),
    ) as [Date, Date];
    if (from < to) await storeBlocksOf(ctx, licenseId, hours, from, to);
  }
}

/** What each quarter tells, with what it left until the next one, and what the one before the block had left until its first. */
async function storeBlocksOf(
  ctx: OperationContext,
  licenseId: string,
  hours: number,
  from: Date,
  to: Date,
): Promise<void> {
  const before = await countsBefore(ctx, licenseId, from);
  const carried = usageKinds.map(
    (kind) =>
      sql`coalesce(lag(${sql.ref(`${kind}_end`)}) over history, ${before[kind]}::int) as ${sql.ref(`${kind}_before`)}`,
  );
  const totals = usageKinds.map((kind) =>
    sql.raw(`max(greatest(${kind}_max, case when gap > 0 then ${kind}_before end)), max(${kind}_end) filter (where is_last),
      sum(${kind}_ms + ${kind}_end * rest + ${kind}_before * gap)`),
  );
  const maxAt = (['assigned', 'over'] as const).map((kind) =>
    sql.raw(`case when max(${kind}_before) filter (where gap > 0) >= max(${kind}_max) then block
      else (array_agg(${kind}_max_at order by ${kind}_max desc, quarter))[1] end`),
  );
  await sql`
    with stored as (
      select *, date_bin(make_interval(hours => ${hours}), quarter, '2000-01-01Z') as block, lead(quarter, 1, 'infinity') over history as next,
        lag(quarter, 1, '-infinity') over history as last, ${sql.join(carried)}
      from license_usage_quarter
      where organization_id = ${ctx.organizationId} and license_id = ${licenseId} and quarter >= ${from} and quarter < ${to}
      window history as (order by quarter)
    ), placed as (
      select *, next >= block + make_interval(hours => ${hours}) as is_last,
        (extract(epoch from least(next, block + make_interval(hours => ${hours})) - quarter) * 1000)::bigint - ${quarter} as rest,
        case when last < block then (extract(epoch from quarter - block) * 1000)::bigint else 0 end as gap
      from stored
    )
    insert into license_usage_block (organization_id, license_id, hours, start, assigned_max, assigned_end, assigned_ms, reserved_max, reserved_end, reserved_ms,
      waitlisted_max, waitlisted_end, waitlisted_ms, over_max, over_end, over_ms, assigned_max_at, over_max_at)
    select ${ctx.organizationId}::uuid, ${licenseId}::uuid, ${hours}::int, block, ${sql.join(totals)}, ${sql.join(maxAt)} from placed group by block`.execute(
    ctx.db,
  );
}
