import { sql } from 'kysely';
import { DomainError } from '../errors.js';
import { toId } from '../ids.js';
import { lockMember } from '../member/member-life.js';
import { type OperationContext, operation } from '../operation.js';
import { assignments } from '../table.js';
import { requireVersion } from '../version.js';
import { type License, LicenseEntity } from './license.entity.js';
import { insertRule } from './license-rules.js';
import { checkTerms, insertLicense, type LicenseTerms, writeTerm } from './new-license.js';
import {
  changeTime,
  defaultPriority,
  type LockedLicense,
  lockLicense,
  releaseSeats,
  serveQueue,
  takeSeats,
} from './seats.js';

/** Adds a pool of purchased seats. */
export const createLicense = operation('licenses:write', (ctx, terms: LicenseTerms) => insertLicense(ctx, terms));

/** What may change of a license; undefined leaves as it is. */
export type LicenseEdit = Partial<Omit<LicenseTerms, 'startsAt'>> & {
  readonly licenseId: string;
  readonly expectedVersion?: number | null;
};

/**
 * Changes what is bought. More seats serve the queue at once; fewer than are held evict nobody: the number held becomes the ceiling,
 * and new grants wait until it fits again.
 */
export const updateLicense = operation('licenses:write', async (ctx, input: LicenseEdit) => {
  const license = await lockLicense(ctx, toId(input.licenseId));
  requireVersion(license, input.expectedVersion);
  const { licenseId: _, expectedVersion: __, ...edit } = input;
  const next = checkTerms({ ...termsOf(license), ...withoutUndefined(edit) });
  const changes = Object.fromEntries(
    Object.entries(next)
      .filter(([key, value]) => !same(license[key as keyof License], value))
      .map(([key, value]) => [key, [license[key as keyof License], value]]),
  );
  if (Object.keys(changes).length === 0) return license;
  const held = license.assigned + license.reserved;
  const written = {
    ...next,
    ceiling: held > next.seats + next.overageLimit ? held : 0,
    version: license.version + 1,
    updatedAt: ctx.now,
    seatsChangedAt: changeTime(license, ctx.now),
  };
  await sql`update license set ${assignments(LicenseEntity, written)} where organization_id = ${ctx.organizationId} and id = ${license.id}`.execute(
    ctx.db,
  );
  Object.assign(license, written);
  await writeTerm(ctx, license);
  ctx.record({
    type: 'license.updated',
    kind: 'license',
    resourceId: license.id,
    changes: { name: license.name, ...changes },
  });
  await serveQueue(ctx, license);
  return license;
});

/** Gives an active member a seat by hand; when the license is full, its policy decides. */
export const assignLicense = operation(
  'licenses:write',
  async (ctx, input: { licenseId: string; memberId: string }) => {
    const member = await lockMember(ctx, input.memberId);
    if (member.status !== 'ACTIVE')
      throw new DomainError(
        'INVALID_VALUE',
        'Only an active member can hold a seat. Reactivate the member first.',
        'memberId',
      );
    const license = await lockLicense(ctx, toId(input.licenseId));
    await endRefusal(ctx, license, member.id);
    await takeSeats(ctx, { license, source: 'MANUAL', ruleId: null, priority: defaultPriority }, [member], 'REFUSE');
    return { licenseId: license.id, memberId: member.id };
  },
);

/** Takes a seat, or a place in the queue, back by hand. A seat that a rule gave is MANAGED_BY_IDP. */
export const releaseLicense = operation(
  'licenses:write',
  async (ctx, input: { licenseId: string; memberId: string }) => {
    const member = await lockMember(ctx, input.memberId);
    const licenseId = toId(input.licenseId);
    const { rows } = await sql<{ source: string }>`
    select source from license_assignment
    where organization_id = ${ctx.organizationId} and license_id = ${licenseId} and member_id = ${member.id} and ended_at is null`.execute(
      ctx.db,
    );
    if (!rows[0])
      throw new DomainError('NOT_FOUND', 'The member neither holds nor waits for a seat of this license.', 'licenseId');
    if (rows[0].source.startsWith('SCIM_'))
      throw new DomainError(
        'MANAGED_BY_IDP',
        'A license rule gave this seat: it returns when the identity provider deactivates the member.',
        'licenseId',
      );
    await releaseSeats(ctx, { memberId: member.id, licenseId, open: 1 }, 'RELEASED');
    return { licenseId, memberId: member.id };
  },
);

/** Makes everybody of a connection (of all connections, when none is named) get a seat of a license, those who are here already too. */
export const createLicenseRule = operation(
  'licenses:write',
  (ctx, input: { licenseId: string; scimConnectionId?: string | null; priority?: number | null }) =>
    insertRule(ctx, {
      licenseId: input.licenseId,
      scimConnectionId: input.scimConnectionId ?? null,
      priority: input.priority ?? defaultPriority,
    }),
);

async function endRefusal(ctx: OperationContext, license: LockedLicense, memberId: string): Promise<void> {
  await sql`update license_assignment set ended_at = ${changeTime(license, ctx.now)}, ended_by = 'system:retry', end_reason = 'RELEASED'
    where organization_id = ${ctx.organizationId} and license_id = ${license.id} and member_id = ${memberId} and ended_at is null and state = 'REFUSED'`.execute(
    ctx.db,
  );
}

function termsOf(license: License): LicenseTerms {
  const { unitPrice, currency, billingPeriod } = license;
  return {
    ...license,
    price: unitPrice && currency && billingPeriod ? { amount: unitPrice, currency, period: billingPeriod } : null,
  };
}

const same = (a: unknown, b: unknown) =>
  a instanceof Date && b instanceof Date ? a.getTime() === b.getTime() : a === b;

const withoutUndefined = <T extends object>(input: T): Partial<T> =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Partial<T>;
