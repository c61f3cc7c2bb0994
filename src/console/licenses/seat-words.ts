import { seats as texts } from '../texts/en/licenses.ts';
import type { HoldersQuery } from './operations.ts';

export type Seat = NonNullable<NonNullable<HoldersQuery['organization']>['license']>['assignments']['nodes'][number];

/** By what right a seat was asked for: by hand, by invitation, or by which rule. */
export function sourceText({ source, rule }: Pick<Seat, 'source' | 'rule'>): string {
  if (rule?.kind === 'GROUP' && rule.team) return texts.rule.GROUP(rule.team.name);
  if (rule?.kind === 'ENTITLEMENT' && rule.entitlement) return texts.rule.ENTITLEMENT(rule.entitlement);
  return texts.sources[source];
}
