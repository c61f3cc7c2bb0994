import { equal } from '../filter-text.js';
import { demandStatus, resourceIn } from '../provisioning-error.js';
import type { ScimClient } from '../scim-client.js';
import { type ListResponse, memberIds, type ScimGroup, URN } from '../scim-resource.js';

/** Whether groups are updated by PUT (the default) or, by the connector's option, by PATCH. */
export type PingFederateMode = 'put' | 'patch';

/** A group as PingFederate remembers it; the name is a CN or a DN. */
export interface SyncedGroup {
  readonly id: string;
  readonly displayName: string;
}

/** PingFederate's group provisioning: groups are found by reading every page of /Groups. */
export class PingFederateGroups {
  constructor(
    readonly http: ScimClient,
    readonly mode: PingFederateMode,
    readonly resultsPerPage: number,
  ) {}

  async list(): Promise<ScimGroup[]> {
    const groups: ScimGroup[] = [];
    for (let total = 1; groups.length < total; ) {
      const answer = await this.http.get(`/Groups?startIndex=${groups.length + 1}&count=${this.resultsPerPage}`);
      const page = resourceIn<ListResponse<ScimGroup>>(answer, 200);
      if (page.Resources.length === 0) break;
      groups.push(...page.Resources);
      total = page.totalResults;
    }
    return groups;
  }

  /** Finds the group of that name, or creates it, and gives it exactly these members. */
  async sync(displayName: string, ids: readonly string[]): Promise<SyncedGroup> {
    const found = (await this.list()).find((group) => group.displayName === displayName);
    const body = { schemas: [URN.group], displayName, members: ids.map((value) => ({ value })) };
    if (found === undefined) return resourceIn<ScimGroup>(await this.http.post('/Groups', body), 201);
    await this.setMembers(found, ids);
    return found;
  }

  async setMembers(group: SyncedGroup, ids: readonly string[]): Promise<void> {
    if (this.mode === 'put') {
      await this.#put(group, group.displayName, ids);
      return;
    }
    const current = memberIds(await this.#get(group));
    const joining = ids.filter((id) => !current.includes(id)).map((value) => ({ value }));
    const leaving = current.filter((id) => !ids.includes(id));
    const operations = [
      ...(joining.length === 0 ? [] : [{ op: 'add', path: 'members', value: joining }]),
      ...leaving.map((id) => ({ op: 'remove', path: `members[${equal('value', id)}]` })),
    ];
    if (operations.length > 0) demandStatus(await this.http.patch(`/Groups/${group.id}`, operations), 200, 204);
  }

  async rename(group: SyncedGroup, displayName: string): Promise<SyncedGroup> {
    if (this.mode === 'put') await this.#put(group, displayName, memberIds(await this.#get(group)));
    else {
      const operation = { op: 'replace', path: 'displayName', value: displayName };
      demandStatus(await this.http.patch(`/Groups/${group.id}`, [operation]), 200, 204);
    }
    return { id: group.id, displayName };
  }

  async delete({ id }: SyncedGroup): Promise<void> {
    demandStatus(await this.http.delete(`/Groups/${id}`), 204);
  }

  async #get({ id }: SyncedGroup): Promise<ScimGroup> {
    return resourceIn(await this.http.get(`/Groups/${id}`), 200);
  }

  async #put({ id }: SyncedGroup, displayName: string, ids: readonly string[]): Promise<void> {
    const body = { schemas: [URN.group], id, displayName, members: ids.map((value) => ({ value })) };
    resourceIn(await this.http.put(`/Groups/${id}`, body), 200);
  }
}
