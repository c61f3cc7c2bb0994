import { claimActive, claimMembers, lookUpGroup } from '../check/read-back.js';
import type { Step } from '../check/step.js';
import { groupNamesOf } from '../people.js';
import { URN } from '../scim-resource.js';
import type { OktaMode } from './okta-groups.js';
import type { OktaStage } from './okta-stage.js';

/** Group Push, as the administrator sees it the same for both kinds of app. */
export function groupSteps(mode: OktaMode): Step<OktaStage>[] {
  const idsOf = (stage: OktaStage, people = stage.people) => people.map((person) => stage.apps[mode].accountOf(person));
  return [
    {
      id: `okta.${mode}.group.push`,
      title: 'every group is looked up by name, created empty, filled, and found by its name afterwards',
      play: async (stage) => {
        const { claim } = stage;
        stage.groups = [];
        for (const word of groupNamesOf({ count: stage.groupCount })) {
          const name = stage.named(word);
          claim.findsNothing(await lookUpGroup(stage, name));
          const pushed = await stage.apps[mode].pushGroup(name, stage.people);
          stage.groups.push(pushed);
          const group = await claimMembers(stage, pushed.id, idsOf(stage));
          claim.must(group.displayName === name, 'displayName is stored as sent', group.displayName);
          claim.findsOnly(await lookUpGroup(stage, name), pushed.id);
        }
      },
    },
    {
      id: `okta.${mode}.group.link`,
      title: 'pushing a group that exists links it, and an empty group can be pushed',
      play: async (stage) => {
        const group = stage.group(0);
        const linked = await stage.apps[mode].pushGroup(group.displayName, []);
        stage.claim.must(linked.id === group.id, 'the group keeps its id', linked.id);
        await claimMembers(stage, group.id, []);
      },
    },
    {
      id: `okta.${mode}.group.members`,
      title: 'adding, adding again, removing and removing a stranger to the group leave exactly who was meant',
      play: async (stage) => {
        const okta = stage.apps[mode];
        const group = stage.group(0);
        const [first, ...others] = stage.people;
        await okta.addToGroup(group, stage.people);
        await okta.addToGroup(group, stage.people.slice(0, 1));
        await claimMembers(stage, group.id, idsOf(stage));
        await okta.removeFromGroup(group, [first as (typeof others)[0]]);
        await okta.removeFromGroup(group, [first as (typeof others)[0]]);
        await claimMembers(stage, group.id, idsOf(stage, others));
      },
    },
    {
      id: `okta.${mode}.group.rename`,
      title: 'a renamed group keeps its id and its members, also when the name is sent again',
      play: async (stage) => {
        const before = stage.group(0);
        await stage.apps[mode].addToGroup(before, stage.people);
        const name = stage.named('Renamed');
        const renamed = await stage.apps[mode].renameGroup(before, name);
        await stage.apps[mode].renameGroup(renamed, name);
        stage.groups = [renamed, ...stage.groups.slice(1)];
        const group = await claimMembers(stage, before.id, idsOf(stage));
        stage.claim.must(group.displayName === name, 'the new name is there', group.displayName);
        stage.claim.findsNothing(await lookUpGroup(stage, before.displayName));
      },
    },
    {
      id: `okta.${mode}.group.inactive-member`,
      title: 'a member who loses the app and gets it back is still a member',
      play: async (stage) => {
        const person = stage.person(0);
        const group = stage.group(0);
        await stage.apps[mode].unassign(person);
        stage.claim.status(await stage.http.get(`/Groups/${group.id}`), 200);
        const { id } = await stage.apps[mode].reassign(person);
        await claimActive(stage, { id, userName: person.userName }, true);
        await claimMembers(stage, group.id, idsOf(stage));
      },
    },
    {
      id: `okta.${mode}.group.duplicate`,
      title: 'a second POST of a group name is 409',
      play: async (stage) => {
        const body = { schemas: [URN.group], displayName: stage.group(0).displayName, members: [] };
        stage.claim.refused(await stage.http.post('/Groups', body), 409, 'uniqueness');
      },
    },
    {
      id: `okta.${mode}.group.unlink`,
      title: 'an unlinked group is gone, its name is free again, and its members still exist',
      play: async (stage) => {
        const { http, claim } = stage;
        const okta = stage.apps[mode];
        const name = stage.named('Unlinked');
        const group = await okta.pushGroup(name, stage.people);
        await okta.unlinkGroup(group);
        claim.refused(await http.get(`/Groups/${group.id}`), 404);
        claim.refused(await http.delete(`/Groups/${group.id}`), 404);
        claim.findsNothing(await lookUpGroup(stage, name));
        claim.status(await http.get(`/Users/${okta.accountOf(stage.person(0))}`), 200);
        const again = await okta.pushGroup(name, []);
        await claimMembers(stage, again.id, []);
      },
    },
  ];
}
