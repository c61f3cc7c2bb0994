import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { listDeadTokens } from '../../src/domain/dead-tokens.js';
import { forgetDeadTokens } from '../../src/domain/dead-tokens.operations.js';
import { createApiToken, revokeApiToken } from '../../src/domain/member/api-token.operations.js';
import { revokeSession } from '../../src/domain/member/session.operations.js';
import { revokeScimToken, rotateScimToken } from '../../src/domain/scim-connection/scim-connection.operations.js';
import { addDomain, verifyDomain } from '../../src/domain/sso/domain.operations.js';
import { listDomains } from '../../src/domain/sso/domain.queries.js';
import { openResolver, recordOf } from '../../src/domain/sso/domain-challenge.js';
import { deadTokenJob } from '../../src/worker/dead-token.job.js';
import { domainJob } from '../../src/worker/domain.job.js';
import { doOnce } from '../../src/worker/worker.js';
import { sceneOf } from '../domain/scene.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { type DnsServer, serveDns } from '../support/dns-server.js';
import { violations } from '../support/invariants.js';
import { contextOf, makeOrganization } from '../support/organization.js';

const log = pino({ level: 'silent' });
let database: TestDatabase;
let names: DnsServer;

beforeAll(async () => {
  database = await openTestDatabase();
  names = await serveDns();
});

afterAll(async () => {
  names.close();
  const broken = await violations(database);
  await database.close();
  expect(broken).toEqual([]);
});

describe('the token directory', () => {
  const known = async (organizationId: string) =>
    (
      await database.rows<{ tokenId: string }>(
        'select token_id as "tokenId" from token_directory where organization_id = $1 order by 1',
        [organizationId],
      )
    ).map(({ tokenId }) => tokenId);
  const tidy = async () => {
    while ((await doOnce(database.orm, log, deadTokenJob)) > 0);
  };

  test('loses what lives no more, and keeps the rest', async () => {
    const acme = await makeOrganization(database.orm);
    const scene = sceneOf(database.orm, acme);
    const owner = acme.asOwner();
    const make = async () =>
      (await createApiToken(owner, { name: 'x', scopes: ['members:read'], lifetime: 'DAYS_30' })).token.id;
    const [adminToken] = await database.rows<{ id: string }>('select id from api_token where organization_id = $1', [
      acme.id,
    ]);
    const [session, lapsed] = [await scene.session(), await scene.session()];
    const [revoked, expired] = [await make(), await make()];
    const rotated = await rotateScimToken(owner, { connectionId: acme.connectionId, lifetime: 'YEAR_1' });
    await revokeSession(owner, { sessionId: session });
    await revokeApiToken(owner, { tokenId: revoked });
    await revokeScimToken(owner, { tokenId: rotated.token.id });
    await database.rows(`update api_token set expires_at = created_at where id = $1`, [expired]);
    await database.rows(`update session set last_seen_at = last_seen_at - interval '2 days' where id = $1`, [lapsed]);
    const living = [
      await scene.session(),
      await make(),
      await scene.signInLink(),
      (await scene.invited()).invitation.id,
    ];

    await tidy();

    expect(await known(acme.id)).toEqual([acme.scimTokenId, adminToken!.id, ...living].sort());
  });

  test('still knows, for a while, a session that has lapsed and a SCIM token that has run out: both are told so', async () => {
    const acme = await makeOrganization(database.orm);
    const lapsed = await sceneOf(database.orm, acme).session();
    await database.rows(`update session set last_seen_at = last_seen_at - interval '9 hours' where id = $1`, [lapsed]);
    await database.rows(`update scim_token set expires_at = now() - interval '80 days' where id = $1`, [
      acme.scimTokenId,
    ]);

    await tidy();

    expect(await known(acme.id)).toEqual(expect.arrayContaining([lapsed, acme.scimTokenId]));
  });

  test('is looked at a part at a time, and in the end is rid of nearly all that is dead, of every organization', async () => {
    const [acme, other] = [await makeOrganization(database.orm), await makeOrganization(database.orm)];
    for (const { id, owner } of [acme, other])
      await database.rows(
        `with made as (
          insert into session (organization_id, id, member_id, method, created_at, last_seen_at, expires_at, ended_at, end_reason)
          select $1, gen_random_uuid(), $2, 'OIDC', now(), now(), now(), case when n > 200 then now() end, case when n > 200 then 'SIGNED_OUT' end
          from generate_series(1, 2000) n returning id
        ) insert into token_directory select sha256(id::text::bytea), 'SESSION', $1, id from made`,
        [id, owner.id],
      );
    await database.rows(`update session set expires_at = now() + interval '1 day' where ended_at is null`);

    expect((await listDeadTokens(database.orm.em.fork().getKysely() as never, new Date())).length).toBe(2);
    for (let look = 0; look < 40; look++) await doOnce(database.orm, log, deadTokenJob);

    for (const { id } of [acme, other]) {
      const left = (await known(id)).length;
      expect(left).toBeGreaterThanOrEqual(200);
      expect(left).toBeLessThan(300);
    }
  });

  test('is tidied up by the system only', () => {
    const part = { from: '00', to: 'ff' };
    const operator = contextOf(database.orm, { kind: 'operator', id: 'test' }, null);

    expect(() => forgetDeadTokens(operator, part)).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
  });
});

describe('a verified domain', () => {
  test('is looked for once a day: a record that is gone is told and costs nothing, and so is one that is back', async () => {
    const acme = await makeOrganization(database.orm);
    const resolver = openResolver([names.address]);
    const added = await addDomain(acme.asOwner(), { name: `${acme.slug}.example` });
    const { name, value } = recordOf(added);
    names.txtRecords.set(name, [value]);
    await verifyDomain(acme.asOwner(), { domainId: added.id, resolver });
    const aDayLater = async () => {
      await database.rows(`update domain set checked_at = checked_at - interval '1 day' where id = $1`, [added.id]);
      await doOnce(database.orm, log, domainJob(resolver));
      const [domain] = await listDomains(acme.asOwner(), {});
      return [domain!.verifiedAt !== null, domain!.problem && /^[^.]*/.exec(domain!.problem)![0].slice(0, 22)];
    };
    const sameDay = await doOnce(database.orm, log, domainJob(resolver));

    names.txtRecords.delete(name);
    const days = [await aDayLater(), await aDayLater()];
    names.broken.add(name);
    days.push(await aDayLater());
    names.broken.delete(name);
    names.txtRecords.set(name, [value]);
    days.push(await aDayLater(), await aDayLater());

    expect(sameDay).toBe(0);
    const missing = [true, 'There is no TXT record'];
    expect(days).toEqual([missing, missing, missing, [true, null], [true, null]]);
    const told = await database.rows(
      'select action, actor_id as by from audit_entry where resource_id = $1 order by id',
      [added.id],
    );
    expect(told).toEqual([
      { action: 'domain.added', by: acme.owner.id },
      { action: 'domain.verified', by: acme.owner.id },
      { action: 'domain.record_lost', by: 'domains' },
      { action: 'domain.record_found', by: 'domains' },
    ]);
  });
});
