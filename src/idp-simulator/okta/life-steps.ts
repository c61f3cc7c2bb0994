import { claimActive } from '../check/read-back.js';
import type { Step } from '../check/step.js';
import type { OktaMode } from './okta-groups.js';
import { creationBody } from './okta-profile.js';
import type { OktaStage } from './okta-stage.js';

/** Taking the app away and giving it back: the account is never deleted and keeps its id. */
export function lifeSteps(mode: OktaMode): Step<OktaStage>[] {
  return [
    {
      id: `okta.${mode}.life.unassign`,
      title: 'unassigning deactivates; the account stays readable and findable with its profile, also when repeated',
      play: async (stage) => {
        for (const person of stage.people.slice(0, 2)) {
          await stage.apps[mode].unassign(person);
          await stage.apps[mode].unassign(person);
          const account = { id: stage.apps[mode].accountOf(person), userName: person.userName };
          const user = await claimActive(stage, account, false);
          stage.claim.must(user.name?.familyName === person.familyName, 'the profile is kept', user.name);
          stage.claim.must(user.emails?.[0]?.value === person.email, 'the e-mail is kept', user.emails);
        }
      },
    },
    {
      id: `okta.${mode}.life.name-held`,
      title: 'a POST of the user name of an inactive account is 409',
      play: async (stage) => {
        const body = creationBody({ ...stage.stranger(), userName: stage.person(0).userName });
        stage.claim.refused(await stage.http.post('/Users', body), 409, 'uniqueness');
      },
    },
    {
      id: `okta.${mode}.life.reassign`,
      title: 'assigning again finds the inactive account and activates the same one',
      play: async (stage) => {
        for (const person of stage.people.slice(0, 2)) {
          const before = stage.apps[mode].accountOf(person);
          const { id } = await stage.apps[mode].reassign(person);
          stage.claim.must(id === before, 'the account has the same id', id);
          await claimActive(stage, { id, userName: person.userName }, true);
        }
      },
    },
    {
      id: `okta.${mode}.life.crud`,
      title: "Okta's CRUD test: assign, rename, deactivate, reactivate, unassign, each read back",
      play: async (stage) => {
        const { claim } = stage;
        const okta = stage.apps[mode];
        const person = stage.stranger();
        const user = await okta.assign(person);
        claim.must(user.userName === person.userName, 'userName is equal', user.userName);
        claim.must(user.emails?.[0]?.value === person.email, 'the first e-mail is equal', user.emails);
        await okta.pushProfile(person, { name: { givenName: 'Changed', familyName: person.familyName } });
        const renamed = await claimActive(stage, user, true);
        claim.must(renamed.name?.givenName === 'Changed', 'givenName is changed', renamed.name);
        await okta.unassign(person);
        await claimActive(stage, user, false);
        await okta.reassign(person);
        await claimActive(stage, user, true);
        await okta.unassign(person);
        await claimActive(stage, user, false);
      },
    },
    ...(mode === 'template' ? [passwordStep] : []),
  ];
}

const passwordStep: Step<OktaStage> = {
  id: 'okta.template.life.password',
  title: '"Sync Password" is taken, and the password is in no answer',
  play: async (stage) => {
    const okta = stage.apps.template;
    const password = `New-${stage.random.word(16)}`;
    await okta.syncPassword(stage.person(0), password);
    const { text } = await stage.http.get(`/Users/${okta.accountOf(stage.person(0))}`);
    stage.claim.must(!text.includes(password), 'the password is not in the next read');
  },
};
