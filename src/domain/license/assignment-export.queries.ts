import { type RawBuilder, sql } from 'kysely';
import type { TenantContext } from '../context.js';
import { type ExportPosition, exportLimitOf, hashOf, readExportCursor, writeExportCursor } from '../export-cursor.js';
import { toSql } from '../filter.js';
import { nilId } from '../ids.js';
import { withWords } from '../member/member-words.js';
import { query } from '../operation.js';
import { assignmentFields } from './assignment.filter.js';
import { readSelection, type Selection, type SelectionRequest } from './assignment-selection.js';
import type { ExportedRow } from './export-columns.js';

/** An export that may begin: which rows, as they were known at which time, from where on, and at most how many. */
export interface AssignmentExport extends ExportPosition {
  readonly organizationId: string;
  readonly selection: Selection;
  readonly limit: number;
  readonly hash: Buffer;
}

export interface ExportRequest extends SelectionRequest {
  readonly cursor?: string | null;
  readonly limit?: string | null;
}

/** Some rows on the way, and the last row that was looked at; null when that was the last one there is. */
export interface ExportBatch {
  readonly rows: readonly ExportedRow[];
  readonly after: string | null;
}

/** A row that was looked at and is selected, or none of them: `looked_at` and `last_id` tell what was looked at. */
interface ScannedRow extends Record<Exclude<string, 'looked_at'>, unknown> {
  readonly looked_at: number;
  readonly last_id: string | null;
  readonly assignment_id: string | null;
}

/** How many rows one statement looks at. */
export const exportBatchSize = 2_000;

/** Checks what is asked for; what is wrong is INVALID_VALUE or INVALID_CURSOR and names the parameter. */
export const openAssignmentExport = query(
  'license_assignments:export',
  async (ctx, request: ExportRequest): Promise<AssignmentExport> => {
    const now = new Date();
    const selection = await readSelection(ctx, request, now);
    const { asOf, from, to, licenseId, member, source } = selection;
    const hash = hashOf(ctx.organizationId, asOf, from, to, licenseId, member, source);
    const position = request.cursor ? readExportCursor(hash, request.cursor, now) : { at: now, after: null };
    return { organizationId: ctx.organizationId, selection, hash, limit: exportLimitOf(request.limit), ...position };
  },
);

/**
 * The next rows of an export, in the order of their ids. Each batch is a statement of its own that looks at 2,000 rows by index, so
 * neither a transaction nor memory grows with the export; rows begun after `at` are left out, and an end after `at` is not told.
 */
export const readAssignmentBatch = query(
  'license_assignments:export',
  async (
    ctx,
    { whole, after }: { readonly whole: AssignmentExport; readonly after: string | null },
  ): Promise<ExportBatch> => {
    const { at, selection, hash } = whole;
    const { licenseId } = selection;
    const { rows } = await sql<ScannedRow>`
    with looked as materialized (
      select seat.* from license_assignment seat
      where seat.organization_id = ${ctx.organizationId} and ${licenseId ? sql`seat.license_id = ${licenseId}` : sql`true`}
        and seat.id > ${after ?? nilId}
      order by seat.id limit ${sql.raw(String(exportBatchSize))}
    ), reach as (select count(*)::int as looked_at, (array_agg(id order by id desc))[1] as last_id from looked)
    select reach.looked_at, reach.last_id, seat.id as assignment_id, seat.license_id, license.sku, license.name as license_name,
      seat.member_id, ${unlessErased('user_name')}, ${unlessErased('display_name')}, ${unlessErased('external_id')},
      seat.department, seat.cost_center, seat.team_ids, array(
        select coalesce(team.name, '') from unnest(seat.team_ids) with ordinality place (team_id, number)
        left join team on team.organization_id = ${ctx.organizationId} and team.id = place.team_id order by place.number
      ) as team_names, seat.state, seat.over, seat.source, seat.license_rule_id as rule_id, seat.requested_at, seat.started_at, seat.started_by,
      case when seat.ended_at <= ${at} then seat.ended_at end as ended_at, case when seat.ended_at <= ${at} then seat.ended_by end as ended_by,
      case when seat.ended_at <= ${at} then seat.end_reason end as end_reason, term.unit_price, term.currency, term.billing_period,
      seat.correlation_id
    from reach
    left join (looked seat
      join license on license.organization_id = ${ctx.organizationId} and license.id = seat.license_id
      join member on member.organization_id = ${ctx.organizationId} and member.id = seat.member_id
      left join lateral (
        select unit_price, currency, billing_period from license_term
        where license_term.organization_id = ${ctx.organizationId} and license_term.license_id = seat.license_id
          and license_term.valid_from <= seat.started_at
        order by valid_from desc, id desc limit 1
      ) term on true
    ) on seat.started_at <= ${at} and ${selected(selection)} and ${ofSource(selection)} and ${ofMembers(ctx, selection)}
    order by seat.id`.execute(ctx.db);
    const { looked_at, last_id } = rows[0]!;
    return {
      rows: rows.flatMap(({ looked_at, last_id, ...row }) =>
        row.assignment_id === null ? [] : [{ ...row, cursor: writeExportCursor(hash, at, row.assignment_id) }],
      ),
      after: looked_at < exportBatchSize ? null : last_id,
    };
  },
);

const isKnown = sql`(member.status <> 'ERASED' and member.erased_at is null)`;

const unlessErased = (column: string) =>
  sql`case when ${isKnown} then member.${sql.ref(column)} end as ${sql.ref(column)}`;

/** Nobody is found by a name that is not told. */
function ofMembers(ctx: TenantContext, { member }: Selection): RawBuilder<unknown> {
  if (member === null) return sql`true`;
  const found = toSql({ some: 'member', where: withWords(member) }, assignmentFields(ctx));
  return sql`${isKnown} and ${found}`;
}

const ofSource = ({ source }: Selection) => (source === null ? sql`true` : sql`seat.source = ${source}`);

/** An interval begins with its start and ends before its end; one without length counts for the time in which it stands. */
function selected({ asOf, from, to }: Selection): RawBuilder<unknown> {
  if (asOf) return sql`seat.started_at <= ${asOf} and (seat.ended_at is null or seat.ended_at > ${asOf})`;
  const begun = to ? sql`seat.started_at < ${to}` : sql`true`;
  const unended = from
    ? sql`(seat.ended_at is null or seat.ended_at > ${from} or seat.started_at >= ${from})`
    : sql`true`;
  return sql`${begun} and ${unended}`;
}
