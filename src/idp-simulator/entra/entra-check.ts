import { authorizationSteps } from '../check/authorization-steps.js';
import { refusalSteps } from '../check/refusal-steps.js';
import type { CheckOptions } from '../check/stage.js';
import type { Step } from '../check/step.js';
import type { ScimTarget } from '../scim-client.js';
import { collectionSteps } from './collection-steps.js';
import { connectionSteps } from './connection-steps.js';
import type { EntraMode } from './entra-operations.js';
import type { EntraStage } from './entra-stage.js';
import { groupSteps } from './group-steps.js';
import { initialCycleSteps, matchingSteps } from './initial-cycle-steps.js';
import { endOfLifeSteps, lifeSteps } from './life-steps.js';
import { managerSteps } from './manager-steps.js';
import { membershipSteps } from './membership-steps.js';
import { spellingSteps } from './spelling-steps.js';
import { updateSteps } from './update-steps.js';
import { validatorGroupSteps } from './validator-group-steps.js';
import { validatorUserSteps } from './validator-user-steps.js';

function stepsOfMode(mode: EntraMode): Step<EntraStage>[] {
  return [...initialCycleSteps(mode), ...lifeSteps(mode), ...updateSteps(mode), ...groupSteps(mode)];
}

/** The steps of the Entra check, in one PATCH dialect or, unless `mode` names one, in both. */
export function entraSteps(target: ScimTarget, mode: CheckOptions['mode']): Step<EntraStage>[] {
  const modes: EntraMode[] = mode === 'legacy' || mode === 'compliant' ? [mode] : ['legacy', 'compliant'];
  return [
    ...connectionSteps,
    ...authorizationSteps('entra', target),
    ...modes.flatMap(stepsOfMode),
    ...matchingSteps,
    ...spellingSteps,
    ...managerSteps,
    ...endOfLifeSteps,
    ...membershipSteps,
    ...validatorUserSteps,
    ...validatorGroupSteps,
    ...collectionSteps,
    ...refusalSteps('entra'),
  ];
}
