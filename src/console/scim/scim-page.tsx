import { Alert, Button, Stack, Title } from '@mantine/core';
import { Suspense, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useRead } from '../api/use-read.ts';
import { Empty } from '../parts/empty.tsx';
import { lazyPart } from '../parts/lazily.tsx';
import { Loading } from '../parts/loading.tsx';
import { Page } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { useFocusBack } from '../parts/use-focus-back.ts';
import { useCan } from '../shell/viewer.tsx';
import { scim as texts } from '../texts/en/scim.ts';
import { shell } from '../texts/en/shell.ts';
import { ConnectionCard } from './connection-card.tsx';
import { ScimSetUpDocument } from './operations.ts';
import { type Connection, type Organization, SetUp } from './set-up.tsx';

const EnableDialog = lazyPart(() => import('./enable-dialog.tsx'));

const EVERY_MS = 5_000;

/** The identity providers that are connected, and the way to connect one. */
export default function ScimPage() {
  const { data, problem, refresh } = useRead(ScimSetUpDocument, {}, { everyMs: EVERY_MS });
  const [enabling, setEnabling] = useState<Connection>();
  useFocusBack(enabling !== undefined);
  const navigate = useNavigate();
  const organization = data?.organization;
  return (
    <Page title={shell.pages.scim} lead={texts.lead}>
      {problem && <Problem message={problem} retry={refresh} />}
      {organization ? (
        <Content organization={organization} onSwitchOn={setEnabling} />
      ) : (
        problem === undefined && <Loading what={texts.loading} />
      )}
      {enabling && (
        <Suspense>
          <EnableDialog
            connection={enabling}
            onClose={() => setEnabling(undefined)}
            onStored={() => navigate(`/scim/${enabling.id}?tab=steps`)}
          />
        </Suspense>
      )}
    </Page>
  );
}

interface ContentProps {
  readonly organization: Organization;
  readonly onSwitchOn: (connection: Connection) => void;
}

function Content({ organization, onSwitchOn }: ContentProps) {
  const mayWrite = useCan('SCIM_WRITE');
  const [parameters, setParameters] = useSearchParams();
  const isConnecting = mayWrite && parameters.get('connect') === 'another';
  const connections = organization.scimConnections ?? [];
  const unfinished = connections.find(({ enabledAt, status }) => enabledAt === null && status !== 'DISABLED');
  const known = connections.filter((connection) => connection !== unfinished);
  const conflicts = connections.reduce((sum, { counts }) => sum + counts.conflicts, 0);
  const isSettingUp = unfinished !== undefined || known.length === 0 || isConnecting;
  return (
    <Stack gap="lg">
      {conflicts > 0 && <Alert color="orange">{texts.conflicts(conflicts)}</Alert>}
      {known.length > 0 && (
        <Stack component="section" aria-labelledby="connections" gap="sm">
          <Title order={2} size="h4" id="connections">
            {texts.connections}
          </Title>
          {known.map((connection) => (
            <ConnectionCard key={connection.id} connection={connection} />
          ))}
        </Stack>
      )}
      {known.length === 0 && !unfinished && !mayWrite && (
        <Empty title={texts.none.title} sentence={texts.none.sentence} />
      )}
      {isSettingUp ? (
        <SetUp
          key={unfinished?.id ?? 'new'}
          organization={organization}
          connection={unfinished}
          onSwitchOn={onSwitchOn}
        />
      ) : (
        mayWrite && (
          <Button
            variant="default"
            onClick={() => setParameters({ connect: 'another' })}
            style={{ alignSelf: 'flex-start' }}
          >
            {texts.another}
          </Button>
        )
      )}
    </Stack>
  );
}
