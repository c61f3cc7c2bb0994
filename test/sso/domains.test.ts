import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addDomain, removeDomain, verifyDomain } from '../../src/domain/sso/domain.operations.js';
import { listDomains } from '../../src/domain/sso/domain.queries.js';
import { openResolver, recordOf } from '../../src/domain/sso/domain-challenge.js';
import { normaliseDomain } from '../../src/domain/sso/domain-name.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { type DnsServer, serveDns } from '../support/dns-server.js';
import { violations } from '../support/invariants.js';
import { makeOrganization, type TestOrganization } from '../support/organization.js';

let database: TestDatabase;
let dns: DnsServer;
let acme: TestOrganization;
let other: TestOrganization;

beforeAll(async () => {
  database = await openTestDatabase();
  dns = await serveDns();
  acme = await makeOrganization(database.orm);
  other = await makeOrganization(database.orm);
});

afterAll(async () => {
  dns.close();
  const broken = await violations(database);
  await database.close();
  expect(broken).toEqual([]);
});

const resolver = () => openResolver([dns.address]);
const verify = ({ asOwner }: TestOrganization, domainId: string) =>
  verifyDomain(asOwner(), { domainId, resolver: resolver() });

let count = 0;
const fresh = () => `company-${++count}.example`;

describe('a domain', () => {
  test('is verified by its TXT record', async () => {
    const added = await addDomain(acme.asOwner(), { name: fresh() });
    const { name, value } = recordOf(added);

    const before = await verify(acme, added.id);
    dns.txtRecords.set(name, ['v=spf1 -all', value]);
    const after = await verify(acme, added.id);

    expect(name).toBe(`_muster-challenge.${added.name}`);
    expect(value).toMatch(/^muster-verification=[0-9a-f]{40}$/);
    expect(before).toMatchObject({
      verifiedAt: null,
      problem: expect.stringContaining(`no TXT record ${value} at ${name}`),
    });
    expect(after).toMatchObject({ verifiedAt: expect.any(Date), checkedAt: expect.any(Date), problem: null });
  });

  test('is also verified by the record at the domain itself, among long records', async () => {
    const added = await addDomain(acme.asOwner(), { name: fresh() });
    dns.txtRecords.set(added.name, ['k'.repeat(900), recordOf(added).value]);

    expect(await verify(acme, added.id)).toMatchObject({ verifiedAt: expect.any(Date) });
  });

  test('stays verified when its record is gone later, and says so', async () => {
    const added = await addDomain(acme.asOwner(), { name: fresh() });
    dns.txtRecords.set(recordOf(added).name, [recordOf(added).value]);
    const verified = await verify(acme, added.id);

    dns.txtRecords.delete(recordOf(added).name);
    const again = await verify(acme, added.id);

    expect(again).toMatchObject({ verifiedAt: verified.verifiedAt, problem: expect.stringContaining('no TXT record') });
  });

  test.each([
    ['another value', (name: string) => dns.txtRecords.set(name, ['muster-verification=0000']), 'another value'],
    [
      'a value with something behind it',
      (name: string, value: string) => dns.txtRecords.set(name, [`${value}0`]),
      'another value',
    ],
    ['a name server that fails', (name: string) => dns.broken.add(name), 'ESERVFAIL'],
  ])('is not verified by %s, and the sentence says why', async (_, publish, words) => {
    const added = await addDomain(acme.asOwner(), { name: fresh() });
    const { name, value } = recordOf(added);
    publish(name, value);

    expect(await verify(acme, added.id)).toMatchObject({ verifiedAt: null, problem: expect.stringContaining(words) });
  });

  test('added by two organizations is the one’s who proves it; the other’s record proves nothing', async () => {
    const name = fresh();
    const [ours, theirs] = [await addDomain(acme.asOwner(), { name }), await addDomain(other.asOwner(), { name })];
    dns.txtRecords.set(recordOf(theirs).name, [recordOf(theirs).value]);

    const stolen = await verify(acme, ours.id);
    await verify(other, theirs.id);
    dns.txtRecords.set(recordOf(ours).name, [recordOf(ours).value]);

    expect(stolen.verifiedAt).toBeNull();
    await expect(verify(acme, ours.id)).rejects.toMatchObject({ code: 'CONFLICT', field: 'name' });
    await expect(addDomain((await makeOrganization(database.orm)).asOwner(), { name })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });

  test('of two organizations that prove it at the same moment is one’s', async () => {
    const name = fresh();
    const [ours, theirs] = [await addDomain(acme.asOwner(), { name }), await addDomain(other.asOwner(), { name })];
    dns.txtRecords.set(recordOf(ours).name, [recordOf(ours).value, recordOf(theirs).value]);

    const results = await Promise.allSettled([verify(acme, ours.id), verify(other, theirs.id)]);

    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('that was given up is free for another organization, whose challenge is another', async () => {
    const name = fresh();
    const ours = await addDomain(acme.asOwner(), { name });
    dns.txtRecords.set(recordOf(ours).name, [recordOf(ours).value]);
    await verify(acme, ours.id);

    await removeDomain(acme.asOwner(), { domainId: ours.id });
    const theirs = await addDomain(other.asOwner(), { name });
    const byOldRecord = await verify(other, theirs.id);
    const again = await addDomain(acme.asOwner(), { name });

    expect(byOldRecord.verifiedAt).toBeNull();
    expect(again.challenge).not.toBe(ours.challenge);
    expect((await listDomains(acme.asOwner(), {})).filter((domain) => domain.name === name)).toHaveLength(1);
    await expect(removeDomain(acme.asOwner(), { domainId: ours.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('is added once', async () => {
    const name = fresh();
    await addDomain(acme.asOwner(), { name });

    await expect(addDomain(acme.asOwner(), { name: ` ${name.toUpperCase()}.` })).rejects.toMatchObject({
      code: 'CONFLICT',
      field: 'name',
    });
  });
});

describe('the name of a domain', () => {
  test.each([
    ['Example.COM', 'example.com'],
    ['example.com.', 'example.com'],
    [' example.com ', 'example.com'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['BÜCHER.example', 'xn--bcher-kva.example'],
    ['例え.jp', 'xn--r8jz45g.jp'],
    ['a-b.c1.example', 'a-b.c1.example'],
  ])('%s is %s', (text, name) => {
    expect(normaliseDomain(text)).toBe(name);
  });

  test.each([
    '',
    ' ',
    '.',
    'com',
    'localhost',
    '127.0.0.1',
    '0x7f.1',
    '2130706433',
    '[::1]',
    '::1',
    'gmail.com',
    'GoogleMail.com',
    'outlook.com',
    'co.uk',
    'github.io',
    'https://example.com',
    'ada@example.com',
    'example.com/path',
    'example.com:443',
    'ex ample.com',
    'exam\0ple.com',
    'example..com',
    '-a.example',
    'a-.example',
    'a_b.example',
    '*.example.com',
    `${'a'.repeat(64)}.example`,
    `${'a.'.repeat(200)}example`,
    'example.123',
    '\ud800.example',
  ])('%j is refused, naming the field', (text) => {
    expect(() => normaliseDomain(text)).toThrow(expect.objectContaining({ code: 'INVALID_VALUE', field: 'name' }));
  });
});
