import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { inviteMember, resendInvitation, revokeInvitation } from '../../src/domain/member/invitation.operations.js';
import { deactivateMember, editMember } from '../../src/domain/member/member.operations.js';
import { invitationJob } from '../../src/worker/invitation.job.js';
import { type MailRoute, mailJob } from '../../src/worker/mail.job.js';
import { doOnce } from '../../src/worker/worker.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { violations } from '../support/invariants.js';
import { type MusterServer, serveMuster } from '../support/muster-server.js';
import { makeOrganization, type TestOrganization } from '../support/organization.js';
import { testSecrets } from './sso-scene.js';
import { WebBrowser } from './web-browser.js';

let database: TestDatabase;
let muster: MusterServer;
let acme: TestOrganization;
let folder: string;
let people = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'muster-mail-'));
  database = await openTestDatabase();
  muster = await serveMuster(database.orm, { smtpUrl: 'smtp://127.0.0.1:1' });
  acme = await makeOrganization(database.orm, { seats: 50 });
});

afterAll(async () => {
  await muster.close();
  rmSync(folder, { recursive: true });
  const broken = await violations(database);
  await database.close();
  expect(broken).toEqual([]);
});

const tools = { secrets: testSecrets, linkOf: (token: string) => `${muster.origin}/sso/invitation?token=${token}` };
const invite = (email = `person${++people}@acme.test`, licenseId: string | null = acme.licenseId) =>
  inviteMember(acme.asOwner(), { email, role: 'MEMBER', licenseId, tools });
const send = (route: Partial<MailRoute>) =>
  doOnce(
    database.orm,
    pino({ level: 'silent' }),
    mailJob({ smtpUrl: undefined, from: undefined, folder: undefined, ...route }, testSecrets),
  );
const rowOf = async (memberId: string) =>
  (
    await database.rows<{ status: string; seats: string[] | null }>(
      `select status, (select array_agg(state order by started_at) from license_assignment seat where seat.member_id = member.id and ended_at is null) as seats
      from member where id = $1`,
      [memberId],
    )
  )[0];

test('an invitation reserves a seat, and accepting it by its link assigns the seat and signs in, once', async () => {
  const { member, secret } = await invite();
  const before = await rowOf(member.id);
  const [browser, other] = [new WebBrowser(), new WebBrowser()];

  await browser.open(tools.linkOf(secret.reveal()));
  const opened = await rowOf(member.id);
  await browser.submit();
  const again = await other.open(tools.linkOf(secret.reveal()));

  expect(before).toEqual({ status: 'INVITED', seats: ['RESERVED'] });
  expect(opened).toEqual(before);
  expect(await rowOf(member.id)).toEqual({ status: 'ACTIVE', seats: ['ASSIGNED'] });
  expect(browser.cookie('127.0.0.1', 'muster_session')).toMatch(/^muster_session_/);
  expect(again.status).toBe(401);
});

test('an edit leaves an invited member invited, and there is nothing to deactivate yet', async () => {
  const { member } = await invite();

  await editMember(acme.asOwner(), { memberId: member.id, draft: { displayName: 'Ada' }, role: 'ANALYST' });

  expect(await rowOf(member.id)).toEqual({ status: 'INVITED', seats: ['RESERVED'] });
  await expect(deactivateMember(acme.asOwner(), { memberId: member.id })).rejects.toMatchObject({
    code: 'INVALID_VALUE',
  });
});

test('a new link makes the one before dead; taking the invitation back makes all of it dead and frees the seat', async () => {
  const { member, secret: first } = await invite();
  const { secret: second } = await resendInvitation(acme.asOwner(), { memberId: member.id, tools });

  expect((await new WebBrowser().open(tools.linkOf(first.reveal()))).status).toBe(401);
  expect((await new WebBrowser().open(tools.linkOf(second.reveal()))).status).toBe(200);
  await revokeInvitation(acme.asOwner(), { memberId: member.id });

  expect((await new WebBrowser().open(tools.linkOf(second.reveal()))).status).toBe(401);
  expect(await rowOf(member.id)).toEqual({ status: 'EXPIRED', seats: null });
  await expect(invite(member.userName)).resolves.toMatchObject({ member: { status: 'INVITED' } });
});

test('after 30 days an invitation is over: the link is dead, the seat free', async () => {
  const { member, secret } = await invite();
  await database.rows(`update invitation set expires_at = created_at where member_id = $1`, [member.id]);

  expect(await doOnce(database.orm, pino({ level: 'silent' }), invitationJob)).toBe(1);

  expect(await rowOf(member.id)).toEqual({ status: 'EXPIRED', seats: null });
  expect((await new WebBrowser().open(tools.linkOf(secret.reveal()))).status).toBe(401);
});

test('nobody is invited twice, without a free seat, or to no address', async () => {
  const { member } = await invite();
  const small = await makeOrganization(database.orm, { seats: 0 });

  await expect(invite(member.userName.toUpperCase())).rejects.toMatchObject({ code: 'CONFLICT', field: 'email' });
  await expect(invite('no address')).rejects.toMatchObject({ code: 'INVALID_VALUE', field: 'email' });
  await expect(
    inviteMember(small.asOwner(), { email: 'a@b.test', role: 'MEMBER', licenseId: small.licenseId, tools }),
  ).rejects.toMatchObject({ code: 'NO_SEAT_AVAILABLE' });
  expect(await database.rows(`select 1 from mail where organization_id = $1`, [small.id])).toEqual([]);
});

test('the mail goes out after the change is committed; its text is sealed in the table, and forgotten when it has been sent', async () => {
  const { member, secret } = await invite();
  const sealed = await database.rows<{ text: string }>(`select t::text as text from mail t where recipient = $1`, [
    member.userName,
  ]);

  await send({ folder });

  const mails = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8').replace(/=\r?\n/g, ''));
  const mine = mails.filter((mail) => mail.includes(`To: ${member.userName}`));
  expect(sealed).toHaveLength(1);
  expect(sealed[0]!.text).not.toContain(secret.reveal());
  expect(mine).toHaveLength(1);
  expect(mine[0]!.replaceAll('=3D', '=')).toContain(tools.linkOf(secret.reveal()));
  const rows = await database.rows(`select body, sent_at is not null as sent from mail where recipient = $1`, [
    member.userName,
  ]);
  expect(rows).toEqual([{ body: null, sent: true }]);
});

test('a mail that cannot be sent is tried again later', async () => {
  const { member } = await invite();

  await send({ smtpUrl: 'smtp://127.0.0.1:1' });

  const rows = await database.rows(
    `select sent_at, problem is not null as problem, due_at > created_at as later, body is not null as kept from mail where recipient = $1`,
    [member.userName],
  );
  expect(rows).toEqual([{ sent_at: null, problem: true, later: true, kept: true }]);
});
