import type { Actor, MemberActor } from './context.js';
import { DomainError } from './errors.js';
import type { Role } from './member/member.entity.js';

const nouns = [
  'organizations',
  'members',
  'licenses',
  'teams',
  'domains',
  'sso',
  'scim',
  'audit',
  'webhooks',
  'tokens',
] as const;

/** What may be done: also the scopes of an API token. */
export type Permission =
  | `${(typeof nouns)[number]}:${'read' | 'write'}`
  | 'license_assignments:export'
  | OperatorPermission
  | ResourcePermission;

/** What identity providers do with resources of further types (`ScimOptions.furtherTypes`); no scope of a token. */
export type ResourcePermission = 'resources:read' | 'resources:write';

/** What only the host product's backend may do. */
export type OperatorPermission = (typeof operatorOnly)[number];

/** Every scope that an API token can have. */
export const scopes: readonly Permission[] = [
  ...nouns.flatMap((noun) => [`${noun}:read`, `${noun}:write`] as const),
  'license_assignments:export',
];

const operatorOnly = ['organizations:create', 'organizations:list', 'connections:create'] as const;

/** Every permission that people and programs can have. */
export const permissions: readonly Permission[] = [...scopes, ...operatorOnly];

/** All of them: the scopes of a session, which only the role bounds. */
export const everyScope: ReadonlySet<Permission> = new Set(scopes);

const reads = scopes.filter((scope) => scope.endsWith(':read'));

const rolePermissions: Record<Role, ReadonlySet<Permission>> = {
  OWNER: new Set(scopes),
  ADMIN: new Set(scopes),
  BILLING: new Set<Permission>([
    'organizations:read',
    'members:read',
    'teams:read',
    'licenses:read',
    'licenses:write',
    'license_assignments:export',
  ]),
  ANALYST: new Set<Permission>([
    ...reads.filter((scope) => scope !== 'tokens:read' && scope !== 'webhooks:read'),
    'license_assignments:export',
  ]),
  MEMBER: new Set<Permission>(['organizations:read']),
};

const operatorPermissions: ReadonlySet<Permission> = new Set<Permission>(permissions);

const scimPermissions: ReadonlySet<Permission> = new Set<Permission>([
  'members:read',
  'members:write',
  'teams:read',
  'teams:write',
  'resources:read',
  'resources:write',
]);

/** Whether an actor may do this: a role's permissions, cut down to the scopes of the token that is used. */
export function can(actor: Actor, permission: Permission): boolean {
  switch (actor.kind) {
    case 'member':
      return rolePermissions[actor.role].has(permission) && actor.scopes.has(permission);
    case 'operator':
      return operatorPermissions.has(permission);
    case 'scim_connection':
      return scimPermissions.has(permission);
    case 'system':
      return true;
    case 'nobody':
      return false;
  }
}

/** Throws UNAUTHENTICATED without a caller and FORBIDDEN for one who may not; synchronous, so it can't be left un-awaited. */
export function requirePermission(actor: Actor, permission: Permission): void {
  requireCaller(actor);
  if (!can(actor, permission))
    throw new DomainError('FORBIDDEN', `This needs the permission ${permission}, which the caller does not have.`);
}

/** Throws PAUSED for a connection that an administrator has paused: it goes on reading, and its writes are to be tried again later. */
export function requireRunning(actor: Actor): void {
  if (actor.kind === 'scim_connection' && actor.status === 'PAUSED')
    throw new DomainError('PAUSED', 'An administrator has paused provisioning. Try again later.');
}

/** Owners make owners: no other role, and no identity provider, hands out OWNER or takes it away. */
export function requireOwner(actor: Actor, what: string): void {
  const isOwner =
    actor.kind === 'operator' || actor.kind === 'system' || (actor.kind === 'member' && actor.role === 'OWNER');
  if (!isOwner) throw new DomainError('FORBIDDEN', `Only an owner of the organization may ${what}.`);
}

/** What concerns nobody but the member who asks; FORBIDDEN for callers who are no member. */
export function requireMember(actor: Actor): MemberActor {
  requireCaller(actor);
  if (actor.kind !== 'member') throw new DomainError('FORBIDDEN', 'Only a member can do this, for themselves.');
  return actor;
}

/** What only the operator's own machine does, through the CLI. */
export function requireSystem(actor: Actor): void {
  requireCaller(actor);
  if (actor.kind !== 'system')
    throw new DomainError('FORBIDDEN', 'Only the command line on the server itself may do this.');
}

function requireCaller(actor: Actor): void {
  if (actor.kind === 'nobody')
    throw new DomainError('UNAUTHENTICATED', 'Sign in, or send a token as "Authorization: Bearer <token>".');
}
