import { rules as texts } from '../texts/en/licenses.ts';
import type { LicenseRulesQuery } from './operations.ts';

export type Rule = NonNullable<NonNullable<LicenseRulesQuery['organization']>['license']>['rules'][number];

/** Whom a rule gives a seat. */
export function whoText({ kind, team, entitlement }: Pick<Rule, 'kind' | 'team' | 'entitlement'>): string {
  if (kind === 'GROUP') return texts.who.GROUP(team?.name ?? '');
  return kind === 'ENTITLEMENT' ? texts.who.ENTITLEMENT(entitlement ?? '') : texts.who.EVERYONE;
}
