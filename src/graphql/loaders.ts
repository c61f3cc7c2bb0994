import DataLoader from 'dataloader';
import type { TenantContext } from '../domain/context.js';
import {
  countAssignmentsAt,
  countAssignmentsOfMembers,
  listFirstAssignmentsAt,
  listFirstAssignmentsOfMembers,
  type MemberListing,
} from '../domain/license/assignment-history.queries.js';
import {
  type AssignmentsOfLicenses,
  countAssignments,
  findLicenseRules,
  findLicenses,
  listFirstAssignments,
  listLicenseRules,
  listOpenAssignments,
} from '../domain/license/license.queries.js';
import { type ChurnRequest, readChurn, readTimeToSeat } from '../domain/license/license-churn.queries.js';
import { type CostRequest, readCosts } from '../domain/license/license-cost.queries.js';
import { explainSeats } from '../domain/license/seat-decision.js';
import { readUsage, type UsageRequest } from '../domain/license/usage.queries.js';
import { listOpenInvitations } from '../domain/member/invitation.queries.js';
import { findMembers } from '../domain/member/member.queries.js';
import { listSessions } from '../domain/member/session.queries.js';
import type { PageRequest } from '../domain/page.js';
import { readBrakes } from '../domain/scim-connection/brake.queries.js';
import { countKept, countQueues } from '../domain/scim-connection/connection-counts.queries.js';
import { findLoggedChanges } from '../domain/scim-connection/provisioning-log.queries.js';
import {
  listConnectionHealth,
  listScimConnections,
  listScimTokens,
} from '../domain/scim-connection/scim-connection.queries.js';
import { listServedDomains } from '../domain/sso/sso-connection.queries.js';
import { findTeams, listTeamsOfMembers } from '../domain/team/team.queries.js';
import {
  countMatchingTeamMembers,
  countTeamMembers,
  listFirstTeamMembers,
  type TeamMemberListing,
} from '../domain/team/team-members.queries.js';
import { countWebhookDeliveries, listFirstWebhookDeliveries } from '../domain/webhook/webhook-delivery.queries.js';

/** The batch readers of one organization in one request: what many objects of a list need is read in one statement. */
export type Loaders = ReturnType<typeof createLoaders>;

/** Opens the loaders of one organization, empty. */
export function createLoaders(ctx: TenantContext) {
  return {
    members: byId((ids) => findMembers(ctx, ids)),
    licenses: byId((ids) => findLicenses(ctx, ids)),
    licenseRules: byId((ids) => findLicenseRules(ctx, ids)),
    teams: byId((ids) => findTeams(ctx, ids)),
    scimConnections: byId(() => listScimConnections(ctx, {})),
    scimHealth: byId((ids) => listConnectionHealth(ctx, ids)),
    scimCounts: byId((ids) => countKept(ctx, ids)),
    scimQueues: grouped(
      (ids) => countQueues(ctx, ids),
      (row) => row.scimConnectionId,
    ),
    openAssignments: grouped(
      (ids) => listOpenAssignments(ctx, ids),
      (row) => row.memberId,
    ),
    seatDecisions: grouped(
      (ids) => explainSeats(ctx, ids),
      (row) => row.memberId,
    ),
    teamsOfMember: grouped(
      (ids) => listTeamsOfMembers(ctx, ids),
      (row) => row.memberId,
    ),
    invitationOfMember: grouped(
      (ids) => listOpenInvitations(ctx, ids),
      (row) => row.memberId,
    ),
    sessionsOfMember: grouped(
      (ids) => listSessions(ctx, ids),
      (row) => row.memberId,
    ),
    rulesOfLicense: grouped(
      (ids) => listLicenseRules(ctx, ids),
      (row) => row.licenseId,
    ),
    servedDomains: grouped(
      (ids) => listServedDomains(ctx, ids),
      (row) => row.ssoConnectionId,
    ),
    scimTokens: grouped(
      (ids) => listScimTokens(ctx, ids),
      (row) => row.scimConnectionId,
    ),
    loggedChanges: byId((ids) => findLoggedChanges(ctx, ids)),
    scimBrakes: keyed(
      (ids) => readBrakes(ctx, ids),
      (row) => row.scimConnectionId,
    ),
    teamMembers: perListing((teamIds, listing: Pick<TeamMemberListing, 'filter'> & Pick<PageRequest, 'first'>) =>
      listFirstTeamMembers(ctx, { teamIds, ...listing }),
    ),
    teamMemberCounts: perListing(async (teamIds, listing: Pick<TeamMemberListing, 'filter'>) => {
      const counts = await countMatchingTeamMembers(ctx, { teamIds, ...listing });
      return new Map(counts.map(({ teamId, count }) => [teamId, count]));
    }),
    assignments: perListing((licenseIds, listing: Omit<AssignmentsOfLicenses, 'licenseIds'>) =>
      listFirstAssignments(ctx, { licenseIds, ...listing }),
    ),
    assignmentCounts: perListing(async (licenseIds, listing: Omit<AssignmentsOfLicenses, 'licenseIds'>) => {
      const counts = await countAssignments(ctx, { licenseIds, ...listing });
      return new Map(counts.map(({ licenseId, count }) => [licenseId, count]));
    }),
    assignmentsAt: perListing((licenseIds, listing: InstantListing) =>
      listFirstAssignmentsAt(ctx, { licenseIds, ...listing }),
    ),
    assignmentCountsAt: perListing(async (licenseIds, listing: InstantListing) => {
      const counts = await countAssignmentsAt(ctx, { licenseIds, ...listing });
      return new Map(counts.map(({ licenseId, count }) => [licenseId, count]));
    }),
    assignmentsOfMember: perListing((memberIds, listing: MemberListing & Pick<PageRequest, 'first'>) =>
      listFirstAssignmentsOfMembers(ctx, { memberIds, ...listing }),
    ),
    assignmentCountsOfMember: perListing(async (memberIds, listing: MemberListing) => {
      const counts = await countAssignmentsOfMembers(ctx, { memberIds, ...listing });
      return new Map(counts.map(({ memberId, count }) => [memberId, count]));
    }),
    usage: perListing(async (licenseIds, request: UsageRequest) =>
      byLicense(await readUsage(ctx, { ...request, licenseIds })),
    ),
    churn: perListing(async (licenseIds, period: Omit<ChurnRequest, 'licenseIds'>) =>
      byLicense(await readChurn(ctx, { ...period, licenseIds })),
    ),
    timeToSeat: perListing(async (licenseIds, period: Omit<ChurnRequest, 'licenseIds'>) =>
      byLicense(await readTimeToSeat(ctx, { ...period, licenseIds })),
    ),
    cost: perListing(async (licenseIds, request: Omit<CostRequest, 'licenseIds'>) =>
      byLicense(await readCosts(ctx, { ...request, licenseIds })),
    ),
    webhookDeliveries: perListing((endpointIds, listing: DeliveryListing) =>
      listFirstWebhookDeliveries(ctx, { endpointIds, ...listing }),
    ),
    webhookDeliveryCounts: perListing((endpointIds, listing: Pick<DeliveryListing, 'filter'>) =>
      countWebhookDeliveries(ctx, { endpointIds, ...listing }),
    ),
    teamSizes: grouped(
      (ids) => countTeamMembers(ctx, ids),
      (row) => row.teamId,
    ),
  };
}

type DeliveryListing = Omit<Parameters<typeof listFirstWebhookDeliveries>[1], 'endpointIds'>;

type InstantListing = Omit<Parameters<typeof listFirstAssignmentsAt>[1], 'licenseIds'>;

const byLicense = <Row extends { readonly licenseId: string }>(rows: readonly Row[]) =>
  new Map(rows.map((row) => [row.licenseId, row]));

function byId<Row extends { readonly id: string }>(read: (ids: readonly string[]) => Promise<readonly Row[]>) {
  return new DataLoader<string, Row | null>(async (ids) => {
    const rows = new Map((await read(ids)).map((row) => [row.id, row]));
    return ids.map((id) => rows.get(id) ?? null);
  });
}

function keyed<Row>(read: (ids: readonly string[]) => Promise<readonly Row[]>, keyOf: (row: Row) => string) {
  return new DataLoader<string, Row | null>(async (ids) => {
    const rows = new Map((await read(ids)).map((row) => [keyOf(row), row]));
    return ids.map((id) => rows.get(id) ?? null);
  });
}

function grouped<Row>(read: (ids: readonly string[]) => Promise<readonly Row[]>, keyOf: (row: Row) => string) {
  return new DataLoader<string, readonly Row[]>(async (ids) => {
    const groups = Map.groupBy(await read(ids), keyOf);
    return ids.map((id) => groups.get(id) ?? []);
  });
}

/** A listing of something that many objects of a list have, such as the first members of each team: one read for equal listings. */
function perListing<Listing extends object, Result>(
  read: (ids: readonly string[], listing: Listing) => Promise<ReadonlyMap<string, Result>>,
) {
  return new DataLoader<Listed<Listing>, Result | undefined, string>(
    async (keys) => {
      const groups = [...Map.groupBy(keys, ({ listing }) => JSON.stringify(listing)).values()];
      const results = await Promise.all(
        groups.map(
          async (group) =>
            [
              group,
              await read(
                group.map(({ id }) => id),
                group[0]!.listing,
              ),
            ] as const,
        ),
      );
      const found = new Map(results.flatMap(([group, byId]) => group.map((key) => [key, byId.get(key.id)] as const)));
      return keys.map((key) => found.get(key));
    },
    { cacheKeyFn: ({ id, listing }) => `${id} ${JSON.stringify(listing)}` },
  );
}

interface Listed<Listing> {
  readonly id: string;
  readonly listing: Listing;
}
