import { Button, Card, Group, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { errorOf, errorsBeside, useWrite } from '../api/use-write.ts';
import { CopyField } from '../parts/copy-field.tsx';
import { Refusals } from '../parts/problem.tsx';
import { Section } from '../parts/section.tsx';
import { StaleComparison } from '../parts/stale-comparison.tsx';
import { type Saved, useVersionedForm } from '../parts/use-versioned-form.ts';
import { useCan } from '../shell/viewer.tsx';
import { settings, organization as texts } from '../texts/en/settings.ts';
import { type SettingsQuery, UpdateOrganizationDocument } from './operations.ts';

type Organization = NonNullable<SettingsQuery['viewer']['organization']>;

interface Values extends Record<string, unknown> {
  readonly name: string;
  readonly slug: string;
}

const toSaved = ({ version, name, slug }: Pick<Organization, 'version' | 'name' | 'slug'>): Saved<Values> => ({
  version,
  values: { name, slug },
});

/** The organization's names; two administrators who change them at once see both values. */
export function OrganizationSettings({ organization, refresh }: { organization: Organization; refresh: () => void }) {
  const mayChange = useCan('ORGANIZATIONS_WRITE');
  const { send, errors, clear, isRunning } = useWrite(UpdateOrganizationDocument);
  const saved = toSaved(organization);
  const write = async (values: Values, expectedVersion: number) => {
    const payload = await send({ ...values, expectedVersion });
    if (!payload?.organization) return undefined;
    notifications.show({ message: settings.saved });
    refresh();
    return toSaved(payload.organization);
  };
  const { form, isDirty, save, isStale, keepMine, takeTheirs } = useVersionedForm({
    saved,
    errors,
    clear,
    write,
  });
  const mine = form.getValues();
  const theirs = saved.values;
  return (
    <Section title={texts.title} lead={texts.lead}>
      <Card withBorder>
        <form onSubmit={form.onSubmit(() => void save())}>
          <Stack maw={640}>
            <TextInput
              label={texts.name}
              required
              readOnly={!mayChange}
              {...form.getInputProps('name')}
              error={errorOf(errors, 'name')}
            />
            <TextInput
              label={texts.slug}
              description={texts.slugHint}
              required
              readOnly={!mayChange}
              {...form.getInputProps('slug')}
              error={errorOf(errors, 'slug')}
            />
            <CopyField label={texts.id} value={organization.id} />
            <Refusals errors={errorsBeside(errors, ['name', 'slug', 'expectedVersion'])} />
            {mayChange ? (
              <Group>
                <Button type="submit" loading={isRunning} disabled={!isDirty}>
                  {settings.save}
                </Button>
              </Group>
            ) : (
              <Text size="sm" c="dimmed">
                {texts.readOnly}
              </Text>
            )}
          </Stack>
        </form>
      </Card>
      <StaleComparison
        isOpen={isStale}
        fields={[
          { label: texts.name, mine: mine.name, theirs: theirs.name },
          { label: texts.slug, mine: mine.slug, theirs: theirs.slug },
        ]}
        isRunning={isRunning}
        keepMine={() => void keepMine()}
        takeTheirs={takeTheirs}
      />
    </Section>
  );
}
