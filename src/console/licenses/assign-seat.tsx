import { Button, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useRead } from '../api/use-read.ts';
import { errorOf, errorsBeside, useWrite } from '../api/use-write.ts';
import { Confirm } from '../parts/confirm.tsx';
import { nameOf } from '../parts/person.tsx';
import { type Choice, type Found, SearchPicker } from '../parts/search-picker.tsx';
import { assign as texts } from '../texts/en/licenses.ts';
import { AssignLicenseDocument, MembersToSeatDocument } from './operations.ts';

interface AssignProps {
  readonly licenseId: string;
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Gives a seat by hand. */
export function AssignSeat({ licenseId, isOpen, open, onDone, onClose }: AssignProps) {
  const [picked, setPicked] = useState<readonly Choice[]>([]);
  const { send, errors, clear, isRunning } = useWrite(AssignLicenseDocument);
  const [member] = picked;
  const close = () => {
    clear();
    setPicked([]);
    onClose();
  };
  const assign = async () => {
    if (!member) return;
    const made = await send({ licenseId, memberId: member.id });
    if (!made?.licenseAssignment) return;
    notifications.show({ message: texts.done[made.licenseAssignment.state](member.name) });
    onDone();
    close();
  };
  return (
    <>
      <Button onClick={open}>{texts.open}</Button>
      <Confirm
        title={texts.title}
        action={texts.action}
        isOpen={isOpen}
        isRunning={isRunning}
        errors={errorsBeside(errors, ['memberId'])}
        disabled={!member}
        onConfirm={assign}
        onClose={close}
      >
        <SearchPicker
          label={texts.member}
          placeholder={texts.search}
          isFirst
          useFound={useMembers}
          picked={picked}
          onChange={setPicked}
          most={1}
          error={errorOf(errors, 'memberId')}
        />
        <Text size="sm" c="dimmed">
          {texts.sentence}
        </Text>
      </Confirm>
    </>
  );
}

function useMembers(words: string): Found {
  const { data, isLoading } = useRead(MembersToSeatDocument, { words });
  const members = data?.organization?.members.nodes ?? [];
  return { choices: members.map((member) => ({ id: member.id, name: nameOf(member) })), isLoading };
}
