import { FileInput, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { samlFields as texts } from '../texts/en/single-sign-on.ts';
import type { SsoPreset } from './operations.ts';

const LARGEST = 1024 * 1024;

/** Where SAML metadata comes from; LATER where the identity provider has none before it knows our addresses. */
export type Source = 'LATER' | 'URL' | 'FILE';

/** The choice, and what was filled in for it. */
export interface Metadata {
  readonly source: Source;
  readonly url: string;
  readonly xml: string;
}

export const noMetadata: Metadata = { source: 'URL', url: '', xml: '' };

/** What of it is sent. */
export function metadataInput({ source, url, xml }: Metadata): { metadataUrl?: string; metadataXml?: string } {
  if (source === 'LATER') return {};
  return source === 'URL' ? { metadataUrl: url.trim() } : { metadataXml: xml };
}

interface MetadataSourceProps {
  readonly preset: SsoPreset;
  /** What can be chosen from. */
  readonly sources?: readonly Source[];
  readonly value: Metadata;
  readonly onChange: (value: Metadata) => void;
  readonly error: string | undefined;
}

const given = ['URL', 'FILE'] as const;

/** Asks for the identity provider's metadata: its address, or a file that the browser reads. */
export function MetadataSource({ preset, sources = given, value, onChange, error }: MetadataSourceProps) {
  const [file, setFile] = useState<File | null>(null);
  const [unread, setUnread] = useState<string>();
  const read = async (chosen: File | null) => {
    setFile(chosen);
    setUnread(undefined);
    const xml = chosen ? await textOf(chosen) : '';
    if (typeof xml === 'object') setUnread(xml.refused);
    onChange({ ...value, xml: typeof xml === 'string' ? xml : '' });
  };
  return (
    <Stack gap="sm">
      <Radio.Group
        label={texts.source}
        value={value.source}
        onChange={(source) => onChange({ ...value, source: source as Source })}
      >
        <Group mt="xs">
          {sources.map((source) => (
            <Radio key={source} value={source} label={texts.sources[source]} />
          ))}
        </Group>
      </Radio.Group>
      {value.source === 'LATER' && (
        <Text size="sm" c="dimmed">
          {texts.laterHint}
        </Text>
      )}
      {value.source === 'URL' && (
        <TextInput
          label={texts.url}
          description={texts.urlHints[preset]}
          required
          value={value.url}
          onChange={(event) => onChange({ ...value, url: event.currentTarget.value })}
          error={error}
        />
      )}
      {value.source === 'FILE' && (
        <FileInput
          label={texts.file}
          description={texts.fileHint}
          accept=".xml,application/xml,text/xml"
          required
          clearable
          clearButtonProps={{ 'aria-label': texts.clearFile }}
          value={file}
          onChange={(chosen) => void read(chosen)}
          error={unread ?? error}
        />
      )}
    </Stack>
  );
}

async function textOf(file: File): Promise<string | { refused: string }> {
  if (file.size > LARGEST) return { refused: texts.fileTooLarge };
  try {
    return await file.text();
  } catch {
    return { refused: texts.fileUnreadable };
  }
}
