import { inParallel } from '../idp-simulator/in-parallel.js';
import { OktaClient } from '../idp-simulator/okta.js';
import { groupNamesOf, type Person, peopleOf } from '../idp-simulator/people.js';
import type { ScimTarget } from '../idp-simulator/scim-client.js';
import { holdersOf, type LicenseView } from './license-view.js';
import { Progress } from './progress.js';

/** How many are provisioned, and how many of those leave again. */
export const CYCLE = { people: 40, groups: 6, leavers: 5 } as const;
const AT_ONCE = 4;

/** One phase of the cycle as it went. */
export interface Phase {
  readonly label: string;
  readonly count: number;
  readonly requests: number;
  readonly msPerRequest: number;
}

/** What the cycle did to the seats. */
export interface CycleResult {
  readonly phases: readonly Phase[];
  readonly before: LicenseView;
  readonly after: LicenseView;
  readonly left: readonly string[];
  readonly promoted: readonly string[];
}

/**
 * Plays Okta against a SCIM endpoint over HTTP: assigns people until some must wait for a seat, pushes groups, then takes
 * the app away from some who hold a seat. `readLicense` tells the seats before and after that.
 *
 * @throws Error when a request is refused, or the seats are not as they must be
 */
export async function playOktaCycle(target: ScimTarget, readLicense: () => Promise<LicenseView>): Promise<CycleResult> {
  const durations: number[] = [];
  const okta = new OktaClient(target, ({ ms }) => durations.push(ms));
  const phases: Phase[] = [];

  async function phase<Item>(label: string, items: readonly Item[], work: (item: Item) => Promise<unknown>) {
    const progress = new Progress(label, items.length);
    try {
      await inParallel(items, AT_ONCE, async (item) => {
        await work(item);
        progress.step();
      });
    } finally {
      progress.end();
    }
    const own = durations.splice(0);
    const msPerRequest = own.reduce((sum, ms) => sum + ms, 0) / own.length;
    phases.push({ label, count: items.length, requests: own.length, msPerRequest });
  }

  try {
    const people = peopleOf({ seed: 'demo', count: CYCLE.people, domain: 'acme.example' });
    await okta.testConnection();
    durations.splice(0);
    await phase('People assigned', people, (person) => okta.assign(person));
    await phase('Groups pushed', groupsOf(people), ({ name, members }) => okta.pushGroup(name, members));
    const before = await readLicense();
    const holders = holdersOf(before);
    const leavers = people.filter((person) => holders.has(okta.accountOf(person))).slice(0, CYCLE.leavers);
    await phase('People deactivated', leavers, (person) => okta.unassign(person));
    const after = await readLicense();
    requireMovedQueue(before, after);
    const promoted = [...holdersOf(after)].filter(([id]) => !holders.has(id)).map(([, name]) => name);
    return { phases, before, after, left: leavers.map(({ displayName }) => displayName), promoted };
  } finally {
    await okta.close();
  }
}

/** Everybody is in two of the groups. */
function groupsOf(people: readonly Person[]) {
  return groupNamesOf({ count: CYCLE.groups }).map((name, group) => ({
    name,
    members: people.filter((_, index) => index % CYCLE.groups === group || (index + 1) % CYCLE.groups === group),
  }));
}

function requireMovedQueue(before: LicenseView, after: LicenseView): void {
  const full = before.assigned === before.seats && before.waitlisted === CYCLE.people - before.seats;
  const moved = after.assigned === after.seats && after.waitlisted === before.waitlisted - CYCLE.leavers;
  if (full && moved) return;
  const told = [before, after].map(({ assigned, waitlisted }) => `${assigned} assigned and ${waitlisted} waiting`);
  throw new Error(`The queue did not move as it must: ${told.join(', then ')}, of ${before.seats} seats.`);
}
