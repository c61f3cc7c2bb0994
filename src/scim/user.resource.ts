import type { OpenSeat } from '../domain/license/open-seats.js';
import { type Member, type MemberProfile, profileAttributes } from '../domain/member/member.entity.js';
import { deprovisionMember, provisionMember, updateMember } from '../domain/member/member.operations.js';
import { getMember, searchMembers } from '../domain/member/member.queries.js';
import { draftOf, type MemberDraft } from '../domain/member/member-draft.js';
import type { MemberInTeams } from '../domain/member/visible.js';
import { constant, entityTag, resourceUrl, schemaUrns } from './derived-attributes.js';
import { fingerprintOf } from './entity-tag.js';
import { type Derived, type FieldNames, toDomainSearch } from './filter-query.js';
import type { Json, JsonObject } from './protocol/json.js';
import { applyPatch } from './protocol/patch.js';
import { replaceResource } from './protocol/replacement.js';
import { ResourceSchema, type ScimResource } from './protocol/schema.js';
import { enterpriseUserSchema } from './protocol/schemas/enterprise-user.js';
import { musterUserSchema } from './protocol/schemas/muster-user.js';
import { userSchema } from './protocol/schemas/user.js';
import type { ResourceType, StoredResource } from './resource-type.js';

const enterprise = enterpriseUserSchema.id;
const muster = musterUserSchema.id;
const schema = new ResourceSchema(userSchema, [
  { schema: enterpriseUserSchema, required: false },
  { schema: musterUserSchema, required: false },
]);

/** A User is a member of the organization (RFC 7643 section 4.1). */
export const userResource: ResourceType = {
  name: 'User',
  endpoint: '/Users',
  description: 'User Account',
  schema,
  patchAnswer: 'RESOURCE',
  maxBody: 1024 * 1024,
  store: {
    get: async ({ ctx, baseUrl }, id) => toUser(await getMember(ctx, id), baseUrl),

    async search({ ctx, baseUrl }, search) {
      const found = await searchMembers(ctx, toDomainSearch(search, { names: fieldNames, baseUrl }));
      const resources = found.rows.map((member) => ({
        ...toUser(member, baseUrl),
        place: { key: member.sortKey, id: member.id },
      }));
      return { resources, total: found.total };
    },

    create: async ({ ctx, baseUrl }, resource) =>
      toUser(await provisionMember(ctx, toDraft(resource, { active: true })), baseUrl),

    async replace({ ctx, baseUrl }, { id, ifVersions }, resource) {
      const revise = (member: MemberInTeams) =>
        toDraft(replaceResource(schema, toUser(member, baseUrl).attributes, resource), member);
      return toUser(await updateMember(ctx, { memberId: id, ifVersions, revise }), baseUrl);
    },

    async patch({ ctx, baseUrl }, { id, ifVersions }, operations) {
      const revise = (member: MemberInTeams) => {
        const before = toUser(member, baseUrl).attributes;
        const after = applyPatch(schema, before, operations);
        return after === before ? draftOf(member) : toDraft(after, member);
      };
      return toUser(await updateMember(ctx, { memberId: id, ifVersions, revise }), baseUrl);
    },

    remove: ({ ctx }, { id, ifVersions }) => deprovisionMember(ctx, { memberId: id, ifVersions }),
  },
};

/** The User that a member is. */
export function toUser(member: MemberInTeams, baseUrl: string): StoredResource {
  const { profile } = member;
  const attributes: ScimResource & { id: string } = { id: member.id, userName: member.userName };
  if (member.externalId !== null) attributes.externalId = member.externalId;
  if (member.displayName !== null) attributes.displayName = member.displayName;
  attributes.active = member.active;
  for (const name of profileAttributes) if (profile[name] !== undefined) attributes[name] = profile[name] as Json;
  const work = toEnterprise(member);
  if (work) attributes[enterprise] = work;
  const licenses = member.seats.map(toLicense);
  if (licenses.length > 0) attributes[muster] = { licenses };
  if (member.teams.length > 0)
    attributes.groups = member.teams.map(({ id, name }) => ({
      value: id,
      $ref: `${baseUrl}/Groups/${id}`,
      display: name,
      type: 'direct',
    }));
  return {
    attributes,
    version: member.version,
    ...(licenses.length > 0 && { fingerprint: fingerprintOf(licenses) }),
    created: member.createdAt,
    lastModified: member.updatedAt,
  };
}

const toLicense = ({ licenseId, name, ...seat }: OpenSeat): JsonObject => ({
  value: licenseId,
  display: name,
  ...seat,
});

function toEnterprise({ department, costCenter, profile }: Member): JsonObject | undefined {
  const { employeeNumber, companyName, division, manager } = profile;
  const work: JsonObject = {};
  if (employeeNumber !== undefined) work.employeeNumber = employeeNumber;
  if (costCenter !== null) work.costCenter = costCenter;
  if (companyName !== undefined) work.organization = companyName;
  if (division !== undefined) work.division = division;
  if (department !== null) work.department = department;
  if (manager !== undefined) work.manager = manager as JsonObject;
  return Object.keys(work).length > 0 ? work : undefined;
}

/** The member that a User describes; `active` is as in `otherwise` where the User does not say. */
function toDraft(resource: ScimResource, otherwise: Pick<MemberDraft, 'active'>): MemberDraft {
  const work = (resource[enterprise] ?? {}) as { [name: string]: string | undefined };
  const profile: { [name: string]: unknown } = {};
  for (const name of profileAttributes) if (resource[name] !== undefined) profile[name] = resource[name];
  const { employeeNumber, organization: companyName, division, manager } = work;
  return {
    userName: resource.userName as string,
    externalId: (resource.externalId as string | undefined) ?? null,
    displayName: (resource.displayName as string | undefined) ?? null,
    active: (resource.active as boolean | undefined) ?? otherwise.active,
    department: work.department ?? null,
    costCenter: work.costCenter ?? null,
    profile: { ...profile, employeeNumber, companyName, division, manager } as MemberProfile,
  };
}

const listParts = ['emails', 'phoneNumbers', 'ims', 'photos', 'addresses', 'entitlements', 'roles', 'x509Certificates'];
const nameParts = ['formatted', 'familyName', 'givenName', 'middleName', 'honorificPrefix', 'honorificSuffix'].map(
  (part) => `name.${part}`,
);
const plain = [
  'id',
  'userName',
  'externalId',
  'displayName',
  'active',
  'nickName',
  'profileUrl',
  'title',
  'userType',
  'preferredLanguage',
  'locale',
  'timezone',
];

const enterpriseFields = {
  employeeNumber: 'employeeNumber',
  costCenter: 'costCenter',
  organization: 'companyName',
  division: 'division',
  department: 'department',
  'manager.value': 'manager.value',
  'manager.$ref': 'manager.$ref',
};

const fieldNames: FieldNames = new Map<string, string | Derived>([
  ...[...plain, ...nameParts, ...listParts].map((name) => [name, name] as const),
  ...Object.entries(enterpriseFields).map(([name, field]) => [`${enterprise}:${name}`, field] as const),
  [`${enterprise}:manager.displayName`, constant()],
  [`${muster}:licenses`, 'seats'],
  ['groups', 'teams'],
  ['groups.$ref', resourceUrl('/Groups', 'value')],
  ['groups.type', constant('direct')],
  ['schemas', schemaUrns(userSchema.id, { [enterprise]: Object.values(enterpriseFields), [muster]: ['seats'] })],
  ['meta.resourceType', constant('User')],
  ['meta.created', 'createdAt'],
  ['meta.lastModified', 'updatedAt'],
  ['meta.location', resourceUrl('/Users', 'id')],
  ['meta.version', entityTag],
]);
