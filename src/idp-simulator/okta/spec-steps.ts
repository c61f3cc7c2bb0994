import { lookUp, readUser } from '../check/read-back.js';
import type { Step } from '../check/step.js';
import { equal, percentEncoded } from '../filter-text.js';
import type { ScimAnswer } from '../scim-client.js';
import { type ScimUser, URN } from '../scim-resource.js';
import type { OktaStage } from './okta-stage.js';

const SUITE = { 'User-Agent': 'OKTA SCIM Integration', 'Content-Type': 'application/scim+json; charset=utf-8' };

/** The suite sends a Content-Type on requests without a body. */
function ask({ http }: OktaStage, path: string): Promise<ScimAnswer> {
  return http.send({ method: 'GET', path, headers: SUITE });
}

function isComplete({ id, userName, name, active, emails }: ScimUser): boolean {
  const texts = [id, userName, name?.givenName, name?.familyName, emails?.[0]?.value];
  return typeof active === 'boolean' && texts.every((text) => typeof text === 'string' && text !== '');
}

const reading: Step<OktaStage>[] = [
  {
    id: 'okta.spec.first-user',
    title: 'SPEC: Users?count=1 has a user, who can be read by id (entitlements: itemsPerPage is 1)',
    play: async (stage) => {
      const { claim } = stage;
      const page = claim.page(await ask(stage, '/Users?count=1&startIndex=1'));
      claim.must(page.itemsPerPage === 1, 'itemsPerPage is 1', page.itemsPerPage);
      const first = claim.need(page.Resources[0], 'a user is given');
      const read = claim.user(await ask(stage, `/Users/${first.id}`), 200);
      claim.must(read.id === first.id && read.userName === first.userName, 'the same user is read', read.id);
    },
  },
  {
    id: 'okta.spec.complete-user',
    title: 'SPEC: a user has id, userName, both names, active and an e-mail, in a list and alone',
    play: async (stage) => {
      const { claim } = stage;
      const { Resources } = claim.page(await lookUp(stage, 'userName', stage.person(0).userName));
      const listed = claim.need(Resources[0], 'an assigned person is found');
      claim.must(isComplete(listed), 'the listed user is complete', listed);
      claim.must(isComplete(await readUser(stage, listed.id)), 'the user alone is complete', listed);
    },
  },
  {
    id: 'okta.spec.unknown',
    title: 'SPEC: unknown names give an empty list, unknown ids a 404 with a detail',
    play: async (stage) => {
      const { claim, random } = stage;
      const filter = percentEncoded(equal('userName', `${random.word(8)}@example.test`));
      claim.findsNothing(await ask(stage, `/Users?filter=${filter}`));
      claim.refused(await ask(stage, '/Users/010101001010101011001010101011'), 404);
      claim.refused(await ask(stage, '/Users/00919288221112222'), 404);
    },
  },
  {
    id: 'okta.spec.groups',
    title: 'SPEC: Groups without parameters, in under 600 ms (the best of three)',
    play: async (stage) => {
      const times: number[] = [];
      for (let read = 0; read < 3; read += 1) {
        const startedAt = performance.now();
        stage.claim.page(await ask(stage, '/Groups'));
        times.push(performance.now() - startedAt);
      }
      const best = Math.min(...times);
      stage.claim.pace(best < 600, 'the answer is there within 600 ms', `${best.toFixed(0)} ms`);
    },
  },
];

const writing: Step<OktaStage> = {
  id: 'okta.spec.create',
  title: 'SPEC: POST as application/json is 201, readable, 409 the second time, and found in capitals',
  play: async (stage) => {
    const { http, claim } = stage;
    const { userName, givenName, familyName, displayName } = stage.stranger();
    const body = {
      schemas: [URN.user],
      userName,
      name: { givenName, familyName },
      emails: [{ primary: true, value: userName, type: 'work' }],
      displayName,
      active: true,
    };
    const headers = { 'Content-Type': 'application/json', Accept: 'application/scim+json; charset=utf-8' };
    const create = () => http.send({ method: 'POST', path: '/Users', body, headers });
    const user = claim.user(await create(), 201);
    claim.must(user.active === true, 'active is true', user.active);
    for (const each of [user, await readUser(stage, user.id)]) {
      claim.must(each.userName === userName, 'userName is equal, letter case kept', each.userName);
      const isSameName = each.name?.givenName === givenName && each.name?.familyName === familyName;
      claim.must(isSameName, 'the names are equal', each.name);
    }
    claim.refused(await create(), 409, 'uniqueness');
    const capitals = percentEncoded(equal('userName', userName.toUpperCase()));
    claim.status(await ask(stage, `/Users?filter=${capitals}`), 200);
  },
};

/** Okta's "SCIM 2.0 SPEC" suite and its entitlements test; the authorization steps hold the rest of it. */
export const specSteps: Step<OktaStage>[] = [...reading, writing];
