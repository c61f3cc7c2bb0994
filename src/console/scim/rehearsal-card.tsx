import { Alert, Badge, Button, Card, Code, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { errorsBeside, useWrite } from '../api/use-write.ts';
import { Loading } from '../parts/loading.tsx';
import { Refusals } from '../parts/problem.tsx';
import { providers } from '../texts/en/scim.ts';
import { checks } from '../texts/en/scim-checks.ts';
import { type IdentityProvider, RehearseScimDocument, type RehearseScimMutation } from './operations.ts';

const texts = checks.rehearsal;

type Rehearsal = NonNullable<RehearseScimMutation['rehearseScim']['rehearsal']>;
type Step = Rehearsal['steps'][number];

/** Plays an identity provider's cycle against a copy of the settings, and tells each step. */
export default function RehearsalCard({ identityProvider }: { identityProvider: IdentityProvider }) {
  const [rehearsal, setRehearsal] = useState<Rehearsal>();
  const rehearse = useWrite(RehearseScimDocument);
  const send = async () => setRehearsal((await rehearse.send({ identityProvider }))?.rehearsal ?? undefined);
  const bad = rehearsal?.steps.filter(({ ok }) => !ok) ?? [];
  const good = rehearsal?.steps.filter(({ ok }) => ok) ?? [];
  return (
    <Card withBorder component="section" aria-labelledby="rehearsal">
      <Stack gap="sm">
        <Title order={2} size="h4" id="rehearsal">
          {texts.title}
        </Title>
        <Text>{texts.sentence(providers[identityProvider])}</Text>
        <Group>
          <Button variant="default" loading={rehearse.isRunning} onClick={send}>
            {rehearsal ? texts.again : texts.action}
          </Button>
        </Group>
        {rehearse.isRunning && <Loading what={texts.running} />}
        <Refusals errors={errorsBeside(rehearse.errors, [])} />
        {rehearsal && !rehearse.isRunning && (
          <>
            <Alert color={rehearsal.ok ? 'green' : 'red'} role="status">
              {rehearsal.ok ? texts.well : texts.badly(bad.length)}
            </Alert>
            <StepList steps={bad} />
            <details>
              <summary style={{ cursor: 'pointer' }}>{texts.wellSteps(good.length)}</summary>
              <StepList steps={good} />
            </details>
          </>
        )}
      </Stack>
    </Card>
  );
}

const StepList = ({ steps }: { steps: readonly Step[] }) => (
  <Stack component="ul" gap="xs" mt="xs" mb={0} p={0} style={{ listStyle: 'none' }}>
    {steps.map((step) => (
      <li key={step.id}>
        <StepLine step={step} />
      </li>
    ))}
  </Stack>
);

function StepLine({ step: { title, ok, requests, ms, failures, exchanges } }: { step: Step }) {
  return (
    <details open={!ok}>
      <summary style={{ cursor: 'pointer', overflowWrap: 'anywhere' }}>
        <Badge color={ok ? 'green' : 'red'}>{ok ? texts.ok : texts.failed}</Badge> {title}{' '}
        <Text span size="sm" c="dimmed">
          {texts.requests(requests, ms)}
        </Text>
      </summary>
      <Stack gap={4} mt="xs" ml="md" style={{ overflowWrap: 'anywhere' }}>
        {failures.map(({ what, got }) => (
          <Text key={what} size="sm" c="red">
            {what} {got && `${texts.got}: ${got}`}
          </Text>
        ))}
        {exchanges.map(({ method, path, status, answer }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: requests repeat, and the list never changes
          <Text key={index} size="sm">
            <Code>
              {method} {path}
            </Code>{' '}
            <b>{status}</b> {answer}
          </Text>
        ))}
      </Stack>
    </details>
  );
}
