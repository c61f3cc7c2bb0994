import type { TestDatabase } from './database.js';

/** What is wrong, and with which row. */
interface Violation {
  readonly invariant: string;
  readonly organizationId: string;
  readonly id: string;
  readonly detail: string;
}

const living = `('INVITED', 'ACTIVE', 'SUSPENDED')`;

const counted = (state: string) => `(
  select count(*) from license_assignment seat
  where seat.organization_id = license.organization_id and seat.license_id = license.id and seat.ended_at is null and seat.state = '${state}')`;

/** Of each active member of an identity provider and each product the license that the first of the rules gives. */
const due = `
  select distinct on (member.organization_id, member.id, coalesce(license.product, license.id::text)) member.organization_id, member.id as member_id,
    license.id as license_id, coalesce(license.product, license.id::text) as family
  from member
  join license_rule rule on rule.organization_id = member.organization_id and rule.deleted_at is null
    and coalesce(rule.scim_connection_id, member.scim_connection_id) = member.scim_connection_id
  join license on license.organization_id = rule.organization_id and license.id = rule.license_id
  left join team on team.organization_id = rule.organization_id and team.id = rule.team_id and team.archived_at is null
  left join team_membership place on place.organization_id = team.organization_id and place.team_id = team.id and place.member_id = member.id and place.source = 'SCIM'
  where member.status = 'ACTIVE' and (rule.kind = 'EVERYONE' or place.member_id is not null or rule.entitlement_key = any(member.entitlement_keys))
    and not exists (select 1 from license_rule other where other.organization_id = member.organization_id and other.status = 'APPLYING')
  order by member.organization_id, member.id, coalesce(license.product, license.id::text), rule.priority, rule.created_at, rule.id`;

/** Each selects organization_id, id and detail of what breaks it. */
const invariants: Record<string, string> = {
  'no license is oversold': `
    select organization_id, id::text, assigned + reserved || ' of ' || seats as detail from license
    where assigned + reserved > greatest(seats + overage_limit, ceiling)`,
  'kept counts are the counted rows': `
    select organization_id, id::text, assigned || ', ' || reserved || ', ' || waitlisted as detail from license
    where (assigned, reserved, waitlisted) is distinct from (${counted('ASSIGNED')}, ${counted('RESERVED')}, ${counted('WAITLISTED')})`,
  'a ceiling is what is held beyond the purchase': `
    select organization_id, id::text, ceiling::text as detail from license
    where ceiling <> case when assigned + reserved > seats + overage_limit then assigned + reserved else 0 end`,
  'the seats of one member and license follow each other': `
    select organization_id, id::text, started_at::text as detail from (
      select organization_id, id, started_at, lag(coalesce(ended_at, 'infinity')) over (
        partition by organization_id, license_id, member_id order by started_at, coalesce(ended_at, 'infinity'), id) as before
      from license_assignment
    ) seat where started_at < before`,
  'a wait that was fulfilled ends when the seat begins': `
    select organization_id, id::text, ended_at::text as detail from license_assignment wait
    where end_reason = 'FULFILLED' and not exists (
      select 1 from license_assignment seat
      where seat.organization_id = wait.organization_id and seat.license_id = wait.license_id and seat.member_id = wait.member_id
        and seat.state = 'ASSIGNED' and seat.started_at = wait.ended_at and seat.requested_at = wait.requested_at)`,
  'at no instant did a seat begin beyond what was bought then': `
    with change as (
      select organization_id, license_id, started_at as at, 1 as step from license_assignment where state in ('ASSIGNED', 'RESERVED')
      union all
      select organization_id, license_id, ended_at, -1 from license_assignment where state in ('ASSIGNED', 'RESERVED') and ended_at is not null
    ), held as (
      select organization_id, license_id, at, sum(sum(step)) over (partition by organization_id, license_id order by at) as count, sum(step) as step
      from change group by organization_id, license_id, at
    )
    select organization_id, license_id::text as id, count || ' at ' || at as detail from held
    where step > 0 and count > (
      select max(term.seats + term.overage_limit) from license_term term
      where term.organization_id = held.organization_id and term.license_id = held.license_id and term.valid_from <= held.at
        and not exists (
          select 1 from license_term later
          where later.organization_id = term.organization_id and later.license_id = term.license_id
            and later.valid_from > term.valid_from and later.valid_from < held.at))`,
  'nothing of a license happened after its last change': `
    select organization_id, id::text, seats_changed_at::text as detail from license
    where seats_changed_at < (
      select max(greatest(seat.started_at, seat.ended_at)) from license_assignment seat
      where seat.organization_id = license.organization_id and seat.license_id = license.id)`,
  'who is due a seat holds it, waits for it, or is known to lack it': `
    select organization_id, member_id::text as id, license_id::text as detail from due
    where not exists (
      select 1 from license_assignment seat
      where seat.organization_id = due.organization_id and seat.member_id = due.member_id and seat.license_id = due.license_id and seat.ended_at is null)`,
  'what a rule has given is due, on its way back, or kept until a better tier is free': `
    select seat.organization_id, seat.id::text, seat.state as detail from license_assignment seat
    join member on member.organization_id = seat.organization_id and member.id = seat.member_id and member.status = 'ACTIVE'
    join license on license.organization_id = seat.organization_id and license.id = seat.license_id
    where seat.ended_at is null and seat.license_rule_id is not null
      and not exists (select 1 from license_rule other where other.organization_id = seat.organization_id and other.status = 'APPLYING')
      and not exists (select 1 from pending_release pending where pending.organization_id = seat.organization_id and pending.license_assignment_id = seat.id)
      and (seat.organization_id, seat.member_id, seat.license_id) not in (select organization_id, member_id, license_id from due)
      and not (seat.state = 'ASSIGNED' and exists (
        select 1 from due
        join license_assignment better on better.organization_id = due.organization_id and better.member_id = due.member_id
          and better.license_id = due.license_id and better.ended_at is null and better.state in ('WAITLISTED', 'REFUSED')
        where due.organization_id = seat.organization_id and due.member_id = seat.member_id
          and due.family = coalesce(license.product, license.id::text)))`,
  'what is on its way back is held': `
    select organization_id, license_assignment_id::text as id, reason as detail from pending_release pending
    where not exists (
      select 1 from license_assignment seat
      where seat.organization_id = pending.organization_id and seat.id = pending.license_assignment_id and seat.ended_at is null and seat.state = 'ASSIGNED')`,
  'nobody in the queue was passed over': `
    select served.organization_id, served.id::text, passed.id::text as detail from license_assignment served
    join license_assignment passed on passed.organization_id = served.organization_id and passed.license_id = served.license_id
      and passed.state = 'WAITLISTED' and coalesce(passed.end_reason, 'FULFILLED') = 'FULFILLED'
      and passed.started_at < served.ended_at and (passed.ended_at is null or passed.ended_at > served.ended_at)
      and (passed.priority, passed.requested_at, passed.id) < (served.priority, served.requested_at, served.id)
    where served.state = 'WAITLISTED' and served.end_reason = 'FULFILLED'`,
  'nobody came in before those who waited': `
    with at_once as (
      select organization_id, license_id, priority, started_at, min(id::text) as id from license_assignment seat
      where seat.state = 'ASSIGNED' and seat.requested_at = seat.started_at
        and not exists (
          select 1 from license_assignment wait
          where wait.organization_id = seat.organization_id and wait.license_id = seat.license_id and wait.member_id = seat.member_id
            and wait.end_reason = 'FULFILLED' and wait.ended_at = seat.started_at)
      group by organization_id, license_id, priority, started_at)
    select seat.organization_id, seat.id, passed.id::text as detail from at_once seat
    join license_assignment passed on passed.organization_id = seat.organization_id and passed.license_id = seat.license_id
      and passed.state = 'WAITLISTED' and coalesce(passed.end_reason, 'FULFILLED') = 'FULFILLED' and passed.priority <= seat.priority
      and passed.started_at < seat.started_at and (passed.ended_at is null or passed.ended_at > seat.started_at)`,
  'nobody waits while a seat is free': `
    select organization_id, id::text, waitlisted || ' wait' as detail from license
    where waitlisted > 0 and assigned + reserved < seats + overage_limit
      and starts_at <= now() and (expires_at is null or expires_at > now())`,
  'who does not work holds nothing': `
    select seat.organization_id, seat.id::text, member.status || ' ' || seat.state as detail from license_assignment seat
    join member on member.organization_id = seat.organization_id and member.id = seat.member_id
    where seat.ended_at is null and member.status not in ('INVITED', 'ACTIVE') and not exists (
      select 1 from pending_release pending
      where pending.organization_id = seat.organization_id and pending.license_assignment_id = seat.id and seat.state = 'ASSIGNED')`,
  'who does not work has no live API token': `
    select token.organization_id, token.id::text, member.status as detail from api_token token
    join member on member.organization_id = token.organization_id and member.id = token.member_id
    where token.revoked_at is null and member.status in ('SUSPENDED', 'DEPROVISIONED', 'ERASED')`,
  'who does not work has no live session': `
    select session.organization_id, session.id::text, member.status as detail from session
    join member on member.organization_id = session.organization_id and member.id = session.member_id
    where session.ended_at is null and member.status <> 'ACTIVE'`,
  'a verified domain leads to the organization that verified it': `
    select coalesce(entry.organization_id, domain.organization_id) as organization_id, coalesce(domain.id::text, entry.name) as id, 'directory' as detail
    from verified_domain entry
    full join (select * from domain where verified_at is not null and removed_at is null) domain
      on domain.organization_id = entry.organization_id and domain.name = entry.name
    where entry.name is null or domain.name is null`,
  'a trusted issuer of the directory is one of its organization': `
    select organization_id, token_issuer_id::text as id, issuer as detail from token_issuer_directory entry
    where not exists (
      select 1 from token_issuer issuer
      where issuer.organization_id = entry.organization_id and issuer.id = entry.token_issuer_id and issuer.removed_at is null)`,
  'userName is unique among the living': `
    select organization_id, min(id::text) as id, user_name_key as detail from member where status in ${living}
    group by organization_id, user_name_key having count(*) > 1`,
  'externalId is unique among the living of a connection': `
    select organization_id, min(id::text) as id, external_id as detail from member where status in ${living} and external_id is not null
    group by organization_id, scim_connection_id, external_id having count(*) > 1`,
  'every organization has an active owner': `
    select id as organization_id, id::text, slug as detail from organization
    where not exists (select 1 from member where member.organization_id = organization.id and role = 'OWNER' and status = 'ACTIVE')`,
  'an audit row and an outbox row come as a pair': `
    select coalesce(entry.organization_id, event.organization_id) as organization_id, coalesce(entry.id, event.id)::text as id,
      coalesce(entry.action, '-') || ' / ' || coalesce(event.type, '-') as detail
    from audit_entry entry
    full join outbox_event event on event.organization_id = entry.organization_id and event.id = entry.id
    where (entry.action, entry.at, entry.resource_kind, entry.resource_id, entry.changes, entry.correlation_id)
      is distinct from (event.type, event.at, event.resource_kind, event.resource_id, event.payload, event.correlation_id)
      and not (event.id is null and entry.at < now() - interval '14 days')`,
  'an audit row names a resource of its own organization': `
    select organization_id, id::text, action || ' ' || resource_id as detail from audit_entry entry
    where not case resource_kind
      when 'organization' then resource_id = organization_id
      when 'member' then exists (select 1 from member r where r.organization_id = entry.organization_id and r.id = resource_id)
      when 'license' then exists (select 1 from license r where r.organization_id = entry.organization_id and r.id = resource_id)
      when 'license_assignment' then exists (select 1 from license_assignment r where r.organization_id = entry.organization_id and r.id = resource_id)
      when 'license_rule' then exists (select 1 from license_rule r where r.organization_id = entry.organization_id and r.id = resource_id)
      when 'team' then exists (select 1 from team r where r.organization_id = entry.organization_id and r.id = resource_id)
      when 'scim_connection' then exists (select 1 from scim_connection r where r.organization_id = entry.organization_id and r.id = resource_id)
      when 'scim_token' then exists (select 1 from scim_token r where r.organization_id = entry.organization_id and r.id = resource_id)
      when 'domain' then exists (select 1 from domain r where r.organization_id = entry.organization_id and r.id = resource_id)
      when 'session' then exists (select 1 from session r where r.organization_id = entry.organization_id and r.id = resource_id)
      when 'sso_connection' then exists (select 1 from sso_connection r where r.organization_id = entry.organization_id and r.id = resource_id)
      when 'sign_in_link' then exists (select 1 from sign_in_link r where r.organization_id = entry.organization_id and r.id = resource_id)
      when 'token_issuer' then exists (select 1 from token_issuer r where r.organization_id = entry.organization_id and r.id = resource_id)
      when 'api_token' then exists (select 1 from api_token r where r.organization_id = entry.organization_id and r.id = resource_id)
      when 'webhook_endpoint' then exists (select 1 from webhook_endpoint r where r.organization_id = entry.organization_id and r.id = resource_id)
      when 'resource' then true -- of a table that this schema does not have
      else false end`,
  'of each line of deliveries the first one, and no other, is due': `
    select organization_id, id::text, due_at::text as detail from (
      select delivery.*, row_number() over (partition by organization_id, webhook_endpoint_id, resource_id order by event_id) as place
      from webhook_delivery delivery where state = 'PENDING'
    ) pending where (place = 1) <> (due_at is not null)`,
  'what is delivered is an event of the same organization': `
    select organization_id, id::text, event_id::text as detail from webhook_delivery delivery
    where not exists (
      select 1 from outbox_event event
      where event.organization_id = delivery.organization_id and event.id = delivery.event_id and event.resource_id = delivery.resource_id)`,
  'teams at the grant are teams of the same organization': `
    select organization_id, id::text, team_ids::text as detail from license_assignment seat
    where exists (
      select 1 from unnest(team_ids) team_id
      where not exists (select 1 from team where team.organization_id = seat.organization_id and team.id = team_id))`,
  'a token of the directory is a token of its organization': `
    select organization_id, token_id::text as id, kind as detail from token_directory entry
    where kind <> 'OPERATOR'
      and not exists (select 1 from scim_token t where t.organization_id = entry.organization_id and t.id = token_id)
      and not exists (select 1 from api_token t where t.organization_id = entry.organization_id and t.id = token_id)
      and not exists (select 1 from session t where t.organization_id = entry.organization_id and t.id = token_id)
      and not exists (select 1 from sign_in_link t where t.organization_id = entry.organization_id and t.id = token_id)
      and not exists (select 1 from invitation t where t.organization_id = entry.organization_id and t.id = token_id)`,
  'no tombstone is in a team': `
    select place.organization_id, place.member_id::text as id, place.team_id::text as detail from team_membership place
    join member on member.organization_id = place.organization_id and member.id = place.member_id
    where member.status in ('DEPROVISIONED', 'ERASED')`,
};

const all = Object.entries(invariants)
  .map(
    ([name, sql]) =>
      `select '${name}' as invariant, organization_id as "organizationId", id, detail from (${sql}) broken`,
  )
  .join(' union all ');

/** What breaks the invariants of the domain, in one organization or in all of them; empty after any test, race or fault. */
export async function violations(database: Pick<TestDatabase, 'rows'>, organizationId?: string): Promise<Violation[]> {
  return database.rows<Violation>(
    `with due as materialized (${due}) select * from (${all}) found where $1::uuid is null or "organizationId" = $1::uuid order by invariant, id`,
    [organizationId ?? null],
  );
}
