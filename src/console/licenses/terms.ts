import { terms as texts } from '../texts/en/licenses.ts';
import { greatestInt } from '../theme.ts';
import type { BillingPeriod, CreateLicenseInput, LicenseQuery, OveragePolicy } from './operations.ts';

export type License = NonNullable<NonNullable<LicenseQuery['organization']>['license']>;

/** What is bought, as the API takes it. */
export type LicenseTerms = CreateLicenseInput;

/** What is bought, as a person enters it. */
export interface TermsDraft {
  readonly name: string;
  readonly sku: string;
  readonly seats: number | string;
  readonly overagePolicy: OveragePolicy;
  readonly overageLimit: number | string;
  /** In days. */
  readonly releaseDelay: number | string;
  /** The last day, in the reader's time zone; empty for no end. */
  readonly lastDay: string;
  /** Empty for no price. */
  readonly amount: string;
  readonly currency: string;
  readonly billingPeriod: BillingPeriod;
}

const daySeconds = 86_400;

/** The terms of a license, or those that a new one is offered with. */
export const draftOf = (license: License | undefined): TermsDraft => ({
  name: license?.name ?? '',
  sku: license?.sku ?? '',
  seats: license?.seats ?? '',
  overagePolicy: license?.overagePolicy ?? 'WAITLIST',
  overageLimit: license?.overageLimit ?? 0,
  releaseDelay: (license?.releaseDelay ?? 0) / daySeconds,
  lastDay: license?.expiresAt ? lastDayBefore(license.expiresAt) : '',
  amount: license?.unitPrice?.amount ?? '',
  currency: license?.unitPrice?.currency ?? '',
  billingPeriod: license?.billingPeriod ?? 'MONTH',
});

/** All terms of a draft. */
export const termsIn = (draft: TermsDraft): LicenseTerms => ({
  name: draft.name,
  sku: draft.sku,
  seats: Number(draft.seats),
  overagePolicy: draft.overagePolicy,
  overageLimit: draft.overagePolicy === 'ALLOW' ? Number(draft.overageLimit) : 0,
  releaseDelay: Math.min(Math.round(Number(draft.releaseDelay) * daySeconds), greatestInt),
  expiresAt: draft.lastDay ? endOf(draft.lastDay) : null,
  price:
    draft.amount.trim() === ''
      ? null
      : {
          amount: draft.amount.trim(),
          currency: draft.currency.trim().toUpperCase(),
          billingPeriod: draft.billingPeriod,
        },
});

/** The terms that are not as they were: what is left out stays. */
export function changedTerms(before: TermsDraft, after: TermsDraft): Partial<LicenseTerms> {
  const [old, next] = [termsIn(before), termsIn(after)];
  return Object.fromEntries(
    Object.entries(next).filter(
      ([name, value]) => JSON.stringify(old[name as keyof LicenseTerms]) !== JSON.stringify(value),
    ),
  );
}

/** The terms in words, for two drafts to be compared. */
export const termsInWords = (draft: TermsDraft): readonly (readonly [label: string, value: string])[] => [
  [texts.name, draft.name],
  [texts.sku, draft.sku],
  [texts.seats, String(draft.seats)],
  [texts.policy, texts.policies[draft.overagePolicy]],
  [texts.overageLimit, String(draft.overageLimit)],
  [texts.releaseDelay, String(draft.releaseDelay)],
  [texts.expires, draft.lastDay],
  [texts.amount, draft.amount && `${draft.amount} ${draft.currency}`],
  [texts.period, draft.amount && texts.periods[draft.billingPeriod]],
];

/** The first instant of the next day, where the reader is. */
function endOf(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return new Date(year!, month! - 1, date! + 1).toISOString();
}

const lastDayBefore = (instant: string): string =>
  new Intl.DateTimeFormat('en-CA').format(new Date(Date.parse(instant) - 1));
