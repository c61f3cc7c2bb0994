import type { Period } from '../period.js';
import { firstOfMonth, partsOf, type TimeZone } from '../time-zone.js';
import type { TermInForce } from './license-terms.js';

/** A part of a period in which one price held for one calendar month or year; without a term, nothing was bought. */
export interface PriceSegment {
  readonly licenseId: string;
  readonly start: Date;
  readonly end: Date;
  readonly seats: number;
  readonly price: SegmentPrice | null;
}

/** What a seat costs, in ten-thousandths of the currency, for so many milliseconds: those of the calendar month or year. */
interface SegmentPrice {
  readonly currency: string;
  readonly amount: bigint;
  readonly ms: bigint;
}

/** Cuts a period where the terms of a license, or the months or years that its price pays for, begin and end. */
export function priceSegments(licenseId: string, terms: readonly TermInForce[], period: Period): PriceSegment[] {
  const { zone, start, end } = period;
  const cuts = new Set([
    start.getTime(),
    end.getTime(),
    ...terms.flatMap(({ from, until }) => [from.getTime(), ...(until ? [until.getTime()] : [])]),
    ...monthsOf(period).map((month) => month.getTime()),
  ]);
  const times = [...cuts].filter((time) => time >= start.getTime() && time <= end.getTime()).sort((a, b) => a - b);
  return times.slice(1).map((time, index) => {
    const from = new Date(times[index]!);
    const term = terms.find((one) => one.from <= from && (one.until === null || from < one.until));
    return { licenseId, start: from, end: new Date(time), seats: term?.seats ?? 0, price: priceIn(term, from, zone) };
  });
}

function priceIn(term: TermInForce | undefined, instant: Date, zone: TimeZone): SegmentPrice | null {
  if (!term?.price) return null;
  const { amount, currency, period } = term.price;
  const [year, month] = partsOf(zone.dayOf(instant));
  const [from, to] =
    period === 'MONTH'
      ? [firstOfMonth(year, month), firstOfMonth(year, month + 1)]
      : [firstOfMonth(year, 1), firstOfMonth(year + 1, 1)];
  const ms = BigInt(zone.startOf(to).getTime() - zone.startOf(from).getTime());
  const [whole, part = ''] = amount.split('.');
  return { currency, ms, amount: BigInt(whole! + part.padEnd(4, '0')) };
}

/** The instants within a period at which a month begins. */
function monthsOf({ zone, firstDay, end }: Period): Date[] {
  const months: Date[] = [];
  const [year, first] = partsOf(firstDay);
  for (let month = first + 1; ; month++) {
    const begin = zone.startOf(firstOfMonth(year, month));
    if (begin >= end) return months;
    months.push(begin);
  }
}
