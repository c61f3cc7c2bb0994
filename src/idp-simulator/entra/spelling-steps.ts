import type { Step } from '../check/step.js';
import { equal, plusEncoded } from '../filter-text.js';
import { elementOfType } from '../scim-resource.js';
import { valueAt } from './attribute-value.js';
import { setOperations } from './entra-operations.js';
import { creationBody } from './entra-profile.js';
import type { EntraStage } from './entra-stage.js';

/** Spellings and values that arrive with and without the flag. */
export const spellingSteps: Step<EntraStage>[] = [
  {
    id: 'entra.spelling.case',
    title: 'attribute names are read in any letter case: the default mapping has `].Value` and `].Formatted`',
    play: async (stage) => {
      const { claim } = stage;
      const { id } = await stage.fresh();
      const user = await stage.change(id, [
        { op: 'Replace', path: 'emails[type eq "work"].Value', value: 'o@example.test' },
        { op: 'Replace', path: 'addresses[type eq "work"].Formatted', value: 'Room 5' },
        { op: 'Replace', path: 'DisplayName', value: 'Case' },
      ]);
      const email = elementOfType(user.emails, 'work');
      claim.must(
        user.emails?.length === 1 && email?.value === 'o@example.test' && !('Value' in email),
        'the e-mail',
        user.emails,
      );
      const address = elementOfType(user.addresses, 'work');
      claim.must(address?.formatted === 'Room 5' && !('Formatted' in address), 'the address', user.addresses);
      claim.must(user.displayName === 'Case' && !('DisplayName' in user), 'displayName', user.displayName);
    },
  },
  {
    id: 'entra.spelling.role',
    title: '`roles[primary eq "True"].value` makes one role and then changes it: a string against a boolean',
    play: async (stage) => {
      const { id } = await stage.fresh();
      for (const [op, value] of [
        ['Add', 'Admin'],
        ['Replace', 'Reader'],
      ] as const) {
        const { roles } = await stage.change(id, [{ op, path: 'roles[primary eq "True"].value', value }]);
        stage.claim.must(roles?.length === 1 && roles[0]?.value === value, `the one role is ${value}`, roles);
        stage.claim.should(roles?.[0]?.primary === true, 'primary is the boolean true', roles);
      }
    },
  },
  {
    id: 'entra.spelling.mixed',
    title: 'on-demand provisioning ignores the flag: both forms reach one account',
    play: async (stage) => {
      const { id } = await stage.fresh(creationBody(stage.stranger()));
      for (const mode of ['legacy', 'compliant'] as const) {
        const user = await stage.change(id, setOperations(mode, { 'name.givenName': mode }));
        stage.claim.must(user.name?.givenName === mode, `the ${mode} form is applied`, user.name);
      }
      const added = await stage.change(id, [
        { op: 'add', path: 'nickName', value: 'Babs' },
        { op: 'add', value: { title: 'Lead', 'name.middleName': 'M' } },
      ]);
      const isAdded = added.nickName === 'Babs' && added.title === 'Lead' && added.name?.middleName === 'M';
      stage.claim.must(isAdded, 'additions with and without path are applied', added);
    },
  },
  {
    id: 'entra.spelling.remove',
    title: 'Remove of a single value and of a filtered element takes only these',
    play: async (stage) => {
      const { id } = await stage.fresh();
      await stage.change(id, [{ op: 'Add', path: 'phoneNumbers[type eq "fax"].value', value: '1' }]);
      const user = await stage.change(id, [
        { op: 'Remove', path: 'title' },
        { op: 'Remove', path: 'phoneNumbers[type eq "fax"].value' },
      ]);
      stage.claim.must(user.title === undefined, 'title is gone', user.title);
      stage.claim.must(
        valueAt(user, 'phoneNumbers[type eq "fax"].value') === undefined,
        'the fax is gone',
        user.phoneNumbers,
      );
      stage.claim.must(
        elementOfType(user.phoneNumbers, 'work') !== undefined,
        'the work phone stays',
        user.phoneNumbers,
      );
    },
  },
  {
    id: 'entra.spelling.same-value',
    title: 'a PATCH of what is there already is no error, and a PATCH of a User is answered 200 with it',
    play: async (stage) => {
      const { id, displayName } = await stage.fresh();
      const answer = await stage.http.patch(`/Users/${id}`, [
        { op: 'Replace', path: 'displayName', value: displayName },
      ]);
      stage.claim.status(answer, 200, 204);
      stage.claim.should(answer.status === 200, 'the validator wants 200 with the resource', answer.status);
    },
  },
  {
    id: 'entra.spelling.primary',
    title: 'three e-mails made by one PATCH, whose primary moves: exactly one is primary afterwards',
    play: async (stage) => {
      const { id } = await stage.fresh();
      const { emails } = await stage.change(id, [
        { op: 'replace', path: 'emails[type eq "work"].value', value: 'w@example.test' },
        { op: 'add', path: 'emails[type eq "home"].value', value: 'h@example.test' },
        { op: 'add', path: 'emails[type eq "other"].value', value: 'o@example.test' },
        { op: 'replace', path: 'emails[type eq "work"].display', value: 'dw' },
        { op: 'add', path: 'emails[type eq "work"].primary', value: false },
        { op: 'replace', path: 'emails[type eq "home"].primary', value: true },
      ]);
      stage.claim.must(emails?.length === 3, 'there are three e-mails', emails);
      const primaries = (emails ?? []).filter(({ primary }) => primary === true);
      stage.claim.must(primaries.length === 1 && primaries[0]?.type === 'home', 'the one at home is primary', emails);
    },
  },
  {
    id: 'entra.spelling.flag',
    title: '`aadOptscim062020` in the query of a request changes nothing',
    play: async (stage) => {
      const { http, claim } = stage;
      const { id, userName } = await stage.fresh();
      const lookup = `/Users?aadOptscim062020&filter=${plusEncoded(equal('userName', userName))}`;
      claim.findsOnly(await http.get(lookup), id);
      const operations = setOperations('compliant', { title: 'Flagged' });
      claim.status(await http.patch(`/Users/${id}?aadOptscim062020`, operations), 200, 204);
      const user = claim.user(await http.get(`/Users/${id}`), 200);
      claim.must(user.title === 'Flagged', 'the PATCH is applied', user.title);
    },
  },
];
