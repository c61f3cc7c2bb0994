import { Button, Group, Select, Stack } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useRead } from '../api/use-read.ts';
import { ConnectionTable } from '../parts/connection-table.tsx';
import { Empty } from '../parts/empty.tsx';
import { ListTools } from '../parts/list-tools.tsx';
import { type ListState, useListState } from '../parts/use-list-state.ts';
import { useCan } from '../shell/viewer.tsx';
import { activity, audit as texts } from '../texts/en/activity.ts';
import { auditActions } from '../texts/en/audit-actions.ts';
import { type AuditEntry, actionText, auditColumns, providersOf } from './audit-columns.tsx';
import { Choice } from './choice.tsx';
import {
  type ActorKind,
  type AuditAction,
  type AuditEventFilter,
  AuditLogDocument,
  type ResourceKind,
} from './operations.ts';

const EVERY_MS = 3_000;

/** What anybody changed, newest first. */
export function AuditTab() {
  const list = useListState();
  const filter = filterOf(list);
  const everyMs = list.after ? undefined : EVERY_MS;
  const reading = useRead(AuditLogDocument, { after: list.after, filter, scim: useCan('SCIM_READ') }, { everyMs });
  const columns = auditColumns(providersOf(reading.data?.organization?.scimConnections));
  return (
    <Stack>
      <ListTools list={list} searchLabel={texts.search} columns={columns}>
        <Select
          label={texts.action}
          placeholder={activity.any}
          data={Object.entries(auditActions).map(([value, label]) => ({ value, label }))}
          value={list.choice('action', auditActions) ?? null}
          onChange={(action) => list.change({ action: action ?? undefined })}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': activity.clear }}
        />
        <Choice list={list} name="resource" label={texts.resource} words={texts.resources} />
        <Choice list={list} name="actor" label={texts.actor} words={texts.actors} />
      </ListTools>
      <Group justify="flex-end">
        <Button
          component="a"
          href="/export/audit-events.ndjson"
          download
          size="xs"
          variant="default"
          leftSection={<IconDownload size={14} aria-hidden />}
        >
          {activity.download}
        </Button>
      </Group>
      <ConnectionTable<AuditEntry>
        label={texts.list}
        columns={columns}
        list={list}
        reading={reading}
        page={reading.data?.organization?.auditEvents}
        nameOf={({ action }) => actionText(action)}
        empty={<Empty {...texts.empty} />}
      />
    </Stack>
  );
}

function filterOf(list: ListState): AuditEventFilter {
  const action = list.choice<AuditAction>('action', auditActions);
  const resource = list.choice<ResourceKind>('resource', texts.resources);
  const actor = list.choice<ActorKind>('actor', texts.actors);
  const id = list.search;
  return {
    ...(action && { action: { eq: action } }),
    ...(resource && { resourceKind: { eq: resource } }),
    ...(actor && { actorKind: { eq: actor } }),
    ...(id && { or: [{ actorId: { eq: id } }, { resourceId: { eq: id } }, { requestId: { eq: id } }] }),
  };
}
