import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Suspense } from 'react';
import { useRead } from '../api/use-read.ts';
import { lazyPart } from '../parts/lazily.tsx';
import { Loading } from '../parts/loading.tsx';
import { Problem } from '../parts/problem.tsx';
import { useFocusBack } from '../parts/use-focus-back.ts';
import { useCan } from '../shell/viewer.tsx';
import { changes } from '../texts/en/scim-changes.ts';
import type { TabProps } from './connection-page.tsx';
import { isLive } from './connection-status.tsx';
import { ScimTokensDocument, type ScimTokensQuery } from './operations.ts';
import { isAlive } from './token-life.ts';
import { TokenTable } from './token-table.tsx';

const RotateDialog = lazyPart(() => import('./rotate-dialog.tsx'));

const texts = changes.tokens;
const EVERY_MS = 5_000;

export type Token = NonNullable<NonNullable<ScimTokensQuery['organization']>['scimConnection']>['tokens'][number];

/** The tokens of a connection: which work, when they were last used, and new ones. */
export default function TokensTab({ connection }: TabProps) {
  const { id, status } = connection;
  const { data, problem, refresh } = useRead(ScimTokensDocument, { id }, { everyMs: EVERY_MS });
  const mayWrite = useCan('SCIM_WRITE');
  const [isRotating, rotating] = useDisclosure(false);
  useFocusBack(isRotating);
  const [showsDead, dead] = useDisclosure(false);
  const tokens = data?.organization?.scimConnection?.tokens;
  if (problem) return <Problem message={problem} retry={refresh} />;
  if (!tokens) return <Loading what={texts.loading} />;
  const alive = tokens.filter(isAlive);
  const ended = tokens.filter((token) => !isAlive(token));
  return (
    <Stack component="section" aria-labelledby="tokens">
      <Group justify="space-between" align="flex-start">
        <Title order={2} size="h4" id="tokens">
          {texts.title}
        </Title>
        {mayWrite && isLive(status) && <Button onClick={rotating.open}>{changes.rotate.open}</Button>}
      </Group>
      <Text>{texts.sentence}</Text>
      {alive.length === 0 && <Text c="dimmed">{texts.empty}</Text>}
      {(alive.length > 0 || showsDead) && <TokenTable tokens={showsDead ? [...alive, ...ended] : alive} />}
      {ended.length > 0 && (
        <Button variant="default" size="xs" onClick={dead.toggle} style={{ alignSelf: 'flex-start' }}>
          {showsDead ? texts.hideDead : texts.dead(ended.length)}
        </Button>
      )}
      {isRotating && (
        <Suspense>
          <RotateDialog connectionId={id} alive={alive} onClose={rotating.close} />
        </Suspense>
      )}
    </Stack>
  );
}
