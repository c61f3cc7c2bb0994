import { Box, Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { shell } from '../texts/en/shell.ts';

/** The router's key of the page that a tab was opened with, where the browser puts the focus. */
const FIRST = 'default';

interface PageProps {
  readonly title: string;
  /** What the page is for, in one sentence. */
  readonly lead?: ReactNode;
  /** What can be done here, as buttons. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/**
 * A page of the console: its heading, which the browser's tab shows too, what can be done, and its content. Whoever comes from a page
 * that took the focus along with it has it on the heading.
 */
export function Page({ title, lead, actions, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · ${shell.product}`;
  }, [title]);
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useLocation().key === FIRST;
  useEffect(() => {
    if (!isFirst && document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [isFirst]);
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="flex-start" gap="sm">
        <Box miw={0} flex="1 1 20rem">
          <Title order={1} size="h2" ref={heading} tabIndex={-1} style={{ overflowWrap: 'anywhere', outline: 'none' }}>
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
