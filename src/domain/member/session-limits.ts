import { type RawBuilder, sql } from 'kysely';
import type { Session } from './session.entity.js';

const hour = 60 * 60 * 1000;

/** A session without a request for eight hours is over; so is one that is seven days old, however busy. */
export const sessionLimits = { idle: 8 * hour, absolute: 7 * 24 * hour } as const;

/** Whether a session's time is over. */
export const isLapsed = ({ lastSeenAt, expiresAt }: Pick<Session, 'lastSeenAt' | 'expiresAt'>, now: Date): boolean =>
  expiresAt <= now || lastSeenAt.getTime() + sessionLimits.idle <= now.getTime();

/** The condition under which the time of a row of `session` is over. */
export const lapsedAt = (now: Date): RawBuilder<boolean> =>
  sql`(session.expires_at <= ${now} or session.last_seen_at <= ${new Date(now.getTime() - sessionLimits.idle)})`;
