import { Card, Stack } from '@mantine/core';
import { CopyField } from '../parts/copy-field.tsx';
import { Section } from '../parts/section.tsx';
import { presets, connection as texts } from '../texts/en/single-sign-on.ts';
import type { Connection } from './connection-page.tsx';

/** What to enter at the identity provider, under the names that its fields have. */
export function FieldsToEnter({
  connection: { preset, fieldsToEnter, serviceCertificate, signInUrl },
}: {
  connection: Connection;
}) {
  const { title, lead, encryption, signIn } = texts.enter;
  const isListed = fieldsToEnter.some(({ value }) => value === signInUrl);
  return (
    <Section title={title} lead={lead(preset === 'OTHER' ? texts.loading : presets[preset])}>
      <Card withBorder>
        <Stack gap="sm">
          {fieldsToEnter.map(({ label, value }) => (
            <CopyField key={label} label={label} value={value} />
          ))}
          {!isListed && <CopyField label={signIn} value={signInUrl} />}
          {serviceCertificate && <CopyField label={encryption} value={serviceCertificate} />}
        </Stack>
      </Card>
    </Section>
  );
}
