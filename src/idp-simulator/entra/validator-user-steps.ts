import type { Step } from '../check/step.js';
import { type ScimUser, URN } from '../scim-resource.js';
import { bodyWith, valueAt } from './attribute-value.js';
import type { EntraStage } from './entra-stage.js';
import { validatorValues } from './validator-values.js';

const MANAGER = `${URN.enterpriseUser}:manager`;

function claimValues({ claim }: EntraStage, user: ScimUser, values: Readonly<Record<string, unknown>>): void {
  for (const [path, sent] of Object.entries(values)) {
    claim.must(valueAt(user, path) === sent, `${path} is as sent`, [valueAt(user, path), sent]);
  }
}

async function read({ http, claim }: EntraStage, id: string): Promise<ScimUser> {
  return claim.user(await http.get(`/Users/${id}`), 200);
}

function wholeUser(stage: EntraStage) {
  const values = {
    ...validatorValues(stage.random),
    userName: stage.stranger().userName,
    externalId: stage.random.uuid(),
  };
  return { values, body: { ...bodyWith(values), active: true } };
}

const posting: Step<EntraStage>[] = [
  {
    id: 'entra.validator.user.create',
    title: '1: a User with every attribute is 201, and the filter finds it with all of them',
    play: async (stage) => {
      const { values, body } = wholeUser(stage);
      const { id } = await stage.fresh(body);
      const answer = await stage.match('userName', values.userName);
      stage.claim.findsOnly(answer, id);
      claimValues(stage, stage.claim.need(stage.claim.page(answer).Resources[0], 'the User is found'), values);
    },
  },
  {
    id: 'entra.validator.user.duplicate',
    title: '2: the same User again is 409 uniqueness',
    play: async (stage) => {
      const { body } = wholeUser(stage);
      await stage.fresh(body);
      stage.claim.refused(await stage.http.post('/Users', body), 409, 'uniqueness');
    },
  },
  {
    id: 'entra.validator.user.filter',
    title: '3 to 5: an existing, an unknown and a differently written user name',
    play: async (stage) => {
      const { id, userName } = await stage.fresh();
      stage.claim.findsOnly(await stage.match('userName', userName), id);
      stage.claim.findsNothing(await stage.match('userName', stage.random.word(12)));
      stage.claim.findsOnly(await stage.match('userName', userName.toUpperCase()), id);
    },
  },
];

const patching: Step<EntraStage>[] = [
  {
    id: 'entra.validator.user.replace',
    title: '6: one PATCH replaces every attribute, each by an operation of its own',
    play: async (stage) => {
      const { id } = await stage.fresh(wholeUser(stage).body);
      const values = { ...validatorValues(stage.random), userName: stage.stranger().userName };
      const operations = Object.entries(values).map(([path, value]) => ({ op: 'replace', path, value }));
      const answered = stage.claim.user(await stage.http.patch(`/Users/${id}`, operations), 200);
      claimValues(stage, answered, values);
      claimValues(stage, await read(stage, id), values);
    },
  },
  {
    id: 'entra.validator.user.rename',
    title: '7: a replace without path gives a new user name',
    play: async (stage) => {
      const { id } = await stage.fresh();
      const { userName } = stage.stranger();
      claimValues(stage, await stage.change(id, [{ op: 'replace', value: { userName } }]), { userName });
    },
  },
  {
    id: 'entra.validator.user.disable',
    title: '8: active is replaced by false, and the User stays readable',
    play: async (stage) => {
      const { id } = await stage.fresh();
      claimValues(stage, await stage.change(id, [{ op: 'replace', path: 'active', value: false }]), { active: false });
    },
  },
  {
    id: 'entra.validator.user.add',
    title: '9: a User with nothing but a name gets every attribute by `add`; the elements are made from the filters',
    play: async (stage) => {
      const { id } = await stage.fresh({ schemas: [URN.user], userName: stage.stranger().userName });
      const values = validatorValues(stage.random);
      const operations = Object.entries(values).map(([path, value]) => ({ op: 'add', path, value }));
      claimValues(stage, await stage.change(id, operations), values);
    },
  },
  {
    id: 'entra.validator.user.manager',
    title: '10 to 12: a manager who does not exist is added, replaced, and removed by an empty value',
    play: async (stage) => {
      const { id } = await stage.fresh();
      for (const op of ['add', 'replace']) {
        const value = stage.random.word(12);
        const user = await stage.change(id, [{ op, path: MANAGER, value: { value } }]);
        stage.claim.must(
          user[URN.enterpriseUser]?.manager?.value === value,
          `${op} sets manager.value`,
          user[URN.enterpriseUser],
        );
      }
      const user = await stage.change(id, [{ op: 'replace', path: MANAGER, value: { value: '' } }]);
      stage.claim.must(
        user[URN.enterpriseUser]?.manager?.value === undefined,
        'the manager is gone',
        user[URN.enterpriseUser],
      );
    },
  },
];

const deleting: Step<EntraStage>[] = [
  {
    id: 'entra.validator.user.delete',
    title: '13, P3 and P4: DELETE is 204, then GET and DELETE are 404, as for an unknown id',
    play: async (stage) => {
      const { http, claim } = stage;
      const { id } = await stage.fresh();
      claim.status(await http.delete(`/Users/${id}`), 204);
      claim.refused(await http.get(`/Users/${id}`), 404);
      claim.refused(await http.delete(`/Users/${id}`), 404);
      claim.refused(await http.delete(`/Users/${stage.random.uuid()}`), 404);
    },
  },
  {
    id: 'entra.validator.user.operations',
    title: 'P1 and P2: remove, add and replace in one PATCH are all applied, in their order',
    play: async (stage) => {
      const { id } = await stage.fresh(wholeUser(stage).body);
      const externalId = stage.random.uuid();
      const different = await stage.change(id, [
        { op: 'remove', path: 'preferredLanguage' },
        { op: 'add', path: 'externalId', value: externalId },
        { op: 'replace', path: 'displayName', value: 'Replaced' },
      ]);
      claimValues(stage, different, { preferredLanguage: undefined, externalId, displayName: 'Replaced' });
      const same = await stage.change(id, [
        { op: 'remove', path: 'displayName' },
        { op: 'add', path: 'displayName', value: 'Added' },
        { op: 'replace', path: 'displayName', value: 'Last' },
      ]);
      claimValues(stage, same, { displayName: 'Last' });
    },
  },
];

/** The User rows of Microsoft's SCIM Validator: every test makes a User of its own. */
export const validatorUserSteps: Step<EntraStage>[] = [...posting, ...patching, ...deleting];
