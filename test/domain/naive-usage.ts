import type { AssignmentState } from '../../src/domain/license/license-assignment.entity.js';

/** An interval as the model holds it. */
export interface ModelInterval {
  readonly state: AssignmentState;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
}

/** What was bought from an instant until the next term, or until it expired. */
export interface ModelTerm {
  readonly validFrom: Date;
  readonly seats: number;
  readonly expiresAt: Date | null;
}

export interface ModelLicense {
  readonly startsAt: Date;
  readonly intervals: readonly ModelInterval[];
  readonly terms: readonly ModelTerm[];
}

const open = ({ startedAt, endedAt }: ModelInterval, time: number) =>
  startedAt.getTime() <= time && (endedAt === null || time < endedAt.getTime());

/** The intervals that hold at an instant. */
export const heldAt = <T extends ModelInterval>(intervals: readonly T[], instant: Date): T[] =>
  intervals.filter((interval) => open(interval, instant.getTime()));

function countsAt({ startsAt, intervals, terms }: ModelLicense, time: number) {
  const held = (state: AssignmentState) =>
    heldAt(intervals, new Date(time)).filter((one) => one.state === state).length;
  const term = terms.filter(({ validFrom }) => validFrom.getTime() <= time).at(-1);
  const inForce = term && time >= startsAt.getTime() && (!term.expiresAt || time < term.expiresAt.getTime());
  const [assigned, purchased] = [held('ASSIGNED'), inForce ? term.seats : 0];
  return {
    assigned,
    purchased,
    reserved: held('RESERVED'),
    waitlisted: held('WAITLISTED'),
    over: Math.max(0, assigned - purchased),
  };
}

/** The usage between some instants, by looking at every instant at which anything changes. */
export function naiveUsage(license: ModelLicense, bounds: readonly Date[]) {
  const [from, to] = [bounds[0]!.getTime(), bounds.at(-1)!.getTime()];
  const changes = [
    ...license.intervals.flatMap(({ startedAt, endedAt }) => [startedAt, endedAt]),
    ...license.terms.flatMap(({ validFrom, expiresAt }) => [validFrom, expiresAt]),
    license.startsAt,
    ...bounds,
  ].flatMap((time) => (time && time.getTime() >= from && time.getTime() < to ? [time.getTime()] : []));
  const instants = [...new Set(changes)].sort((a, b) => a - b);
  const known = instants.map((time, index) => ({
    time,
    ms: (instants[index + 1] ?? to) - time,
    ...countsAt(license, time),
  }));
  const points = bounds.slice(1).map((end, index) => {
    const start = bounds[index]!;
    const within = known.filter(({ time }) => time >= start.getTime() && time < end.getTime());
    const most = (kind: 'assigned' | 'purchased' | 'reserved' | 'waitlisted' | 'over') =>
      Math.max(...within.map((one) => one[kind]));
    const average =
      within.reduce((sum, { assigned, ms }) => sum + assigned * ms, 0) / (end.getTime() - start.getTime());
    return {
      start,
      end,
      purchased: within.at(-1)!.purchased,
      purchasedMax: most('purchased'),
      assigned: within.at(-1)!.assigned,
      assignedMax: most('assigned'),
      assignedAverage: average,
      reservedMax: most('reserved'),
      waitlistedMax: most('waitlisted'),
      overMax: most('over'),
    };
  });
  const first = (kind: 'assigned' | 'over') => {
    const most = Math.max(...known.map((one) => one[kind]));
    return { most, at: new Date(known.find((one) => one[kind] === most)!.time) };
  };
  const [peak, owed] = [first('assigned'), first('over')];
  return {
    points,
    peak: { assigned: peak.most, at: peak.at },
    trueUp: { seats: owed.most, at: owed.most === 0 ? null : owed.at },
  };
}

/** The instants at which the days of a zone begin, found by looking at the clock of every quarter of an hour; `firstDay` up to `lastDay`. */
export function naiveDays(timeZone: string, firstDay: string, lastDay: string): Date[] {
  const clock = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const days: Date[] = [];
  let before = '';
  for (let time = Date.parse(firstDay) - 86_400_000; ; time += 900_000) {
    const day = clock.format(time);
    if (day !== before && day >= firstDay) days.push(new Date(time));
    if (day > lastDay) return days;
    before = day;
  }
}
