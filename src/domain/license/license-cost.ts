import { decimalText } from '../decimal.js';
import { apportion, type Fraction, fraction, minus, plus, zero } from '../fraction.js';
import type { HeldRow } from './license-cost.queries.js';
import type { PriceSegment } from './price-segments.js';

/** By what a cost is attributed: as it was when the seat was given. */
export const costKeys = ['DEPARTMENT', 'COST_CENTER', 'TEAM'] as const;
export type CostKey = (typeof costKeys)[number];

/** Who pays for a person of several teams: all of them alike, or the one that was made first. */
export const costSharings = ['EQUAL_SPLIT', 'PRIMARY'] as const;
export type CostSharing = (typeof costSharings)[number];

/** What a row of a cost is: somebody's seats, those of people without a department (cost centre, team), or those that nobody held. */
export const costRowKinds = ['ATTRIBUTED', 'UNATTRIBUTED', 'UNHELD'] as const;
export type CostRowKind = (typeof costRowKinds)[number];

export interface Money {
  readonly amount: string;
  readonly currency: string;
}

/** What somebody's seats cost in one currency; no amount where no price was in force. */
export interface CostRow {
  readonly kind: CostRowKind;
  readonly key: string | null;
  readonly label: string;
  readonly seatDays: string;
  readonly amount: Money | null;
}

/** What a license cost in a period: of each currency its total, and rows that add up to it exactly. */
export interface LicenseCost {
  readonly organizationId: string;
  readonly licenseId: string;
  readonly totals: readonly { readonly seatDays: string; readonly amount: Money | null }[];
  readonly rows: readonly CostRow[];
}

interface Attribution {
  readonly organizationId: string;
  readonly licenseId: string;
  readonly segments: readonly PriceSegment[];
  readonly held: readonly HeldRow[];
  readonly labels: ReadonlyMap<string, string>;
}

/** Exact seat milliseconds and ten-thousandths of the currency. */
interface Share {
  seatMs: Fraction;
  amount: Fraction;
}

/** The key of seats that nobody held; a key of a person is text, or null. */
const unheld = Symbol('unheld');

type Holder = string | null | typeof unheld;

/** Attributes what was bought, and what was held beyond it, at the prices in force. */
export function costOf({ organizationId, licenseId, segments, held, labels }: Attribution): LicenseCost {
  const shares = new Map<string | null, Map<Holder, Share>>();
  const rows = Map.groupBy(held, ({ number }) => number);
  segments.forEach((segment, index) => {
    const holding = rows.get(index + 1) ?? [];
    if (segment.seats === 0 && holding.length === 0) return;
    const currency = segment.price?.currency ?? null;
    const holders =
      shares.get(currency) ??
      new Map<Holder, Share>([
        [null, nothing()],
        [unheld, nothing()],
      ]);
    shares.set(currency, holders);
    let rest = fraction(BigInt(segment.seats) * BigInt(segment.end.getTime() - segment.start.getTime()), 1n);
    for (const { kind, key, ms, shares: sharers } of holding) {
      const seatMs = fraction(BigInt(ms), BigInt(sharers));
      if (kind === 'OVER') rest = plus(rest, seatMs);
      else {
        rest = minus(rest, seatMs);
        add(holders, key, seatMs, segment);
      }
    }
    add(holders, unheld, rest, segment);
  });
  const costs = [...shares]
    .sort(([a], [b]) => lastCurrency(a).localeCompare(lastCurrency(b)))
    .map(([currency, holders]) => currencyCost(currency, holders, labels));
  return {
    organizationId,
    licenseId,
    totals: costs.map(({ total }) => total),
    rows: costs.flatMap((cost) => cost.rows),
  };
}

/** What has no price comes last. */
const lastCurrency = (currency: string | null) => currency ?? 'ZZZZ';

const nothing = (): Share => ({ seatMs: zero, amount: zero });

function add(holders: Map<Holder, Share>, holder: Holder, seatMs: Fraction, { price }: PriceSegment): void {
  const share = holders.get(holder) ?? nothing();
  share.seatMs = plus(share.seatMs, seatMs);
  if (price)
    share.amount = plus(share.amount, fraction(seatMs.numerator * price.amount, seatMs.denominator * price.ms));
  holders.set(holder, share);
}

const msPerDay = 86_400_000n;

function currencyCost(
  currency: string | null,
  holders: ReadonlyMap<Holder, Share>,
  labels: ReadonlyMap<string, string>,
) {
  const all = [...holders];
  const days = apportion(all.map(([, { seatMs }]) => fraction(seatMs.numerator, seatMs.denominator * msPerDay)));
  const amounts = apportion(all.map(([, { amount }]) => fraction(amount.numerator, amount.denominator * 10_000n)));
  const money = (scaled: bigint): Money | null =>
    currency === null ? null : { amount: decimalText(scaled), currency };
  const rows = all.map(([holder], index) => ({
    ...whose(holder, labels),
    scaled: [amounts.parts[index]!, days.parts[index]!] as const,
    seatDays: decimalText(days.parts[index]!),
    amount: money(amounts.parts[index]!),
  }));
  return {
    total: { seatDays: decimalText(days.sum), amount: money(amounts.sum) },
    rows: rows.sort(byKindThenAmount).map(({ scaled: _, ...row }): CostRow => row),
  };
}

function whose(holder: Holder, labels: ReadonlyMap<string, string>): Pick<CostRow, 'kind' | 'key' | 'label'> {
  if (holder === unheld) return { kind: 'UNHELD', key: null, label: 'Not held by anybody' };
  if (holder === null) return { kind: 'UNATTRIBUTED', key: null, label: 'Not attributed' };
  return { kind: 'ATTRIBUTED', key: holder, label: labels.get(holder) ?? holder };
}

interface Ranked {
  readonly kind: CostRowKind;
  readonly key: string | null;
  readonly scaled: readonly [amount: bigint, days: bigint];
}

const byKindThenAmount = (a: Ranked, b: Ranked) =>
  costRowKinds.indexOf(a.kind) - costRowKinds.indexOf(b.kind) ||
  Number(b.scaled[0] - a.scaled[0]) ||
  Number(b.scaled[1] - a.scaled[1]) ||
  ((a.key ?? '') < (b.key ?? '') ? -1 : 1);
