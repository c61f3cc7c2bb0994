import { Button, Group, SimpleGrid, Stack, Textarea, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { errorOf, errorsBeside, useWrite } from '../api/use-write.ts';
import { Refusals } from '../parts/problem.tsx';
import { StaleComparison } from '../parts/stale-comparison.tsx';
import { useUncontestedSave } from '../parts/use-uncontested-save.ts';
import { useWhenShown } from '../parts/use-when-shown.ts';
import { profile as texts } from '../texts/en/members.ts';
import { ContactsInput } from './contacts-input.tsx';
import type { OneMember } from './member-page.tsx';
import { UpdateMemberDocument } from './operations.ts';
import { isEditable, ProfileEntry, ProfileList } from './profile-entries.tsx';
import {
  type ContactField,
  changesOf,
  contactFields,
  contested,
  type TextField,
  textFields,
  valuesOf,
} from './profile-values.ts';

interface ProfileFormProps {
  /** As it is saved now; it may have changed since the form was opened. */
  readonly member: OneMember;
  readonly refresh: () => void;
  readonly close: () => void;
}

const texted = Object.keys(textFields) as TextField[];
const listed = Object.keys(contactFields) as ContactField[];
const shown: readonly string[] = [...texted, ...listed];

/** Changes a profile: only what was typed is sent, for the version that it was typed over. */
export function ProfileForm({ member, refresh, close }: ProfileFormProps) {
  const [base, setBase] = useState(member);
  const [typed, setTyped] = useState<OneMember | undefined>(undefined);
  const form = useForm({ initialValues: valuesOf(base) });
  const write = useWrite(UpdateMemberDocument);
  const { whenShown, isAwaiting } = useWhenShown(member.version);
  const isStale = write.errors.some(({ code }) => code === 'STALE_VERSION');
  const errors = isStale ? [] : write.errors;

  const save = async (over: OneMember) => {
    const changes = changesOf(valuesOf(base), form.values);
    if (Object.keys(changes).length === 0) return close();
    setTyped(over);
    const payload = await write.send({ memberId: member.id, expectedVersion: over.version, ...changes });
    refresh();
    if (!payload?.member) return;
    whenShown(payload.member.version, () => {
      notifications.show({ message: texts.saved });
      close();
    });
  };

  const isNewer = isStale && typed !== undefined && member.version !== typed.version;
  const fields = contested(valuesOf(base), form.values, valuesOf(member));
  useUncontestedSave(isNewer && fields.length === 0, () => save(member));

  return (
    <form onSubmit={form.onSubmit(() => save(base))} noValidate aria-labelledby="profile">
      <Stack>
        <Title order={2} size="h4" id="profile">
          {texts.title}
        </Title>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {texted
            .filter((field) => field !== 'notes' && isEditable(member, field))
            .map((field) => (
              <TextInput
                key={field}
                label={texts.fields[field]}
                autoComplete="off"
                required={field === 'userName'}
                {...form.getInputProps(field)}
                error={errorOf(errors, field)}
              />
            ))}
        </SimpleGrid>
        {listed
          .filter((field) => isEditable(member, field))
          .map((field) => (
            <ContactsInput
              key={field}
              label={texts.fields[field]}
              value={form.values[field]}
              onChange={(contacts) => form.setFieldValue(field, contacts)}
              error={errorOf(errors, field)}
            />
          ))}
        {isEditable(member, 'notes') && (
          <Textarea
            label={texts.fields.notes}
            description={texts.notesHint}
            autosize
            minRows={3}
            maxRows={12}
            {...form.getInputProps('notes')}
            error={errorOf(errors, 'notes')}
          />
        )}
        <ProfileList>
          {[...texted, ...listed]
            .filter((field) => !isEditable(member, field))
            .map((field) => (
              <ProfileEntry key={field} member={member} field={field} />
            ))}
        </ProfileList>
        <Refusals errors={errorsBeside(errors, shown)} />
        <Group>
          <Button type="submit" loading={write.isRunning || isAwaiting}>
            {texts.save}
          </Button>
          <Button variant="default" onClick={close}>
            {texts.cancel}
          </Button>
        </Group>
      </Stack>
      <StaleComparison
        isOpen={isNewer && fields.length > 0}
        fields={fields}
        isRunning={write.isRunning}
        keepMine={() => void save(member)}
        takeTheirs={() => {
          setBase(member);
          form.setValues(valuesOf(member));
          write.clear();
        }}
      />
    </form>
  );
}
