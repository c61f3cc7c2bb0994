import { URN } from '../scim-resource.js';
import type { SeededRandom } from '../seeded-random.js';

const PLAIN = ['displayName', 'title', 'preferredLanguage', 'nickName', 'profileUrl', 'userType', 'locale', 'timezone'];
const NAMES = ['formatted', 'familyName', 'givenName', 'middleName', 'honorificPrefix', 'honorificSuffix'];
const ADDRESS = ['formatted', 'streetAddress', 'locality', 'region', 'postalCode', 'country'];
const PHONES = ['work', 'mobile', 'fax', 'home', 'other', 'pager'];
const EMAILS = ['work', 'home', 'other'];
const ENTERPRISE = ['employeeNumber', 'costCenter', 'organization', 'division', 'department'];
const ROLE = ['display', 'value', 'type'];

/** The attributes that Microsoft's SCIM Validator finds in the schemas and sets. */
const VALIDATOR_PATHS: readonly string[] = [
  ...PLAIN,
  ...NAMES.map((name) => `name.${name}`),
  ...EMAILS.map((type) => `emails[type eq "${type}"].value`),
  ...PHONES.map((type) => `phoneNumbers[type eq "${type}"].value`),
  ...ADDRESS.map((part) => `addresses[type eq "work"].${part}`),
  ...ROLE.map((part) => `roles[primary eq "True"].${part}`),
  ...ENTERPRISE.map((name) => `${URN.enterpriseUser}:${name}`),
];

/** A random text for every attribute: the validator sends no URL as profileUrl and no country as country. */
export function validatorValues(random: SeededRandom): Record<string, string> {
  return Object.fromEntries(VALIDATOR_PATHS.map((path) => [path, textFor(path, random)]));
}

function textFor(path: string, random: SeededRandom): string {
  if (path.startsWith('emails')) return `${random.word(8)}@${random.word(6)}.us`;
  if (path === 'locale' || path === 'preferredLanguage') return `${random.word(3)}-${random.word(2).toUpperCase()}`;
  if (path === 'timezone') return 'America/Indiana/Knox';
  return random.word(12).toUpperCase();
}
