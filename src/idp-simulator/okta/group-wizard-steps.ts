import { claimMembers, readUser } from '../check/read-back.js';
import type { Step } from '../check/step.js';
import { URN } from '../scim-resource.js';
import type { OktaStage } from './okta-stage.js';

/** What only apps of the wizard do with groups: whole groups by PUT. */
export const groupWizardSteps: Step<OktaStage>[] = [
  {
    id: 'okta.wizard.group.bare-put',
    title: 'the documented PUT has neither id nor meta, and its members replace those that were there',
    play: async (stage) => {
      const { http, claim } = stage;
      const { id, displayName } = stage.group(0);
      const member = { value: stage.apps.wizard.accountOf(stage.person(0)), display: stage.person(0).userName };
      const body = { schemas: [URN.group], displayName, members: [member] };
      const answered = claim.group(await http.put(`/Groups/${id}`, body), 200);
      claim.must(answered.id === id && answered.displayName === displayName, 'the answer is the group', answered.id);
      await claimMembers(stage, id, [member.value]);
    },
  },
  {
    id: 'okta.wizard.group.empty',
    title: 'a PUT with no members empties the group',
    play: async (stage) => {
      const { id, displayName } = stage.group(0);
      const body = { schemas: [URN.group], id, displayName, members: [] };
      stage.claim.group(await stage.http.put(`/Groups/${id}`, body), 200);
      await claimMembers(stage, id, []);
    },
  },
  {
    id: 'okta.wizard.group.read-only',
    title: 'a membership shows in `groups` of the User, and a PUT of the User with `groups: []` changes none',
    play: async (stage) => {
      const { claim } = stage;
      const group = stage.group(0);
      const person = stage.person(0);
      const account = stage.apps.wizard.accountOf(person);
      await stage.apps.wizard.addToGroup(group, [person]);
      const user = await readUser(stage, account);
      claim.should(
        user.groups?.some(({ value }) => value === group.id) === true,
        'the User lists the group',
        user.groups,
      );
      claim.user(await stage.http.put(`/Users/${account}`, { ...user, groups: [] }), 200);
      await claimMembers(stage, group.id, [account]);
    },
  },
];
