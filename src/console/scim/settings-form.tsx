import { Alert, Button, Card, Group, Stack, Switch, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { errorOf, errorsBeside, useWrite } from '../api/use-write.ts';
import { Refusals } from '../parts/problem.tsx';
import { StaleComparison } from '../parts/stale-comparison.tsx';
import { scim } from '../texts/en/scim.ts';
import { changes } from '../texts/en/scim-changes.ts';
import type { Connection } from './connection-page.tsx';
import { UpdateScimConnectionDocument } from './operations.ts';

const texts = changes.settings;

/** The name of a connection, whether groups take over teams, and its brake. Whoever saves second compares both values first. */
export function SettingsForm({ connection, mayWrite }: { connection: Connection; mayWrite: boolean }) {
  const { id, name, teamAdoption, version } = connection;
  const brake = connection.brake === 'ON';
  const form = useForm({ initialValues: { name, teamAdoption, brake } });
  const [seen, setSeen] = useState(version);
  const update = useWrite(UpdateScimConnectionDocument);
  const isStale = update.errors.some(({ code }) => code === 'STALE_VERSION');

  const save = async (expectedVersion: number) => {
    const values = { ...form.values, brake: form.values.brake ? 'ON' : 'OFF' } as const;
    const done = await update.send({ scimConnectionId: id, expectedVersion, ...values });
    if (!done?.scimConnection) return;
    setSeen(done.scimConnection.version);
    form.resetDirty();
    notifications.show({ message: texts.saved });
  };
  const takeTheirs = () => {
    form.setValues({ name, teamAdoption, brake });
    form.resetDirty({ name, teamAdoption, brake });
    setSeen(version);
    update.clear();
  };

  return (
    <Card withBorder component="section" aria-labelledby="settings">
      <form onSubmit={form.onSubmit(() => save(seen))}>
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
          {!isStale && <Refusals errors={errorsBeside(update.errors, ['name', 'brake'])} />}
          {mayWrite && (
            <Group>
              <Button type="submit" loading={update.isRunning} disabled={!form.isDirty()}>
                {texts.save}
              </Button>
            </Group>
          )}
        </Stack>
      </form>
      <StaleComparison
        isOpen={isStale}
        fields={[
          { label: texts.name, mine: form.values.name, theirs: name },
          { label: scim.provider.adoption, mine: yesNo(form.values.teamAdoption), theirs: yesNo(teamAdoption) },
          { label: texts.brake, mine: yesNo(form.values.brake), theirs: yesNo(brake) },
        ]}
        isRunning={update.isRunning}
        keepMine={() => save(version)}
        takeTheirs={takeTheirs}
      />
    </Card>
  );
}

const yesNo = (isOn: boolean) => (isOn ? texts.yes : texts.no);
