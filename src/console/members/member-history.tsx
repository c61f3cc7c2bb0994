import { List, Text } from '@mantine/core';
import { useRead } from '../api/use-read.ts';
import { alteredIn, isMaking } from '../parts/audit-changes.ts';
import { type Column, ConnectionTable } from '../parts/connection-table.tsx';
import { Empty } from '../parts/empty.tsx';
import { Moment } from '../parts/moment.tsx';
import { PersonLink } from '../parts/person.tsx';
import { useListState } from '../parts/use-list-state.ts';
import { historyTab as texts } from '../texts/en/members.ts';
import type { OneMember } from './member-page.tsx';
import { MemberHistoryDocument, type MemberHistoryQuery } from './operations.ts';

/** What was changed of a member, newest first, from the audit log. */
export function MemberHistory({ member: { id } }: { member: OneMember }) {
  const list = useListState();
  const reading = useRead(MemberHistoryDocument, { id, after: list.after });
  return (
    <ConnectionTable
      label={texts.list}
      columns={columns}
      list={list}
      reading={reading}
      page={reading.data?.organization?.auditEvents}
      nameOf={({ action }) => texts.action(action)}
      empty={<Empty {...texts.empty} />}
    />
  );
}

type Row = NonNullable<NonNullable<MemberHistoryQuery['organization']>['auditEvents']>['nodes'][number];

const columns: readonly Column<Row>[] = [
  { id: 'at', kind: 'SHORT', header: texts.columns.at, cell: ({ at }) => <Moment at={at} /> },
  { id: 'action', kind: 'SHORT', header: texts.columns.action, cell: ({ action }) => texts.action(action) },
  {
    id: 'by',
    header: texts.columns.by,
    cell: ({ actor, actingMember }) => (actingMember ? <PersonLink person={actingMember} /> : texts.actor[actor.kind]),
  },
  { id: 'changes', header: texts.columns.changes, cell: (entry) => <Changes of={entry} /> },
];

const shown = (value: string | null) => value || texts.nothing;

const Changes = ({ of }: { of: Row }) => (
  <List size="sm" listStyleType="none">
    {alteredIn(of).map(({ field, before, after }) => (
      <List.Item key={field}>
        <Text size="sm" lineClamp={3}>
          <bdi>
            {isMaking(of.action) ? texts.given(field, shown(after)) : texts.change(field, shown(before), shown(after))}
          </bdi>
        </Text>
      </List.Item>
    ))}
  </List>
);
