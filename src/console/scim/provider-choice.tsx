import { Button, Card, Group, Radio, SimpleGrid, Stack, Switch, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { errorOf, errorsBeside, useWrite } from '../api/use-write.ts';
import { Refusals } from '../parts/problem.tsx';
import { usePartFocus } from '../parts/use-part-focus.ts';
import { providers, scim } from '../texts/en/scim.ts';
import { ConfirmScimProviderDocument, type IdentityProvider } from './operations.ts';
import type { Connection, Organization } from './set-up.tsx';

const texts = scim.provider;

interface ChoiceProps {
  readonly organization: Organization;
  readonly connection: Connection | undefined;
}

/** Confirms which identity provider single sign-on is configured with, as its steps and habits differ. */
export function ProviderChoice({ organization, connection }: ChoiceProps) {
  const sso = organization.ssoConnections?.find(({ status }) => status === 'ENABLED');
  const suggested = sso && (sso.preset === 'OTHER' ? 'GENERIC' : sso.preset);
  const [chosen, choose] = useState<IdentityProvider | null>(connection?.identityProvider ?? suggested ?? null);
  const [adoption, setAdoption] = useState(connection?.teamAdoption ?? true);
  const [isChanging, setChanging] = useState(false);
  const confirm = useWrite(ConfirmScimProviderDocument);
  const isConfirmed = connection !== undefined && connection.status !== 'DISABLED';
  const isAsking = !isConfirmed || isChanging;
  const part = usePartFocus<HTMLDivElement>(isAsking);

  const send = async () => {
    if (!chosen) return;
    const input = { scimConnectionId: connection?.id, identityProvider: chosen, teamAdoption: adoption };
    if (await confirm.send(input)) setChanging(false);
  };

  return (
    <Card withBorder component="section" aria-labelledby="provider" ref={part}>
      <Stack gap="sm">
        <Title order={2} size="h4" id="provider">
          {texts.title}
        </Title>
        {!isAsking ? (
          <Group justify="space-between">
            <Text fw={600}>{texts.confirmed(providers[connection.identityProvider])}</Text>
            <Button variant="default" onClick={() => setChanging(true)}>
              {texts.change}
            </Button>
          </Group>
        ) : (
          <>
            <Text>{sso && suggested ? texts.bySso(sso.name, providers[suggested]) : texts.noSso}</Text>
            <Radio.Group
              label={texts.question}
              value={chosen}
              onChange={(value) => choose(value as IdentityProvider)}
              error={errorOf(confirm.errors, 'identityProvider')}
            >
              <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} mt="xs">
                {(Object.keys(providers) as IdentityProvider[]).map((provider) => (
                  <Radio key={provider} value={provider} label={providers[provider]} />
                ))}
              </SimpleGrid>
            </Radio.Group>
            <Switch
              label={texts.adoption}
              description={texts.adoptionDescription}
              checked={adoption}
              onChange={(event) => setAdoption(event.currentTarget.checked)}
            />
            <Refusals errors={errorsBeside(confirm.errors, ['identityProvider'])} />
            <Group>
              <Button disabled={!chosen} loading={confirm.isRunning} onClick={send}>
                {texts.confirm(chosen ? providers[chosen] : '…')}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Card>
  );
}
