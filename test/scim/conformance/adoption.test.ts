import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { inviteMember, revokeInvitation } from '../../../src/domain/member/invitation.operations.js';
import type { Role } from '../../../src/domain/member/member.entity.js';
import { createMember, editMember, provisionMember } from '../../../src/domain/member/member.operations.js';
import { getMember } from '../../../src/domain/member/member.queries.js';
import type { MemberDraft } from '../../../src/domain/member/member-draft.js';
import { settleScimConflict } from '../../../src/domain/scim-connection/scim-conflict.operations.js';
import { listScimConflicts } from '../../../src/domain/scim-connection/scim-conflict.queries.js';
import { createScimConnection } from '../../../src/domain/scim-connection/scim-connection.operations.js';
import type { Domain } from '../../../src/domain/sso/domain.entity.js';
import { removeDomain } from '../../../src/domain/sso/domain.operations.js';
import { draft } from '../../domain/drafts.js';
import { invitationTools } from '../../domain/scene.js';
import { violations } from '../../support/invariants.js';
import { contextOf } from '../../support/organization.js';
import { verifiedDomain } from '../../support/verified-domain.js';
import { type Facade, group, openFacade, patchOf, person, search, type Tenant, unique } from './facade.js';

let facade: Facade;

beforeAll(async () => {
  facade = await openFacade();
});
afterAll(async () => {
  const broken = await violations(facade.database);
  await facade.close();
  expect(broken).toEqual([]);
});

interface Company extends Tenant {
  readonly domain: Domain;
  /** Somebody whom an administrator has made. */
  byHand(userName: string, rest?: { role?: Role; draft?: Partial<MemberDraft> }): Promise<{ id: string }>;
}

/** An organization whose domain, at which its owner is too, is verified. */
async function company(wish?: Parameters<Facade['organization']>[0]): Promise<Company> {
  const tenant = await facade.organization(wish);
  const domain = await verifiedDomain(tenant.asOwner(), `${tenant.slug}.test`);
  const byHand: Company['byHand'] = (userName, rest = {}) =>
    createMember(tenant.asOwner(), { draft: draft(userName, rest.draft), role: rest.role ?? 'MEMBER' });
  return { ...tenant, domain, byHand };
}

const found = async ({ scim }: Tenant, userName: string) =>
  (await scim('GET', search('/Users', `userName eq "${userName}"`))).body.Resources.map(({ id }: { id: string }) => id);

const memberOf = ({ asOwner }: Tenant, memberId: string) => getMember(asOwner(), memberId);

describe('who is visible before anything is linked', () => {
  test('a member made by hand at a verified domain is: by id, by filter and in lists; one at another domain is not', async () => {
    const tenant = await company();
    const [ada, eve] = [`ada@${tenant.domain.name}`, 'eve@elsewhere.test'];
    const { id } = await tenant.byHand(ada, { role: 'ADMIN' });
    const other = await tenant.byHand(eve);

    const list = await tenant.scim('GET', '/Users?count=10');

    expect((await tenant.scim('GET', `/Users/${id}`)).body).toMatchObject({ id, userName: ada, active: true });
    expect([await found(tenant, ada), await found(tenant, eve)]).toEqual([[id], []]);
    expect([list.body.totalResults, list.body.Resources.map((user: { id: string }) => user.id)]).toEqual([1, [id]]);
    expect((await tenant.scim('GET', `/Users/${other.id}`)).status).toBe(404);
  });

  test('the domain is compared as DNS has it: whatever the case, and international ones too', async () => {
    const tenant = await company();
    await verifiedDomain(tenant.asOwner(), `müller-${tenant.slug}.example`);
    const [loud, foreign] = [`LOUD@${tenant.domain.name.toUpperCase()}`, `ute@MÜLLER-${tenant.slug}.example`];
    const ids = [(await tenant.byHand(loud)).id, (await tenant.byHand(foreign)).id];

    const list = await tenant.scim('GET', '/Users');

    expect(list.body.Resources.map(({ id }: { id: string }) => id)).toEqual(ids);
  });

  test('a subdomain of a verified domain, or a domain that ends like one, is another domain', async () => {
    const tenant = await company();
    for (const domain of [`sub.${tenant.domain.name}`, `not${tenant.domain.name}`, `${tenant.domain.name}.evil.test`])
      await tenant.byHand(`x@${domain}`);

    expect((await tenant.scim('GET', '/Users')).body.totalResults).toBe(0);
  });

  test('who has no address for a name is known by the primary contact e-mail; a login e-mail counts before it', async () => {
    const tenant = await company();
    const at = (value: string) => ({ profile: { emails: [{ value, primary: true }] } });
    const { id } = await tenant.byHand('jdoe', { draft: at(`jdoe@${tenant.domain.name}`) });
    await tenant.byHand('guest@elsewhere.test', { draft: at(`guest@${tenant.domain.name}`) });

    const list = await tenant.scim('GET', '/Users');

    expect(list.body.Resources.map((user: { id: string }) => user.id)).toEqual([id]);
  });

  test('who is invited is visible; an invitation that was taken back conflicts with nothing', async () => {
    const tenant = await company();
    const invite = (email: string) =>
      inviteMember(tenant.asOwner(), { email, role: 'MEMBER', licenseId: tenant.licenseId, tools: invitationTools });
    const [ada, bob] = [`ada@${tenant.domain.name}`, `bob@${tenant.domain.name}`];
    const { member } = await invite(ada);
    const expired = await invite(bob);
    await revokeInvitation(tenant.asOwner(), { memberId: expired.member.id });

    const made = await tenant.scim('POST', '/Users', person(bob));

    expect(await found(tenant, ada)).toEqual([member.id]);
    expect(made.status).toBe(201);
    expect(made.body.id).not.toBe(expired.member.id);
  });

  test('owners are not, at a verified domain neither; nor is whom another live connection keeps', async () => {
    const tenant = await company();
    const second = await createScimConnection(
      contextOf(facade.database.orm, { kind: 'operator', id: 't' }, tenant.id),
      {
        name: 'Second',
        identityProvider: 'okta',
        brake: 'OFF',
        teamAdoption: true,
        tokenLifetime: 'NEVER',
      },
    );
    const actor = { kind: 'scim_connection', id: second.connection.id, teamAdoption: true } as const;
    const theirs = await provisionMember(
      contextOf(facade.database.orm, actor, tenant.id),
      draft(`theirs@${tenant.domain.name}`),
    );

    const answers = await Promise.all([tenant.owner.id, theirs.id].map((id) => tenant.scim('GET', `/Users/${id}`)));

    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    expect((await tenant.scim('GET', '/Users')).body.totalResults).toBe(0);
  });

  test('once the domain is given up nobody there is any more, but those who are linked', async () => {
    const tenant = await company();
    const linked = await tenant.scim('POST', '/Users', person(`linked@${tenant.domain.name}`));
    await tenant.byHand(`ada@${tenant.domain.name}`);
    await removeDomain(tenant.asOwner(), { domainId: tenant.domain.id });

    const list = await tenant.scim('GET', '/Users');

    expect(list.body.Resources.map(({ id }: { id: string }) => id)).toEqual([linked.body.id]);
  });
});

describe('linking', () => {
  test('the first PUT links, changes what it says, and leaves id, role and login e-mail alone', async () => {
    const tenant = await company();
    const ada = `ada@${tenant.domain.name}`;
    const { id } = await tenant.byHand(ada, { role: 'ADMIN' });
    const sent = {
      ...person(`ada.lovelace@${tenant.domain.name}`),
      externalId: 'x1',
      displayName: 'Ada',
      active: true,
    };

    const { status, body } = await tenant.scim('PUT', `/Users/${id}`, sent);

    expect([status, body.id, body.externalId]).toEqual([200, id, 'x1']);
    expect(await memberOf(tenant, id)).toMatchObject({
      managedBy: 'SCIM',
      scimConnectionId: tenant.connectionId,
      role: 'ADMIN',
      loginEmail: ada,
      userName: sent.userName,
      displayName: 'Ada',
    });
  });

  test('the first PATCH links, also one that changes nothing; a second one that changes nothing writes nothing', async () => {
    const tenant = await company();
    const { id } = await tenant.byHand(`ada@${tenant.domain.name}`);
    const same = patchOf({ op: 'replace', path: 'active', value: true });

    const first = await tenant.scim('PATCH', `/Users/${id}`, same);
    const linked = await memberOf(tenant, id);
    await tenant.scim('PATCH', `/Users/${id}`, same);

    expect(first.status).toBe(200);
    expect(linked).toMatchObject({ managedBy: 'SCIM', version: 2 });
    expect((await memberOf(tenant, id)).version).toBe(2);
  });

  test('a POST of the userName links: 201 with the id of the member who was there', async () => {
    const tenant = await company();
    const ada = `ada@${tenant.domain.name}`;
    const { id } = await tenant.byHand(ada);

    const { status, body } = await tenant.scim('POST', '/Users', { ...person(ada.toUpperCase()), externalId: 'x1' });

    expect([status, body.id, body.externalId]).toEqual([201, id, 'x1']);
    expect(await memberOf(tenant, id)).toMatchObject({ managedBy: 'SCIM', loginEmail: ada });
    expect((await listScimConflicts(tenant.asOwner(), {})).rows).toEqual([]);
  });

  test('it is never refused for the login e-mail: that of somebody else may be the new userName', async () => {
    const tenant = await company();
    const [old, wanted] = [`ada@${tenant.domain.name}`, `wanted@${tenant.domain.name}`];
    const holder = await tenant.byHand(wanted);
    await editMember(tenant.asOwner(), { memberId: holder.id, draft: { userName: 'renamed' } });
    const { id } = await tenant.byHand(old);

    const { status } = await tenant.scim('PUT', `/Users/${id}`, person(wanted));

    expect(status).toBe(200);
    expect(await memberOf(tenant, id)).toMatchObject({ userName: wanted, loginEmail: old });
    expect(await memberOf(tenant, holder.id)).toMatchObject({ loginEmail: wanted });
  });

  test('a leaver who was made by hand is suspended and linked by one PATCH, and the seat is free', async () => {
    const tenant = await company();
    const { id } = await tenant.byHand(`ada@${tenant.domain.name}`);

    const { body } = await tenant.scim('PATCH', `/Users/${id}`, patchOf({ op: 'replace', value: { active: false } }));

    expect(body).toMatchObject({ id, active: false });
    expect(await memberOf(tenant, id)).toMatchObject({ status: 'SUSPENDED', managedBy: 'SCIM', seats: [] });
  });

  test('linking who is invited accepts the invitation: the reserved seat is theirs, the link is dead', async () => {
    const tenant = await company({ seats: 1, overagePolicy: 'REJECT' });
    const email = `ada@${tenant.domain.name}`;
    const { licenseId } = tenant;
    const { member } = await inviteMember(tenant.asOwner(), {
      email,
      role: 'ADMIN',
      licenseId,
      tools: invitationTools,
    });

    const { status, body } = await tenant.scim('PUT', `/Users/${member.id}`, person(email));

    expect([status, body.id]).toEqual([200, member.id]);
    expect(await memberOf(tenant, member.id)).toMatchObject({ status: 'ACTIVE', role: 'ADMIN', managedBy: 'SCIM' });
    expect(
      await facade.database.rows('select state from license_assignment where member_id = $1 and ended_at is null', [
        member.id,
      ]),
    ).toEqual([{ state: 'ASSIGNED' }]);
    expect(
      await facade.database.rows('select 1 from invitation where member_id = $1 and accepted_at is null', [member.id]),
    ).toEqual([]);
  });

  test('before it is linked a member can be put into a group, but not be deleted', async () => {
    const tenant = await company();
    const { id } = await tenant.byHand(`ada@${tenant.domain.name}`);

    const made = await tenant.scim('POST', '/Groups', group(unique('Group'), [id]));
    const deleted = await tenant.scim('DELETE', `/Users/${id}`);

    expect([made.status, made.body.members.map(({ value }: { value: string }) => value)]).toEqual([201, [id]]);
    expect([deleted.status, deleted.body.detail]).toEqual([403, expect.stringMatching(/push them once/)]);
    expect(await memberOf(tenant, id)).toMatchObject({ status: 'ACTIVE', managedBy: 'MANUAL' });
  });

  test('where the seats are gone and none waits, who works already is linked nevertheless, and the lack written down', async () => {
    const tenant = await company({ seats: 0, overagePolicy: 'REJECT' });
    const [ada, bob] = [`ada@${tenant.domain.name}`, `bob@${tenant.domain.name}`];
    const { id } = await tenant.byHand(ada);
    await tenant.byHand(bob);

    const put = await tenant.scim('PUT', `/Users/${id}`, person(ada));
    const post = await tenant.scim('POST', '/Users', person(bob));

    expect([put.status, post.status]).toEqual([200, 201]);
    expect(
      await facade.database.rows('select state from license_assignment where member_id = $1 and ended_at is null', [
        id,
      ]),
    ).toEqual([{ state: 'REFUSED' }]);
  });
});

describe('what is not linked silently', () => {
  const conflictsOf = async (tenant: Tenant) => (await listScimConflicts(tenant.asOwner(), {})).rows;
  const settle = async (tenant: Tenant, decision: 'LINK' | 'KEEP_APART') => {
    const [conflict] = await conflictsOf(tenant);
    await settleScimConflict(tenant.asOwner(), { conflictId: conflict!.id, decision });
  };

  test('a POST that meets an owner is 409 uniqueness and a conflict; once an owner has linked them the next try succeeds', async () => {
    const tenant = await company();
    const push = () => tenant.scim('POST', '/Users', person(tenant.owner.userName));

    const refused = await push();
    const [conflict] = await conflictsOf(tenant);
    await settle(tenant, 'LINK');
    const linked = await push();

    expect([refused.status, refused.body.scimType]).toEqual([409, 'uniqueness']);
    expect(conflict).toMatchObject({ memberId: tenant.owner.id, reason: 'OWNER', decision: null });
    expect([linked.status, linked.body.id]).toEqual([201, tenant.owner.id]);
    expect(await memberOf(tenant, tenant.owner.id)).toMatchObject({
      role: 'OWNER',
      loginEmail: tenant.owner.loginEmail,
    });
  });

  test('so it is with a member outside the verified domains', async () => {
    const tenant = await company();
    const { id } = await tenant.byHand('eve@elsewhere.test');
    const push = () => tenant.scim('POST', '/Users', person('eve@elsewhere.test'));

    const refused = await push();
    const [conflict] = await conflictsOf(tenant);
    await settle(tenant, 'LINK');
    const linked = await push();

    expect([refused.status, refused.body.scimType]).toEqual([409, 'uniqueness']);
    expect(conflict).toMatchObject({ memberId: id, reason: 'UNVERIFIED_DOMAIN' });
    expect([linked.status, linked.body.id]).toEqual([201, id]);
  });

  test('who is to be kept apart stays invisible and refused, even when their domain is verified later', async () => {
    const tenant = await company();
    const domain = `late-${tenant.slug}.test`;
    const { id } = await tenant.byHand(`eve@${domain}`);
    const push = () => tenant.scim('POST', '/Users', person(`eve@${domain}`));
    await push();
    await settle(tenant, 'KEEP_APART');
    await verifiedDomain(tenant.asOwner(), domain);

    const again = await push();
    const put = await tenant.scim('PUT', `/Users/${id}`, person(`eve@${domain}`));

    expect([again.status, put.status]).toEqual([409, 404]);
    expect(await conflictsOf(tenant)).toMatchObject([{ decision: 'KEEP_APART', reason: 'KEPT_APART' }]);
    expect(await memberOf(tenant, id)).toMatchObject({ managedBy: 'MANUAL', version: 1 });
  });
});
