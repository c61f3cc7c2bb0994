import { type RawBuilder, sql } from 'kysely';
import type { TenantContext } from '../context.js';
import { caselessText, exactText, type Field, type FieldTable, type Filter } from '../filter.js';
import { openSeats } from '../license/open-seats.js';
import { lowerCase, nameKey } from '../name-key.js';
import { visibleMembership, visibleTeam } from './visible.js';

const column = (name: string) => sql.ref(`member.${name}`);
const profileText = (...path: string[]): RawBuilder<unknown> =>
  sql`(member.profile #>> ${sql.lit(`{${path.join(',')}}`)})`;
const elementText = (name: string) => sql`(element ->> ${sql.lit(name)})`;

const nameParts = ['formatted', 'familyName', 'givenName', 'middleName', 'honorificPrefix', 'honorificSuffix'];
const texts = [
  'nickName',
  'title',
  'userType',
  'preferredLanguage',
  'locale',
  'timezone',
  'employeeNumber',
  'companyName',
  'division',
];
const addressParts = ['formatted', 'streetAddress', 'locality', 'region', 'postalCode', 'country'];

const valueParts: readonly (readonly [string, Field])[] = [
  ['value', caselessText(elementText('value'))],
  ['display', caselessText(elementText('display'))],
  ['type', caselessText(elementText('type'))],
  ['primary', { type: 'boolean', sql: sql`coalesce((element ->> 'primary')::boolean, false)` }],
];
const valueFields: FieldTable = new Map(valueParts);

const listFrom = (name: string) =>
  sql`from jsonb_array_elements(member.profile -> ${sql.lit(name)}) with ordinality as item (element, place)`;

const primaryFirst = sql`coalesce((element ->> 'primary')::boolean, false) desc, place`;

const profileList = (name: string, fields: FieldTable): [string, Field] => [
  name,
  { type: 'list', from: listFrom(name), fields, rank: primaryFirst },
];

const addressFields: FieldTable = new Map([
  ...valueParts,
  ...addressParts.map((part): [string, Field] => [part, caselessText(elementText(part))]),
]);
const exactValueFields: FieldTable = new Map([...valueParts, ['value', exactText(elementText('value'))]]);

const memberFields: ReadonlyArray<readonly [string, Field]> = [
  ['id', { type: 'id', sql: column('id') }],
  ['userName', { type: 'text', sql: column('user_name_key'), fold: (value) => sql`${nameKey(value)}` }],
  ['externalId', exactText(column('external_id'))],
  ['displayName', caselessText(column('display_name'))],
  ['loginEmail', { type: 'text', sql: column('login_email_key'), fold: (value) => sql`${nameKey(value)}` }],
  ['active', { type: 'boolean', sql: column('active') }],
  ['department', caselessText(column('department'))],
  ['costCenter', caselessText(column('cost_center'))],
  ['status', exactText(column('status'))],
  ['role', exactText(column('role'))],
  ['managedBy', exactText(column('managed_by'))],
  ['createdAt', { type: 'time', sql: column('created_at') }],
  ['updatedAt', { type: 'time', sql: column('updated_at') }],
  ['version', { type: 'number', sql: column('version') }],
  ['profileUrl', exactText(profileText('profileUrl'))],
  ['manager.value', caselessText(profileText('manager', 'value'))],
  ['manager.$ref', exactText(profileText('manager', '$ref'))],
  ...texts.map((name) => [name, caselessText(profileText(name))] as const),
  ...nameParts.map((part) => [`name.${part}`, caselessText(profileText('name', part))] as const),
  ['emails', { type: 'list', from: listFrom('emails'), fields: valueFields, rank: primaryFirst, index: emailIndex }],
  ...['phoneNumbers', 'ims', 'roles', 'entitlements'].map((name) => profileList(name, valueFields)),
  ...['photos', 'x509Certificates'].map((name) => profileList(name, exactValueFields)),
  profileList('addresses', addressFields),
];

const memberFieldMap = new Map(memberFields);

/** What members may be filtered by, in the caller's sight. */
export const memberFieldTable = (ctx: TenantContext): FieldTable => ({
  get: (name) => {
    if (name === 'teams') return teamsField(ctx);
    return name === 'seats' ? seatsField(ctx) : memberFieldMap.get(name);
  },
});

const teamFields: FieldTable = new Map<string, Field>([
  ['value', { type: 'id', sql: sql`place.id` }],
  ['display', caselessText(sql`place.name`)],
]);

const teamsField = (ctx: TenantContext): Field => ({
  type: 'list',
  from: sql`from (
    select team.id, team.name from team_membership membership
    join team on team.organization_id = ${ctx.organizationId} and team.id = membership.team_id and ${visibleTeam(ctx)}
    where membership.organization_id = ${ctx.organizationId} and membership.member_id = member.id and ${visibleMembership(ctx)}
  ) place`,
  fields: teamFields,
});

const seatFields: FieldTable = new Map<string, Field>([
  ['value', { type: 'id', sql: sql`license.id` }],
  ['display', caselessText(sql`license.name`)],
  ['sku', caselessText(sql`license.sku`)],
  ['state', caselessText(sql`seat.state`)],
  ['source', caselessText(sql`seat.source`)],
  ['since', { type: 'time', sql: sql`seat.started_at` }],
]);

const seatsField = (ctx: TenantContext): Field => ({
  type: 'list',
  from: openSeats(ctx),
  fields: seatFields,
  rank: sql`license.id`,
});

/** An e-mail looked up by its whole value is found by index. */
function emailIndex(where: Filter): RawBuilder<unknown> | undefined {
  if ('and' in where) return where.and.map(emailIndex).find((condition) => condition !== undefined);
  if (
    !('field' in where && 'is' in where) ||
    where.field !== 'value' ||
    where.is !== 'eq' ||
    typeof where.value !== 'string'
  )
    return undefined;
  return sql`member.email_keys @> array[${lowerCase(where.value)}]::text[]`;
}
