import type { Step } from '../check/step.js';
import { elementOfType, URN } from '../scim-resource.js';
import { valueAt } from './attribute-value.js';
import { type EntraMode, setOperations } from './entra-operations.js';
import type { EntraStage } from './entra-stage.js';

const CLEARED = [
  'title',
  'nickName',
  'name.middleName',
  'phoneNumbers[type eq "mobile"].value',
  'addresses[type eq "work"].formatted',
  `${URN.enterpriseUser}:department`,
];

/** Later cycles of one mode: GET by the remembered id, then one PATCH of what differs. */
export function updateSteps(mode: EntraMode): Step<EntraStage>[] {
  return [
    {
      id: `entra.${mode}.update.attributes`,
      title: 'changed attributes are changed in place: no element is added, nothing else is touched',
      play: async (stage) => {
        const { claim } = stage;
        for (const person of stage.people) {
          const values = {
            displayName: 'Pvlo',
            nickName: 'Babs',
            'emails[type eq "work"].value': `new.${stage.random.word(5)}@example.test`,
            'name.givenName': 'Gtfd',
            'addresses[type eq "work"].formatted': '18/2111',
            'phoneNumbers[type eq "mobile"].value': '111',
            [`${URN.enterpriseUser}:department`]: 'Retail',
          };
          await stage.tenants[mode].update(person, values);
          const user = claim.user(await stage.http.get(`/Users/${stage.tenants[mode].accountOf(person)}`), 200);
          for (const [path, sent] of Object.entries(values)) {
            claim.must(valueAt(user, path) === sent, `${path} has the new value`, valueAt(user, path));
            claim.must(!path.includes('.') || !(path in user), `no attribute is called ${path}`, Object.keys(user));
          }
          claim.must(
            user.emails?.length === 1 && user.emails[0]?.primary === true,
            'the one e-mail stays primary',
            user.emails,
          );
          claim.must(
            elementOfType(user.phoneNumbers, 'work')?.value === person.phone,
            'the work phone stays',
            user.phoneNumbers,
          );
          claim.must(elementOfType(user.addresses, 'work')?.locality === person.city, 'the city stays', user.addresses);
          claim.must(user.name?.familyName === person.familyName, 'the family name stays', user.name);
          claim.must(user.active === true && user.userName === person.userName, 'the account stays', user.userName);
        }
      },
    },
    {
      id: `entra.${mode}.update.absent`,
      title: 'Add and Replace of an element that is not there make it, with the type of the path',
      play: async (stage) => {
        const { claim } = stage;
        for (const op of mode === 'legacy' ? ['Add', 'Replace'] : ['add', 'replace']) {
          const { userName, externalId, email } = stage.stranger();
          const { id } = await stage.fresh({ schemas: [URN.user], userName, externalId, active: true });
          const values = {
            'emails[type eq "work"].value': email,
            'phoneNumbers[type eq "mobile"].value': '222',
            'phoneNumbers[type eq "fax"].value': '333',
            'addresses[type eq "work"].locality': 'Lviv',
            'addresses[type eq "work"].postalCode': '79000',
            [`${URN.enterpriseUser}:employeeNumber`]: '77',
          };
          const user = await stage.change(
            id,
            Object.entries(values).map(([path, value]) => ({ op, path, value })),
          );
          for (const [path, sent] of Object.entries(values)) {
            claim.must(valueAt(user, path) === sent, `${op} makes ${path}`, valueAt(user, path));
          }
          claim.must(
            user.phoneNumbers?.length === 2 && user.addresses?.length === 1,
            `${op} makes no element twice`,
            user,
          );
        }
      },
    },
    {
      id: `entra.${mode}.update.rename`,
      title: 'a new user name keeps the id and is found; a taken one is 409',
      play: async (stage) => {
        const { id, userName: formerName } = await stage.fresh();
        const other = await stage.fresh();
        const userName = `${stage.random.uuid()}@testuser.com`;
        const user = await stage.change(id, setOperations(mode, { userName }));
        stage.claim.must(
          user.id === id && user.userName === userName,
          'the same account has the new name',
          user.userName,
        );
        stage.claim.findsOnly(await stage.match('userName', userName), id);
        stage.claim.findsNothing(await stage.match('userName', formerName));
        const conflict = setOperations(mode, { userName: other.userName });
        stage.claim.refused(await stage.http.patch(`/Users/${id}`, conflict), 409, 'uniqueness');
      },
    },
    {
      id: `entra.${mode}.update.clear`,
      title: 'replacing with "" and with null empties an attribute',
      play: async (stage) => {
        const { id, userName } = await stage.fresh();
        for (const empty of ['', null]) {
          const filled = await stage.change(
            id,
            CLEARED.map((path) => ({ op: 'Add', path, value: 'v1' })),
          );
          const cleared = await stage.change(
            id,
            setOperations(mode, Object.fromEntries(CLEARED.map((path) => [path, empty]))),
          );
          for (const path of CLEARED) {
            stage.claim.must(valueAt(filled, path) === 'v1', `${path} is filled`, valueAt(filled, path));
            const left = valueAt(cleared, path);
            stage.claim.must(left === undefined || left === '', `${path} is emptied by ${JSON.stringify(empty)}`, left);
          }
          stage.claim.must(
            cleared.userName === userName && cleared.active === true,
            'the rest stays',
            cleared.userName,
          );
        }
      },
    },
  ];
}
