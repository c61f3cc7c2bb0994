import { ActionIcon, Group, TextInput, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { parts } from '../texts/en/parts.ts';

const SHOWN_MS = 2_000;

/** A value to copy, with a button that says when it is copied. */
export function CopyField({ label, value, description }: { label: string; value: string; description?: string }) {
  const field = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<'READY' | 'COPIED' | 'FAILED'>('READY');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setState('COPIED');
      setTimeout(() => setState('READY'), SHOWN_MS);
    } catch {
      field.current?.select();
      setState('FAILED');
    }
  };
  const name = parts.copy(label);
  return (
    <Group align="flex-end" gap="xs" wrap="nowrap">
      <TextInput
        ref={field}
        label={label}
        description={description}
        value={value}
        readOnly
        flex={1}
        miw={0}
        error={state === 'FAILED' && parts.copyFailed}
        onFocus={(event) => event.currentTarget.select()}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
      />
      <Tooltip label={state === 'COPIED' ? parts.copied : name}>
        <ActionIcon size="input-sm" variant="default" aria-label={name} onClick={copy}>
          {state === 'COPIED' ? <IconCheck size={18} /> : <IconCopy size={18} />}
        </ActionIcon>
      </Tooltip>
      <VisuallyHidden role="status">{state === 'COPIED' ? parts.copied : ''}</VisuallyHidden>
    </Group>
  );
}
