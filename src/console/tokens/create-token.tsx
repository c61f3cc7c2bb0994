import { Button, Checkbox, Group, Modal, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { errorOf, errorsBeside, useWrite } from '../api/use-write.ts';
import { OneTimeSecret } from '../parts/one-time-secret.tsx';
import { Refusals } from '../parts/problem.tsx';
import { useViewer } from '../shell/viewer.tsx';
import { parts } from '../texts/en/parts.ts';
import { scopes as scopeTexts, tokens as texts } from '../texts/en/tokens.ts';
import { CreateApiTokenDocument, type Permission, type TokenLifetime } from './operations.ts';

interface CreateTokenProps {
  readonly isOpen: boolean;
  readonly onMade: () => void;
  readonly onClose: () => void;
}

/** Asks what a new token is to be, and then shows it this once. */
export function CreateToken({ isOpen, onMade, onClose }: CreateTokenProps) {
  const [secret, setSecret] = useState<string>();
  const close = () => {
    setSecret(undefined);
    onClose();
  };
  if (secret !== undefined)
    return <OneTimeSecret {...texts.made} name={texts.made.token} secret={secret} onDone={close} />;
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={texts.create}
      size="lg"
      closeButtonProps={{ 'aria-label': parts.close }}
    >
      <TokenForm
        onMade={(made) => {
          setSecret(made);
          onMade();
        }}
      />
    </Modal>
  );
}

interface Draft {
  readonly name: string;
  readonly lifetime: TokenLifetime;
  readonly scopes: Permission[];
}

const fields = ['name', 'lifetime', 'scopes'];
const lifetimes = Object.entries(texts.form.lifetimes).map(([value, label]) => ({ value, label }));

function TokenForm({ onMade }: { onMade: (secret: string) => void }) {
  const { can } = useViewer();
  const { send, errors, isRunning } = useWrite(CreateApiTokenDocument);
  const form = useForm<Draft>({ initialValues: { name: '', lifetime: 'DAYS_90', scopes: [] } });
  const create = form.onSubmit(async (draft) => {
    const made = await send(draft);
    if (made?.secret) onMade(made.secret);
  });
  return (
    <form onSubmit={create}>
      <Stack>
        <TextInput
          label={texts.form.name}
          description={texts.form.nameHint}
          data-autofocus
          {...form.getInputProps('name')}
          error={errorOf(errors, 'name')}
        />
        <NativeSelect
          label={texts.form.lifetime}
          data={lifetimes}
          {...form.getInputProps('lifetime')}
          error={errorOf(errors, 'lifetime')}
        />
        <Checkbox.Group
          label={texts.form.scopes}
          description={texts.form.scopesHint}
          {...form.getInputProps('scopes')}
          error={errorOf(errors, 'scopes')}
        >
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" mt="xs">
            {Object.entries(scopeTexts)
              .filter(([scope]) => can(scope as Permission))
              .map(([scope, label]) => (
                <Checkbox key={scope} value={scope} label={label} />
              ))}
          </SimpleGrid>
        </Checkbox.Group>
        <Refusals errors={errorsBeside(errors, fields)} />
        <Group justify="flex-end">
          <Button type="submit" loading={isRunning}>
            {texts.form.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
