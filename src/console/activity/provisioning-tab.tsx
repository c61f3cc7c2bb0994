import { Button, Group, Stack, Switch } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useRead } from '../api/use-read.ts';
import { ConnectionTable } from '../parts/connection-table.tsx';
import { Empty } from '../parts/empty.tsx';
import { ListTools } from '../parts/list-tools.tsx';
import { type ListState, useListState } from '../parts/use-list-state.ts';
import { activity, provisioning as texts } from '../texts/en/activity.ts';
import { Choice } from './choice.tsx';
import { type LogEntry, logColumns } from './log-columns.tsx';
import { ProvisioningLogDocument, type ProvisioningLogFilter, type ProvisioningOutcome } from './operations.ts';
import { useTail } from './use-tail.ts';

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** What identity providers asked and got, newest first; while it is live, new requests come in at the top. */
export function ProvisioningTab() {
  const list = useListState();
  const connection = list.filter('connection');
  const filter = filterOf(list);
  const isLive = list.filter('live') !== 'off' && !list.after;
  const reading = useRead(ProvisioningLogDocument, { after: list.after, filter, connection });
  const tail = useTail({ filter, connection }, isLive);
  const page = reading.data?.organization?.provisioningLog;
  const nodes = page && [
    ...new Map([...(isLive ? tail : []), ...page.nodes].map((entry) => [entry.id, entry])).values(),
  ];
  return (
    <Stack>
      <ListTools list={list} searchLabel={texts.search} columns={logColumns}>
        <Choice list={list} name="outcome" label={texts.outcome} words={texts.outcomes} />
        <Choice list={list} name="method" label={texts.method} words={wordsOf(methods)} />
        <Choice
          list={list}
          name="connection"
          label={texts.connection}
          words={Object.fromEntries(
            reading.data?.organization?.scimConnections?.map(({ id, name }) => [id, name]) ?? [],
          )}
        />
      </ListTools>
      <Group justify="space-between">
        <Switch
          label={texts.live}
          description={texts.liveHint}
          checked={isLive}
          onChange={(event) => list.change({ live: event.currentTarget.checked ? undefined : 'off' })}
        />
        <Button
          component="a"
          href="/export/provisioning-log.ndjson"
          download
          size="xs"
          variant="default"
          leftSection={<IconDownload size={14} aria-hidden />}
        >
          {activity.download}
        </Button>
      </Group>
      <ConnectionTable<LogEntry>
        label={texts.list}
        columns={logColumns}
        list={{ ...list, isNarrowed: connection !== undefined || Object.keys(filter).length > 0 }}
        reading={reading}
        page={page && nodes && { nodes, pageInfo: page.pageInfo }}
        nameOf={({ method, path }) => `${method} ${path}`}
        empty={<Empty {...texts.empty} />}
      />
    </Stack>
  );
}

function filterOf(list: ListState): ProvisioningLogFilter {
  const outcome = list.choice<ProvisioningOutcome>('outcome', texts.outcomes);
  const method = list.filter('method');
  return {
    ...(outcome && { outcome: { eq: outcome } }),
    ...(method && { method: { eq: method } }),
    ...(list.search && { path: { contains: list.search } }),
  };
}

const wordsOf = (values: readonly string[]) => Object.fromEntries(values.map((value) => [value, value]));
