import { Text } from '@mantine/core';
import { endReason, seatWords as words } from '../texts/en/people.ts';
import { Moment } from './moment.tsx';

/** Why a member holds, waits for or lacks a seat of one license, as the admin API tells it. */
export interface SeatDecision {
  readonly state: 'ASSIGNED' | 'RESERVED' | 'WAITLISTED' | 'REFUSED' | 'NONE';
  readonly since?: string | null;
  readonly source?: keyof typeof words.source | null;
  readonly queuePosition?: number | null;
  readonly license: { readonly name: string };
  readonly rule?: {
    readonly kind: 'EVERYONE' | 'GROUP' | 'ENTITLEMENT';
    readonly entitlement?: string | null;
    readonly team?: { readonly name: string } | null;
    readonly scimConnection?: { readonly name: string } | null;
  } | null;
  readonly pendingRelease?: { readonly dueAt: string; readonly reason: keyof typeof endReason } | null;
}

/** "Has a seat of Enterprise since 3 March, by rule Everyone, from Okta." */
export function SeatSentence({ decision, provider }: { decision: SeatDecision; provider?: string | undefined }) {
  const { state, since, license, queuePosition, pendingRelease } = decision;
  const { before, since: word } = words[state];
  const parts = [
    state === 'WAITLISTED' && queuePosition ? words.place(queuePosition) : undefined,
    state === 'REFUSED' ? words.full : undefined,
    ...(state === 'NONE' ? [] : reasons(decision, provider)),
  ].filter((part) => part !== undefined);
  return (
    <Text style={{ overflowWrap: 'anywhere' }}>
      {before}{' '}
      <Text span inherit fw={600}>
        <bdi>{license.name}</bdi>
      </Text>
      {since ? (
        <>
          {state === 'NONE' ? '; ' : ' '}
          {word} <Moment at={since} precision="DAY" />
        </>
      ) : (
        `; ${words.never}`
      )}
      {parts.map((part) => (
        <span key={part}>
          , <bdi>{part}</bdi>
        </span>
      ))}
      .
      {pendingRelease && (
        <>
          {' '}
          {words.returns} <Moment at={pendingRelease.dueAt} precision="DAY" />: {endReason[pendingRelease.reason]}.
        </>
      )}
    </Text>
  );
}

function reasons({ source, rule }: SeatDecision, provider: string | undefined): (string | undefined)[] {
  if (!source) return [];
  if (!source.startsWith('SCIM_')) return [words.source[source]];
  const from = rule?.scimConnection?.name ?? provider;
  return [ruleWords(rule) ?? words.source[source], from && words.from(from)];
}

function ruleWords(rule: SeatDecision['rule']): string | undefined {
  if (rule?.kind === 'GROUP' && rule.team) return words.group(rule.team.name);
  return rule?.kind === 'ENTITLEMENT' && rule.entitlement ? words.entitlement(rule.entitlement) : undefined;
}
