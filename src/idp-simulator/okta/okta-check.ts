import { authorizationSteps } from '../check/authorization-steps.js';
import { refusalSteps } from '../check/refusal-steps.js';
import type { CheckOptions } from '../check/stage.js';
import type { Step } from '../check/step.js';
import type { ScimTarget } from '../scim-client.js';
import { assignmentSteps } from './assignment-steps.js';
import { awkwardNameSteps } from './awkward-name-steps.js';
import { connectionSteps } from './connection-steps.js';
import { groupSteps } from './group-steps.js';
import { groupTemplateSteps } from './group-template-steps.js';
import { groupWizardSteps } from './group-wizard-steps.js';
import { importSteps } from './import-steps.js';
import { lifeSteps } from './life-steps.js';
import type { OktaMode } from './okta-groups.js';
import type { OktaStage } from './okta-stage.js';
import { profileSteps } from './profile-steps.js';
import { specSteps } from './spec-steps.js';

function stepsOfApp(mode: OktaMode): Step<OktaStage>[] {
  const ownGroupSteps = mode === 'wizard' ? groupWizardSteps : groupTemplateSteps;
  return [...assignmentSteps(mode), ...profileSteps(mode), ...lifeSteps(mode), ...groupSteps(mode), ...ownGroupSteps];
}

/** The steps of the Okta check, for one kind of app or, unless `mode` names one, for both. */
export function oktaSteps(target: ScimTarget, mode: CheckOptions['mode']): Step<OktaStage>[] {
  const modes: OktaMode[] = mode === 'wizard' || mode === 'template' ? [mode] : ['wizard', 'template'];
  return [
    ...connectionSteps,
    ...authorizationSteps('okta', target),
    ...modes.flatMap(stepsOfApp),
    ...specSteps,
    ...awkwardNameSteps,
    ...importSteps,
    ...refusalSteps('okta'),
  ];
}
