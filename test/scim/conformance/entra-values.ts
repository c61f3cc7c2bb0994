import { randomBytes } from 'node:crypto';
import { ENTERPRISE, USER } from './facade.js';

/** Random text, as Microsoft's validator makes its values: no URL where a URL is meant, no language where one is meant. */
export const word = (): string => randomBytes(6).toString('hex').toUpperCase();

const typed = (type: string, value: string) => ({ type, value });
const address = (type: string, primary: boolean) => ({
  type,
  formatted: word(),
  streetAddress: word(),
  locality: word(),
  region: word(),
  postalCode: word(),
  primary,
  country: 'Belize',
});

/** A user with every attribute that the validator fills in. */
export const fullUser = () => ({
  schemas: [USER, ENTERPRISE],
  userName: `${word()}@validator.test`,
  active: true,
  displayName: word(),
  title: word(),
  preferredLanguage: 'jgo-CM',
  name: {
    givenName: word(),
    familyName: word(),
    formatted: word(),
    middleName: word(),
    honorificPrefix: word(),
    honorificSuffix: word(),
  },
  emails: [
    { type: 'work', value: `${word()}@validator.test`, primary: true },
    typed('home', `${word()}@validator.test`),
    typed('other', `${word()}@validator.test`),
  ],
  phoneNumbers: [
    { type: 'work', value: word(), primary: true },
    ...['mobile', 'fax', 'home', 'other', 'pager'].map((type) => typed(type, word())),
  ],
  addresses: [address('work', true), address('home', false), address('other', false)],
  roles: [{ primary: 'True', display: word(), value: word(), type: word() }],
  nickName: word(),
  userType: word(),
  locale: word(),
  timezone: 'America/Indiana/Knox',
  profileUrl: word(),
  externalId: crypto.randomUUID(),
  [ENTERPRISE]: {
    employeeNumber: word(),
    department: word(),
    costCenter: word(),
    organization: word(),
    division: word(),
    manager: { value: word() },
  },
});

const paths = [
  'displayName',
  'title',
  'preferredLanguage',
  'name.givenName',
  'name.familyName',
  'name.formatted',
  'name.middleName',
  'name.honorificPrefix',
  'name.honorificSuffix',
  'emails[type eq "work"].value',
  'emails[type eq "home"].value',
  'emails[type eq "other"].value',
  ...['work', 'mobile', 'fax', 'home', 'other', 'pager'].map((type) => `phoneNumbers[type eq "${type}"].value`),
  ...['formatted', 'streetAddress', 'locality', 'region', 'postalCode', 'country'].map(
    (part) => `addresses[type eq "work"].${part}`,
  ),
  'roles[primary eq "True"].display',
  'roles[primary eq "True"].value',
  'roles[primary eq "True"].type',
  'nickName',
  'userType',
  'locale',
  'timezone',
  'profileUrl',
  'externalId',
  ...['employeeNumber', 'department', 'costCenter', 'organization', 'division'].map((part) => `${ENTERPRISE}:${part}`),
];

/** One operation for each of the 38 attributes that the validator patches. */
export const operationsOnEverything = (op: string) => paths.map((path) => ({ op, path, value: word() }));

/** What stands at a path of `operationsOnEverything`. */
// biome-ignore lint/suspicious/noExplicitAny: a representation of any shape, looked at by assertions
export function valueAt(resource: any, path: string): unknown {
  if (path.startsWith(`${ENTERPRISE}:`)) return resource[ENTERPRISE]?.[path.slice(ENTERPRISE.length + 1)];
  const filtered = /^(\w+)\[(\w+) eq "(\w+)"\]\.(\w+)$/.exec(path);
  if (!filtered) return path.split('.').reduce((holder, name) => holder?.[name], resource);
  const [, list, by, wanted, sub] = filtered as unknown as [string, string, string, string, string];
  return resource[list]?.find((element: Record<string, unknown>) => String(element[by]) === wanted.toLowerCase())?.[
    sub
  ];
}
