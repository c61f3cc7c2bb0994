import { Button, Group, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useRead } from '../api/use-read.ts';
import { useCan } from '../shell/viewer.tsx';
import { seats as texts } from '../texts/en/licenses.ts';
import { type AssignmentSource, LicenseExportsDocument } from './operations.ts';

interface DownloadsProps {
  readonly licenseId: string;
  readonly asOf?: string;
  readonly from?: string;
  readonly to?: string;
  readonly timeZone?: string;
  /** Words of the members who are meant. */
  readonly member?: string;
  readonly source?: AssignmentSource;
  /** What the files hold. */
  readonly holding: string;
}

/** The assignments as files, for those who may take them away. */
export function Downloads({ licenseId, holding, ...wanted }: DownloadsProps) {
  const isForMe = useCan('LICENSE_ASSIGNMENTS_EXPORT');
  const { data } = useRead(LicenseExportsDocument, { license: licenseId, ...wanted }, { pause: !isForMe });
  const files = data?.organization?.exports?.filter(({ name }) => name === 'license-assignments') ?? [];
  if (!isForMe || files.length === 0) return null;
  return (
    <Group gap="xs">
      <Text size="sm">{holding}</Text>
      {files.map(({ format, url }) => (
        <Button
          key={format}
          component="a"
          href={url}
          download
          size="xs"
          variant="default"
          leftSection={<IconDownload size={14} aria-hidden />}
        >
          {texts.downloads[format]}
        </Button>
      ))}
    </Group>
  );
}
