import { Button, Checkbox, Group, Stack, Table, Text, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Reading } from '../api/use-read.ts';
import { parts } from '../texts/en/parts.ts';
import look from './connection-table.module.css';
import { Loading } from './loading.tsx';
import { Pager } from './pager.tsx';
import { Problem } from './problem.tsx';
import type { ListState } from './use-list-state.ts';

/** A column of a list. */
export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** The order that the server gives for it. */
  readonly sort?: string;
  /** SHORT ones, such as a status or a time, are never broken into lines. */
  readonly kind?: 'TEXT' | 'SHORT' | 'NUMBER';
  /** Shown only when it is chosen. */
  readonly optional?: boolean;
}

/** Rows that are picked for something to be done with them. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly change: (ids: ReadonlySet<string>) => void;
}

/** A page of a list as the admin API gives it. */
export interface ListPage<Row> {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
  readonly totalCount?: number | null;
}

interface TableProps<Row> {
  /** What the rows are, for people who cannot see the table. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly list: ListState;
  readonly reading: Reading<unknown>;
  readonly page: ListPage<Row> | null | undefined;
  /** What a row is called. */
  readonly nameOf: (row: Row) => string;
  readonly selection?: Selection;
  /** Shown where there are no rows, and nothing was searched for. */
  readonly empty: ReactNode;
}

const classOf = { TEXT: '', SHORT: look.short, NUMBER: look.number };

/** The columns that are shown: those chosen, else those that are not optional. */
export function shownColumns<Row>(columns: readonly Column<Row>[], list: ListState): readonly Column<Row>[] {
  const chosen = columns.filter(({ id }) => list.columns?.includes(id));
  return chosen.length > 0 ? chosen : columns.filter(({ optional }) => !optional);
}

/** A list of the admin API, page by page: the server searches, filters, sorts and pages. */
export function ConnectionTable<Row extends { readonly id: string }>(props: TableProps<Row>) {
  const { page, reading, list, selection, nameOf } = props;
  const from = useShown(list.from, reading.isLoading);
  const top = useTopOfPage(from);
  if (reading.problem) return <Unread reading={reading} list={list} />;
  if (!page) return <Loading what={props.label} />;
  if (page.nodes.length === 0 && from === 0) return list.isNarrowed ? <NothingFound list={list} /> : props.empty;
  const columns = shownColumns(props.columns, list);
  return (
    <Stack gap="sm">
      <Table
        ref={top}
        className={`${look.table} ${reading.isLoading ? look.stale : ''}`}
        aria-label={props.label}
        aria-busy={reading.isLoading}
        role="table"
        highlightOnHover
        verticalSpacing="xs"
      >
        <Table.Thead role="rowgroup">
          <Table.Tr role="row">
            {selection && (
              <Table.Th role="columnheader" w={44}>
                <WholePage rows={page.nodes} selection={selection} />
              </Table.Th>
            )}
            {columns.map((column) => (
              <Heading key={column.id} column={column} list={list} />
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody role="rowgroup">
          {page.nodes.map((row) => (
            <Table.Tr key={row.id} role="row">
              {selection && (
                <Table.Td role="cell" className={look.cell}>
                  <OneRow id={row.id} name={nameOf(row)} selection={selection} />
                </Table.Td>
              )}
              {columns.map(({ id, header, kind, cell }) => (
                <Table.Td
                  key={id}
                  role="cell"
                  data-label={header}
                  className={`${look.cell} ${kind ? classOf[kind] : ''}`}
                >
                  {cell(row)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Pager page={page} from={from} list={list} isLoading={reading.isLoading} />
    </Stack>
  );
}

/** What belongs to the rows on the screen: as long as others are asked for and not there, it stays as it was. */
function useShown<Value>(asked: Value, isLoading: boolean): Value {
  const shown = useRef(asked);
  if (!isLoading) shown.current = asked;
  return shown.current;
}

/** Another page of a list is read from its first row on. */
function useTopOfPage(from: number) {
  const table = useRef<HTMLTableElement>(null);
  const before = useRef(from);
  useEffect(() => {
    if (before.current === from) return;
    before.current = from;
    if (table.current && table.current.getBoundingClientRect().top < 0) table.current.scrollIntoView();
  }, [from]);
  return table;
}

/** Why a page could not be read; where the address names one that there is not, the first one helps. */
const Unread = ({ reading, list }: { reading: Reading<unknown>; list: ListState }) => (
  <Stack gap="sm" align="flex-start">
    <Problem message={reading.problem ?? ''} retry={reading.refresh} />
    {list.after && (
      <Button variant="default" size="xs" onClick={list.first}>
        {parts.table.first}
      </Button>
    )}
  </Stack>
);

function Heading<Row>({ column: { header, sort, kind }, list }: { column: Column<Row>; list: ListState }) {
  const sorted = sort !== undefined && list.sort === sort;
  const Arrow = !sorted ? IconArrowsSort : list.descending ? IconArrowDown : IconArrowUp;
  const order = sorted ? (list.descending ? 'descending' : 'ascending') : undefined;
  return (
    <Table.Th role="columnheader" aria-sort={order} className={kind && classOf[kind]}>
      {sort === undefined ? (
        header
      ) : (
        <UnstyledButton onClick={() => list.sortBy(sort)} title={parts.table.sortBy(header)} fz="inherit" fw="inherit">
          <Group gap={4} wrap="nowrap" component="span">
            {header}
            <Arrow size={14} aria-hidden />
          </Group>
        </UnstyledButton>
      )}
    </Table.Th>
  );
}

function WholePage<Row extends { readonly id: string }>({
  rows,
  selection,
}: {
  rows: readonly Row[];
  selection: Selection;
}) {
  const checkbox = useFocusOnceCleared(selection.ids.size);
  const picked = rows.filter(({ id }) => selection.ids.has(id)).length;
  const all = picked === rows.length;
  const toggle = () => {
    const ids = new Set(selection.ids);
    for (const { id } of rows) all ? ids.delete(id) : ids.add(id);
    selection.change(ids);
  };
  return (
    <Checkbox
      ref={checkbox}
      aria-label={parts.table.selectPage}
      checked={all}
      indeterminate={picked > 0 && !all}
      onChange={toggle}
    />
  );
}

/** Takes the focus when a selection is cleared by what goes away with it. */
function useFocusOnceCleared(selected: number) {
  const checkbox = useRef<HTMLInputElement>(null);
  const before = useRef(selected);
  useEffect(() => {
    const isCleared = selected === 0 && before.current > 0;
    before.current = selected;
    if (isCleared && document.activeElement === document.body) checkbox.current?.focus();
  }, [selected]);
  return checkbox;
}

function OneRow({ id, name, selection }: { id: string; name: string; selection: Selection }) {
  const toggle = () => {
    const ids = new Set(selection.ids);
    if (!ids.delete(id)) ids.add(id);
    selection.change(ids);
  };
  return <Checkbox aria-label={parts.table.select(name)} checked={selection.ids.has(id)} onChange={toggle} />;
}

const NothingFound = ({ list }: { list: ListState }) => (
  <Stack align="center" p="xl">
    <Text role="status">{parts.table.nothingFound}</Text>
    <Button variant="default" onClick={list.clear}>
      {parts.table.clearFilters}
    </Button>
  </Stack>
);
