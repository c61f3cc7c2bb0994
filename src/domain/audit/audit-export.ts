import { requirePermission } from '../access.js';
import type { TenantContext } from '../context.js';
import { DomainError } from '../errors.js';
import { type EventType, eventTypes } from '../events.js';
import { type ExportPosition, exportLimitOf, hashOf, readExportCursor } from '../export-cursor.js';
import { toId } from '../ids.js';
import { checkText } from '../text.js';
import { readTime, timeZoneOf } from '../time-zone.js';

/** Which audit entries are to be exported, as the caller wrote it; times are instants, or days of the time zone (UTC without one). */
export interface AuditExportRequest {
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly timeZone?: string | null | undefined;
  readonly action?: string | null | undefined;
  readonly actorId?: string | null | undefined;
  readonly resourceId?: string | null | undefined;
  readonly requestId?: string | null | undefined;
  readonly cursor?: string | null | undefined;
  readonly limit?: string | null | undefined;
}

/** Which audit entries are exported. */
interface AuditSelection {
  readonly from: Date | null;
  readonly to: Date | null;
  readonly action: EventType | null;
  readonly actorId: string | null;
  readonly resourceId: string | null;
  readonly requestId: string | null;
}

/** An export that may begin: which entries, written up to which time, from where on, and at most how many. */
export interface AuditExport extends ExportPosition {
  readonly selection: AuditSelection;
  readonly limit: number;
  readonly hash: Buffer;
}

/** Checks what is asked for; what is wrong is INVALID_VALUE or INVALID_CURSOR and names the parameter. */
export function openAuditExport(ctx: TenantContext, request: AuditExportRequest): AuditExport {
  requirePermission(ctx.actor, 'audit:read');
  const now = new Date();
  const selection = readSelection(request);
  const hash = hashOf('audit', ctx.organizationId, ...Object.values(selection));
  const position = request.cursor ? readExportCursor(hash, request.cursor, now) : { at: now, after: null };
  return { selection, hash, limit: exportLimitOf(request.limit), ...position };
}

function readSelection(request: AuditExportRequest): AuditSelection {
  const zone = timeZoneOf(request.timeZone ?? 'UTC');
  const from = request.from ? readTime('from', request.from, zone).startsAt : null;
  const to = request.to ? readTime('to', request.to, zone).endsAt : null;
  if (from && to && from >= to)
    throw new DomainError('INVALID_VALUE', 'from must lie before to. A day belongs to both of them.', 'from');
  return {
    from,
    to,
    action: request.action ? actionOf(request.action) : null,
    actorId: request.actorId ? checkText('actorId', request.actorId, { max: 200 }) : null,
    resourceId: request.resourceId ? toId(request.resourceId) : null,
    requestId: request.requestId ? checkText('requestId', request.requestId, { max: 64 }) : null,
  };
}

function actionOf(text: string): EventType {
  const known = eventTypes.find((type) => type === text);
  if (known) return known;
  throw new DomainError('INVALID_VALUE', `There is no action ${text.slice(0, 60)}; one is member.created.`, 'action');
}
