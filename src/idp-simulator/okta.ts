import { equal, percentEncoded } from './filter-text.js';
import { OktaGroupPush, type OktaMode, type PushedGroup } from './okta/okta-groups.js';
import { creationBody, OKTA_HABITS, profileOf } from './okta/okta-profile.js';
import type { Person } from './people.js';
import { demandStatus, resourceIn } from './provisioning-error.js';
import { type Observer, ScimClient, type ScimTarget } from './scim-client.js';
import type { Endpoint, ListResponse, ScimGroup, ScimUser } from './scim-resource.js';

export type { OktaMode, PushedGroup };

const IMPORT_PAGE = 100;

/**
 * Okta as a SCIM client: each method sends, in Okta's order and shape, what Okta sends when an administrator does the
 * same. It remembers the account of every person it assigned.
 *
 * A refusal rejects with ProvisioningError.
 */
export class OktaClient {
  readonly http: ScimClient;
  readonly mode: OktaMode;
  readonly #groups: OktaGroupPush;
  readonly #accounts = new Map<string, string>();

  constructor(target: ScimTarget, observer?: Observer, mode: OktaMode = 'wizard') {
    this.http = new ScimClient(target, OKTA_HABITS, observer);
    this.mode = mode;
    this.#groups = new OktaGroupPush(this.http, mode);
  }

  /** "Test Connector Configuration": the number of users that the service provider says it has. */
  async testConnection(): Promise<number> {
    const answer = await this.http.get('/Users?startIndex=1&count=2');
    return resourceIn<ListResponse<ScimUser>>(answer, 200).totalResults;
  }

  /** The account with that user name; Okta also takes a 404 for none. */
  async findUser(userName: string): Promise<ScimUser | undefined> {
    const filter = percentEncoded(equal('userName', userName));
    const answer = await this.http.get(`/Users?filter=${filter}&startIndex=1&count=100`);
    if (answer.status === 404) return undefined;
    return resourceIn<ListResponse<ScimUser>>(answer, 200).Resources[0];
  }

  /** Assigns the app to a person: an account of that user name is linked and updated, else one is created. */
  async assign(person: Person): Promise<ScimUser> {
    const existing = await this.findUser(person.userName);
    const user =
      existing === undefined
        ? resourceIn<ScimUser>(await this.http.post('/Users', creationBody(person)), 201)
        : await this.#revise(existing.id, { ...profileOf(person), active: true });
    this.#accounts.set(person.externalId, user.id);
    return user;
  }

  /** Pushes changed profile attributes: GET, then PUT of what came with the change in it. */
  pushProfile(person: Person, change: Readonly<Record<string, unknown>>): Promise<ScimUser> {
    return this.#revise(this.accountOf(person), change);
  }

  /** Takes the app away from a person: the account is deactivated, never deleted. */
  async unassign(person: Person): Promise<void> {
    await this.#switch(this.accountOf(person), false);
  }

  /** Assigns the app again: the inactive account must be found by its user name, and is the same one afterwards. */
  async reassign(person: Person): Promise<ScimUser> {
    const existing = await this.findUser(person.userName);
    if (existing === undefined) return this.assign(person);
    await this.#switch(existing.id, true);
    this.#accounts.set(person.externalId, existing.id);
    return existing;
  }

  /** "Sync Password", which only template and catalog apps have. */
  async syncPassword(person: Person, password: string): Promise<void> {
    const operation = { op: 'replace', value: { password } };
    demandStatus(await this.http.patch(`/Users/${this.accountOf(person)}`, [operation]), 200, 204);
  }

  /** Pushes a group with these people, who must be assigned. */
  pushGroup(name: string, people: readonly Person[]): Promise<PushedGroup> {
    return this.#groups.push(name, this.#linked(people));
  }

  addToGroup(group: PushedGroup, people: readonly Person[]): Promise<void> {
    return this.#groups.add(group, this.#linked(people));
  }

  removeFromGroup(group: PushedGroup, people: readonly Person[]): Promise<void> {
    return this.#groups.remove(group, this.#linked(people));
  }

  renameGroup(group: PushedGroup, name: string): Promise<PushedGroup> {
    return this.#groups.rename(group, name);
  }

  /** Unlinks a pushed group and has it deleted in the target. */
  unlinkGroup(group: PushedGroup): Promise<void> {
    return this.#groups.unlink(group);
  }

  /** "Import Now": every user, in pages of 100 that Okta steps by 100 whatever it was given. */
  importUsers(): Promise<ScimUser[]> {
    return this.#import<ScimUser>('Users');
  }

  importGroups(): Promise<ScimGroup[]> {
    return this.#import<ScimGroup>('Groups');
  }

  /** The id of a person's account. @throws Error when the person was never assigned */
  accountOf(person: Person): string {
    const id = this.#accounts.get(person.externalId);
    if (id === undefined) throw new Error(`${person.userName} is not assigned`);
    return id;
  }

  close(): Promise<void> {
    return this.http.close();
  }

  #linked(people: readonly Person[]): { id: string; userName: string }[] {
    return people.map((person) => ({ id: this.accountOf(person), userName: person.userName }));
  }

  async #revise(id: string, change: Readonly<Record<string, unknown>>): Promise<ScimUser> {
    const current = resourceIn<ScimUser>(await this.http.get(`/Users/${id}`), 200);
    return resourceIn(await this.http.put(`/Users/${id}`, { ...current, ...change }), 200);
  }

  async #switch(id: string, active: boolean): Promise<void> {
    if (this.mode === 'wizard') await this.#revise(id, { active });
    else demandStatus(await this.http.patch(`/Users/${id}`, [{ op: 'replace', value: { active } }]), 200, 204);
  }

  async #import<Resource>(endpoint: Endpoint): Promise<Resource[]> {
    const imported: Resource[] = [];
    for (let startIndex = 1, total = 1; startIndex <= total; startIndex += IMPORT_PAGE) {
      const answer = await this.http.get(`/${endpoint}?startIndex=${startIndex}&count=${IMPORT_PAGE}`);
      const page = resourceIn<ListResponse<Resource>>(answer, 200);
      imported.push(...page.Resources);
      total = page.totalResults;
    }
    return imported;
  }
}
