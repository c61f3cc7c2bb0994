import { FileInput, Group, Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { samlFields as texts } from '../texts/en/single-sign-on.ts';
import type { SsoPreset } from './operations.ts';

const LARGEST = 1024 * 1024;

/** Where SAML metadata comes from: one of the two is filled in. */
export interface Metadata {
  readonly source: 'URL' | 'FILE';
  readonly url: string;
  readonly xml: string;
}

export const noMetadata: Metadata = { source: 'URL', url: '', xml: '' };

/** What of it is sent. */
export const metadataInput = ({ source, url, xml }: Metadata): { metadataUrl?: string; metadataXml?: string } =>
  source === 'URL' ? { metadataUrl: url.trim() } : { metadataXml: xml };

interface MetadataSourceProps {
  readonly preset: SsoPreset;
  readonly value: Metadata;
  readonly onChange: (value: Metadata) => void;
  readonly error: string | undefined;
}

/** Asks for the identity provider's metadata: its address, or a file that the browser reads. */
export function MetadataSource({ preset, value, onChange, error }: MetadataSourceProps) {
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
        onChange={(source) => onChange({ ...value, source: source === 'FILE' ? 'FILE' : 'URL' })}
      >
        <Group mt="xs">
          <Radio value="URL" label={texts.sources.URL} />
          <Radio value="FILE" label={texts.sources.FILE} />
        </Group>
      </Radio.Group>
      {value.source === 'URL' ? (
        <TextInput
          label={texts.url}
          description={texts.urlHints[preset]}
          required
          value={value.url}
          onChange={(event) => onChange({ ...value, url: event.currentTarget.value })}
          error={error}
        />
      ) : (
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
