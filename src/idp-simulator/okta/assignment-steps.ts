import { claimActive, lookUp, readUser } from '../check/read-back.js';
import type { Step } from '../check/step.js';
import { equal, plusEncoded } from '../filter-text.js';
import { inParallel } from '../in-parallel.js';
import { OktaClient } from '../okta.js';
import type { Person } from '../people.js';
import { elementOfType, type ScimUser } from '../scim-resource.js';
import type { OktaMode } from './okta-groups.js';
import { creationBody } from './okta-profile.js';
import type { OktaStage } from './okta-stage.js';

/** Assigning people: looked up by user name, then created, or linked when the account exists. */
export function assignmentSteps(mode: OktaMode): Step<OktaStage>[] {
  return [
    {
      id: `okta.${mode}.assign.people`,
      title: 'every person is looked up and created, or linked when another app created them',
      play: async (stage) => {
        const users = await inParallel(stage.people, 4, (person) => stage.apps[mode].assign(person));
        stage.people.forEach((person, index) => {
          claimProfile(stage, users[index] as ScimUser, person);
        });
        stage.claim.must(
          new Set(users.map(({ id }) => id)).size === users.length,
          'every person has an id of their own',
        );
      },
    },
    {
      id: `okta.${mode}.assign.read`,
      title: 'every account reads as it was sent, and is found by its user name in any letter case',
      play: async (stage) => {
        for (const person of stage.people) {
          const id = stage.apps[mode].accountOf(person);
          claimProfile(stage, await readUser(stage, id), person);
          stage.claim.findsOnly(await lookUp(stage, 'userName', person.userName), id);
          const capitals = person.userName.toLocaleUpperCase('en');
          if (capitals.length === person.userName.length) {
            stage.claim.findsOnly(await lookUp(stage, 'userName', capitals), id, 'should');
          }
        }
      },
    },
    {
      id: `okta.${mode}.assign.identifier`,
      title: 'the other unique identifier fields that an administrator can choose find the account',
      play: async (stage) => {
        const person = stage.person(0);
        const id = stage.apps[mode].accountOf(person);
        stage.claim.findsOnly(await lookUp(stage, 'externalId', person.externalId), id);
        stage.claim.findsOnly(await lookUp(stage, 'emails.value', person.email), id, 'should');
        stage.claim.findsOnly(await lookUp(stage, 'id', id), id, 'should');
        const asOlderBuilds = plusEncoded(equal('userName', person.userName));
        stage.claim.findsOnly(await stage.http.get(`/Users?filter=${asOlderBuilds}&startIndex=1&count=100`), id);
      },
    },
    {
      id: `okta.${mode}.assign.link`,
      title: 'an app that knows nothing links the existing account by its user name: filter, GET, PUT',
      play: async (stage) => {
        const person = stage.person(0);
        const newcomer = new OktaClient(stage.target, stage.observe, mode);
        const linked = await newcomer.assign(person).finally(() => newcomer.close());
        stage.claim.must(linked.id === stage.apps[mode].accountOf(person), 'the account keeps its id', linked.id);
        await claimActive(stage, linked, true);
      },
    },
    {
      id: `okta.${mode}.assign.conflict`,
      title: 'a second POST of a user name, in any letter case, is 409 uniqueness',
      play: async (stage) => {
        const { http, claim } = stage;
        const taken = stage.person(1);
        const somebodyElse = { ...stage.stranger(), userName: taken.userName };
        claim.refused(await http.post('/Users', creationBody(somebodyElse)), 409, 'uniqueness');
        const inCapitals = { ...somebodyElse, userName: taken.userName.toLocaleUpperCase('en') };
        claim.refused(await http.post('/Users', creationBody(inCapitals)), 409, 'uniqueness');
      },
    },
    {
      id: `okta.${mode}.assign.race`,
      title: 'of ten POSTs of one person at the same time, one is 201 and nine are 409',
      play: async (stage) => {
        const body = creationBody(stage.stranger());
        const answers = await inParallel(Array(10).fill(body), 10, (each) => stage.http.post('/Users', each));
        const statuses = answers.map(({ status }) => status).sort();
        stage.claim.must(statuses.filter((status) => status === 201).length === 1, 'exactly one is created', statuses);
        stage.claim.must(
          statuses.every((status) => status === 201 || status === 409),
          'the others are 409',
          statuses,
        );
      },
    },
  ];
}

function claimProfile({ claim }: OktaStage, user: ScimUser, person: Person): void {
  const { userName, name, active, displayName, externalId, emails } = user;
  claim.must(userName === person.userName, 'userName is stored as sent', [userName, person.userName]);
  claim.must(active === true, 'active is true', active);
  claim.must(
    name?.givenName === person.givenName && name.familyName === person.familyName,
    'the name is stored as sent',
    name,
  );
  const email = elementOfType(emails, 'work');
  claim.must(
    email?.value === person.email && email.primary === true,
    'the work e-mail is stored as sent, and primary',
    emails,
  );
  claim.should(displayName === person.displayName, 'displayName is stored as sent', displayName);
  claim.should(externalId === person.externalId, 'externalId is stored as sent', externalId);
}
