import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useWrite } from '../api/use-write.ts';
import { Confirm } from '../parts/confirm.tsx';
import { nameOf } from '../parts/person.tsx';
import { release as texts } from '../texts/en/licenses.ts';
import { ReleaseLicenseDocument } from './operations.ts';
import type { Seat } from './seat-words.ts';

interface ReleaseProps {
  readonly licenseId: string;
  readonly seat: Pick<Seat, 'member' | 'rule'>;
  readonly onDone: () => void;
}

/** Takes a seat, or a place in the queue, back by hand; what a rule gives comes back by the identity provider only. */
export function ReleaseSeat({ licenseId, seat: { member, rule }, onDone }: ReleaseProps) {
  const [isOpen, { open, close }] = useDisclosure(false);
  const { send, errors, clear, isRunning } = useWrite(ReleaseLicenseDocument);
  const name = nameOf(member);
  if (rule) return null;
  const leave = () => {
    clear();
    close();
  };
  const release = async () => {
    if (!(await send({ licenseId, memberId: member.id }))) return;
    notifications.show({ message: texts.done(name) });
    onDone();
    leave();
  };
  return (
    <>
      <Button size="xs" variant="default" onClick={open} aria-label={texts.of(name)}>
        {texts.action}
      </Button>
      <Confirm
        title={texts.title}
        action={texts.action}
        tone="DANGEROUS"
        isOpen={isOpen}
        isRunning={isRunning}
        errors={errors}
        onConfirm={release}
        onClose={leave}
      >
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          <bdi>{name}</bdi>
        </Text>
        <Text>{texts.sentence}</Text>
      </Confirm>
    </>
  );
}
