import { claimMembers } from '../check/read-back.js';
import type { Step } from '../check/step.js';
import { equal, plusEncoded } from '../filter-text.js';
import { groupNamesOf } from '../people.js';
import { memberIds } from '../scim-resource.js';
import { activeOperation, type EntraMode, setOperations } from './entra-operations.js';
import type { EntraStage } from './entra-stage.js';

/** Group provisioning in one mode. */
export function groupSteps(mode: EntraMode): Step<EntraStage>[] {
  const idsOf = (stage: EntraStage, people = stage.people) =>
    people.map((person) => stage.tenants[mode].accountOf(person));
  return [
    {
      id: `entra.${mode}.group.provision`,
      title: 'every group is matched by name and created empty, with a schema URI that nobody else knows',
      play: async (stage) => {
        stage.groups = [];
        for (const word of groupNamesOf({ count: stage.groupCount })) {
          const directoryGroup = { displayName: stage.named(word), externalId: stage.random.uuid() };
          stage.claim.findsNothing(await stage.matchGroup(directoryGroup.displayName));
          const group = await stage.tenants[mode].provisionGroup(directoryGroup);
          stage.groups.push(group);
          const stored = await claimMembers(stage, group.id, []);
          const isSame = stored.displayName === group.displayName && stored.externalId === group.externalId;
          stage.claim.must(isSame, 'displayName and externalId are stored as sent', stored);
        }
      },
    },
    {
      id: `entra.${mode}.group.match`,
      title: 'matching and reading leave `members` out when told to',
      play: async (stage) => {
        const { http, claim } = stage;
        const group = stage.group(0);
        await stage.tenants[mode].addMembers(group, stage.people);
        for (const name of [group.displayName, group.displayName.toUpperCase()]) {
          const answer = await stage.matchGroup(name);
          claim.findsOnly(answer, group.id);
          claim.must(!answer.text.includes('"members"'), 'the match has no members in it');
        }
        const byId = plusEncoded(equal('externalId', group.externalId));
        claim.findsOnly(await http.get(`/Groups?excludedAttributes=members&filter=${byId}`), group.id);
        const read = claim.group(await http.get(`/Groups/${group.id}?excludedAttributes=members`), 200);
        claim.must(!('members' in read), 'the read has no members in it', Object.keys(read));
        const again = await stage.tenants[mode].provisionGroup(group);
        claim.must(again.id === group.id, 'the next cycle finds the same group', again.id);
      },
    },
    {
      id: `entra.${mode}.group.members`,
      title: 'members are added, added again, and removed: exactly those listed leave',
      play: async (stage) => {
        const entra = stage.tenants[mode];
        const group = stage.group(0);
        const [first, second, ...others] = stage.people;
        await entra.addMembers(group, stage.people);
        await claimMembers(stage, group.id, idsOf(stage));
        await entra.removeMembers(group, stage.people.slice(0, 1));
        await claimMembers(stage, group.id, idsOf(stage, stage.people.slice(1)));
        await entra.removeMembers(
          group,
          [first, second].filter((person) => person !== undefined),
        );
        await claimMembers(stage, group.id, idsOf(stage, others));
        await entra.removeMembers(group, others);
        await claimMembers(stage, group.id, []);
      },
    },
    {
      id: `entra.${mode}.group.rename`,
      title: 'a renamed group keeps its id and members',
      play: async (stage) => {
        const before = stage.group(-1);
        await stage.tenants[mode].addMembers(before, stage.people);
        const renamed = await stage.tenants[mode].renameGroup(before, stage.named('Renamed'));
        const externalId = stage.random.uuid();
        await stage.changeGroup(before.id, setOperations(mode, { externalId }));
        const group = await claimMembers(stage, before.id, idsOf(stage));
        stage.claim.must(group.displayName === renamed.displayName, 'the new name is there', group.displayName);
        stage.claim.must(group.externalId === externalId, 'the new externalId is there', group.externalId);
        stage.claim.findsNothing(await stage.matchGroup(before.displayName));
        stage.groups = [...stage.groups.slice(0, -1), renamed];
      },
    },
    {
      id: `entra.${mode}.group.disabled-member`,
      title: 'a disabled member keeps the membership: after the restore it is not sent again',
      play: async (stage) => {
        const group = stage.group(-1);
        const [id = ''] = idsOf(stage, stage.people.slice(0, 1));
        await stage.change(id, [activeOperation(mode, false)]);
        await stage.change(id, [activeOperation(mode, true)]);
        const after = stage.claim.group(await stage.http.get(`/Groups/${group.id}`), 200);
        stage.claim.must(memberIds(after).includes(id), 'the restored person is still a member', memberIds(after));
      },
    },
    {
      id: `entra.${mode}.group.delete`,
      title: 'a deleted group is 404 and unmatched, and its name makes a new, empty one',
      play: async (stage) => {
        const { http, claim } = stage;
        const entra = stage.tenants[mode];
        const group = await entra.provisionGroup({
          displayName: stage.named('Deleted'),
          externalId: stage.random.uuid(),
        });
        await entra.addMembers(group, stage.people);
        await entra.deleteGroup(group);
        claim.refused(await http.get(`/Groups/${group.id}?excludedAttributes=members`), 404);
        claim.findsNothing(await stage.matchGroup(group.displayName));
        const again = await entra.provisionGroup(group);
        await claimMembers(stage, again.id, []);
        claim.should(again.id !== group.id, 'the id is not used again', again.id);
      },
    },
  ];
}
