import { Button, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useWrite } from '../api/use-write.ts';
import { Confirm } from '../parts/confirm.tsx';
import { nameOf } from '../parts/person.tsx';
import { useViewer } from '../shell/viewer.tsx';
import { member as texts } from '../texts/en/members.ts';
import { RoleSelect } from './choices.tsx';
import type { OneMember } from './member-page.tsx';
import {
  DeactivateMemberDocument,
  ReactivateMemberDocument,
  RemoveMemberDocument,
  UpdateMemberDocument,
} from './operations.ts';

type Act = 'SUSPEND' | 'REACTIVATE' | 'ROLE' | 'REMOVE';

interface ActsProps {
  readonly member: OneMember;
  readonly refresh: () => void;
}

/** What can be done with a member as a whole; each asks first, and a refusal stands where it was asked. */
export function MemberActs({ member, refresh }: ActsProps) {
  const viewer = useViewer();
  const [act, setAct] = useState<Act | undefined>(undefined);
  if (!viewer.can('MEMBERS_WRITE') || member.status === 'INVITED') return null;
  if (member.role === 'OWNER' && viewer.member.role !== 'OWNER') return <Text c="dimmed">{texts.acts.ownersOnly}</Text>;
  const close = () => setAct(undefined);
  const dialog = { member, refresh, close };
  const isHeldByProvider = member.managedBy === 'SCIM' && !member.heldAt && !member.active;
  return (
    <>
      {member.status === 'ACTIVE' && (
        <Button variant="default" onClick={() => setAct('SUSPEND')}>
          {texts.acts.suspend}
        </Button>
      )}
      {member.status === 'SUSPENDED' && !isHeldByProvider && (
        <Button variant="default" onClick={() => setAct('REACTIVATE')}>
          {texts.acts.reactivate}
        </Button>
      )}
      <Button variant="default" onClick={() => setAct('ROLE')}>
        {texts.acts.role}
      </Button>
      {member.managedBy !== 'SCIM' && (
        <Button variant="default" onClick={() => setAct('REMOVE')}>
          {texts.acts.remove}
        </Button>
      )}
      {act === 'SUSPEND' && <Suspend {...dialog} />}
      {act === 'REACTIVATE' && <Reactivate {...dialog} />}
      {act === 'ROLE' && <ChangeRole {...dialog} />}
      {act === 'REMOVE' && <Remove {...dialog} />}
    </>
  );
}

interface DialogProps extends ActsProps {
  readonly close: () => void;
}

function Suspend({ member, refresh, close }: DialogProps) {
  const write = useWrite(DeactivateMemberDocument);
  const confirm = async () => {
    if (!(await write.send({ memberId: member.id }))) return;
    notifications.show({ message: texts.suspend.done });
    close();
    refresh();
  };
  return (
    <Confirm
      title={texts.suspend.title(nameOf(member))}
      action={texts.acts.suspend}
      tone="DANGEROUS"
      isOpen
      isRunning={write.isRunning}
      errors={write.errors}
      onConfirm={confirm}
      onClose={close}
    >
      <Text>{texts.suspend.sentence}</Text>
      {member.managedBy === 'SCIM' && <Text>{texts.suspend.held}</Text>}
    </Confirm>
  );
}

function Reactivate({ member, refresh, close }: DialogProps) {
  const write = useWrite(ReactivateMemberDocument);
  const confirm = async () => {
    if (!(await write.send({ memberId: member.id }))) return;
    notifications.show({ message: texts.reactivate.done });
    close();
    refresh();
  };
  return (
    <Confirm
      title={texts.reactivate.title(nameOf(member))}
      action={texts.acts.reactivate}
      isOpen
      isRunning={write.isRunning}
      errors={write.errors}
      onConfirm={confirm}
      onClose={close}
    >
      <Text>{texts.reactivate.sentence}</Text>
    </Confirm>
  );
}

function ChangeRole({ member, refresh, close }: DialogProps) {
  const write = useWrite(UpdateMemberDocument);
  const [role, setRole] = useState(member.role);
  const confirm = async () => {
    if (!(await write.send({ memberId: member.id, role }))) return;
    notifications.show({ message: texts.role.done });
    close();
    refresh();
  };
  return (
    <Confirm
      title={texts.role.title(nameOf(member))}
      action={texts.role.save}
      isOpen
      isRunning={write.isRunning}
      disabled={role === member.role}
      errors={write.errors}
      onConfirm={confirm}
      onClose={close}
    >
      <RoleSelect label={texts.role.label} value={role} onChange={setRole} />
      <Text>{texts.role.sentence}</Text>
    </Confirm>
  );
}

function Remove({ member, close }: DialogProps) {
  const write = useWrite(RemoveMemberDocument);
  const navigate = useNavigate();
  const confirm = async () => {
    if (!(await write.send({ memberId: member.id }))) return;
    notifications.show({ message: texts.remove.done });
    void navigate('/members');
  };
  return (
    <Confirm
      title={texts.remove.title(nameOf(member))}
      action={texts.acts.remove}
      tone="DANGEROUS"
      isOpen
      isRunning={write.isRunning}
      errors={write.errors}
      onConfirm={confirm}
      onClose={close}
    >
      <Text>{texts.remove.sentence}</Text>
    </Confirm>
  );
}
