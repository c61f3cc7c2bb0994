import { randomUUID } from 'node:crypto';
import { type DirectoryGroup, EntraGroups, type ProvisionedGroup } from './entra/entra-groups.js';
import { activeOperation, type EntraMode, managerOperation, setOperations } from './entra/entra-operations.js';
import { creationBody, ENTRA_HABITS, mappedAttributes } from './entra/entra-profile.js';
import { equal, plusEncoded } from './filter-text.js';
import type { Person } from './people.js';
import { demandStatus, resourceIn } from './provisioning-error.js';
import { type Observer, type ScimAnswer, ScimClient, type ScimTarget } from './scim-client.js';
import type { ListResponse, PatchOperation, ScimUser } from './scim-resource.js';

export type { DirectoryGroup, EntraMode, ProvisionedGroup };

/**
 * Microsoft Entra ID's provisioning service as a SCIM client, with the default attribute mapping. It remembers the
 * account of every person it provisioned.
 *
 * A refusal rejects with ProvisioningError.
 */
export class EntraClient {
  readonly http: ScimClient;
  readonly mode: EntraMode;
  readonly #groups: EntraGroups;
  readonly #accounts = new Map<string, string>();

  constructor(target: ScimTarget, observer?: Observer, mode: EntraMode = 'legacy') {
    this.http = new ScimClient(target, ENTRA_HABITS, observer);
    this.mode = mode;
    this.#groups = new EntraGroups(this.http, mode);
  }

  /** "Test Connection": users and groups that cannot exist must give empty lists. */
  async testConnection(): Promise<void> {
    for (let probe = 0; probe < 3; probe += 1) await this.match('userName', randomUUID());
    await this.#groups.match(randomUUID());
  }

  /** Reads /Schemas, as saving or opening the configuration of a gallery app does. */
  async readSchemas(): Promise<ListResponse<{ id: string }>> {
    return resourceIn(await this.http.get('/Schemas'), 200);
  }

  /** The account whose attribute has that value. */
  async match(attribute: string, value: string): Promise<ScimUser | undefined> {
    const answer = await this.http.get(`/Users?filter=${plusEncoded(equal(attribute, value))}`);
    return resourceIn<ListResponse<ScimUser>>(answer, 200).Resources[0];
  }

  /** The initial cycle for one person: matched by user name, then by externalId, and updated; else created. */
  async provision(person: Person): Promise<ScimUser> {
    const matched =
      (await this.match('userName', person.userName)) ?? (await this.match('externalId', person.externalId));
    const user = matched ?? resourceIn<ScimUser>(await this.http.post('/Users', creationBody(person)), 201);
    this.#accounts.set(person.externalId, user.id);
    if (matched !== undefined) await this.update(person, mappedAttributes(person));
    return user;
  }

  /** A later cycle for one person: GET by the remembered id, then one PATCH of the given attribute paths. */
  async update(person: Person, values: Readonly<Record<string, unknown>>): Promise<void> {
    await this.#get(person);
    await this.#patch(person, setOperations(this.mode, values));
  }

  /** Sets the manager, who must be provisioned, as the bare id that Entra sends. */
  async assignManager(person: Person, manager: Person): Promise<void> {
    await this.#patch(person, [managerOperation(this.mode, this.accountOf(manager))]);
  }

  /** A soft delete, or the loss of the assignment. */
  async disable(person: Person): Promise<void> {
    await this.#get(person);
    await this.#patch(person, [activeOperation(this.mode, false)]);
  }

  async restore(person: Person): Promise<void> {
    await this.#get(person);
    await this.#patch(person, [activeOperation(this.mode, true)]);
  }

  /** The DELETE that follows 30 days after a soft delete. */
  async hardDelete(person: Person): Promise<void> {
    demandStatus(await this.http.delete(`/Users/${this.accountOf(person)}`), 204);
    this.#accounts.delete(person.externalId);
  }

  /** Matches a group by name or creates it, without members. */
  provisionGroup(group: DirectoryGroup): Promise<ProvisionedGroup> {
    return this.#groups.provision(group);
  }

  addMembers(group: ProvisionedGroup, people: readonly Person[]): Promise<void> {
    return this.#groups.addMembers(group, this.#ids(people));
  }

  removeMembers(group: ProvisionedGroup, people: readonly Person[]): Promise<void> {
    return this.#groups.removeMembers(group, this.#ids(people));
  }

  renameGroup(group: ProvisionedGroup, displayName: string): Promise<ProvisionedGroup> {
    return this.#groups.rename(group, displayName);
  }

  deleteGroup(group: ProvisionedGroup): Promise<void> {
    return this.#groups.delete(group);
  }

  /** The id of a person's account. @throws Error when the person was never provisioned */
  accountOf(person: Person): string {
    const id = this.#accounts.get(person.externalId);
    if (id === undefined) throw new Error(`${person.userName} is not provisioned`);
    return id;
  }

  close(): Promise<void> {
    return this.http.close();
  }

  #ids(people: readonly Person[]): string[] {
    return people.map((person) => this.accountOf(person));
  }

  async #get(person: Person): Promise<ScimUser> {
    return resourceIn(await this.http.get(`/Users/${this.accountOf(person)}`), 200);
  }

  async #patch(person: Person, operations: readonly PatchOperation[]): Promise<ScimAnswer> {
    const answer = await this.http.patch(`/Users/${this.accountOf(person)}`, operations);
    demandStatus(answer, 200, 204);
    return answer;
  }
}
