const RealDate = Date;

/** A clock that stands still until it is set: everything in this process that asks for the time is told its. */
export interface Clock {
  readonly now: number;
  set(time: number): void;
  /** Gives the machine's time back. */
  stop(): void;
}

/** Sets the clock of this process. Timers go on with the machine's time. */
export function startClock(start: number): Clock {
  let now = start;
  class ClockDate extends RealDate {
    constructor(...parts: [] | [value: number | string | Date]) {
      if (parts.length === 0) super(now);
      else super(...parts);
    }

    static override now() {
      return now;
    }

    static override [Symbol.hasInstance](value: unknown) {
      return value instanceof RealDate;
    }
  }
  globalThis.Date = ClockDate as unknown as DateConstructor;
  return {
    get now() {
      return now;
    },
    set(time) {
      now = time;
    },
    stop() {
      globalThis.Date = RealDate;
    },
  };
}
