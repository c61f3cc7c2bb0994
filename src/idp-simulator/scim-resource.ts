/** The URNs that identity providers send and expect (RFC 7643 section 4, RFC 7644 section 8.2). */
export const URN = {
  user: 'urn:ietf:params:scim:schemas:core:2.0:User',
  group: 'urn:ietf:params:scim:schemas:core:2.0:Group',
  enterpriseUser: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
  list: 'urn:ietf:params:scim:api:messages:2.0:ListResponse',
  patch: 'urn:ietf:params:scim:api:messages:2.0:PatchOp',
  error: 'urn:ietf:params:scim:api:messages:2.0:Error',
} as const;

/** The endpoints of the two resource types that identity providers provision. */
export type Endpoint = 'Users' | 'Groups';

/** An element of a multi-valued attribute (RFC 7643 section 2.4). */
export interface Element {
  value?: string;
  type?: string;
  primary?: boolean;
  display?: string;
  [subAttribute: string]: unknown;
}

/** The metadata of a resource (RFC 7643 section 3.1). */
interface Meta {
  resourceType?: string;
  location?: string;
  created?: string;
  lastModified?: string;
  version?: string;
}

/** The enterprise extension of a User (RFC 7643 section 4.3). */
interface EnterpriseUser {
  employeeNumber?: string;
  costCenter?: string;
  department?: string;
  manager?: { value?: string; [subAttribute: string]: unknown };
  [attribute: string]: unknown;
}

/** A User as a service provider answers it; nothing but `id` and `userName` can be counted on (RFC 7643 section 4.1). */
export interface ScimUser {
  schemas: string[];
  id: string;
  userName: string;
  externalId?: string;
  active?: boolean;
  displayName?: string;
  title?: string;
  nickName?: string;
  name?: { givenName?: string; familyName?: string; formatted?: string; middleName?: string; honorificPrefix?: string };
  emails?: Element[];
  phoneNumbers?: Element[];
  addresses?: Element[];
  roles?: Element[];
  groups?: Element[];
  meta?: Meta;
  [URN.enterpriseUser]?: EnterpriseUser;
  [attribute: string]: unknown;
}

/** A Group as a service provider answers it (RFC 7643 section 4.2). */
export interface ScimGroup {
  schemas: string[];
  id: string;
  displayName: string;
  externalId?: string;
  members?: Element[];
  meta?: Meta;
  [attribute: string]: unknown;
}

/** A page of a list; `totalResults` counts the whole (RFC 7644 section 3.4.2). */
export interface ListResponse<Resource> {
  schemas: string[];
  totalResults: number;
  startIndex?: number;
  itemsPerPage?: number;
  Resources: Resource[];
}

/** One operation of a PATCH request; identity providers differ in the spelling of `op` (RFC 7644 section 3.5.2). */
export interface PatchOperation {
  op: string;
  path?: string;
  value?: unknown;
}

/** The body of a PATCH request. */
export function patchBody(operations: readonly PatchOperation[]): {
  schemas: string[];
  Operations: readonly PatchOperation[];
} {
  return { schemas: [URN.patch], Operations: operations };
}

/** The first element with that `type`, whatever its letter case. */
export function elementOfType(elements: readonly Element[] | undefined, type: string): Element | undefined {
  return elements?.find((element) => element.type?.toLowerCase() === type.toLowerCase());
}

/** The ids of a group's members, in the order of the answer. */
export function memberIds(group: Pick<ScimGroup, 'members'>): string[] {
  return (group.members ?? []).map((member) => String(member.value));
}
