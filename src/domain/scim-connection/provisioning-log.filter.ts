import { sql } from 'kysely';
import { exactText, type Field, type FieldTable } from '../filter.js';
import type { ProvisioningLogEntry } from './provisioning-log.entity.js';

/** How a request ended: it changed something, was a write that found everything so already, a read, refused, or failed for now. */
export const provisioningOutcomes = ['CHANGED', 'UNCHANGED', 'READ', 'REFUSED', 'UNAVAILABLE'] as const;
export type ProvisioningOutcome = (typeof provisioningOutcomes)[number];

/** How an entry's request ended. */
export function outcomeOf({ status, method, path, eventIds, changes }: ProvisioningLogEntry): ProvisioningOutcome {
  if (status >= 500) return 'UNAVAILABLE';
  if (status >= 400) return 'REFUSED';
  if (eventIds.length > 0 || changes.length > 0) return 'CHANGED';
  return method === 'GET' || method === 'HEAD' || /\.search($|\?)/.test(path) ? 'READ' : 'UNCHANGED';
}

const outcome = sql`case
  when entry.status >= 500 then 'UNAVAILABLE' when entry.status >= 400 then 'REFUSED'
  when cardinality(entry.event_ids) > 0 or cardinality(entry.changes) > 0 then 'CHANGED'
  when entry.method in ('GET', 'HEAD') or entry.path ~ '[.]search($|[?])' then 'READ' else 'UNCHANGED' end`;

/** Hundreds of the status. */
export const statusClasses = ['SUCCESS', 'REDIRECTION', 'CLIENT_ERROR', 'SERVER_ERROR'] as const;
export type StatusClass = (typeof statusClasses)[number];

const statusClass = sql`case
  when entry.status < 300 then 'SUCCESS' when entry.status < 400 then 'REDIRECTION' when entry.status < 500 then 'CLIENT_ERROR'
  else 'SERVER_ERROR' end`;

/** What the provisioning log may be filtered by. */
export const logFields: FieldTable = new Map<string, Field>([
  ['id', { type: 'id', sql: sql`entry.id` }],
  ['at', { type: 'time', sql: sql`entry.at` }],
  ['method', exactText(sql`entry.method`)],
  ['path', exactText(sql`entry.path`)],
  ['status', { type: 'number', sql: sql`entry.status` }],
  ['statusClass', exactText(statusClass)],
  ['outcome', exactText(outcome)],
  ['scimType', exactText(sql`entry.scim_type`)],
  ['scimConnectionId', { type: 'id', sql: sql`entry.scim_connection_id` }],
  ['resourceId', { type: 'id', sql: sql`entry.resource_id` }],
  ['correlationId', exactText(sql`entry.correlation_id`)],
]);
