import { DomainError } from '../errors.js';
import { checkOptionalText, checkText } from '../text.js';
import type { WebhookFormat } from './webhook.entity.js';
import type { WebhookTools } from './webhook-tools.js';

/** The address in its one written form; INVALID_VALUE where no request may be made to it. */
export async function checkWebhookUrl(given: string, tools: WebhookTools): Promise<string> {
  const url = checkText('url', given.trim(), { max: 2_000 });
  const refusal = await tools.refusalOf(url);
  if (refusal !== undefined) throw new DomainError('INVALID_VALUE', refusal, 'url');
  return new URL(url).href;
}

/** What only Security Event Tokens have. */
export interface TokenDelivery {
  readonly audience?: string | null;
  readonly bearerToken?: string | null;
}

/** Refuses what the other format has; texts that stand in a header or a claim have no control characters. */
export function checkTokenDelivery(format: WebhookFormat, { audience, bearerToken }: TokenDelivery): void {
  for (const [field, value] of Object.entries({ audience, bearerToken })) {
    if (value === null || value === undefined) continue;
    if (format !== 'SECURITY_EVENT_TOKEN')
      throw new DomainError('INVALID_VALUE', `${field} is for Security Event Tokens; webhooks have none.`, field);
    checkText(field, value, { max: 2_000 });
    if (/[^\x20-\x7e]/.test(value))
      throw new DomainError('INVALID_VALUE', `${field} may hold printable ASCII characters only.`, field);
  }
}

export const checkDescription = (description: string | null | undefined) =>
  checkOptionalText('description', description, { max: 500 });
