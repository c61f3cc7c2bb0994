import { Box, Text } from '@mantine/core';
import type { Column } from '../parts/connection-table.tsx';
import { Link } from '../parts/link.tsx';
import { Moment } from '../parts/moment.tsx';
import { PersonLink } from '../parts/person.tsx';
import { audit as texts } from '../texts/en/activity.ts';
import { auditActions } from '../texts/en/audit-actions.ts';
import { ChangeTable } from './change-table.tsx';
import type { AuditAction, AuditLogQuery, ResourceKind } from './operations.ts';

export type AuditEntry = NonNullable<NonNullable<AuditLogQuery['organization']>['auditEvents']>['nodes'][number];

const words: Readonly<Record<AuditAction, string>> = auditActions;

/** `MEMBER_CREATED` as the audit log and webhooks write it: "member.created". */
export const actionText = (action: AuditAction): string => words[action];

/** Where what was changed can be looked at. */
const pageOf: Partial<Record<ResourceKind, (id: string) => string>> = {
  MEMBER: (id) => `/members/${id}`,
  LICENSE: (id) => `/licenses/${id}`,
  TEAM: (id) => `/teams/${id}`,
  WEBHOOK_ENDPOINT: (id) => `/webhooks/${id}`,
};

/** Beside an open table of changes these stay as wide. */
const NAME_WIDTH = '9rem';

function Resource({ kind, id }: { kind: ResourceKind; id: string }) {
  const name = texts.resources[kind];
  const page = pageOf[kind];
  return (
    <Box miw={NAME_WIDTH}>
      {page ? <Link to={page(id)}>{name}</Link> : name}
      <Text size="xs" c="dimmed">
        {id}
      </Text>
    </Box>
  );
}

function Actor({ entry: { actor, actingMember } }: { entry: AuditEntry }) {
  if (actingMember) return <PersonLink person={actingMember} />;
  return (
    <Box miw={NAME_WIDTH}>
      {texts.actors[actor.kind]}
      <Text size="xs" c="dimmed">
        <bdi>{actor.id}</bdi>
      </Text>
    </Box>
  );
}

/** What is told of a change in a list. */
export const auditColumns: readonly Column<AuditEntry>[] = [
  { id: 'at', header: texts.columns.at, kind: 'SHORT', cell: ({ at }) => <Moment at={at} /> },
  {
    id: 'action',
    header: texts.columns.action,
    cell: ({ action }) => <b style={{ whiteSpace: 'nowrap' }}>{actionText(action)}</b>,
  },
  {
    id: 'resource',
    header: texts.columns.resource,
    cell: ({ resourceKind, resourceId }) => <Resource kind={resourceKind} id={resourceId} />,
  },
  { id: 'actor', header: texts.columns.actor, cell: (entry) => <Actor entry={entry} /> },
  {
    id: 'changes',
    header: texts.columns.changes,
    cell: ({ changes }) =>
      changes.length > 0 && (
        <details>
          <summary style={{ whiteSpace: 'nowrap' }}>{texts.changeCount(changes.length)}</summary>
          <ChangeTable changes={changes} />
        </details>
      ),
  },
  {
    id: 'request',
    header: texts.columns.request,
    cell: ({ requestId }) => (
      <Link
        to={`/activity/requests/${encodeURIComponent(requestId)}`}
        aria-label={texts.openRequest(requestId)}
        size="sm"
      >
        {texts.open}
      </Link>
    ),
  },
];
