import { Badge, Text } from '@mantine/core';
import { useRead } from '../api/use-read.ts';
import { type Column, ConnectionTable } from '../parts/connection-table.tsx';
import { Empty } from '../parts/empty.tsx';
import { Link } from '../parts/link.tsx';
import { Moment, momentText } from '../parts/moment.tsx';
import { Section } from '../parts/section.tsx';
import { PAGE_SIZE, useListState } from '../parts/use-list-state.ts';
import { signInLog as texts } from '../texts/en/single-sign-on.ts';
import { SsoSignInLogDocument, type SsoSignInLogQuery } from './operations.ts';

const EVERY_MS = 5_000;

type Entry = NonNullable<NonNullable<SsoSignInLogQuery['organization']>['ssoConnection']>['signInLog']['nodes'][number];

const colors = { SIGNED_IN: 'green', TESTED: 'blue', REFUSED: 'red' };

const columns: readonly Column<Entry>[] = [
  { id: 'at', header: texts.at, cell: ({ at }) => <Moment at={at} /> },
  {
    id: 'outcome',
    header: texts.outcome,
    cell: ({ outcome }) => (
      <Badge miw="max-content" color={colors[outcome]}>
        {texts.outcomes[outcome]}
      </Badge>
    ),
  },
  { id: 'who', header: texts.who, cell: (entry) => <Who entry={entry} /> },
  {
    id: 'detail',
    header: texts.detail,
    cell: ({ code, detail }) => (
      <Text size="sm">
        {code} <bdi>{detail}</bdi>
      </Text>
    ),
  },
  { id: 'address', header: texts.address, cell: ({ address }) => address ?? texts.unknown },
];

/** What came of the identity provider's answers, newest first. */
export function SignInLog({ connectionId }: { connectionId: string }) {
  const list = useListState();
  const reading = useRead(
    SsoSignInLogDocument,
    { id: connectionId, first: PAGE_SIZE, after: list.after ?? null },
    { everyMs: EVERY_MS },
  );
  return (
    <Section title={texts.title}>
      <ConnectionTable
        label={texts.label}
        columns={columns}
        list={list}
        reading={reading}
        page={reading.data?.organization?.ssoConnection?.signInLog}
        nameOf={({ at }) => momentText(at)}
        empty={<Empty {...texts.empty} />}
      />
    </Section>
  );
}

function Who({ entry: { member, email, subject } }: { entry: Entry }) {
  if (member)
    return (
      <Link to={`/members/${member.id}`}>
        <bdi>{member.displayName || member.userName}</bdi>
      </Link>
    );
  return <bdi>{email ?? subject ?? texts.unknown}</bdi>;
}
