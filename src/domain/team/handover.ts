import { sql } from 'kysely';
import type { OperationContext } from '../operation.js';

/** Locks the living teams that a connection keeps, in the order of their ids. */
export async function lockKeptTeams(ctx: OperationContext, connectionId: string): Promise<void> {
  await sql`select id from team
    where organization_id = ${ctx.organizationId} and scim_connection_id = ${connectionId} and managed_by = 'SCIM' and archived_at is null
    order by id for no key update`.execute(ctx.db);
}

/** From now on administrators keep the teams of a connection, which stay as they are, so that the connection finds them again. Tells how many. */
export async function keepTeamsByHand(ctx: OperationContext, connectionId: string): Promise<number> {
  const { rows } = await sql<{ id: string; name: string }>`
    with kept as (
      select id from team
      where organization_id = ${ctx.organizationId} and scim_connection_id = ${connectionId} and managed_by = 'SCIM' and archived_at is null
      order by id for no key update
    )
    update team set managed_by = 'MANUAL', version = version + 1, updated_at = ${ctx.now} from kept
    where team.organization_id = ${ctx.organizationId} and team.id = kept.id returning team.id, team.name`.execute(
    ctx.db,
  );
  for (const { id, name } of rows)
    ctx.record({
      type: 'team.updated',
      kind: 'team',
      resourceId: id,
      changes: { name, managedBy: ['SCIM', 'MANUAL'] },
    });
  return rows.length;
}

/** Hands the teams of a connection to another one, but for those of whose name it has one already. Tells how many. */
export async function moveTeams(ctx: OperationContext, from: string, to: string): Promise<number> {
  const { rows } = await sql<{ id: string; name: string }>`
    with moving as (
      select id from team
      where organization_id = ${ctx.organizationId} and scim_connection_id = ${from} and archived_at is null and not exists (
        select 1 from team other
        where other.organization_id = ${ctx.organizationId} and other.scim_connection_id = ${to} and other.archived_at is null
          and other.name_key = team.name_key)
      order by id for no key update
    )
    update team set scim_connection_id = ${to}, managed_by = 'SCIM', version = version + 1, updated_at = ${ctx.now} from moving
    where team.organization_id = ${ctx.organizationId} and team.id = moving.id returning team.id, team.name`.execute(
    ctx.db,
  );
  for (const { id, name } of rows)
    ctx.record({ type: 'team.updated', kind: 'team', resourceId: id, changes: { name, scimConnectionId: [from, to] } });
  return rows.length;
}
