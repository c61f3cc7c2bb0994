import { Card, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from '../parts/link.tsx';
import { Moment } from '../parts/moment.tsx';
import { number } from '../texts/en/parts.ts';
import { healths, scimConnection } from '../texts/en/scim-connection.ts';
import type { Connection } from './connection-page.tsx';
import { daysLeft, lastingToken } from './token-life.ts';

const texts = scimConnection.health;

/** How a connection does, in figures. */
export function HealthCard({ connection }: { connection: Connection }) {
  const { id, health, counts, queues, brake, brakeState, lastRequestAt } = connection;
  return (
    <Card withBorder component="section" aria-labelledby="health">
      <Title order={2} size="h4" id="health" mb="sm">
        {texts.title}
        {health && `: ${healths[health]}`}
      </Title>
      <SimpleGrid component="dl" cols={{ base: 1, xs: 2, md: 4 }} m={0}>
        <Figure label={texts.lastRequest}>
          <Moment at={lastRequestAt} />
        </Figure>
        <Figure label={texts.token} below={<Link to={`/scim/${id}?tab=tokens`}>{texts.toTokens}</Link>}>
          <TokenLife tokens={connection.tokens} />
        </Figure>
        <Figure label={texts.members} below={<Link to="/members?source=SCIM">{texts.seeMembers}</Link>}>
          {number(counts.members)}
        </Figure>
        <Figure label={texts.seated}>{number(counts.seated)}</Figure>
        <Figure label={texts.waiting} below={queues.length > 0 && <Queues queues={queues} />}>
          {texts.people(counts.waiting)}
        </Figure>
        <Figure label={texts.suspended}>{number(counts.suspended)}</Figure>
        <Figure label={texts.teams}>{number(counts.teams)}</Figure>
        <Figure
          label={texts.removals}
          below={
            brakeState.letThroughUntil && (
              <>
                {texts.letThrough} <Moment at={brakeState.letThroughUntil} />
              </>
            )
          }
        >
          {brake === 'ON' ? texts.ofLimit(brakeState.hits, brakeState.limit) : texts.brakeOff}
        </Figure>
      </SimpleGrid>
    </Card>
  );
}

const SHOWN_QUEUES = 5;

/** The way to the queue in which people wait, or to each of several, the longest in front. */
function Queues({ queues }: Pick<Connection, 'queues'>) {
  if (queues.length === 1) return <Link to={queueOf(queues[0]!)}>{texts.queue}</Link>;
  return (
    <>
      {queues.slice(0, SHOWN_QUEUES).map((queue) => (
        <Text key={queue.license.id} size="sm" style={{ overflowWrap: 'anywhere' }}>
          <Link to={queueOf(queue)}>
            {texts.queueOf(queue.waiting)} <bdi>{queue.license.name}</bdi>
          </Link>
        </Text>
      ))}
      {queues.length > SHOWN_QUEUES && <Link to="/licenses">{texts.allLicenses}</Link>}
    </>
  );
}

const queueOf = ({ license }: Connection['queues'][number]) => `/licenses/${license.id}?tab=queue`;

function TokenLife({ tokens }: Pick<Connection, 'tokens'>) {
  const token = lastingToken(tokens);
  if (!token) return <>{texts.tokenNone}</>;
  if (!token.expiresAt) return <>{texts.tokenForever}</>;
  const days = daysLeft(token.expiresAt);
  return (
    <Text span inherit c={days <= 30 ? 'red' : undefined}>
      {texts.tokenDays(days)}
    </Text>
  );
}

const Figure = ({ label, children, below }: { label: string; children: ReactNode; below?: ReactNode }) => (
  <Stack gap={0}>
    <Text component="dt" size="sm" c="dimmed">
      {label}
    </Text>
    <Text component="dd" m={0} fw={600} style={{ fontVariantNumeric: 'tabular-nums' }}>
      {children}
    </Text>
    {below && (
      <Text component="dd" m={0} size="sm">
        {below}
      </Text>
    )}
  </Stack>
);
