import { Button, Card, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { useCan, useViewer } from '../shell/viewer.tsx';
import { providers } from '../texts/en/scim.ts';
import { changes } from '../texts/en/scim-changes.ts';
import type { TabProps } from './connection-page.tsx';
import { isLive } from './connection-status.tsx';
import { SettingsForm } from './settings-form.tsx';
import { TransferCard } from './transfer-card.tsx';

const texts = changes.settings;

/** What may be changed of a connection: its name, its habits, its identity provider. */
export default function SettingsTab({ connection }: TabProps) {
  const mayWrite = useCan('SCIM_WRITE');
  const isOwner = useViewer().member.role === 'OWNER';
  return (
    <Stack gap="lg">
      <SettingsForm connection={connection} mayWrite={mayWrite} />
      {mayWrite && (
        <Card withBorder component="section" aria-labelledby="provider">
          <Stack gap="sm" align="flex-start">
            <Title order={2} size="h4" id="provider">
              {texts.provider}
            </Title>
            <Text>{texts.providerSentence(providers[connection.identityProvider])}</Text>
            <Button component={Link} to="/scim?connect=another" variant="default">
              {texts.connectAnother}
            </Button>
          </Stack>
        </Card>
      )}
      {isOwner && isLive(connection.status) && <TransferCard connection={connection} />}
    </Stack>
  );
}
