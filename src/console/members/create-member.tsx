import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useNavigate } from 'react-router';
import { errorOf, errorsBeside, useWrite } from '../api/use-write.ts';
import type { MemberRole } from '../parts/person.tsx';
import { Refusals } from '../parts/problem.tsx';
import { create as texts } from '../texts/en/members.ts';
import { parts } from '../texts/en/parts.ts';
import { RoleSelect } from './choices.tsx';
import { CreateMemberDocument } from './operations.ts';

/** Makes an active member without an invitation, then shows the new member's page. */
export const CreateMember = ({ isOpen, close }: { isOpen: boolean; close: () => void }) => (
  <Modal opened={isOpen} onClose={close} title={texts.title} closeButtonProps={{ 'aria-label': parts.close }}>
    <CreateForm close={close} />
  </Modal>
);

const fields = ['userName', 'displayName', 'department', 'role'];

function CreateForm({ close }: { close: () => void }) {
  const write = useWrite(CreateMemberDocument);
  const navigate = useNavigate();
  const form = useForm({
    initialValues: { userName: '', displayName: '', department: '', role: 'MEMBER' as MemberRole },
  });
  const submit = form.onSubmit(async ({ userName, displayName, department, role }) => {
    const payload = await write.send({
      userName: userName.trim(),
      displayName: displayName.trim() || null,
      department: department.trim() || null,
      role,
    });
    if (!payload?.member) return;
    notifications.show({ message: texts.done });
    close();
    void navigate(`/members/${payload.member.id}`);
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text c="dimmed">{texts.sentence}</Text>
        <TextInput
          label={texts.userName}
          description={texts.userNameHint}
          required
          data-autofocus
          autoComplete="off"
          {...form.getInputProps('userName')}
          error={errorOf(write.errors, 'userName')}
        />
        <TextInput
          label={texts.displayName}
          autoComplete="off"
          {...form.getInputProps('displayName')}
          error={errorOf(write.errors, 'displayName')}
        />
        <TextInput
          label={texts.department}
          autoComplete="off"
          {...form.getInputProps('department')}
          error={errorOf(write.errors, 'department')}
        />
        <RoleSelect
          label={texts.role}
          value={form.values.role}
          onChange={(role) => form.setFieldValue('role', role)}
          error={errorOf(write.errors, 'role')}
        />
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
