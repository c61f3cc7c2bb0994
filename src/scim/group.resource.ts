import type { MembershipStep as DomainStep } from '../domain/team/membership.js';
import type { Team } from '../domain/team/team.entity.js';
import { archiveTeam, provisionTeam, updateTeam } from '../domain/team/team.operations.js';
import { getTeam, searchTeams } from '../domain/team/team.queries.js';
import type { TeamDraft } from '../domain/team/team-life.js';
import { listPlaces, type TeamPlace } from '../domain/team/team-members.queries.js';
import { constant, entityTag, resourceUrl, schemaUrns } from './derived-attributes.js';
import { HttpError } from './error-response.js';
import { type Derived, type FieldNames, toDomainSearch, toElementFilter } from './filter-query.js';
import type { Json } from './protocol/json.js';
import { type MembershipStep, memberIds, membershipSteps } from './protocol/membership.js';
import { applyPatch } from './protocol/patch.js';
import { replaceResource } from './protocol/replacement.js';
import { ResourceSchema, type ScimResource } from './protocol/schema.js';
import { groupSchema } from './protocol/schemas/group.js';
import type { ResourceType, StoredResource, StoreRequest } from './resource-type.js';

const schema = new ResourceSchema(groupSchema, []);
const maxMembers = 100_000;

/** A Group is a team of members (RFC 7643 section 4.2). Its membership changes by deltas; the whole list is read only to be shown. */
export const groupResource: ResourceType = {
  name: 'Group',
  endpoint: '/Groups',
  description: 'Group',
  schema,
  patchAnswer: 'NO_CONTENT',
  maxBody: 32 * 1024 * 1024,
  store: {
    get: async (request, id) => show(request, await getTeam(request.ctx, id)),

    async search(request, search) {
      const found = await searchTeams(
        request.ctx,
        toDomainSearch(search, { names: fieldNames, baseUrl: request.baseUrl }),
      );
      const shown = await showAll(request, found.rows);
      const resources = shown.map((group, index) => ({
        ...group,
        place: { key: found.rows[index]!.sortKey, id: group.attributes.id },
      }));
      return { resources, total: found.total };
    },

    async create(request, resource) {
      const members = idsOf(resource.members) ?? [];
      return show(request, await provisionTeam(request.ctx, { ...toDraft(resource), memberIds: members }));
    },

    async replace(request, { id, ifVersions }, resource) {
      const ids = idsOf(resource.members);
      const revise = (team: Team) => toDraft(replaceResource(schema, toGroup(team).attributes, resource));
      const membership: DomainStep[] = ids ? [{ kind: 'replace', memberIds: ids }] : [];
      return show(request, await updateTeam(request.ctx, { teamId: id, ifVersions, revise, membership }));
    },

    async patch(request, { id, ifVersions }, operations) {
      const { steps, rest } = membershipSteps(schema, operations);
      const revise = (team: Team) => toDraft(applyPatch(schema, toGroup(team).attributes, rest));
      const membership = steps.map((step) => toDomainStep(step, request.baseUrl));
      return show(request, await updateTeam(request.ctx, { teamId: id, ifVersions, revise, membership }));
    },

    async remove({ ctx }, { id, ifVersions }) {
      await archiveTeam(ctx, { teamId: id, ifVersions });
    },
  },
};

async function show(request: StoreRequest, team: Team): Promise<StoredResource> {
  return (await showAll(request, [team]))[0]!;
}

async function showAll({ ctx, baseUrl, projection }: StoreRequest, teams: readonly Team[]): Promise<StoredResource[]> {
  if (teams.length === 0 || !projection.wants('members')) return teams.map((team) => toGroup(team));
  const places = Map.groupBy(
    await listPlaces(
      ctx,
      teams.map(({ id }) => id),
    ),
    ({ teamId }) => teamId,
  );
  return teams.map((team) => toGroup(team, toMembers(places.get(team.id) ?? [], baseUrl)));
}

function toGroup(team: Team, members?: Json[]): StoredResource {
  const attributes: ScimResource & { id: string } = { id: team.id, displayName: team.name };
  if (team.externalId !== null) attributes.externalId = team.externalId;
  if (members && members.length > 0) attributes.members = members;
  return { attributes, version: team.version, created: team.createdAt, lastModified: team.updatedAt };
}

const toMembers = (places: readonly TeamPlace[], baseUrl: string): Json[] =>
  places.map(({ memberId, display }) => ({
    value: memberId,
    $ref: `${baseUrl}/Users/${memberId}`,
    type: 'User',
    display,
  }));

function toDraft(resource: ScimResource): TeamDraft {
  return {
    name: resource.displayName as string,
    externalId: (resource.externalId as string | undefined) ?? null,
  };
}

function idsOf(members: Json | undefined): string[] | undefined {
  if (members === undefined) return undefined;
  return [...new Set(atMost(maxMembers, memberIds(members as Json[])))];
}

function toDomainStep(step: MembershipStep, baseUrl: string): DomainStep {
  if (step.kind === 'removeAll') return step;
  if (step.kind === 'removeMatching')
    return { kind: step.kind, filter: toElementFilter(step.filter, { names: fieldNames, baseUrl }) };
  return { kind: step.kind, memberIds: atMost(maxMembers, step.ids) };
}

function atMost<T>(most: number, members: readonly T[]): readonly T[] {
  if (members.length > most) throw new HttpError(413, `members holds ${members.length} elements; ${most} are allowed.`);
  return members;
}

const fieldNames: FieldNames = new Map<string, string | Derived>([
  ['id', 'id'],
  ['externalId', 'externalId'],
  ['displayName', 'name'],
  ['members', 'members'],
  ['members.$ref', resourceUrl('/Users', 'value')],
  ['schemas', schemaUrns(groupSchema.id)],
  ['meta.resourceType', constant('Group')],
  ['meta.created', 'createdAt'],
  ['meta.lastModified', 'updatedAt'],
  ['meta.location', resourceUrl('/Groups', 'id')],
  ['meta.version', entityTag],
]);
