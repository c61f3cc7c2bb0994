import { Box, Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { shell } from '../texts/en/shell.ts';

interface PageProps {
  readonly title: string;
  /** What the page is for, in one sentence. */
  readonly lead?: ReactNode;
  /** What can be done here, as buttons. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page of the console: its heading, which the browser's tab shows too, what can be done, and its content. */
export function Page({ title, lead, actions, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · ${shell.product}`;
  }, [title]);
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="flex-start" gap="sm">
        <Box miw={0} flex="1 1 20rem">
          <Title order={1} size="h2" style={{ overflowWrap: 'anywhere' }}>
            <bdi>{title}</bdi>
          </Title>
          {lead && (
            <Text c="dimmed" component="div">
              {lead}
            </Text>
          )}
        </Box>
        {actions && <Group gap="sm">{actions}</Group>}
      </Group>
      {children}
    </Stack>
  );
}
