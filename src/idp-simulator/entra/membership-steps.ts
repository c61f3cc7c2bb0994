import { claimMembers } from '../check/read-back.js';
import type { Step } from '../check/step.js';
import { equal, plusEncoded } from '../filter-text.js';
import { inParallel } from '../in-parallel.js';
import type { Person } from '../people.js';
import type { ProvisionedGroup } from './entra-groups.js';
import { creationBody } from './entra-profile.js';
import type { EntraStage } from './entra-stage.js';

async function withGroup(stage: EntraStage, word: string): Promise<ProvisionedGroup> {
  return stage.tenants.legacy.provisionGroup({ displayName: stage.named(word), externalId: stage.random.uuid() });
}

async function provisionCrowd(stage: EntraStage, count: number): Promise<{ crowd: Person[]; ids: string[] }> {
  const crowd = stage.crowd(count);
  const users = await inParallel(crowd, 8, (person) => stage.tenants.legacy.provision(person));
  return { crowd, ids: users.map(({ id }) => id) };
}

/** Memberships beyond the single change: many, at once, and of people who are not there. */
export const membershipSteps: Step<EntraStage>[] = [
  {
    id: 'entra.membership.batches',
    title: 'a large group is filled and emptied in batches of 20, by a value list and by value filters',
    play: async (stage) => {
      const group = await withGroup(stage, 'Large');
      const { crowd, ids } = await provisionCrowd(stage, stage.pageUsers);
      const half = Math.floor(ids.length / 2);
      await stage.tenants.legacy.addMembers(group, crowd);
      await claimMembers(stage, group.id, ids);
      await stage.tenants.legacy.removeMembers(group, crowd.slice(0, half));
      await claimMembers(stage, group.id, ids.slice(half));
      const operations = ids.slice(half).map((id) => ({ op: 'remove', path: `members[${equal('value', id)}]` }));
      await stage.changeGroup(group.id, operations);
      await claimMembers(stage, group.id, []);
    },
  },
  {
    id: 'entra.membership.parallel',
    title: 'PATCHes of one group at the same time lose nobody',
    play: async (stage) => {
      const group = await withGroup(stage, 'Busy');
      const { ids } = await provisionCrowd(stage, 12);
      await inParallel(ids, 8, (value) =>
        stage.changeGroup(group.id, [{ op: 'Add', path: 'members', value: [{ value }] }]),
      );
      await claimMembers(stage, group.id, ids);
    },
  },
  {
    id: 'entra.membership.one-patch',
    title: 'several changes in one PATCH are applied in their order; the answer is a 204 without the members',
    play: async (stage) => {
      const group = await withGroup(stage, 'Mixed');
      const { ids } = await provisionCrowd(stage, 3);
      const members = ids.map((value) => ({ value }));
      const answer = await stage.http.patch(`/Groups/${group.id}`, [
        { op: 'Add', path: 'members', value: members.slice(0, 2) },
        { op: 'Remove', path: 'members', value: members.slice(0, 1) },
        { op: 'Add', path: 'members', value: members.slice(2) },
      ]);
      stage.claim.status(answer, 200, 204);
      stage.claim.should(answer.status === 204, 'a 204 spares the list of all members', answer.status);
      await claimMembers(stage, group.id, ids.slice(1));
    },
  },
  {
    id: 'entra.membership.query',
    title: 'the reference check `id eq … and members eq …` finds the group of a member only',
    play: async (stage) => {
      const group = await withGroup(stage, 'Asked');
      const { id } = await stage.fresh(creationBody(stage.stranger()));
      await stage.changeGroup(group.id, [{ op: 'Add', path: 'members', value: [{ value: id }] }]);
      const query = (member: string) => {
        const filter = plusEncoded(`${equal('id', group.id)} and ${equal('members', member)}`);
        return stage.http.get(`/Groups?excludedAttributes=members&filter=${filter}`);
      };
      stage.claim.findsOnly(await query(id), group.id, 'should');
      stage.claim.findsNothing(await query(stage.random.uuid()));
    },
  },
  {
    id: 'entra.membership.unknown',
    title: 'an id that never existed is refused with a 4xx or skipped, and the group stays readable',
    play: async (stage) => {
      const group = await withGroup(stage, 'Ghosts');
      const operation = { op: 'Add', path: 'members', value: [{ $ref: null, value: stage.random.uuid() }] };
      stage.claim.status(await stage.http.patch(`/Groups/${group.id}`, [operation]), 200, 204, 400, 404);
      await claimMembers(stage, group.id, []);
    },
  },
  {
    id: 'entra.membership.rate',
    title: 'fifty reads and writes in a row are served at 25 a second or more',
    play: async (stage) => {
      const { claim } = stage;
      const { id, userName } = await stage.fresh();
      const startedAt = performance.now();
      await inParallel(
        Array.from({ length: 50 }, (_, index) => index),
        8,
        async (index) => {
          if (index % 5 === 4) await stage.change(id, [{ op: 'Replace', path: 'title', value: `T${index}` }]);
          else claim.findsOnly(await stage.match('userName', userName), id);
        },
      );
      const perSecond = 50_000 / (performance.now() - startedAt);
      claim.pace(perSecond >= 25, 'gallery apps serve 25 requests a second', perSecond.toFixed(1));
    },
  },
];
