import { authorizationSteps } from '../check/authorization-steps.js';
import { refusalSteps } from '../check/refusal-steps.js';
import type { CheckOptions } from '../check/stage.js';
import type { Step } from '../check/step.js';
import type { ScimTarget } from '../scim-client.js';
import { groupSteps } from './group-steps.js';
import type { PingFederateMode } from './pingfederate-groups.js';
import type { PingFederateStage } from './pingfederate-stage.js';
import { userSteps } from './user-steps.js';

/** The steps of the PingFederate check, with groups by PUT and by PATCH unless `mode` names one. */
export function pingFederateSteps(target: ScimTarget, mode: CheckOptions['mode']): Step<PingFederateStage>[] {
  const modes: PingFederateMode[] = mode === 'put' || mode === 'patch' ? [mode] : ['put', 'patch'];
  return [
    ...userSteps,
    ...authorizationSteps('pingfederate', target),
    ...modes.flatMap(groupSteps),
    ...refusalSteps('pingfederate'),
  ];
}
