import { Badge, Group, Tabs, Text } from '@mantine/core';
import { Suspense, useState } from 'react';
import { Navigate, useParams, useSearchParams } from 'react-router';
import { useRead } from '../api/use-read.ts';
import { Empty } from '../parts/empty.tsx';
import { lazyPart } from '../parts/lazily.tsx';
import { Link } from '../parts/link.tsx';
import { Loading } from '../parts/loading.tsx';
import { Page } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { useFocusBack } from '../parts/use-focus-back.ts';
import { useCan } from '../shell/viewer.tsx';
import { number } from '../texts/en/parts.ts';
import { providers } from '../texts/en/scim.ts';
import { scimConnection as texts } from '../texts/en/scim-connection.ts';
import { shell } from '../texts/en/shell.ts';
import { ConnectionActions } from './connection-actions.tsx';
import { ConnectionStatus } from './connection-status.tsx';
import { ScimConnectionPageDocument, type ScimConnectionPageQuery } from './operations.ts';
import { OverviewTab } from './overview-tab.tsx';

const EnableDialog = lazyPart(() => import('./enable-dialog.tsx'));
const StepsTab = lazyPart(() => import('./steps-tab.tsx'));
const TokensTab = lazyPart(() => import('./tokens-tab.tsx'));
const ReviewTab = lazyPart(() => import('./review-tab.tsx'));
const ConflictsTab = lazyPart(() => import('./conflicts-tab.tsx'));
const RehearsalTab = lazyPart(() => import('./rehearsal-tab.tsx'));
const DriftTab = lazyPart(() => import('./drift-tab.tsx'));
const SettingsTab = lazyPart(() => import('./settings-tab.tsx'));

/** While the first request is awaited, its coming shows at once. */
const AWAITING_MS = 2_000;
const EVERY_MS = 5_000;

export type Connection = NonNullable<NonNullable<ScimConnectionPageQuery['organization']>['scimConnection']>;

/** What the parts of the page are given. */
export interface TabProps {
  readonly connection: Connection;
  /** Opens the dialog that turns it on. */
  readonly enable: () => void;
}

/** One identity provider's line: how it does, and everything that can be done with it. */
export default function ConnectionPage() {
  const id = useParams().connectionId ?? '';
  const [everyMs, setEveryMs] = useState(AWAITING_MS);
  const { data, problem, refresh } = useRead(ScimConnectionPageDocument, { id }, { everyMs });
  const [isEnabling, setEnabling] = useState(false);
  useFocusBack(isEnabling);
  const [, setParameters] = useSearchParams();
  const connection = data?.organization?.scimConnection;
  const wanted = connection && connection.health !== 'AWAITING_FIRST_REQUEST' ? EVERY_MS : AWAITING_MS;
  if (wanted !== everyMs) setEveryMs(wanted);

  if (!data?.organization)
    return (
      <Page title={shell.pages.scim}>
        {problem ? <Problem message={problem} retry={refresh} /> : <Loading what={texts.loading} />}
      </Page>
    );
  if (!connection)
    return (
      <Page title={shell.pages.scim}>
        <Empty {...texts.gone} action={<Link to="/scim">{texts.back}</Link>} />
      </Page>
    );
  if (connection.enabledAt === null && connection.status !== 'DISABLED' && !isEnabling)
    return <Navigate to="/scim" replace />;

  return (
    <Page
      title={connection.name}
      lead={
        <Group gap="xs">
          <ConnectionStatus status={connection.status} />
          <Text span>{providers[connection.identityProvider]}</Text>
          <Link to="/scim">{texts.back}</Link>
        </Group>
      }
      actions={<ConnectionActions connection={connection} />}
    >
      {problem && <Problem message={problem} retry={refresh} />}
      <Parts connection={connection} enable={() => setEnabling(true)} />
      {isEnabling && (
        <Suspense>
          <EnableDialog
            connection={connection}
            onClose={() => setEnabling(false)}
            onStored={() => setParameters({ tab: 'steps' })}
          />
        </Suspense>
      )}
    </Page>
  );
}

function Parts({ connection, enable }: TabProps) {
  const [parameters, setParameters] = useSearchParams();
  const held = connection.brakeState.heldRequestCount;
  const mayWrite = useCan('SCIM_WRITE');
  const parts = [
    { id: 'overview', count: 0, content: OverviewTab },
    { id: 'steps', count: 0, content: StepsTab },
    { id: 'tokens', count: 0, content: TokensTab },
    { id: 'review', count: held, content: ReviewTab },
    { id: 'conflicts', count: connection.counts.conflicts, content: ConflictsTab },
    ...(mayWrite ? [{ id: 'rehearsal', count: 0, content: RehearsalTab } as const] : []),
    { id: 'drift', count: 0, content: DriftTab },
    { id: 'settings', count: 0, content: SettingsTab },
  ] as const;
  const asked = parameters.get('tab');
  const { id: tab, content: Content } = parts.find(({ id }) => id === asked) ?? parts[0];
  return (
    <Tabs
      value={tab}
      keepMounted={false}
      onChange={(chosen) => setParameters(chosen === 'overview' || !chosen ? {} : { tab: chosen }, { replace: true })}
    >
      <Tabs.List aria-label={texts.tabsLabel}>
        {parts.map(({ id, count }) => (
          <Tabs.Tab key={id} value={id} rightSection={count > 0 && <Badge color="orange">{number(count)}</Badge>}>
            {texts.tabs[id]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={tab} pt="lg">
        <Suspense fallback={<Loading what={texts.tabs[tab]} />}>
          <Content connection={connection} enable={enable} />
        </Suspense>
      </Tabs.Panel>
    </Tabs>
  );
}
