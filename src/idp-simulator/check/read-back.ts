import { equal, percentEncoded } from '../filter-text.js';
import type { ScimAnswer } from '../scim-client.js';
import { memberIds, type ScimGroup, type ScimUser } from '../scim-resource.js';
import type { Stage } from './stage.js';

/** The User as it now reads. */
export async function readUser({ http, claim }: Stage, id: string): Promise<ScimUser> {
  const user = claim.user(await http.get(`/Users/${id}`), 200);
  claim.must(user.id === id, 'a GET by id gives the User of that id', user.id);
  return user;
}

/** Claims that the Group has exactly these members, each once, and answers it. */
export async function claimMembers(
  { http, claim }: Stage,
  groupId: string,
  ids: readonly string[],
): Promise<ScimGroup> {
  const group = claim.group(await http.get(`/Groups/${groupId}`), 200);
  const found = memberIds(group);
  const isSame = found.length === ids.length && ids.every((id) => found.includes(id));
  claim.must(isSame, 'the Group has exactly the members that were sent', {
    expected: ids.length,
    found: found.length,
    ids: found,
  });
  return group;
}

/** The answer to a lookup of Users by one attribute, encoded as Okta encodes it. */
export function lookUp({ http }: Stage, attribute: string, value: string): Promise<ScimAnswer> {
  return http.get(`/Users?filter=${percentEncoded(equal(attribute, value))}&startIndex=1&count=100`);
}

/** The answer to a lookup of Groups by name. */
export function lookUpGroup({ http }: Stage, displayName: string): Promise<ScimAnswer> {
  return http.get(`/Groups?filter=${percentEncoded(equal('displayName', displayName))}&startIndex=1&count=100`);
}

/** Claims that the User is (in)active, can still be read and is still found by its user name. */
export async function claimActive(
  stage: Stage,
  user: Pick<ScimUser, 'id' | 'userName'>,
  active: boolean,
): Promise<ScimUser> {
  const current = await readUser(stage, user.id);
  stage.claim.must(current.active === active, `active reads ${active}`, current.active);
  stage.claim.findsOnly(await lookUp(stage, 'userName', user.userName), user.id);
  return current;
}
