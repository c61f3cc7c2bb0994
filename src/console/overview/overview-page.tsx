import { Alert, Badge, Card, Group, List, SimpleGrid, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { IconCheck, IconCircleDashed } from '@tabler/icons-react';
import { Navigate } from 'react-router';
import { useRead } from '../api/use-read.ts';
import { Link } from '../parts/link.tsx';
import { Loading } from '../parts/loading.tsx';
import { Moment } from '../parts/moment.tsx';
import { Page } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { SeatBar } from '../parts/seat-bar.tsx';
import { WhyFrozen } from '../parts/why-frozen.tsx';
import { useCan } from '../shell/viewer.tsx';
import { connectionHealth, connectionStatus, overview as texts } from '../texts/en/overview.ts';
import { shell } from '../texts/en/shell.ts';
import { OverviewDocument, type OverviewQuery } from './operations.ts';

const EVERY_MS = 5_000;

type Organization = NonNullable<OverviewQuery['organization']>;

/** Where the organization stands, and what to do next; who may not see that gets their own page instead. */
export default function OverviewPage() {
  return useCan('LICENSES_READ') ? <Overview /> : <Navigate to="/profile" replace />;
}

function Overview() {
  const { data, problem, refresh } = useRead(
    OverviewDocument,
    { setUp: useCan('SCIM_WRITE'), scim: useCan('SCIM_READ') },
    { everyMs: EVERY_MS },
  );
  const organization = data?.organization;
  return (
    <Page title={shell.pages.overview} lead={texts.lead}>
      {problem && <Problem message={problem} retry={refresh} />}
      {organization ? (
        <Content organization={organization} />
      ) : (
        problem === undefined && <Loading what={texts.loading} />
      )}
    </Page>
  );
}

function Content({ organization }: { organization: Organization }) {
  const licenses = organization.licenses.nodes;
  const conflicts = organization.scimConflicts?.totalCount ?? 0;
  return (
    <Stack gap="xl">
      {conflicts > 0 && (
        <Alert color="orange">
          <Link to="/scim">{texts.conflicts(conflicts)}</Link>
        </Alert>
      )}
      <Steps organization={organization} />
      <Connections organization={organization} />
      <Stack component="section" aria-labelledby="licenses">
        <Group justify="space-between">
          <Title order={2} size="h4" id="licenses">
            {texts.licenses}
          </Title>
          <Link to="/members">{texts.members(organization.members.totalCount ?? 0)}</Link>
        </Group>
        {licenses.length === 0 && <Text c="dimmed">{texts.noLicenses}</Text>}
        <SimpleGrid cols={{ base: 1, lg: 2 }}>
          {licenses.map((license) => (
            <Card key={license.id} withBorder>
              <Stack gap="sm">
                <Link to={`/licenses/${license.id}`} fw={600}>
                  <bdi>{license.name}</bdi>
                </Link>
                <SeatBar {...license} />
                <WhyFrozen why={license.frozen} />
              </Stack>
            </Card>
          ))}
        </SimpleGrid>
        {organization.licenses.pageInfo.hasNextPage && <Link to="/licenses">{texts.allLicenses}</Link>}
      </Stack>
    </Stack>
  );
}

/** The way to automatic provisioning, for those who may walk it; gone once it is walked. */
function Steps({ organization }: { organization: Organization }) {
  const isForMe = useCan('SCIM_WRITE');
  const steps = [
    {
      ...texts.steps.domain,
      to: '/single-sign-on',
      isDone: organization.domains?.some(({ verifiedAt }) => verifiedAt),
    },
    {
      ...texts.steps.sso,
      to: '/single-sign-on',
      isDone: organization.ssoConnections?.some(({ status }) => status === 'ENABLED'),
    },
    {
      ...texts.steps.scim,
      to: '/scim',
      isDone: organization.scimConnections?.some(({ status }) => status === 'ENABLED'),
    },
    { ...texts.steps.license, to: '/licenses', isDone: organization.licenses.nodes.length > 0 },
  ];
  if (!isForMe || steps.every(({ isDone }) => isDone)) return null;
  return (
    <Card withBorder component="section" aria-labelledby="steps">
      <Title order={2} size="h4" id="steps">
        {texts.steps.title}
      </Title>
      <Text c="dimmed" mb="md">
        {texts.steps.sentence}
      </Text>
      <List spacing="sm" center listStyleType="none">
        {steps.map(({ title, sentence, to, isDone }) => (
          <List.Item
            key={title}
            icon={
              <ThemeIcon
                color={isDone ? 'green.9' : 'gray.7'}
                size={24}
                radius="xl"
                role="img"
                aria-label={isDone ? texts.steps.done : texts.steps.open}
              >
                {isDone ? <IconCheck size={16} /> : <IconCircleDashed size={16} />}
              </ThemeIcon>
            }
          >
            <Link to={to} fw={600}>
              {title}
            </Link>
            <Text size="sm" c="dimmed">
              {sentence}
            </Text>
          </List.Item>
        ))}
      </List>
    </Card>
  );
}

function Connections({ organization }: { organization: Organization }) {
  const connections = organization.scimConnections ?? [];
  if (connections.length === 0) return null;
  return (
    <Stack component="section" aria-labelledby="connections" gap="sm">
      <Title order={2} size="h4" id="connections">
        {texts.connections}
      </Title>
      {connections.map(({ id, name, status, health, lastRequestAt }) => (
        <Group key={id} gap="sm">
          <Link to={`/scim/${id}`} fw={600}>
            <bdi>{name}</bdi>
          </Link>
          <Badge variant="light" color={status === 'ENABLED' ? 'green' : 'gray'}>
            {connectionStatus[status]}
          </Badge>
          {health && <Text size="sm">{connectionHealth[health]}</Text>}
          <Text size="sm" c="dimmed">
            {texts.lastRequest} <Moment at={lastRequestAt} />
          </Text>
        </Group>
      ))}
    </Stack>
  );
}
