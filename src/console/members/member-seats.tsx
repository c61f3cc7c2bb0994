import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useRead } from '../api/use-read.ts';
import { useWrite } from '../api/use-write.ts';
import { Act } from '../parts/act.tsx';
import { type Column, ConnectionTable } from '../parts/connection-table.tsx';
import { Empty } from '../parts/empty.tsx';
import { Link } from '../parts/link.tsx';
import { Moment } from '../parts/moment.tsx';
import { Refusals } from '../parts/problem.tsx';
import { useListState } from '../parts/use-list-state.ts';
import { seatsTab as texts } from '../texts/en/members.ts';
import { endReason, seatWords } from '../texts/en/people.ts';
import { LicenseSelect } from './choices.tsx';
import type { OneMember } from './member-page.tsx';
import {
  AssignLicenseDocument,
  MemberSeatsDocument,
  type MemberSeatsQuery,
  ReleaseLicenseDocument,
} from './operations.ts';

interface SeatsProps {
  readonly member: OneMember;
  readonly refresh: () => void;
}

/** What a member holds, waits for or lacks, and has had; given and taken back by hand. */
export function MemberSeats({ member, refresh }: SeatsProps) {
  const list = useListState();
  const reading = useRead(MemberSeatsDocument, { id: member.id, after: list.after });
  const again = () => {
    refresh();
    reading.refresh();
  };
  return (
    <Stack gap="xl">
      {member.editableFields.includes('LICENSES') && <ByHand member={member} refresh={again} />}
      <Stack component="section" aria-labelledby="seat-history">
        <Title order={2} size="h4" id="seat-history">
          {texts.history}
        </Title>
        <ConnectionTable
          label={texts.historyList}
          columns={columns}
          list={list}
          reading={reading}
          page={reading.data?.organization?.member?.assignments}
          nameOf={({ license }) => license.name}
          empty={<Empty {...texts.empty} />}
        />
      </Stack>
    </Stack>
  );
}

function ByHand({ member, refresh }: SeatsProps) {
  const assign = useWrite(AssignLicenseDocument);
  const [licenseId, setLicense] = useState('');
  const open = (member.seatDecision?.licenses ?? []).filter(({ state }) => state !== 'NONE');
  const give = async () => {
    if (!(await assign.send({ memberId: member.id, licenseId }))) return;
    notifications.show({ message: texts.given });
    setLicense('');
    refresh();
  };
  return (
    <Stack gap="sm">
      <Group align="flex-end" gap="sm">
        <LicenseSelect label={texts.giveOf} value={licenseId} onChange={setLicense} />
        <Button disabled={licenseId === ''} loading={assign.isRunning} onClick={give}>
          {texts.give}
        </Button>
        {open.map(({ license }) => (
          <Act
            key={license.id}
            label={texts.releaseOf(license.name)}
            look={{ maw: '100%' }}
            document={ReleaseLicenseDocument}
            input={{ memberId: member.id, licenseId: license.id }}
            title={texts.releaseTitle}
            action={texts.release}
            tone="DANGEROUS"
            said={texts.released}
            onDone={refresh}
          >
            <Text>{texts.releaseSentence}</Text>
          </Act>
        ))}
      </Group>
      <Refusals errors={assign.errors} />
    </Stack>
  );
}

type Row = NonNullable<NonNullable<MemberSeatsQuery['organization']>['member']>['assignments']['nodes'][number];

const columns: readonly Column<Row>[] = [
  {
    id: 'license',
    header: texts.columns.license,
    cell: ({ license }) => (
      <Link to={`/licenses/${license.id}`} inherit>
        <bdi>{license.name}</bdi>
      </Link>
    ),
  },
  {
    id: 'state',
    kind: 'SHORT',
    header: texts.columns.state,
    cell: ({ state, over, endedAt }) => (
      <Group gap={4}>
        <Badge color={endedAt ? 'gray' : 'green'}>{texts.states[state]}</Badge>
        {over && <Text size="sm">{texts.over}</Text>}
      </Group>
    ),
  },
  { id: 'source', kind: 'SHORT', header: texts.columns.source, cell: ({ source }) => seatWords.source[source] },
  { id: 'from', kind: 'SHORT', header: texts.columns.from, cell: ({ startedAt }) => <Moment at={startedAt} /> },
  {
    id: 'to',
    kind: 'SHORT',
    header: texts.columns.to,
    cell: ({ endedAt }) => (endedAt ? <Moment at={endedAt} /> : texts.open),
  },
  { id: 'why', header: texts.columns.why, cell: ({ endReason: reason }) => reason && endReason[reason] },
];
