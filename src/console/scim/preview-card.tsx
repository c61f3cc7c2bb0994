import { Card, Stack, Text, Title } from '@mantine/core';
import { scim } from '../texts/en/scim.ts';
import { ChangePreview } from './change-preview.tsx';

/** What turning a connection on would do now. */
export const PreviewCard = ({ connectionId }: { connectionId: string }) => (
  <Card withBorder component="section" aria-labelledby="preview">
    <Stack gap="sm">
      <Title order={2} size="h4" id="preview">
        {scim.preview.title}
      </Title>
      <ChangePreview change={{ id: connectionId }} />
      <Text size="sm" c="dimmed">
        {scim.preview.supposing}
      </Text>
    </Stack>
  </Card>
);
