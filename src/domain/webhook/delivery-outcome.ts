import type { SecretBox } from '../secret-box.js';
import type { RetrySchedule } from './retry-schedule.js';
import type { DeliveryAttempt } from './webhook.entity.js';

/** What came of one attempt. */
export interface Outcome {
  readonly deliveryId: string;
  /** Which attempt it was; the outcome of one that another has overtaken counts no more. */
  readonly attempts: number;
  readonly delivered: boolean;
  readonly attempt: DeliveryAttempt;
  /** The receiver's Retry-After. */
  readonly retryAfterMs: number | null;
}

/** What came of attempts at one endpoint. */
export interface Settlement {
  readonly endpointId: string;
  readonly outcomes: readonly Outcome[];
  readonly schedule: RetrySchedule;
  readonly secrets: SecretBox;
}
