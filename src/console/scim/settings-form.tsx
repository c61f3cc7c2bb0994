import { Button, Card, Group, Stack, Switch, TextInput, Title } from '@mantine/core';
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

/** The name of a connection, and whether groups take over teams. Whoever saves second compares both values first. */
export function SettingsForm({ connection, mayWrite }: { connection: Connection; mayWrite: boolean }) {
  const { id, name, teamAdoption, version } = connection;
  const form = useForm({ initialValues: { name, teamAdoption } });
  const [seen, setSeen] = useState(version);
  const update = useWrite(UpdateScimConnectionDocument);
  const isStale = update.errors.some(({ code }) => code === 'STALE_VERSION');

  const save = async (expectedVersion: number) => {
    const done = await update.send({ scimConnectionId: id, expectedVersion, ...form.values });
    if (!done?.scimConnection) return;
    setSeen(done.scimConnection.version);
    form.resetDirty();
    notifications.show({ message: texts.saved });
  };
  const takeTheirs = () => {
    form.setValues({ name, teamAdoption });
    form.resetDirty({ name, teamAdoption });
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
          {!isStale && <Refusals errors={errorsBeside(update.errors, ['name'])} />}
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
        ]}
        isRunning={update.isRunning}
        keepMine={() => save(version)}
        takeTheirs={takeTheirs}
      />
    </Card>
  );
}

const yesNo = (adoption: boolean) => (adoption ? texts.adoptionOn : texts.adoptionOff);
