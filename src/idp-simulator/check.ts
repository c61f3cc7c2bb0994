import type { CheckOptions } from './check/stage.js';
import { playSteps, type StepResult } from './check/step.js';
import { entraSteps } from './entra/entra-check.js';
import { EntraStage } from './entra/entra-stage.js';
import { oktaSteps } from './okta/okta-check.js';
import { OktaStage } from './okta/okta-stage.js';
import { OthersStage, otherSteps } from './others.js';
import { pingFederateSteps } from './pingfederate/pingfederate-check.js';
import { PingFederateStage } from './pingfederate/pingfederate-stage.js';
import type { ScimTarget } from './scim-client.js';

export type { CheckOptions, StepResult };

/** The identity providers that have a check of their own. */
export type CheckedProvider = 'okta' | 'entra' | 'pingfederate' | 'others';

/** Everything that Okta sends, by its wizard and its template apps, and Okta's own SPEC, CRUD and entitlement tests. */
export function checkOkta(target: ScimTarget, options: CheckOptions): AsyncGenerator<StepResult> {
  const stage = new OktaStage(target, options);
  return playSteps(stage, 'okta', oktaSteps(target, options.mode));
}

/** Everything that Entra sends, with and without its flag, Microsoft's SCIM Validator and Microsoft's request collection. */
export function checkEntra(target: ScimTarget, options: CheckOptions): AsyncGenerator<StepResult> {
  const stage = new EntraStage(target, options);
  return playSteps(stage, 'entra', entraSteps(target, options.mode));
}

/** Everything that PingFederate's documentation says its SCIM connector does. */
export function checkPingFederate(target: ScimTarget, options: CheckOptions): AsyncGenerator<StepResult> {
  const stage = new PingFederateStage(target, options);
  return playSteps(stage, 'pingfederate', pingFederateSteps(target, options.mode));
}

/** The documented shapes of OneLogin, JumpCloud, Google Workspace and Rippling. */
export function checkOthers(target: ScimTarget, options: CheckOptions): AsyncGenerator<StepResult> {
  return playSteps(new OthersStage(target, options), 'others', otherSteps);
}

const CHECKS: Record<CheckedProvider, typeof checkOkta> = {
  okta: checkOkta,
  entra: checkEntra,
  pingfederate: checkPingFederate,
  others: checkOthers,
};

/** The check of a provider, step by step; it cleans up when the last step is read or the reading stops. */
export function playCheck(
  provider: CheckedProvider,
  target: ScimTarget,
  options: CheckOptions,
): AsyncGenerator<StepResult> {
  return CHECKS[provider](target, options);
}
