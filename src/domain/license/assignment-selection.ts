import { sql } from 'kysely';
import { requirePermission } from '../access.js';
import type { TenantContext } from '../context.js';
import { DomainError } from '../errors.js';
import { toId } from '../ids.js';
import { checkText } from '../text.js';
import { readTime, type TimeZone, timeZoneOf } from '../time-zone.js';
import { type AssignmentSource, assignmentSources } from './license-assignment.entity.js';

/** Which assignments are to be exported, as the caller wrote it; times are instants, or days of the time zone (UTC without one). */
export interface SelectionRequest {
  readonly asOf?: string | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly timeZone?: string | null | undefined;
  readonly license?: string | null | undefined;
  /** Words of the members whose assignments are meant. */
  readonly member?: string | null | undefined;
  /** By what right they are held. */
  readonly source?: string | null | undefined;
}

/** Which assignments are exported: those open at `asOf`, or those that overlap `from` until before `to`; all of them without. */
export interface Selection {
  readonly asOf: Date | null;
  readonly from: Date | null;
  readonly to: Date | null;
  readonly licenseId: string | null;
  readonly member: string | null;
  readonly source: AssignmentSource | null;
}

/**
 * Reads a selection; INVALID_VALUE names what is wrong with it. "As of a day" is its last millisecond, so it must be over; `from` begins
 * with its day, `to` ends with it. Only those who may read members look for some of them.
 */
export async function readSelection(ctx: TenantContext, request: SelectionRequest, now: Date): Promise<Selection> {
  const zone = timeZoneOf(request.timeZone ?? 'UTC');
  if (request.asOf && (request.from || request.to))
    throw new DomainError('INVALID_VALUE', 'Give asOf, or from and to, not both.', 'asOf');
  const asOf = request.asOf ? asOfOf(request.asOf, zone, now) : null;
  const from = request.from ? readTime('from', request.from, zone).startsAt : null;
  const to = request.to ? readTime('to', request.to, zone).endsAt : null;
  if (from && from > now)
    throw new DomainError('INVALID_VALUE', `from lies in the future; it is ${now.toISOString()} now.`, 'from');
  if (from && to && from >= to)
    throw new DomainError('INVALID_VALUE', 'from must lie before to. A day belongs to both of them.', 'from');
  const member = request.member ? wordsOf(ctx, request.member) : null;
  const source = request.source ? sourceOf(request.source) : null;
  return {
    asOf,
    from,
    to,
    licenseId: request.license ? await findLicense(ctx, request.license) : null,
    member,
    source,
  };
}

function sourceOf(name: string): AssignmentSource {
  const source = assignmentSources.find((each) => each === name);
  if (source) return source;
  throw new DomainError('INVALID_VALUE', `source must be one of ${assignmentSources.join(', ')}.`, 'source');
}

function wordsOf(ctx: TenantContext, words: string): string {
  requirePermission(ctx.actor, 'members:read');
  return checkText('member', words, { max: 200 });
}

function asOfOf(text: string, zone: TimeZone, now: Date): Date {
  const { kind, startsAt, endsAt } = readTime('asOf', text, zone);
  if (kind === 'INSTANT') {
    if (startsAt <= now) return startsAt;
    throw new DomainError('INVALID_VALUE', `asOf lies in the future; it is ${now.toISOString()} now.`, 'asOf');
  }
  const end = new Date(endsAt.getTime() - 1);
  if (end <= now) return end;
  throw new DomainError(
    'INVALID_VALUE',
    `${text} is not over in ${zone.name}: give a moment of it up to now (${now.toISOString()}), or a day before.`,
    'asOf',
  );
}

async function findLicense(ctx: TenantContext, idOrSku: string): Promise<string> {
  checkText('license', idOrSku, { max: 200 });
  const id = toId(idOrSku);
  const { rows } = await sql<{ id: string; sku: string }>`
    select id, sku from license where organization_id = ${ctx.organizationId}
    order by id = ${id} desc, sku = ${idOrSku} desc, sku limit 20`.execute(ctx.db);
  const found = rows.find((license) => license.id === id || license.sku === idOrSku);
  if (found) return found.id;
  const known = rows.map(({ sku }) => sku).join(', ') || 'there are none';
  throw new DomainError(
    'INVALID_VALUE',
    `license must be the id or the sku of a license of the organization: ${known}.`,
    'license',
  );
}
