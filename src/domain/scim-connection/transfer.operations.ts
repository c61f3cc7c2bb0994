import { sql } from 'kysely';
import { requireOwner } from '../access.js';
import { DomainError } from '../errors.js';
import { toId } from '../ids.js';
import { settleSeats } from '../license/settlement.js';
import { moveMembers } from '../member/handover.js';
import { operation } from '../operation.js';
import { moveTeams } from '../team/handover.js';
import { isLive, lockConnection, outOfTurn } from './connection-row.js';
import type { ScimConnection } from './scim-connection.entity.js';

/** What a transfer did. */
export interface Transfer {
  readonly connection: ScimConnection;
  readonly members: number;
  readonly teams: number;
  /** Teams that did not move, as the other connection has one of the name. */
  readonly teamsLeft: number;
}

/**
 * Moves the members and teams of a connection to another one, live, because the identity provider changes: ids, externalIds, teams and
 * seats stay, but for seats of rules that name a connection. For owners, as it may move owners who are linked.
 */
export const transferScimMembers = operation(
  'scim:write',
  async (ctx, input: { connectionId: string; toConnectionId: string }): Promise<Transfer> => {
    requireOwner(ctx.actor, 'move members to another identity provider');
    if (toId(input.connectionId) === toId(input.toConnectionId))
      throw new DomainError('INVALID_VALUE', 'Name another connection to move to.', 'toConnectionId');
    const locked = new Map<string, ScimConnection>();
    for (const id of [input.connectionId, input.toConnectionId].sort())
      locked.set(toId(id), await lockConnection(ctx, id));
    const from = locked.get(toId(input.connectionId))!;
    const to = locked.get(toId(input.toConnectionId))!;
    if (!isLive(to)) throw outOfTurn('Enable the connection to move to first.');
    const memberIds = await moveMembers(ctx, from.id, to.id);
    const teams = await moveTeams(ctx, from.id, to.id);
    await settleSeats(ctx, memberIds, { whenFull: 'WRITE_DOWN', lostBy: 'NO_LONGER_DUE' });
    const { rows } = await sql<{ left: number }>`
      select count(*)::int as left from team
      where organization_id = ${ctx.organizationId} and scim_connection_id = ${from.id} and archived_at is null`.execute(
      ctx.db,
    );
    const done = { members: memberIds.length, teams, teamsLeft: rows[0]!.left };
    ctx.record({
      type: 'scim_connection.transferred',
      kind: 'scim_connection',
      resourceId: from.id,
      changes: { name: from.name, toConnectionId: to.id, ...done },
    });
    return { connection: to, ...done };
  },
);
