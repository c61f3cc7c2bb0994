import { claimActive, claimMembers } from '../check/read-back.js';
import type { Step } from '../check/step.js';
import { activeOperation, addMembersOperation, type EntraMode } from './entra-operations.js';
import { creationBody } from './entra-profile.js';
import type { EntraStage } from './entra-stage.js';

/** Soft delete and restore in one mode. */
export function lifeSteps(mode: EntraMode): Step<EntraStage>[] {
  return [
    {
      id: `entra.${mode}.life.disable`,
      title: 'a soft delete, also a repeated one, deactivates; the account stays readable and matchable',
      play: async (stage) => {
        const person = stage.person(0);
        const account = { id: stage.tenants[mode].accountOf(person), userName: person.userName };
        await stage.tenants[mode].disable(person);
        await stage.tenants[mode].disable(person);
        await claimActive(stage, account, false);
        stage.claim.findsOnly(await stage.match('externalId', person.externalId), account.id);
      },
    },
    {
      id: `entra.${mode}.life.restore`,
      title: 'a restore activates the same account with its profile',
      play: async (stage) => {
        const person = stage.person(0);
        await stage.tenants[mode].restore(person);
        const account = { id: stage.tenants[mode].accountOf(person), userName: person.userName };
        const user = await claimActive(stage, account, true);
        stage.claim.must(
          user.emails?.length === 1 && user.name?.familyName === person.familyName,
          'the profile is kept',
          user,
        );
      },
    },
  ];
}

/** Forms of `active` beside those of the two modes, and the end of an account. */
export const endOfLifeSteps: Step<EntraStage>[] = [
  {
    id: 'entra.life.spellings',
    title: 'active is taken as a boolean, as "true" or "False", and in a value without path',
    play: async (stage) => {
      const { id } = await stage.fresh();
      for (const [value, active] of [
        [false, false],
        ['true', true],
        ['false', false],
        ['True', true],
      ] as const) {
        const user = await stage.change(id, [{ op: 'Replace', path: 'active', value }]);
        stage.claim.must(user.active === active, `${JSON.stringify(value)} is read as ${active}`, user.active);
      }
      const user = await stage.change(id, [{ op: 'Replace', value: { active: 'False' } }]);
      stage.claim.must(user.active === false, 'a string in a value without path is read', user.active);
    },
  },
  {
    id: 'entra.life.hard-delete',
    title: 'after a DELETE the account is 404, unmatched, out of its groups, and its name makes a new one',
    play: async (stage) => {
      const { http, claim } = stage;
      const body = creationBody(stage.stranger());
      const user = await stage.fresh(body);
      const group = await stage.tenants.legacy.provisionGroup({
        displayName: stage.named('Leavers'),
        externalId: stage.random.uuid(),
      });
      await stage.changeGroup(group.id, [addMembersOperation('legacy', [user.id])]);
      await stage.change(user.id, [activeOperation('legacy', false)]);
      claim.status(await http.delete(`/Users/${user.id}`), 204);
      claim.refused(await http.get(`/Users/${user.id}`), 404);
      claim.refused(await http.patch(`/Users/${user.id}`, [activeOperation('legacy', true)]), 404);
      claim.refused(await http.delete(`/Users/${user.id}`), 404);
      claim.findsNothing(await stage.match('userName', user.userName));
      await claimMembers(stage, group.id, []);
      const again = await stage.fresh(body);
      claim.should(again.id !== user.id, 'the id is not used again', again.id);
    },
  },
];
