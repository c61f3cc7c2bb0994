import { Group, Loader, Text } from '@mantine/core';
import { parts } from '../texts/en/parts.ts';

/** Says what is being loaded. */
export const Loading = ({ what }: { what: string }) => (
  <Group role="status" gap="sm" p="md" data-loading>
    <Loader size="sm" aria-hidden />
    <Text c="dimmed">{parts.loading(what)}</Text>
  </Group>
);
