import { claimMembers } from '../check/read-back.js';
import type { Step } from '../check/step.js';
import { plusEncoded } from '../filter-text.js';
import { URN } from '../scim-resource.js';
import { creationBody } from './entra-profile.js';
import type { EntraStage } from './entra-stage.js';

/** Filters of the collection that are written without quotes; nobody of this check fits them. */
const UNQUOTED = [
  'userName sw Zz-nobody',
  'name.FamilyName eq Zz-nobody and (emails.Value co example.com or emails.Value co example.org)',
  'meta.Created gt 2999-01-01T00:00:00Z',
];

/** What Microsoft's request collection asks beyond the validator. */
export const collectionSteps: Step<EntraStage>[] = [
  {
    id: 'entra.collection.active-text',
    title: 'a creation with active "True" is 201 and answers a boolean',
    play: async (stage) => {
      const user = await stage.fresh({ ...creationBody(stage.stranger()), active: 'True' });
      stage.claim.must(user.active === true, 'active is the boolean true', user.active);
    },
  },
  {
    id: 'entra.collection.user-name',
    title: 'a POST and a PUT without userName are 400',
    play: async (stage) => {
      const { http, claim } = stage;
      const { id } = await stage.fresh();
      const body = { ...creationBody(stage.stranger()), userName: undefined };
      claim.refused(await http.post('/Users', body), 400);
      claim.refused(await http.put(`/Users/${id}`, body), 400);
    },
  },
  {
    id: 'entra.collection.misspelled',
    title: 'a misspelled attribute in a PUT is ignored',
    play: async (stage) => {
      const user = await stage.fresh();
      const body = { ...user, displyName: 'Misspelled' };
      const after = stage.claim.user(await stage.http.put(`/Users/${user.id}`, body), 200);
      stage.claim.must(after.displayName === user.displayName, 'displayName stays', after.displayName);
      stage.claim.should(!('displyName' in after), 'no attribute of that name is made', Object.keys(after));
    },
  },
  {
    id: 'entra.collection.attributes',
    title: '`attributes` with a value path is answered 200',
    play: async (stage) => {
      const { id, userName } = await stage.fresh();
      const path = plusEncoded('emails[type eq "work"]');
      stage.claim.status(await stage.http.get(`/Users/${id}?attributes=${path}`), 200);
      const answer = await stage.http.get(`/Users/${id}?attributes=userName,emails`);
      const user = stage.claim.user(answer, 200);
      stage.claim.must(
        user.userName === userName && !('name' in user),
        'only what was asked for is given',
        Object.keys(user),
      );
    },
  },
  {
    id: 'entra.collection.unquoted',
    title: 'filters without quotes are read, or refused as invalidFilter; they never match everybody',
    play: async ({ http, claim }) => {
      for (const filter of UNQUOTED) {
        const answer = await http.get(`/Users?filter=${plusEncoded(filter)}`);
        if (answer.status === 400) claim.refused(answer, 400, 'invalidFilter');
        else claim.findsNothing(answer);
      }
    },
  },
  {
    id: 'entra.collection.created',
    title: 'a filter by the time of creation finds the young and not the old',
    play: async (stage) => {
      const { id, userName } = await stage.fresh();
      for (const [operator, count] of [
        ['gt', 1],
        ['lt', 0],
      ] as const) {
        const filter = `userName eq ${JSON.stringify(userName)} and meta.created ${operator} "2020-01-01T00:00:00Z"`;
        const page = stage.claim.page(await stage.http.get(`/Users?filter=${plusEncoded(filter)}`));
        stage.claim.must(page.totalResults === count, `${operator} 2020 finds ${count}`, page.totalResults);
        if (count === 1) stage.claim.must(page.Resources[0]?.id === id, 'it is the one', page.Resources[0]?.id);
      }
    },
  },
  {
    id: 'entra.collection.page',
    title: 'itemsPerPage is the count that was asked for',
    play: async (stage) => {
      await stage.fresh();
      await stage.fresh();
      const page = stage.claim.page(await stage.http.get('/Users?startIndex=1&count=2'));
      stage.claim.must(page.itemsPerPage === 2 && page.Resources.length === 2, 'two are given', page.itemsPerPage);
    },
  },
  {
    id: 'entra.collection.members',
    title: 'a member is added by a bare id, and `remove` of `members` without a value empties the group',
    play: async (stage) => {
      const { http, claim } = stage;
      const user = await stage.fresh();
      const created = await http.post('/Groups', { schemas: [URN.group], displayName: stage.named('Collection') });
      const { id } = claim.group(created, 201);
      await stage.changeGroup(id, [{ op: 'add', path: 'members', value: user.id }]);
      await claimMembers(stage, id, [user.id]);
      await stage.changeGroup(id, [{ op: 'remove', path: 'members' }]);
      await claimMembers(stage, id, []);
    },
  },
];
