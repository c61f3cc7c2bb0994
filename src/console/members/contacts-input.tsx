import { ActionIcon, Button, Fieldset, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useId } from 'react';
import { profile as texts } from '../texts/en/members.ts';
import type { ContactDraft } from './profile-values.ts';

interface ContactsProps {
  readonly label: string;
  readonly value: readonly ContactDraft[];
  readonly onChange: (contacts: ContactDraft[]) => void;
  readonly error?: string | undefined;
}

/** E-mail addresses or phone numbers, one of them preferred. */
export function ContactsInput({ label, value, onChange, error }: ContactsProps) {
  const group = useId();
  const change = (at: number, changes: Partial<ContactDraft>) =>
    onChange(value.map((contact, index) => (index === at ? { ...contact, ...changes } : contact)));
  const prefer = (at: number) => onChange(value.map((contact, index) => ({ ...contact, primary: index === at })));
  return (
    <Fieldset legend={label}>
      <Stack gap="sm">
        {value.map((contact, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no identity but its place, and keeps no state of its own.
          <Group key={index} gap="sm" align="center">
            <TextInput
              aria-label={texts.contact.value(label, index + 1)}
              value={contact.value}
              autoComplete="off"
              flex="1 1 14rem"
              onChange={(event) => change(index, { value: event.currentTarget.value })}
            />
            <TextInput
              aria-label={texts.contact.type(label, index + 1)}
              placeholder={texts.contact.typeHint}
              value={contact.type}
              autoComplete="off"
              w="8rem"
              onChange={(event) => change(index, { type: event.currentTarget.value })}
            />
            <Radio
              name={group}
              label={texts.contact.primary}
              aria-label={texts.contact.primaryOf(label, index + 1)}
              checked={contact.primary}
              onChange={() => prefer(index)}
            />
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={texts.contact.remove(label, index + 1)}
              onClick={() => onChange(value.filter((_, at) => at !== index))}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        {error && (
          <Text c="var(--mantine-color-error)" size="sm" role="alert">
            {error}
          </Text>
        )}
        <Group>
          <Button
            variant="default"
            size="xs"
            aria-label={texts.contact.addTo(label)}
            onClick={() => onChange([...value, { value: '', type: '', primary: value.length === 0 }])}
          >
            {texts.contact.add}
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}
