import type { VendorDemands } from '../check/answer-rules.js';
import { type CheckOptions, Stage } from '../check/stage.js';
import { OktaClient } from '../okta.js';
import type { ScimClient, ScimTarget } from '../scim-client.js';
import type { OktaMode, PushedGroup } from './okta-groups.js';

/** Okta's SPEC suite reads the bodies of refusals and the numbers of a list. */
const OKTA_DEMANDS: VendorDemands = { contentType: 'should', errorBody: 'must', nulls: 'should', integers: 'must' };

/** The stage of the Okta check: one client per kind of app, the same people. */
export class OktaStage extends Stage {
  readonly http: ScimClient;
  readonly target: ScimTarget;
  readonly apps: Readonly<Record<OktaMode, OktaClient>>;
  /** Groups pushed by the app whose steps are playing. */
  groups: PushedGroup[] = [];

  constructor(target: ScimTarget, options: CheckOptions) {
    super(options, OKTA_DEMANDS);
    this.target = target;
    this.apps = {
      wizard: new OktaClient(target, this.observe, 'wizard'),
      template: new OktaClient(target, this.observe, 'template'),
    };
    this.http = this.apps.wizard.http;
  }

  /** A group pushed by an earlier step, counted from the first. @throws StepEnded when there is none */
  group(index: number): PushedGroup {
    return this.claim.need(this.groups.at(index), 'an earlier step pushed a group');
  }

  override async close(): Promise<void> {
    await Promise.all([this.apps.wizard.close(), this.apps.template.close()]);
  }
}
