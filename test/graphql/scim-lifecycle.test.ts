import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Member } from '../../src/domain/member/member.entity.js';
import { createMember, provisionMember, updateMember } from '../../src/domain/member/member.operations.js';
import { draftOf } from '../../src/domain/member/member-draft.js';
import { provisionTeam } from '../../src/domain/team/team.operations.js';
import { draft } from '../domain/drafts.js';
import { sceneOf } from '../domain/scene.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { makeOrganization } from '../support/organization.js';
import { statementsOf } from '../support/statements.js';
import { verifiedDomain } from '../support/verified-domain.js';
import { type AdminApi, serveAdminApi } from './admin-api.js';
import {
  ConfirmScimProviderDocument,
  EnableScimDocument,
  PreviewScimDocument,
  ScimPreviewPageDocument,
  ScimReadinessDocument,
  UpdateScimConnectionDocument,
} from './client/generated.js';

let database: TestDatabase;
let api: AdminApi;

beforeAll(async () => {
  database = await openTestDatabase();
  api = await serveAdminApi(database.orm);
});

afterAll(async () => {
  await api.close();
  await database.close();
});

describe('an administrator’s way to an enabled connection', () => {
  test('leads from open gates over the provider and the preview to a token that is shown once', async () => {
    const acme = await makeOrganization(database.orm);
    const ask = api.as(acme.adminToken);
    const confirmed = await ask(ConfirmScimProviderDocument, { input: { identityProvider: 'OKTA' } });
    const { id: scimConnectionId, ...connection } = confirmed.data!.confirmScimProvider.scimConnection!;
    const input = { scimConnectionId };

    const before = await ask(ScimReadinessDocument);
    await ask(PreviewScimDocument, { input });
    const early = await ask(EnableScimDocument, { input });
    await verifiedDomain(acme.asOwner(), `${acme.slug}.test`);
    await sceneOf(database.orm, acme).enabledSsoConnection();
    const ready = await ask(ScimReadinessDocument);
    const enabled = await ask(EnableScimDocument, { input });

    expect(connection).toMatchObject({
      status: 'NOT_READY',
      uniqueIdentifier: 'userName',
      baseUrl: expect.stringMatching(new RegExp(`/scim/v2/${scimConnectionId}$`)),
    });
    expect(before.data!.organization!.scimReadiness).toMatchObject({
      isReady: false,
      gates: [{ gate: 'VERIFIED_DOMAIN', state: 'OPEN', whatToDo: expect.stringMatching(/TXT/) }, {}, {}],
    });
    expect(early.data!.enableScim).toMatchObject({ secret: null, userErrors: [{ code: 'GATE_OPEN' }] });
    expect(ready.data!.organization!.scimReadiness).toMatchObject({ isReady: true });
    expect(enabled.data!.enableScim).toMatchObject({
      scimConnection: { status: 'ENABLED', health: 'AWAITING_FIRST_REQUEST' },
      secret: expect.any(String),
      userErrors: [],
    });
  });

  test.each([
    [
      'OKTA',
      [
        'Provisioning',
        'SCIM connector base URL',
        'Unique identifier field for users',
        'Push New Users',
        'Push Profile Updates',
        'Push Groups',
        'Authentication Mode',
        'Authorization',
        'Test Connector Configuration',
        'Create Users',
        'Deactivate Users',
      ],
    ],
    ['ENTRA', ['Tenant URL', 'Secret Token', 'Test Connection', 'Users', 'Groups', 'Provision']],
    ['PINGFEDERATE', ['SCIM URL', 'SCIM Version', 'Access Token', 'Unique User Identifier', 'Remove User Action']],
    ['GENERIC', ['SCIM base URL', 'Token']],
  ] as const)(
    'tells of %s every field that is met there, with the values to copy',
    async (identityProvider, labels) => {
      const acme = await makeOrganization(database.orm);

      const { data } = await api.as(acme.adminToken)(ConfirmScimProviderDocument, { input: { identityProvider } });

      const { instructions, baseUrl } = data!.confirmScimProvider.scimConnection!;
      const fields = instructions.flatMap((step) => step.fields);
      expect(fields.map(({ label }) => label)).toEqual(expect.arrayContaining([...labels]));
      const copied = new Map(fields.map(({ copies, value }) => [copies, value]));
      expect([copied.get('BASE_URL'), copied.get('UNIQUE_IDENTIFIER'), copied.get('TOKEN')]).toEqual([
        baseUrl,
        'userName',
        null,
      ]);
    },
  );
});

test('a preview counts at once, names whom it means page by page, and costs the same however long the page is', async () => {
  const acme = await makeOrganization(database.orm, { seats: 2 });
  const ask = api.as(acme.adminToken);
  const domain = await verifiedDomain(acme.asOwner(), `${acme.slug}.test`);
  for (const name of ['a', 'b', 'c'])
    await createMember(acme.asOwner(), { draft: draft(`${name}@${domain.name}`), role: 'MEMBER' });
  await createMember(acme.asOwner(), { draft: draft('guest@elsewhere.test'), role: 'MEMBER' });

  const { data } = await ask(PreviewScimDocument, { input: { scimConnectionId: acme.connectionId } });
  const walk = await walkThrough();
  const page = (first: number) =>
    `{ organization { scimConnections { preview { members(first: ${first}) { nodes { outcome member { userName } } } seats(first: ${first}) { nodes { member { userName } license { sku } } } } } } }`;
  await ask(page(1));
  const one = await statementsOf(() => ask(page(1)));
  const many = await statementsOf(() => ask(page(50)));

  const { counts, members, seats } = data!.previewScim.preview!;
  expect(counts).toMatchObject({ links: 3, conflicts: 1, staysManual: 1, gains: 2, waits: 1, loses: 0 });
  expect(members.nodes).toMatchObject([
    { outcome: 'CONFLICTS', member: { userName: acme.owner.userName } },
    { outcome: 'LINKS', member: { userName: `a@${domain.name}` } },
  ]);
  expect(seats.nodes.map(({ outcome }) => outcome)).toEqual(['GAINS', 'GAINS', 'WAITS']);
  expect(walk).toEqual(['a', 'b', 'c'].map((name) => `${name}@${domain.name}`));
  expect(many.length).toBeLessThanOrEqual(one.length);

  async function walkThrough(): Promise<string[]> {
    const names: string[] = [];
    const next: { after?: string | null } = {};
    do {
      const answer = await ask(ScimPreviewPageDocument, { outcome: 'LINKS', ...next });
      const { nodes, pageInfo } = answer.data!.organization!.scimConnections![0]!.preview!.members;
      names.push(...nodes.map(({ member }) => member.userName));
      next.after = pageInfo.hasNextPage ? pageInfo.endCursor! : null;
    } while (next.after);
    return names;
  }
});

test('a connection is read by its id, with how many members and teams it keeps, who of them has a seat and who waits', async () => {
  const acme = await makeOrganization(database.orm, { seats: 2 });
  const stranger = await makeOrganization(database.orm);
  const people = ['a', 'b', 'c', 'd'].map((name) => provisionMember(acme.asConnection(), draft(`${name}@acme.test`)));
  const [first] = await Promise.all(people);
  const revise = (found: Member) => ({ ...draftOf(found), active: false });
  await updateMember(acme.asConnection(), { memberId: first!.id, revise });
  await provisionMember(acme.asConnection(), draft(acme.owner.userName)).catch(() => undefined);
  await provisionTeam(acme.asConnection(), { name: 'Staff', externalId: null, memberIds: [first!.id] });

  const read = async (id: string) => {
    const counts = 'counts { members suspended seated waiting teams conflicts } queues { waiting license { id } }';
    const conflicts =
      'scimConflicts(scimConnectionId: $id) { totalCount nodes { reason } } settled: scimConflicts(scimConnectionId: $id, open: false) { totalCount }';
    const query = `query Read($id: ID!) { organization { scimConnection(id: $id) { id ${counts} } ${conflicts} } }`;
    return (await api.as(acme.adminToken)<Kept, object>(query, { id })).data!.organization;
  };

  expect(await read(acme.connectionId)).toEqual({
    scimConnection: {
      id: acme.connectionId,
      counts: { members: 4, suspended: 1, seated: 2, waiting: 1, teams: 1, conflicts: 1 },
      queues: [{ waiting: 1, license: { id: acme.licenseId } }],
    },
    scimConflicts: { totalCount: 1, nodes: [{ reason: 'OWNER' }] },
    settled: { totalCount: 0 },
  });
  const none = { scimConnection: null, scimConflicts: { totalCount: 0, nodes: [] }, settled: { totalCount: 0 } };
  expect([await read(stranger.connectionId), await read('no-id')]).toEqual([none, none]);
});

test('a connection that was changed since it was read is not renamed', async () => {
  const acme = await makeOrganization(database.orm);
  const rename = async (name: string) => {
    const input = { scimConnectionId: acme.connectionId, name, expectedVersion: 1 };
    return (await api.as(acme.adminToken)(UpdateScimConnectionDocument, { input })).data!.updateScimConnection;
  };

  const first = await rename('Okta in Europe');
  const second = await rename('Okta');

  expect(first).toMatchObject({ scimConnection: { version: 2 }, userErrors: [] });
  expect(second).toMatchObject({ scimConnection: null, userErrors: [{ code: 'STALE_VERSION' }] });
});

interface Kept {
  readonly organization: { readonly scimConnection: object | null; readonly scimConflicts: object };
}
