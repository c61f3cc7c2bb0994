import { DomainError } from '../errors.js';
import { newId } from '../ids.js';
import type { OperationContext } from '../operation.js';
import { insertInto } from '../table.js';
import { checkOptionalText, checkText } from '../text.js';
import {
  type BillingPeriod,
  type License,
  LicenseEntity,
  LicenseTermEntity,
  type OveragePolicy,
} from './license.entity.js';

/** A price of one seat: an exact decimal as text, with its currency (ISO 4217). */
export interface Price {
  readonly amount: string;
  readonly currency: string;
  readonly period: BillingPeriod;
}

/** What is bought. `overageLimit` is the n of ALLOW(n) and 0 with the other policies. */
export interface LicenseTerms {
  readonly sku: string;
  readonly name: string;
  readonly seats: number;
  readonly overagePolicy: OveragePolicy;
  readonly overageLimit: number;
  readonly startsAt: Date | null;
  readonly expiresAt: Date | null;
  readonly price: Price | null;
  /** Licenses of one product are its tiers: rules give a member one of them. */
  readonly product?: string | null;
  /** Seconds for which a seat stays with a holder who is suspended, removed or no longer due it. */
  readonly releaseDelay?: number;
}

/** Seats of one product without further terms; who finds none free waits for one. */
export const newSeats = (seats: number): LicenseTerms => ({
  sku: 'default',
  name: 'Seats',
  seats,
  overagePolicy: 'WAITLIST',
  overageLimit: 0,
  startsAt: null,
  expiresAt: null,
  price: null,
});

/** Inserts a license with its first term. */
export async function insertLicense(ctx: OperationContext, terms: LicenseTerms): Promise<License> {
  const startsAt = terms.startsAt ?? ctx.now;
  if (terms.expiresAt && terms.expiresAt <= startsAt)
    throw new DomainError(
      'INVALID_VALUE',
      `expiresAt must lie after the license starts, at ${startsAt.toISOString()}.`,
      'expiresAt',
    );
  const license: License = {
    organizationId: ctx.organizationId,
    id: newId(),
    version: 1,
    ...checkTerms(terms),
    ceiling: 0,
    assigned: 0,
    reserved: 0,
    waitlisted: 0,
    expiredAt: null,
    seatsChangedAt: ctx.now,
    startsAt,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  };
  await insertInto(LicenseEntity, license).execute(ctx.db);
  await writeTerm(ctx, license);
  ctx.record({ type: 'license.created', kind: 'license', resourceId: license.id, changes: described(license) });
  return license;
}

/** Writes what is bought from the license's last change on. */
export async function writeTerm(ctx: OperationContext, license: License): Promise<void> {
  const { organizationId, id, seats, overagePolicy, overageLimit, expiresAt, unitPrice, currency, billingPeriod } =
    license;
  const term = {
    organizationId,
    id: newId(),
    licenseId: id,
    validFrom: license.seatsChangedAt,
    seats,
    overagePolicy,
    overageLimit,
    expiresAt,
    unitPrice,
    currency,
    billingPeriod,
  };
  await insertInto(LicenseTermEntity, term).execute(ctx.db);
}

const maxSeats = 10_000_000;
const longestDelay = 366 * 24 * 60 * 60;

/** The columns of checked terms; INVALID_VALUE names the field. */
export function checkTerms(terms: Omit<LicenseTerms, 'startsAt'>) {
  const { overagePolicy, overageLimit, price, expiresAt } = terms;
  return {
    sku: checkText('sku', terms.sku, { max: 200 }),
    name: checkText('name', terms.name, { max: 200 }),
    product: checkOptionalText('product', terms.product, { max: 200 }) || null,
    releaseDelay: checkCount('releaseDelay', terms.releaseDelay ?? 0, longestDelay),
    seats: checkCount('seats', terms.seats),
    overagePolicy,
    overageLimit: overagePolicy === 'ALLOW' ? checkCount('overageLimit', overageLimit) : 0,
    expiresAt,
    ...checkPrice(price),
  };
}

function checkCount(field: string, count: number, max = maxSeats): number {
  if (!Number.isInteger(count) || count < 0 || count > max)
    throw new DomainError('INVALID_VALUE', `${field} must be a whole number from 0 to ${max}.`, field);
  return count;
}

function checkPrice(price: Price | null): Pick<License, 'unitPrice' | 'currency' | 'billingPeriod'> {
  if (!price) return { unitPrice: null, currency: null, billingPeriod: null };
  if (!/^\d{1,15}(\.\d{1,4})?$/.test(price.amount))
    throw new DomainError(
      'INVALID_VALUE',
      'The amount of the price must be a decimal such as "12.50", with at most four places.',
      'unitPrice',
    );
  if (!/^[A-Z]{3}$/.test(price.currency))
    throw new DomainError(
      'INVALID_VALUE',
      'The currency of the price must be an ISO 4217 code such as "EUR".',
      'unitPrice',
    );
  const [whole, part = ''] = price.amount.split('.');
  return {
    unitPrice: `${BigInt(whole!)}.${part.padEnd(4, '0')}`,
    currency: price.currency,
    billingPeriod: price.period,
  };
}

const described = ({ sku, name, product, releaseDelay, seats, overagePolicy, overageLimit, expiresAt }: License) => ({
  sku,
  name,
  ...(product && { product }),
  ...(releaseDelay > 0 && { releaseDelay }),
  seats,
  overagePolicy,
  overageLimit,
  expiresAt,
});
