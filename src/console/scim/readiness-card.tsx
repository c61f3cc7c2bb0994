import { Card, List, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { IconCheck, IconCircleDashed } from '@tabler/icons-react';
import { Link } from '../parts/link.tsx';
import { scim } from '../texts/en/scim.ts';
import type { Organization } from './set-up.tsx';

const texts = scim.readiness;

type Gates = NonNullable<Organization['scimReadiness']>['gates'];

/** What must be there before SCIM can be turned on, with what to do about what is not. */
export const ReadinessCard = ({ gates }: { gates: Gates }) => (
  <Card withBorder component="section" aria-labelledby="readiness">
    <Title order={2} size="h4" id="readiness" mb="sm">
      {texts.title}
    </Title>
    <List spacing="sm" listStyleType="none">
      {gates.map(({ gate, state, whatToDo }) => (
        <List.Item key={gate} icon={<Mark state={state} />}>
          <Stack gap={2}>
            <Text fw={600}>{texts.gates[gate].title}</Text>
            {whatToDo && <Text size="sm">{whatToDo}</Text>}
            {whatToDo && (
              <Link to={texts.gates[gate].to} size="sm">
                {texts.gates[gate].link}
              </Link>
            )}
          </Stack>
        </List.Item>
      ))}
    </List>
  </Card>
);

const Mark = ({ state }: { state: Gates[number]['state'] }) => (
  <ThemeIcon
    color={state === 'PASSED' ? 'green.9' : 'gray.7'}
    size={24}
    radius="xl"
    role="img"
    aria-label={state === 'PASSED' ? texts.passed : texts.open}
  >
    {state === 'PASSED' ? <IconCheck size={16} /> : <IconCircleDashed size={16} />}
  </ThemeIcon>
);
