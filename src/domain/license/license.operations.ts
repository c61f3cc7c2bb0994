import { sql } from 'kysely';
import { DomainError } from '../errors.js';
import { toId } from '../ids.js';
import { lockMember } from '../member/member-life.js';
import { type OperationContext, operation } from '../operation.js';
import { assignments } from '../table.js';
import { requireVersion } from '../version.js';
import { type License, LicenseEntity } from './license.entity.js';
import { ceilingOf, changeTime, lockLicense } from './license-lock.js';
import { changeRule, endRule, insertRule } from './license-rules.js';
import { checkTerms, insertLicense, type LicenseTerms, writeTerm } from './new-license.js';
import { endAssignments, type OpenRow } from './seat-endings.js';
import { serveQueues, serveRefused } from './seat-queue.js';
import { settleMember } from './seat-requests.js';
import { decideAsk, defaultPriority, openAssignments } from './seats.js';

/** Adds a pool of purchased seats. */
export const createLicense = operation('licenses:write', (ctx, terms: LicenseTerms) => insertLicense(ctx, terms));

/** What may change of a license; undefined leaves as it is. */
export type LicenseEdit = Partial<Omit<LicenseTerms, 'startsAt'>> & {
  readonly licenseId: string;
  readonly expectedVersion?: number | null;
};

/**
 * Changes what is bought. More seats, or a longer term, serve the queue at once, and ask again for those whom a full license refused;
 * fewer than are held evict nobody: the number held becomes the ceiling, and new grants wait until it fits again.
 */
export const updateLicense = operation('licenses:write', async (ctx, input: LicenseEdit) => {
  const { license, licenses } = await lockLicense(ctx, toId(input.licenseId));
  requireVersion(license, input.expectedVersion);
  const { licenseId: _, expectedVersion: __, ...edit } = input;
  const next = checkTerms({ ...termsOf(license), ...withoutUndefined(edit) });
  const changes = Object.fromEntries(
    Object.entries(next)
      .filter(([key, value]) => !same(license[key as keyof License], value))
      .map(([key, value]) => [key, [license[key as keyof License], value]]),
  );
  if (Object.keys(changes).length === 0) return license;
  if ('product' in changes) await refuseTierChange(ctx, license);
  const renewed = hasEnded(license, ctx.now) && !hasEnded(next, ctx.now);
  const written = {
    ...next,
    ceiling: ceilingOf({ ...license, ...next }),
    version: license.version + 1,
    updatedAt: ctx.now,
    seatsChangedAt: changeTime(license, ctx.now),
    expiredAt: hasEnded(next, ctx.now) ? license.expiredAt : null,
  };
  await sql`update license set ${assignments(LicenseEntity, written)} where organization_id = ${ctx.organizationId} and id = ${license.id}`.execute(
    ctx.db,
  );
  Object.assign(license, written);
  await writeTerm(ctx, license);
  ctx.record({
    type: renewed ? 'license.renewed' : 'license.updated',
    kind: 'license',
    resourceId: license.id,
    changes: { name: license.name, ...changes },
  });
  await serveQueues(ctx, licenses, [license.id]);
  await serveRefused(ctx, licenses, license);
  return license;
});

const hasEnded = ({ expiresAt }: Pick<License, 'expiresAt'>, now: Date) => expiresAt !== null && expiresAt <= now;

/** A license becomes a tier, or stops to be one, only while no rule gives seats of it. */
async function refuseTierChange(ctx: OperationContext, { id }: License): Promise<void> {
  const { rows } = await sql`
    select 1 from license_rule rule
    where rule.organization_id = ${ctx.organizationId} and rule.license_id = ${id} and (rule.deleted_at is null or rule.status = 'APPLYING')
    union all
    select 1 from license_assignment seat
    where seat.organization_id = ${ctx.organizationId} and seat.license_id = ${id} and seat.ended_at is null and seat.license_rule_id is not null
    limit 1`.execute(ctx.db);
  if (rows.length > 0)
    throw new DomainError(
      'INVALID_VALUE',
      'product can change only while no rule gives seats of this license. Delete its rules first.',
      'product',
    );
}

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
    const { license, licenses } = await lockLicense(ctx, toId(input.licenseId));
    const refused = (await openSeatsIn(ctx, license.id, member.id)).filter(({ state }) => state === 'REFUSED');
    await endAssignments(ctx, licenses, refused, 'ASKED_AGAIN');
    const ask = { memberId: member.id, source: 'MANUAL', ruleId: null, priority: defaultPriority } as const;
    await openAssignments(ctx, license, [decideAsk(ctx, license, ask, 'REFUSE')]);
    return { licenseId: license.id, memberId: member.id };
  },
);

/**
 * Takes a seat, or a place in the queue, back by hand; where a rule gives the member one too, it is asked for by that. A seat that a rule
 * gave is MANAGED_BY_IDP, unless it is on its way back.
 */
export const releaseLicense = operation(
  'licenses:write',
  async (ctx, input: { licenseId: string; memberId: string }) => {
    const member = await lockMember(ctx, input.memberId);
    const { license, licenses } = await lockLicense(ctx, toId(input.licenseId));
    const [seat] = await openSeatsIn(ctx, license.id, member.id);
    if (!seat)
      throw new DomainError('NOT_FOUND', 'The member neither holds nor waits for a seat of this license.', 'licenseId');
    if (seat.ruleId && !seat.leaving)
      throw new DomainError(
        'MANAGED_BY_IDP',
        'A license rule gave this seat: it returns when the identity provider deactivates the member.',
        'licenseId',
      );
    await endAssignments(ctx, licenses, [seat], 'RELEASED');
    await serveQueues(ctx, licenses, [license.id]);
    if (member.scimConnectionId) await settleMember(ctx, member.id);
    return { licenseId: license.id, memberId: member.id };
  },
);

/** Makes a rule that gives seats of a license; it holds at once for those who are here already too. */
export const createLicenseRule = operation('licenses:write', insertRule);

/** Changes a rule's priority, or whose members it holds for. */
export const updateLicenseRule = operation('licenses:write', changeRule);

/** Deletes a rule: what nobody is due any more returns, by hand given seats stay. */
export const deleteLicenseRule = operation('licenses:write', endRule);

async function openSeatsIn(ctx: OperationContext, licenseId: string, memberId: string) {
  const { rows } = await sql<OpenRow & { ruleId: string | null; leaving: boolean }>`
    select id, license_id as "licenseId", member_id as "memberId", state, license_rule_id as "ruleId", exists (
      select 1 from pending_release pending
      where pending.organization_id = ${ctx.organizationId} and pending.license_assignment_id = license_assignment.id
    ) as leaving
    from license_assignment
    where organization_id = ${ctx.organizationId} and license_id = ${licenseId} and member_id = ${memberId} and ended_at is null`.execute(
    ctx.db,
  );
  return rows;
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
