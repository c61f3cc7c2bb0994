import { Button, Card, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { errorOf, errorsBeside, useWrite } from '../api/use-write.ts';
import { Refusals } from '../parts/problem.tsx';
import { Section } from '../parts/section.tsx';
import { connection as texts } from '../texts/en/single-sign-on.ts';
import type { Connection } from './connection-page.tsx';
import { MetadataSource, metadataInput, noMetadata } from './metadata-source.tsx';
import { UpdateSsoConnectionDocument } from './operations.ts';

const fields = ['saml.metadataUrl', 'saml.metadataXml'];

/** Asks for the metadata of an identity provider that was told our addresses first. */
export function GiveMetadata({ connection: { id, preset, version } }: { connection: Connection }) {
  const form = useForm({ initialValues: { metadata: noMetadata } });
  const { send, errors, isRunning } = useWrite(UpdateSsoConnectionDocument);
  const give = form.onSubmit(async ({ metadata }) => {
    const payload = await send({ ssoConnectionId: id, expectedVersion: version, ...metadataInput(metadata) });
    if (payload) notifications.show({ message: texts.giveMetadata.done });
  });
  return (
    <Section title={texts.giveMetadata.title} lead={texts.giveMetadata.lead}>
      <Card withBorder>
        <form onSubmit={give}>
          <Stack maw={640}>
            <MetadataSource
              preset={preset}
              value={form.values.metadata}
              onChange={(metadata) => form.setFieldValue('metadata', metadata)}
              error={errorOf(errors, 'saml.metadataUrl') ?? errorOf(errors, 'saml.metadataXml')}
            />
            <Refusals errors={errorsBeside(errors, fields)} />
            <Group>
              <Button type="submit" loading={isRunning}>
                {texts.giveMetadata.button}
              </Button>
            </Group>
          </Stack>
        </form>
      </Card>
    </Section>
  );
}
