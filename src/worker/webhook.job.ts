import type { Context } from '../domain/context.js';
import type { Outcome } from '../domain/webhook/delivery-outcome.js';
import { claimDeliveries, settleDeliveries } from '../domain/webhook/delivery-work.operations.js';
import { type DueEndpoint, listDueEndpoints } from '../domain/webhook/due-deliveries.js';
import { type RetrySchedule, standardSchedule } from '../domain/webhook/retry-schedule.js';
import type { Job, Round } from './job.js';
import { type AttemptTools, attemptDelivery } from './webhook/attempt.js';

/** How deliveries are paced. */
export interface Pace {
  readonly schedule: RetrySchedule;
  /** For how long a delivery is one worker's: longer than an attempt can take. */
  readonly leaseMs: number;
}

const standardPace: Pace = { schedule: standardSchedule, leaseMs: 60_000 };
const atOnce = 20;

/** Tells endpoints what happened: endpoints beside each other, of each the lines of its resources beside each other. */
export const webhookJob = (tools: AttemptTools, pace = standardPace): Job<DueEndpoint> => ({
  name: 'webhooks',
  everyMs: 500,
  lanes: 32,
  find: listDueEndpoints,
  do: (ctx, { endpointId }, round) => deliverAll(ctx, endpointId, { tools, pace, round }),
});

/** Keeps so many attempts on the way to an endpoint as long as something is due; what has come back meanwhile is written down together. */
async function deliverAll(
  ctx: Context,
  endpointId: string,
  { tools, pace, round }: { tools: AttemptTools; pace: Pace; round: Round },
): Promise<number> {
  const onTheWay = new Set<Promise<void>>();
  const outcomes: Outcome[] = [];
  let done = 0;
  for (;;) {
    if (!round.stop.aborted && onTheWay.size <= atOnce / 2) {
      const claim = await claimDeliveries(ctx, { endpointId, limit: atOnce - onTheWay.size, leaseMs: pace.leaseMs });
      for (const delivery of claim?.deliveries ?? []) {
        const attempt = attemptDelivery(claim!, delivery, tools).then((outcome) => {
          outcomes.push(outcome);
          onTheWay.delete(attempt);
        });
        onTheWay.add(attempt);
      }
    }
    if (onTheWay.size === 0 && outcomes.length === 0) return done;
    if (outcomes.length === 0) await Promise.race(onTheWay);
    done += outcomes.length;
    await settleDeliveries(ctx, {
      endpointId,
      outcomes: outcomes.splice(0),
      schedule: pace.schedule,
      secrets: tools.secrets,
    });
  }
}
