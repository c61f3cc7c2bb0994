import { decimalOf } from '../decimal.js';
import { mostPurchased, purchasedAt, type TermInForce } from './license-terms.js';

/** Seats of one kind over a stretch of time: the most, and their number times the milliseconds for which it stood. */
interface Level {
  max: number;
  ms: bigint;
}

/** What happened in one interval, or in a part of it. */
export interface BucketTotals {
  readonly licenseId: string;
  /** Which interval, counted from 1. */
  readonly bucket: number;
  /** The first instant of which this tells; before it, in the interval, all was as the one before had left it. */
  readonly first: Date;
  readonly assignedMax: number;
  readonly assignedEnd: number;
  readonly assignedMs: string;
  readonly reservedMax: number;
  readonly reservedEnd: number;
  readonly reservedMs: string;
  readonly waitlistedMax: number;
  readonly waitlistedEnd: number;
  readonly waitlistedMs: string;
  readonly overMax: number;
  readonly overEnd: number;
  readonly overMs: string;
  /** When the most was first reached; null where another interval had more. */
  readonly assignedMaxAt: Date | null;
  readonly overMaxAt: Date | null;
}

/** What is counted of a license. */
export const usageKinds = ['assigned', 'reserved', 'waitlisted', 'over'] as const;

/** How many seats stood how. */
export type UsageCounts = Readonly<Record<(typeof usageKinds)[number], number>>;

/** The usage of a license in one interval; `end` does not belong to it. */
export interface UsagePoint {
  readonly start: Date;
  readonly end: Date;
  /** The seats bought at the end, and the most within. */
  readonly purchased: number;
  readonly purchasedMax: number;
  /** The seats held at the end, the most within, and their time-weighted average: an exact division, rounded to four places. */
  readonly assigned: number;
  readonly assignedMax: number;
  readonly assignedAverage: string;
  readonly reservedMax: number;
  readonly waitlistedMax: number;
  /** The most seats held beyond the bought ones. */
  readonly overMax: number;
}

/** The usage of a license over a period. */
export interface LicenseUsage {
  readonly licenseId: string;
  readonly organizationId: string;
  readonly start: Date;
  readonly end: Date;
  readonly points: readonly UsagePoint[];
  /** The most seats held at any instant, and when that was first so. */
  readonly peak: { readonly assigned: number; readonly at: Date };
  /** The seats owed: the most held beyond the bought ones at any instant, and when that was first so; no time when nothing is owed. */
  readonly trueUp: { readonly seats: number; readonly at: Date | null };
}

/** What is known of a license's past: stored up to `through`, live after it. */
export interface KnownUsage {
  readonly licenseId: string;
  readonly organizationId: string;
  readonly bounds: readonly Date[];
  readonly terms: readonly TermInForce[];
  readonly through: Date;
  /** The counts at the start of the period; of no meaning when nothing of it is stored. */
  readonly before: UsageCounts;
  readonly stored: readonly BucketTotals[];
  readonly live: readonly BucketTotals[];
}

/** Puts the stored and the live part of a license's usage together. */
export function usageOf({
  licenseId,
  organizationId,
  bounds,
  terms,
  through,
  before,
  stored,
  live,
}: KnownUsage): LicenseUsage {
  const storedIn = new Map(stored.map((totals) => [totals.bucket, totals]));
  const liveIn = new Map(live.map((totals) => [totals.bucket, totals]));
  let counts = before;
  let peak = { assigned: -1, at: bounds[0]! };
  let trueUp: LicenseUsage['trueUp'] = { seats: 0, at: null };
  const reach = (
    { assigned, over }: Pick<UsageCounts, 'assigned' | 'over'>,
    assignedAt: Date | null,
    overAt: Date | null,
  ) => {
    if (assigned > peak.assigned) peak = { assigned, at: assignedAt ?? peak.at };
    if (over > trueUp.seats) trueUp = { seats: over, at: overAt };
  };
  const points = bounds.slice(1).map((end, index): UsagePoint => {
    const start = bounds[index]!;
    const levels = { assigned: level(), reserved: level(), waitlisted: level(), over: level() };
    const quiet = (from: Date, until: Date) => {
      if (until <= from) return;
      for (const kind of usageKinds)
        raise(levels[kind], counts[kind], BigInt(counts[kind]) * BigInt(until.getTime() - from.getTime()));
      reach(counts, from, from);
    };
    const busy = (totals: BucketTotals) => {
      for (const kind of usageKinds) raise(levels[kind], totals[`${kind}Max`], BigInt(totals[`${kind}Ms`]));
      reach({ assigned: totals.assignedMax, over: totals.overMax }, totals.assignedMaxAt, totals.overMaxAt);
      counts = countsAtEnd(totals);
    };
    const [inStore, inLive] = [storedIn.get(index + 1), liveIn.get(index + 1)];
    quiet(start, inStore?.first ?? (end < through ? end : through));
    if (inStore) busy(inStore);
    if (inLive) busy(inLive);
    const last = new Date(end.getTime() - 1);
    return {
      start,
      end,
      purchased: purchasedAt(terms, last),
      purchasedMax: mostPurchased(terms, start, end),
      assigned: counts.assigned,
      assignedMax: levels.assigned.max,
      assignedAverage: decimalOf(levels.assigned.ms, BigInt(end.getTime() - start.getTime())),
      reservedMax: levels.reserved.max,
      waitlistedMax: levels.waitlisted.max,
      overMax: levels.over.max,
    };
  });
  return { licenseId, organizationId, start: bounds[0]!, end: bounds.at(-1)!, points, peak, trueUp };
}

/** The counts with which a part of an interval ends. */
export const countsAtEnd = ({ assignedEnd, reservedEnd, waitlistedEnd, overEnd }: BucketTotals): UsageCounts => ({
  assigned: assignedEnd,
  reserved: reservedEnd,
  waitlisted: waitlistedEnd,
  over: overEnd,
});

const level = (): Level => ({ max: 0, ms: 0n });

function raise(level: Level, count: number, ms: bigint): void {
  level.max = Math.max(level.max, count);
  level.ms += ms;
}
