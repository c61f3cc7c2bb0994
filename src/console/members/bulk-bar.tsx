import { Button, Group, NativeSelect, Paper, Text } from '@mantine/core';
import { useState } from 'react';
import { useManyWrites } from '../api/use-many-writes.ts';
import type { Choice } from '../parts/search-picker.tsx';
import { useFocusBack } from '../parts/use-focus-back.ts';
import { useCan } from '../shell/viewer.tsx';
import { bulk as texts } from '../texts/en/members.ts';
import { parts } from '../texts/en/parts.ts';
import { BulkDialog } from './bulk-dialog.tsx';

/** What can be done with many members. */
export type BulkAct = keyof typeof texts.acts;

interface BulkBarProps {
  readonly members: readonly Choice[];
  readonly clear: () => void;
  readonly onDone: () => void;
}

/** What is done with the members that are selected: chosen here, asked once more and followed in a dialog. */
export function BulkBar({ members, clear, onDone }: BulkBarProps) {
  const [act, setAct] = useState<BulkAct | undefined>(undefined);
  const [isOpen, setOpen] = useState(false);
  useFocusBack(isOpen);
  const writes = useManyWrites();
  const may = {
    members: useCan('MEMBERS_WRITE'),
    licenses: useCan('LICENSES_WRITE'),
    teams: useCan('TEAMS_WRITE'),
  };
  const acts: readonly BulkAct[] = [
    ...(may.members ? (['SUSPEND', 'REACTIVATE', 'ROLE'] as const) : []),
    ...(may.licenses ? (['ASSIGN', 'RELEASE'] as const) : []),
    ...(may.teams ? (['TEAM'] as const) : []),
  ];
  const close = () => {
    setOpen(false);
    if (writes.progress === undefined) return;
    writes.forget();
    onDone();
    if (writes.progress.refused.length === 0 && writes.progress.state === 'DONE') clear();
  };
  return (
    <Paper withBorder p="sm" component="section" aria-label={texts.label}>
      <Group gap="sm" align="flex-end">
        <Text fw={600} role="status" style={{ alignSelf: 'center' }}>
          {parts.table.selected(members.length)}
        </Text>
        <NativeSelect
          label={texts.act}
          value={act ?? ''}
          onChange={(event) => setAct((event.currentTarget.value || undefined) as BulkAct | undefined)}
          data={[{ value: '', label: texts.choose }, ...acts.map((value) => ({ value, label: texts.acts[value] }))]}
        />
        <Button disabled={!act} onClick={() => setOpen(true)}>
          {texts.continue}
        </Button>
        <Button variant="default" onClick={clear}>
          {parts.table.clearSelection}
        </Button>
      </Group>
      {act && isOpen && <BulkDialog act={act} members={members} writes={writes} close={close} />}
    </Paper>
  );
}
