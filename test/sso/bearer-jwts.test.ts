import { createHmac, generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { createMember, deactivateMember } from '../../src/domain/member/member.operations.js';
import type { MemberKey } from '../../src/domain/sso/token-issuer.entity.js';
import { addTokenIssuer, removeTokenIssuer } from '../../src/domain/sso/token-issuer.operations.js';
import { draft } from '../domain/drafts.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { violations } from '../support/invariants.js';
import { type MusterServer, serveMuster } from '../support/muster-server.js';
import { contextOf, makeOrganization, type TestOrganization } from '../support/organization.js';

let database: TestDatabase;
let server: MusterServer;
let acme: TestOrganization;
let product: Server;
let jwksUrl: string;
let keys: Awaited<ReturnType<typeof generateKeyPair>>;
let strangers: Awaited<ReturnType<typeof generateKeyPair>>;
const published: object[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  server = await serveMuster(database.orm);
  acme = await makeOrganization(database.orm);
  keys = await generateKeyPair('ES256');
  strangers = await generateKeyPair('ES256');
  published.push({ ...(await exportJWK(keys.publicKey)), kid: 'first', alg: 'ES256' });
  product = createServer((_request, response) => response.end(JSON.stringify({ keys: published }))).listen(
    0,
    '127.0.0.1',
  );
  await new Promise((resolve) => product.once('listening', resolve));
  jwksUrl = `http://127.0.0.1:${(product.address() as AddressInfo).port}/jwks`;
});

afterAll(async () => {
  product.closeAllConnections();
  product.close();
  await server.close();
  const broken = await violations(database);
  await database.close();
  expect(broken).toEqual([]);
});

const issuer = 'https://product.example';

/** Trusts the product's tokens for an audience of the organization's own. */
async function trust(
  organization: TestOrganization,
  more: { memberKey?: MemberKey; claim?: string; audience?: string; jwks?: string } = {},
) {
  const audience = more.audience ?? `aud-${crypto.randomUUID()}`;
  const made = await addTokenIssuer(organization.asOwner(), {
    name: 'Product',
    issuer,
    audience,
    jwksUrl: more.jwks === undefined ? jwksUrl : null,
    jwks: more.jwks ?? null,
    claim: more.claim ?? 'sub',
    memberKey: more.memberKey ?? 'USER_NAME',
    algorithms: ['ES256', 'RS256'],
  });
  return { ...made, audience };
}

const sign = (payload: JWTPayload, key = keys.privateKey, header: object = { kid: 'first' }) =>
  new SignJWT({ iss: issuer, ...payload })
    .setProtectedHeader({ alg: 'ES256', ...header })
    .setIssuedAt()
    .sign(key);

const soon = () => Math.floor(Date.now() / 1000) + 300;

async function ask(token: string) {
  const response = await fetch(`${server.origin}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: '{"query":"{ viewer { can member { id } organization { id } } }"}',
  });
  // biome-ignore lint/suspicious/noExplicitAny: a body of any shape, looked at by assertions
  return { status: response.status, ...((await response.json()) as any) };
}

const person = (name: string) => createMember(acme.asOwner(), { draft: draft(name), role: 'ANALYST' });

describe('a bearer JWT of a trusted issuer', () => {
  test('speaks for the member whom its claim names, with what their role allows', async () => {
    const member = await person(`${crypto.randomUUID()}@acme.test`);
    const { audience: aud } = await trust(acme);

    const { status, data } = await ask(await sign({ aud, sub: member.userName.toUpperCase(), exp: soon() }));

    expect(status).toBe(200);
    expect(data.viewer).toMatchObject({ member: { id: member.id }, organization: { id: acme.id } });
    expect(data.viewer.can).toContain('MEMBERS_READ');
    expect(data.viewer.can).not.toContain('MEMBERS_WRITE');
  });

  test.each<[MemberKey, string]>([
    ['ID', 'id'],
    ['LOGIN_EMAIL', 'loginEmail'],
    ['EXTERNAL_ID', 'externalId'],
  ])('names the member by %s too, in any claim, and by keys that were given', async (memberKey, property) => {
    const name = `${crypto.randomUUID()}@acme.test`;
    const member = await createMember(acme.asOwner(), {
      draft: { ...draft(name), externalId: `x-${name}` },
      role: 'MEMBER',
    });
    const jwks = JSON.stringify({ keys: published });
    const { audience: aud } = await trust(acme, { memberKey, claim: 'who', jwks });
    const who = String(member[property as 'id']);

    const own = await ask(await sign({ aud: [aud, 'other'], who, exp: soon() }));
    const nobody = await ask(await sign({ aud, who: `${who}x`, exp: soon() }));

    expect([own.status, own.data.viewer.member.id]).toEqual([200, member.id]);
    expect(nobody.status).toBe(401);
  });

  test('is refused when its member is suspended, when its issuer is removed, and each request anew', async () => {
    const member = await person(`${crypto.randomUUID()}@acme.test`);
    const { audience: aud, id } = await trust(acme);
    const other = await trust(acme);
    const token = await sign({ aud, sub: member.userName, exp: soon() });
    const otherToken = await sign({ aud: other.audience, sub: member.userName, exp: soon() });
    const before = await ask(token);

    await removeTokenIssuer(acme.asOwner(), { tokenIssuerId: id });
    const removed = await ask(token);
    const still = await ask(otherToken);
    await deactivateMember(acme.asOwner(), { memberId: member.id });
    const suspended = await ask(otherToken);

    expect([before, removed, still, suspended].map(({ status }) => status)).toEqual([200, 401, 200, 401]);
  });

  test('tells when the member was last seen', async () => {
    const member = await person(`${crypto.randomUUID()}@acme.test`);
    const { audience: aud } = await trust(acme);

    await ask(await sign({ aud, sub: member.userName, exp: soon() }));

    const seen = () => database.rows('select 1 from member where id = $1 and last_sign_in_at is not null', [member.id]);
    while ((await seen()).length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
  });

  test('is never another organization’s member', async () => {
    const other = await makeOrganization(database.orm);
    const { audience: aud } = await trust(other);

    const { status } = await ask(await sign({ aud, sub: acme.owner.userName, exp: soon() }));

    expect(status).toBe(401);
  });

  test('of a key that the issuer publishes later is taken once the keys are asked for anew', async () => {
    const next = await generateKeyPair('ES256');
    const member = await person(`${crypto.randomUUID()}@acme.test`);
    const rotating = createServer((_request, response) => response.end(JSON.stringify({ keys: rotated }))).listen(
      0,
      '127.0.0.1',
    );
    await new Promise((resolve) => rotating.once('listening', resolve));
    const rotated = [{ ...(await exportJWK(next.publicKey)), kid: 'next', alg: 'ES256' }];
    const { audience: aud } = await addTokenIssuer(acme.asOwner(), {
      name: 'Rotating',
      issuer,
      audience: crypto.randomUUID(),
      claim: 'sub',
      memberKey: 'USER_NAME',
      algorithms: ['ES256'],
      jwksUrl: `http://127.0.0.1:${(rotating.address() as AddressInfo).port}/`,
    });

    const { status } = await ask(
      await sign({ aud, sub: member.userName, exp: soon() }, next.privateKey, { kid: 'next' }),
    );

    rotating.closeAllConnections();
    rotating.close();
    expect(status).toBe(200);
  });
});

describe('a forged or stale bearer JWT is 401:', () => {
  const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = (aud: string) => ({ iss: issuer, aud, sub: acme.owner.userName, exp: soon() });

  const forgeries: [string, (aud: string) => Promise<string> | string][] = [
    ['alg none', (aud) => `${base64({ alg: 'none', typ: 'JWT' })}.${base64(claims(aud))}.`],
    [
      'HS256 with the public key as the secret',
      async (aud) => {
        const text = `${base64({ alg: 'HS256', kid: 'first' })}.${base64(claims(aud))}`;
        return `${text}.${createHmac('sha256', await exportSPKI(keys.publicKey))
          .update(text)
          .digest('base64url')}`;
      },
    ],
    ['a key of somebody else', (aud) => sign(claims(aud), strangers.privateKey)],
    ['an unknown kid', (aud) => sign(claims(aud), keys.privateKey, { kid: 'second' })],
    [
      'a key in the token’s own header',
      async (aud) =>
        sign(claims(aud), strangers.privateKey, { kid: 'first', jwk: await exportJWK(strangers.publicKey) }),
    ],
    [
      'keys at an address of the token’s own',
      (aud) => sign(claims(aud), strangers.privateKey, { kid: 'first', jku: jwksUrl }),
    ],
    [
      'an algorithm that the issuer does not use',
      (aud) => {
        const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
        return new SignJWT(claims(aud)).setProtectedHeader({ alg: 'PS256', kid: 'first' }).sign(privateKey);
      },
    ],
    ['expired', (aud) => sign({ ...claims(aud), exp: soon() - 900 })],
    ['without expiry', (aud) => sign({ aud, sub: acme.owner.userName })],
    ['not valid yet', (aud) => sign({ ...claims(aud), nbf: soon() })],
    ['another audience', () => sign(claims('another'))],
    ['no audience', (aud) => sign({ ...claims(aud), aud: undefined } as never)],
    ['another issuer', (aud) => sign({ ...claims(aud), iss: 'https://evil.example' })],
    ['an issuer with a slash more', (aud) => sign({ ...claims(aud), iss: `${issuer}/` })],
    ['without the claim', (aud) => sign({ aud, exp: soon() })],
    ['a claim that is an object', (aud) => sign({ ...claims(aud), sub: { $ne: null } } as never)],
    ['a claim that is a list', (aud) => sign({ ...claims(aud), sub: [acme.owner.userName] } as never)],
    ['a claim with NUL', (aud) => sign({ ...claims(aud), sub: 'a\0b' })],
    ['an issuer with NUL', (aud) => sign({ ...claims(aud), iss: 'a\0b' })],
    [
      'a changed payload',
      async (aud) => {
        const [head, , signature] = (await sign({ ...claims(aud), sub: 'nobody' })).split('.');
        return `${head}.${base64(claims(aud))}.${signature}`;
      },
    ],
    [
      'a critical header that nobody knows',
      (aud) =>
        sign(claims(aud), keys.privateKey, { kid: 'first', crit: ['b64'], b64: false } as never).catch(
          () => `${base64({ alg: 'ES256', crit: ['x'], x: 1 })}.${base64(claims(aud))}.AAAA`,
        ),
    ],
    ['no JSON', () => 'aaaa.bbbb.cccc'],
    ['too large', (aud) => sign({ ...claims(aud), more: 'x'.repeat(9_000) })],
  ];

  let trusted: Awaited<ReturnType<typeof trust>> | undefined;

  test.each(forgeries)('%s', async (_, forge) => {
    trusted ??= await trust(acme);

    const { status, errors } = await ask(await forge(trusted.audience));

    expect([status, errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  test('an e-mail that is not verified', async () => {
    const { audience: aud } = await trust(acme, { memberKey: 'LOGIN_EMAIL', claim: 'email' });
    const email = acme.owner.userName;

    const [bad, good] = [
      await ask(await sign({ aud, email, email_verified: false, exp: soon() })),
      await ask(await sign({ aud, email, email_verified: true, exp: soon() })),
    ];

    expect([bad.status, good.status]).toEqual([401, 200]);
  });
});

describe('trusting an issuer', () => {
  const complete = {
    name: 'P',
    issuer,
    audience: 'a',
    jwksUrl: 'https://product.example/jwks',
    claim: 'sub',
    memberKey: 'USER_NAME',
    algorithms: ['ES256'],
  } as const;

  test('is for owners: who holds the key could be any member', async () => {
    const admin = { kind: 'member', id: acme.owner.id, role: 'ADMIN', scopes: new Set(['sso:write']) } as const;

    await expect(addTokenIssuer(contextOf(database.orm, admin as never, acme.id), complete)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  test('of one issuer and audience is one organization’s', async () => {
    const other = await makeOrganization(database.orm);
    const { audience } = await trust(acme);

    await expect(trust(other, { audience })).rejects.toMatchObject({ code: 'CONFLICT', field: 'audience' });
  });

  const secret = { kty: 'oct', k: 'c2VjcmV0' };
  test.each<[string, object, string]>([
    ['no keys', { jwksUrl: null }, 'jwksUrl'],
    ['keys twice', { jwks: '{"keys":[]}' }, 'jwks'],
    ['an address that is none', { jwksUrl: 'product' }, 'jwksUrl'],
    ['an address of another kind', { jwksUrl: 'file:///etc/passwd' }, 'jwksUrl'],
    ['no algorithm', { algorithms: [] }, 'algorithms'],
    ['an empty issuer', { issuer: '' }, 'issuer'],
    ['keys that are no JSON', { jwksUrl: null, jwks: 'x' }, 'jwks'],
    ['no key', { jwksUrl: null, jwks: '{"keys":[]}' }, 'jwks'],
    ['a shared secret', { jwksUrl: null, jwks: JSON.stringify({ keys: [secret] }) }, 'jwks'],
    [
      'a private key',
      {
        jwksUrl: null,
        jwks: JSON.stringify({
          keys: [generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' })],
        }),
      },
      'jwks',
    ],
    [
      'a weak key',
      {
        jwksUrl: null,
        jwks: JSON.stringify({
          keys: [generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({ format: 'jwk' })],
        }),
      },
      'jwks',
    ],
  ])('with %s is refused, naming the field', async (_, change, field) => {
    await expect(addTokenIssuer(acme.asOwner(), { ...complete, ...change })).rejects.toMatchObject({
      code: 'INVALID_VALUE',
      field,
    });
  });
});
