import { sql } from 'kysely';
import { query } from '../operation.js';
import { columns } from '../table.js';
import { type Invitation, InvitationEntity } from './invitation.entity.js';

/** The open invitations of these members, those too whose 30 days have just ended. */
export const listOpenInvitations = query(
  'members:read',
  async (ctx, memberIds: readonly string[]): Promise<Invitation[]> => {
    const { rows } = await sql<Invitation>`
      select ${columns(InvitationEntity, 'invitation')} from invitation
      where organization_id = ${ctx.organizationId} and member_id = any(${memberIds}::uuid[])
        and accepted_at is null and revoked_at is null`.execute(ctx.db);
    return rows;
  },
);
