import { lookUp, readUser } from '../check/read-back.js';
import type { Step } from '../check/step.js';
import { type ScimUser, URN } from '../scim-resource.js';
import type { OktaMode } from './okta-groups.js';
import type { OktaStage } from './okta-stage.js';

/** GET and PUT with a change, as every profile push is, of somebody made for the step. */
async function revise({ http, claim }: OktaStage, id: string, change: (user: ScimUser) => unknown) {
  const before = claim.user(await http.get(`/Users/${id}`), 200);
  return http.put(`/Users/${id}`, change(structuredClone(before)));
}

/** Profile pushes: what GET gave goes back by PUT, changed, with id, meta, groups and schemas in it. */
export function profileSteps(mode: OktaMode): Step<OktaStage>[] {
  return [
    {
      id: `okta.${mode}.profile.push`,
      title: 'a pushed name and title are in the answer and in the next read; id and creation time stay',
      play: async (stage) => {
        const { claim } = stage;
        for (const person of stage.people) {
          const before = await readUser(stage, stage.apps[mode].accountOf(person));
          const name = { givenName: `Pushed-${stage.random.word(4)}`, familyName: person.familyName, middleName: 'Q' };
          const answered = await stage.apps[mode].pushProfile(person, { name, title: 'Chief Engineer' });
          for (const user of [answered, await readUser(stage, before.id)]) {
            claim.must(user.id === before.id, 'id stays', user.id);
            claim.must(user.name?.givenName === name.givenName, 'the new name is there', user.name);
            claim.must(user.name?.familyName === name.familyName, 'the family name stays', user.name);
            claim.must(user.active === true, 'active stays', user.active);
            claim.should(user.title === 'Chief Engineer', 'the new title is there', user.title);
            claim.should(user.meta?.created === before.meta?.created, 'meta.created stays', user.meta);
          }
        }
      },
    },
    {
      id: `okta.${mode}.profile.enterprise`,
      title: 'mapped enterprise attributes come back under their URN, the manager as an object',
      play: async (stage) => {
        const { apps, claim } = stage;
        const manager = apps[mode].accountOf(stage.person(1));
        const id = apps[mode].accountOf(stage.person(0));
        const enterprise = {
          employeeNumber: 'E77',
          department: 'Sales',
          costCenter: 'CC1',
          manager: { value: manager },
        };
        const answer = await revise(stage, id, (user) => ({
          ...user,
          schemas: [URN.user, URN.enterpriseUser],
          [URN.enterpriseUser]: enterprise,
        }));
        claim.status(answer, 200);
        const stored = (await readUser(stage, id))[URN.enterpriseUser];
        claim.must(
          stored?.department === 'Sales' && stored.employeeNumber === 'E77',
          'the attributes are stored',
          stored,
        );
        claim.should(stored?.manager?.value === manager, 'manager.value is stored as sent', stored?.manager);
      },
    },
    {
      id: `okta.${mode}.profile.absent`,
      title: 'a PUT clears what is left out of it, but one without `active` deactivates nobody',
      play: async (stage) => {
        const { apps, claim } = stage;
        const id = apps[mode].accountOf(stage.person(0));
        claim.status(await revise(stage, id, (user) => ({ ...user, nickName: 'Nick' })), 200);
        claim.should((await readUser(stage, id)).nickName === 'Nick', 'nickName is stored');
        claim.status(await revise(stage, id, (user) => ({ ...user, nickName: undefined, active: undefined })), 200);
        const after = await readUser(stage, id);
        claim.should(after.nickName === undefined, 'nickName is cleared (RFC 7644 section 3.5.1)', after.nickName);
        claim.must(after.active === true, 'active is still true', after.active);
      },
    },
    {
      id: `okta.${mode}.profile.unknown`,
      title: 'attributes and schemas that the service provider does not know are not refused',
      play: async (stage) => {
        const urn = `urn:okta:${stage.random.word(8)}:1.0:user:custom`;
        const answer = await revise(stage, stage.apps[mode].accountOf(stage.person(0)), (user) => ({
          ...user,
          schemas: [...user.schemas, urn],
          [urn]: { badge: 'x' },
          somethingElse: 'y',
        }));
        stage.claim.status(answer, 200);
      },
    },
    {
      id: `okta.${mode}.profile.rename`,
      title: 'a new user name keeps the id and frees the old name; a taken one is 409 and changes nothing',
      play: async (stage) => {
        const { http, claim } = stage;
        const person = stage.stranger();
        const { id } = await stage.apps[mode].assign(person);
        const userName = `renamed.${person.userName}`;
        const renamed = await stage.apps[mode].pushProfile(person, { userName });
        claim.must(
          renamed.id === id && renamed.userName === userName,
          'the same account has the new name',
          renamed.userName,
        );
        claim.findsNothing(await lookUp(stage, 'userName', person.userName));
        claim.findsOnly(await lookUp(stage, 'userName', userName), id);
        const taken = (await readUser(stage, stage.apps[mode].accountOf(stage.person(0)))).userName;
        claim.refused(await http.put(`/Users/${id}`, { ...renamed, userName: taken }), 409, 'uniqueness');
        claim.must((await readUser(stage, id)).userName === userName, 'the refused name is not stored');
      },
    },
  ];
}
