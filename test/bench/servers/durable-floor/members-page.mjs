// @ts-check
/** The GraphQL page of the benchmark as one statement whose JSON PostgreSQL builds: what the query asks for, in its words. */

const pageSize = 50;

export const pageStatements = {
  /** $1 hash of the token, $2 now. */
  apiCaller: `select directory.organization_id as "organizationId"
    from token_directory directory
    join api_token token on token.organization_id = directory.organization_id and token.id = directory.token_id
    join member on member.organization_id = directory.organization_id and member.id = token.member_id and member.status = 'ACTIVE'
    where directory.token_hash = $1 and directory.kind = 'API' and token.revoked_at is null
      and (token.expires_at is null or token.expires_at > $2) and 'members:read' = any(token.scopes)`,

  /** $1 organization. */
  membersPage: `select
      json_agg(json_build_object(
        'id', person.id, 'userName', person.user_name, 'displayName', person.display_name, 'status', person.status,
        'licenseAssignments', (
          select coalesce(json_agg(json_build_object('state', seat.state, 'license', json_build_object('id', license.id, 'name', license.name)) order by seat.id), '[]')
          from license_assignment seat join license on license.organization_id = $1 and license.id = seat.license_id
          where seat.organization_id = $1 and seat.member_id = person.id and seat.ended_at is null
        ),
        'teams', (
          select coalesce(json_agg(json_build_object('id', team.id, 'name', team.name) order by team.name_key, team.id), '[]')
          from (select distinct team_id from team_membership where organization_id = $1 and member_id = person.id) place
          join team on team.organization_id = $1 and team.id = place.team_id and team.archived_at is null
        )
      ) order by person.id) filter (where person.place <= ${pageSize})::text as nodes,
      max(person.place) > ${pageSize} as "hasNextPage",
      (array_agg(person.id order by person.id))[${pageSize}] as "lastId"
    from (
      select id, user_name, display_name, status, row_number() over (order by id) as place from member
      where organization_id = $1 and status in ('INVITED', 'ACTIVE', 'SUSPENDED') order by id limit ${pageSize + 1}
    ) person`,
};

/**
 * The answer that a row of `membersPage` is.
 *
 * @param {Record<string, any>} page
 */
export function toAnswer({ nodes, hasNextPage, lastId }) {
  const endCursor = Buffer.from(`[${lastId}]`).toString('base64url');
  return `{"data":{"organization":{"members":{"nodes":${nodes},"pageInfo":{"hasNextPage":${hasNextPage},"endCursor":"${endCursor}"}}}}}`;
}
