import { sql } from 'kysely';
import type { TenantContext } from '../context.js';
import { DomainError } from '../errors.js';
import type { ScimConnection } from './scim-connection.entity.js';

/** What must be there before an organization's administrators can enable SCIM. */
export const scimGates = ['VERIFIED_DOMAIN', 'SSO_ENABLED', 'BREAK_GLASS_OWNER'] as const;
export type ScimGate = (typeof scimGates)[number];

export const gateStates = ['PASSED', 'OPEN'] as const;
export type GateState = (typeof gateStates)[number];

/** One gate: whether it is passed, and what is to be done about it while it is not. */
export interface GateCheck {
  readonly gate: ScimGate;
  readonly state: GateState;
  readonly whatToDo: string | null;
}

/** The checklist before enabling. */
export interface ScimReadiness {
  readonly gates: readonly GateCheck[];
}

const whatToDo: Readonly<Record<ScimGate, string>> = {
  VERIFIED_DOMAIN:
    'Verify a domain: add it, publish its TXT record, and check it. People at verified domains are linked to the identity provider, others are not.',
  SSO_ENABLED: 'Configure single sign-on with the identity provider, test it, and enable it.',
  BREAK_GLASS_OWNER:
    'Have one active owner who is managed by hand or by invitation, and whom no identity provider keeps: they get in when it does not let anybody in.',
};

/** Reads the checklist of the organization. */
export async function readReadiness(ctx: TenantContext): Promise<ScimReadiness> {
  const { rows } = await sql<Record<ScimGate, boolean>>`
    select exists (
      select 1 from domain
      where organization_id = ${ctx.organizationId} and verified_at is not null and removed_at is null
    ) as "VERIFIED_DOMAIN", exists (
      select 1 from sso_connection
      where organization_id = ${ctx.organizationId} and status = 'ENABLED' and removed_at is null
    ) as "SSO_ENABLED", exists (
      select 1 from member
      where organization_id = ${ctx.organizationId} and role = 'OWNER' and status = 'ACTIVE' and managed_by in ('MANUAL', 'INVITE')
    ) as "BREAK_GLASS_OWNER"`.execute(ctx.db);
  const gates = scimGates.map((gate): GateCheck => {
    const passed = rows[0]![gate];
    return { gate, state: passed ? 'PASSED' : 'OPEN', whatToDo: passed ? null : whatToDo[gate] };
  });
  return { gates };
}

/** Whether every gate is passed. */
export const isReady = ({ gates }: ScimReadiness): boolean => gates.every(({ state }) => state === 'PASSED');

/** Throws GATE_OPEN, with what is to be done about each open gate. */
export async function requireReadiness(ctx: TenantContext): Promise<void> {
  const { gates } = await readReadiness(ctx);
  const open = gates.filter(({ state }) => state === 'OPEN');
  if (open.length > 0)
    throw new DomainError(
      'GATE_OPEN',
      `SCIM can't be enabled yet. ${open.map(({ gate, whatToDo: step }) => `${gate}: ${step}`).join(' ')}`,
    );
}

/** Connections as they stand: one that is being set up is NOT_READY while a gate is open. */
export async function withGates(ctx: TenantContext, connections: readonly ScimConnection[]): Promise<ScimConnection[]> {
  if (!connections.some(isBeingSetUp) || isReady(await readReadiness(ctx))) return [...connections];
  return connections.map((connection) =>
    isBeingSetUp(connection) ? { ...connection, status: 'NOT_READY' } : connection,
  );
}

const isBeingSetUp = ({ status }: ScimConnection) => status === 'PROVIDER_CONFIRMED' || status === 'PREVIEWED';
