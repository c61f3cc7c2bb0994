import { equal, plusEncoded } from '../filter-text.js';
import { demandStatus, resourceIn } from '../provisioning-error.js';
import type { ScimClient } from '../scim-client.js';
import { type ListResponse, type PatchOperation, type ScimGroup, URN } from '../scim-resource.js';
import { addMembersOperation, type EntraMode, removeMembersOperations, setOperations } from './entra-operations.js';
import { AD_GROUP } from './entra-profile.js';

/** A group of the directory; its externalId is Entra's object id. */
export interface DirectoryGroup {
  readonly displayName: string;
  readonly externalId: string;
}

/** A provisioned group as Entra remembers it. */
export interface ProvisionedGroup extends DirectoryGroup {
  readonly id: string;
}

/** Members per PATCH. */
const BATCH = 20;

/** Entra's provisioning of groups: matched by name, created without members, and then changed in batches. */
export class EntraGroups {
  constructor(
    readonly http: ScimClient,
    readonly mode: EntraMode,
  ) {}

  async match(displayName: string): Promise<ScimGroup | undefined> {
    const filter = plusEncoded(equal('displayName', displayName));
    const answer = await this.http.get(`/Groups?excludedAttributes=members&filter=${filter}`);
    return resourceIn<ListResponse<ScimGroup>>(answer, 200).Resources[0];
  }

  async provision(group: DirectoryGroup): Promise<ProvisionedGroup> {
    const found = (await this.match(group.displayName)) ?? (await this.#create(group));
    return { ...group, id: found.id };
  }

  async addMembers(group: ProvisionedGroup, ids: readonly string[]): Promise<void> {
    for (const batch of batches(ids)) await this.#patch(group, [addMembersOperation(this.mode, batch)]);
  }

  async removeMembers(group: ProvisionedGroup, ids: readonly string[]): Promise<void> {
    for (const batch of batches(ids)) await this.#patch(group, removeMembersOperations(this.mode, batch));
  }

  async rename(group: ProvisionedGroup, displayName: string): Promise<ProvisionedGroup> {
    await this.#patch(group, setOperations(this.mode, { displayName }));
    return { ...group, displayName };
  }

  async delete(group: ProvisionedGroup): Promise<void> {
    demandStatus(await this.http.delete(`/Groups/${group.id}`), 204);
  }

  async #create({ displayName, externalId }: DirectoryGroup): Promise<ScimGroup> {
    const body = { schemas: [URN.group, AD_GROUP], externalId, displayName, meta: { resourceType: 'Group' } };
    return resourceIn(await this.http.post('/Groups', body), 201);
  }

  async #patch({ id }: ProvisionedGroup, operations: readonly PatchOperation[]): Promise<void> {
    demandStatus(await this.http.patch(`/Groups/${id}`, operations), 200, 204);
  }
}

function batches(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, index) =>
    ids.slice(index * BATCH, (index + 1) * BATCH),
  );
}
