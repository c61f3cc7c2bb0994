import { sql } from 'kysely';
import type { TenantContext } from '../context.js';
import { caselessText, exactText, type Field, type FieldTable } from '../filter.js';
import { visibleMember, visibleMembership } from '../member/visible.js';
import { nameKey } from '../name-key.js';
import { membershipFieldTable } from './membership.js';

/** What teams may be filtered by, in the caller's sight. */
export function teamFieldTable(ctx: TenantContext): FieldTable {
  return new Map<string, Field>([
    ['id', { type: 'id', sql: sql`team.id` }],
    ['name', { type: 'text', sql: sql`team.name_key`, fold: (value) => sql`${nameKey(value)}` }],
    ['externalId', exactText(sql`team.external_id`)],
    ['description', caselessText(sql`team.description`)],
    ['managedBy', exactText(sql`team.managed_by`)],
    ['createdAt', { type: 'time', sql: sql`team.created_at` }],
    ['updatedAt', { type: 'time', sql: sql`team.updated_at` }],
    ['version', { type: 'number', sql: sql`team.version` }],
    [
      'members',
      {
        type: 'list',
        from: sql`from (
          select member.* from team_membership membership
          join member on member.organization_id = ${ctx.organizationId} and member.id = membership.member_id and ${visibleMember(ctx)}
          where membership.organization_id = ${ctx.organizationId} and membership.team_id = team.id and ${visibleMembership(ctx)}
        ) member`,
        fields: membershipFieldTable,
      },
    ],
  ]);
}
