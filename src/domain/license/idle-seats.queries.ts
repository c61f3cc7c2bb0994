import { sql } from 'kysely';
import type { TenantContext } from '../context.js';
import { DomainError } from '../errors.js';
import { type Member, MemberEntity } from '../member/member.entity.js';
import { query } from '../operation.js';
import { type Page, type PageRequest, readPage } from '../page.js';
import { columns } from '../table.js';

/** For how many days nobody may have signed in, for a seat to count as idle. */
export const idleDays = [30, 60, 90] as const;

/** The idle seats of a license: who holds one, and did not sign in for so long. */
export interface IdleSeats {
  readonly licenseId: string;
  readonly days: number;
}

/** Members who hold a seat and did not sign in for so many days, nor were given the seat in that time; by id, a page after a cursor. */
export const listIdleSeats = query(
  'licenses:read',
  (ctx, { licenseId, days, ...page }: IdleSeats & PageRequest): Promise<Page<Member>> =>
    readPage<Member>(
      page,
      { name: 'CREATED_AT', descending: false, id: sql`member.id` },
      { licenseId, days },
      async ({ after, order, limit }) => {
        const { rows } = await sql<Member>`
          select ${columns(MemberEntity, 'member')} from ${idle(ctx, licenseId, days)} and ${after}
          order by ${order} limit ${limit}`.execute(ctx.db);
        return rows;
      },
    ),
);

/** How many there are. */
export const countIdleSeats = query('licenses:read', async (ctx, { licenseId, days }: IdleSeats): Promise<number> => {
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from ${idle(ctx, licenseId, days)}`.execute(ctx.db);
  return rows[0]!.total;
});

function idle({ organizationId }: TenantContext, licenseId: string, days: number) {
  if (!idleDays.some((known) => known === days))
    throw new DomainError('INVALID_VALUE', `days must be one of ${idleDays.join(', ')}.`, 'days');
  const since = new Date(Date.now() - days * 24 * 60 * 60 * 1000);
  return sql`license_assignment seat
    join member on member.organization_id = ${organizationId} and member.id = seat.member_id
    where seat.organization_id = ${organizationId} and seat.license_id = ${licenseId} and seat.ended_at is null and seat.state = 'ASSIGNED'
      and seat.started_at <= ${since} and (member.last_sign_in_at is null or member.last_sign_in_at <= ${since})`;
}
