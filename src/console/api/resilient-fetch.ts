import { connection } from './connection.ts';
import { session } from './session.ts';

const REQUEST_PATIENCE_MS = 60_000;

/**
 * Fetches from our own server until it answers. A server that is gone is waited for, and a session that has ended is waited for until the
 * member has signed in again, so that nothing typed is lost: the request is then sent as it was. Writes carry an Idempotency-Key, so
 * sending one twice has one effect.
 */
export const resilientFetch: typeof fetch = async (input, init) => {
  for (;;) {
    const answer = await attempt(input, init);
    if (answer === 'GONE') await connection.untilBack();
    else if (answer.status === 401) await session.untilSignedIn();
    else return answer;
  }
};

/** A gateway that finds no server behind it answers like one that is gone. */
async function attempt(input: Parameters<typeof fetch>[0], init: RequestInit | undefined): Promise<Response | 'GONE'> {
  const given = init?.signal ?? undefined;
  const patience = AbortSignal.timeout(REQUEST_PATIENCE_MS);
  try {
    const answer = await fetch(input, { ...init, signal: given ? AbortSignal.any([given, patience]) : patience });
    return answer.status === 502 || answer.status === 503 || answer.status === 504 ? 'GONE' : answer;
  } catch (error) {
    if (given?.aborted) throw error;
    return 'GONE';
  }
}
