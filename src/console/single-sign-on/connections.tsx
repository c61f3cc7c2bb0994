import { Alert, Badge, Button, Card, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react';
import { Link as RouterLink } from 'react-router';
import { Empty } from '../parts/empty.tsx';
import { Link } from '../parts/link.tsx';
import { Section } from '../parts/section.tsx';
import { useCan } from '../shell/viewer.tsx';
import { connectionStatus, presets, protocols, connections as texts } from '../texts/en/single-sign-on.ts';
import { isEnding } from './certificate-life.ts';
import type { SingleSignOnQuery } from './operations.ts';

type Connection = NonNullable<NonNullable<SingleSignOnQuery['organization']>['ssoConnections']>[number];

/** The identity providers that the organization's people sign in at. */
export function Connections({
  connections,
  hasVerifiedDomain,
}: {
  connections: readonly Connection[];
  hasVerifiedDomain: boolean;
}) {
  const mayChange = useCan('SSO_WRITE');
  const add = mayChange && hasVerifiedDomain && (
    <Button component={RouterLink} to="/single-sign-on/new" leftSection={<IconPlus size={16} aria-hidden />}>
      {texts.add}
    </Button>
  );
  return (
    <Section title={texts.title} lead={texts.lead} actions={connections.length > 0 && add}>
      {connections.length === 0 && (
        <Empty
          title={texts.empty.title}
          sentence={hasVerifiedDomain ? texts.empty.sentence : texts.empty.noDomain}
          action={add}
        />
      )}
      {connections.map((connection) => (
        <ConnectionCard key={connection.id} connection={connection} />
      ))}
    </Section>
  );
}

function ConnectionCard({ connection }: { connection: Connection }) {
  const { id, name, preset, protocol, status, domains, certificates } = connection;
  const ending = certificates.filter(isEnding).length;
  return (
    <Card withBorder>
      <Stack gap="xs">
        <Group gap="sm">
          <Link to={`/single-sign-on/${id}`} fw={600} style={{ overflowWrap: 'anywhere' }}>
            <bdi>{name}</bdi>
          </Link>
          <Badge color={status === 'ENABLED' ? 'green' : 'gray'}>{connectionStatus[status]}</Badge>
        </Group>
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {presets[preset]} · {protocols[protocol]} · {domains.length > 0 ? domains.join(', ') : texts.noDomains}
        </Text>
        {ending > 0 && (
          <Alert color="orange" icon={<IconAlertTriangle aria-hidden />}>
            {texts.expiring(ending)}
          </Alert>
        )}
      </Stack>
    </Card>
  );
}
