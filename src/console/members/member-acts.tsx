import { Text } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Act } from '../parts/act.tsx';
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

interface ActsProps {
  readonly member: OneMember;
  readonly refresh: () => void;
}

/** What can be done with a member as a whole; each asks first, and a refusal stands where it was asked. */
export function MemberActs({ member, refresh }: ActsProps) {
  const viewer = useViewer();
  if (!viewer.can('MEMBERS_WRITE') || member.status === 'INVITED') return null;
  if (member.role === 'OWNER' && viewer.member.role !== 'OWNER') return <Text c="dimmed">{texts.acts.ownersOnly}</Text>;
  const isHeldByProvider = member.managedBy === 'SCIM' && !member.heldAt && !member.active;
  return (
    <>
      {member.status === 'ACTIVE' && <Suspend member={member} refresh={refresh} />}
      {member.status === 'SUSPENDED' && !isHeldByProvider && <Reactivate member={member} refresh={refresh} />}
      <ChangeRole member={member} refresh={refresh} />
      {member.managedBy !== 'SCIM' && <Remove member={member} />}
    </>
  );
}

const Suspend = ({ member, refresh }: ActsProps) => (
  <Act
    document={DeactivateMemberDocument}
    input={{ memberId: member.id }}
    title={texts.suspend.title(nameOf(member))}
    action={texts.acts.suspend}
    tone="DANGEROUS"
    said={texts.suspend.done}
    onDone={refresh}
  >
    <Text>{texts.suspend.sentence}</Text>
    {member.managedBy === 'SCIM' && <Text>{texts.suspend.held}</Text>}
  </Act>
);

const Reactivate = ({ member, refresh }: ActsProps) => (
  <Act
    document={ReactivateMemberDocument}
    input={{ memberId: member.id }}
    title={texts.reactivate.title(nameOf(member))}
    action={texts.acts.reactivate}
    said={texts.reactivate.done}
    onDone={refresh}
  >
    <Text>{texts.reactivate.sentence}</Text>
  </Act>
);

function ChangeRole({ member, refresh }: ActsProps) {
  const [chosen, choose] = useState<OneMember['role']>();
  const role = chosen ?? member.role;
  return (
    <Act
      label={texts.acts.role}
      document={UpdateMemberDocument}
      input={{ memberId: member.id, role }}
      title={texts.role.title(nameOf(member))}
      action={texts.role.save}
      disabled={role === member.role}
      said={texts.role.done}
      onDone={refresh}
    >
      <RoleSelect label={texts.role.label} value={role} onChange={choose} />
      <Text>{texts.role.sentence}</Text>
    </Act>
  );
}

function Remove({ member }: Pick<ActsProps, 'member'>) {
  const navigate = useNavigate();
  return (
    <Act
      document={RemoveMemberDocument}
      input={{ memberId: member.id }}
      title={texts.remove.title(nameOf(member))}
      action={texts.acts.remove}
      tone="DANGEROUS"
      said={texts.remove.done}
      onDone={() => navigate('/members')}
    >
      <Text>{texts.remove.sentence}</Text>
    </Act>
  );
}
