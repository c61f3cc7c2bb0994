import { equal, percentEncoded } from './filter-text.js';
import type { Person } from './people.js';
import { PingFederateGroups, type PingFederateMode, type SyncedGroup } from './pingfederate/pingfederate-groups.js';
import { PINGFEDERATE_HABITS, userBody } from './pingfederate/pingfederate-profile.js';
import { demandStatus, resourceIn } from './provisioning-error.js';
import { type Observer, ScimClient, type ScimTarget } from './scim-client.js';
import type { ListResponse, ScimGroup, ScimUser } from './scim-resource.js';

export type { SyncedGroup };

/** What an administrator sets on the connector. */
export interface PingFederateSettings {
  mode?: PingFederateMode;
  /** "Unique User Identifier"; `workEmail` looks up by `emails eq`, without a sub-attribute. */
  uniqueUserIdentifier?: 'userName' | 'workEmail';
  /** "Remove User Action". */
  removeUserAction?: 'disable' | 'delete';
  /** "Results Per Page" of the group listing. */
  resultsPerPage?: number;
}

/**
 * PingFederate's SCIM connector as its documentation describes it: users by PUT of the whole resource, groups by
 * reading all of them. It remembers the account of every person it provisioned.
 *
 * A refusal rejects with ProvisioningError.
 */
export class PingFederateClient {
  readonly http: ScimClient;
  readonly settings: Required<PingFederateSettings>;
  readonly #groups: PingFederateGroups;
  readonly #accounts = new Map<string, string>();

  constructor(target: ScimTarget, observer?: Observer, settings: PingFederateSettings = {}) {
    this.http = new ScimClient(target, PINGFEDERATE_HABITS, observer);
    this.settings = {
      mode: 'put',
      uniqueUserIdentifier: 'userName',
      removeUserAction: 'disable',
      resultsPerPage: 100,
      ...settings,
    };
    this.#groups = new PingFederateGroups(this.http, this.settings.mode, this.settings.resultsPerPage);
  }

  /** `GET /Users/0`, with which the connector's GitHub flavour begins every operation: anything but a 404 is refused. */
  async probe(): Promise<void> {
    demandStatus(await this.http.get('/Users/0'), 404);
  }

  /** The account that the unique user identifier names. */
  async findUser(person: Person): Promise<ScimUser | undefined> {
    const filter =
      this.settings.uniqueUserIdentifier === 'userName'
        ? equal('userName', person.userName)
        : equal('emails', person.email);
    const answer = await this.http.get(`/Users?filter=${percentEncoded(filter)}`);
    return resourceIn<ListResponse<ScimUser>>(answer, 200).Resources[0];
  }

  /** Creates the person's account, or replaces the one that the unique user identifier finds. */
  async provision(person: Person): Promise<ScimUser> {
    const found = await this.findUser(person);
    const user =
      found === undefined
        ? resourceIn<ScimUser>(await this.http.post('/Users', userBody(person, true)), 201)
        : await this.#put(found.id, person, true);
    this.#accounts.set(person.externalId, user.id);
    return user;
  }

  /** Creates the account of a person who is disabled in the directory. */
  async provisionDisabled(person: Person): Promise<ScimUser> {
    const user = resourceIn<ScimUser>(await this.http.post('/Users', userBody(person, false)), 201);
    this.#accounts.set(person.externalId, user.id);
    return user;
  }

  /** Replaces the account with what the directory now says; a disabled account is enabled by it. */
  update(person: Person): Promise<ScimUser> {
    return this.#put(this.accountOf(person), person, true);
  }

  /** The "Remove User Action": the account is disabled, or deleted. */
  async remove(person: Person): Promise<void> {
    const id = this.accountOf(person);
    if (this.settings.removeUserAction === 'disable') await this.#put(id, person, false);
    else demandStatus(await this.http.delete(`/Users/${id}`), 204);
  }

  /** Every group, in pages of `resultsPerPage`. */
  listGroups(): Promise<ScimGroup[]> {
    return this.#groups.list();
  }

  /** Finds or creates the group and gives it exactly these people. */
  syncGroup(displayName: string, people: readonly Person[]): Promise<SyncedGroup> {
    return this.#groups.sync(displayName, this.#ids(people));
  }

  setMembers(group: SyncedGroup, people: readonly Person[]): Promise<void> {
    return this.#groups.setMembers(group, this.#ids(people));
  }

  renameGroup(group: SyncedGroup, displayName: string): Promise<SyncedGroup> {
    return this.#groups.rename(group, displayName);
  }

  deleteGroup(group: SyncedGroup): Promise<void> {
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

  async #put(id: string, person: Person, active: boolean): Promise<ScimUser> {
    return resourceIn(await this.http.put(`/Users/${id}`, { ...userBody(person, active), id }), 200);
  }
}
