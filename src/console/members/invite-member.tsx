import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { errorOf, errorsBeside, useWrite } from '../api/use-write.ts';
import { CopyField } from '../parts/copy-field.tsx';
import type { MemberRole } from '../parts/person.tsx';
import { Refusals } from '../parts/problem.tsx';
import { useCan } from '../shell/viewer.tsx';
import { invite as texts } from '../texts/en/members.ts';
import { parts } from '../texts/en/parts.ts';
import { LicenseSelect, RoleSelect } from './choices.tsx';
import { InviteMemberDocument } from './operations.ts';

interface InviteProps {
  readonly isOpen: boolean;
  readonly close: () => void;
  readonly onDone: () => void;
}

/** Invites somebody by e-mail; where the server sends no mail, it shows the link, once. */
export function InviteMember({ isOpen, close, onDone }: InviteProps) {
  const [sent, setSent] = useState<{ email: string; link: string } | undefined>(undefined);
  const leave = () => {
    setSent(undefined);
    close();
  };
  return (
    <Modal
      opened={isOpen}
      onClose={leave}
      title={sent ? texts.sentTitle(sent.email) : texts.title}
      closeButtonProps={{ 'aria-label': parts.close }}
    >
      {sent ? (
        <InvitationLink link={sent.link} close={leave} />
      ) : (
        <InviteForm
          close={leave}
          onSent={(email, link) => {
            onDone();
            if (link) return setSent({ email, link });
            notifications.show({ message: texts.sent(email) });
            leave();
          }}
        />
      )}
    </Modal>
  );
}

/** A link that is shown this once. */
export const InvitationLink = ({ link, close }: { link: string; close: () => void }) => (
  <Stack>
    <Text>{texts.linkSentence}</Text>
    <CopyField label={texts.link} value={link} />
    <Group justify="flex-end">
      <Button onClick={close}>{texts.done}</Button>
    </Group>
  </Stack>
);

const fields = ['email', 'displayName', 'role', 'licenseId'];

function InviteForm({ close, onSent }: { close: () => void; onSent: (email: string, link: string | null) => void }) {
  const write = useWrite(InviteMemberDocument);
  const mayReserve = useCan('LICENSES_READ');
  const form = useForm({ initialValues: { email: '', displayName: '', role: 'MEMBER' as MemberRole, licenseId: '' } });
  const submit = form.onSubmit(async ({ email, displayName, role, licenseId }) => {
    const payload = await write.send({
      email: email.trim(),
      displayName: displayName.trim() || null,
      role,
      licenseId: licenseId || null,
    });
    if (payload) onSent(email.trim(), payload.link);
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text c="dimmed">{texts.sentence}</Text>
        <TextInput
          label={texts.email}
          type="email"
          required
          data-autofocus
          autoComplete="off"
          {...form.getInputProps('email')}
          error={errorOf(write.errors, 'email')}
        />
        <TextInput
          label={texts.displayName}
          autoComplete="off"
          {...form.getInputProps('displayName')}
          error={errorOf(write.errors, 'displayName')}
        />
        <RoleSelect
          label={texts.role}
          value={form.values.role}
          onChange={(role) => form.setFieldValue('role', role)}
          error={errorOf(write.errors, 'role')}
        />
        {mayReserve && (
          <LicenseSelect
            label={texts.license}
            none={texts.noLicense}
            value={form.values.licenseId}
            onChange={(licenseId) => form.setFieldValue('licenseId', licenseId)}
            error={errorOf(write.errors, 'licenseId')}
          />
        )}
        <Refusals errors={errorsBeside(write.errors, fields)} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {parts.cancel}
          </Button>
          <Button type="submit" loading={write.isRunning}>
            {texts.send}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
