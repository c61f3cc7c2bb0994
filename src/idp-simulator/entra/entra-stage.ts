import type { VendorDemands } from '../check/answer-rules.js';
import { type CheckOptions, Stage } from '../check/stage.js';
import { EntraClient } from '../entra.js';
import { equal, plusEncoded } from '../filter-text.js';
import type { ScimAnswer, ScimClient, ScimTarget } from '../scim-client.js';
import type { PatchOperation, ScimUser } from '../scim-resource.js';
import type { ProvisionedGroup } from './entra-groups.js';
import type { EntraMode } from './entra-operations.js';
import { creationBody } from './entra-profile.js';

/** Entra reads nothing but application/scim+json, and stops at values that it cannot deserialize. */
const ENTRA_DEMANDS: VendorDemands = { contentType: 'must', errorBody: 'should', nulls: 'must', integers: 'should' };

/** The stage of the Entra check: one client with the flag and one without, the same people. */
export class EntraStage extends Stage {
  readonly http: ScimClient;
  readonly tenants: Readonly<Record<EntraMode, EntraClient>>;
  /** Groups provisioned in the mode whose steps are playing. */
  groups: ProvisionedGroup[] = [];

  constructor(target: ScimTarget, options: CheckOptions) {
    super(options, ENTRA_DEMANDS);
    this.tenants = {
      legacy: new EntraClient(target, this.observe, 'legacy'),
      compliant: new EntraClient(target, this.observe, 'compliant'),
    };
    this.http = this.tenants.legacy.http;
  }

  override async close(): Promise<void> {
    await Promise.all([this.tenants.legacy.close(), this.tenants.compliant.close()]);
  }

  /** A group provisioned by an earlier step, counted from the first. @throws StepEnded when there is none */
  group(index: number): ProvisionedGroup {
    return this.claim.need(this.groups.at(index), 'an earlier step provisioned a group');
  }

  /** The answer to a lookup, a blank written as `+`. */
  match(attribute: string, value: string): Promise<ScimAnswer> {
    return this.http.get(`/Users?filter=${plusEncoded(equal(attribute, value))}`);
  }

  matchGroup(displayName: string): Promise<ScimAnswer> {
    return this.http.get(`/Groups?excludedAttributes=members&filter=${plusEncoded(equal('displayName', displayName))}`);
  }

  /** A User made for one step with the default mapping, or with the body given. */
  async fresh(body: Record<string, unknown> = creationBody(this.stranger())): Promise<ScimUser> {
    return this.claim.user(await this.http.post('/Users', body), 201);
  }

  /** The User as it reads after a PATCH that must be answered 200 with the User, or 204. */
  async change(id: string, operations: readonly PatchOperation[]): Promise<ScimUser> {
    const answer = await this.http.patch(`/Users/${id}`, operations);
    this.claim.status(answer, 200, 204);
    return this.claim.user(await this.http.get(`/Users/${id}`), 200);
  }

  /** A PATCH of a Group, which must be answered 204 or 200. */
  async changeGroup(id: string, operations: readonly PatchOperation[]): Promise<void> {
    this.claim.status(await this.http.patch(`/Groups/${id}`, operations), 204, 200);
  }
}
