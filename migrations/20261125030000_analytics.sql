-- Schema analytics: views for analysts (docs/analytics.md). A database role sees the rows of the organizations that it was granted, and of
-- no other; it reads the views only, never the tables behind them. Columns are added, never changed or removed without notice.

create schema if not exists analytics;
comment on schema analytics is 'Read-only views for analysts, each limited to the organizations granted to the current role (docs/analytics.md).';

-- Which role may see which organization. The views compare role_name with current_user.
create table if not exists analytics.reader (
  organization_id uuid not null,
  role_name text not null,
  granted_at timestamptz(3) not null,
  constraint reader_pkey primary key (organization_id, role_name)
);
create index if not exists reader_role on analytics.reader (role_name, organization_id);

create view analytics.license with (security_barrier = true) as
select license.organization_id, license.id as license_id, license.sku, license.name as license_name, license.seats, license.overage_policy,
  license.overage_limit, license.assigned, license.reserved, license.waitlisted, license.starts_at, license.expires_at, license.unit_price,
  license.currency, license.billing_period, license.created_at
from license
where license.organization_id in (select reader.organization_id from analytics.reader where reader.role_name = current_user);

create view analytics.license_term with (security_barrier = true) as
select term.organization_id, term.license_id, term.valid_from,
  lead(term.valid_from) over (partition by term.organization_id, term.license_id order by term.valid_from, term.id) as valid_to,
  term.seats, term.overage_policy, term.overage_limit, term.expires_at, term.unit_price, term.currency, term.billing_period
from license_term term
where term.organization_id in (select reader.organization_id from analytics.reader where reader.role_name = current_user);

create view analytics.license_assignment with (security_barrier = true) as
select seat.organization_id, seat.id as assignment_id, seat.license_id, license.sku, license.name as license_name, seat.member_id,
  case when member.status <> 'ERASED' and member.erased_at is null then member.user_name end as user_name,
  case when member.status <> 'ERASED' and member.erased_at is null then member.display_name end as display_name,
  case when member.status <> 'ERASED' and member.erased_at is null then member.external_id end as external_id,
  seat.department, seat.cost_center, seat.team_ids,
  array(
    select coalesce(team.name, '') from unnest(seat.team_ids) with ordinality place (team_id, number)
    left join team on team.organization_id = seat.organization_id and team.id = place.team_id order by place.number
  ) as team_names,
  seat.state, seat.over, seat.source, seat.license_rule_id as rule_id, seat.requested_at, seat.started_at, seat.started_by, seat.ended_at,
  seat.ended_by, seat.end_reason,
  (select term.unit_price from license_term term
    where term.organization_id = seat.organization_id and term.license_id = seat.license_id and term.valid_from <= seat.started_at
    order by term.valid_from desc, term.id desc limit 1) as unit_price,
  (select term.currency from license_term term
    where term.organization_id = seat.organization_id and term.license_id = seat.license_id and term.valid_from <= seat.started_at
    order by term.valid_from desc, term.id desc limit 1) as currency,
  (select term.billing_period from license_term term
    where term.organization_id = seat.organization_id and term.license_id = seat.license_id and term.valid_from <= seat.started_at
    order by term.valid_from desc, term.id desc limit 1) as billing_period,
  seat.correlation_id
from license_assignment seat
join license on license.organization_id = seat.organization_id and license.id = seat.license_id
join member on member.organization_id = seat.organization_id and member.id = seat.member_id
where seat.organization_id in (select reader.organization_id from analytics.reader where reader.role_name = current_user);

create view analytics.member with (security_barrier = true) as
select member.organization_id, member.id as member_id,
  case when member.status <> 'ERASED' and member.erased_at is null then member.user_name end as user_name,
  case when member.status <> 'ERASED' and member.erased_at is null then member.display_name end as display_name,
  case when member.status <> 'ERASED' and member.erased_at is null then member.external_id end as external_id,
  member.status, member.role, member.managed_by,
  case when member.status <> 'ERASED' and member.erased_at is null then member.department end as department,
  case when member.status <> 'ERASED' and member.erased_at is null then member.cost_center end as cost_center,
  member.created_at, member.deprovisioned_at
from member
where member.organization_id in (select reader.organization_id from analytics.reader where reader.role_name = current_user);

create view analytics.team_membership with (security_barrier = true) as
select place.organization_id, place.team_id, team.name as team_name, team.managed_by, place.member_id, place.source, place.added_at
from team_membership place
join team on team.organization_id = place.organization_id and team.id = place.team_id and team.archived_at is null
where place.organization_id in (select reader.organization_id from analytics.reader where reader.role_name = current_user);

create view analytics.seat_queue with (security_barrier = true) as
select seat.organization_id, seat.license_id, license.sku, license.name as license_name,
  row_number() over (partition by seat.organization_id, seat.license_id order by seat.priority, seat.requested_at, seat.id)::integer as place,
  seat.id as assignment_id, seat.member_id,
  case when member.status <> 'ERASED' and member.erased_at is null then member.user_name end as user_name,
  case when member.status <> 'ERASED' and member.erased_at is null then member.display_name end as display_name,
  seat.department, seat.cost_center, seat.source, seat.license_rule_id as rule_id, seat.priority, seat.requested_at, seat.started_at
from license_assignment seat
join license on license.organization_id = seat.organization_id and license.id = seat.license_id
join member on member.organization_id = seat.organization_id and member.id = seat.member_id
where seat.ended_at is null and seat.state = 'WAITLISTED'
  and seat.organization_id in (select reader.organization_id from analytics.reader where reader.role_name = current_user);

revoke all on schema analytics from public;
revoke all on all tables in schema analytics from public;

comment on view analytics.license is 'The licenses as they are now: pools of purchased seats of one product or plan.';
comment on column analytics.license.organization_id is 'The organization.';
comment on column analytics.license.license_id is 'The id of the license, the same as in GraphQL.';
comment on column analytics.license.sku is 'Its sku, unique in the organization.';
comment on column analytics.license.license_name is 'Its name.';
comment on column analytics.license.seats is 'How many seats are purchased.';
comment on column analytics.license.overage_policy is 'What happens when no seat is free: WAITLIST, REJECT or ALLOW.';
comment on column analytics.license.overage_limit is 'How many seats beyond the purchased ones ALLOW grants; 0 with the others.';
comment on column analytics.license.assigned is 'How many seats are held now.';
comment on column analytics.license.reserved is 'How many seats are reserved for invited members now.';
comment on column analytics.license.waitlisted is 'How many members wait for a seat now.';
comment on column analytics.license.starts_at is 'From when seats are granted.';
comment on column analytics.license.expires_at is 'Until when seats are granted; null when it does not expire.';
comment on column analytics.license.unit_price is 'The price of one seat for one billing period; null when there is none.';
comment on column analytics.license.currency is 'The currency of unit_price (ISO 4217).';
comment on column analytics.license.billing_period is 'MONTH or YEAR.';
comment on column analytics.license.created_at is 'When the license was made.';

comment on view analytics.license_term is 'What was purchased, as intervals: each row holds from valid_from until before valid_to.';
comment on column analytics.license_term.organization_id is 'The organization.';
comment on column analytics.license_term.license_id is 'The license.';
comment on column analytics.license_term.valid_from is 'When these terms began.';
comment on column analytics.license_term.valid_to is 'When the next terms began; null for those that hold now.';
comment on column analytics.license_term.seats is 'How many seats were purchased.';
comment on column analytics.license_term.overage_policy is 'What happened when no seat was free: WAITLIST, REJECT or ALLOW.';
comment on column analytics.license_term.overage_limit is 'How many seats beyond the purchased ones ALLOW granted; 0 with the others.';
comment on column analytics.license_term.expires_at is 'Until when seats were to be granted; null when without end.';
comment on column analytics.license_term.unit_price is 'The price of one seat for one billing period; null when there was none.';
comment on column analytics.license_term.currency is 'The currency of unit_price (ISO 4217).';
comment on column analytics.license_term.billing_period is 'MONTH or YEAR.';

comment on view analytics.license_assignment is 'Who held, reserved, waited for or lacked a seat, when and why, as intervals; the columns of the CSV and NDJSON export.';
comment on column analytics.license_assignment.organization_id is 'The organization.';
comment on column analytics.license_assignment.assignment_id is 'The id of the interval, the same as in GraphQL.';
comment on column analytics.license_assignment.license_id is 'The id of the license.';
comment on column analytics.license_assignment.sku is 'The sku of the license, as it is now.';
comment on column analytics.license_assignment.license_name is 'The name of the license, as it is now.';
comment on column analytics.license_assignment.member_id is 'The id of the member; it stays when the member is erased.';
comment on column analytics.license_assignment.user_name is 'The userName of the member, as it is now; null once erased.';
comment on column analytics.license_assignment.display_name is 'The display name of the member, as it is now; null once erased.';
comment on column analytics.license_assignment.external_id is 'The identity provider''s id of the member, as it is now; null once erased.';
comment on column analytics.license_assignment.department is 'The department of the member when the interval started.';
comment on column analytics.license_assignment.cost_center is 'The cost centre of the member when the interval started.';
comment on column analytics.license_assignment.team_ids is 'The ids of the teams of the member when the interval started.';
comment on column analytics.license_assignment.team_names is 'The names, as they are now, of these teams, in the same order.';
comment on column analytics.license_assignment.state is 'ASSIGNED (held a seat), RESERVED, WAITLISTED (waited for one) or REFUSED (lacked one: the license was full).';
comment on column analytics.license_assignment.over is 'Whether the seat was granted beyond the purchased ones.';
comment on column analytics.license_assignment.source is 'Why: MANUAL, INVITE, SCIM_EVERYONE, SCIM_GROUP or SCIM_ENTITLEMENT.';
comment on column analytics.license_assignment.rule_id is 'The id of the license rule that asked for the seat; null when none did.';
comment on column analytics.license_assignment.requested_at is 'When the seat was asked for.';
comment on column analytics.license_assignment.started_at is 'When the interval started.';
comment on column analytics.license_assignment.started_by is 'Who or what started it: member:<id>, scim_connection:<id>, operator:<id> or system:<job>.';
comment on column analytics.license_assignment.ended_at is 'When the interval ended, itself no longer part of it; null while it is open.';
comment on column analytics.license_assignment.ended_by is 'Who or what ended it.';
comment on column analytics.license_assignment.end_reason is 'Why it ended, such as RELEASED, SUSPENDED, DEPROVISIONED, FULFILLED or RULE_CHANGED.';
comment on column analytics.license_assignment.unit_price is 'The price of one seat for one billing period when the interval started.';
comment on column analytics.license_assignment.currency is 'The currency of unit_price (ISO 4217).';
comment on column analytics.license_assignment.billing_period is 'MONTH or YEAR.';
comment on column analytics.license_assignment.correlation_id is 'The id of the request that started the interval, as in audit and provisioning log.';

comment on view analytics.member is 'The members as they are now, removed ones too.';
comment on column analytics.member.organization_id is 'The organization.';
comment on column analytics.member.member_id is 'The id of the member, the same as in SCIM and GraphQL.';
comment on column analytics.member.user_name is 'The userName; null once erased.';
comment on column analytics.member.display_name is 'The display name; null once erased.';
comment on column analytics.member.external_id is 'The identity provider''s id; null once erased.';
comment on column analytics.member.status is 'INVITED, ACTIVE, SUSPENDED, EXPIRED, DEPROVISIONED (removed) or ERASED.';
comment on column analytics.member.role is 'OWNER, ADMIN, BILLING, ANALYST or MEMBER.';
comment on column analytics.member.managed_by is 'MANUAL, INVITE, JIT or SCIM.';
comment on column analytics.member.department is 'The department; null once erased.';
comment on column analytics.member.cost_center is 'The cost centre; null once erased.';
comment on column analytics.member.created_at is 'When the member was made.';
comment on column analytics.member.deprovisioned_at is 'When the member was removed; null before.';

comment on view analytics.team_membership is 'Who is in which team now, and who says so: a member put there by hand and by an identity provider has two rows.';
comment on column analytics.team_membership.organization_id is 'The organization.';
comment on column analytics.team_membership.team_id is 'The id of the team, the same as in SCIM and GraphQL.';
comment on column analytics.team_membership.team_name is 'The name of the team.';
comment on column analytics.team_membership.managed_by is 'MANUAL, or SCIM for a team that an identity provider keeps.';
comment on column analytics.team_membership.member_id is 'The member.';
comment on column analytics.team_membership.source is 'Who put the member there: MANUAL or SCIM.';
comment on column analytics.team_membership.added_at is 'When.';

comment on view analytics.seat_queue is 'Who waits for a seat now, with the place in the queue.';
comment on column analytics.seat_queue.organization_id is 'The organization.';
comment on column analytics.seat_queue.license_id is 'The license whose seats are waited for.';
comment on column analytics.seat_queue.sku is 'Its sku.';
comment on column analytics.seat_queue.license_name is 'Its name.';
comment on column analytics.seat_queue.place is 'The place in the queue of the license, counted from 1: by priority, then by time.';
comment on column analytics.seat_queue.assignment_id is 'The id of the waiting interval.';
comment on column analytics.seat_queue.member_id is 'Who waits.';
comment on column analytics.seat_queue.user_name is 'The userName of who waits.';
comment on column analytics.seat_queue.display_name is 'The display name of who waits.';
comment on column analytics.seat_queue.department is 'The department when the waiting started.';
comment on column analytics.seat_queue.cost_center is 'The cost centre when the waiting started.';
comment on column analytics.seat_queue.source is 'Why a seat is asked for: MANUAL, INVITE, SCIM_EVERYONE, SCIM_GROUP or SCIM_ENTITLEMENT.';
comment on column analytics.seat_queue.rule_id is 'The license rule that asks; null when none does.';
comment on column analytics.seat_queue.priority is 'The lower, the sooner.';
comment on column analytics.seat_queue.requested_at is 'When the seat was asked for.';
comment on column analytics.seat_queue.started_at is 'When the waiting started.';
