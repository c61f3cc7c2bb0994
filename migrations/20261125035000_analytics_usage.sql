-- How many seats were purchased, held, reserved and awaited on each day (UTC): from the stored quarters of an hour up to where they go, from
-- the intervals after that, as GraphQL's License.usage has it (src/domain/license/usage.queries.ts). What a quarter left holds from its end on,
-- so it is a change at its end; what was purchased before the live part is a change at its beginning.

create view analytics.license_usage_daily with (security_barrier = true) as
select license.organization_id, license.id as license_id, license.sku, license.name as license_name, daily.day, daily.purchased,
  daily.purchased_max, daily.assigned, daily.assigned_max, daily.assigned_average, daily.reserved_max, daily.waitlisted_max, daily.over_max
from license
left join license_usage_watermark mark on mark.organization_id = license.organization_id and mark.license_id = license.id
cross join lateral (
  select coalesce(mark.built_through, '-infinity') as live, date_trunc('milliseconds', now()) as now, date_trunc('day', least(
    license.created_at,
    (select min(term.valid_from) from license_term term where term.organization_id = license.organization_id and term.license_id = license.id),
    (select min(earliest.started_at) from generate_series(-1, 17) span cross join lateral (
      select seat.started_at from license_assignment seat
      where seat.organization_id = license.organization_id and seat.license_id = license.id
        and coalesce(width_bucket(extract(epoch from seat.ended_at - seat.started_at), '{3600,7200,14400,28800,57600,115200,230400,460800,921600,1843200,3686400,7372800,14745600,29491200,58982400,117964800,235929600}'::numeric[]), -1) = span
      order by seat.started_at limit 1
    ) earliest)
  ), 'UTC') as first
) known
cross join lateral (
  with term as materialized (
    select * from (
      select greatest(term.valid_from, license.starts_at) as since,
        least(lead(term.valid_from) over (order by term.valid_from, term.id), term.expires_at) as until, term.seats
      from license_term term where term.organization_id = license.organization_id and term.license_id = license.id
    ) term where term.until is null or term.until > term.since
  ), stored as materialized (
    select * from license_usage_quarter
    where license_usage_quarter.organization_id = license.organization_id and license_usage_quarter.license_id = license.id
      and license_usage_quarter.quarter < known.live
  ), change (at, assigned, reserved, waitlisted, over, purchased) as (
    select at, 0, 0, 0, 0, 0 from generate_series(known.first, known.now, interval '24 hours') at where at < known.now
    union all
    select quarter, 0, 0, 0, 0, 0 from stored
    union all
    select quarter + interval '15 minutes', assigned_end - lag(assigned_end, 1, 0) over history, reserved_end - lag(reserved_end, 1, 0) over history,
      waitlisted_end - lag(waitlisted_end, 1, 0) over history, over_end - lag(over_end, 1, 0) over history, 0
    from stored window history as (order by quarter)
    union all
    select seat.started_at, (seat.state = 'ASSIGNED')::integer, (seat.state = 'RESERVED')::integer, (seat.state = 'WAITLISTED')::integer, 0, 0
    from generate_series(-1, 17) span join license_assignment seat on seat.organization_id = license.organization_id and seat.license_id = license.id
      and coalesce(width_bucket(extract(epoch from seat.ended_at - seat.started_at), '{3600,7200,14400,28800,57600,115200,230400,460800,921600,1843200,3686400,7372800,14745600,29491200,58982400,117964800,235929600}'::numeric[]), -1) = span
      and seat.started_at >= known.live and seat.started_at < known.now
    union all
    select seat.ended_at, -(seat.state = 'ASSIGNED')::integer, -(seat.state = 'RESERVED')::integer, -(seat.state = 'WAITLISTED')::integer, 0, 0
    from license_assignment seat where seat.organization_id = license.organization_id and seat.license_id = license.id
      and seat.ended_at >= known.live and seat.ended_at < known.now
    union all
    select greatest(since, known.live), 0, 0, 0, 0, seats from term where since < known.now
    union all
    select greatest(until, known.live), 0, 0, 0, 0, -seats from term where until < known.now
  ), counted as (
    select at, lead(at, 1, known.now) over history as until, sum(sum(assigned)) over history as assigned, sum(sum(reserved)) over history as reserved,
      sum(sum(waitlisted)) over history as waitlisted, sum(sum(over)) over history as over, sum(sum(purchased)) over history as purchased
    from change group by at window history as (order by at)
  ), stretch as (
    select counted.at, counted.until, coalesce(stored.assigned_max, counted.assigned) as assigned_max,
      coalesce(stored.assigned_end, counted.assigned) as assigned_end,
      coalesce(stored.assigned_ms, counted.assigned * extract(epoch from counted.until - counted.at) * 1000) as assigned_ms,
      coalesce(stored.reserved_max, counted.reserved) as reserved_max, coalesce(stored.waitlisted_max, counted.waitlisted) as waitlisted_max,
      coalesce(stored.over_max, case when counted.at < known.live then counted.over else greatest(0, counted.assigned - counted.purchased) end) as over_max
    from counted left join stored on stored.quarter = counted.at
  ), per_day as (
    select date_trunc('day', at, 'UTC') as start, max(until) as until, (array_agg(assigned_end order by at desc))[1] as assigned,
      max(assigned_max) as assigned_max, sum(assigned_ms) as assigned_ms, max(reserved_max) as reserved_max, max(waitlisted_max) as waitlisted_max,
      max(over_max) as over_max
    from stretch group by 1
  )
  select (per_day.start at time zone 'UTC')::date as day, bought.purchased, bought.purchased_max, assigned::integer, assigned_max::integer,
    (assigned_ms::numeric(40, 20) / (extract(epoch from per_day.until - per_day.start) * 1000))::numeric(19, 4) as assigned_average,
    reserved_max::integer, waitlisted_max::integer, over_max::integer
  from per_day cross join lateral (
    select coalesce(max(seats) filter (where term.until is null or term.until >= per_day.until), 0) as purchased, coalesce(max(seats), 0) as purchased_max
    from term where term.since < per_day.until and (term.until is null or term.until > per_day.start)
  ) bought
) daily
where license.organization_id in (select reader.organization_id from analytics.reader where reader.role_name = current_user);

revoke all on analytics.license_usage_daily from public;

comment on view analytics.license_usage_daily is 'The usage of each license on each day (UTC) from its first one to today, which goes up to now; GraphQL''s License.usage by DAY in UTC.';
comment on column analytics.license_usage_daily.organization_id is 'The organization.';
comment on column analytics.license_usage_daily.license_id is 'The id of the license, the same as in GraphQL.';
comment on column analytics.license_usage_daily.sku is 'Its sku, as it is now.';
comment on column analytics.license_usage_daily.license_name is 'Its name, as it is now.';
comment on column analytics.license_usage_daily.day is 'The day (UTC).';
comment on column analytics.license_usage_daily.purchased is 'How many seats were purchased at the end of the day; 0 before the license starts and after it expired.';
comment on column analytics.license_usage_daily.purchased_max is 'The most seats that were purchased at any time of the day.';
comment on column analytics.license_usage_daily.assigned is 'How many seats were held at the end of the day.';
comment on column analytics.license_usage_daily.assigned_max is 'The most seats that were held at any time of the day.';
comment on column analytics.license_usage_daily.assigned_average is 'How many seats were held on average over the time of the day, rounded to four places.';
comment on column analytics.license_usage_daily.reserved_max is 'The most seats that were reserved for invited members at any time of the day.';
comment on column analytics.license_usage_daily.waitlisted_max is 'The most members who waited for a seat at any time of the day.';
comment on column analytics.license_usage_daily.over_max is 'The most seats that were held beyond the purchased ones at any time of the day.';
