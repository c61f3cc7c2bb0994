import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { usePartFocus } from '../parts/use-part-focus.ts';
import { member as memberTexts, profile as texts } from '../texts/en/members.ts';
import { kept } from '../texts/en/people.ts';
import type { OneMember } from './member-page.tsx';
import { Entry, ProfileEntry, ProfileList } from './profile-entries.tsx';
import { ProfileForm } from './profile-form.tsx';
import { type ContactField, contactFields, type TextField, textFields } from './profile-values.ts';

interface ProfileProps {
  readonly member: OneMember;
  readonly refresh: () => void;
}

/** What is known of a member, who keeps each of it, and a form for what may be changed here. */
export function MemberProfile({ member, refresh }: ProfileProps) {
  const [isEditing, setEditing] = useState(false);
  const mayEdit = [...Object.values(textFields), ...Object.values(contactFields)].some((field) =>
    member.editableFields.includes(field),
  );
  const part = usePartFocus<HTMLDivElement>(isEditing);
  if (isEditing)
    return (
      <div ref={part}>
        <ProfileForm member={member} refresh={refresh} close={() => setEditing(false)} />
      </div>
    );
  return (
    <Stack component="section" aria-labelledby="profile" ref={part}>
      <Group justify="space-between">
        <Title order={2} size="h4" id="profile">
          {texts.title}
        </Title>
        {mayEdit && (
          <Button variant="default" onClick={() => setEditing(true)}>
            {texts.edit}
          </Button>
        )}
      </Group>
      {member.status === 'INVITED' && <Text c="dimmed">{memberTexts.invitation.noEdit}</Text>}
      {member.managedBy !== 'SCIM' && <Text c="dimmed">{kept.here}</Text>}
      <ProfileList>
        {(Object.keys(textFields) as TextField[]).map((field) => (
          <ProfileEntry key={field} member={member} field={field} />
        ))}
        {(Object.keys(contactFields) as ContactField[]).map((field) => (
          <ProfileEntry key={field} member={member} field={field} />
        ))}
        <Entry label={texts.loginEmail} value={member.loginEmail} />
        <Entry label={texts.externalId} value={member.externalId} />
        <Entry label={texts.id} value={member.id} />
      </ProfileList>
    </Stack>
  );
}
