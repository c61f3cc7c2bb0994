import { Alert, Anchor, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck, IconExternalLink } from '@tabler/icons-react';
import { useState } from 'react';
import { useRead } from '../api/use-read.ts';
import { useWrite } from '../api/use-write.ts';
import { Moment } from '../parts/moment.tsx';
import { Refusals } from '../parts/problem.tsx';
import { Section } from '../parts/section.tsx';
import { connection as texts } from '../texts/en/single-sign-on.ts';
import type { Connection } from './connection-page.tsx';
import { SsoSignInLogDocument, TestSsoConnectionDocument } from './operations.ts';

const EVERY_MS = 2_000;

/** Enough to find a test's result among what others do meanwhile. */
const LOOKED_AT = 20;

interface OpenTest {
  readonly url: string;
  /** What the log held when the test was opened. */
  readonly known: ReadonlySet<string>;
}

/** Tests a connection in another tab, and shows what came of it. */
export function ConnectionTest({ connection }: { connection: Connection }) {
  const [test, setTest] = useState<OpenTest>();
  const { send, errors, isRunning } = useWrite(TestSsoConnectionDocument);
  const log = useRead(SsoSignInLogDocument, { id: connection.id, first: LOOKED_AT }, test ? { everyMs: EVERY_MS } : {});
  const entries = log.data?.organization?.ssoConnection?.signInLog.nodes;
  const open = async () => {
    setTest(undefined);
    const payload = await send({ ssoConnectionId: connection.id });
    if (!payload?.testUrl) return;
    setTest({ url: payload.testUrl, known: new Set(entries?.map(({ id }) => id)) });
    window.open(payload.testUrl, '_blank', 'noopener');
  };
  const result = test && entries?.find(({ id, outcome }) => !test.known.has(id) && outcome !== 'SIGNED_IN');
  return (
    <Section
      title={texts.test.title}
      lead={texts.test.lead}
      actions={
        <Button
          variant={connection.testedAt ? 'default' : 'filled'}
          loading={isRunning}
          disabled={entries === undefined}
          onClick={open}
          leftSection={<IconExternalLink size={16} aria-hidden />}
        >
          {texts.test.button}
        </Button>
      }
    >
      <Stack gap="sm" role="status">
        {connection.testedAt && (
          <Text size="sm">
            {texts.test.tested}: <Moment at={connection.testedAt} />
          </Text>
        )}
        {test && !result && <Waiting url={test.url} />}
        {result && <Result passed={result.outcome === 'TESTED'} code={result.code} detail={result.detail} />}
      </Stack>
      <Refusals errors={errors} />
    </Section>
  );
}

const Waiting = ({ url }: { url: string }) => (
  <Alert>
    <Group gap="sm">
      <Loader size="xs" aria-hidden />
      <Text size="sm">{texts.test.waiting}</Text>
    </Group>
    <Text size="sm">
      {texts.test.blocked}{' '}
      <Anchor href={url} target="_blank" rel="noopener" inherit>
        {texts.test.open}
      </Anchor>
    </Text>
  </Alert>
);

function Result({
  passed,
  code,
  detail,
}: {
  passed: boolean;
  code: string | null | undefined;
  detail: string | null | undefined;
}) {
  return (
    <Alert
      color={passed ? 'green' : 'red'}
      icon={passed ? <IconCircleCheck aria-hidden /> : <IconAlertCircle aria-hidden />}
      title={passed ? texts.test.passed : texts.test.failed(code ?? '')}
    >
      <bdi style={{ overflowWrap: 'anywhere' }}>{detail}</bdi>
    </Alert>
  );
}
