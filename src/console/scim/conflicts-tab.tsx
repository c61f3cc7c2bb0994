import { Badge, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useRead } from '../api/use-read.ts';
import { type Column, ConnectionTable } from '../parts/connection-table.tsx';
import { Empty } from '../parts/empty.tsx';
import { Link } from '../parts/link.tsx';
import { ListTools } from '../parts/list-tools.tsx';
import { Moment } from '../parts/moment.tsx';
import { useListState } from '../parts/use-list-state.ts';
import { useCan } from '../shell/viewer.tsx';
import { changes } from '../texts/en/scim-changes.ts';
import { ConflictActions } from './conflict-actions.tsx';
import type { TabProps } from './connection-page.tsx';
import { ScimConflictsDocument, type ScimConflictsQuery } from './operations.ts';
import { nameOf, Person } from './person.tsx';

const texts = changes.conflicts;
const EVERY_MS = 5_000;

export type Conflict = NonNullable<NonNullable<ScimConflictsQuery['organization']>['scimConflicts']>['nodes'][number];

/** What the identity provider was refused because the name is taken, and how that is settled. */
export default function ConflictsTab({ connection }: TabProps) {
  const mayWrite = useCan('SCIM_WRITE');
  const list = useListState();
  const decision = list.choice('decision', texts.decisions);
  const reading = useRead(
    ScimConflictsDocument,
    { id: connection.id, after: list.after, ...(decision && { open: decision === 'OPEN' }) },
    { everyMs: EVERY_MS },
  );
  const page = reading.data?.organization?.scimConflicts;
  return (
    <Stack component="section" aria-labelledby="conflicts">
      <Title order={2} size="h4" id="conflicts">
        {texts.title}
      </Title>
      {page && page.nodes.length > 0 && <Text>{texts.sentence}</Text>}
      {((page && page.nodes.length > 0) || list.isNarrowed) && (
        <ListTools list={list}>
          <NativeSelect
            label={texts.state}
            data={[
              { value: '', label: texts.anyDecision },
              ...Object.entries(texts.decisions).map(([value, label]) => ({ value, label })),
            ]}
            value={decision ?? ''}
            onChange={(event) => list.change({ decision: event.currentTarget.value || undefined })}
          />
        </ListTools>
      )}
      <ConnectionTable
        label={texts.title}
        columns={mayWrite ? [...columns, actions] : columns}
        list={list}
        reading={reading}
        page={page}
        nameOf={({ name }) => name}
        empty={<Empty {...texts.empty} />}
      />
    </Stack>
  );
}

const columns: readonly Column<Conflict>[] = [
  {
    id: 'name',
    header: texts.name,
    cell: ({ name }) => (
      <Text span inherit fw={600} style={{ overflowWrap: 'anywhere' }}>
        <bdi>{name}</bdi>
      </Text>
    ),
  },
  {
    id: 'holder',
    header: texts.holder,
    cell: ({ member, team }) =>
      member ? (
        <Person person={member} />
      ) : (
        team && (
          <Link to={`/teams/${team.id}`} inherit>
            <bdi>{team.name}</bdi>
          </Link>
        )
      ),
  },
  { id: 'why', header: texts.why, cell: ({ reason }) => texts.reasons[reason] ?? reason },
  { id: 'last', header: texts.last, cell: ({ lastSeenAt }) => <Moment at={lastSeenAt} /> },
  { id: 'state', header: texts.state, cell: (conflict) => <Decision conflict={conflict} /> },
];

const actions: Column<Conflict> = {
  id: 'actions',
  header: changes.tokens.actions,
  cell: (conflict) => <ConflictActions conflict={conflict} />,
};

function Decision({ conflict }: { conflict: Conflict }) {
  const { decision, decidedAt, decidedBy, resolvedAt, askedAt } = conflict;
  if (decision === null)
    return (
      <>
        <Badge color="orange">{texts.decisions.OPEN}</Badge>
        {askedAt && (
          <Text span size="sm" c="dimmed" display="block">
            {texts.asked} <Moment at={askedAt} />
          </Text>
        )}
      </>
    );
  const words = decision === 'KEEP_APART' ? texts.apart : resolvedAt ? texts.linked : texts.awaited;
  return (
    <>
      <Badge color="gray">{words}</Badge>
      <Text span size="sm" c="dimmed" display="block">
        <Moment at={decidedAt} />
        {decidedBy && (
          <>
            {' '}
            {texts.by} <bdi>{nameOf(decidedBy)}</bdi>
          </>
        )}
      </Text>
    </>
  );
}
