import { walkPages } from '../check/paging.js';
import { claimMembers } from '../check/read-back.js';
import type { Step } from '../check/step.js';
import { groupNamesOf } from '../people.js';
import type { PingFederateMode } from './pingfederate-groups.js';
import type { PingFederateStage } from './pingfederate-stage.js';

async function connectorWithPeople(stage: PingFederateStage, mode: PingFederateMode) {
  const connector = stage.connector({ mode, resultsPerPage: 2 });
  for (const person of stage.people) await connector.provision(person);
  const idsOf = (people: typeof stage.people) => people.map((person) => connector.accountOf(person));
  return { connector, idsOf };
}

/** PingFederate's group provisioning, by PUT or by PATCH. */
export function groupSteps(mode: PingFederateMode): Step<PingFederateStage>[] {
  return [
    {
      id: `pingfederate.${mode}.group.create`,
      title: 'groups named by CN and by DN are created with members, and found by reading every page',
      play: async (stage) => {
        const { connector, idsOf } = await connectorWithPeople(stage, mode);
        const words = groupNamesOf({ count: stage.groupCount }).map((word) => stage.named(word));
        for (const name of [...words, `CN=${stage.named('Sales')},OU=Groups,DC=example,DC=com`]) {
          const group = await connector.syncGroup(name, stage.people);
          const stored = await claimMembers(stage, group.id, idsOf(stage.people));
          stage.claim.must(stored.displayName === name, 'displayName is stored as sent', stored.displayName);
          const again = await connector.syncGroup(name, stage.people.slice(1));
          stage.claim.must(again.id === group.id, 'the next cycle finds the same group', again.id);
          await claimMembers(stage, group.id, idsOf(stage.people.slice(1)));
        }
        await walkPages(stage, 'Groups', 2);
      },
    },
    {
      id: `pingfederate.${mode}.group.members`,
      title: 'members come and go, to none and back',
      play: async (stage) => {
        const { connector, idsOf } = await connectorWithPeople(stage, mode);
        const group = await connector.syncGroup(stage.named('Changing'), []);
        const sets = [stage.people, stage.people.slice(0, 1), stage.people.slice(1), [], stage.people.slice(0, 2)];
        for (const people of sets) {
          await connector.setMembers(group, people);
          await claimMembers(stage, group.id, idsOf(people));
        }
      },
    },
    {
      id: `pingfederate.${mode}.group.rename`,
      title: 'a renamed group keeps its id and members; a deleted one is 404',
      play: async (stage) => {
        const { connector, idsOf } = await connectorWithPeople(stage, mode);
        const before = await connector.syncGroup(stage.named('Old'), stage.people);
        const renamed = await connector.renameGroup(before, stage.named('New'));
        const group = await claimMembers(stage, before.id, idsOf(stage.people));
        stage.claim.must(group.displayName === renamed.displayName, 'the new name is there', group.displayName);
        await connector.deleteGroup(renamed);
        stage.claim.refused(await stage.http.get(`/Groups/${before.id}`), 404);
        const names = (await connector.listGroups()).map(({ displayName }) => displayName);
        stage.claim.must(!names.includes(renamed.displayName), 'the deleted group is in no page');
      },
    },
  ];
}
