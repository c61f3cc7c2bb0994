import { equal, percentEncoded } from '../filter-text.js';
import { demandStatus, resourceIn } from '../provisioning-error.js';
import type { ScimClient } from '../scim-client.js';
import { type ListResponse, type PatchOperation, type ScimGroup, type ScimUser, URN } from '../scim-resource.js';

/** How the Okta app was made: by the App Integration Wizard (every change is GET, then PUT) or from a template or the catalog (PATCH). */
export type OktaMode = 'wizard' | 'template';

/** A pushed group as Okta remembers it. */
export type PushedGroup = Pick<ScimGroup, 'id' | 'displayName'>;

type Linked = Pick<ScimUser, 'id' | 'userName'>;

const memberOf = ({ id, userName }: Linked) => ({ value: id, display: userName });

/** Okta's Group Push: links or creates groups by name and keeps their members in step. */
export class OktaGroupPush {
  constructor(
    readonly http: ScimClient,
    readonly mode: OktaMode,
  ) {}

  /** The group of that name, if there is one. */
  async find(displayName: string): Promise<ScimGroup | undefined> {
    const filter = percentEncoded(equal('displayName', displayName));
    const answer = await this.http.get(`/Groups?filter=${filter}&startIndex=1&count=100`);
    return resourceIn<ListResponse<ScimGroup>>(answer, 200).Resources[0];
  }

  /** Links the group of that name, or creates an empty one, and then pushes its members. */
  async push(displayName: string, users: readonly Linked[]): Promise<PushedGroup> {
    const group = (await this.find(displayName)) ?? (await this.create(displayName));
    const pushed = { id: group.id, displayName };
    if (this.mode === 'wizard') await this.#put(pushed, { displayName, members: users.map(memberOf) });
    else await this.#patch(pushed, { op: 'replace', path: 'members', value: users.map(memberOf) });
    return pushed;
  }

  async create(displayName: string): Promise<ScimGroup> {
    return resourceIn(await this.http.post('/Groups', { schemas: [URN.group], displayName, members: [] }), 201);
  }

  async add(group: PushedGroup, users: readonly Linked[]): Promise<void> {
    if (this.mode === 'template') {
      await this.#patchWithName(group, [{ op: 'add', path: 'members', value: users.map(memberOf) }]);
      return;
    }
    const added = new Set(users.map(({ id }) => id));
    const current = await this.#get(group);
    const others = (current.members ?? []).filter(({ value }) => !added.has(String(value)));
    await this.#put(group, { members: [...others, ...users.map(memberOf)] });
  }

  async remove(group: PushedGroup, users: readonly Linked[]): Promise<void> {
    if (this.mode === 'template') {
      await this.#patchWithName(
        group,
        users.map(({ id }) => ({ op: 'remove', path: `members[${equal('value', id)}]` })),
      );
      return;
    }
    const removed = new Set(users.map(({ id }) => id));
    const current = await this.#get(group);
    await this.#put(group, { members: (current.members ?? []).filter(({ value }) => !removed.has(String(value))) });
  }

  async rename(group: PushedGroup, displayName: string): Promise<PushedGroup> {
    const renamed = { id: group.id, displayName };
    if (this.mode === 'template') await this.#patchWithName(renamed, []);
    else await this.#put(group, { displayName });
    return renamed;
  }

  /** Unlinks with "delete the group in the target app". */
  async unlink(group: PushedGroup): Promise<void> {
    demandStatus(await this.http.delete(`/Groups/${group.id}`), 204);
  }

  async #get({ id }: PushedGroup): Promise<ScimGroup> {
    return resourceIn(await this.http.get(`/Groups/${id}`), 200);
  }

  async #put(group: PushedGroup, change: Partial<ScimGroup>): Promise<void> {
    const current = await this.#get(group);
    resourceIn(await this.http.put(`/Groups/${group.id}`, { ...current, ...change }), 200);
  }

  /** Okta repeats id and name at every membership change. */
  async #patchWithName(group: PushedGroup, operations: readonly PatchOperation[]): Promise<void> {
    const name = { op: 'replace', value: { id: group.id, displayName: group.displayName } };
    await this.#patch(group, name, ...operations);
  }

  async #patch({ id }: PushedGroup, ...operations: readonly PatchOperation[]): Promise<void> {
    demandStatus(await this.http.patch(`/Groups/${id}`, operations), 200, 204);
  }
}
