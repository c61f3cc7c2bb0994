import { Badge, Group, Text } from '@mantine/core';
import type { Column } from '../parts/connection-table.tsx';
import { Moment } from '../parts/moment.tsx';
import { PersonLink, SourceMark, StatusBadge } from '../parts/person.tsx';
import { members as texts } from '../texts/en/members.ts';
import { memberRole, seatState } from '../texts/en/people.ts';
import type { MembersQuery } from './operations.ts';

export type MemberRow = NonNullable<MembersQuery['organization']>['members']['nodes'][number];

const text = (value: string | null) =>
  value && (
    <Text span size="sm" display="inline-block" maw="18rem">
      <bdi>{value}</bdi>
    </Text>
  );

/** What can be shown of a member in the list. */
export const memberColumns: readonly Column<MemberRow>[] = [
  { id: 'name', header: texts.columns.name, sort: 'DISPLAY_NAME', cell: (row) => <PersonLink person={row} /> },
  { id: 'userName', header: texts.columns.userName, sort: 'USER_NAME', cell: ({ userName }) => text(userName) },
  { id: 'status', kind: 'SHORT', header: texts.columns.status, cell: ({ status }) => <StatusBadge status={status} /> },
  { id: 'role', kind: 'SHORT', header: texts.columns.role, cell: ({ role }) => text(memberRole[role]) },
  { id: 'source', header: texts.columns.source, cell: (row) => <SourceMark {...row} /> },
  { id: 'seats', header: texts.columns.seats, cell: (row) => <Seats row={row} /> },
  {
    id: 'loginEmail',
    header: texts.columns.loginEmail,
    optional: true,
    cell: ({ loginEmail }) => text(loginEmail),
  },
  {
    id: 'department',
    header: texts.columns.department,
    optional: true,
    cell: ({ department }) => text(department),
  },
  {
    id: 'costCenter',
    header: texts.columns.costCenter,
    optional: true,
    cell: ({ costCenter }) => text(costCenter),
  },
  {
    id: 'lastSignIn',
    kind: 'SHORT',
    header: texts.columns.lastSignIn,
    optional: true,
    cell: ({ lastSignInAt }) => <Moment at={lastSignInAt} />,
  },
  {
    id: 'createdAt',
    kind: 'SHORT',
    header: texts.columns.createdAt,
    sort: 'CREATED_AT',
    optional: true,
    cell: ({ createdAt }) => <Moment at={createdAt} precision="DAY" />,
  },
  {
    id: 'updatedAt',
    kind: 'SHORT',
    header: texts.columns.updatedAt,
    sort: 'UPDATED_AT',
    optional: true,
    cell: ({ updatedAt }) => <Moment at={updatedAt} />,
  },
];

const seatColor = { ASSIGNED: 'green', RESERVED: 'indigo', WAITLISTED: 'orange', REFUSED: 'red' } as const;

const wrapped = { label: { whiteSpace: 'normal', overflowWrap: 'anywhere' } } as const;

function Seats({ row: { licenseAssignments } }: { row: MemberRow }) {
  if (licenseAssignments.length === 0)
    return (
      <Text span size="sm" c="dimmed">
        {texts.noSeat}
      </Text>
    );
  return (
    <Group gap={4}>
      {licenseAssignments.map(({ id, state, license }) => (
        <Badge key={id} color={seatColor[state]} miw={0} maw="16rem" h="auto" styles={wrapped}>
          <bdi>{state === 'ASSIGNED' ? license.name : texts.seat(license.name, seatState[state])}</bdi>
        </Badge>
      ))}
    </Group>
  );
}
