import { Button, Group, Text } from '@mantine/core';
import { parts } from '../texts/en/parts.ts';
import type { ListPage } from './connection-table.tsx';
import type { ListState } from './use-list-state.ts';

interface PagerProps<Row> {
  readonly page: ListPage<Row>;
  /** How many rows stand before those of the page. */
  readonly from: number;
  readonly list: ListState;
  readonly isLoading: boolean;
}

/** Which rows of a list are on the screen, and the ways to others. */
export function Pager<Row>({ page, from, list, isLoading }: PagerProps<Row>) {
  const { hasNextPage, endCursor } = page.pageInfo;
  const to = from + page.nodes.length;
  return (
    <Group justify="space-between">
      <Text c="dimmed" size="sm" role="status">
        {parts.table.rows(from + 1, to, page.totalCount ?? undefined)}
      </Text>
      {(hasNextPage || list.after) && (
        <Group gap="xs">
          <Button variant="default" size="xs" disabled={!list.after} onClick={list.first}>
            {parts.table.first}
          </Button>
          <Button variant="default" size="xs" disabled={!list.previous} onClick={list.previous}>
            {parts.table.previous}
          </Button>
          <Button
            variant="default"
            size="xs"
            disabled={!hasNextPage || !endCursor}
            onClick={() => !isLoading && endCursor && list.next(endCursor)}
          >
            {parts.table.next}
          </Button>
        </Group>
      )}
    </Group>
  );
}
