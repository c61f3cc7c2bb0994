import type { TestDatabase } from '../support/database.js';

/** Each selects the id and the detail of a write of which a part is missing. */
const parts: Record<string, string> = {
  'a version of a member or team without its audit entry': `
    select id, 'member ' || user_name || ' version ' || version as detail from member
    where version <> (select count(distinct correlation_id) from audit_entry where organization_id = member.organization_id and resource_id = member.id)
    union all
    select id, 'team ' || name || ' version ' || version from team
    where version <> (select count(distinct correlation_id) from audit_entry where organization_id = team.organization_id and resource_id = team.id)`,
  'a seat without the entry that opened it': `
    select id, state as detail from license_assignment seat
    where state <> 'REFUSED' and not exists (
      select 1 from audit_entry entry
      where entry.organization_id = seat.organization_id and entry.resource_id = seat.id
        and entry.action in ('license_assignment.assigned', 'license_assignment.waitlisted'))`,
  'an ended seat without the entry that ended it': `
    select id, end_reason as detail from license_assignment seat
    where end_reason <> 'FULFILLED' and not exists (
      select 1 from audit_entry entry
      where entry.organization_id = seat.organization_id and entry.resource_id = seat.id
        and entry.action = 'license_assignment.released')`,
  'team members who are not the fold of the entries': `
    with change as (
      select resource_id as team_id, jsonb_array_elements_text(changes->'added')::uuid as member_id, 1 as step
      from audit_entry where action = 'team_membership.changed'
      union all
      select resource_id, jsonb_array_elements_text(changes->'removed')::uuid, -1
      from audit_entry where action = 'team_membership.changed'
    ), fold as (
      select team_id, member_id, sum(step) as present from change group by team_id, member_id
    )
    select member_id as id, team_id || ' ' || coalesce(present, 0) as detail
    from fold full join team_membership place using (team_id, member_id)
    where coalesce(present, 0) <> (place.source is not null)::int`,
  'a change by SCIM without its log entry': `
    select id, action as detail from audit_entry entry
    where actor_kind = 'scim_connection' and not exists (
      select 1 from provisioning_log_entry log
      where log.organization_id = entry.organization_id and log.correlation_id = entry.correlation_id)`,
  'a log entry of a change without its audit entry': `
    select id, method || ' ' || path as detail from provisioning_log_entry log
    where cardinality(changes) > 0 and not exists (
      select 1 from audit_entry entry
      where entry.organization_id = log.organization_id and entry.correlation_id = log.correlation_id)`,
};

const all = Object.entries(parts)
  .map(([name, sql]) => `select '${name}' as half, id::text, detail from (${sql}) missing`)
  .join(' union all ');

/**
 * Writes of which only a part is there: member, seat, team places, audit entry and log entry come together or not at all. For
 * databases whose teams began empty.
 */
export function halfWrites(database: TestDatabase): Promise<{ half: string; id: string; detail: string }[]> {
  return database.rows(all);
}

/** Which of these requests have no successful entry in the provisioning log. */
export async function unloggedRequests(database: TestDatabase, requestIds: readonly string[]): Promise<string[]> {
  const rows = await database.rows<{ id: string }>(
    `select request.id from unnest($1::text[]) as request (id)
    where not exists (select 1 from provisioning_log_entry log where log.correlation_id = request.id and log.status < 300)`,
    [requestIds],
  );
  return rows.map(({ id }) => id);
}

/** How each provisioned member and each team stands: a working member has a seat or waits for one; a team has its members' names. */
export async function standings(database: TestDatabase): Promise<Map<string, string>> {
  const rows = await database.rows<{ name: string; state: string }>(`
    select user_name as name, status || case when exists (
        select 1 from license_assignment seat
        where seat.organization_id = member.organization_id and seat.member_id = member.id and seat.ended_at is null
          and seat.state in ('ASSIGNED', 'WAITLISTED')
      ) then ' and served' else '' end as state
    from member where scim_connection_id is not null
    union all
    select name, 'of ' || coalesce((
        select string_agg(user_name, ',' order by user_name collate "C") from team_membership place
        join member on member.organization_id = place.organization_id and member.id = place.member_id
        where place.organization_id = team.organization_id and place.team_id = team.id), '')
    from team`);
  return new Map(rows.map(({ name, state }) => [name, state]));
}
