import type { ScimAnswer } from './scim-client.js';

/** A service provider refused what an identity provider needs; the message carries its `detail`, as an administrator would see it. */
export class ProvisioningError extends Error {
  override readonly name = 'ProvisioningError';

  constructor(readonly answer: ScimAnswer) {
    super(`${answer.method} ${answer.path} was answered ${answer.status}: ${reasonOf(answer)}`);
  }
}

function reasonOf({ body, text }: ScimAnswer): string {
  if (typeof body === 'object' && body !== null && 'detail' in body) return String(body.detail);
  return text === '' ? 'no reason was given' : text.slice(0, 200);
}

/**
 * The resource in an answer.
 *
 * @throws ProvisioningError when the status is none of those expected, or the body is no JSON object
 */
export function resourceIn<Resource>(answer: ScimAnswer, ...statuses: readonly number[]): Resource {
  demandStatus(answer, ...statuses);
  if (typeof answer.body !== 'object' || answer.body === null) throw new ProvisioningError(answer);
  return answer.body as Resource;
}

/** @throws ProvisioningError when the status is none of those expected */
export function demandStatus(answer: ScimAnswer, ...statuses: readonly number[]): void {
  if (!statuses.includes(answer.status)) throw new ProvisioningError(answer);
}
