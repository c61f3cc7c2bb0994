import { Badge, Button, List, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useRead } from '../api/use-read.ts';
import { Act } from '../parts/act.tsx';
import { type Column, ConnectionTable } from '../parts/connection-table.tsx';
import { Empty } from '../parts/empty.tsx';
import { Moment } from '../parts/moment.tsx';
import { Page } from '../parts/page.tsx';
import { useListState } from '../parts/use-list-state.ts';
import { useCan } from '../shell/viewer.tsx';
import { shell } from '../texts/en/shell.ts';
import { scopes as scopeTexts, tokens as texts } from '../texts/en/tokens.ts';
import { CreateToken } from './create-token.tsx';
import { ApiTokensDocument, type ApiTokensQuery, RevokeApiTokenDocument } from './operations.ts';

const EVERY_MS = 10_000;

/** A token in the list. */
export type ApiToken = NonNullable<NonNullable<ApiTokensQuery['organization']>['apiTokens']>['nodes'][number];

/** The tokens of programs, those that no longer work too. */
export default function TokensPage() {
  const list = useListState();
  const reading = useRead(ApiTokensDocument, { after: list.after }, { everyMs: EVERY_MS });
  const mayWrite = useCan('TOKENS_WRITE');
  const [isCreating, { open, close }] = useDisclosure(false);
  const create = mayWrite && <Button onClick={open}>{texts.create}</Button>;
  return (
    <Page title={shell.pages.tokens} lead={texts.lead} actions={create}>
      <ConnectionTable
        label={texts.list}
        columns={mayWrite ? [...columns, revokeColumn] : columns}
        list={list}
        reading={reading}
        page={reading.data?.organization?.apiTokens}
        nameOf={({ name }) => name}
        empty={<Empty {...texts.empty} action={create} />}
      />
      <CreateToken isOpen={isCreating} onMade={reading.refresh} onClose={close} />
    </Page>
  );
}

const columns: readonly Column<ApiToken>[] = [
  {
    id: 'name',
    header: texts.columns.name,
    cell: ({ name, hint }) => (
      <Stack gap={0}>
        <Text inherit fw={600}>
          <bdi>{name}</bdi>
        </Text>
        <Text size="xs" c="dimmed">
          {texts.beginsWith(hint)}
        </Text>
      </Stack>
    ),
  },
  {
    id: 'member',
    header: texts.columns.member,
    cell: ({ member }) => <bdi>{member.displayName || member.userName}</bdi>,
  },
  { id: 'scopes', header: texts.columns.scopes, cell: ({ scopes }) => <Scopes scopes={scopes} /> },
  {
    id: 'created',
    header: texts.columns.created,
    kind: 'SHORT',
    cell: ({ createdAt }) => <Moment at={createdAt} precision="DAY" />,
  },
  {
    id: 'lastUsed',
    header: texts.columns.lastUsed,
    kind: 'SHORT',
    cell: ({ lastUsedAt }) => <Moment at={lastUsedAt} />,
  },
  {
    id: 'expires',
    header: texts.columns.expires,
    kind: 'SHORT',
    cell: ({ expiresAt }) => <Moment at={expiresAt} precision="DAY" />,
  },
  { id: 'state', header: texts.columns.state, kind: 'SHORT', cell: (token) => <State token={token} /> },
];

const revokeColumn: Column<ApiToken> = {
  id: 'act',
  header: texts.columns.act,
  cell: (token) => stateOf(token) === 'LIVE' && <RevokeToken token={token} />,
};

const RevokeToken = ({ token: { id, name } }: { token: ApiToken }) => (
  <Act
    look={{ size: 'xs' }}
    name={texts.revoke.of(name)}
    document={RevokeApiTokenDocument}
    input={{ tokenId: id }}
    title={texts.revoke.title}
    action={texts.revoke.action}
    tone="DANGEROUS"
    said={texts.revoke.done(name)}
  >
    <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
      <bdi>{name}</bdi>
    </Text>
    <Text>{texts.revoke.sentence}</Text>
  </Act>
);

function Scopes({ scopes }: { scopes: ApiToken['scopes'] }) {
  const names = scopes.map((scope) => (scopeTexts as Partial<Record<string, string>>)[scope] ?? scope);
  if (names.length === 1) return names[0];
  return (
    <details>
      <summary style={{ whiteSpace: 'nowrap' }}>{texts.scopeCount(names.length)}</summary>
      <List size="sm">
        {names.map((name) => (
          <List.Item key={name}>{name}</List.Item>
        ))}
      </List>
    </details>
  );
}

function State({ token }: { token: ApiToken }) {
  const state = stateOf(token);
  return <Badge color={state === 'LIVE' ? 'green' : 'gray'}>{texts.state[state]}</Badge>;
}

function stateOf({ revokedAt, expiresAt }: ApiToken): keyof typeof texts.state {
  if (revokedAt) return 'REVOKED';
  return expiresAt && new Date(expiresAt) <= new Date() ? 'EXPIRED' : 'LIVE';
}
