import type { Step } from '../check/step.js';
import { equal, plusEncoded } from '../filter-text.js';
import { type ScimUser, URN } from '../scim-resource.js';
import { MANAGER_PATH, managerOperation } from './entra-operations.js';
import type { EntraStage } from './entra-stage.js';

const managerOf = (user: ScimUser) => user[URN.enterpriseUser]?.manager;

/** The manager reference in all the forms that Entra has sent, documented or not. */
export const managerSteps: Step<EntraStage>[] = [
  {
    id: 'entra.manager.bare-id',
    title: 'the manager is set and changed by a bare id, answered as an object, and cleared by ""',
    play: async (stage) => {
      const { id } = await stage.fresh();
      const managers = [await stage.fresh(), await stage.fresh()];
      for (const manager of managers) {
        for (const mode of ['legacy', 'compliant'] as const) {
          const user = await stage.change(id, [managerOperation(mode, manager.id)]);
          stage.claim.must(managerOf(user)?.value === manager.id, 'manager.value is the id', managerOf(user));
        }
      }
      const replaced = await stage.change(id, [{ op: 'Replace', path: MANAGER_PATH, value: managers[0]?.id }]);
      stage.claim.must(managerOf(replaced)?.value === managers[0]?.id, 'Replace changes it', managerOf(replaced));
      const cleared = await stage.change(id, [{ op: 'replace', path: MANAGER_PATH, value: '' }]);
      stage.claim.must(managerOf(cleared)?.value === undefined, 'the manager is gone', managerOf(cleared));
    },
  },
  {
    id: 'entra.manager.documented',
    title: 'the older forms: an object, and the bare path `manager` with a list of `$ref` and value',
    play: async (stage) => {
      const { id } = await stage.fresh();
      const [first, second] = [await stage.fresh(), await stage.fresh()];
      const byObject = await stage.change(id, [{ op: 'Add', path: MANAGER_PATH, value: { value: first.id } }]);
      stage.claim.must(managerOf(byObject)?.value === first.id, 'the object is taken', managerOf(byObject));
      const reference = { $ref: second.meta?.location ?? '', value: second.id };
      const byList = await stage.change(id, [{ op: 'Add', path: 'manager', value: [reference] }]);
      stage.claim.should(managerOf(byList)?.value === second.id, 'the list is taken', managerOf(byList));
    },
  },
  {
    id: 'entra.manager.query',
    title: 'the reference check `id eq … and manager eq …` finds the report of that manager only',
    play: async (stage) => {
      const { http, claim } = stage;
      const [report, manager] = [await stage.fresh(), await stage.fresh()];
      const query = () => {
        const filter = plusEncoded(`${equal('id', report.id)} and ${equal('manager', manager.id)}`);
        return http.get(`/Users?filter=${filter}&attributes=id`);
      };
      claim.findsNothing(await query());
      await stage.change(report.id, [managerOperation('legacy', manager.id)]);
      claim.findsOnly(await query(), report.id);
    },
  },
];
