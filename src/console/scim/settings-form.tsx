import { Alert, Button, Card, Group, Stack, Switch, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { errorOf, errorsBeside, useWrite } from '../api/use-write.ts';
import { Refusals } from '../parts/problem.tsx';
import { StaleComparison } from '../parts/stale-comparison.tsx';
import { type Saved, useVersionedForm } from '../parts/use-versioned-form.ts';
import { scim } from '../texts/en/scim.ts';
import { changes } from '../texts/en/scim-changes.ts';
import type { Connection } from './connection-page.tsx';
import { UpdateScimConnectionDocument } from './operations.ts';

const texts = changes.settings;

interface Values extends Record<string, unknown> {
  readonly name: string;
  readonly teamAdoption: boolean;
  readonly brake: boolean;
}

const toSaved = ({
  version,
  name,
  teamAdoption,
  brake,
}: Pick<Connection, 'version' | 'name' | 'teamAdoption' | 'brake'>): Saved<Values> => ({
  version,
  values: { name, teamAdoption, brake: brake === 'ON' },
});

/** The name of a connection, whether groups take over teams, and its brake. Whoever saves second compares both values first. */
export function SettingsForm({ connection, mayWrite }: { connection: Connection; mayWrite: boolean }) {
  const saved = toSaved(connection);
  const update = useWrite(UpdateScimConnectionDocument);
  const write = async ({ brake, ...values }: Values, expectedVersion: number) => {
    const input = { ...values, scimConnectionId: connection.id, brake: brake ? 'ON' : 'OFF' } as const;
    const done = await update.send({ ...input, expectedVersion });
    if (!done?.scimConnection) return undefined;
    notifications.show({ message: texts.saved });
    return toSaved(done.scimConnection);
  };
  const { form, isDirty, save, isStale, keepMine, takeTheirs } = useVersionedForm({ ...update, saved, write });
  const theirs = saved.values;

  return (
    <Card withBorder component="section" aria-labelledby="settings">
      <form onSubmit={form.onSubmit(() => void save())}>
        <Stack>
          <Title order={2} size="h4" id="settings">
            {texts.title}
          </Title>
          <TextInput
            label={texts.name}
            description={texts.nameDescription}
            maw="30rem"
            readOnly={!mayWrite}
            {...form.getInputProps('name')}
            error={errorOf(update.errors, 'name')}
          />
          <Switch
            label={scim.provider.adoption}
            description={scim.provider.adoptionDescription}
            disabled={!mayWrite}
            {...form.getInputProps('teamAdoption', { type: 'checkbox' })}
          />
          <Switch
            label={texts.brake}
            description={texts.brakeDescription}
            disabled={!mayWrite}
            {...form.getInputProps('brake', { type: 'checkbox' })}
            error={errorOf(update.errors, 'brake')}
          />
          {mayWrite && !form.values.brake && <Alert color="orange">{texts.brakeOff}</Alert>}
          <Refusals errors={errorsBeside(update.errors, ['name', 'brake', 'expectedVersion'])} />
          {mayWrite && (
            <Group>
              <Button type="submit" loading={update.isRunning} disabled={!isDirty}>
                {texts.save}
              </Button>
            </Group>
          )}
        </Stack>
      </form>
      <StaleComparison
        isOpen={isStale}
        fields={[
          { label: texts.name, mine: form.values.name, theirs: theirs.name },
          { label: scim.provider.adoption, mine: yesNo(form.values.teamAdoption), theirs: yesNo(theirs.teamAdoption) },
          { label: texts.brake, mine: yesNo(form.values.brake), theirs: yesNo(theirs.brake) },
        ]}
        isRunning={update.isRunning}
        keepMine={() => void keepMine()}
        takeTheirs={takeTheirs}
      />
    </Card>
  );
}

const yesNo = (isOn: boolean) => (isOn ? texts.yes : texts.no);
