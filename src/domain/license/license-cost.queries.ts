import { type RawBuilder, sql } from 'kysely';
import type { TenantContext } from '../context.js';
import { query } from '../operation.js';
import { type PeriodRequest, periodOf } from '../period.js';
import { spanHours, spanSql } from './assignment-span.js';
import { type CostKey, type CostSharing, costOf, type LicenseCost } from './license-cost.js';
import { purchasedAt, purchases, readTerms } from './license-terms.js';
import { type PriceSegment, priceSegments } from './price-segments.js';
import { stretches } from './usage-sweep.js';

/** By whom to tell the cost of these licenses in a period. */
export interface CostRequest extends PeriodRequest {
  readonly licenseIds: readonly string[];
  readonly by: CostKey;
  readonly sharing: CostSharing;
}

/**
 * What these licenses cost in a period, and whose the seats were: by department, cost centre or teams as they were when each seat was
 * given. One statement reads what was held by whom and what was held in all, so that they agree.
 */
export const readCosts = query('licenses:read', async (ctx, request: CostRequest): Promise<LicenseCost[]> => {
  const period = periodOf(request, new Date());
  const terms = await readTerms(ctx, request.licenseIds);
  const termsOf = Map.groupBy(terms, ({ licenseId }) => licenseId);
  const segments = new Map(
    request.licenseIds.map((id) => [id, priceSegments(id, termsOf.get(id) ?? [], period)] as const),
  );
  const before = new Date(period.start.getTime() - 1);
  const swept = request.licenseIds.map((licenseId) => ({
    licenseId,
    since: period.start,
    before: null,
    purchased: purchasedAt(termsOf.get(licenseId) ?? [], before),
  }));
  const cuts = sql`select "licenseId", start from segment where start > ${period.start}`;
  const { rows } = await sql<HeldRow>`
    with segment as materialized (
      select * from jsonb_to_recordset(${JSON.stringify([...segments.values()].flatMap(numbered))}::jsonb)
        as segment ("licenseId" uuid, number integer, start timestamptz, "end" timestamptz)
    ), cut as materialized (
      select "licenseId" as license_id, array_agg(start order by start) as starts from segment group by "licenseId"
    ), ${stretches(ctx, swept, purchases(terms), period.end, cuts)}, seat as (
      select cut.license_id, cut.starts, seat.started_at, coalesce(seat.ended_at, ${period.end}) as ended_at, ${keySql[request.by]} as key
      from cut cross join ${spanHours} join license_assignment seat on seat.organization_id = ${ctx.organizationId}
        and seat.license_id = cut.license_id and ${spanSql} = span.number and seat.started_at < ${period.end}
        and seat.started_at >= coalesce(${period.start}::timestamptz - make_interval(hours => span.hours), '-infinity')
        and coalesce(seat.ended_at, 'infinity') > ${period.start} and seat.state = 'ASSIGNED'
    ), held as (
      select seat.license_id, segment.number, seat.key,
        sum(extract(epoch from least(seat.ended_at, segment."end") - greatest(seat.started_at, segment.start)) * 1000)::bigint as ms
      from seat cross join lateral generate_series(
          greatest(1, width_bucket(seat.started_at, seat.starts)), width_bucket(seat.ended_at - interval '1 millisecond', seat.starts)) number
      join segment on segment."licenseId" = seat.license_id and segment.number = number.number
      group by seat.license_id, segment.number, seat.key
    )
    select license_id as "licenseId", number, key, shares, sum(ms)::text as ms, 'HELD' as kind
    from (select held.license_id, held.number, held.ms, sharer.key, sharer.shares from held cross join lateral (${sharers(request)}) sharer) shared
    group by license_id, number, key, shares
    union all
    select stretch.license_id, width_bucket(stretch.at, cut.starts), null, 1, sum(stretch.over * stretch.ms)::text, 'OVER'
    from stretch join cut on cut.license_id = stretch.license_id where stretch.over > 0 group by 1, 2`.execute(ctx.db);
  const labels = request.by === 'TEAM' ? await teamNames(ctx, rows) : new Map<string, string>();
  const rowsOf = Map.groupBy(rows, ({ licenseId }) => licenseId);
  return request.licenseIds.map((licenseId) =>
    costOf({
      organizationId: ctx.organizationId,
      licenseId,
      segments: segments.get(licenseId)!,
      held: rowsOf.get(licenseId) ?? [],
      labels,
    }),
  );
});

/** Seat milliseconds of one segment: of one key, shared by so many; or those beyond the bought seats. */
export interface HeldRow {
  readonly licenseId: string;
  /** Which segment, counted from 1. */
  readonly number: number;
  readonly key: string | null;
  readonly shares: number;
  readonly ms: string;
  readonly kind: 'HELD' | 'OVER';
}

const numbered = (segments: readonly PriceSegment[]) =>
  segments.map(({ licenseId, start, end }, index) => ({ licenseId, start, end, number: index + 1 }));

const keySql: Record<CostKey, RawBuilder<unknown>> = {
  DEPARTMENT: sql`seat.department`,
  COST_CENTER: sql`seat.cost_center`,
  TEAM: sql`seat.team_ids`,
};

/** Who shares the seats of the row `held`, and with how many. */
function sharers({ by, sharing }: CostRequest): RawBuilder<unknown> {
  if (by !== 'TEAM') return sql`select nullif(held.key, '') as key, 1 as shares`;
  if (sharing === 'PRIMARY')
    return sql`select (select team_id::text from unnest(held.key) team_id order by team_id limit 1) as key, 1 as shares`;
  return sql`
    select team_id::text as key, greatest(1, cardinality(held.key)) as shares from (values (1)) one left join unnest(held.key) team_id on true`;
}

async function teamNames(ctx: TenantContext, rows: readonly HeldRow[]): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap(({ key }) => key ?? []))];
  const teams = await sql<{ id: string; name: string }>`
    select id, name from team where organization_id = ${ctx.organizationId} and id = any(${ids}::uuid[])`.execute(
    ctx.db,
  );
  return new Map(teams.rows.map(({ id, name }) => [id, name]));
}
