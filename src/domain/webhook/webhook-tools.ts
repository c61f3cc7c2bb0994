import type { SecretBox } from '../secret-box.js';

/** What setting up an endpoint needs from outside of the domain. */
export interface WebhookTools {
  readonly secrets: SecretBox;
  /** Why a request may not be made to an address that somebody typed, as a sentence; undefined where it may. */
  readonly refusalOf: (url: string) => Promise<string | undefined>;
}
