import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { errorOf, errorsBeside, useWrite } from '../api/use-write.ts';
import { Refusals } from '../parts/problem.tsx';
import type { Choice } from '../parts/search-picker.tsx';
import { parts } from '../texts/en/parts.ts';
import { create as texts } from '../texts/en/teams.ts';
import { MemberPicker } from './member-picker.tsx';
import { CreateTeamDocument } from './operations.ts';

/** Makes a team by hand, with its first members, then shows it. */
export const CreateTeam = ({ isOpen, close }: { isOpen: boolean; close: () => void }) => (
  <Modal opened={isOpen} onClose={close} title={texts.title} closeButtonProps={{ 'aria-label': parts.close }}>
    <CreateForm close={close} />
  </Modal>
);

const fields = ['name', 'description'];

function CreateForm({ close }: { close: () => void }) {
  const write = useWrite(CreateTeamDocument);
  const navigate = useNavigate();
  const [picked, setPicked] = useState<readonly Choice[]>([]);
  const form = useForm({ initialValues: { name: '', description: '' } });
  const submit = form.onSubmit(async ({ name, description }) => {
    const payload = await write.send({
      name: name.trim(),
      description: description.trim() || null,
      memberIds: picked.map(({ id }) => id),
    });
    if (!payload?.team) return;
    notifications.show({ message: texts.done });
    close();
    void navigate(`/teams/${payload.team.id}`);
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <TextInput
          label={texts.name}
          required
          data-autofocus
          autoComplete="off"
          {...form.getInputProps('name')}
          error={errorOf(write.errors, 'name')}
        />
        <Textarea
          label={texts.description}
          description={texts.descriptionHint}
          autosize
          minRows={2}
          maxRows={8}
          {...form.getInputProps('description')}
          error={errorOf(write.errors, 'description')}
        />
        <MemberPicker label={texts.members} picked={picked} onChange={setPicked} />
        <Refusals errors={errorsBeside(write.errors, fields)} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {parts.cancel}
          </Button>
          <Button type="submit" loading={write.isRunning}>
            {texts.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
