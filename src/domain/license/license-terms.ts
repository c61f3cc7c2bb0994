import { sql } from 'kysely';
import type { TenantContext } from '../context.js';
import type { BillingPeriod } from './license.entity.js';

/** What was bought from an instant until, without, another; nothing was in force outside of a license's terms. */
export interface TermInForce {
  readonly licenseId: string;
  readonly from: Date;
  readonly until: Date | null;
  readonly seats: number;
  readonly price: { readonly amount: string; readonly currency: string; readonly period: BillingPeriod } | null;
}

interface TermRow {
  licenseId: string;
  from: Date;
  until: Date | null;
  seats: number;
  unitPrice: string | null;
  currency: string | null;
  billingPeriod: BillingPeriod | null;
}

/**
 * The terms of these licenses in their order. A term holds until the next one of its license, not before the license starts and not
 * after the term expires.
 */
export async function readTerms(ctx: TenantContext, licenseIds: readonly string[]): Promise<TermInForce[]> {
  const { rows } = await sql<TermRow>`
    select * from (
      select license.id as "licenseId", greatest(term.valid_from, license.starts_at) as "from",
        least(lead(term.valid_from) over (partition by license.id order by term.valid_from, term.id), term.expires_at) as until,
        term.seats, term.unit_price::text as "unitPrice", term.currency, term.billing_period as "billingPeriod"
      from license join license_term term on term.organization_id = ${ctx.organizationId} and term.license_id = license.id
      where license.organization_id = ${ctx.organizationId} and license.id = any(${licenseIds}::uuid[])
    ) term where until is null or until > "from" order by "licenseId", "from"`.execute(ctx.db);
  return rows.map(({ unitPrice, currency, billingPeriod, ...term }) => ({
    ...term,
    price: unitPrice && currency && billingPeriod ? { amount: unitPrice, currency, period: billingPeriod } : null,
  }));
}

/** How many more seats, or fewer, were bought at each instant at which that changed. */
export const purchases = (terms: readonly TermInForce[]) =>
  terms.flatMap(({ licenseId, from, until, seats }) => [
    { licenseId, at: from, seats },
    ...(until ? [{ licenseId, at: until, seats: -seats }] : []),
  ]);

/** The seats bought at an instant. */
export const purchasedAt = (terms: readonly TermInForce[], instant: Date): number =>
  terms.find(({ from, until }) => from <= instant && (until === null || instant < until))?.seats ?? 0;

/** The most seats bought at any instant from `start` until before `end`. */
export const mostPurchased = (terms: readonly TermInForce[], start: Date, end: Date): number =>
  Math.max(
    0,
    ...terms.filter(({ from, until }) => from < end && (until === null || until > start)).map(({ seats }) => seats),
  );
