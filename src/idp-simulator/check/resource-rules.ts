import type { ScimAnswer } from '../scim-client.js';
import { type ListResponse, type ScimGroup, type ScimUser, URN } from '../scim-resource.js';
import { type Claims, type Level, nameOf } from './claims.js';

/** Whether the request asked for a whole resource or for some attributes of it. */
export type View = 'whole' | 'selected';

const MULTI_VALUED = [
  'emails',
  'phoneNumbers',
  'addresses',
  'groups',
  'roles',
  'entitlements',
  'photos',
  'ims',
] as const;

/** Claims the shape of a User: types, URNs and metadata, never particular values (RFC 7643 section 4.1). */
export function claimUser(claim: Claims, resource: unknown, view: View): void {
  if (!claimCommon(claim, resource, 'User', view)) return;
  const user = resource as ScimUser;
  claim.must(!('password' in user), 'a User never has a password in it');
  for (const attribute of MULTI_VALUED) {
    const values = user[attribute];
    claim.must(values === undefined || Array.isArray(values), `a User's ${attribute} is an array`, values);
    const primaries = Array.isArray(values) ? values.filter((value) => value?.primary === true) : [];
    claim.should(
      primaries.length <= 1,
      `at most one of a User's ${attribute} is primary (RFC 7643 section 2.4)`,
      values,
    );
  }
  const manager: unknown = user[URN.enterpriseUser]?.manager;
  claim.must(manager === undefined || isObject(manager), "a User's manager is an object, never a string", manager);
  if (view === 'selected') return;
  claim.must(isText(user.userName), "a User's userName is a string with something in it", user.userName);
  claim.must(typeof user.active === 'boolean', "a User's active is a JSON boolean", user.active);
  if (user[URN.enterpriseUser] !== undefined) {
    claim.should(user.schemas.includes(URN.enterpriseUser), "a User's schemas name the extension it has", user.schemas);
  }
}

/** Claims the shape of a Group (RFC 7643 section 4.2). */
export function claimGroup(claim: Claims, resource: unknown, view: View): void {
  if (!claimCommon(claim, resource, 'Group', view)) return;
  const { members, displayName } = resource as ScimGroup;
  const areMembers =
    members === undefined || (Array.isArray(members) && members.every((member) => isText(member?.value)));
  claim.must(areMembers, "a Group's members are an array of objects with a value", members);
  if (view === 'whole')
    claim.must(isText(displayName), "a Group's displayName is a string with something in it", displayName);
}

/** Claims the shape of a page, and `claimOne` of each resource on it (RFC 7644 section 3.4.2). */
export function claimList(
  claim: Claims,
  answer: ScimAnswer,
  integers: Level,
  claimOne: (resource: unknown) => void,
): void {
  const page = answer.body as Partial<ListResponse<unknown>> | null;
  if (!isObject(page)) return;
  const name = nameOf(answer);
  const { schemas, totalResults, startIndex, itemsPerPage, Resources } = page;
  claim.must(Array.isArray(schemas) && schemas.includes(URN.list), `${name}: schemas has ListResponse`, schemas);
  claim.must(Number.isInteger(totalResults), `${name}: totalResults is an integer, not a string`, totalResults);
  claim.at(integers, Number.isInteger(startIndex), `${name}: startIndex is an integer`, startIndex);
  claim.at(integers, Number.isInteger(itemsPerPage), `${name}: itemsPerPage is an integer`, itemsPerPage);
  claim.must(Array.isArray(Resources), `${name}: Resources is an array`, Object.keys(page));
  if (!Array.isArray(Resources)) return;
  claim.should(itemsPerPage === Resources.length, `${name}: itemsPerPage counts the Resources`, [
    itemsPerPage,
    Resources.length,
  ]);
  claim.must(
    Number(totalResults) >= Resources.length,
    `${name}: totalResults is not below what the page holds`,
    totalResults,
  );
  for (const resource of Resources) claimOne(resource);
}

function claimCommon(claim: Claims, resource: unknown, kind: 'User' | 'Group', view: View): boolean {
  claim.must(isObject(resource), `a ${kind} is an object`, resource);
  if (!isObject(resource)) return false;
  const { id, schemas, meta } = resource as unknown as ScimUser;
  claim.must(isText(id) && id !== 'bulkId', `a ${kind}'s id is a string with something in it`, id);
  if (view === 'selected') return true;
  const urn = kind === 'User' ? URN.user : URN.group;
  claim.must(Array.isArray(schemas) && schemas.includes(urn), `a ${kind}'s schemas has its core schema`, schemas);
  claim.should(meta?.resourceType === kind, `a ${kind}'s meta.resourceType is ${kind}`, meta);
  claim.should(meta?.location?.endsWith(`/${kind}s/${id}`) === true, `a ${kind}'s meta.location ends in its id`, meta);
  claim.should(
    isDate(meta?.created) && isDate(meta?.lastModified),
    `a ${kind}'s meta has created and lastModified`,
    meta,
  );
  return Array.isArray(schemas);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.length > 0;
}

function isDate(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value));
}
