import { claimActive, lookUp, readUser } from '../check/read-back.js';
import type { Step } from '../check/step.js';
import { equal, percentEncoded } from '../filter-text.js';
import { elementOfType, type ScimUser, URN } from '../scim-resource.js';
import type { PingFederateStage } from './pingfederate-stage.js';

const ENTERPRISE_ATTRIBUTES = ['employeeNumber', 'costCenter', 'organization', 'division', 'department', 'manager'];

/** PingFederate's user provisioning: PUT of the whole resource at every update. */
export const userSteps: Step<PingFederateStage>[] = [
  {
    id: 'pingfederate.connection.probe',
    title: '`GET /Users/0`, sent before every operation, is 404; a SCIM URL with a closing slash works',
    play: async (stage) => {
      await stage.connector().probe();
      stage.claim.page(await stage.http.get('/Users/?startIndex=1&count=1'));
    },
  },
  {
    id: 'pingfederate.user.create',
    title: 'every person is looked up, created, and reads as sent',
    play: async (stage) => {
      const connector = stage.connector();
      for (const person of stage.people) {
        await connector.probe();
        const { id } = await connector.provision(person);
        const user = await readUser(stage, id);
        stage.claim.must(
          user.userName === person.userName && user.active === true,
          'the account is there',
          user.userName,
        );
        stage.claim.must(user.name?.givenName === person.givenName, 'the name is stored as sent', user.name);
        const department = user[URN.enterpriseUser]?.department;
        stage.claim.must(department === person.department, 'the department is stored as sent', department);
        claimPlain(stage, user);
      }
    },
  },
  {
    id: 'pingfederate.user.match',
    title: 'the account is found by userName, by `emails eq` without a sub-attribute, and by a free filter',
    play: async (stage) => {
      const { http, claim } = stage;
      const person = stage.stranger();
      const { id } = await stage.connector().provision(person);
      claim.findsOnly(await lookUp(stage, 'userName', person.userName), id);
      claim.findsOnly(await lookUp(stage, 'emails', person.email), id);
      const free = `${equal('externalId', person.externalId)} and active eq true`;
      claim.findsOnly(await http.get(`/Users?filter=${percentEncoded(free)}`), id);
      const byMail = await stage.connector({ uniqueUserIdentifier: 'workEmail' }).provision(person);
      claim.must(byMail.id === id, 'a connector that looks up by workEmail updates the same account', byMail.id);
    },
  },
  {
    id: 'pingfederate.user.update',
    title: 'a PUT of the whole user changes what is changed and clears what is left out; letter case of `type` stays',
    play: async (stage) => {
      const { http, claim } = stage;
      const connector = stage.connector();
      const person = stage.stranger();
      const { id } = await connector.provision(person);
      const changed = await connector.update({ ...person, givenName: 'Changed', title: 'Moved' });
      claim.must(changed.id === id && changed.title === 'Moved', 'the answer has the change', changed.title);
      const user = await readUser(stage, id);
      claim.must(user.name?.givenName === 'Changed', 'the change is stored', user.name);
      const emails = [{ type: 'Work', primary: true, value: person.email }];
      const bare = { schemas: [URN.user], id, userName: person.userName, active: true, emails };
      claim.user(await http.put(`/Users/${id}`, bare), 200);
      const after = await readUser(stage, id);
      claim.must(elementOfType(after.emails, 'work')?.type === 'Work', '`type` is stored as sent', after.emails);
      claim.should(after.title === undefined, 'the title that was left out is cleared', after.title);
    },
  },
  {
    id: 'pingfederate.user.disable',
    title: '"Remove User Action: Disable" deactivates by PUT, and an update enables the same account',
    play: async (stage) => {
      const connector = stage.connector({ removeUserAction: 'disable' });
      const person = stage.stranger();
      const user = await connector.provision(person);
      await connector.remove(person);
      await claimActive(stage, user, false);
      await connector.update(person);
      await claimActive(stage, user, true);
    },
  },
  {
    id: 'pingfederate.user.delete',
    title: '"Remove User Action: Delete" deletes: 404 afterwards, and the name makes a new account',
    play: async (stage) => {
      const connector = stage.connector({ removeUserAction: 'delete' });
      const person = stage.stranger();
      const { id } = await connector.provision(person);
      await connector.remove(person);
      stage.claim.refused(await stage.http.get(`/Users/${id}`), 404);
      stage.claim.findsNothing(await lookUp(stage, 'userName', person.userName));
      const again = await connector.provision(person);
      stage.claim.should(again.id !== id, 'the id is not used again', again.id);
    },
  },
  {
    id: 'pingfederate.user.disabled',
    title: 'a person who is disabled in the directory is created disabled, and enabled by an update',
    play: async (stage) => {
      const connector = stage.connector();
      const person = stage.stranger();
      const user = await connector.provisionDisabled(person);
      await claimActive(stage, user, false);
      await connector.update(person);
      await claimActive(stage, user, true);
    },
  },
  {
    id: 'pingfederate.user.conflict',
    title: 'a POST of a user name in use is 409',
    play: async (stage) => {
      const person = stage.stranger();
      await stage.connector().provision(person);
      const body = { schemas: [URN.user], userName: person.userName, active: true };
      stage.claim.refused(await stage.http.post('/Users', body), 409, 'uniqueness');
    },
  },
];

function claimPlain({ claim }: PingFederateStage, user: ScimUser): void {
  const unknown = Object.keys(user[URN.enterpriseUser] ?? {}).filter((name) => !ENTERPRISE_ATTRIBUTES.includes(name));
  claim.must(unknown.length === 0, 'the enterprise extension has no attribute of its own', unknown);
  const photos = user.photos as { value?: string }[] | undefined;
  claim.must(photos === undefined || photos.every(({ value }) => value), 'no photo is empty', photos);
}
