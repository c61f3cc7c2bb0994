import type { MikroORM } from '@mikro-orm/postgresql';
import type { ScimCaller } from '../domain/authentication.js';
import { type Context, openContext } from '../domain/context.js';
import { newId } from '../domain/ids.js';
import { resourceIn } from '../domain/scim-connection/logged-resource.js';
import type { ProvisioningLog } from '../domain/scim-connection/provisioning-log.js';
import type { Answer } from './error-response.js';
import type { Redaction } from './redaction.js';

/** Where calls are logged, and by whom and under which id they are made. */
export interface CallLog {
  readonly orm: MikroORM;
  readonly provisioningLog: ProvisioningLog;
  readonly caller: ScimCaller;
  readonly correlationId: string;
  readonly redaction: Redaction;
}

/** What the provisioning log tells of a call: its path and body are without secrets; `startedAt` is a time of performance.now(). */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly startedAt: number;
  readonly body: string | null;
}

/** The context of a read, which is logged once it is answered. */
export function openRead({ orm, caller, correlationId }: CallLog): Context {
  return openContext(orm, { organizationId: caller.organizationId, actor: caller.actor, correlationId });
}

/** The context of a write, whose log entry commits with the change; `status` is that of a success. */
export function openWrite(log: CallLog, call: Call, status: number): Context {
  const { orm, caller, correlationId, redaction } = log;
  const { organizationId, actor } = caller;
  const { secrets } = redaction;
  return openContext(orm, { organizationId, actor, correlationId, provisioning: { ...call, status, secrets } });
}

/** Puts the entry of a read or a refusal into the batch. */
export function noteCall(log: CallLog, { startedAt, ...call }: Call, { status, scimType }: Answer): void {
  const { provisioningLog, caller, correlationId } = log;
  provisioningLog.add({
    ...call,
    organizationId: caller.organizationId,
    id: newId(),
    scimConnectionId: caller.actor.id,
    at: new Date(),
    status,
    scimType: scimType ?? null,
    durationMs: performance.now() - startedAt,
    changes: [],
    resourceId: resourceIn(call.path),
    eventIds: [],
    correlationId,
  });
}
