import { profileAttributes } from '../../domain/member/member.entity.js';
import type { SecurityEventType } from '../../domain/webhook/event-filter.js';
import { securityEventUris as uris } from '../../domain/webhook/security-event-uris.js';

type Changes = Readonly<Record<string, unknown>>;

/** The events of one Security Event Token: event URI → payload. */
export type ScimEvents = Readonly<Record<string, { readonly attributes?: readonly string[] }>>;

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** What happened in the words of RFC 9967. Values are left out ("notice"), so that receivers read them with rights of their own. */
export function scimEventsOf(type: SecurityEventType, changes: Changes): ScimEvents {
  return mappings[type](changes);
}

const created = (changes: Changes): ScimEvents => ({
  [uris.created]: { attributes: ['id', ...namesOf(Object.keys(changes))] },
});

const patched = (changes: Changes): ScimEvents => ({
  [uris.patched]: { attributes: namesOf(changedIn(changes)) },
});

/** With what changed beside the switch. */
const switched =
  (to: 'activate' | 'deactivate') =>
  (changes: Changes): ScimEvents => ({
    [uris[to]]: {},
    ...(namesOf(changedIn(changes)).length > 0 && patched(changes)),
  });

const deleted = (): ScimEvents => ({ [uris.deleted]: {} });

/** Attributes with their value before and after; what only names the resource stands alone. */
const changedIn = (changes: Changes) =>
  Object.entries(changes).flatMap(([name, value]) => (Array.isArray(value) && value.length === 2 ? [name] : []));

const namesOf = (attributes: readonly string[]) => attributes.flatMap((name) => scimNames[name] ?? []);

/** A team's `name` is its displayName; a person's is their name. */
const ofTeam =
  (mapping: (changes: Changes) => ScimEvents) =>
  ({ name, ...changes }: Changes): ScimEvents =>
    mapping({ displayName: name, ...changes });

/** What attributes of ours are called in SCIM; others are not seen there. */
const scimNames: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['userName', 'displayName', 'externalId', 'active', 'members', ...profileAttributes].map((name) => [name, name]),
  ),
  ...Object.fromEntries(
    ['department', 'costCenter', 'employeeNumber', 'division', 'manager'].map((name) => [
      name,
      `${enterprise}:${name}`,
    ]),
  ),
  companyName: `${enterprise}:organization`,
};

const mappings: Record<SecurityEventType, (changes: Changes) => ScimEvents> = {
  'member.created': created,
  'member.accepted': created,
  'member.updated': patched,
  'member.linked': patched,
  'member.suspended': switched('deactivate'),
  'member.reactivated': switched('activate'),
  'member.held': switched('deactivate'),
  // A hold that ends while the identity provider's switch is off changes nothing.
  'member.released': (changes) => ('status' in changes ? switched('activate')(changes) : patched(changes)),
  'member.deprovisioned': deleted,
  'team.created': ofTeam(created),
  'team.updated': ofTeam(patched),
  'team.archived': deleted,
  'team.restored': ofTeam((changes) => created({ ...changes, members: [] })),
  'team_membership.changed': () => ({ [uris.patched]: { attributes: ['members'] } }),
};
