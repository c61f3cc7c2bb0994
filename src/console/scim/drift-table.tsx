import { Text } from '@mantine/core';
import { type Column, ConnectionTable } from '../parts/connection-table.tsx';
import { Empty } from '../parts/empty.tsx';
import { Link } from '../parts/link.tsx';
import type { ListState } from '../parts/use-list-state.ts';
import { checks } from '../texts/en/scim-checks.ts';
import type { Difference, Drift, DriftKind } from './drift.ts';

const texts = checks.drift;

interface DriftTableProps {
  readonly drift: Drift;
  readonly kind: DriftKind | undefined;
  readonly isLoading: boolean;
  readonly list: ListState;
}

/** The differences of a file, each with what to do about it. */
export function DriftTable({ drift, kind, isLoading, list }: DriftTableProps) {
  const { counts, differences, pageInfo } = drift;
  const total = kind ? counts[kind] : Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <ConnectionTable
      label={texts.title}
      columns={columns}
      list={list}
      reading={{ data: drift, isLoading, problem: undefined, refresh: () => {} }}
      page={{ nodes: differences, pageInfo, totalCount: total }}
      nameOf={(row) => nameOf(row) ?? ''}
      empty={<Empty {...texts.none} />}
    />
  );
}

const nameOf = ({ userName, groupName }: Difference) => userName ?? groupName;

const columns: readonly Column<Difference>[] = [
  { id: 'kind', header: texts.difference, cell: ({ kind }) => texts.kinds[kind] },
  { id: 'who', header: texts.who, cell: (row) => <Subject row={row} /> },
  {
    id: 'message',
    header: texts.what,
    cell: ({ message }) => (
      <Text span inherit style={{ overflowWrap: 'anywhere' }}>
        <bdi>{message}</bdi>
      </Text>
    ),
  },
];

function Subject({ row }: { row: Difference }) {
  const { memberId, teamId, userName } = row;
  const name = <bdi style={{ overflowWrap: 'anywhere' }}>{nameOf(row)}</bdi>;
  if (memberId && userName)
    return (
      <Link to={`/members/${memberId}`} inherit>
        {name}
      </Link>
    );
  if (teamId && !userName)
    return (
      <Link to={`/teams/${teamId}`} inherit>
        {name}
      </Link>
    );
  return name;
}
