import { Button, Group, MultiSelect, PasswordInput, Radio, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useNavigate } from 'react-router';
import { errorOf, errorsBeside, useWrite } from '../api/use-write.ts';
import { Refusals } from '../parts/problem.tsx';
import { oidcFields, presets, protocols, newConnection as texts } from '../texts/en/single-sign-on.ts';
import { Behaviour, behaviourInput } from './behaviour.tsx';
import { type Metadata, MetadataSource, metadataInput, noMetadata } from './metadata-source.tsx';
import {
  ConfigureSsoConnectionDocument,
  type ConfigureSsoConnectionInput,
  type EntraApplication,
  type SsoPreset,
  type SsoProtocol,
} from './operations.ts';

/** Okta has metadata only once it knows our addresses; of the others it can be had first. */
const metadataFor = (preset: SsoPreset): Metadata => ({ ...noMetadata, source: preset === 'OKTA' ? 'LATER' : 'URL' });

const initial = {
  preset: 'OKTA' as SsoPreset,
  protocol: 'SAML' as SsoProtocol,
  name: presets.OKTA,
  domains: [] as string[],
  entraApplication: null as EntraApplication | null,
  metadata: metadataFor('OKTA'),
  issuer: '',
  clientId: '',
  clientSecret: '',
  jit: false,
  unsolicited: false,
};

const fields = [
  'name',
  'domains',
  'entraApplication',
  'saml.metadataUrl',
  'saml.metadataXml',
  'oidc.issuer',
  'oidc.clientId',
  'oidc.clientSecret',
];

/** What a connection called by nobody is called. */
const nameFor = (preset: SsoPreset) => (preset === 'OTHER' ? '' : presets[preset]);

/** Asks what a connection needs; the identity provider is asked by the server. */
export function NewConnectionForm({ domains, free }: { domains: readonly string[]; free: readonly string[] }) {
  const navigate = useNavigate();
  const form = useForm({ initialValues: { ...initial, domains: [...free] } });
  const { send, errors, isRunning } = useWrite(ConfigureSsoConnectionDocument);
  const { preset, protocol, name, metadata } = form.values;

  const choosePreset = (chosen: SsoPreset) => {
    if (name === nameFor(preset)) form.setFieldValue('name', nameFor(chosen));
    if (metadata.source === metadataFor(preset).source)
      form.setFieldValue('metadata.source', metadataFor(chosen).source);
    form.setFieldValue('preset', chosen);
  };
  const connect = form.onSubmit(async (values) => {
    const payload = await send(inputOf(values));
    if (!payload?.ssoConnection) return;
    notifications.show({ message: payload.ssoConnection.status === 'DRAFT' ? texts.drafted : texts.created });
    void navigate(`/single-sign-on/${payload.ssoConnection.id}`);
  });

  return (
    <form onSubmit={connect}>
      <Stack maw={640}>
        <Select
          label={texts.provider}
          data={Object.entries(presets).map(([value, label]) => ({ value, label }))}
          allowDeselect={false}
          value={preset}
          onChange={(value) => value && choosePreset(value as SsoPreset)}
        />
        <Radio.Group label={texts.protocol} {...form.getInputProps('protocol')}>
          <Group mt="xs">
            <Radio value="SAML" label={protocols.SAML} />
            <Radio value="OIDC" label={protocols.OIDC} />
          </Group>
        </Radio.Group>
        {preset === 'ENTRA' && (
          <Radio.Group
            label={texts.entraApplication}
            {...form.getInputProps('entraApplication')}
            error={errorOf(errors, 'entraApplication')}
          >
            <Stack gap="xs" mt="xs">
              <Radio value="OWN" label={texts.entraApplications.OWN} />
              <Radio value="FROM_GALLERY" label={texts.entraApplications.FROM_GALLERY} />
            </Stack>
          </Radio.Group>
        )}
        <TextInput
          label={texts.name}
          description={texts.nameHint}
          required
          {...form.getInputProps('name')}
          error={errorOf(errors, 'name')}
        />
        <MultiSelect
          label={texts.domains}
          data={domains}
          {...form.getInputProps('domains')}
          error={errorOf(errors, 'domains')}
        />
        {protocol === 'SAML' ? (
          <MetadataSource
            preset={preset}
            sources={['LATER', 'URL', 'FILE']}
            value={metadata}
            onChange={(entered) => form.setFieldValue('metadata', entered)}
            error={errorOf(errors, 'saml.metadataUrl') ?? errorOf(errors, 'saml.metadataXml')}
          />
        ) : (
          <>
            <TextInput
              label={oidcFields.issuer}
              description={oidcFields.issuerHints[preset]}
              required
              {...form.getInputProps('issuer')}
              error={errorOf(errors, 'oidc.issuer')}
            />
            <TextInput
              label={oidcFields.clientId}
              required
              {...form.getInputProps('clientId')}
              error={errorOf(errors, 'oidc.clientId')}
            />
            <PasswordInput
              label={oidcFields.clientSecret}
              description={oidcFields.clientSecretHint}
              autoComplete="off"
              visibilityToggleButtonProps={{ 'aria-label': oidcFields.showSecret }}
              {...form.getInputProps('clientSecret')}
              error={errorOf(errors, 'oidc.clientSecret')}
            />
          </>
        )}
        <Behaviour protocol={protocol} value={form.values} onChange={(change) => form.setValues(change)} />
        <Refusals errors={errorsBeside(errors, fields)} />
        <Group>
          <Button type="submit" loading={isRunning}>
            {texts.create}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function inputOf(values: typeof initial): ConfigureSsoConnectionInput {
  const { preset, protocol, name, domains, entraApplication, metadata, issuer, clientId, clientSecret } = values;
  const { jit, unsolicited } = behaviourInput(values);
  return {
    preset,
    name,
    domains,
    jit,
    ...(preset === 'ENTRA' && { entraApplication }),
    ...(protocol === 'SAML'
      ? { saml: { ...metadataInput(metadata), unsolicited } }
      : { oidc: { issuer: issuer.trim(), clientId: clientId.trim(), clientSecret: clientSecret || null } }),
  };
}
