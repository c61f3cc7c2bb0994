import { Badge, Code, Text } from '@mantine/core';
import { Act } from '../parts/act.tsx';
import { type Column, ConnectionTable } from '../parts/connection-table.tsx';
import { Moment } from '../parts/moment.tsx';
import { useLocalList } from '../parts/use-local-list.ts';
import { useCan } from '../shell/viewer.tsx';
import { changes } from '../texts/en/scim-changes.ts';
import { RevokeScimTokenDocument } from './operations.ts';
import { daysLeft, isAlive } from './token-life.ts';
import type { Token } from './tokens-tab.tsx';

const texts = changes.tokens;

/** Tokens by their first characters, with a button that ends each. */
export function TokenTable({ tokens }: { tokens: readonly Token[] }) {
  const mayWrite = useCan('SCIM_WRITE');
  const list = useLocalList();
  const actions: Column<Token> = {
    id: 'actions',
    header: texts.actions,
    cell: (token) =>
      isAlive(token) && (
        <Act
          look={{ size: 'xs' }}
          name={texts.revokeNamed(token.hint)}
          document={RevokeScimTokenDocument}
          input={{ tokenId: token.id }}
          title={texts.revokeTitle}
          action={texts.revoke}
          tone="DANGEROUS"
          said={texts.revokedDone}
        >
          <Text>{texts.revokeSentence(token.hint)}</Text>
        </Act>
      ),
  };
  return (
    <ConnectionTable
      label={texts.title}
      columns={mayWrite ? [...columns, actions] : columns}
      list={list}
      reading={reading}
      page={{ nodes: tokens, pageInfo: { hasNextPage: false } }}
      nameOf={({ hint }) => hint}
      empty={texts.empty}
    />
  );
}

/** The tokens are read by who shows the table. */
const reading = { data: undefined, isLoading: false, problem: undefined, refresh: () => {} };

const columns: readonly Column<Token>[] = [
  { id: 'hint', header: texts.hint, cell: ({ hint }) => <Code>{hint}…</Code> },
  { id: 'created', header: texts.created, cell: ({ createdAt }) => <Moment at={createdAt} precision="DAY" /> },
  {
    id: 'used',
    header: texts.used,
    cell: ({ lastUsedAt, lastUsedFrom }) => (
      <>
        <Moment at={lastUsedAt} />
        {lastUsedFrom && (
          <Text span size="sm" c="dimmed" display="block">
            {texts.from(lastUsedFrom)}
          </Text>
        )}
      </>
    ),
  },
  { id: 'ends', header: texts.ends, cell: (token) => <End token={token} /> },
];

function End({ token }: { token: Token }) {
  const { expiresAt, revokedAt } = token;
  if (revokedAt)
    return (
      <>
        <Badge color="gray">{texts.revoked}</Badge> <Moment at={revokedAt} />
      </>
    );
  if (!expiresAt) return <>{texts.never}</>;
  const days = daysLeft(expiresAt);
  return (
    <>
      <Moment at={expiresAt} precision={days < 1 ? 'MINUTE' : 'DAY'} />{' '}
      {isAlive(token) ? (
        <Badge color={days <= 7 ? 'red' : days <= 30 ? 'orange' : 'gray'}>{texts.days(days)}</Badge>
      ) : (
        <Badge color="gray">{texts.ended}</Badge>
      )}
    </>
  );
}
