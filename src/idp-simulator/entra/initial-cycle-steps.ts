import type { Step } from '../check/step.js';
import { equal, plusEncoded } from '../filter-text.js';
import { inParallel } from '../in-parallel.js';
import { URN } from '../scim-resource.js';
import { valueAt } from './attribute-value.js';
import type { EntraMode } from './entra-operations.js';
import { creationBody, mappedAttributes } from './entra-profile.js';
import type { EntraStage } from './entra-stage.js';

/** The initial cycle of one mode: everybody is matched, and created or updated. */
export function initialCycleSteps(mode: EntraMode): Step<EntraStage>[] {
  return [
    {
      id: `entra.${mode}.initial.provision`,
      title: 'every person is matched and created, or updated when another cycle created them',
      play: async (stage) => {
        const users = await inParallel(stage.people, 4, (person) => stage.tenants[mode].provision(person));
        stage.claim.must(
          new Set(users.map(({ id }) => id)).size === users.length,
          'every person has an id of their own',
        );
      },
    },
    {
      id: `entra.${mode}.initial.verbatim`,
      title: 'every mapped attribute reads as it was sent: nothing is reformatted',
      play: async (stage) => {
        for (const person of stage.people) {
          const user = stage.claim.user(await stage.http.get(`/Users/${stage.tenants[mode].accountOf(person)}`), 200);
          for (const [path, sent] of Object.entries(mappedAttributes(person))) {
            stage.claim.must(valueAt(user, path) === sent, `${path} is stored as sent`, [valueAt(user, path), sent]);
          }
          stage.claim.must(user.active === true, 'active is true', user.active);
        }
      },
    },
  ];
}

/** How accounts are matched, and creations that look unlike the default mapping. */
export const matchingSteps: Step<EntraStage>[] = [
  {
    id: 'entra.matching.attributes',
    title:
      'userName, externalId and the work e-mail match exactly the account, in any letter case of attribute and value',
    play: async (stage) => {
      const person = stage.stranger();
      const { id } = await stage.fresh(creationBody(person));
      stage.claim.findsOnly(await stage.match('userName', person.userName), id);
      stage.claim.findsOnly(await stage.match('username', person.userName), id);
      stage.claim.findsOnly(await stage.match('userName', person.userName.toUpperCase()), id);
      stage.claim.findsOnly(await stage.match('externalId', person.externalId), id);
      stage.claim.findsOnly(await stage.match('emails[type eq "work"].value', person.email), id);
      stage.claim.findsOnly(await stage.match(`${URN.user}:userName`, person.userName), id, 'should');
    },
  },
  {
    id: 'entra.matching.and',
    title: 'two matching attributes joined by `and` must both be equal',
    play: async (stage) => {
      const { http, claim } = stage;
      const person = stage.stranger();
      const { id } = await stage.fresh(creationBody(person));
      const byName = equal('userName', person.userName);
      const both = (externalId: string) => plusEncoded(`${byName} and ${equal('externalId', externalId)}`);
      claim.findsOnly(await http.get(`/Users?filter=${both(person.externalId)}`), id);
      claim.findsNothing(await http.get(`/Users?filter=${both(stage.random.uuid())}`));
    },
  },
  {
    id: 'entra.matching.unquoted',
    title: 'a value without quotes, as the documentation shows one, never matches everybody',
    play: async (stage) => {
      const answer = await stage.http.get(`/Users?filter=externalId+eq+nobody${stage.random.word(6)}`);
      if (answer.status === 200) stage.claim.findsNothing(answer);
      else stage.claim.refused(answer, 400, 'invalidFilter');
    },
  },
  {
    id: 'entra.creation.nulls',
    title: 'a creation with null members and a mistyped extension URN is 201: null is absent (RFC 7643 section 2.5)',
    play: async (stage) => {
      const { userName, givenName, familyName, email, externalId } = stage.stranger();
      const user = await stage.fresh({
        schemas: [URN.user, 'urn:ietf:params:scim:schemas:extension:enterprise:2.0User'],
        externalId,
        userName,
        active: true,
        addresses: null,
        phoneNumbers: null,
        preferredLanguage: null,
        title: null,
        emails: [{ type: 'work', value: email, primary: true }],
        meta: { resourceType: 'User' },
        name: { familyName, givenName },
        [URN.enterpriseUser]: null,
      });
      stage.claim.must(user.userName === userName && user.title === undefined, 'what was sent is stored', user);
    },
  },
  {
    id: 'entra.creation.manager-text',
    title: 'a creation whose manager is a bare id is 201 and answers an object',
    play: async (stage) => {
      const manager = await stage.fresh();
      const body = {
        ...creationBody(stage.stranger()),
        [URN.enterpriseUser]: { manager: manager.id, department: 'D' },
      };
      const { id } = await stage.fresh(body);
      const user = stage.claim.user(await stage.http.get(`/Users/${id}`), 200);
      const stored = user[URN.enterpriseUser]?.manager;
      stage.claim.must(stored?.value === manager.id, 'manager.value is the id', stored);
    },
  },
  {
    id: 'entra.creation.conflict',
    title: 'a POST of a user name in use is 409 uniqueness',
    play: async (stage) => {
      const { userName } = await stage.fresh();
      const body = creationBody({ ...stage.stranger(), userName });
      stage.claim.refused(await stage.http.post('/Users', body), 409, 'uniqueness');
    },
  },
  {
    id: 'entra.creation.extension',
    title: 'an attribute of a custom extension is stored or skipped, and the known ones beside it are written',
    play: async (stage) => {
      const urn = 'urn:ietf:params:scim:schemas:extension:CustomExtensionName:2.0:User';
      const body = creationBody(stage.stranger());
      const { id } = await stage.fresh({
        ...body,
        schemas: [URN.user, URN.enterpriseUser, urn],
        [urn]: { tag: '701984' },
      });
      const user = await stage.change(id, [
        { op: 'Add', path: `${urn}:tag`, value: '2' },
        { op: 'Replace', path: 'displayName', value: 'Still' },
      ]);
      stage.claim.must(user.displayName === 'Still', 'the known attribute is changed', user.displayName);
    },
  },
  {
    id: 'entra.creation.names',
    title: "names with ' + & # % and umlauts are found: `+` in a URL is a blank, `%2B` a plus",
    play: async (stage) => {
      const word = () => stage.random.word(5);
      const names = [`o'brien.${word()}@t.test`, `a+b.${word()}@t.test`, `guest_${word()}#EXT#@t.onmicrosoft.com`];
      for (const userName of [...names, `müller.${word()}@t.test`, `50%25.${word()}@t.test`, `two words ${word()}`]) {
        const { id } = await stage.fresh(creationBody({ ...stage.stranger(), userName }));
        stage.claim.findsOnly(await stage.match('userName', userName), id);
      }
    },
  },
];
