import type { DriftSubject } from './columns.js';

export const driftKinds = ['MISSING_HERE', 'MISSING_THERE', 'WRONG_STATE', 'WRONG_GROUP', 'ORPHAN_SEAT'] as const;
/** How here and there differ. */
export type DriftKind = (typeof driftKinds)[number];

/** One difference between what an identity provider has and what is here, with what is here to link to. */
export interface Difference {
  readonly id: string;
  readonly kind: DriftKind;
  readonly userName: string | null;
  readonly groupName: string | null;
  readonly memberId: string | null;
  readonly teamId: string | null;
  /** ACTIVE or SUSPENDED of a person, PRESENT of a group or of somebody in it; null where it is missing. */
  readonly here: 'ACTIVE' | 'SUSPENDED' | 'PRESENT' | null;
  readonly there: 'ACTIVE' | 'DEACTIVATED' | 'PRESENT' | null;
  /** Of which licenses a seat is held. */
  readonly licenseIds: readonly string[];
  readonly message: string;
}

/** A difference as it is found, before it is told. */
export type Found = Omit<Difference, 'message'> & { readonly held: boolean };

/** A difference in a sentence for an administrator: what is so, and what to do about it. */
export function tell(subject: DriftSubject, found: Found): string {
  const { kind, userName, groupName } = found;
  switch (kind) {
    case 'MISSING_HERE':
      return subject === 'USERS' ? missingMember(found) : missingTeam(found);
    case 'MISSING_THERE':
      return subject === 'USERS'
        ? `${userName} is active here, and the identity provider's file does not have them. Assign them to the application there, or remove them here if they have left.`
        : `The team ${groupName} is kept by the connection, and the identity provider's file does not have it. Push the group again, or archive the team.`;
    case 'WRONG_STATE':
      return wrongState(found);
    case 'WRONG_GROUP':
      return wrongGroup(found);
    case 'ORPHAN_SEAT':
      return `${userName} is ${found.there === null ? 'absent' : 'deactivated'} at the identity provider and holds ${seats(found)} here. Release ${found.licenseIds.length === 1 ? 'it' : 'them'}, or let the identity provider deactivate them here too.`;
  }
}

const seats = ({ licenseIds }: Found) => (licenseIds.length === 1 ? 'a seat' : `${licenseIds.length} seats`);

const missingMember = ({ userName, memberId }: Found) =>
  memberId
    ? `${userName} is here, and the connection does not keep them. They are linked when the identity provider pushes them, or a conflict says why not.`
    : `${userName} is active at the identity provider and not here. Provision them on demand there, or look for their refusal in the provisioning log.`;

const missingTeam = ({ groupName, teamId }: Found) =>
  teamId
    ? `The group ${groupName} is at the identity provider; the team of that name here is not kept by the connection. Push the group to link them.`
    : `The group ${groupName} is at the identity provider and not here. Push it if it is to be a team.`;

function wrongState({ userName, there, held }: Found): string {
  if (there === 'DEACTIVATED')
    return `${userName} is deactivated at the identity provider and active here. Deactivate them there once more, so that it is pushed.`;
  return held
    ? `${userName} is active at the identity provider, and an administrator holds them here. Reactivate them here if the hold is over.`
    : `${userName} is active at the identity provider and suspended here. Let the identity provider push them again.`;
}

function wrongGroup({ userName, groupName, memberId, here }: Found): string {
  if (here !== null)
    return `${userName} is in the team ${groupName} here and not in the group there. Push the group again.`;
  return memberId
    ? `${userName} is in the group ${groupName} there and not in the team here. Push the group again.`
    : `${userName} is in the group ${groupName} there and not here at all. Assign them to the application first, then push the group again.`;
}
