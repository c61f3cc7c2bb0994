import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type AdminApi, serveAdminApi } from '../graphql/admin-api.js';
import {
  AddTeamMembersDocument,
  ArchiveTeamDocument,
  AssignLicenseDocument,
  CreateMemberDocument,
  CreateTeamDocument,
  DeactivateMemberDocument,
  ReactivateMemberDocument,
  RemoveMemberDocument,
  RemoveTeamMembersDocument,
  UpdateMemberDocument,
  UpdateTeamDocument,
} from '../graphql/client/generated.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { violations } from '../support/invariants.js';
import { makeOrganization, type TestOrganization } from '../support/organization.js';
import { serveScim } from '../support/scim-server.js';
import { type Traces, tracesOf } from './traces.js';

const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

let database: TestDatabase;
let facade: Awaited<ReturnType<typeof serveScim>>;
let api: AdminApi;

beforeAll(async () => {
  database = await openTestDatabase();
  facade = await serveScim(database.orm);
  api = await serveAdminApi(database.orm);
});

afterAll(async () => {
  const broken = await violations(database);
  await api.close();
  await facade.close();
  await database.close();
  expect(broken).toEqual([]);
});

/** What a person is at the beginning, and what each face calls it. */
interface Profile {
  readonly userName: string;
  readonly displayName: string;
  readonly name: { readonly givenName: string; readonly familyName: string };
  readonly emails: readonly { readonly value: string; readonly type: string; readonly primary: boolean }[];
  readonly title: string;
  readonly locale: string;
  readonly department: string;
  readonly costCenter: string;
  readonly employeeNumber: string;
}

const profileOf = (givenName: string): Profile => ({
  userName: `${givenName.toLowerCase()}@example.com`,
  displayName: `${givenName} Lovelace`,
  name: { givenName, familyName: 'Lovelace' },
  emails: [{ value: `${givenName}@Example.com`, type: 'work', primary: true }],
  title: 'Analyst',
  locale: 'en-GB',
  department: 'Engines',
  costCenter: 'CC-1',
  employeeNumber: '1815',
});

/** What both faces can do. */
interface Face {
  /** Creates a person who has a seat, or waits for one. */
  hire(profile: Profile): Promise<string>;
  suspend(memberId: string): Promise<void>;
  reactivate(memberId: string): Promise<void>;
  rename(memberId: string, names: Pick<Profile, 'userName' | 'displayName'>): Promise<void>;
  move(memberId: string, department: string): Promise<void>;
  remove(memberId: string): Promise<void>;
  makeTeam(name: string, memberIds: readonly string[]): Promise<string>;
  renameTeam(teamId: string, name: string): Promise<void>;
  join(teamId: string, memberIds: readonly string[]): Promise<void>;
  leave(teamId: string, memberIds: readonly string[]): Promise<void>;
  archive(teamId: string): Promise<void>;
}

function scimFace(organization: TestOrganization): Face {
  const client = facade.client(organization);
  async function send(method: string, path: string, body?: object): Promise<string> {
    const answer = await client(method, path, body);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.text}`);
    return answer.body?.id;
  }
  const patch = async (path: string, ...Operations: object[]) => {
    await send('PATCH', path, { schemas: [PATCH], Operations });
  };
  const values = (ids: readonly string[]) => ids.map((value) => ({ value }));
  return {
    hire: ({ department, costCenter, employeeNumber, ...core }) =>
      send('POST', '/Users', {
        schemas: [USER, ENTERPRISE],
        ...core,
        [ENTERPRISE]: { department, costCenter, employeeNumber },
      }),
    suspend: (id) => patch(`/Users/${id}`, { op: 'replace', value: { active: false } }),
    reactivate: (id) => patch(`/Users/${id}`, { op: 'replace', value: { active: true } }),
    rename: (id, names) => patch(`/Users/${id}`, { op: 'replace', value: names }),
    move: (id, department) =>
      patch(`/Users/${id}`, { op: 'replace', path: `${ENTERPRISE}:department`, value: department }),
    remove: async (id) => void (await send('DELETE', `/Users/${id}`)),
    makeTeam: (displayName, ids) => send('POST', '/Groups', { schemas: [GROUP], displayName, members: values(ids) }),
    renameTeam: (id, displayName) => patch(`/Groups/${id}`, { op: 'replace', value: { displayName } }),
    join: (id, ids) => patch(`/Groups/${id}`, { op: 'add', path: 'members', value: values(ids) }),
    leave: (id, ids) =>
      patch(`/Groups/${id}`, ...ids.map((one) => ({ op: 'remove', path: `members[value eq "${one}"]` }))),
    archive: async (id) => void (await send('DELETE', `/Groups/${id}`)),
  };
}

function graphqlFace({ adminToken, licenseId }: TestOrganization): Face {
  const ask = api.as(adminToken);
  async function send<Data, Input>(document: TypedDocumentNode<Data, { input: Input }>, input: Input): Promise<Data> {
    const { data, errors } = await ask(document, { input });
    const payloads: { userErrors: readonly object[] }[] = Object.values(data ?? {});
    const refused = payloads.flatMap(({ userErrors }) => userErrors);
    if (!data || refused.length > 0) throw new Error(JSON.stringify([errors, refused]));
    return data;
  }
  const sendOnly = async <Input>(document: TypedDocumentNode<unknown, { input: Input }>, input: Input) => {
    await send(document, input);
  };
  return {
    async hire({ emails, ...profile }) {
      const { createMember } = await send(CreateMemberDocument, { ...profile, emails: [...emails] });
      const memberId = createMember.member!.id;
      await send(AssignLicenseDocument, { licenseId, memberId });
      return memberId;
    },
    suspend: (memberId) => sendOnly(DeactivateMemberDocument, { memberId }),
    reactivate: (memberId) => sendOnly(ReactivateMemberDocument, { memberId }),
    rename: (memberId, names) => sendOnly(UpdateMemberDocument, { memberId, ...names }),
    move: (memberId, department) => sendOnly(UpdateMemberDocument, { memberId, department }),
    remove: (memberId) => sendOnly(RemoveMemberDocument, { memberId }),
    makeTeam: async (name, memberIds) =>
      (await send(CreateTeamDocument, { name, memberIds: [...memberIds] })).createTeam.team!.id,
    renameTeam: (teamId, name) => sendOnly(UpdateTeamDocument, { teamId, name }),
    join: (teamId, memberIds) => sendOnly(AddTeamMembersDocument, { teamId, memberIds: [...memberIds] }),
    leave: (teamId, memberIds) => sendOnly(RemoveTeamMembersDocument, { teamId, memberIds: [...memberIds] }),
    archive: (teamId) => sendOnly(ArchiveTeamDocument, { teamId }),
  };
}

/** Two seats for three people: one waits, and is served when another is suspended; who comes back waits in turn. */
async function play(face: Face): Promise<void> {
  const ada = await face.hire(profileOf('Ada'));
  const grace = await face.hire(profileOf('Grace'));
  const linus = await face.hire(profileOf('Linus'));
  const team = await face.makeTeam('Engines', [ada, grace]);
  const other = await face.makeTeam('Looms', [grace]);
  await face.suspend(ada);
  await face.join(team, [linus]);
  await face.move(grace, 'Compilers');
  await face.reactivate(ada);
  await face.rename(ada, { userName: 'ada.king@example.com', displayName: 'Ada King' });
  await face.suspend(linus);
  await face.leave(team, [grace, linus]);
  await face.renameTeam(team, 'Analytical engines');
  await face.remove(grace);
  await face.reactivate(linus);
  await face.archive(other);
  await face.hire(profileOf('Grace'));
}

test('the same scenario leaves the same rows, audit entries and events through SCIM as through GraphQL', async () => {
  const byScim = await traced(scimFace);
  const byHand = await traced(graphqlFace);

  expect(byScim).toEqual(byHand);
  expect(byScim.member!.map(({ user_name, status }) => `${user_name} ${status}`)).toEqual([
    expect.stringContaining('owner@'),
    'ada.king@example.com ACTIVE',
    'grace@example.com DEPROVISIONED',
    'linus@example.com ACTIVE',
    'grace@example.com ACTIVE',
  ]);
});

async function traced(faceOf: (organization: TestOrganization) => Face): Promise<Traces> {
  const organization = await makeOrganization(database.orm, { seats: 2 });
  await play(faceOf(organization));
  return tracesOf(database, organization);
}
