// @ts-check
/**
 * The durable floor's SQL: each write is one statement, and so one transaction in one round trip, that leaves the rows which
 * Muster leaves. What Muster decides beyond the requests of the benchmark is not here: a queue for seats, several rules, adoption,
 * a refusal that is written down.
 *
 * The parameters of every write: $1 organization, $2 connection, $3 now, $4 correlation id, $5 id of the log entry, $6 method,
 * $7 path, $8 status, $9 milliseconds so far, $10 body.
 */

const columns = [
  'id',
  'user_name',
  'external_id',
  'display_name',
  'active',
  'department',
  'cost_center',
  'profile',
  'version',
  'created_at',
  'updated_at',
];
const shown = columns.map((name) => `member.${name}`).join(', ');

/** The visible teams of `member` as the JSON text of `groups`; the parameter is the URL of groups. */
const teams = (/** @type {string} */ groupsUrl) => `(
  select json_agg(json_build_object('value', team.id, '$ref', ${groupsUrl} || team.id, 'display', team.name, 'type', 'direct') order by team.name, team.id)::text
  from team_membership membership
  join team on team.organization_id = $1 and team.id = membership.team_id and team.archived_at is null and (team.scim_connection_id = $2 or team.scim_connection_id is null)
  where membership.organization_id = $1 and membership.member_id = member.id
) as groups`;

const since = (/** @type {string} */ time) => `to_char(${time} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The open assignments of `member` as the JSON text of `licenses`. */
const licenses = `(
  select json_agg(json_build_object('value', license.id, 'display', license.name, 'sku', license.sku, 'state', open.state, 'source', open.source,
    'since', ${since('open.started_at')}) order by license.id)::text
  from license_assignment open
  join license on license.organization_id = $1 and license.id = open.license_id
  where open.organization_id = $1 and open.member_id = member.id and open.ended_at is null
) as licenses`;

/** The seat that a statement has taken, as `licenses` shows it. */
const takenSeat = `(
  select json_build_array(json_build_object('value', seat.id, 'display', seat.name, 'sku', seat.sku, 'state', 'ASSIGNED', 'source', 'SCIM_EVERYONE',
    'since', ${since('$3::timestamptz')}))::text
  from seat
) as licenses`;

/** The rows that tell what happened: of each row of `event` an audit entry and an event to publish, and of the request a log entry. */
const journal = `audit as (
  insert into audit_entry (organization_id, id, at, action, actor_kind, actor_id, resource_kind, resource_id, changes, correlation_id)
  select $1, id, $3, type, 'scim_connection', $2::uuid::text, kind, resource_id, changes, $4 from event
), outbox as (
  insert into outbox_event (organization_id, id, at, type, resource_kind, resource_id, payload, correlation_id)
  select $1, id, $3, type, kind, resource_id, changes, $4 from event
), log as (
  insert into provisioning_log_entry (organization_id, id, scim_connection_id, at, method, path, status, duration_ms, changes, body, resource_id, event_ids,
    correlation_id)
  select $1, $5, $2, $3, $6, $7, $8, $9, told.labels, $10, told.resource_id, told.ids, $4 from (
    select array_agg(label) as labels, array_agg(id) as ids, (array_agg(resource_id) filter (where kind in ('member', 'team')))[1] as resource_id from event
  ) told where told.labels is not null
)`;

/** Takes a seat of the license that everybody gets, while there is one and nobody waits; no row when there is none. */
const takeSeat = (/** @type {string} */ condition) => `seat as (
  update license set assigned = license.assigned + 1 from license_rule rule
  where license.organization_id = $1 and rule.organization_id = $1 and rule.license_id = license.id and rule.kind = 'EVERYONE' and rule.deleted_at is null
    and (rule.scim_connection_id is null or rule.scim_connection_id = $2)
    and license.waitlisted = 0 and license.assigned + license.reserved < license.seats + license.overage_limit
    and license.starts_at <= $3 and (license.expires_at is null or license.expires_at > $3) and ${condition}
  returning license.id, license.name, license.sku, rule.id as rule_id, rule.priority
)`;

const assignSeat = (/** @type {string} */ assignmentId, /** @type {string} */ from) => `assigned as (
  insert into license_assignment (organization_id, id, license_id, member_id, state, source, license_rule_id, priority, over,
    requested_at, started_at, started_by, department, cost_center, team_ids, correlation_id)
  select $1, ${assignmentId}, seat.id, member.id, 'ASSIGNED', 'SCIM_EVERYONE', seat.rule_id, seat.priority, false,
    $3, $3, 'scim_connection:' || $2::uuid, member.department, member.cost_center,
    array(
      select membership.team_id from team_membership membership
      join team on team.organization_id = $1 and team.id = membership.team_id and team.archived_at is null
      where membership.organization_id = $1 and membership.member_id = member.id),
    $4
  from seat, ${from} member
)`;

const assignedEvent = (
  /** @type {string} */ eventId,
  /** @type {string} */ assignmentId,
  /** @type {string} */ from,
) => `
  select ${eventId}::uuid, 'license_assignment.assigned', 'license_assignment', ${assignmentId}::uuid,
    jsonb_build_object('memberId', member.id, 'licenseId', seat.id, 'name', seat.name, 'state', 'ASSIGNED', 'over', false),
    'license assignment assigned: ' || seat.name
  from seat, ${from} member`;

/** By name, as they are prepared. */
export const scimStatements = {
  /** $1 hash of the token, $2 connection. */
  caller: `select connection.organization_id as "organizationId", token.id as "tokenId", token.expires_at as "expiresAt"
    from token_directory directory
    join scim_token token on token.organization_id = directory.organization_id and token.id = directory.token_id
    join scim_connection connection on connection.organization_id = directory.organization_id and connection.id = token.scim_connection_id
    where directory.token_hash = $1 and directory.kind = 'SCIM' and token.revoked_at is null
      and connection.id = $2 and connection.status <> 'DISABLED'`,

  /** $3 member, $4 URL of groups. */
  read: `select ${shown}, ${teams('$4')}, ${licenses} from member
    where member.organization_id = $1 and member.id = $3 and member.scim_connection_id = $2 and member.status in ('ACTIVE', 'SUSPENDED')`,

  /** $3 userName key, $4 URL of groups. */
  find: `select ${shown}, ${teams('$4')}, ${licenses} from member
    where member.organization_id = $1 and member.user_name_key = $3 and member.scim_connection_id = $2 and member.status in ('ACTIVE', 'SUSPENDED')`,

  /** $3 how many, $4 URL of groups, $5 after how many. */
  page: `select ${shown}, ${teams('$4')}, ${licenses} from member
    where member.organization_id = $1 and member.scim_connection_id = $2 and member.status in ('ACTIVE', 'SUSPENDED')
    order by member.id limit $3 offset $5`,

  count: `select count(*)::int as count from member
    where organization_id = $1 and scim_connection_id = $2 and status in ('ACTIVE', 'SUSPENDED')`,

  /**
   * $11 member, $12 assignment, $13 and $14 events, $15 userName, $16 its key, $17 externalId, $18 displayName, $19 department,
   * $20 cost centre, $21 e-mail keys, $22 profile, $23 what the audit entry says, $24 login e-mail, $25 its key.
   */
  create: `with ${takeSeat('true')}, created as (
      insert into member (organization_id, id, version, status, role, managed_by, scim_connection_id, external_id, user_name, user_name_key,
        login_email, login_email_key, email_domain, display_name, active, department, cost_center, email_keys, entitlement_keys, profile, predecessor_id,
        created_at, updated_at)
      select $1, $11, 1, 'ACTIVE', 'MEMBER', 'SCIM', $2, $17, $15, $16,
        case when login.free then $24 end, case when login.free then $25 end, split_part($16, '@', 2), $18, true, $19, $20, $21, '{}', $22,
        (
          select former.id from member former
          where former.organization_id = $1 and former.status = 'DEPROVISIONED'
            and (former.user_name_key = $16 or (former.scim_connection_id = $2 and former.external_id = $17))
          order by former.deprovisioned_at desc limit 1
        ), $3, $3
      from seat, (
        select not exists (
          select 1 from member other
          where other.organization_id = $1 and other.login_email_key = $25 and other.status in ('INVITED', 'ACTIVE', 'SUSPENDED')
        ) as free
      ) login
      returning ${columns.join(', ')}
    ), ${assignSeat('$12', 'created')}, event (id, type, kind, resource_id, changes, label) as (
      select $13::uuid, 'member.created', 'member', $11::uuid, $23::jsonb, 'member created: ' || $15 from created
      union all ${assignedEvent('$14', '$12', 'created')}
    ), ${journal}
    select ${shown}, null as groups, ${takenSeat} from created member`,

  /** $11 member, $12 and $13 events, $14 URL of groups. */
  suspend: `with changed as (
      update member set active = false, status = 'SUSPENDED', version = version + 1, updated_at = $3
      where organization_id = $1 and id = $11 and scim_connection_id = $2 and status = 'ACTIVE'
      returning ${columns.join(', ')}
    ), ended as (
      update license_assignment seat set ended_at = greatest(seat.started_at, $3), ended_by = 'scim_connection:' || $2::uuid, end_reason = 'SUSPENDED'
      from changed where seat.organization_id = $1 and seat.member_id = changed.id and seat.ended_at is null
      returning seat.id, seat.license_id, seat.member_id
    ), returned as (
      update license set assigned = license.assigned - 1 from ended
      where license.organization_id = $1 and license.id = ended.license_id
      returning license.id, license.name
    ), revoked as (
      update api_token token set revoked_at = $3 from changed
      where token.organization_id = $1 and token.member_id = changed.id and token.revoked_at is null
    ), event (id, type, kind, resource_id, changes, label) as (
      select $12::uuid, 'member.suspended', 'member', changed.id,
        jsonb_build_object('userName', changed.user_name, 'active', jsonb_build_array(true, false)), 'member suspended: ' || changed.user_name
      from changed
      union all
      select $13::uuid, 'license_assignment.released', 'license_assignment', ended.id,
        jsonb_build_object('memberId', ended.member_id, 'licenseId', returned.id, 'name', returned.name, 'state', 'ASSIGNED', 'reason', 'SUSPENDED'),
        'license assignment released: ' || returned.name
      from ended join returned on returned.id = ended.license_id
    ), ${journal}
    select ${shown}, ${teams('$14')}, null as licenses from changed member`,

  /** $11 member, $12 and $13 events, $14 URL of groups, $15 assignment. */
  reactivate: `with found as (
      select id from member
      where organization_id = $1 and id = $11 and scim_connection_id = $2 and status = 'SUSPENDED' and held_at is null for no key update
    ), ${takeSeat('exists (select from found)')}, changed as (
      update member set active = true, status = 'ACTIVE', version = version + 1, updated_at = $3
      where organization_id = $1 and id = $11 and exists (select from seat)
      returning ${columns.join(', ')}
    ), ${assignSeat('$15', 'changed')}, event (id, type, kind, resource_id, changes, label) as (
      select $12::uuid, 'member.reactivated', 'member', changed.id,
        jsonb_build_object('userName', changed.user_name, 'active', jsonb_build_array(false, true)), 'member reactivated: ' || changed.user_name
      from changed
      union all ${assignedEvent('$13', '$15', 'changed')}
    ), ${journal}
    select ${shown}, ${teams('$14')}, ${takenSeat} from changed member`,

  /** $11 team, $12 members, $13 event. One row with the team's version and how many of the members are known; none without the team. */
  join: `with place as (
      select id, name, version from team
      where organization_id = $1 and id = $11 and archived_at is null and scim_connection_id = $2 for no key update
    ), known as (
      select id from member where organization_id = $1 and id = any($12::uuid[]) and scim_connection_id = $2 and status in ('ACTIVE', 'SUSPENDED') for share
    ), added as (
      insert into team_membership (organization_id, team_id, member_id, source, added_at)
      select $1, place.id, known.id, 'SCIM', $3 from place, known where (select count(*) from known) = cardinality($12::uuid[])
      on conflict do nothing returning member_id
    ), changed as (
      update team set version = version + 1, updated_at = $3
      where organization_id = $1 and id = $11 and exists (select from added) returning id, name, version
    ), event (id, type, kind, resource_id, changes, label) as (
      select $13::uuid, 'team_membership.changed', 'team', changed.id,
        jsonb_build_object('name', changed.name, 'added', (select jsonb_agg(member_id) from added), 'removed', '[]'::jsonb),
        'team membership changed: ' || changed.name
      from changed
    ), ${journal}
    select coalesce((select version from changed), place.version) as version, (select count(*)::int from known) as known from place`,

  /** $3 token, $4 when it was last used; the rest are arrays, an element for each log entry. */
  flush: `with entries as (
      insert into provisioning_log_entry (organization_id, id, scim_connection_id, at, method, path, status, duration_ms, changes, resource_id, event_ids, correlation_id)
      select $1, entry.id, $2, entry.at, entry.method, entry.path, entry.status, entry.duration_ms, '{}',
        substring(entry.path from '^/[^/?]+/([0-9a-f-]{36})')::uuid, '{}', entry.correlation_id
      from unnest($5::uuid[], $6::timestamptz[], $7::text[], $8::text[], $9::integer[], $10::real[], $11::text[])
        as entry (id, at, method, path, status, duration_ms, correlation_id)
    ), token as (
      update scim_token set last_used_at = $4, last_used_from = '127.0.0.1' where organization_id = $1 and id = $3
    )
    update scim_connection set last_request_at = $4, first_request_at = coalesce(first_request_at, $4) where organization_id = $1 and id = $2`,
};
