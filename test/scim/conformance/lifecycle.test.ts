import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createMember, deactivateMember, editMember } from '../../../src/domain/member/member.operations.js';
import { getMember } from '../../../src/domain/member/member.queries.js';
import {
  confirmScimProvider,
  disableScim,
  enableScim,
  markScimPreviewed,
  pauseScim,
  resumeScim,
  updateScimConnection,
} from '../../../src/domain/scim-connection/lifecycle.operations.js';
import { settleScimConflict } from '../../../src/domain/scim-connection/scim-conflict.operations.js';
import { listScimConflicts } from '../../../src/domain/scim-connection/scim-conflict.queries.js';
import { rotateScimToken } from '../../../src/domain/scim-connection/scim-connection.operations.js';
import {
  getScimConnection,
  getScimReadiness,
  listConnectionHealth,
} from '../../../src/domain/scim-connection/scim-connection.queries.js';
import { removeDomain } from '../../../src/domain/sso/domain.operations.js';
import { listDomains } from '../../../src/domain/sso/domain.queries.js';
import { disableSsoConnection } from '../../../src/domain/sso/sso-connection.operations.js';
import { addTeamMembers, archiveTeam, editTeam, removeTeamMembers } from '../../../src/domain/team/team.operations.js';
import { getTeam } from '../../../src/domain/team/team.queries.js';
import { draft } from '../../domain/drafts.js';
import { sceneOf } from '../../domain/scene.js';
import { violations } from '../../support/invariants.js';
import { clientOf } from '../../support/scim-server.js';
import { verifiedDomain } from '../../support/verified-domain.js';
import { created, type Facade, group, openFacade, patchOf, person, search, type Tenant, unique } from './facade.js';

let facade: Facade;

beforeAll(async () => {
  facade = await openFacade();
});
afterAll(async () => {
  const broken = await violations(facade.database);
  await facade.close();
  expect(broken).toEqual([]);
});

/** An organization that has passed every gate. */
async function readyOrganization() {
  const tenant = await facade.organization();
  const domain = await verifiedDomain(tenant.asOwner(), `${tenant.slug}.test`);
  const ssoConnectionId = await sceneOf(facade.database.orm, tenant).enabledSsoConnection();
  return { ...tenant, domain, ssoConnectionId };
}

const states = async ({ asOwner }: Tenant) =>
  Object.fromEntries((await getScimReadiness(asOwner(), {})).gates.map(({ gate, state }) => [gate, state]));

const eventsOf = async ({ id }: Tenant, connectionId: string) =>
  (
    await facade.database.rows<{ action: string }>(
      `select action from audit_entry where organization_id = $1 and resource_id = $2 order by id`,
      [id, connectionId],
    )
  ).map(({ action }) => action.replace('scim_connection.', ''));

/** A connection of the organization's own making, enabled, with a client. */
async function enabled(tenant: Tenant) {
  const { id } = await confirmScimProvider(tenant.asOwner(), { identityProvider: 'okta' });
  return { connectionId: id, scim: await enable(tenant, id) };
}

async function enable(tenant: Tenant, connectionId: string) {
  await markScimPreviewed(tenant.asOwner(), { connectionId, kind: 'TO_ENABLE' });
  const { secret } = await enableScim(tenant.asOwner(), { connectionId, tokenLifetime: 'DAYS_30' });
  return clientOf(`${facade.origin}/scim/v2/${connectionId}`, secret.reveal());
}

describe('before enabling', () => {
  test('each gate is open until what it asks for is there, and says what to do', async () => {
    const tenant = await facade.organization();

    const before = await getScimReadiness(tenant.asOwner(), {});
    await verifiedDomain(tenant.asOwner(), `${tenant.slug}.test`);
    await sceneOf(facade.database.orm, tenant).enabledSsoConnection();

    expect(before.gates.map(({ gate, state, whatToDo }) => [gate, state, whatToDo !== null])).toEqual([
      ['VERIFIED_DOMAIN', 'OPEN', true],
      ['SSO_ENABLED', 'OPEN', true],
      ['BREAK_GLASS_OWNER', 'PASSED', false],
    ]);
    expect(Object.values(await states(tenant))).toEqual(['PASSED', 'PASSED', 'PASSED']);
  });

  test('an owner whom the identity provider keeps is no break-glass owner', async () => {
    const tenant = await readyOrganization();
    await tenant.scim('POST', '/Users', person(tenant.owner.userName));
    const [conflict] = (await listScimConflicts(tenant.asOwner(), {})).rows;
    await settleScimConflict(tenant.asOwner(), { conflictId: conflict!.id, decision: 'LINK' });
    await created(tenant.scim, '/Users', person(tenant.owner.userName));

    expect(await states(tenant)).toMatchObject({ BREAK_GLASS_OWNER: 'OPEN' });
  });

  test('a connection is NOT_READY, then PROVIDER_CONFIRMED, PREVIEWED and ENABLED, with a token that works at once', async () => {
    const tenant = await facade.organization();
    const statuses: string[] = [];
    const see = ({ status }: { status: string }) => void statuses.push(status);
    const owner = tenant.asOwner();

    const confirmed = await confirmScimProvider(owner, { identityProvider: 'entra' });
    see(confirmed);
    await verifiedDomain(owner, `${tenant.slug}.test`);
    await sceneOf(facade.database.orm, tenant).enabledSsoConnection();
    see(await getScimConnection(owner, confirmed.id));
    see(await markScimPreviewed(owner, { connectionId: confirmed.id, kind: 'TO_ENABLE' }));
    const made = await enableScim(owner, { connectionId: confirmed.id, tokenLifetime: 'DAYS_30' });
    see(made.connection);
    const answer = await clientOf(`${facade.origin}/scim/v2/${confirmed.id}`, made.secret.reveal())('GET', '/Users');

    expect(statuses).toEqual(['NOT_READY', 'PROVIDER_CONFIRMED', 'PREVIEWED', 'ENABLED']);
    expect([confirmed.name, confirmed.identityProvider, answer.status]).toEqual(['Microsoft Entra ID', 'entra', 200]);
    expect(await eventsOf(tenant, confirmed.id)).toEqual(['provider_confirmed', 'previewed', 'enabled']);
  });

  test('enabling with an open gate is GATE_OPEN, names each with what to do, and makes no token', async () => {
    const tenant = await readyOrganization();
    const { id } = await confirmScimProvider(tenant.asOwner(), { identityProvider: 'okta' });
    await markScimPreviewed(tenant.asOwner(), { connectionId: id, kind: 'TO_ENABLE' });
    for (const { id: domainId } of await listDomains(tenant.asOwner(), {}))
      await removeDomain(tenant.asOwner(), { domainId });
    await disableSsoConnection(tenant.asOwner(), { connectionId: tenant.ssoConnectionId });

    const attempt = enableScim(tenant.asOwner(), { connectionId: id, tokenLifetime: 'NEVER' });

    await expect(attempt).rejects.toMatchObject({
      code: 'GATE_OPEN',
      message: expect.stringMatching(/VERIFIED_DOMAIN: Verify a domain.*SSO_ENABLED: Configure/),
    });
    expect(await facade.database.rows('select 1 from scim_token where scim_connection_id = $1', [id])).toEqual([]);
    expect((await getScimConnection(tenant.asOwner(), id)).status).toBe('NOT_READY');
  });

  test('nothing is enabled unseen: without a preview it is GATE_OPEN, and another provider or adoption is to be seen anew', async () => {
    const tenant = await readyOrganization();
    const owner = tenant.asOwner();
    const { id: connectionId } = await confirmScimProvider(owner, { identityProvider: 'okta' });
    const attempt = () => enableScim(owner, { connectionId, tokenLifetime: 'NEVER' });

    await expect(attempt()).rejects.toMatchObject({ code: 'GATE_OPEN', message: expect.stringMatching(/preview/) });
    await markScimPreviewed(owner, { connectionId, kind: 'TO_ENABLE' });
    await confirmScimProvider(owner, { identityProvider: 'entra' });
    await expect(attempt()).rejects.toMatchObject({ code: 'GATE_OPEN' });
    await markScimPreviewed(owner, { connectionId, kind: 'TO_ENABLE' });
    await updateScimConnection(owner, { connectionId, teamAdoption: 'OFF' });
    await expect(attempt()).rejects.toMatchObject({ code: 'GATE_OPEN' });
    await markScimPreviewed(owner, { connectionId, kind: 'TO_ENABLE' });
    await updateScimConnection(owner, { connectionId, name: 'Workforce' });

    expect((await attempt()).connection).toMatchObject({ name: 'Workforce', status: 'ENABLED', teamAdoption: false });
  });

  test('confirming again changes the one that is being set up; a live one is not changed', async () => {
    const tenant = await readyOrganization();
    const owner = tenant.asOwner();

    const first = await confirmScimProvider(owner, { identityProvider: 'okta' });
    const second = await confirmScimProvider(owner, { identityProvider: 'pingfederate', name: 'Ping of Acme' });
    const third = await confirmScimProvider(owner, { identityProvider: 'entra' });
    const live = confirmScimProvider(owner, { identityProvider: 'entra', connectionId: tenant.connectionId });

    expect([second, third].map(({ id, name }) => [id, name])).toEqual([
      [first.id, 'Ping of Acme'],
      [first.id, 'Ping of Acme'],
    ]);
    await expect(live).rejects.toMatchObject({ code: 'INVALID_VALUE', field: 'connectionId' });
  });

  test('a connection that is not enabled has no token and gets none', async () => {
    const tenant = await readyOrganization();
    const { id } = await confirmScimProvider(tenant.asOwner(), { identityProvider: 'okta' });

    const rotation = rotateScimToken(tenant.asOwner(), { connectionId: id, lifetime: 'NEVER' });

    await expect(rotation).rejects.toMatchObject({ code: 'INVALID_VALUE' });
  });
});

describe('while it is on', () => {
  test('its health is awaited, healthy, and degraded once more than half of its last requests are refused', async () => {
    const tenant = await readyOrganization();
    const { connectionId, scim } = await enabled(tenant);
    const health = async () => {
      await facade.flush();
      return (await listConnectionHealth(tenant.asOwner(), [connectionId])).map((row) => row.health);
    };

    const awaited = await health();
    await scim('GET', '/Users');
    const healthy = await health();
    for (const _ of [1, 2]) await scim('POST', '/Users', { schemas: [], userName: '' });

    expect([awaited, healthy, await health()]).toEqual([['AWAITING_FIRST_REQUEST'], ['HEALTHY'], ['DEGRADED']]);
  });

  test('paused, it answers writes with 503 and Retry-After and writes nothing, while reads go on; resumed, it works', async () => {
    const tenant = await readyOrganization();
    const { connectionId, scim } = await enabled(tenant);
    const user = await created(scim, '/Users', person());
    const team = await created(scim, '/Groups', group());
    await pauseScim(tenant.asOwner(), { connectionId });
    const before = await facade.database.rows('select id, version from member where organization_id = $1', [tenant.id]);

    const writes = [
      await scim('POST', '/Users', person()),
      await scim('PUT', `/Users/${user.id}`, { ...person(), active: false }),
      await scim('PATCH', `/Users/${user.id}`, patchOf({ op: 'replace', path: 'active', value: false })),
      await scim('DELETE', `/Users/${user.id}`),
      await scim('POST', '/Groups', group()),
      await scim('DELETE', `/Groups/${team.id}`),
    ];
    const reads = [
      await scim('GET', `/Users/${user.id}`),
      await scim('GET', search('/Users', `userName eq "${user.userName}"`)),
      await scim('GET', '/ServiceProviderConfig'),
    ];

    expect(writes.map(({ status, headers }) => [status, headers.get('retry-after') !== null])).toEqual(
      writes.map(() => [503, true]),
    );
    expect(reads.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(
      await facade.database.rows('select id, version from member where organization_id = $1', [tenant.id]),
    ).toEqual(before);
    await resumeScim(tenant.asOwner(), { connectionId });
    expect((await scim('DELETE', `/Users/${user.id}`)).status).toBe(204);
    expect(await eventsOf(tenant, connectionId)).toEqual(expect.arrayContaining(['enabled', 'paused', 'resumed']));
  });

  test('steps out of turn are refused and change nothing', async () => {
    const tenant = await readyOrganization();
    const owner = tenant.asOwner();
    const { id: connectionId } = await confirmScimProvider(owner, { identityProvider: 'okta' });
    const refused = { code: 'INVALID_VALUE', field: 'connectionId' };

    for (const step of [pauseScim, resumeScim])
      await expect(step(owner, { connectionId })).rejects.toMatchObject(refused);
    await expect(disableScim(owner, { connectionId, members: 'KEEP_AS_MANUAL' })).rejects.toMatchObject(refused);
    await enable(tenant, connectionId);
    await expect(enableScim(owner, { connectionId, tokenLifetime: 'NEVER' })).rejects.toMatchObject(refused);
  });
});

describe('disabling', () => {
  /** A connection with two people, one of them suspended, and a team. */
  async function staffed() {
    const tenant = await readyOrganization();
    const { connectionId, scim } = await enabled(tenant);
    const ada = await created(scim, '/Users', { ...person(`ada@${tenant.domain.name}`), externalId: 'x-ada' });
    const bob = await created(scim, '/Users', {
      ...person(`bob@${tenant.domain.name}`),
      externalId: 'x-bob',
      active: false,
    });
    const team = await created(scim, '/Groups', group(unique('Team'), [ada.id, bob.id]));
    return { tenant, owner: tenant.asOwner(), connectionId, scim, ada, bob, team };
  }

  const seats = (memberId: string) =>
    facade.database.rows('select state from license_assignment where member_id = $1 and ended_at is null', [memberId]);

  test('keeps people as they are, with their seats, and hands them to the administrators; the token is dead', async () => {
    const { tenant, owner, connectionId, scim, ada, bob, team } = await staffed();

    const disabled = await disableScim(owner, { connectionId, members: 'KEEP_AS_MANUAL' });

    expect(disabled.status).toBe('DISABLED');
    expect((await scim('GET', '/Users')).status).toBe(401);
    expect(await getMember(owner, ada.id)).toMatchObject({
      status: 'ACTIVE',
      managedBy: 'MANUAL',
      externalId: 'x-ada',
    });
    expect(await getMember(owner, bob.id)).toMatchObject({ status: 'SUSPENDED', managedBy: 'MANUAL' });
    expect(await seats(ada.id)).toEqual([{ state: 'ASSIGNED' }]);
    await editMember(owner, { memberId: ada.id, draft: { displayName: 'Countess' } });
    await deactivateMember(owner, { memberId: ada.id });
    expect(await getMember(owner, ada.id)).toMatchObject({ status: 'SUSPENDED', active: false, heldAt: null });
    await editTeam(owner, { teamId: team.id, name: unique('Renamed') });
    await addTeamMembers(owner, { teamId: team.id, memberIds: [tenant.owner.id] });
    await removeTeamMembers(owner, { teamId: team.id, memberIds: [bob.id] });
    expect((await archiveTeam(owner, { teamId: team.id })).managedBy).toBe('MANUAL');
    expect(await eventsOf(tenant, connectionId)).toContain('disabled');
  });

  test('or suspends them: sessions and seats end at once', async () => {
    const { owner, connectionId, ada, bob } = await staffed();

    await disableScim(owner, { connectionId, members: 'SUSPEND_MANAGED' });

    for (const { id } of [ada, bob])
      expect(await getMember(owner, id)).toMatchObject({ status: 'SUSPENDED', active: false, managedBy: 'MANUAL' });
    expect(await seats(ada.id)).toEqual([]);
  });

  test('never suspends the last active owner: nothing is disabled then', async () => {
    const { tenant, owner, connectionId, ada } = await staffed();
    await facade.database.rows("update member set role = 'OWNER' where id = $1", [ada.id]);
    await facade.database.rows("update member set role = 'ADMIN' where id = $1", [tenant.owner.id]);

    const attempt = disableScim(owner, { connectionId, members: 'SUSPEND_MANAGED' });

    await expect(attempt).rejects.toMatchObject({ code: 'LAST_OWNER' });
    expect((await getScimConnection(owner, connectionId)).status).toBe('ENABLED');
    await facade.database.rows("update member set role = 'OWNER' where id = $1", [tenant.owner.id]);
  });

  test.each(['KEEP_AS_MANUAL', 'SUSPEND_MANAGED'] as const)(
    'after %s the connection, enabled anew, finds the same people by externalId and the same team by name',
    async (members) => {
      const { tenant, owner, connectionId, ada, bob, team } = await staffed();
      await disableScim(owner, { connectionId, members });
      await editMember(owner, { memberId: ada.id, draft: { userName: unique('renamed-while-off') } });

      const scim = await enable(tenant, connectionId);
      const found = await scim('GET', search('/Users', 'externalId eq "x-ada"'));
      const again = await scim('POST', '/Users', { ...person(ada.userName), externalId: 'x-ada' });
      const second = await scim('PUT', `/Users/${bob.id}`, { ...person(bob.userName), active: true });
      const pushed = await scim('POST', '/Groups', group(team.displayName, [ada.id]));

      expect(found.body.Resources.map(({ id }: { id: string }) => id)).toEqual([ada.id]);
      expect([again.status, again.body.id]).toEqual([201, ada.id]);
      expect([second.status, second.body.externalId]).toEqual([200, 'x-bob']);
      expect([pushed.status, pushed.body.id]).toEqual([201, team.id]);
      for (const { id } of [ada, bob])
        expect(await getMember(owner, id)).toMatchObject({ status: 'ACTIVE', managedBy: 'SCIM' });
      expect(await getTeam(owner, team.id)).toMatchObject({ managedBy: 'SCIM', scimConnectionId: connectionId });
      expect(await seats(ada.id)).toEqual([{ state: 'ASSIGNED' }]);
    },
  );

  test('another connection adopts those at verified domains whom the disabled one kept', async () => {
    const { tenant, owner, connectionId, ada } = await staffed();
    const outside = await createMember(owner, { draft: draft('contractor@elsewhere.test'), role: 'MEMBER' });
    await disableScim(owner, { connectionId, members: 'KEEP_AS_MANUAL' });

    const linked = await tenant.scim('PUT', `/Users/${ada.id}`, person(ada.userName));
    const foreign = await tenant.scim('GET', `/Users/${outside.id}`);

    expect([linked.status, foreign.status]).toEqual([200, 404]);
    expect(await getMember(owner, ada.id)).toMatchObject({ managedBy: 'SCIM', scimConnectionId: tenant.connectionId });
  });
});
