import { useRead } from '../api/use-read.ts';
import { type Column, ConnectionTable } from '../parts/connection-table.tsx';
import { Link } from '../parts/link.tsx';
import { useLocalList } from '../parts/use-local-list.ts';
import { scim } from '../texts/en/scim.ts';
import type { Change } from './change-preview.tsx';
import {
  type LicenseRuleOutcome,
  type ScimMemberOutcome,
  ScimPreviewMembersDocument,
  ScimPreviewSeatsDocument,
  ScimPreviewTeamsDocument,
  type ScimTeamOutcome,
} from './operations.ts';
import { type Named, nameOf, Person } from './person.tsx';

const texts = scim.preview;

interface EffectsProps<Outcome> {
  readonly change: Change;
  readonly label: string;
  readonly outcome: Outcome;
}

const person: Column<Named> = { id: 'member', header: texts.member, cell: (row) => <Person person={row} /> };

/** The members of whom one thing becomes. */
export function MemberEffects({ change, label, outcome }: EffectsProps<ScimMemberOutcome>) {
  const list = useLocalList();
  const reading = useRead(ScimPreviewMembersDocument, { ...change, outcome, after: list.after });
  const page = reading.data?.organization?.scimConnection?.preview.members;
  return (
    <ConnectionTable
      label={label}
      columns={[person]}
      list={list}
      reading={reading}
      page={page && { ...page, nodes: page.nodes.map(({ member }) => member) }}
      nameOf={nameOf}
      empty={texts.nobody}
    />
  );
}

interface Seat {
  readonly id: string;
  readonly member: Named;
  readonly license: { readonly id: string; readonly name: string };
}

const seatColumns: readonly Column<Seat>[] = [
  { id: 'member', header: texts.member, cell: ({ member }) => <Person person={member} /> },
  {
    id: 'license',
    header: texts.license,
    cell: ({ license: { id, name } }) => (
      <Link to={`/licenses/${id}`} inherit>
        <bdi>{name}</bdi>
      </Link>
    ),
  },
];

/** The seats of which one thing becomes. */
export function SeatEffects({ change, label, outcome }: EffectsProps<LicenseRuleOutcome>) {
  const list = useLocalList();
  const reading = useRead(ScimPreviewSeatsDocument, { ...change, outcome, after: list.after });
  const page = reading.data?.organization?.scimConnection?.preview.seats;
  return (
    <ConnectionTable
      label={label}
      columns={seatColumns}
      list={list}
      reading={reading}
      page={
        page && { ...page, nodes: page.nodes.map((seat) => ({ ...seat, id: `${seat.member.id} ${seat.license.id}` })) }
      }
      nameOf={({ member }) => nameOf(member)}
      empty={texts.nobody}
    />
  );
}

const team: Column<{ id: string; name: string }> = {
  id: 'team',
  header: texts.team,
  cell: ({ id, name }) => (
    <Link to={`/teams/${id}`} inherit>
      <bdi>{name}</bdi>
    </Link>
  ),
};

/** The teams of which one thing becomes. */
export function TeamEffects({ change, label, outcome }: EffectsProps<ScimTeamOutcome>) {
  const list = useLocalList();
  const reading = useRead(ScimPreviewTeamsDocument, { ...change, outcome, after: list.after });
  const page = reading.data?.organization?.scimConnection?.preview.teams;
  return (
    <ConnectionTable
      label={label}
      columns={[team]}
      list={list}
      reading={reading}
      page={page && { ...page, nodes: page.nodes.map((node) => node.team) }}
      nameOf={({ name }) => name}
      empty={texts.nobody}
    />
  );
}
