import { nameValueLines, table } from '../text-table.js';
import type { CycleResult } from './okta-cycle.js';

/** What somebody needs to go on from the demo. */
export interface Access {
  readonly graphqlUrl: string;
  readonly adminToken: string;
  readonly signInUrl: string;
  readonly scimBaseUrl: string;
  readonly scimToken: string;
}

/** What happened, in tables, and where to look next. */
export function summaryOf({ phases, before, after, left, promoted }: CycleResult, access: Access): string {
  const work = phases.map(({ label, count, requests, msPerRequest }) => [
    label,
    `${count}`,
    `${requests}`,
    msPerRequest.toFixed(1),
  ]);
  const seats = [
    ['Before', `${before.seats}`, `${before.assigned}`, `${before.waitlisted}`],
    [`After ${left.length} left`, `${after.seats}`, `${after.assigned}`, `${after.waitlisted}`],
  ];
  return `
${table(['WHAT OKTA DID', 'COUNT', 'REQUESTS', 'MS PER REQUEST'], work)}

${table(['SEATS, BY GRAPHQL', 'BOUGHT', 'ASSIGNED', 'WAITING'], seats)}

Gave a seat back: ${left.join(', ')}
Got it from the queue: ${promoted.join(', ')}

${nameValueLines([
  ['GraphQL URL', access.graphqlUrl],
  ['Admin token', access.adminToken],
  ['SCIM base URL', access.scimBaseUrl],
  ['SCIM token', access.scimToken],
  ['Sign in, once', access.signInUrl],
])}

Done at ${new Date().toISOString()} (UTC).`;
}
