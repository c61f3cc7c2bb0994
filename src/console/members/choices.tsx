import { NativeSelect } from '@mantine/core';
import { useRead } from '../api/use-read.ts';
import type { MemberRole } from '../parts/person.tsx';
import { type Choice, type Found, SearchPicker } from '../parts/search-picker.tsx';
import { useViewer } from '../shell/viewer.tsx';
import { seatsTab, teamsTab } from '../texts/en/members.ts';
import { memberRole, roleMeaning } from '../texts/en/people.ts';
import { LicenseChoicesDocument, TeamChoicesDocument } from './operations.ts';

interface RoleSelectProps {
  readonly label: string;
  readonly value: MemberRole;
  readonly onChange: (role: MemberRole) => void;
  readonly error?: string | undefined;
}

/** The roles that the viewer may give: only owners make owners. */
export function RoleSelect({ label, value, onChange, error }: RoleSelectProps) {
  const { member } = useViewer();
  const roles = (Object.keys(memberRole) as MemberRole[]).filter((role) => role !== 'OWNER' || member.role === 'OWNER');
  return (
    <NativeSelect
      label={label}
      description={roleMeaning[value]}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value as MemberRole)}
      data={roles.map((role) => ({ value: role, label: memberRole[role] }))}
      error={error}
    />
  );
}

interface LicenseSelectProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (licenseId: string) => void;
  /** What stands for none. */
  readonly none?: string;
  readonly error?: string | undefined;
}

/** The organization's licenses, with the seats that are free. */
export function LicenseSelect({ label, value, onChange, none = seatsTab.choose, error }: LicenseSelectProps) {
  const { data } = useRead(LicenseChoicesDocument, {});
  const licenses = data?.organization?.licenses.nodes ?? [];
  return (
    <NativeSelect
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: none },
        ...licenses.map(({ id, name, available }) => ({ value: id, label: seatsTab.free(name, available) })),
      ]}
      error={error}
    />
  );
}

/** Finds a team by its name. */
export const TeamPicker = ({
  picked,
  onChange,
}: {
  picked: readonly Choice[];
  onChange: (picked: readonly Choice[]) => void;
}) => (
  <SearchPicker
    label={teamsTab.picker}
    placeholder={teamsTab.find}
    useFound={useTeams}
    picked={picked}
    onChange={onChange}
    most={1}
  />
);

function useTeams(words: string): Found {
  const filter = words === '' ? undefined : { name: { contains: words } };
  const { data, isLoading } = useRead(TeamChoicesDocument, { filter });
  return { choices: data?.organization?.teams.nodes ?? [], isLoading };
}
