import { Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** Where nothing is yet: says so, and what to do next. */
export const Empty = ({ title, sentence, action }: { title: string; sentence: ReactNode; action?: ReactNode }) => (
  <Paper withBorder p="xl">
    <Stack align="center" gap="xs" ta="center">
      <Title order={2} size="h4">
        {title}
      </Title>
      <Text c="dimmed" maw="36rem">
        {sentence}
      </Text>
      {action}
    </Stack>
  </Paper>
);
