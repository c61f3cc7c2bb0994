import { setTimeout as wait } from 'node:timers/promises';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import express from 'express';
import type { Logger } from 'pino';
import { Admission } from './admission.js';
import { correlate } from './correlation.js';
import { type Context, openContext, requireTenant } from './domain/context.js';
import { DomainError } from './domain/errors.js';
import { newId } from './domain/ids.js';
import { createLicense, createLicenseRule } from './domain/license/license.operations.js';
import { createOrganization } from './domain/organization/organization.operations.js';
import { type RehearsedSettings, readRehearsedSettings } from './domain/scim-connection/rehearsal.queries.js';
import type { IdentityProvider } from './domain/scim-connection/scim-connection.entity.js';
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

/** The database to rehearse in, and where bugs of ours are told. */
export interface RehearsalOptions {
  readonly orm: MikroORM;
  readonly log: Logger;
}

const plays: Record<IdentityProvider, readonly [CheckedProvider, CheckOptions['mode']?]> = {
  okta: ['okta', 'wizard'],
  entra: ['entra', 'compliant'],
  pingfederate: ['pingfederate', 'put'],
  generic: ['others'],
};

const patienceMs = 60_000;

/** Rehearsals of this process: one of an organization at a time, and two in all, as each holds a database connection while it plays. */
export class Rehearsals {
  readonly #options: RehearsalOptions;
  readonly #admission = new Admission({ ofOne: 1, inAll: 2 }, 'rehearsals');

  constructor(options: RehearsalOptions) {
    this.#options = options;
  }

  /**
   * Plays an identity provider's cycle over HTTP against a copy of the caller's organization's settings: its licenses with the seats that are
   * free now and their rules for everyone, and its adoption of teams; without a brake, as a cycle removes whom it made. The copy lives in
   * one transaction that is undone at the end, so no row of the organization, nor any other, changes, whatever happens to the process.
   */
  async rehearse(ctx: Context, provider: IdentityProvider): Promise<Rehearsal> {
    const settings = await readRehearsedSettings(ctx, {});
    const leave = this.#admission.enter(requireTenant(ctx).organizationId);
    const { orm, log } = this.#options;
    try {
      await orm.em.fork().transactional(async (em) => {
        throw new Played(await playIn(em, log, { settings, provider }));
      });
    } catch (error) {
      if (error instanceof Played) return error.rehearsal;
      throw error;
    } finally {
      leave();
    }
    throw new Error('A rehearsal ends by undoing its transaction.');
  }
}

/** Undoes the transaction once everything was played. */
class Played extends Error {
  constructor(readonly rehearsal: Rehearsal) {
    super('The rehearsal is over.');
  }
}

interface Script {
  readonly settings: RehearsedSettings;
  readonly provider: IdentityProvider;
}

async function playIn(em: EntityManager, log: Logger, { settings, provider }: Script): Promise<Rehearsal> {
  const orm = { em: inside(em) } as MikroORM;
  const copy = await copySettings(orm, settings, provider);
  return served(orm, log, copy, async (target) => {
    const [check, mode] = plays[provider];
    const steps: StepResult[] = [];
    const options = { seed: newId(), people: 3, groups: 1, pageUsers: 3, ...(mode && { mode }) };
    const play = async () => {
      for await (const step of playCheck(check, target, options)) steps.push(step);
    };
    await inTime(play());
    return { provider, ok: steps.every(({ ok }) => ok), steps };
  });
}

/** Waits for what is played for a minute; what then still goes on finds its server closed. */
async function inTime(playing: Promise<void>): Promise<void> {
  const over = new AbortController();
  const tooLong = wait(patienceMs, undefined, { signal: over.signal, ref: false }).then(() => {
    throw new DomainError(
      'UNAVAILABLE',
      'The rehearsal was given up after a minute: this machine is too busy. Try again.',
    );
  });
  tooLong.catch(() => undefined);
  try {
    await Promise.race([playing, tooLong]);
  } finally {
    over.abort();
    playing.catch(() => undefined);
  }
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

async function copySettings(orm: MikroORM, { teamAdoption, licenses }: RehearsedSettings, provider: IdentityProvider) {
  const as = (actor: Context['actor'], organizationId: string | null) =>
    openContext(orm, { actor, organizationId, correlationId: newId() });
  const made = await createOrganization(as({ kind: 'operator', id: 'rehearsal' }, null), {
    name: 'Rehearsal',
    slug: `rehearsal-${newId()}`,
    ownerEmail: 'owner@rehearsal.invalid',
    license: null,
    connection: { name: provider, identityProvider: provider, brake: 'OFF', teamAdoption, tokenLifetime: 'DAYS_30' },
  });
  const copied = () => as({ kind: 'system', id: 'rehearsal' }, made.organization.id);
  for (const { priority, ...terms } of licenses) {
    const license = await createLicense(copied(), { ...terms, startsAt: null, expiresAt: null, price: null });
    if (priority !== null) await createLicenseRule(copied(), { licenseId: license.id, priority });
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
