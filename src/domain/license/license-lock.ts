import { sql } from 'kysely';
import { DomainError } from '../errors.js';
import type { OperationContext } from '../operation.js';
import { columns } from '../table.js';
import { type License, LicenseEntity } from './license.entity.js';

/** A license row under this transaction's lock; its counts are kept in step with what the transaction writes. */
export type LockedLicense = { -readonly [K in keyof License]: License[K] };

/** Licenses under this transaction's lock, by id. */
export type LockedLicenses = ReadonlyMap<string, LockedLicense>;

/** Locks licenses, and with each the other tiers of its product, in the order of their ids; unknown ids are passed over. */
export async function lockLicenses(ctx: OperationContext, licenseIds: readonly string[]): Promise<LockedLicenses> {
  const { rows } = await sql<LockedLicense>`
    select ${columns(LicenseEntity, 'license')} from license
    where license.organization_id = ${ctx.organizationId} and (license.id = any(${licenseIds}::uuid[]) or license.product in (
      select tier.product from license tier where tier.organization_id = ${ctx.organizationId} and tier.id = any(${licenseIds}::uuid[])))
    order by license.id for no key update`.execute(ctx.db);
  return new Map(rows.map((license) => [license.id, license]));
}

/** Locks a license, with the other tiers of its product, or throws NOT_FOUND. */
export async function lockLicense(
  ctx: OperationContext,
  licenseId: string,
): Promise<{ license: LockedLicense; licenses: LockedLicenses }> {
  const licenses = await lockLicenses(ctx, [licenseId]);
  const license = licenses.get(licenseId);
  if (!license) throw new DomainError('NOT_FOUND', 'No such license.', 'licenseId');
  return { license, licenses };
}

/** Seats that may still be given now; 0 outside the license's term. Nobody is evicted, so it may be owed for a while: never below 0. */
export function room(license: License, now: Date): number {
  const current = license.startsAt <= now && (license.expiresAt === null || now < license.expiresAt);
  return current ? Math.max(0, license.seats + license.overageLimit - license.assigned - license.reserved) : 0;
}

/** When a change of a locked license takes place: now, but never before its last one, so that its intervals follow each other. */
export const changeTime = ({ seatsChangedAt }: LockedLicense, now: Date): Date =>
  seatsChangedAt > now ? seatsChangedAt : now;

/** What was held when the purchase was lowered below it, and may only fall from there; 0 where it fits. */
export const ceilingOf = ({ assigned, reserved, seats, overageLimit }: License): number =>
  assigned + reserved > seats + overageLimit ? assigned + reserved : 0;

/** Why no seat of a license is given now although it may be asked for; null where seats are given. */
export function whyFrozen(license: License, now: Date): string | null {
  const { startsAt, expiresAt, assigned, reserved, seats, overageLimit } = license;
  if (now < startsAt) return `it begins at ${startsAt.toISOString()}`;
  if (expiresAt !== null && expiresAt <= now)
    return `it expired at ${expiresAt.toISOString()}: who held a seat keeps it, and none is given until it is renewed`;
  if (assigned + reserved > seats + overageLimit)
    return `${assigned + reserved} seats are held and ${seats + overageLimit} may be: nobody is evicted, and none is given until it fits again`;
  return null;
}

/** Why somebody gets no seat of a license that has no room, as a sentence. */
export function whyNoSeat(license: License, now: Date): string {
  const { name, assigned, reserved, seats, overageLimit } = license;
  const frozen = whyFrozen(license, now);
  return frozen
    ? `No seat of ${name} is given now: ${frozen}.`
    : `No seat of ${name} is free (${assigned + reserved} of ${seats + overageLimit} taken). Free one, or buy more seats, and try again.`;
}
