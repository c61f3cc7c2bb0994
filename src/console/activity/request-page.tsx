import { Card, Group, Stack, Text, Title } from '@mantine/core';
import { Fragment } from 'react';
import { useParams } from 'react-router';
import { useRead } from '../api/use-read.ts';
import { alteredIn } from '../parts/audit-changes.ts';
import type { Column } from '../parts/connection-table.tsx';
import { Empty } from '../parts/empty.tsx';
import { Link } from '../parts/link.tsx';
import { Loading } from '../parts/loading.tsx';
import { Moment } from '../parts/moment.tsx';
import { Page } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { useCan } from '../shell/viewer.tsx';
import { provisioning, request as texts } from '../texts/en/activity.ts';
import { type AuditEntry, actionText, auditColumns, providersOf } from './audit-columns.tsx';
import { ChangeTable } from './change-table.tsx';
import { answerText, Outcome } from './log-columns.tsx';
import { OneRequestDocument, type OneRequestQuery } from './operations.ts';

type Entry = NonNullable<NonNullable<OneRequestQuery['organization']>['provisioningLog']>['nodes'][number];

/** Everything of one correlation id: what an identity provider asked, and what it changed. */
export default function RequestPage() {
  const { requestId = '' } = useParams();
  const withLog = useCan('SCIM_READ');
  const { data, problem, refresh } = useRead(OneRequestDocument, { requestId, withLog });
  const entries = data?.organization?.provisioningLog?.nodes ?? [];
  const audit = data?.organization?.auditEvents;
  return (
    <Page title={texts.title} lead={texts.lead} actions={<Link to="/activity">{texts.back}</Link>}>
      <Text style={{ overflowWrap: 'anywhere' }}>
        {texts.id}: <bdi>{requestId}</bdi>
      </Text>
      {problem ? (
        <Problem message={problem} retry={refresh} />
      ) : !data ? (
        <Loading what={texts.loading} />
      ) : entries.length === 0 && audit?.nodes.length === 0 ? (
        <Empty {...texts.none} />
      ) : (
        <Stack gap="xl">
          {entries.map((entry) => (
            <Request key={entry.id} entry={entry} />
          ))}
          {audit && audit.nodes.length > 0 && (
            <Audit
              entries={audit.nodes}
              columns={auditColumns(providersOf(data.organization?.scimConnections))}
              shown={new Set(entries.flatMap(({ diff }) => diff.map(({ eventId }) => eventId)))}
            />
          )}
          {audit?.pageInfo.hasNextPage && <Text>{texts.more}</Text>}
        </Stack>
      )}
    </Page>
  );
}

function Request({ entry }: { entry: Entry }) {
  const heading = `scim-${entry.id}`;
  return (
    <Stack component="section" aria-labelledby={heading} gap="sm">
      <Title order={2} size="h4" id={heading} style={{ overflowWrap: 'anywhere' }}>
        {texts.scim}: {entry.method} <bdi>{entry.path}</bdi>
      </Title>
      <Group gap="lg">
        <Outcome outcome={entry.outcome} />
        <span>
          {texts.answer}: {answerText(entry)}
        </span>
        <span>
          {texts.from}: <bdi>{entry.scimConnection.name}</bdi>
        </span>
        <Moment at={entry.at} />
        <span>
          {texts.took}: {provisioning.duration(entry.durationMs)}
        </span>
      </Group>
      {entry.changes.map((change) => (
        <Text key={change} style={{ overflowWrap: 'anywhere' }}>
          <bdi>{change}</bdi>
        </Text>
      ))}
      {eventsOf(entry).map(({ eventId, action }) => (
        <Fragment key={eventId}>
          <Title order={3} size="h6">
            {actionText(action)}
          </Title>
          <ChangeTable
            changes={alteredIn({ action, changes: entry.diff.filter((change) => change.eventId === eventId) })}
          />
        </Fragment>
      ))}
      {entry.body && (
        <>
          <Title order={3} size="h6">
            {texts.body}
          </Title>
          <Text size="sm" c="dimmed">
            {texts.bodyHint}
          </Text>
          <Card
            withBorder
            component="pre"
            m={0}
            tabIndex={0}
            style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
          >
            {indented(entry.body)}
          </Card>
        </>
      )}
    </Stack>
  );
}

/** The audit entries; the changes of those that are shown with their SCIM request are not told twice. */
const Audit = ({
  entries,
  columns,
  shown,
}: {
  entries: readonly AuditEntry[];
  columns: readonly Column<AuditEntry>[];
  shown: ReadonlySet<string>;
}) => (
  <Stack component="section" aria-labelledby="audit" gap="sm">
    <Title order={2} size="h4" id="audit">
      {texts.audit}
    </Title>
    {entries.map((entry) => (
      <Card key={entry.id} withBorder>
        <Group gap="xl" align="flex-start">
          {columns
            .filter(({ id }) => id !== 'request' && id !== 'changes')
            .map(({ id, cell }) => (
              <div key={id} style={{ overflowWrap: 'anywhere' }}>
                {cell(entry)}
              </div>
            ))}
        </Group>
        {!shown.has(entry.id) && alteredIn(entry).length > 0 && <ChangeTable changes={alteredIn(entry)} />}
      </Card>
    ))}
  </Stack>
);

/** One change of each event that a request caused. */
const eventsOf = ({ diff }: Entry) => [...new Map(diff.map((change) => [change.eventId, change])).values()];

/** JSON with its lines; what is none stays as it is. */
function indented(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), undefined, 2);
  } catch {
    return body;
  }
}
