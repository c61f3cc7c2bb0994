import { type RawBuilder, sql } from 'kysely';
import type { TenantContext } from '../../context.js';
import type { ExportFile } from './export-file.js';
import { pairs } from './matching.js';
import { peopleThere } from './people-plan.js';

/**
 * The table expressions that end in `difference`: how groups of a file differ from the teams that the connection keeps, and, where the file says
 * it, who is in them. Who was added here by hand is no difference, nor who is suspended here and has left the group there.
 */
export function groupDifferences(
  ctx: TenantContext,
  connectionId: string,
  { groups, people, memberships }: ExportFile,
): RawBuilder<unknown> {
  return sql`
    here_groups as materialized (
      select id, name, name_key as key, external_id, null::text as status, false as held from team
      where organization_id = ${ctx.organizationId} and scim_connection_id = ${connectionId} and archived_at is null
    ), there_groups as materialized (
      select n::int - 1 as n, name, key, external_id, null::text as email_key, null::boolean as active
      from unnest(${groups.names}::text[], ${groups.keys}::text[], ${groups.externalIds}::text[])
        with ordinality as line (name, key, external_id, n)
    ), ${pairs('grouping', { here: 'here_groups', there: 'there_groups' })}, here_people as materialized (
      select id, user_name as name, user_name_key as key, case when scim_connection_id = ${connectionId} then external_id end as external_id,
        status, false as held
      from member where organization_id = ${ctx.organizationId} and status in ('INVITED', 'ACTIVE', 'SUSPENDED')
    ), ${peopleThere(people)}, ${pairs('person', { here: 'here_people', there: 'there_people' })},
    line as materialized (
      select line.g, line.n from unnest(${memberships?.groups ?? []}::int[], ${memberships?.people ?? []}::int[]) as line (g, n)
    ), line_people as materialized (
      select g, h_id as member_id, coalesce(h_name, t_name) as user_name, coalesce(h_key, t_key, t_email_key, t_external_id) as user_key
      from line full join (select * from person where t_n is not null) person on t_n = line.n
    ), line_teams as materialized (
      select h_id as team_id, h_name as team_name, member_id, user_name, user_key
      from line_people full join (select * from grouping where h_id is not null and t_n is not null) grouping on t_n = g
    ), inside as materialized (
      select membership.team_id, membership.member_id, bool_or(membership.source = 'SCIM') as pushed
      from team_membership membership
      where membership.organization_id = ${ctx.organizationId} and ${memberships !== null}
        and membership.team_id in (select h_id from grouping where h_id is not null and t_n is not null)
      group by 1, 2
    ), told as materialized (
      select team_id, member_id, user_key, min(user_name) as user_name from line_teams
      where team_id is not null and user_key is not null group by 1, 2, 3
    ), membership as materialized (
      select coalesce(inside.team_id, told.team_id) as team_id, coalesce(inside.member_id, told.member_id) as member_id, inside.pushed,
        told.user_key, told.user_name, inside.team_id is null as only_there, told.team_id is null as only_here
      from inside full join told on inside.team_id = told.team_id and inside.member_id = told.member_id
    ), place as materialized (
      select membership.*, here_people.key as here_key, here_people.name as here_name, here_people.status
      from membership full join here_people on here_people.id = membership.member_id
    ), misplaced as materialized (
      select h_id, h_key, h_name, only_there, member_id, coalesce(here_key, user_key) as user_key, coalesce(here_name, user_name) as user_name
      from (
        select * from place where only_there or (only_here and pushed and status = 'ACTIVE')
      ) place full join (select * from grouping where h_id is not null) team on h_id = team_id
    ), other as materialized (
      select min(id::text)::uuid as other_id, name_key as other_key from team
      where organization_id = ${ctx.organizationId} and archived_at is null group by name_key
    ), newcomer as materialized (
      select t_key, t_name, other_id from (select * from grouping where h_id is null) unknown full join other on other_key = t_key
    ), difference as materialized (
      select 'MISSING_HERE' as kind, t_key as key, null::text as user_name, t_name as group_name, null::uuid as member_id,
        other_id as team_id, null::text as here, 'PRESENT' as there, false as held, null::uuid[] as licenses
      from newcomer where t_key is not null
      union all
      select 'MISSING_THERE', h_key, null, h_name, null, h_id, 'PRESENT', null, false, null from grouping where t_n is null
      union all
      select 'WRONG_GROUP', h_key || ' ' || user_key, user_name, h_name, member_id, h_id,
        case when only_there then null else 'PRESENT' end, case when only_there then 'PRESENT' end, false, null
      from misplaced where user_key is not null
    )`;
}
