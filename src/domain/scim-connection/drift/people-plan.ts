import { type RawBuilder, sql } from 'kysely';
import type { TenantContext } from '../../context.js';
import type { FilePeople } from './export-file.js';
import { pairs } from './matching.js';

/** The people of a file as the table expression `there_people`. */
export const peopleThere = ({ keys, externalIds, emailKeys, names, active }: FilePeople): RawBuilder<unknown> => sql`
  there_people as materialized (
    select n::int - 1 as n, name, key, external_id, email_key, active
    from unnest(${names}::text[], ${keys}::text[], ${externalIds}::text[], ${emailKeys}::text[], ${active}::boolean[])
      with ordinality as line (name, key, external_id, email_key, active, n)
  )`;

/**
 * The table expressions that end in `difference`: how people of a file differ from the members whom the connection keeps, or kept before it was
 * disabled. Suspended here and absent there is no difference: nobody works on either side.
 */
export function peopleDifferences(ctx: TenantContext, connectionId: string, people: FilePeople): RawBuilder<unknown> {
  return sql`
    here_people as materialized (
      select id, user_name as name, user_name_key as key, external_id, status, held_at is not null as held
      from member
      where organization_id = ${ctx.organizationId} and scim_connection_id = ${connectionId} and status in ('ACTIVE', 'SUSPENDED')
    ), ${peopleThere(people)}, ${pairs('pair', { here: 'here_people', there: 'there_people' })},
    person as materialized (
      select h_id as id, h_name as name, h_key as key, h_status as status, h_held as held,
        count(t_n) > 0 as present, bool_or(t_active) as active
      from pair where h_id is not null group by h_id, h_name, h_key, h_status, h_held
    ), unknown as materialized (
      select coalesce(t_key, t_email_key, t_external_id) as key, min(t_name) as name, bool_or(coalesce(t_active, true)) as active
      from pair where h_id is null group by 1
    ), other as materialized (
      select id as other_id, user_name_key as other_key from member
      where organization_id = ${ctx.organizationId} and status in ('INVITED', 'ACTIVE', 'SUSPENDED')
    ), newcomer as materialized (
      select key, name, active, other_id from unknown full join other on other_key = key
    ), seat as materialized (
      select member_id, array_agg(license_id order by license_id) as licenses from license_assignment
      where organization_id = ${ctx.organizationId} and ended_at is null and state in ('ASSIGNED', 'RESERVED') group by member_id
    ), holder as materialized (
      select id, name, key, status, held, present, active, licenses from person full join seat on member_id = id
    ), difference as materialized (
      select 'MISSING_HERE' as kind, key, name as user_name, null::text as group_name, other_id as member_id, null::uuid as team_id,
        null::text as here, 'ACTIVE' as there, false as held, null::uuid[] as licenses
      from newcomer where active
      union all
      select 'MISSING_THERE', key, name, null, id, null, status, null, held, null from person where not present and status = 'ACTIVE'
      union all
      select 'WRONG_STATE', key, name, null, id, null, status, case when active then 'ACTIVE' else 'DEACTIVATED' end, held, null
      from person where active <> (status = 'ACTIVE')
      union all
      select 'ORPHAN_SEAT', key, name, null, id, null, status, case when present then 'DEACTIVATED' end, held, licenses
      from holder where licenses is not null and (not present or not active)
    )`;
}
