import { sql } from 'kysely';
import type { TenantContext } from '../context.js';
import { DomainError } from '../errors.js';
import { type Filter, seeksPart, toSql } from '../filter.js';
import { nilId, toId } from '../ids.js';
import { seatsOfMember } from '../license/open-seats.js';
import { query } from '../operation.js';
import { type Order, type Page, type PageRequest, readPage } from '../page.js';
import { type Found, inOrder, isWhole, type Search, windowSql } from '../search.js';
import { columns } from '../table.js';
import { type Member, MemberEntity } from './member.entity.js';
import { memberFieldTable } from './member.filter.js';
import { type MemberInTeams, teamsOfMember, visibleMember } from './visible.js';

/** A member that the caller can see, or NOT_FOUND; a foreign or malformed id is an unknown one. */
export const getMember = query('members:read', async (ctx, memberId: string): Promise<MemberInTeams> => {
  const { rows } = await sql<MemberInTeams>`
    select ${columns(MemberEntity, 'member')}, ${teamsOfMember(ctx)} as teams, ${seatsOfMember(ctx)} as seats from member
    where member.organization_id = ${ctx.organizationId} and member.id = ${toId(memberId)} and ${visibleMember(ctx)}`.execute(
    ctx.db,
  );
  if (!rows[0]) throw new DomainError('NOT_FOUND', 'No such member.', 'memberId');
  return rows[0];
});

/** The member who asks; everybody may read their own record. NOT_FOUND for callers who are no member. */
export async function getOwnMember(ctx: TenantContext): Promise<Member> {
  const { rows } = await sql<Member>`
    select ${columns(MemberEntity, 'member')} from member
    where organization_id = ${ctx.organizationId} and id = ${ctx.actor.kind === 'member' ? ctx.actor.id : nilId}`.execute(
    ctx.db,
  );
  if (!rows[0]) throw new DomainError('NOT_FOUND', 'The caller is no member.');
  return rows[0];
}

/** Members by id, tombstones too, in no order: what assignments and audit entries refer to. */
export const findMembers = query('members:read', async (ctx, memberIds: readonly string[]): Promise<Member[]> => {
  const { rows } = await sql<Member>`
    select ${columns(MemberEntity, 'member')} from member
    where organization_id = ${ctx.organizationId} and id = any(${memberIds.map(toId)}::uuid[])`.execute(ctx.db);
  return rows;
});

/** Visible members by filter, in the order of their creation or sorted. */
export const searchMembers = query('members:read', async (ctx, search: Search): Promise<Found<MemberInTeams>> => {
  const window = windowSql(search, sql`member.id`, memberFieldTable(ctx));
  const { rows } = await sql<MemberInTeams & { sortKey: string | null }>`
    select ${columns(MemberEntity, 'member')}, ${teamsOfMember(ctx)} as teams, ${seatsOfMember(ctx)} as seats, ${window.key} as "sortKey" from member
    where ${matches(ctx, search.filter)} and ${window.condition} order by ${window.order} ${window.tail}`.execute(
    ctx.db,
  );
  const whole = isWhole(search, rows.length);
  return { rows: inOrder(search, rows), total: whole ? rows.length : await countRows(ctx, search.filter) };
});

export const memberOrders = ['CREATED_AT', 'USER_NAME', 'DISPLAY_NAME', 'UPDATED_AT'] as const;
export type MemberOrder = (typeof memberOrders)[number];

/** Which members to list, and how. */
export interface MemberListing extends PageRequest {
  readonly filter?: Filter;
  readonly orderBy?: MemberOrder;
  readonly descending?: boolean;
}

/**
 * Visible members by filter, a page after a cursor. A part of a text is looked for first, and what is found is ordered then: PostgreSQL takes
 * such a match for common, and would walk the whole index of the order to fill a page.
 */
export const listMembers = query('members:read', (ctx, input: MemberListing): Promise<Page<Member>> => {
  const order = orderOf(input);
  const fence = input.filter && seeksPart(input.filter) ? sql`offset 0` : sql``;
  return readPage(input, order, input.filter, async ({ after, order: by, limit }) => {
    const { rows } = await sql<Member>`
      select ${columns(MemberEntity, 'member')} from (select * from member where ${matches(ctx, input.filter)} ${fence}) member where ${after}
      order by ${by} limit ${limit}`.execute(ctx.db);
    return rows;
  });
});

/** How many members the caller can see that match a filter. */
export const countMembers = query('members:read', (ctx, filter: Filter | undefined) => countRows(ctx, filter));

async function countRows(ctx: TenantContext, filter: Filter | undefined): Promise<number> {
  const { rows } = await sql<{
    total: number;
  }>`select count(*)::int as total from member where ${matches(ctx, filter)}`.execute(ctx.db);
  return rows[0]!.total;
}

const matches = (ctx: TenantContext, filter: Filter | undefined) =>
  filter
    ? sql<boolean>`member.organization_id = ${ctx.organizationId} and ${visibleMember(ctx)} and ${toSql(filter, memberFieldTable(ctx))}`
    : sql<boolean>`member.organization_id = ${ctx.organizationId} and ${visibleMember(ctx)}`;

function orderOf({ orderBy = 'CREATED_AT', descending = false }: MemberListing): Order<Member> {
  const id = sql`member.id`;
  switch (orderBy) {
    case 'CREATED_AT':
      return { name: orderBy, descending, id };
    case 'USER_NAME':
      return {
        name: orderBy,
        descending,
        id,
        key: { sql: sql`member.user_name_key`, cast: 'text', of: (row) => row.userNameKey },
      };
    case 'DISPLAY_NAME':
      return {
        name: orderBy,
        descending,
        id,
        key: {
          sql: sql`lower(coalesce(member.display_name, ''))`,
          cast: 'text',
          of: (row) => row.displayName ?? '',
          fold: (value) => sql`lower(${value})`,
        },
      };
    case 'UPDATED_AT':
      return {
        name: orderBy,
        descending,
        id,
        key: { sql: sql`member.updated_at`, cast: 'timestamptz', of: (row) => row.updatedAt.toISOString() },
      };
  }
}
