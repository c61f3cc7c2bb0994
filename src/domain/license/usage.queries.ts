import { sql } from 'kysely';
import type { TenantContext } from '../context.js';
import { query } from '../operation.js';
import { boundsOf, type IntervalLength, type PeriodRequest, periodOf } from '../period.js';
import { purchasedAt, purchases, readTerms } from './license-terms.js';
import { type BucketTotals, countsAtEnd, type LicenseUsage, type UsageCounts, usageKinds, usageOf } from './usage.js';
import { quarter, storedRanges } from './usage-blocks.js';
import { type Purchase, type SweptLicense, stretches, stretchTotals } from './usage-sweep.js';

/** Which usage to tell. */
export interface UsageRequest extends PeriodRequest {
  readonly interval: IntervalLength;
}

/**
 * The usage of these licenses in the intervals of a period: from the stored quarters of an hour as far as they go, after them from the
 * assignments that started or ended since. The answer is the same whether they are stored or not.
 */
export const readUsage = query(
  'licenses:read',
  async (
    ctx,
    { licenseIds, ...request }: UsageRequest & { licenseIds: readonly string[] },
  ): Promise<LicenseUsage[]> => {
    const period = periodOf(request, new Date());
    const bounds = boundsOf(period, request.interval);
    const terms = await readTerms(ctx, licenseIds);
    const termsOf = Map.groupBy(terms, ({ licenseId }) => licenseId);
    const marks = await readMarks(ctx, licenseIds, bounds);
    const stored = await readStored(ctx, marks, bounds);
    const live = await readLive(
      ctx,
      marks
        .filter(({ through }) => through < period.end)
        .map(({ licenseId, through, isStored, before }) => ({
          licenseId,
          since: through,
          before: isStored ? (lastOf(stored.get(licenseId)) ?? before) : null,
          purchased: purchasedAt(termsOf.get(licenseId) ?? [], new Date(through.getTime() - 1)),
        })),
      purchases(terms),
      bounds,
    );
    return marks.map(({ licenseId, through, before }) =>
      usageOf({
        organizationId: ctx.organizationId,
        licenseId,
        bounds,
        terms: termsOf.get(licenseId) ?? [],
        through,
        before,
        stored: stored.get(licenseId) ?? [],
        live: live.get(licenseId) ?? [],
      }),
    );
  },
);

/** Up to when the usage of all these licenses that have some is stored in a period, and a license's counts at the start of the period. */
interface Mark {
  readonly licenseId: string;
  readonly isStored: boolean;
  readonly through: Date;
  readonly before: UsageCounts;
}

const none: UsageCounts = { assigned: 0, reserved: 0, waitlisted: 0, over: 0 };

/** Nothing is taken as stored when an interval begins within a quarter of an hour: no zone has such days since 2000. */
async function readMarks(ctx: TenantContext, licenseIds: readonly string[], bounds: readonly Date[]): Promise<Mark[]> {
  const [start, end] = [bounds[0]!, bounds.at(-1)!];
  const { rows } = await sql<UsageCounts & { licenseId: string; builtThrough: Date | null }>`
    select wanted as "licenseId", mark.built_through as "builtThrough", coalesce(assigned_end, 0) as assigned, coalesce(reserved_end, 0) as reserved,
      coalesce(waitlisted_end, 0) as waitlisted, coalesce(over_end, 0) as over
    from unnest(${licenseIds}::uuid[]) wanted
    left join license_usage_watermark mark on mark.organization_id = ${ctx.organizationId} and mark.license_id = wanted
    left join lateral (
      select * from license_usage_quarter stored
      where stored.organization_id = ${ctx.organizationId} and stored.license_id = wanted and stored.quarter < ${start}
      order by stored.quarter desc limit 1
    ) last on true`.execute(ctx.db);
  const whole = bounds.slice(0, -1).every((bound) => bound.getTime() % quarter === 0);
  const built = rows.flatMap(({ builtThrough }) =>
    whole && builtThrough && builtThrough > start ? [builtThrough] : [],
  );
  const through = new Date(Math.min(wholeQuarter(end), ...built.map((time) => time.getTime())));
  return rows.map(({ licenseId, builtThrough, ...before }) =>
    whole && builtThrough && builtThrough > start
      ? { licenseId, isStored: true, through, before }
      : { licenseId, isStored: false, through: start, before: none },
  );
}

/** A period that goes up to now may end within a quarter of an hour. */
const wholeQuarter = (instant: Date) => Math.floor(instant.getTime() / quarter) * quarter;

type Totals = ReadonlyMap<string, readonly BucketTotals[]>;

/**
 * The end counts of a part hold until the next one, or until the interval, or the stored part, ends; only the highest maxima tell their time.
 * `offset 0` has each range looked up by the primary key: the planner, which can't tell how narrow they are, would compare all with all.
 */
async function readStored(ctx: TenantContext, marks: readonly Mark[], bounds: readonly Date[]): Promise<Totals> {
  const stored = marks.filter(({ isStored }) => isStored);
  if (!stored[0]) return new Map();
  const { through } = stored[0];
  const ranges = storedRanges(bounds, through);
  const measures = sql.raw(usageKinds.map((kind) => `${kind}_max, ${kind}_end, ${kind}_ms`).join(', '));
  const totals = usageKinds.map((kind) =>
    sql.raw(
      `max(${kind}_max) as "${kind}Max", max(${kind}_end) filter (where is_last) as "${kind}End", sum(${kind}_ms + ${kind}_end * rest) as "${kind}Ms"`,
    ),
  );
  const { rows } = await sql<BucketTotals>`
    with wanted as (
      select license_id, range.* from unnest(${stored.map(({ licenseId }) => licenseId)}::uuid[]) license_id
      cross join unnest(${ranges.map(({ hours }) => hours)}::int[], ${isoTexts(ranges.map(({ from }) => from))}::timestamptz[],
        ${isoTexts(ranges.map(({ to }) => to))}::timestamptz[], ${ranges.map(({ bucket }) => bucket)}::int[]) range (hours, "from", "to", bucket)
    ), part as (
      select wanted.license_id, wanted.bucket, stored.quarter as start, interval '15 minutes' as length, ${measures}, assigned_max_at, over_max_at
      from wanted cross join lateral (
        select * from license_usage_quarter
        where organization_id = ${ctx.organizationId} and license_id = wanted.license_id and quarter >= wanted."from" and quarter < wanted."to" offset 0
      ) stored
      where wanted.hours = 0
      union all
      select wanted.license_id, wanted.bucket, stored.start, make_interval(hours => wanted.hours), ${measures}, assigned_max_at, over_max_at
      from wanted cross join lateral (
        select * from license_usage_block
        where organization_id = ${ctx.organizationId} and license_id = wanted.license_id and hours = wanted.hours
          and start >= wanted."from" and start < wanted."to" offset 0
      ) stored
      where wanted.hours > 0
    ), following as (
      select *, lead(start, 1, ${through}::timestamptz) over (partition by license_id order by start) as next,
        (${isoTexts(bounds)}::timestamptz[])[bucket + 1] as bucket_end,
        max(assigned_max) over (partition by license_id) as peak, max(over_max) over (partition by license_id) as over_peak
      from part
    ), placed as (
      select *, (extract(epoch from least(next, bucket_end) - start - length) * 1000)::bigint as rest, next >= bucket_end or next = ${through} as is_last
      from following
    )
    select license_id as "licenseId", bucket, min(start) as first, ${sql.join(totals)},
      min(assigned_max_at) filter (where assigned_max = peak) as "assignedMaxAt", min(over_max_at) filter (where over_max = over_peak) as "overMaxAt"
    from placed group by license_id, bucket order by license_id, bucket`.execute(ctx.db);
  return Map.groupBy(rows, ({ licenseId }) => licenseId);
}

async function readLive(
  ctx: TenantContext,
  licenses: readonly SweptLicense[],
  bought: readonly Purchase[],
  bounds: readonly Date[],
): Promise<Totals> {
  if (licenses.length === 0) return new Map();
  const end = bounds.at(-1)!;
  const cuts = sql`
    select wanted."licenseId", bound from wanted cross join unnest(${isoTexts(bounds)}::timestamptz[]) bound
    where bound > wanted.since and bound < ${end}`;
  const { rows } = await sql<BucketTotals>`
    with ${stretches(ctx, licenses, bought, end, cuts)}
    select license_id as "licenseId", bucket, min(at) as first, ${stretchTotals}
    from (select *, width_bucket(at, ${isoTexts(bounds)}::timestamptz[]) as bucket from stretch) stretch
    group by license_id, bucket order by license_id, bucket`.execute(ctx.db);
  return Map.groupBy(rows, ({ licenseId }) => licenseId);
}

function lastOf(totals: readonly BucketTotals[] | undefined): UsageCounts | undefined {
  const last = totals?.at(-1);
  return last && countsAtEnd(last);
}

const isoTexts = (times: readonly Date[]) => times.map((time) => time.toISOString());
