import { requirePermission } from '../access.js';
import type { Context } from '../context.js';
import { DomainError } from '../errors.js';
import { isId } from '../ids.js';
import { settlingMs } from './provisioning-log.queries.js';

/** An export of the provisioning log that may begin: from where on, until when, and at most how many entries. */
export interface LogExport {
  readonly at: Date;
  readonly from: Date | null;
  readonly until: Date;
  readonly after: string | null;
  readonly limit: number;
}

export interface LogExportRequest {
  readonly from?: string | null;
  readonly to?: string | null;
  /** The cursor of the last line that was read: the id of its entry. */
  readonly cursor?: string | null;
  readonly limit?: string | null;
}

/** Checks what is asked for; what is wrong is INVALID_VALUE, INVALID_COUNT or INVALID_CURSOR and names the parameter. */
export function openLogExport(ctx: Context, request: LogExportRequest): LogExport {
  requirePermission(ctx.actor, 'scim:read');
  const at = new Date();
  const complete = new Date(at.getTime() - settlingMs);
  const [from, to] = [timeOf('from', request.from), timeOf('to', request.to)];
  if (request.cursor && !isId(request.cursor))
    throw new DomainError('INVALID_CURSOR', 'cursor must be that of a line of an export.', 'cursor');
  return {
    at,
    from,
    until: to && to < complete ? to : complete,
    after: request.cursor?.toLowerCase() ?? null,
    limit: limitOf(request.limit),
  };
}

function timeOf(name: string, text: string | null | undefined): Date | null {
  if (text === null || text === undefined) return null;
  const time = new Date(text);
  if (
    !/^\d{4}-\d\d-\d\dT/.test(text) ||
    !/(Z|[+-]\d\d:\d\d)$/.test(text) ||
    Number.isNaN(time.getTime()) ||
    time.getTime() < 0
  )
    throw new DomainError('INVALID_VALUE', `${name} must be an instant such as 2026-03-31T00:00:00Z.`, name);
  return time;
}

const maxLimit = 100_000_000;

function limitOf(text: string | null | undefined): number {
  if (text === null || text === undefined) return Number.POSITIVE_INFINITY;
  if (/^[1-9]\d{0,8}$/.test(text) && Number(text) <= maxLimit) return Number(text);
  throw new DomainError('INVALID_COUNT', `limit must be a whole number from 1 to ${maxLimit}.`, 'limit');
}
