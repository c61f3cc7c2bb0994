import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import express from 'express';
import type { Logger } from 'pino';
import { correlate } from './correlation.js';
import { type Context, openContext } from './domain/context.js';
import { newId, toId } from './domain/ids.js';
import { createLicense, createLicenseRule } from './domain/license/license.operations.js';
import { listLicenseRules, listLicenses } from './domain/license/license.queries.js';
import { createOrganization } from './domain/organization/organization.operations.js';
import { getOrganization } from './domain/organization/organization.queries.js';
import type { IdentityProvider } from './domain/scim-connection/scim-connection.entity.js';
import { listScimConnections } from './domain/scim-connection/scim-connection.queries.js';
import { listen } from './http-listener.js';
import { type CheckedProvider, type CheckOptions, playCheck, type StepResult } from './idp-simulator/check.js';
import type { ScimTarget } from './idp-simulator/scim-client.js';
import { createScimRouter } from './scim/server.js';

/** How the cycle of an identity provider went against a copy of an organization's settings. */
export interface Rehearsal {
  readonly provider: IdentityProvider;
  readonly ok: boolean;
  readonly steps: readonly StepResult[];
}

/** Which organization, and whose cycle. */
export interface RehearsalRequest {
  readonly organizationId: string;
  readonly provider: IdentityProvider;
}

const plays: Record<IdentityProvider, readonly [CheckedProvider, CheckOptions['mode']?]> = {
  okta: ['okta', 'wizard'],
  entra: ['entra', 'compliant'],
  pingfederate: ['pingfederate', 'put'],
  generic: ['others'],
};

/** Undoes the transaction once everything was played. */
class Played extends Error {
  constructor(readonly rehearsal: Rehearsal) {
    super('The rehearsal is over.');
  }
}

/**
 * Plays an identity provider's cycle over HTTP against a copy of an organization's settings: its licenses with the seats that are free now
 * and their rules for everyone, and its adoption of teams; without a brake, as a cycle removes whom it made. The copy lives in one
 * transaction that is undone at the end, so no row of the organization, nor any other, changes, whatever happens to the process.
 */
export async function rehearse(orm: MikroORM, log: Logger, request: RehearsalRequest): Promise<Rehearsal> {
  try {
    await orm.em.fork().transactional(async (em) => {
      throw new Played(await playIn(em, log, request));
    });
  } catch (error) {
    if (error instanceof Played) return error.rehearsal;
    throw error;
  }
  throw new Error('A rehearsal ends by undoing its transaction.');
}

async function playIn(
  em: EntityManager,
  log: Logger,
  { organizationId, provider }: RehearsalRequest,
): Promise<Rehearsal> {
  const orm = { em: inside(em) } as MikroORM;
  const copy = await copySettings(orm, organizationId, provider);
  return served(orm, log, copy, async (target) => {
    const [check, mode] = plays[provider];
    const steps: StepResult[] = [];
    const options = { seed: newId(), people: 3, groups: 1, pageUsers: 3, ...(mode && { mode }) };
    for await (const step of playCheck(check, target, options)) steps.push(step);
    return { provider, ok: steps.every(({ ok }) => ok), steps };
  });
}

/** An entity manager whose forks stay in the transaction; what they do in one of their own becomes a savepoint. */
const inside = (em: EntityManager): EntityManager =>
  new Proxy(em, {
    get(target, name) {
      if (name === 'fork') return () => target.fork({ keepTransactionContext: true });
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });

async function copySettings(orm: MikroORM, organizationId: string, provider: IdentityProvider) {
  const as = (actor: Context['actor'], id: string | null) =>
    openContext(orm, { actor, organizationId: id, correlationId: newId() });
  const system = { kind: 'system', id: 'rehearsal' } as const;
  const original = as(system, toId(organizationId));
  await getOrganization(original, {});
  const [connection] = (await listScimConnections(original, {})).slice(-1);
  const licenses = await listLicenses(original, { first: 250 });
  const made = await createOrganization(as({ kind: 'operator', id: 'rehearsal' }, null), {
    name: 'Rehearsal',
    slug: `rehearsal-${newId()}`,
    ownerEmail: 'owner@rehearsal.invalid',
    license: null,
    connection: {
      name: provider,
      identityProvider: provider,
      brake: 'OFF',
      teamAdoption: connection?.teamAdoption ?? true,
      tokenLifetime: 'DAYS_30',
    },
  });
  const rules = await listLicenseRules(
    original,
    licenses.rows.map(({ id }) => id),
  );
  for (const {
    id,
    sku,
    name,
    seats,
    assigned,
    reserved,
    overagePolicy,
    overageLimit,
    product,
    releaseDelay,
  } of licenses.rows) {
    const free = Math.max(seats - assigned - reserved, 0);
    const terms = { sku, name, seats: free, overagePolicy, overageLimit, product, releaseDelay };
    const license = await createLicense(as(system, made.organization.id), {
      ...terms,
      startsAt: null,
      expiresAt: null,
      price: null,
    });
    const everyone = rules.find(({ licenseId, kind }) => licenseId === id && kind === 'EVERYONE');
    if (everyone)
      await createLicenseRule(as(system, made.organization.id), { licenseId: license.id, priority: everyone.priority });
  }
  return made.connection!;
}

type Made = Awaited<ReturnType<typeof copySettings>>;

/** Serves the copy's SCIM endpoint on this machine, one request after the other, as they share a transaction. */
async function served<Result>(
  orm: MikroORM,
  log: Logger,
  { connection, secret }: Made,
  play: (target: ScimTarget) => Promise<Result>,
): Promise<Result> {
  const app = express();
  const listener = await listen({ host: '127.0.0.1', port: 0 });
  listener.serve(app);
  const publicUrl = `http://127.0.0.1:${listener.port}`;
  const scim = createScimRouter({ orm, publicUrl, log });
  let last: Promise<void> = Promise.resolve();
  app.use(correlate, (_request, response, next) => {
    const turn = last;
    last = turn.then(() => new Promise((resolve) => response.once('close', resolve)));
    turn.then(() => next(), next);
  });
  app.use('/scim/v2', scim.router);
  try {
    return await play({ baseUrl: `${publicUrl}/scim/v2/${connection.id}`, token: secret.reveal() });
  } finally {
    await listener.close(0);
    await scim.stop();
  }
}
