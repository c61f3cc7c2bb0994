import type { Exchange, ScimAnswer } from '../scim-client.js';

/** A request of a step and its answer, as an administrator would find them in the identity provider's log. */
export interface ToldExchange {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** What the identity provider reads in the answer, in words. */
  readonly answer: string;
}

/** How many requests of a step are told; it may send more. */
export const mostTold = 50;
const longest = 300;

/** Shortens an exchange to what is to be told of it. */
export const toldExchange = ({ request, answer }: Exchange): ToldExchange => ({
  method: request.method,
  path: request.path.slice(0, longest),
  status: answer.status,
  answer: wordsOf(answer).slice(0, longest),
});

interface Body {
  readonly detail?: string;
  readonly scimType?: string;
  readonly totalResults?: number;
  readonly userName?: string;
  readonly active?: boolean;
  readonly displayName?: string;
  readonly members?: readonly unknown[];
  readonly Operations?: readonly unknown[];
}

function wordsOf({ status, body, text }: ScimAnswer): string {
  const { detail, scimType, totalResults, userName, active, displayName, members, Operations } = (
    typeof body === 'object' && body !== null ? body : {}
  ) as Body;
  if (status >= 400) return [scimType, detail].filter(Boolean).join(': ') || text;
  if (totalResults !== undefined) return `a list of ${totalResults}`;
  if (userName !== undefined) return `the user ${userName}, ${active === false ? 'not active' : 'active'}`;
  if (displayName !== undefined)
    return `the group ${displayName}${members ? `, with ${members.length} of its members` : ''}`;
  if (Operations) return `the answers of ${Operations.length} operations`;
  return text === '' ? 'nothing, as it is due' : 'a description of the service';
}
