import { licenses as texts } from '../texts/en/licenses.ts';
import { type Money, moneyText } from './money.ts';

interface Priced {
  readonly unitPrice?: Money | null;
  readonly billingPeriod?: keyof typeof texts.per | null;
}

/** "12.50 EUR a seat and month". */
export const priceText = ({ unitPrice, billingPeriod }: Priced): string =>
  unitPrice && billingPeriod ? `${moneyText(unitPrice)} ${texts.per[billingPeriod]}` : texts.noPrice;

interface Bounded {
  readonly overagePolicy: keyof typeof texts.policy;
  readonly overageLimit: number;
}

/** What happens when all seats are taken. */
export const policyText = ({ overagePolicy, overageLimit }: Bounded): string =>
  texts.policy[overagePolicy] + (overagePolicy === 'ALLOW' ? `, ${texts.upTo(overageLimit)}` : '');
