import { Badge, Group, Text, Tooltip } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { kept, memberOrigin, type memberRole, memberStatus } from '../texts/en/people.ts';
import { Link } from './link.tsx';

/** A member as lists and pages name one. */
export interface Person {
  readonly id: string;
  readonly userName: string;
  readonly displayName?: string | null | undefined;
}

/** What a member is called. */
export const nameOf = ({ displayName, userName }: Omit<Person, 'id'>): string => displayName || userName;

/** A member's name, leading to their page. */
export const PersonLink = ({ person }: { person: Person }) => (
  <Link to={`/members/${person.id}`} inherit display="inline-block" maw="22rem">
    <bdi>{nameOf(person)}</bdi>
  </Link>
);

export type MemberStatus = keyof typeof memberStatus;
export type MemberRole = keyof typeof memberRole;
export type MemberOrigin = keyof typeof memberOrigin;

const statusColor: Record<MemberStatus, string> = {
  INVITED: 'indigo',
  ACTIVE: 'green',
  SUSPENDED: 'orange',
  EXPIRED: 'gray',
  DEPROVISIONED: 'gray',
  ERASED: 'gray',
};

/** Where a member stands. */
export const StatusBadge = ({ status }: { status: MemberStatus }) => (
  <Badge color={statusColor[status]}>{memberStatus[status]}</Badge>
);

interface Kept {
  readonly managedBy: MemberOrigin;
  readonly scimConnection?: { readonly name: string } | null | undefined;
}

/** Who keeps a member or a team: the identity provider by its name, with a lock. */
export function SourceMark({ managedBy, scimConnection }: Kept) {
  if (managedBy !== 'SCIM')
    return (
      <Text span size="sm">
        {memberOrigin[managedBy]}
      </Text>
    );
  return (
    <Group gap={4} wrap="nowrap" component="span" align="flex-start">
      <IconLock size={14} aria-hidden style={{ flexShrink: 0, marginTop: 3 }} />
      <Text span size="sm" style={{ overflowWrap: 'anywhere' }}>
        <bdi>{scimConnection?.name ?? memberOrigin.SCIM}</bdi>
      </Text>
    </Group>
  );
}

/** A lock beside what only the identity provider changes; says so on hover, on focus, and to screen readers. */
export const KeptLock = ({ provider }: { provider: string | undefined }) => (
  <Tooltip label={kept.sentence(provider)} events={{ hover: true, focus: true, touch: true }}>
    <Text
      span
      role="img"
      aria-label={kept.sentence(provider)}
      tabIndex={0}
      c="dimmed"
      style={{ display: 'inline-flex', verticalAlign: 'middle' }}
    >
      <IconLock size={14} aria-hidden />
    </Text>
  </Tooltip>
);
