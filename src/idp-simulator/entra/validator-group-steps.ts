import { claimMembers } from '../check/read-back.js';
import type { Step } from '../check/step.js';
import { equal, plusEncoded } from '../filter-text.js';
import { type ScimGroup, URN } from '../scim-resource.js';
import type { EntraStage } from './entra-stage.js';

async function freshGroup(stage: EntraStage, displayName = stage.named('Validator')): Promise<ScimGroup> {
  const body = { schemas: [URN.group], displayName, externalId: stage.random.uuid() };
  return stage.claim.group(await stage.http.post('/Groups', body), 201);
}

const reading: Step<EntraStage>[] = [
  {
    id: 'entra.validator.group.filter',
    title: '14 to 18: a Group is read and found with and without its members, in any letter case',
    play: async (stage) => {
      const { http, claim } = stage;
      const { id, displayName } = await freshGroup(stage);
      const read = claim.group(await http.get(`/Groups/${id}?excludedAttributes=members`), 200);
      claim.must(!('members' in read), 'members is left out', Object.keys(read));
      claim.findsOnly(await stage.matchGroup(displayName), id);
      claim.findsOnly(await http.get(`/Groups?filter=${plusEncoded(equal('displayName', displayName))}`), id);
      claim.findsNothing(await stage.matchGroup(stage.random.word(12)));
      claim.findsOnly(await stage.matchGroup(displayName.toUpperCase()), id);
    },
  },
  {
    id: 'entra.validator.group.create',
    title: '19 and 20: a POST is 201, and one of the same name 409',
    play: async (stage) => {
      const { displayName } = await freshGroup(stage);
      const body = { schemas: [URN.group], displayName, externalId: stage.random.uuid() };
      stage.claim.refused(await stage.http.post('/Groups', body), 409, 'uniqueness');
    },
  },
];

const patching: Step<EntraStage>[] = [
  {
    id: 'entra.validator.group.replace',
    title: '21 and 22: externalId and displayName are replaced without a path',
    play: async (stage) => {
      const { id } = await freshGroup(stage);
      for (const change of [{ externalId: stage.random.uuid() }, { displayName: stage.named('Replaced') }]) {
        await stage.changeGroup(id, [{ op: 'replace', value: change }]);
        const group = stage.claim.group(await stage.http.get(`/Groups/${id}`), 200);
        for (const [name, value] of Object.entries(change)) {
          stage.claim.must(group[name] === value, `${name} is the new one`, group[name]);
        }
      }
    },
  },
  {
    id: 'entra.validator.group.members',
    title: '23 and 24: members are replaced, and a value filter removes only the one it names',
    play: async (stage) => {
      const [first, second] = [await stage.fresh(), await stage.fresh()];
      const { id } = await freshGroup(stage);
      await stage.changeGroup(id, [{ op: 'replace', path: 'members', value: [{ value: first.id }] }]);
      await claimMembers(stage, id, [first.id]);
      await stage.changeGroup(id, [
        { op: 'replace', path: 'members', value: [{ value: first.id }, { value: second.id }] },
      ]);
      await stage.changeGroup(id, [{ op: 'remove', path: `members[${equal('value', first.id)}]` }]);
      await claimMembers(stage, id, [second.id]);
    },
  },
  {
    id: 'entra.validator.group.add-and-remove',
    title: 'P5: a member added and removed in one PATCH is none',
    play: async (stage) => {
      const { id: value } = await stage.fresh();
      const { id } = await freshGroup(stage);
      await stage.changeGroup(id, [
        { op: 'add', path: 'members', value: [{ value }] },
        { op: 'remove', path: `members[${equal('value', value)}]` },
      ]);
      await claimMembers(stage, id, []);
    },
  },
  {
    id: 'entra.validator.group.no-operations',
    title: 'the validator sends an empty list of Operations when no attribute of the group is mapped',
    play: async (stage) => {
      const { id } = await freshGroup(stage);
      await stage.changeGroup(id, []);
    },
  },
];

const deleting: Step<EntraStage>[] = [
  {
    id: 'entra.validator.group.delete',
    title: '25, P6 and P7: DELETE is 204, then GET and DELETE are 404, as for an unknown id',
    play: async (stage) => {
      const { http, claim } = stage;
      const { id } = await freshGroup(stage);
      claim.status(await http.delete(`/Groups/${id}`), 204);
      claim.refused(await http.get(`/Groups/${id}`), 404);
      claim.refused(await http.delete(`/Groups/${id}`), 404);
      claim.refused(await http.delete(`/Groups/${stage.random.uuid()}`), 404);
    },
  },
];

/** The Group rows of Microsoft's SCIM Validator. */
export const validatorGroupSteps: Step<EntraStage>[] = [...reading, ...patching, ...deleting];
