import { Card, Group, List, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useRead } from '../api/use-read.ts';
import { Link } from '../parts/link.tsx';
import { Loading } from '../parts/loading.tsx';
import { Moment } from '../parts/moment.tsx';
import { Problem } from '../parts/problem.tsx';
import { number } from '../texts/en/parts.ts';
import { scimConnection } from '../texts/en/scim-connection.ts';
import { ScimTroubleDocument } from './operations.ts';

const texts = scimConnection.health;

const EVERY_MS = 5_000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** The requests that were refused within the last day, the last ones by name. */
export function TroubleCard({ connectionId }: { connectionId: string }) {
  const [since] = useState(() => new Date(Date.now() - DAY_MS).toISOString());
  const { data, problem, refresh } = useRead(ScimTroubleDocument, { id: connectionId, since }, { everyMs: EVERY_MS });
  const log = data?.organization?.scimConnection?.provisioningLog;
  return (
    <Card withBorder component="section" aria-labelledby="trouble">
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h4" id="trouble">
          {texts.refused}
          {log && `: ${number(log.totalCount)}`}
        </Title>
        <Link to={`/activity?connection=${connectionId}`}>{texts.log}</Link>
      </Group>
      {problem && <Problem message={problem} retry={refresh} />}
      {!log && !problem && <Loading what={texts.refused} />}
      {log?.totalCount === 0 && <Text>{texts.noTrouble}</Text>}
      <List listStyleType="none" spacing={4}>
        {log?.nodes.map(({ id, at, method, path, status, scimType }) => (
          <List.Item key={id} style={{ overflowWrap: 'anywhere' }}>
            <Text size="sm">
              <b>{status}</b> {scimType} {method} <bdi>{path}</bdi>{' '}
              <Text span inherit c="dimmed">
                <Moment at={at} />
              </Text>
            </Text>
          </List.Item>
        ))}
      </List>
    </Card>
  );
}
