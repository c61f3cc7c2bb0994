import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Filter } from '../../src/domain/filter.js';
import { provisionMember } from '../../src/domain/member/member.operations.js';
import { countMembers, listMembers, searchMembers } from '../../src/domain/member/member.queries.js';
import { provisionTeam } from '../../src/domain/team/team.operations.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { makeOrganization, type TestOrganization } from '../support/organization.js';
import { draft } from './drafts.js';

let database: TestDatabase;
let organization: TestOrganization;
let adaId: string;

beforeAll(async () => {
  database = await openTestDatabase();
  organization = await makeOrganization(database.orm);
  const stranger = await makeOrganization(database.orm);
  await provisionMember(stranger.asConnection(), draft('ada@example.test'));
  const ada = await provisionMember(
    organization.asConnection(),
    draft('ada@example.test', {
      externalId: 'E1',
      displayName: 'Ada',
      department: '50%_off',
      profile: {
        title: 'Countess',
        emails: [
          { value: 'Ada@Home.test', type: 'home' },
          { value: 'ada@work.test', type: 'work', primary: true },
        ],
      },
    }),
  );
  adaId = ada.id;
  await provisionMember(organization.asConnection(), draft('byron@example.test', { externalId: 'e1', active: false }));
  await provisionMember(organization.asConnection(), draft('CURIE@example.test', { displayName: '' }));
  await provisionTeam(organization.asConnection(), { name: 'Readers', externalId: null, memberIds: [ada.id] });
});

afterAll(() => database.close());

const eq = (field: string, value: string | boolean | null): Filter => ({ field, is: 'eq', value });

test.each<[string, Filter, string[]]>([
  ['userName whatever its case', eq('userName', 'ADA@EXAMPLE.TEST'), ['ada']],
  ['externalId by its case', eq('externalId', 'E1'), ['ada']],
  ['a part of a name', { field: 'userName', is: 'contains', value: 'EXAMPLE' }, ['ada', 'byron', 'CURIE']],
  ['signs that are patterns elsewhere', { field: 'department', is: 'contains', value: '%_' }, ['ada']],
  ['the switch of the identity provider', eq('active', false), ['byron']],
  ['an absent value', eq('displayName', null), ['byron']],
  ['a present one, which an empty text is not', { field: 'displayName', present: true }, ['ada']],
  ['the opposite of what is unknown', { not: eq('title', 'countess') }, ['byron', 'CURIE']],
  ['inequality, which what is absent fulfils', { field: 'title', is: 'ne', value: 'countess' }, ['byron', 'CURIE']],
  ['an e-mail whatever its case', { some: 'emails', where: eq('value', 'ADA@home.test') }, ['ada']],
  ['one e-mail that is both', { some: 'emails', where: { and: [eq('type', 'work'), eq('primary', true)] } }, ['ada']],
  ['no e-mail that is both', { some: 'emails', where: { and: [eq('type', 'home'), eq('primary', true)] } }, []],
  ['a team', { some: 'teams', where: eq('display', 'readers') }, ['ada']],
  ['an id that is none', eq('id', "' or true --"), []],
  ['any of several', { field: 'userName', in: ['ada@example.test', 'byron@example.test'] }, ['ada', 'byron']],
  ['one of none', { or: [] }, []],
  ['all of none', { and: [] }, ['ada', 'byron', 'CURIE']],
])('members are found by %s', async (_, filter, names) => {
  const found = await searchMembers(organization.asConnection(), { filter, window: { offset: 0, limit: 10 } });

  expect(found.rows.map(({ userName }) => userName.split('@')[0])).toEqual(names);
  expect(await countMembers(organization.asConnection(), filter)).toBe(names.length);
});

test.each<[string, Filter]>([
  ['an unknown attribute', eq('password', 'x')],
  ['a prototype’s key', eq('__proto__', 'x')],
  ['a list compared as one value', eq('emails', 'x')],
  ['a value that is no list', { some: 'userName', where: eq('value', 'x') }],
  ['a truth compared with a text', eq('active', 'yes')],
  ['a text compared with a truth', eq('userName', true)],
  ['a time that is none', { field: 'createdAt', is: 'gt', value: 'soon' }],
  ['an order of truths', { field: 'active', is: 'gt', value: true }],
])('%s is refused', async (_, filter) => {
  await expect(countMembers(organization.asConnection(), filter)).rejects.toMatchObject({ code: 'INVALID_FILTER' });
});

describe('pages', () => {
  test.each(['CREATED_AT', 'USER_NAME', 'DISPLAY_NAME', 'UPDATED_AT'] as const)(
    'in the order of %s hold every member once, there and back',
    async (orderBy) => {
      const walk = async (descending: boolean) => {
        const ids: string[] = [];
        let after: string | undefined;
        do {
          const page = await listMembers(organization.asOwner(), {
            first: 1,
            after: after ?? null,
            orderBy,
            descending,
          });
          ids.push(...page.rows.map(({ id }) => id));
          after = page.hasNextPage ? page.cursor(page.rows[0]!) : undefined;
        } while (after);
        return ids;
      };

      const there = await walk(false);

      expect(new Set(there).size).toBe(4);
      expect(there).toHaveLength(4);
      expect((await walk(true)).reverse()).toEqual(there);
    },
  );

  test('in the order of names go by letters, whether capital or small, from page to page', async () => {
    const small = await makeOrganization(database.orm);
    for (const [index, displayName] of ['Cy', 'bea', 'Ada', 'ada'].entries())
      await provisionMember(small.asConnection(), draft(`person-${index}`, { displayName }));
    const names: (string | null)[] = [];
    let after: string | null = null;
    for (let page = 0; page < 5; page++) {
      const { rows, cursor } = await listMembers(small.asOwner(), { first: 1, after, orderBy: 'DISPLAY_NAME' });
      names.push(rows[0]!.displayName);
      after = cursor(rows[0]!);
    }

    expect(names).toEqual([null, expect.stringMatching(/^ada$/i), expect.stringMatching(/^ada$/i), 'bea', 'Cy']);
  });

  test('a cursor leads on in its own query only', async () => {
    const page = await listMembers(organization.asOwner(), { first: 1 });
    const after = page.cursor(page.rows[0]!);

    for (const other of [
      { after, orderBy: 'USER_NAME' as const },
      { after, descending: true },
      { after, filter: eq('id', adaId) },
      { after: `${after.slice(0, -3)}AAA` },
      { after: 'nonsense' },
    ])
      await expect(listMembers(organization.asOwner(), other)).rejects.toMatchObject({ code: 'INVALID_CURSOR' });
  });

  test.each([0, -1, 251])('a page of %s is refused', async (first) => {
    await expect(listMembers(organization.asOwner(), { first })).rejects.toMatchObject({ code: 'INVALID_COUNT' });
  });
});
