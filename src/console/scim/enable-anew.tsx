import { Alert, Stack } from '@mantine/core';
import { useRead } from '../api/use-read.ts';
import { Loading } from '../parts/loading.tsx';
import { Moment } from '../parts/moment.tsx';
import { Problem } from '../parts/problem.tsx';
import { scimConnection } from '../texts/en/scim-connection.ts';
import type { TabProps } from './connection-page.tsx';
import { ScimSetUpDocument } from './operations.ts';
import { SetUp } from './set-up.tsx';

const texts = scimConnection.disabled;

/** A connection that is off: since when, and the way to turn it on again. */
export function EnableAnew({ connection, enable }: TabProps) {
  const { data, problem, refresh } = useRead(ScimSetUpDocument, {});
  const organization = data?.organization;
  return (
    <Stack gap="lg">
      <Alert color="gray" title={texts.title}>
        {texts.since} <Moment at={connection.disabledAt} />. {texts.sentence}
      </Alert>
      {problem && <Problem message={problem} retry={refresh} />}
      {organization ? (
        <SetUp organization={organization} connection={connection} onSwitchOn={enable} />
      ) : (
        !problem && <Loading what={scimConnection.loading} />
      )}
    </Stack>
  );
}
