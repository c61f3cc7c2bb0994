import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { ManyWrites } from '../api/use-many-writes.ts';
import type { MemberRole } from '../parts/person.tsx';
import type { Choice } from '../parts/search-picker.tsx';
import { bulk as texts } from '../texts/en/members.ts';
import { parts } from '../texts/en/parts.ts';
import type { BulkAct } from './bulk-bar.tsx';
import { BulkProgress } from './bulk-progress.tsx';
import { LicenseSelect, RoleSelect, TeamPicker } from './choices.tsx';
import {
  AddTeamMembersDocument,
  AssignLicenseDocument,
  DeactivateMemberDocument,
  ReactivateMemberDocument,
  ReleaseLicenseDocument,
  UpdateMemberDocument,
} from './operations.ts';

interface BulkDialogProps {
  readonly act: BulkAct;
  readonly members: readonly Choice[];
  readonly writes: ManyWrites;
  readonly close: () => void;
}

/** Asks for what the act needs, then shows how far it has come: one write for each member. */
export function BulkDialog({ act, members, writes, close }: BulkDialogProps) {
  const [role, setRole] = useState<MemberRole>('MEMBER');
  const [licenseId, setLicense] = useState('');
  const [teams, setTeams] = useState<readonly Choice[]>([]);
  const [people] = useState(members);
  const isRunning = writes.progress?.state === 'RUNNING';
  const teamId = teams[0]?.id ?? '';
  const isReady = act === 'TEAM' ? teamId !== '' : act === 'ASSIGN' || act === 'RELEASE' ? licenseId !== '' : true;

  const start = () => {
    const each = <Input,>(inputOf: (memberId: string) => Input) =>
      people.map(({ id, name }) => ({ id, name, input: inputOf(id) }));
    switch (act) {
      case 'SUSPEND':
        return writes.start(
          DeactivateMemberDocument,
          each((memberId) => ({ memberId })),
        );
      case 'REACTIVATE':
        return writes.start(
          ReactivateMemberDocument,
          each((memberId) => ({ memberId })),
        );
      case 'ROLE':
        return writes.start(
          UpdateMemberDocument,
          each((memberId) => ({ memberId, role })),
        );
      case 'ASSIGN':
        return writes.start(
          AssignLicenseDocument,
          each((memberId) => ({ memberId, licenseId })),
        );
      case 'RELEASE':
        return writes.start(
          ReleaseLicenseDocument,
          each((memberId) => ({ memberId, licenseId })),
        );
      case 'TEAM':
        return writes.start(
          AddTeamMembersDocument,
          each((memberId) => ({ memberIds: [memberId], teamId })),
        );
    }
  };

  return (
    <Modal
      opened
      onClose={close}
      title={texts.title(texts.acts[act], people.length)}
      closeOnEscape={!isRunning}
      withCloseButton={!writes.progress}
      closeButtonProps={{ 'aria-label': parts.close }}
    >
      {writes.progress ? (
        <BulkProgress progress={writes.progress} stop={writes.stop} close={close} />
      ) : (
        <Stack>
          <Text>{texts.warning[act]}</Text>
          {act === 'ROLE' && <RoleSelect label={texts.role} value={role} onChange={setRole} />}
          {(act === 'ASSIGN' || act === 'RELEASE') && (
            <LicenseSelect label={texts.license} value={licenseId} onChange={setLicense} />
          )}
          {act === 'TEAM' && <TeamPicker picked={teams} onChange={setTeams} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {parts.cancel}
            </Button>
            <Button
              color={act === 'SUSPEND' || act === 'RELEASE' ? 'red' : undefined}
              disabled={!isReady}
              onClick={() => void start()}
            >
              {texts.start(texts.acts[act])}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
