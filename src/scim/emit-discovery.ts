import { discover } from './discovery.js';
import { groupResource } from './group.resource.js';
import { userResource } from './user.resource.js';

const served = {
  types: [userResource, groupResource],
  baseUrl: 'https://muster.example/scim/v2/<connectionId>',
};

/** File name → JSON text of what the discovery endpoints answer, one file for each schema: the committed `schema/scim`. */
export function discoveryFiles(): ReadonlyMap<string, string> {
  const answer = (...segments: string[]) => discover(segments, new URLSearchParams(), served);
  const { Resources: schemas } = answer('Schemas') as { Resources: readonly { readonly id: string }[] };
  const documents: readonly (readonly [name: string, document: object])[] = [
    ['ServiceProviderConfig', answer('ServiceProviderConfig')],
    ['ResourceTypes', answer('ResourceTypes')],
    ...schemas.map((schema) => [fileNameOf(schema.id), schema] as const),
  ];
  return new Map(documents.map(([name, document]) => [`${name}.json`, `${JSON.stringify(document, null, 2)}\n`]));
}

/** `urn:ietf:params:scim:schemas:core:2.0:User` → `core-2.0-User`. */
const fileNameOf = (urn: string) => urn.replace('urn:ietf:params:scim:schemas:', '').replaceAll(':', '-');
