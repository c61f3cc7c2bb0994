import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { KeptLock } from '../parts/person.tsx';
import { profile as texts } from '../texts/en/members.ts';
import { kept } from '../texts/en/people.ts';
import type { OneMember } from './member-page.tsx';
import { type ContactField, contactFields, type TextField, textFields, valuesOf } from './profile-values.ts';

/** Entries beside each other, as many as there is room for. */
export const ProfileList = ({ children }: { children: ReactNode }) => (
  <dl
    style={{
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(min(18rem, 100%), 1fr))',
      gap: 'var(--mantine-spacing-md)',
      margin: 0,
    }}
  >
    {children}
  </dl>
);

interface EntryProps {
  readonly label: string;
  readonly value: ReactNode;
  /** Who keeps it. */
  readonly source?: ReactNode;
}

/** A name and its value. */
export const Entry = ({ label, value, source }: EntryProps) => (
  <div style={{ minWidth: 0 }}>
    <Text component="dt" size="sm" c="dimmed">
      {label}
    </Text>
    <dd style={{ margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
      {value ? <bdi>{value}</bdi> : <Text c="dimmed">{texts.empty}</Text>}
      {source}
    </dd>
  </div>
);

/** Whether the identity provider keeps a field of a member. */
const isKept = ({ managedBy }: OneMember, field: TextField | ContactField) => managedBy === 'SCIM' && field !== 'notes';

/** A field of a member's profile with who keeps it: a lock stands where it is changed at the identity provider only. */
export function ProfileEntry({ member, field }: { member: OneMember; field: TextField | ContactField }) {
  const value = valuesOf(member)[field];
  const provider = member.scimConnection?.name;
  const source = isKept(member, field) ? (
    <Text size="xs" c="dimmed">
      <KeptLock provider={provider} /> {kept.by(provider)}
    </Text>
  ) : (
    member.managedBy === 'SCIM' && (
      <Text size="xs" c="dimmed">
        {kept.byUs}
      </Text>
    )
  );
  return (
    <Entry
      label={texts.fields[field]}
      value={
        typeof value === 'string'
          ? value
          : value.length > 0 &&
            value.map((contact) => (
              <Text key={`${contact.type} ${contact.value}`} component="span" display="block">
                {contact.value} {contact.type && `(${contact.type})`}
                {contact.primary && value.length > 1 && `, ${texts.contact.primary}`}
              </Text>
            ))
      }
      source={source}
    />
  );
}

/** Whether the viewer may change a field here. */
export const isEditable = ({ editableFields }: OneMember, field: TextField | ContactField) =>
  editableFields.includes(
    field in contactFields ? contactFields[field as ContactField] : textFields[field as TextField],
  );
