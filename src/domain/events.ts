/** What happened to a resource: the one list of audit actions and event types, past tense. */
export const eventTypes = [
  'organization.created',
  'organization.updated',
  'member.created',
  'member.updated',
  'member.suspended',
  'member.reactivated',
  'member.held',
  'member.released',
  'member.deprovisioned',
  'member.erased',
  'member.linked',
  'member.invited',
  'member.invitation_resent',
  'member.invitation_revoked',
  'member.invitation_expired',
  'member.accepted',
  'license.created',
  'license.updated',
  'license.expired',
  'license.renewed',
  'license_assignment.assigned',
  'license_assignment.reserved',
  'license_assignment.waitlisted',
  'license_assignment.released',
  'license_assignments.exported',
  'provisioning_log.exported',
  'audit_events.exported',
  'license_rule.created',
  'license_rule.updated',
  'license_rule.deleted',
  'team.created',
  'team.updated',
  'team.archived',
  'team.restored',
  'team_membership.changed',
  'scim_connection.provider_confirmed',
  'scim_connection.previewed',
  'scim_connection.enabled',
  'scim_connection.paused_for_review',
  'scim_connection.brake_released',
  'scim_connection.brake_discarded',
  'scim_connection.paused',
  'scim_connection.resumed',
  'scim_connection.disabled',
  'scim_connection.updated',
  'scim_connection.transferred',
  'scim_connection.conflict_asked',
  'scim_connection.conflict_recorded',
  'scim_connection.conflict_settled',
  'scim_token.created',
  'scim_token.revoked',
  'scim_token.replaced',
  'scim_token.expiring',
  'scim_token.expired',
  'api_token.created',
  'api_token.revoked',
  'domain.added',
  'domain.verified',
  'domain.removed',
  'domain.record_lost',
  'domain.record_found',
  'session.created',
  'session.revoked',
  'session.expired',
  'sign_in_link.created',
  'sign_in_link.used',
  'token_issuer.added',
  'token_issuer.removed',
  'resource.created',
  'resource.updated',
  'resource.deleted',
  'analytics_reader.granted',
  'analytics_reader.revoked',
  'sso_connection.configured',
  'sso_connection.updated',
  'sso_connection.test_opened',
  'sso_connection.tested',
  'sso_connection.enabled',
  'sso_connection.disabled',
  'sso_connection.removed',
  'sso_connection.identity_linked',
  'sso_connection.identity_unlinked',
  'webhook_endpoint.created',
  'webhook_endpoint.updated',
  'webhook_endpoint.deleted',
  'webhook_endpoint.secret_rotated',
  'webhook_endpoint.tested',
  'webhook_endpoint.replayed',
  'webhook_endpoint.disabled',
] as const;

export type EventType = (typeof eventTypes)[number];

/** The kinds of resource that events are about. */
export type ResourceKind =
  | 'organization'
  | 'member'
  | 'license'
  | 'license_assignment'
  | 'license_rule'
  | 'team'
  | 'scim_connection'
  | 'scim_token'
  | 'api_token'
  | 'domain'
  | 'session'
  | 'sign_in_link'
  | 'sso_connection'
  | 'token_issuer'
  | 'webhook_endpoint'
  /** A resource of a further type; `changes.resourceType` names the type. */
  | 'resource';

/** One changed resource of one operation: it becomes one audit row and one outbox row in the same transaction. */
export interface Event {
  readonly type: EventType;
  readonly kind: ResourceKind;
  readonly resourceId: string;
  /** The id of the audit row and the outbox row, where the operation must know it before. */
  readonly id?: string;
  /** Attribute → its new value, or [before, after]; never a secret. */
  readonly changes: Readonly<Record<string, unknown>>;
}

/** The event in words for a log that people read: what happened, and to which resource. */
export function describeEvent({ type, changes, resourceId }: Event): string {
  const [kind, verb] = type.split('.') as [string, string];
  const noun = kind === 'resource' && typeof changes.resourceType === 'string' ? changes.resourceType : kind;
  const name = changes.userName ?? changes.name;
  const label = Array.isArray(name) ? name.at(-1) : name;
  return `${noun.replaceAll('_', ' ')} ${verb.replaceAll('_', ' ')}: ${typeof label === 'string' ? label : resourceId}`;
}
