import { Box, Text } from '@mantine/core';
import { alteredIn, namedIn } from '../parts/audit-changes.ts';
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
  SCIM_CONNECTION: (id) => `/scim/${id}`,
  SSO_CONNECTION: (id) => `/single-sign-on/${id}`,
  WEBHOOK_ENDPOINT: (id) => `/webhooks/${id}`,
};

/** Identity providers by the ids of their connections, as far as the reader may see them. */
type Providers = ReadonlyMap<string, string>;

export const providersOf = (
  connections: readonly { readonly id: string; readonly name: string }[] | null | undefined,
): Providers => new Map(connections?.map(({ id, name }) => [id, name]));

/** Beside an open table of changes these stay as wide. */
const NAME_WIDTH = '9rem';

function Resource({ entry }: { entry: AuditEntry }) {
  const { resourceKind, resourceId } = entry;
  const kind = texts.resources[resourceKind];
  const page = pageOf[resourceKind];
  const name = namedIn(entry);
  return (
    <Box miw={NAME_WIDTH}>
      {page ? <Link to={page(resourceId)}>{kind}</Link> : kind}
      {name && (
        <Text size="sm">
          <bdi>{name}</bdi>
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {resourceId}
      </Text>
    </Box>
  );
}

function Actor({ entry: { actor, actingMember }, providers }: { entry: AuditEntry; providers: Providers }) {
  if (actingMember) return <PersonLink person={actingMember} />;
  const provider = actor.kind === 'SCIM_CONNECTION' && providers.get(actor.id);
  if (provider)
    return (
      <Link to={`/scim/${actor.id}`}>
        <bdi>{provider}</bdi>
      </Link>
    );
  return (
    <Box miw={NAME_WIDTH}>
      {texts.actors[actor.kind]}
      <Text size="xs" c="dimmed">
        <bdi>{actor.id}</bdi>
      </Text>
    </Box>
  );
}

const Changes = ({ changes }: { changes: readonly AuditEntry['changes'][number][] }) =>
  changes.length > 0 && (
    <details>
      <summary style={{ whiteSpace: 'nowrap' }}>{texts.changeCount(changes.length)}</summary>
      <ChangeTable changes={changes} />
    </details>
  );

/** What is told of a change in a list. */
export const auditColumns = (providers: Providers): readonly Column<AuditEntry>[] => [
  { id: 'at', header: texts.columns.at, kind: 'SHORT', cell: ({ at }) => <Moment at={at} /> },
  {
    id: 'action',
    header: texts.columns.action,
    cell: ({ action }) => <b style={{ whiteSpace: 'nowrap' }}>{actionText(action)}</b>,
  },
  {
    id: 'resource',
    header: texts.columns.resource,
    cell: (entry) => <Resource entry={entry} />,
  },
  { id: 'actor', header: texts.columns.actor, cell: (entry) => <Actor entry={entry} providers={providers} /> },
  {
    id: 'changes',
    header: texts.columns.changes,
    cell: (entry) => <Changes changes={alteredIn(entry)} />,
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
