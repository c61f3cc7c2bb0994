import { sql } from 'kysely';
import type { TenantContext } from '../context.js';
import { DomainError } from '../errors.js';
import { caselessText, exactText, type Field, type FieldTable, type Filter, toSql } from '../filter.js';
import { toId } from '../ids.js';
import { query } from '../operation.js';
import { type Order, type Page, type PageRequest, readFirstPages, readPage } from '../page.js';
import { columns } from '../table.js';
import { assignmentFields } from './assignment.filter.js';
import { type License, LicenseEntity } from './license.entity.js';
import { type LicenseAssignment, LicenseAssignmentEntity } from './license-assignment.entity.js';
import { type LicenseRule, LicenseRuleEntity } from './license-rule.entity.js';

const licenseFields: FieldTable = new Map<string, Field>([
  ['id', { type: 'id', sql: sql`license.id` }],
  ['sku', exactText(sql`license.sku`)],
  ['name', caselessText(sql`license.name`)],
  ['seats', { type: 'number', sql: sql`license.seats` }],
  ['createdAt', { type: 'time', sql: sql`license.created_at` }],
]);

/** A license, or NOT_FOUND. */
export const getLicense = query('licenses:read', async (ctx, licenseId: string): Promise<License> => {
  const { rows } = await sql<License>`
    select ${columns(LicenseEntity, 'license')} from license where organization_id = ${ctx.organizationId} and id = ${toId(licenseId)}`.execute(
    ctx.db,
  );
  if (!rows[0]) throw new DomainError('NOT_FOUND', 'No such license.', 'licenseId');
  return rows[0];
});

/** Licenses by id, in no order. */
export const findLicenses = query('licenses:read', async (ctx, licenseIds: readonly string[]): Promise<License[]> => {
  const { rows } = await sql<License>`
    select ${columns(LicenseEntity, 'license')} from license
    where organization_id = ${ctx.organizationId} and id = any(${licenseIds.map(toId)}::uuid[])`.execute(ctx.db);
  return rows;
});

/** The licenses of the organization by filter, a page after a cursor, oldest first. */
export const listLicenses = query(
  'licenses:read',
  (ctx, input: PageRequest & { filter?: Filter }): Promise<Page<License>> =>
    readPage<License>(
      input,
      { name: 'CREATED_AT', descending: false, id: sql`license.id` },
      input.filter,
      async ({ after, order, limit }) => {
        const { rows } = await sql<License>`
      select ${columns(LicenseEntity, 'license')} from license
      where organization_id = ${ctx.organizationId} and ${input.filter ? toSql(input.filter, licenseFields) : sql`true`} and ${after}
      order by ${order} limit ${limit}`.execute(ctx.db);
        return rows;
      },
    ),
);

/** How many licenses match a filter. */
export const countLicenses = query('licenses:read', async (ctx, filter: Filter | undefined): Promise<number> => {
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from license
    where organization_id = ${ctx.organizationId} and ${filter ? toSql(filter, licenseFields) : sql`true`}`.execute(
    ctx.db,
  );
  return rows[0]!.total;
});

/** Which assignments to list: open ones only, unless ended ones are asked for too. */
export interface AssignmentListing extends PageRequest {
  readonly licenseId?: string;
  readonly memberId?: string;
  readonly filter?: Filter;
  readonly ended: 'LEFT_OUT' | 'INCLUDED';
  readonly order?: AssignmentOrder | undefined;
}

/** Oldest first, or in the order in which free seats are given to those who wait. */
export type AssignmentOrder = 'STARTED_AT' | 'QUEUE';

const assignmentOrders: Readonly<Record<AssignmentOrder, Order<LicenseAssignment>>> = {
  STARTED_AT: { name: 'STARTED_AT', descending: false, id: sql`seat.id` },
  QUEUE: {
    name: 'QUEUE',
    descending: false,
    key: {
      sql: sql`lpad(seat.priority::text, 7, '0') || to_char(seat.requested_at at time zone 'UTC', 'YYYYMMDDHH24MISSMS')`,
      cast: 'text',
      of: ({ priority, requestedAt }) =>
        String(priority).padStart(7, '0') + requestedAt.toISOString().replaceAll(/\D/g, ''),
    },
    id: sql`seat.id`,
  },
};

/** Assignments of a license or a member, a page after a cursor. */
export const listAssignments = query(
  'licenses:read',
  (ctx, input: AssignmentListing): Promise<Page<LicenseAssignment>> =>
    readPage<LicenseAssignment>(
      input,
      assignmentOrders[input.order ?? 'STARTED_AT'],
      [input.licenseId, input.memberId, input.filter, input.ended],
      async ({ after, order, limit }) => {
        const { rows } = await sql<LicenseAssignment>`
        select ${columns(LicenseAssignmentEntity, 'seat')} from license_assignment seat
        where ${selected(ctx, input)} and ${after} order by ${order} limit ${limit}`.execute(ctx.db);
        return rows;
      },
    ),
);

/** Which assignments of each of some licenses to list. */
export type AssignmentsOfLicenses = Pick<AssignmentListing, 'first' | 'filter' | 'ended' | 'order'> & {
  readonly licenseIds: readonly string[];
};

/** The first assignments of each of these licenses, as `listAssignments` lists them. */
export const listFirstAssignments = query(
  'licenses:read',
  (
    ctx,
    { licenseIds, first, filter, ended, order: wanted = 'STARTED_AT' }: AssignmentsOfLicenses,
  ): Promise<ReadonlyMap<string, Page<LicenseAssignment>>> =>
    readFirstPages(
      licenseIds,
      first,
      assignmentOrders[wanted],
      (licenseId) => [licenseId, undefined, filter, ended],
      async ({ order, limit }) => {
        const { rows } = await sql<LicenseAssignment & { list: string }>`
        select wanted as list, place.* from unnest(${licenseIds}::uuid[]) wanted cross join lateral (
          select ${columns(LicenseAssignmentEntity, 'seat')} from license_assignment seat
          where ${selected(ctx, { filter, ended })} and seat.license_id = wanted order by ${order} limit ${limit}
        ) place`.execute(ctx.db);
        return rows;
      },
    ),
);

/** How many assignments each of these licenses has. */
export const countAssignments = query(
  'licenses:read',
  async (
    ctx,
    { licenseIds, filter, ended }: AssignmentsOfLicenses,
  ): Promise<{ licenseId: string; count: number }[]> => {
    const { rows } = await sql<{ licenseId: string; count: number }>`
    select seat.license_id as "licenseId", count(*)::int as count from license_assignment seat
    where ${selected(ctx, { filter, ended })} and seat.license_id = any(${licenseIds}::uuid[])
    group by seat.license_id`.execute(ctx.db);
    return rows;
  },
);

const selected = (ctx: TenantContext, { licenseId, memberId, filter, ended }: AssignmentListing) => sql<boolean>`
  seat.organization_id = ${ctx.organizationId} and ${licenseId ? sql`seat.license_id = ${toId(licenseId)}` : sql`true`}
  and ${memberId ? sql`seat.member_id = ${toId(memberId)}` : sql`true`} and ${ended === 'INCLUDED' ? sql`true` : sql`seat.ended_at is null`}
  and ${filter ? toSql(filter, assignmentFields(ctx)) : sql`true`}`;

/** An open assignment with its place in the queue, counted from 1, when it waits. */
export type OpenAssignment = LicenseAssignment & { readonly queuePosition: number | null };

/** What these members hold, wait for or lack now. */
export const listOpenAssignments = query(
  'licenses:read',
  async (ctx, memberIds: readonly string[]): Promise<OpenAssignment[]> => {
    const { rows } = await sql<OpenAssignment>`
    select ${columns(LicenseAssignmentEntity, 'seat')},
      case when seat.state = 'WAITLISTED' then (
        select count(*)::int + 1 from license_assignment ahead
        where ahead.organization_id = ${ctx.organizationId} and ahead.license_id = seat.license_id and ahead.ended_at is null and ahead.state = 'WAITLISTED'
          and (ahead.priority, ahead.requested_at, ahead.id) < (seat.priority, seat.requested_at, seat.id)
      ) end as "queuePosition"
    from license_assignment seat
    where seat.organization_id = ${ctx.organizationId} and seat.member_id = any(${memberIds}::uuid[]) and seat.ended_at is null
    order by seat.member_id, seat.id`.execute(ctx.db);
    return rows;
  },
);

/** The rules of these licenses, deleted ones too until that is applied, of each the one served first in front. */
export const listLicenseRules = query(
  'licenses:read',
  async (ctx, licenseIds: readonly string[]): Promise<LicenseRule[]> => {
    const { rows } = await sql<LicenseRule>`
    select ${columns(LicenseRuleEntity, 'rule')} from license_rule rule
    where rule.organization_id = ${ctx.organizationId} and rule.license_id = any(${licenseIds}::uuid[]) and (rule.deleted_at is null or rule.status = 'APPLYING')
    order by rule.priority, rule.created_at, rule.id`.execute(ctx.db);
    return rows;
  },
);

/** License rules by id, deleted ones too, in no order: what assignments refer to. */
export const findLicenseRules = query(
  'licenses:read',
  async (ctx, ruleIds: readonly string[]): Promise<LicenseRule[]> => {
    const { rows } = await sql<LicenseRule>`
    select ${columns(LicenseRuleEntity, 'rule')} from license_rule rule
    where rule.organization_id = ${ctx.organizationId} and rule.id = any(${ruleIds}::uuid[])`.execute(ctx.db);
    return rows;
  },
);
