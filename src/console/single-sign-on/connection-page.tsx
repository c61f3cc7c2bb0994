import { Badge, Button, Group, Stack } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link as RouterLink, useParams } from 'react-router';
import { useRead } from '../api/use-read.ts';
import { Empty } from '../parts/empty.tsx';
import { Loading } from '../parts/loading.tsx';
import { Page } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { useCan } from '../shell/viewer.tsx';
import { connectionStatus, presets, protocols, connection as texts } from '../texts/en/single-sign-on.ts';
import { Certificates } from './certificates.tsx';
import { ConnectionSettings } from './connection-settings.tsx';
import { ConnectionSwitch } from './connection-switch.tsx';
import { ConnectionTest } from './connection-test.tsx';
import { FieldsToEnter } from './fields-to-enter.tsx';
import { GiveMetadata } from './give-metadata.tsx';
import { SsoConnectionDocument, type SsoConnectionQuery } from './operations.ts';
import { SignInLog } from './sign-in-log.tsx';

const EVERY_MS = 3_000;

type Organization = NonNullable<SsoConnectionQuery['organization']>;

export type Connection = NonNullable<Organization['ssoConnection']>;

/** One identity provider: what to enter there, its test, whether it is on, its settings, certificates and sign-ins. */
export default function ConnectionPage() {
  const { id = '' } = useParams();
  const { data, problem, refresh } = useRead(SsoConnectionDocument, { id }, { everyMs: EVERY_MS });
  const organization = data?.organization;
  const connection = organization?.ssoConnection;
  const title = connection?.name ?? (organization ? texts.notFound.title : texts.title);
  return (
    <Page
      title={title}
      lead={connection && <Lead connection={connection} />}
      actions={
        <Button
          component={RouterLink}
          to="/single-sign-on"
          variant="default"
          leftSection={<IconArrowLeft size={16} aria-hidden />}
        >
          {texts.back}
        </Button>
      }
    >
      {problem && <Problem message={problem} retry={refresh} />}
      {!organization && !problem && <Loading what={texts.loading} />}
      {organization && !connection && <Empty {...texts.notFound} />}
      {organization && connection && (
        <Content key={connection.id} organization={organization} connection={connection} refresh={refresh} />
      )}
    </Page>
  );
}

const Lead = ({ connection: { status, preset, protocol } }: { connection: Connection }) => (
  <Group gap="sm">
    <Badge color={status === 'ENABLED' ? 'green' : 'gray'}>{connectionStatus[status]}</Badge>
    {presets[preset]} · {protocols[protocol]}
  </Group>
);

interface ContentProps {
  readonly organization: Organization;
  readonly connection: Connection;
  readonly refresh: () => void;
}

function Content({ organization, connection, refresh }: ContentProps) {
  const mayChange = useCan('SSO_WRITE');
  const isDraft = connection.status === 'DRAFT';
  const verified = (organization.domains ?? []).filter(({ verifiedAt }) => verifiedAt).map(({ name }) => name);
  return (
    <Stack gap="xl">
      <FieldsToEnter connection={connection} />
      {mayChange && (isDraft ? <GiveMetadata connection={connection} /> : <ConnectionTest connection={connection} />)}
      <ConnectionSwitch connection={connection} refresh={refresh} />
      <ConnectionSettings connection={connection} domains={verified} refresh={refresh} />
      <Certificates certificates={connection.certificates} />
      <SignInLog connectionId={connection.id} />
    </Stack>
  );
}
