import { type RawBuilder, sql } from 'kysely';
import type { TenantContext } from '../context.js';
import { type Filter, toSql } from '../filter.js';
import { toId } from '../ids.js';
import { query } from '../operation.js';
import { type Order, type Page, type PageRequest, readFirstPages, readPage } from '../page.js';
import { columns } from '../table.js';
import { assignmentFields } from './assignment.filter.js';
import { holdsAt, spansAt } from './assignment-span.js';
import { type LicenseAssignment, LicenseAssignmentEntity } from './license-assignment.entity.js';

/** A row holds at an instant from the one at which it started up to, without, the one at which it ended. */
interface AtInstant {
  readonly at: Date;
  readonly filter?: Filter | undefined;
}

/** Neither key of the order ever changes, so that pages of a past instant fit together while assignments end. */
const byStart: Order<LicenseAssignment> = {
  name: 'AS_OF',
  descending: false,
  key: { sql: sql`seat.started_at`, cast: 'timestamptz', of: ({ startedAt }) => startedAt.toISOString() },
  id: sql`seat.id`,
};

/** The assignments of a license at an instant, a page after a cursor, the one that started first in front. */
export const listAssignmentsAt = query(
  'licenses:read',
  (ctx, input: AtInstant & PageRequest & { licenseId: string }): Promise<Page<LicenseAssignment>> =>
    readPage<LicenseAssignment>(input, byStart, ofLicense(toId(input.licenseId), input), (part) =>
      readAt(ctx, [toId(input.licenseId)], input, part),
    ),
);

/** The first assignments of each of these licenses at an instant, as `listAssignmentsAt` lists them. */
export const listFirstAssignmentsAt = query(
  'licenses:read',
  (ctx, input: AtInstant & { licenseIds: readonly string[]; first?: number | null | undefined }) =>
    readFirstPages<LicenseAssignment>(
      input.licenseIds,
      input.first,
      byStart,
      (licenseId) => ofLicense(licenseId, input),
      (part) => readAt(ctx, input.licenseIds, input, { ...part, after: sql`true` }),
    ),
);

/** How many assignments each of these licenses has at an instant. */
export const countAssignmentsAt = query(
  'licenses:read',
  async (
    ctx,
    { licenseIds, at, filter }: AtInstant & { licenseIds: readonly string[] },
  ): Promise<{ licenseId: string; count: number }[]> => {
    const { rows } = await sql<{ licenseId: string; count: number }>`
    select wanted as "licenseId", count(*)::int as count
    from unnest(${licenseIds}::uuid[]) wanted cross join ${spansAt(at)} cross join lateral (
      select 1 from license_assignment seat
      where seat.organization_id = ${ctx.organizationId} and seat.license_id = wanted and ${holdsAt(at)} and ${filtered(ctx, filter)}
    ) held group by wanted`.execute(ctx.db);
    return rows;
  },
);

const ofLicense = (licenseId: string, { at, filter }: AtInstant) => ['LICENSE', licenseId, at, filter];

interface Part {
  readonly after: RawBuilder<boolean>;
  readonly order: RawBuilder<unknown>;
  readonly limit: number;
}

/** Each span gives as many as a page has, in the order of the page, from its own range of the index; the page is the first of them all. */
async function readAt(
  ctx: TenantContext,
  licenseIds: readonly string[],
  { at, filter }: AtInstant,
  { after, order, limit }: Part,
): Promise<(LicenseAssignment & { list: string })[]> {
  const { rows } = await sql<LicenseAssignment & { list: string }>`
    select wanted as list, ${columns(LicenseAssignmentEntity, 'seat')} from unnest(${licenseIds}::uuid[]) wanted cross join lateral (
      select place.* from ${spansAt(at)} cross join lateral (
        select seat.* from license_assignment seat
        where seat.organization_id = ${ctx.organizationId} and seat.license_id = wanted and ${holdsAt(at)} and ${filtered(ctx, filter)} and ${after}
        order by ${order} limit ${limit}
      ) place order by place.started_at, place.id limit ${limit}
    ) seat`.execute(ctx.db);
  return rows;
}

/** Which assignments of a member: those at an instant, or else the open ones, or those that have ended too. */
export interface MemberListing {
  readonly at?: Date | undefined;
  readonly ended: 'LEFT_OUT' | 'INCLUDED';
  readonly filter?: Filter | undefined;
}

/** The assignments of a member, a page after a cursor, the one that started first in front. */
export const listAssignmentsOfMember = query(
  'licenses:read',
  (ctx, input: MemberListing & PageRequest & { memberId: string }): Promise<Page<LicenseAssignment>> =>
    readPage<LicenseAssignment>(input, byStart, ofMember(toId(input.memberId), input), (part) =>
      readOfMembers(ctx, [toId(input.memberId)], input, part),
    ),
);

/** The first assignments of each of these members, as `listAssignmentsOfMember` lists them. */
export const listFirstAssignmentsOfMembers = query(
  'licenses:read',
  (ctx, input: MemberListing & { memberIds: readonly string[]; first?: number | null | undefined }) =>
    readFirstPages<LicenseAssignment>(
      input.memberIds,
      input.first,
      byStart,
      (memberId) => ofMember(memberId, input),
      (part) => readOfMembers(ctx, input.memberIds, input, { ...part, after: sql`true` }),
    ),
);

/** How many assignments each of these members has. */
export const countAssignmentsOfMembers = query(
  'licenses:read',
  async (
    ctx,
    { memberIds, ...listing }: MemberListing & { memberIds: readonly string[] },
  ): Promise<{ memberId: string; count: number }[]> => {
    const { rows } = await sql<{ memberId: string; count: number }>`
    select seat.member_id as "memberId", count(*)::int as count from license_assignment seat
    where seat.organization_id = ${ctx.organizationId} and seat.member_id = any(${memberIds}::uuid[]) and ${listed(ctx, listing)}
    group by seat.member_id`.execute(ctx.db);
    return rows;
  },
);

const ofMember = (memberId: string, { at, ended, filter }: MemberListing) => ['MEMBER', memberId, at, ended, filter];

async function readOfMembers(
  ctx: TenantContext,
  memberIds: readonly string[],
  listing: MemberListing,
  { after, order, limit }: Part,
): Promise<(LicenseAssignment & { list: string })[]> {
  const { rows } = await sql<LicenseAssignment & { list: string }>`
    select wanted as list, place.* from unnest(${memberIds}::uuid[]) wanted cross join lateral (
      select ${columns(LicenseAssignmentEntity, 'seat')} from license_assignment seat
      where seat.organization_id = ${ctx.organizationId} and seat.member_id = wanted and ${listed(ctx, listing)} and ${after}
      order by ${order} limit ${limit}
    ) place`.execute(ctx.db);
  return rows;
}

const listed = (ctx: TenantContext, { at, ended, filter }: MemberListing) => sql<boolean>`
  ${at ? sql`seat.started_at <= ${at} and coalesce(seat.ended_at, 'infinity') > ${at}` : sql`true`}
  and ${at || ended === 'INCLUDED' ? sql`true` : sql`seat.ended_at is null`} and ${filtered(ctx, filter)}`;

const filtered = (ctx: TenantContext, filter: Filter | undefined) =>
  filter ? toSql(filter, assignmentFields(ctx)) : sql<boolean>`true`;
