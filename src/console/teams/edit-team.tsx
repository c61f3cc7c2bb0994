import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { errorOf, errorsBeside, useWrite } from '../api/use-write.ts';
import { Refusals } from '../parts/problem.tsx';
import { StaleComparison } from '../parts/stale-comparison.tsx';
import { useUncontestedSave } from '../parts/use-uncontested-save.ts';
import { useWhenShown } from '../parts/use-when-shown.ts';
import { parts } from '../texts/en/parts.ts';
import { create, team as texts } from '../texts/en/teams.ts';
import { UpdateTeamDocument } from './operations.ts';
import type { OneTeam } from './team-page.tsx';

interface EditProps {
  /** As it is saved now; it may have changed since the form was opened. */
  readonly team: OneTeam;
  readonly refresh: () => void;
  readonly close: () => void;
}

type Values = { name: string; description: string };

const valuesOf = ({ name, description }: OneTeam): Values => ({ name, description: description ?? '' });
const fields = ['name', 'description'] as const;

/** Renames and describes a team; the name of one that the identity provider keeps stands fast. */
export function EditTeam({ team, refresh, close }: EditProps) {
  const [base, setBase] = useState(team);
  const [over, setOver] = useState(team);
  const form = useForm({ initialValues: valuesOf(base) });
  const write = useWrite(UpdateTeamDocument);
  const { whenShown, isAwaiting } = useWhenShown(team.version);
  const isKept = team.managedBy === 'SCIM';
  const isStale = write.errors.some(({ code }) => code === 'STALE_VERSION');
  const errors = isStale ? [] : write.errors;
  const changed = fields.filter((field) => valuesOf(base)[field] !== form.values[field]);

  const save = async (current: OneTeam) => {
    if (changed.length === 0) return close();
    setOver(current);
    const changes = Object.fromEntries(changed.map((field) => [field, form.values[field].trim() || null]));
    const name = changed.includes('name') ? { name: form.values.name } : {};
    const payload = await write.send({ teamId: team.id, expectedVersion: current.version, ...changes, ...name });
    refresh();
    if (!payload?.team) return;
    whenShown(payload.team.version, () => {
      notifications.show({ message: texts.edit.saved });
      close();
    });
  };

  const isNewer = isStale && team.version !== over.version;
  const isContested = changed.some((field) => valuesOf(base)[field] !== valuesOf(team)[field]);
  useUncontestedSave(isNewer && !isContested, () => save(team));

  return (
    <>
      <Modal opened onClose={close} title={texts.edit.title} closeButtonProps={{ 'aria-label': parts.close }}>
        <form onSubmit={form.onSubmit(() => save(base))} noValidate>
          <Stack>
            <TextInput
              label={create.name}
              required
              readOnly={isKept}
              description={isKept ? texts.nameKept : undefined}
              autoComplete="off"
              data-autofocus={!isKept || undefined}
              {...form.getInputProps('name')}
              error={errorOf(errors, 'name')}
            />
            <Textarea
              label={create.description}
              description={create.descriptionHint}
              autosize
              minRows={2}
              maxRows={8}
              {...form.getInputProps('description')}
              error={errorOf(errors, 'description')}
            />
            <Refusals errors={errorsBeside(errors, fields)} />
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                {parts.cancel}
              </Button>
              <Button type="submit" loading={write.isRunning || isAwaiting}>
                {texts.edit.save}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
      <StaleComparison
        isOpen={isNewer && isContested}
        fields={changed.map((field) => ({
          label: create[field],
          mine: form.values[field],
          theirs: valuesOf(team)[field],
        }))}
        isRunning={write.isRunning}
        keepMine={() => void save(team)}
        takeTheirs={() => {
          setBase(team);
          form.setValues(valuesOf(team));
          write.clear();
        }}
      />
    </>
  );
}
