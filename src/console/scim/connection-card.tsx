import { Badge, Card, Group, Stack, Text } from '@mantine/core';
import { Link } from '../parts/link.tsx';
import { Moment } from '../parts/moment.tsx';
import { providers, scim as texts } from '../texts/en/scim.ts';
import { healths } from '../texts/en/scim-connection.ts';
import { ConnectionStatus } from './connection-status.tsx';
import type { Connection } from './set-up.tsx';

/** A connection in a few words, with the way to its page. */
export function ConnectionCard({ connection }: { connection: Connection }) {
  const { id, name, identityProvider, status, health, counts, lastRequestAt } = connection;
  return (
    <Card withBorder>
      <Stack gap={6}>
        <Group gap="sm">
          <Link to={`/scim/${id}`} fw={600} style={{ overflowWrap: 'anywhere' }}>
            <bdi>{name}</bdi>
          </Link>
          <ConnectionStatus status={status} />
          {counts.conflicts > 0 && <Badge color="orange">{texts.conflictsShort(counts.conflicts)}</Badge>}
        </Group>
        <Text size="sm">
          {[
            providers[identityProvider],
            health && healths[health],
            texts.members(counts.members),
            texts.teams(counts.teams),
            counts.waiting > 0 && texts.waiting(counts.waiting),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        <Text size="sm" c="dimmed">
          {texts.lastRequest} <Moment at={lastRequestAt} />
        </Text>
      </Stack>
    </Card>
  );
}
