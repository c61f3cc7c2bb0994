import { Text } from '@mantine/core';
import { Act } from '../parts/act.tsx';
import { nameOf } from '../parts/person.tsx';
import { release as texts } from '../texts/en/licenses.ts';
import { ReleaseLicenseDocument } from './operations.ts';
import type { Seat } from './seat-words.ts';

interface ReleaseProps {
  readonly licenseId: string;
  readonly seat: Pick<Seat, 'member' | 'rule'>;
  readonly onDone: () => void;
}

/** Whether one of these is taken back by hand. */
export const anyByHand = (seats: readonly Pick<Seat, 'rule'>[] | undefined): boolean =>
  seats?.some(({ rule }) => !rule) ?? false;

/** Takes a seat, or a place in the queue, back by hand; what a rule gives comes back by the identity provider only. */
export function ReleaseSeat({ licenseId, seat: { member, rule }, onDone }: ReleaseProps) {
  const name = nameOf(member);
  if (rule) return null;
  return (
    <Act
      look={{ size: 'xs' }}
      name={texts.of(name)}
      document={ReleaseLicenseDocument}
      input={{ licenseId, memberId: member.id }}
      title={texts.title}
      action={texts.action}
      tone="DANGEROUS"
      said={texts.done(name)}
      onDone={onDone}
    >
      <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
        <bdi>{name}</bdi>
      </Text>
      <Text>{texts.sentence}</Text>
    </Act>
  );
}
