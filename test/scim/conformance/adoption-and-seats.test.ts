import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { settleScimConflict } from '../../../src/domain/scim-connection/scim-conflict.operations.js';
import { listScimConflicts } from '../../../src/domain/scim-connection/scim-conflict.queries.js';
import { createTeam } from '../../../src/domain/team/team.operations.js';
import { created, type Facade, group, openFacade, patchOf, person, type Tenant, unique } from './facade.js';

let facade: Facade;

beforeAll(async () => {
  facade = await openFacade();
});
afterAll(() => facade.close());

describe('people and teams that were there before', () => {
  const ownerConflict = async (tenant: Tenant) => {
    const sent = { ...person(tenant.owner.userName), emails: [{ value: 'attacker@example.test', primary: true }] };
    return { sent, answer: await tenant.scim('POST', '/Users', sent) };
  };

  test('an owner is a conflict, which administrators see, and nothing of theirs is rewritten', async () => {
    const tenant = await facade.organization();
    const members = 'select id, user_name, login_email, profile, version from member order by id';
    const before = await facade.database.rows(members);

    const { answer } = await ownerConflict(tenant);

    expect([answer.status, answer.body.scimType]).toEqual([409, 'uniqueness']);
    expect((await listScimConflicts(tenant.asOwner(), {})).rows).toMatchObject([
      { memberId: tenant.owner.id, reason: 'OWNER' },
    ]);
    expect(await facade.database.rows(members)).toEqual(before);
    expect((await tenant.scim('GET', `/Users/${tenant.owner.id}`)).status).toBe(404);
  });

  test('an owner whom an owner has linked keeps id, role and login e-mail, and can not be taken out by SCIM', async () => {
    const tenant = await facade.organization();
    const { sent } = await ownerConflict(tenant);
    const [conflict] = (await listScimConflicts(tenant.asOwner(), {})).rows;
    await settleScimConflict(tenant.asOwner(), { conflictId: conflict!.id, decision: 'LINK' });

    const linked = await tenant.scim('POST', '/Users', sent);
    const attempts = [
      await tenant.scim('PATCH', `/Users/${linked.body.id}`, patchOf({ op: 'replace', path: 'active', value: false })),
      await tenant.scim('PUT', `/Users/${linked.body.id}`, { ...linked.body, active: false }),
      await tenant.scim('DELETE', `/Users/${linked.body.id}`),
    ];

    expect([linked.status, linked.body.id]).toEqual([201, tenant.owner.id]);
    for (const { status, body } of attempts)
      expect([status, body.detail]).toEqual([403, expect.stringMatching(/owner/)]);
    expect(
      await facade.database.rows('select role, status, login_email from member where id = $1', [tenant.owner.id]),
    ).toEqual([{ role: 'OWNER', status: 'ACTIVE', login_email: tenant.owner.loginEmail }]);
  });

  test('a manual team is adopted with its id and members, where adoption is on', async () => {
    const tenant = await facade.organization();
    const name = unique('Team');
    const team = await createTeam(tenant.asOwner(), { name, memberIds: [] });

    const { status, body } = await tenant.scim('POST', '/Groups', group(name.toUpperCase()));

    expect([status, body.id]).toEqual([201, team.id]);
  });

  test('a manual team is a conflict where adoption is off', async () => {
    const tenant = await facade.organization({ teamAdoption: false });
    const name = unique('Team');
    const team = await createTeam(tenant.asOwner(), { name });

    const { status } = await tenant.scim('POST', '/Groups', group(name));

    expect(status).toBe(409);
    expect((await tenant.scim('GET', `/Groups/${team.id}`)).status).toBe(404);
    expect((await listScimConflicts(tenant.asOwner(), {})).rows).toMatchObject([
      { teamId: team.id, reason: 'ADOPTION_OFF' },
    ]);
  });
});

describe('when the seats are gone', () => {
  test('REJECT refuses an active user and a reactivation with 403, but takes a suspended one', async () => {
    const tenant = await facade.organization({ seats: 1, overagePolicy: 'REJECT' });
    await created(tenant.scim, '/Users', person());

    const refused = await tenant.scim('POST', '/Users', person());
    const suspended = await created(tenant.scim, '/Users', { ...person(), active: false });
    const reactivated = await tenant.scim(
      'PATCH',
      `/Users/${suspended.id}`,
      patchOf({ op: 'replace', path: 'active', value: true }),
    );

    for (const { status, body } of [refused, reactivated]) expect([status, body.status]).toEqual([403, '403']);
    expect((await tenant.scim('GET', `/Users/${suspended.id}`)).body.active).toBe(false);
  });

  test('WAITLIST takes everybody, and who is deactivated gives the seat to the next', async () => {
    const tenant = await facade.organization({ seats: 1, overagePolicy: 'WAITLIST' });
    const [first, second] = [
      await created(tenant.scim, '/Users', person()),
      await created(tenant.scim, '/Users', person()),
    ];
    const states = () =>
      facade.database.rows(
        'select member_id as id, state from license_assignment where organization_id = $1 and ended_at is null and member_id = any($2)',
        [tenant.id, [first.id, second.id]],
      );

    await tenant.scim('PATCH', `/Users/${first.id}`, patchOf({ op: 'replace', value: { active: false } }));

    expect(await states()).toEqual([{ id: second.id, state: 'ASSIGNED' }]);
  });
});
