import { Button, Checkbox, Group, Popover, Stack, TextInput } from '@mantine/core';
import { IconColumns3, IconSearch } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { parts } from '../texts/en/parts.ts';
import { type Column, shownColumns } from './connection-table.tsx';
import type { ListState } from './use-list-state.ts';

interface ListToolsProps<Row> {
  readonly list: ListState;
  /** What the search looks in; no search field without it. */
  readonly searchLabel?: string;
  /** Lets people choose among these. */
  readonly columns?: readonly Column<Row>[];
  /** Filters, as fields. */
  readonly children?: ReactNode;
}

/** What stands above a list: search, filters, and the choice of columns. */
export function ListTools<Row>({ list, searchLabel, columns, children }: ListToolsProps<Row>) {
  return (
    <Group gap="sm" align="flex-end">
      {searchLabel && <Search list={list} label={searchLabel} />}
      {children}
      {columns && <ColumnChoice columns={columns} list={list} />}
    </Group>
  );
}

function Search({ list, label }: { list: ListState; label: string }) {
  const [typed, setTyped] = useState(list.search);
  useEffect(() => setTyped((words) => (words.trim() === list.search ? words : list.search)), [list.search]);
  return (
    <TextInput
      type="search"
      label={parts.table.search}
      placeholder={label}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={typed}
      flex="1 1 14rem"
      maw="26rem"
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        list.searchFor(event.currentTarget.value);
      }}
    />
  );
}

function ColumnChoice<Row>({ columns, list }: { columns: readonly Column<Row>[]; list: ListState }) {
  const shown = shownColumns(columns, list).map(({ id }) => id);
  const toggle = (id: string) =>
    list.showColumns(columns.map((column) => column.id).filter((each) => shown.includes(each) !== (each === id)));
  return (
    <Popover position="bottom-end" withinPortal trapFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 size={16} aria-hidden />}>
          {parts.table.columns}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          {columns.map(({ id, header }) => (
            <Checkbox
              key={id}
              label={header}
              checked={shown.includes(id)}
              disabled={shown.length === 1 && shown.includes(id)}
              onChange={() => toggle(id)}
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
