import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { assignLicense } from '../../src/domain/license/license.operations.js';
import { archiveTeam, createTeam } from '../../src/domain/team/team.operations.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { makeOrganization, type TestOrganization } from '../support/organization.js';
import { type AdminApi, serveAdminApi } from './admin-api.js';
import { memberWithToken, operatorToken } from './callers.js';
import { MembersDocument, OrganizationDocument, OrganizationsDocument, ViewerDocument } from './client/generated.js';

let database: TestDatabase;
let api: AdminApi;
let acme: TestOrganization;

beforeAll(async () => {
  database = await openTestDatabase();
  api = await serveAdminApi(database.orm);
  acme = await makeOrganization(database.orm);
});

afterAll(async () => {
  await api.close();
  await database.close();
});

describe('viewer', () => {
  test('an owner sees themselves, their organization and every permission of an owner', async () => {
    const { status, data, errors } = await api.as(acme.adminToken)(ViewerDocument);

    expect(errors).toEqual([]);
    expect(status).toBe(200);
    expect(data?.viewer).toMatchObject({
      kind: 'MEMBER',
      member: { id: acme.owner.id, role: 'OWNER' },
      organization: { id: acme.id, slug: acme.slug },
    });
    expect(data?.viewer.can).toContain('MEMBERS_WRITE');
    expect(data?.viewer.can).not.toContain('ORGANIZATIONS_CREATE');
  });

  test('a plain member sees themselves, and may read no other member', async () => {
    const { token, member } = await memberWithToken(database.orm, acme, 'MEMBER');

    const viewer = await api.as(token)(ViewerDocument);
    const members = await api.as(token)(MembersDocument);

    expect(viewer.data?.viewer).toMatchObject({ member: { id: member.id }, can: ['ORGANIZATIONS_READ'] });
    expect(members.errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('a plain member is told of their own seats, and why', async () => {
    const { token, member } = await memberWithToken(database.orm, acme, 'MEMBER');
    await assignLicense(acme.asOwner(), { licenseId: acme.licenseId, memberId: member.id });

    const { data, errors } = await api.as(token)('{ viewer { seats { license state source since queuePosition } } }');

    expect(errors).toEqual([]);
    expect(data).toEqual({
      viewer: {
        seats: [
          {
            license: 'Enterprise',
            state: 'ASSIGNED',
            source: 'MANUAL',
            since: expect.any(String),
            queuePosition: null,
          },
        ],
      },
    });
  });

  test('a plain member is told of their own living teams, and of no other', async () => {
    const { token, member } = await memberWithToken(database.orm, acme, 'MEMBER');
    const teamOf = (name: string, memberIds: string[]) => createTeam(acme.asOwner(), { name, memberIds });
    await teamOf('Writers', [member.id]);
    await teamOf('Editors', [acme.owner.id, member.id]);
    await teamOf('Readers', [acme.owner.id]);
    const { id: archived } = await teamOf('Former', [member.id]);
    await archiveTeam(acme.asOwner(), { teamId: archived });

    const { data, errors } = await api.as(token)('{ viewer { teams { name managedBy } } }');

    expect(errors).toEqual([]);
    const own = ['Editors', 'Writers'].map((name) => ({ name, managedBy: 'MANUAL' }));
    expect(data).toEqual({ viewer: { teams: own } });
  });

  test('an operator belongs to no organization, and reads any of them', async () => {
    const ask = api.as(await operatorToken(database.orm));

    const viewer = await ask(ViewerDocument);
    const organization = await ask(OrganizationDocument, { slug: acme.slug });
    const organizations = await ask(OrganizationsDocument, { first: 250 });

    expect(viewer.data?.viewer).toMatchObject({ kind: 'OPERATOR', member: null, organization: null });
    expect(organization.data?.organization?.id).toBe(acme.id);
    expect(organizations.data?.organizations.nodes).toContainEqual({ id: acme.id, slug: acme.slug });
    expect(organizations.data?.organizations.totalCount).toBe(organizations.data?.organizations.nodes.length);
  });

  test('a token with one scope can do that and no more', async () => {
    const { token } = await memberWithToken(database.orm, acme, 'ADMIN', ['organizations:read', 'members:read']);

    const { data } = await api.as(token)(ViewerDocument);

    expect(data?.viewer.can).toEqual(['ORGANIZATIONS_READ', 'MEMBERS_READ']);
  });
});

describe('organization', () => {
  test('without an argument it is the caller’s own', async () => {
    const { data } = await api.as(acme.adminToken)(OrganizationDocument);

    expect(data?.organization?.id).toBe(acme.id);
  });

  test('a foreign, an unknown and a malformed id or slug are all null', async () => {
    const other = await makeOrganization(database.orm);
    const ask = api.as(acme.adminToken);

    const answers = await Promise.all(
      [
        { id: other.id },
        { id: acme.owner.id },
        { id: 'no-id' },
        { slug: other.slug },
        { slug: 'a\0b' },
        { id: '' },
      ].map((variables) => ask(OrganizationDocument, variables)),
    );

    expect(answers.slice(0, 4).map(({ data, errors }) => ({ data, errors }))).toEqual(
      Array(4).fill({ data: { organization: null }, errors: [] }),
    );
    expect(answers[4]?.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test('only operators list all organizations', async () => {
    const { errors } = await api.as(acme.adminToken)(OrganizationsDocument, {});

    expect(errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });
});
