import type { Outcome } from '../../domain/webhook/delivery-outcome.js';
import type { Claim, ClaimedDelivery } from '../../domain/webhook/delivery-work.operations.js';
import type { Message } from './message.js';
import { excerptOf } from './response-excerpt.js';
import { securityEventToken, type TokenTools } from './security-event-token.js';
import { standardWebhook } from './standard-webhook.js';

/** What deliveries are made with; the fetch checks addresses when it connects. */
export interface AttemptTools extends TokenTools {
  readonly fetch: typeof fetch;
}

/** Sends one delivery once, and tells what came of it; whatever goes wrong is an outcome too. */
export async function attemptDelivery(claim: Claim, delivery: ClaimedDelivery, tools: AttemptTools): Promise<Outcome> {
  const at = new Date();
  const started = performance.now();
  const answer = await send(claim, delivery, tools, at).catch((error: unknown) => ({ problem: wordsOf(error) }));
  const attempt = {
    at: at.toISOString(),
    latencyMs: Math.round(performance.now() - started),
    status: null,
    response: null,
    problem: null,
  };
  const { id: deliveryId, attempts } = delivery;
  if ('problem' in answer)
    return { deliveryId, attempts, delivered: false, attempt: { ...attempt, ...answer }, retryAfterMs: null };
  const { status, response, delivered, retryAfterMs, problem } = answer.answered;
  return { deliveryId, attempts, delivered, attempt: { ...attempt, status, response, problem }, retryAfterMs };
}

async function send(claim: Claim, delivery: ClaimedDelivery, tools: AttemptTools, now: Date) {
  const { body, headers, isTaken } = await messageOf(claim, delivery, tools, now);
  const answer = await tools.fetch(claim.endpoint.url, {
    method: 'POST',
    body,
    headers: { ...headers, 'User-Agent': 'Muster-Webhooks/1', 'X-Request-Id': delivery.correlationId },
  });
  const text = await answer.text();
  const delivered = isTaken(answer.status);
  return {
    answered: {
      status: answer.status,
      response: excerptOf(text),
      delivered,
      retryAfterMs: retryAfterOf(answer.headers.get('retry-after'), now),
      problem: delivered ? null : refusalIn(claim, answer.status, text),
    },
  };
}

function messageOf(
  claim: Claim,
  delivery: ClaimedDelivery,
  tools: AttemptTools,
  now: Date,
): Message | Promise<Message> {
  const { endpoint, signingKey } = claim;
  if (endpoint.format === 'STANDARD_WEBHOOK') return standardWebhook(endpoint, delivery, { ...tools, now });
  if (!signingKey) throw new Error('The organization has no key for Security Event Tokens.');
  return securityEventToken(endpoint, signingKey, delivery, tools);
}

/** Why an answer is no success. A refusal of RFC 8935, section 2.3, is JSON with `err` and `description`. */
function refusalIn({ endpoint }: Claim, status: number, text: string): string {
  if (endpoint.format === 'STANDARD_WEBHOOK') return `The receiver answered ${status}.`;
  const refusal = readRefusal(text);
  if (status === 400 && refusal) return `The receiver refused the token: ${refusal}`;
  return `The receiver answered ${status}, not 202 Accepted.`;
}

function readRefusal(text: string): string | undefined {
  try {
    const { err, description } = JSON.parse(text) as { err?: unknown; description?: unknown };
    if (typeof err !== 'string') return undefined;
    return excerptOf(typeof description === 'string' ? `${err} (${description})` : err) ?? undefined;
  } catch {
    return undefined;
  }
}

function retryAfterOf(header: string | null, now: Date): number | null {
  if (header === null) return null;
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now.getTime();
  return Number.isFinite(ms) && ms > 0 ? ms : null;
}

/** What went wrong before there was an answer, without addresses that are nobody's business. */
function wordsOf(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause.name === 'OutgoingRefusal') return cause.message;
    if (cause.name === 'TimeoutError') return 'The receiver did not answer in time.';
    const { code } = cause as { code?: unknown };
    if (typeof code === 'string') return connectionProblems[code] ?? `The connection failed (${code}).`;
  }
  return 'The request could not be made.';
}

const connectionProblems: Readonly<Record<string, string>> = {
  ENOTFOUND: 'The name of the receiver has no address.',
  ECONNREFUSED: 'The receiver refuses connections.',
  ECONNRESET: 'The receiver closed the connection.',
  UND_ERR_SOCKET: 'The receiver closed the connection.',
  UND_ERR_CONNECT_TIMEOUT: 'The receiver could not be reached in time.',
  UND_ERR_HEADERS_TIMEOUT: 'The receiver did not answer in time.',
  UND_ERR_BODY_TIMEOUT: 'The receiver did not answer in time.',
};
