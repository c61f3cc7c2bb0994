import { Badge, List, Text } from '@mantine/core';
import type { Column } from '../parts/connection-table.tsx';
import { Link } from '../parts/link.tsx';
import { Moment } from '../parts/moment.tsx';
import { provisioning as texts } from '../texts/en/activity.ts';
import type { ProvisioningLogQuery, ProvisioningOutcome } from './operations.ts';

export type LogEntry = NonNullable<
  NonNullable<ProvisioningLogQuery['organization']>['provisioningLog']
>['nodes'][number];

const SHOWN_CHANGES = 3;

const outcomeColor: Record<ProvisioningOutcome, string> = {
  CHANGED: 'green',
  UNCHANGED: 'gray',
  READ: 'gray',
  REFUSED: 'red',
  UNAVAILABLE: 'orange',
};

/** How a request ended. */
export const Outcome = ({ outcome }: { outcome: ProvisioningOutcome }) => (
  <Badge color={outcomeColor[outcome]}>{texts.outcomes[outcome]}</Badge>
);

/** "409 uniqueness". */
export const answerText = ({ status, scimType }: Pick<LogEntry, 'status' | 'scimType'>): string =>
  scimType ? `${status} ${scimType}` : String(status);

/** What is told of a SCIM request in a list. */
export const logColumns: readonly Column<LogEntry>[] = [
  { id: 'at', header: texts.columns.at, kind: 'SHORT', cell: ({ at }) => <Moment at={at} /> },
  {
    id: 'request',
    header: texts.columns.request,
    cell: ({ requestId, method, path }) => (
      <Link to={`/activity/requests/${encodeURIComponent(requestId)}`} ff="monospace" size="sm">
        <b>{method}</b> <bdi>{path}</bdi>
      </Link>
    ),
  },
  { id: 'status', header: texts.columns.status, kind: 'SHORT', cell: answerText },
  { id: 'outcome', header: texts.columns.outcome, kind: 'SHORT', cell: ({ outcome }) => <Outcome outcome={outcome} /> },
  { id: 'changes', header: texts.columns.changes, cell: ({ changes }) => <Changes changes={changes} /> },
  {
    id: 'connection',
    header: texts.columns.connection,
    optional: true,
    cell: ({ scimConnection }) => <bdi>{scimConnection.name}</bdi>,
  },
  {
    id: 'duration',
    header: texts.columns.duration,
    kind: 'NUMBER',
    optional: true,
    cell: ({ durationMs }) => texts.duration(durationMs),
  },
];

function Changes({ changes }: { changes: readonly string[] }) {
  const more = changes.length - SHOWN_CHANGES;
  return (
    <List size="sm" listStyleType="none">
      {changes.slice(0, SHOWN_CHANGES).map((change) => (
        <List.Item key={change}>
          <bdi>{change}</bdi>
        </List.Item>
      ))}
      {more > 0 && (
        <List.Item>
          <Text size="sm" c="dimmed">
            {texts.lessChanges(more)}
          </Text>
        </List.Item>
      )}
    </List>
  );
}
