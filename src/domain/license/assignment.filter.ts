import { sql } from 'kysely';
import { requirePermission } from '../access.js';
import type { TenantContext } from '../context.js';
import { caselessText, exactText, type Field, type FieldTable } from '../filter.js';
import { memberFieldTable } from '../member/member.filter.js';

const seatFields: FieldTable = new Map<string, Field>([
  ['id', { type: 'id', sql: sql`seat.id` }],
  ['memberId', { type: 'id', sql: sql`seat.member_id` }],
  ['licenseId', { type: 'id', sql: sql`seat.license_id` }],
  ['state', exactText(sql`seat.state`)],
  ['source', exactText(sql`seat.source`)],
  ['department', caselessText(sql`seat.department`)],
  ['costCenter', caselessText(sql`seat.cost_center`)],
  ['startedAt', { type: 'time', sql: sql`seat.started_at` }],
  ['endedAt', { type: 'time', sql: sql`seat.ended_at` }],
]);

/** What assignments may be filtered by; by their members only those who may read members. */
export const assignmentFields = (ctx: TenantContext): FieldTable => ({
  get: (name) => (name === 'member' ? memberField(ctx) : seatFields.get(name)),
});

function memberField(ctx: TenantContext): Field {
  requirePermission(ctx.actor, 'members:read');
  return {
    type: 'list',
    from: sql`from (
      select member.* from member where member.organization_id = ${ctx.organizationId} and member.id = seat.member_id
    ) member`,
    fields: memberFieldTable(ctx),
  };
}
