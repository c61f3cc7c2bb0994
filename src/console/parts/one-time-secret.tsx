import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { useState } from 'react';
import { CopyField } from './copy-field.tsx';

interface OneTimeSecretProps {
  readonly title: string;
  /** That this is the only time, and where to put it. */
  readonly sentence: string;
  /** What the secret is called. */
  readonly name: string;
  readonly secret: string;
  /** What a person confirms before it goes away. */
  readonly stored: string;
  readonly done: string;
  readonly onDone: () => void;
}

/** Shows a secret this once, and goes away only after it is said to be stored. */
export function OneTimeSecret({ title, sentence, name, secret, stored, done, onDone }: OneTimeSecretProps) {
  const [isStored, setStored] = useState(false);
  useWindowEvent('beforeunload', (event) => event.preventDefault());
  return (
    <Modal opened onClose={() => {}} title={title} size="lg" withCloseButton={false} closeOnEscape={false}>
      <Stack>
        <Text>{sentence}</Text>
        <CopyField label={name} value={secret} />
        <Checkbox label={stored} checked={isStored} onChange={(event) => setStored(event.currentTarget.checked)} />
        <Group justify="flex-end">
          <Button disabled={!isStored} onClick={onDone}>
            {done}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
