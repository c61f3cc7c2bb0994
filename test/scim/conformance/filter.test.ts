import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { created, ENTERPRISE, type Facade, GROUP, group, openFacade, search, type Tenant, USER } from './facade.js';

let facade: Facade;
let tenant: Tenant;
// biome-ignore lint/suspicious/noExplicitAny: representations of any shape, looked at by assertions
const users: Record<'ann' | 'bob' | 'eve' | 'zoe', any> = {} as never;
// biome-ignore lint/suspicious/noExplicitAny: representations of any shape, looked at by assertions
const groups: Record<'crew' | 'empty', any> = {} as never;

beforeAll(async () => {
  facade = await openFacade();
  tenant = await facade.organization();
  const user = (body: object) => created(tenant.scim, '/Users', body);
  users.ann = await user({
    userName: 'Ann@example.test',
    externalId: 'Ext-A',
    displayName: 'Ann Archer',
    name: { givenName: 'Ann', familyName: 'Archer' },
    title: 'Dr. "Quote" \\ 100%_',
    emails: [
      { value: 'Ann@Work.test', type: 'work', primary: true },
      { value: 'ann@home.test', type: 'home' },
    ],
    phoneNumbers: [{ value: '+49 1', type: 'mobile' }],
    addresses: [{ type: 'work', country: 'DE', locality: 'Köln', streetAddress: 'Domplatz 1' }],
    entitlements: [{ value: 'gold' }],
    roles: [{ value: 'guide', primary: true }],
    profileUrl: 'https://ann.test/A',
    x509Certificates: [{ value: 'AAAA' }],
    [ENTERPRISE]: { department: 'Tours', employeeNumber: '7', manager: { value: 'boss' } },
  });
  users.bob = await user({
    userName: 'bob@example.test',
    displayName: 'Bob',
    active: false,
    emails: [{ value: 'bob@work.test', type: 'work' }],
    [ENTERPRISE]: { costCenter: 'C1', organization: 'Acme', division: 'North' },
  });
  users.eve = await user({
    userName: 'eve@example.test',
    locale: 'de-DE',
    emails: [{ value: 'eve@home.test', type: 'home' }],
  });
  users.zoe = await user({
    userName: 'straße@example.test',
    nickName: 'Zoë',
    timezone: 'Europe/Berlin',
    userType: 'Temp',
  });
  groups.crew = await created(tenant.scim, '/Groups', {
    ...group('Crew', [users.ann.id, users.bob.id]),
    externalId: 'G-1',
  });
  groups.empty = await created(tenant.scim, '/Groups', group('Empty'));
});
afterAll(() => facade.close());

const everyone = ['ann', 'bob', 'eve', 'zoe'];
const without = (...names: string[]) => everyone.filter((name) => !names.includes(name));

async function found(endpoint: string, filter: string, among: Record<string, { id: string }>): Promise<string[]> {
  const { status, body } = await tenant.scim('GET', search(endpoint, filter));
  if (status !== 200) throw new Error(`${filter} answered ${body.detail}`);
  const ids = body.Resources.map(({ id }: { id: string }) => id);
  return Object.keys(among).filter((name) => ids.includes(among[name]?.id));
}

describe('RFC 7644 section 3.4.2.2, filters on stored users', () => {
  test.each([
    ['userName eq "ann@EXAMPLE.test"', ['ann']],
    ['userName eq "STRASSE@example.test"', ['zoe']],
    ['userName ne "ann@example.test"', without('ann')],
    ['userName co "B@EX"', ['bob']],
    ['userName sw "an"', ['ann']],
    ['userName ew "e@example.test"', ['eve', 'zoe']],
    ['userName gt "bob@example.test" and userName lt "f"', ['eve']],
    ['userName ge "bob@example.test" and userName le "eve@example.test"', ['bob', 'eve']],
    ['externalId eq "Ext-A"', ['ann']],
    ['externalId eq "ext-a"', []],
    ['externalId pr', ['ann']],
    ['not (externalId pr)', without('ann')],
    ['externalId eq null', without('ann')],
    ['externalId ne null', ['ann']],
    ['displayName eq "ann archer"', ['ann']],
    ['displayName pr', ['ann', 'bob']],
    ['active eq true', without('bob')],
    ['active eq "False"', ['bob']],
    ['active ne true', ['bob']],
    ['not (active eq true)', ['bob']],
    ['title eq "dr. \\"QUOTE\\" \\\\ 100%_"', ['ann']],
    ['title co "%"', ['ann']],
    ['title co "0%_"', ['ann']],
    ['title co "x%"', []],
    ['title sw "_"', []],
    ['name.familyName eq "ARCHER"', ['ann']],
    ['name.familyName pr', ['ann']],
    ['name pr', ['ann']],
    ['nickName eq "zOË"', ['zoe']],
    ['locale sw "de"', ['eve']],
    ['timezone eq "europe/berlin"', ['zoe']],
    ['userType eq "temp"', ['zoe']],
    ['profileUrl eq "https://ann.test/A"', ['ann']],
    ['profileUrl eq "https://ann.test/a"', []],
  ])('%s', async (filter, names) => {
    expect(await found('/Users', filter, users)).toEqual(names);
  });

  test.each([
    ['emails eq "ann@work.test"', ['ann']],
    ['emails.value eq "ANN@WORK.TEST"', ['ann']],
    ['emails co "work"', ['ann', 'bob']],
    ['emails.type eq "home"', ['ann', 'eve']],
    ['emails pr', without('zoe')],
    ['not (emails pr)', ['zoe']],
    ['emails.value ne "bob@work.test"', without('bob')],
    ['emails[type eq "work"]', ['ann', 'bob']],
    ['emails[type eq "work" and value sw "ann"]', ['ann']],
    ['emails[type eq "home" and value sw "bob"]', []],
    ['emails[type eq "work" and not (primary eq true)]', ['bob']],
    ['emails[type eq "work"].value eq "bob@work.test"', ['bob']],
    ['emails[type eq "home"].value eq "bob@work.test"', []],
    ['emails[primary eq "True"]', ['ann']],
    ['emails.primary eq true', ['ann']],
    ['emails[type eq "home" or value co "bob"]', without('zoe')],
    ['phoneNumbers[type eq "mobile"].value sw "+49"', ['ann']],
    ['addresses[country eq "de" and locality co "ÖLN"]', ['ann']],
    ['addresses.streetAddress pr', ['ann']],
    ['entitlements.value eq "GOLD"', ['ann']],
    ['roles[primary eq "True"].value eq "guide"', ['ann']],
    ['x509Certificates.value eq "AAAA"', ['ann']],
    ['x509Certificates.value eq "aaaa"', []],
  ])('%s', async (filter, names) => {
    expect(await found('/Users', filter, users)).toEqual(names);
  });

  test.each([
    [`${ENTERPRISE}:department eq "tours"`, ['ann']],
    [`${ENTERPRISE}:organization eq "acme" and ${ENTERPRISE}:costCenter eq "c1"`, ['bob']],
    [`${ENTERPRISE}:division pr`, ['bob']],
    [`${ENTERPRISE}:manager.value eq "boss"`, ['ann']],
    [`${ENTERPRISE}:manager eq "boss"`, ['ann']],
    [`${ENTERPRISE}:manager.displayName eq "boss"`, []],
    [`${ENTERPRISE}:manager pr`, ['ann']],
    [`${ENTERPRISE} pr`, ['ann', 'bob']],
    ['department eq "Tours"', ['ann']],
    [`${USER}:userName eq "bob@example.test"`, ['bob']],
    [`${USER.toUpperCase()}:USERNAME EQ "bob@example.test"`, ['bob']],
  ])('%s', async (filter, names) => {
    expect(await found('/Users', filter, users)).toEqual(names);
  });

  test.each([
    ['userName sw "a" or userName sw "b" and active eq true', ['ann']],
    ['(userName sw "a" or userName sw "b") and active eq false', ['bob']],
    ['not (userName sw "a") and not (userName sw "b")', ['eve', 'zoe']],
    ['not (userName sw "a" or (emails[type eq "home"] and not (active eq false)))', ['bob', 'zoe']],
  ])('%s', async (filter, names) => {
    expect(await found('/Users', filter, users)).toEqual(names);
  });

  test.each([
    ['schemas eq "{user}"', everyone],
    [`schemas eq "${ENTERPRISE}"`, ['ann', 'bob']],
    ['schemas co "enterprise"', ['ann', 'bob']],
    ['schemas eq "urn:other"', []],
    ['schemas pr', everyone],
    ['meta.resourceType eq "User"', everyone],
    ['meta.resourceType eq "Group"', []],
    ['meta.resourceType ne "Group"', everyone],
    ['meta.created gt "2020-01-01T00:00:00Z"', everyone],
    ['meta.lastModified lt "2020-01-01T00:00:00+02:00"', []],
    ['meta.created eq "{created}"', ['ann']],
    ['meta.lastModified ge "{created}" and id eq "{id}"', ['ann']],
    ['meta.location eq "{location}"', ['ann']],
    ['meta.location ne "{location}"', without('ann')],
    ['meta.location eq "https://elsewhere.test/Users/{id}"', []],
    ['meta.version eq "W/\\"1\\""', everyone],
    ['meta.version ne "W/\\"1\\""', []],
    ['meta.version eq "nonsense"', []],
    ['meta.location co "/Users/"', everyone],
    ['meta.location co "/users/"', []],
    ['meta.location ew "{id}"', ['ann']],
    ['meta.version sw "W/"', everyone],
    ['meta.version gt "W/\\"1\\""', []],
    ['groups.$ref co "/Groups/"', ['ann', 'bob']],
    ['emails[type eq "work" and primary eq false]', ['bob']],
    ['name[familyName eq "ARCHER" and not (familyName sw "b")]', ['ann']],
    ['meta pr', everyone],
    ['id eq "{id}"', ['ann']],
    ['id eq "00919288221112222"', []],
    ['id ne "{id}"', without('ann')],
    ['id co "-"', everyone],
    ['groups pr', ['ann', 'bob']],
    ['groups eq "{crew}"', ['ann', 'bob']],
    ['groups.value eq "{crew}"', ['ann', 'bob']],
    ['groups[value eq "{crew}" and display eq "crew"]', ['ann', 'bob']],
    ['groups.display sw "CRE"', ['ann', 'bob']],
    ['groups.type eq "direct"', ['ann', 'bob']],
    ['groups.$ref eq "{crewLocation}"', ['ann', 'bob']],
    ['groups.value eq "{emptyGroup}"', []],
  ])('%s', async (template, names) => {
    const places: Record<string, string> = {
      user: USER,
      id: users.ann.id,
      created: users.ann.meta.created,
      location: users.ann.meta.location,
      crew: groups.crew.id,
      crewLocation: groups.crew.meta.location,
      emptyGroup: groups.empty.id,
    };
    const filter = template.replace(/\{(\w+)\}/g, (_all, name) => places[name]!);

    const expected = template.startsWith('meta.created eq') ? expect.arrayContaining(names) : names;
    expect(await found('/Users', filter, users)).toEqual(expected);
  });
});

describe('RFC 7644 section 3.4.2.2, filters on stored groups', () => {
  test.each([
    ['displayName eq "CREW"', ['crew']],
    ['externalId eq "G-1"', ['crew']],
    ['externalId eq "g-1"', []],
    ['members pr', ['crew']],
    ['members eq "{ann}"', ['crew']],
    ['members.value eq "{ann}"', ['crew']],
    ['members[value eq "{ann}"]', ['crew']],
    ['members[value eq "{eve}"]', []],
    ['members[display sw "ann" and type eq "User"]', ['crew']],
    ['members.$ref eq "{annLocation}"', ['crew']],
    ['members[$ref eq "{annLocation}"]', ['crew']],
    ['not (members pr)', ['empty']],
    ['meta.resourceType eq "Group" and displayName sw "E"', ['empty']],
    [`schemas eq "${GROUP}"`, ['crew', 'empty']],
    ['meta.location eq "{crewLocation}"', ['crew']],
    ['id eq "{crew}" or displayName eq "empty"', ['crew', 'empty']],
  ])('%s', async (template, names) => {
    const places: Record<string, string> = {
      ann: users.ann.id,
      eve: users.eve.id,
      annLocation: users.ann.meta.location,
      crew: groups.crew.id,
      crewLocation: groups.crew.meta.location,
    };
    const filter = template.replace(/\{(\w+)\}/g, (_all, name) => places[name]!);

    expect(await found('/Groups', filter, groups)).toEqual(names);
  });
});

describe('RFC 7644 section 3.4.2.2, filters that are refused', () => {
  test.each([
    ['', 'filter'],
    ['   ', 'filter'],
    ['userName', 'operator'],
    ['userName eq', 'value'],
    ['userName regex "x"', 'regex'],
    ['userName eq "x', 'closing quote'],
    ['userName eq "x" and', 'attribute name'],
    ['(userName eq "x"', ')'],
    ['userName eq "x")', "'and', 'or' or the end"],
    ['not userName eq "x"', 'operator'],
    ['shoeSize eq 43', 'shoeSize'],
    ['name.shoeSize eq 43', 'name.shoeSize'],
    ['urn:x:y:userName eq "x"', 'urn:x:y:userName'],
    ['name eq "x"', 'name'],
    ['active gt true', 'active'],
    ['active eq "maybe"', 'active'],
    ['active co "t"', 'active'],
    ['meta.created co "2020"', 'meta.created'],
    ['meta.created gt "yesterday"', 'meta.created'],
    ['x509Certificates.value gt "A"', 'x509Certificates.value'],
    ['password eq "x"', 'password'],
    ['password pr', 'password'],
    ['emails[type eq "work"', ']'],
    ['emails[emails[type eq "x"]]', 'brackets'],
    ['userName[type eq "x"]', 'userName'],
    ['userName gt null', 'userName'],
    ['userName eq "\\u0000"', 'NUL'],
    ['userName eq "\\ud800"', 'surrogate'],
    ['__proto__ eq "x"', '__proto__'],
    ['constructor.prototype pr', 'constructor'],
    ['emails[constructor eq "x"]', 'constructor'],
    [`userName eq "${'x'.repeat(5000)}"`, '4096'],
    [Array.from({ length: 51 }, () => 'id pr').join(' or '), '50'],
    [`${'('.repeat(21)}id pr${')'.repeat(21)}`, '20'],
  ])('%s', async (filter, named) => {
    const { status, body } = await tenant.scim('GET', search('/Users', filter));

    expect(status).toBe(400);
    expect(body).toMatchObject({ status: '400', scimType: 'invalidFilter', detail: expect.stringContaining(named) });
  });
});
