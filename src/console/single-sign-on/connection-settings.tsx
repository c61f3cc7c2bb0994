import { Button, Card, Checkbox, Group, MultiSelect, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { errorOf, errorsBeside, useWrite } from '../api/use-write.ts';
import { Refusals } from '../parts/problem.tsx';
import { Section } from '../parts/section.tsx';
import { StaleComparison } from '../parts/stale-comparison.tsx';
import { type Saved, useVersionedForm } from '../parts/use-versioned-form.ts';
import { useCan } from '../shell/viewer.tsx';
import { behaviour, newConnection, oidcFields, connection as page } from '../texts/en/single-sign-on.ts';
import { Behaviour, behaviourInput } from './behaviour.tsx';
import type { Connection } from './connection-page.tsx';
import { MetadataSource, metadataInput, noMetadata } from './metadata-source.tsx';
import { UpdateSsoConnectionDocument } from './operations.ts';

const texts = page.settings;

const fields = ['name', 'domains', 'saml.metadataUrl', 'saml.metadataXml', 'oidc.clientId', 'oidc.clientSecret'];

type Editable = Pick<Connection, 'version' | 'name' | 'domains' | 'jit' | 'unsolicited' | 'clientId'>;

const toSaved = ({ version, name, domains, jit, unsolicited, clientId }: Editable) => ({
  version,
  values: {
    name,
    domains: [...domains],
    jit: jit === 'ON',
    unsolicited: unsolicited === 'ACCEPTED',
    clientId: clientId ?? '',
    clientSecret: '',
    readsMetadata: false,
    metadata: noMetadata,
  },
});

type Values = ReturnType<typeof toSaved>['values'];

interface SettingsProps {
  readonly connection: Connection;
  /** The verified domains that it could serve. */
  readonly domains: readonly string[];
  readonly refresh: () => void;
}

/** What can be changed of a connection; two administrators who do so at once see both values. */
export function ConnectionSettings({ connection, domains, refresh }: SettingsProps) {
  const mayChange = useCan('SSO_WRITE');
  const { protocol, preset, status } = connection;
  const { send, errors, clear, isRunning } = useWrite(UpdateSsoConnectionDocument);
  const [fileKey, setFileKey] = useState(0);
  const saved = toSaved(connection);
  const write = async (values: Values, expectedVersion: number): Promise<Saved<Values> | undefined> => {
    const payload = await send({ ssoConnectionId: connection.id, expectedVersion, ...changesOf(values, protocol) });
    if (!payload?.ssoConnection) return undefined;
    notifications.show({ message: texts.saved });
    setFileKey((key) => key + 1);
    refresh();
    return toSaved(payload.ssoConnection);
  };
  const { form, isDirty, save, isStale, keepMine, takeTheirs } = useVersionedForm({
    saved,
    errors,
    clear,
    write,
  });
  const values = form.getValues();
  return (
    <Section title={texts.title}>
      <Card withBorder>
        <form onSubmit={form.onSubmit(() => void save())}>
          <Stack maw={640}>
            {connection.issuer && (
              <Fixed label={protocol === 'SAML' ? texts.entityId : texts.issuer} value={connection.issuer} />
            )}
            {connection.signOnUrl && <Fixed label={texts.signOnUrl} value={connection.signOnUrl} />}
            <TextInput
              label={newConnection.name}
              required
              readOnly={!mayChange}
              {...form.getInputProps('name')}
              error={errorOf(errors, 'name')}
            />
            <MultiSelect
              label={newConnection.domains}
              data={[...new Set([...domains, ...values.domains])]}
              readOnly={!mayChange}
              {...form.getInputProps('domains')}
              error={errorOf(errors, 'domains')}
            />
            {protocol === 'OIDC' && (
              <TextInput
                label={oidcFields.clientId}
                required
                readOnly={!mayChange}
                {...form.getInputProps('clientId')}
                error={errorOf(errors, 'oidc.clientId')}
              />
            )}
            {protocol === 'OIDC' && mayChange && (
              <PasswordInput
                label={texts.newSecret}
                description={texts.newSecretHint}
                autoComplete="off"
                visibilityToggleButtonProps={{ 'aria-label': oidcFields.showSecret }}
                {...form.getInputProps('clientSecret')}
                error={errorOf(errors, 'oidc.clientSecret')}
              />
            )}
            {protocol === 'SAML' && status !== 'DRAFT' && mayChange && (
              <Checkbox
                label={texts.newMetadata}
                description={texts.newMetadataHint}
                {...form.getInputProps('readsMetadata', { type: 'checkbox' })}
              />
            )}
            {values.readsMetadata && (
              <MetadataSource
                key={fileKey}
                preset={preset}
                value={values.metadata}
                onChange={(metadata) => form.setFieldValue('metadata', metadata)}
                error={errorOf(errors, 'saml.metadataUrl') ?? errorOf(errors, 'saml.metadataXml')}
              />
            )}
            <Behaviour
              protocol={protocol}
              value={values}
              disabled={!mayChange}
              onChange={(change) => form.setValues(change)}
            />
            <Refusals errors={errorsBeside(errors, fields).filter(({ code }) => code !== 'STALE_VERSION')} />
            {mayChange && (
              <Group>
                <Button type="submit" loading={isRunning} disabled={!isDirty}>
                  {texts.save}
                </Button>
              </Group>
            )}
          </Stack>
        </form>
      </Card>
      <StaleComparison
        isOpen={isStale}
        fields={contested(values, saved.values)}
        isRunning={isRunning}
        keepMine={() => void keepMine()}
        takeTheirs={takeTheirs}
      />
    </Section>
  );
}

const Fixed = ({ label, value }: { label: string; value: string }) => (
  <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
    {label}: <bdi>{value}</bdi>
  </Text>
);

function changesOf(values: Values, protocol: Connection['protocol']) {
  const { name, domains, clientId, clientSecret, readsMetadata, metadata } = values;
  const { jit, unsolicited } = behaviourInput(values);
  const ofProtocol =
    protocol === 'OIDC'
      ? { clientId: clientId.trim(), ...(clientSecret && { clientSecret }) }
      : { unsolicited, ...(readsMetadata && metadataInput(metadata)) };
  return { name, domains, jit, ...ofProtocol };
}

/** What differs between what is entered and what is saved, in words. */
function contested(mine: Values, theirs: Values) {
  const yes = (value: boolean) => (value ? texts.yes : texts.no);
  return [
    { label: newConnection.name, mine: mine.name, theirs: theirs.name },
    { label: newConnection.domains, mine: mine.domains.join(', '), theirs: theirs.domains.join(', ') },
    { label: oidcFields.clientId, mine: mine.clientId, theirs: theirs.clientId },
    { label: behaviour.jit, mine: yes(mine.jit), theirs: yes(theirs.jit) },
    { label: behaviour.unsolicited, mine: yes(mine.unsolicited), theirs: yes(theirs.unsolicited) },
  ].filter(({ mine: own, theirs: other }) => own !== other);
}
