import type { MikroORM } from '@mikro-orm/postgresql';
import { authenticateSession } from '../../src/domain/authentication.js';
import type { Member } from '../../src/domain/member/member.entity.js';
import { openSession } from '../../src/domain/member/session-life.js';
import { createSignInLink } from '../../src/domain/member/sign-in-link.operations.js';
import { operation } from '../../src/domain/operation.js';
import { contextOf, type TestOrganization } from '../support/organization.js';
import { Browser } from './browser.js';

/** The token of a fresh sign-in link of the organization's owner. */
export async function linkToken(orm: MikroORM, { id, owner }: TestOrganization): Promise<string> {
  const system = contextOf(orm, { kind: 'system', id: 'test' }, id);
  return (await createSignInLink(system, { email: owner.userName })).secret.reveal();
}

/** A browser in which the owner has signed in by a link. */
export async function signedIn(orm: MikroORM, origin: string, organization: TestOrganization): Promise<Browser> {
  const browser = new Browser(origin);
  const answer = await browser.post('/sso/link', { token: await linkToken(orm, organization) });
  if (answer.status !== 303) throw new Error(`${answer.status}: ${await answer.text()}`);
  return browser;
}

const open = operation('tokens:write', (ctx, member: Pick<Member, 'id' | 'status'>) =>
  openSession(ctx, member, 'OIDC', { address: null, userAgent: null }),
);

/** A browser with a session of any member. */
export async function browserOf(origin: string, organization: TestOrganization, member: Member) {
  const { secret } = await open(organization.asOwner(), member);
  const browser = new Browser(origin);
  browser.cookies.set('muster_session', secret.reveal());
  const { db } = organization.asOwner();
  return { browser, token: secret.reveal(), read: () => authenticateSession(db, secret.reveal()) };
}
