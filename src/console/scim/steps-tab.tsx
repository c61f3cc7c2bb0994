import { Badge, Card, Code, Group, Stack, Text, Title } from '@mantine/core';
import { useRead } from '../api/use-read.ts';
import { CopyField } from '../parts/copy-field.tsx';
import { Link } from '../parts/link.tsx';
import { Loading } from '../parts/loading.tsx';
import { Problem } from '../parts/problem.tsx';
import { scim } from '../texts/en/scim.ts';
import { guide as texts } from '../texts/en/scim-guide.ts';
import type { TabProps } from './connection-page.tsx';
import { isLive } from './connection-status.tsx';
import { ScimInstructionsDocument, type ScimInstructionsQuery } from './operations.ts';
import { WaitingLine } from './waiting-line.tsx';

type Read = NonNullable<NonNullable<ScimInstructionsQuery['organization']>['scimConnection']>;
type Step = Read['instructions'][number];

/** What to do at the identity provider, step by step, with every value to copy. */
export default function StepsTab({ connection }: TabProps) {
  const { data, problem, refresh } = useRead(ScimInstructionsDocument, { id: connection.id });
  const read = data?.organization?.scimConnection;
  if (problem) return <Problem message={problem} retry={refresh} />;
  if (!read) return <Loading what={texts.loading} />;
  return (
    <Stack gap="lg">
      {isLive(connection.status) && <WaitingLine connection={connection} />}
      <Card withBorder component="section" aria-labelledby="values">
        <Stack gap="sm">
          <Title order={2} size="h4" id="values">
            {texts.values}
          </Title>
          <CopyField label={scim.secret.baseUrl} value={read.baseUrl} />
          <CopyField label={scim.secret.uniqueIdentifier} value={read.uniqueIdentifier} />
          <Text size="sm">
            {texts.token}{' '}
            <Link to={`/scim/${connection.id}?tab=tokens`} underline="always" inherit>
              {texts.newToken}
            </Link>
          </Text>
        </Stack>
      </Card>
      <Stack component="section" aria-labelledby="steps" gap="md">
        <Title order={2} size="h4" id="steps">
          {texts.title}
        </Title>
        {read.instructions.map((step, index) => (
          <StepCard key={step.place} step={step} position={index + 1} />
        ))}
      </Stack>
    </Stack>
  );
}

function StepCard({ step: { place, purpose, fields }, position }: { step: Step; position: number }) {
  return (
    <Card withBorder>
      <Stack gap="sm">
        <Title order={3} size="h5">
          {texts.step(position, place)}
        </Title>
        <Text>{purpose}</Text>
        <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
          {fields.map((field) => (
            <li key={field.label}>
              <Field field={field} />
            </li>
          ))}
        </Stack>
      </Stack>
    </Card>
  );
}

function Field({ field: { label, action, value, copies } }: { field: Step['fields'][number] }) {
  if (copies && value) return <CopyField label={label} value={value} />;
  return (
    <Group gap="xs" wrap="nowrap" align="baseline">
      <Badge color={action === 'LEAVE_OFF' ? 'gray' : 'indigo'} style={{ flexShrink: 0 }}>
        {texts.actions[action]}
      </Badge>
      <Group gap="0 8px">
        <Text span fw={600}>
          {label}
        </Text>
        {copies === 'TOKEN' && <Text span>{texts.theToken}</Text>}
        {value && <Code fz="sm">{value}</Code>}
      </Group>
    </Group>
  );
}
