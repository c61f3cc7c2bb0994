import { DomainError } from '../errors.js';
import { type EventType, eventTypes } from '../events.js';
import type { WebhookEndpoint, WebhookFormat } from './webhook.entity.js';

/** The events that Security Event Tokens tell: what happens to what identity providers know as users and groups. */
export const securityEventTypes = [
  'member.created',
  'member.accepted',
  'member.updated',
  'member.linked',
  'member.suspended',
  'member.reactivated',
  'member.held',
  'member.released',
  'member.deprovisioned',
  'team.created',
  'team.updated',
  'team.archived',
  'team.restored',
  'team_membership.changed',
] as const satisfies readonly EventType[];

export type SecurityEventType = (typeof securityEventTypes)[number];

/** A test goes to the endpoint that is tested, whatever it asks for, and to no other. */
export const testEventType = 'webhook_endpoint.tested' satisfies EventType;

const most = 50;

/** What an endpoint asks for: names of event types, or all of one noun as `member.*`; none means all. Refuses (INVALID_VALUE) unknown ones. */
export function checkEventTypes(given: readonly string[] | null | undefined, format: WebhookFormat): string[] {
  const wanted = [...new Set(given ?? [])].sort();
  if (wanted.length > most)
    throw new DomainError('INVALID_VALUE', `At most ${most} event types can be named; use "member.*".`, 'eventTypes');
  const unknown = wanted.find((pattern) => !sentIn(format).some((type) => matches(pattern, type)));
  if (unknown !== undefined)
    throw new DomainError(
      'INVALID_VALUE',
      format === 'STANDARD_WEBHOOK'
        ? `There is no event type ${unknown.slice(0, 60)}. Types are such as member.created, or member.* for all of members.`
        : `Security Event Tokens tell nothing of ${unknown.slice(0, 60)}: they are about members and teams.`,
      'eventTypes',
    );
  return wanted;
}

/** Whether an endpoint is told of events of this type. */
export function wants({ format, eventTypes: wanted }: Pick<WebhookEndpoint, 'format' | 'eventTypes'>, type: EventType) {
  return sentIn(format).includes(type) && (wanted.length === 0 || wanted.some((pattern) => matches(pattern, type)));
}

const webhookTypes = eventTypes.filter((type) => type !== testEventType);

const sentIn = (format: WebhookFormat): readonly EventType[] =>
  format === 'STANDARD_WEBHOOK' ? webhookTypes : securityEventTypes;

const matches = (pattern: string, type: EventType) =>
  pattern === type || (pattern.endsWith('.*') && type.startsWith(pattern.slice(0, -1)));
