import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { errorOf, errorsBeside, useWrite } from '../api/use-write.ts';
import { Refusals } from '../parts/problem.tsx';
import { parts } from '../texts/en/parts.ts';
import { changes } from '../texts/en/scim-changes.ts';
import { ChangePreview } from './change-preview.tsx';
import type { Connection } from './connection-page.tsx';
import { type DisableScimChoice, DisableScimDocument } from './operations.ts';

const texts = changes.disable;
const choices: readonly DisableScimChoice[] = ['KEEP_AS_MANUAL', 'SUSPEND_MANAGED'];

/** Switches a connection off, after a choice of what becomes of its members and a look at what that means. */
export default function DisableDialog({ connection, onClose }: { connection: Connection; onClose: () => void }) {
  const [choice, choose] = useState<DisableScimChoice>('KEEP_AS_MANUAL');
  const disable = useWrite(DisableScimDocument);
  const send = async () => {
    if (!(await disable.send({ scimConnectionId: connection.id, members: choice }))) return;
    onClose();
    notifications.show({ message: texts.done });
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={texts.title} closeButtonProps={{ 'aria-label': parts.close }}>
      <Stack>
        <Text>{texts.sentence}</Text>
        <Radio.Group
          label={texts.question}
          value={choice}
          onChange={(value) => choose(value as DisableScimChoice)}
          error={errorOf(disable.errors, 'members')}
        >
          <Stack gap="sm" mt="xs">
            {choices.map((each) => (
              <Radio key={each} value={each} {...texts.choices[each]} />
            ))}
          </Stack>
        </Radio.Group>
        <ChangePreview key={choice} change={{ id: connection.id, disable: choice }} />
        <Refusals errors={errorsBeside(disable.errors, ['members'])} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {parts.cancel}
          </Button>
          <Button color="red" loading={disable.isRunning} onClick={send}>
            {texts.action}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
