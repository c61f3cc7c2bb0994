import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { openBadInputStage, refused } from './bad-input-stage.js';
import { ENTERPRISE, group, patchOf, person, search, unique } from './facade.js';

const stage = openBadInputStage();

describe('sizes', () => {
  test.each([
    ['100 kB of a comparison', `userName eq "${'x'.repeat(100_000)}"`],
    ['blanks', ' '.repeat(100_000)],
    ['quotes', '"'.repeat(100_000)],
    ['backslashes', `userName eq "${'\\'.repeat(100_000)}`],
    ['parentheses', '('.repeat(100_000)],
    ['brackets', '['.repeat(100_000)],
    ['not', 'not ('.repeat(20_000)],
    ['or-chains', Array.from({ length: 10_000 }, () => 'id pr').join(' or ')],
  ])('a path filter of 100 kB of %s is invalidFilter or invalidPath', async (_what, filter) => {
    refused(
      await stage.tenant.scim('PATCH', `/Users/${stage.userId}`, patchOf({ op: 'remove', path: `emails[${filter}]` })),
      400,
    );
    refused(
      await stage.tenant.scim(
        'PATCH',
        `/Groups/${stage.groupId}`,
        patchOf({ op: 'remove', path: `members[${filter}]` }),
      ),
      400,
    );
    await stage.untouched();
  });

  test('a filter of 10 kB in the URL is invalidFilter, and one of 1 MB too long for HTTP', async () => {
    refused(await stage.tenant.scim('GET', search('/Users', `userName eq "${'x'.repeat(10_000)}"`)), 400, '4096');
    const answer = await stage.facade
      .raw(
        `GET /scim/v2/${stage.tenant.connectionId}/Users?filter=${'x'.repeat(1024 * 1024)} HTTP/1.1\r\nHost: x\r\n\r\n`,
      )
      .catch(() => 'HTTP/1.1 431');
    expect(answer).toMatch(/^HTTP\/1.1 431/);
    expect((await stage.tenant.scim('GET', '/Users?count=1')).status).toBe(200);
  });

  test('a body of a user above 1 MB is a 413, declared, in chunks and compressed', async () => {
    const text = JSON.stringify({ ...person(), title: 'x'.repeat(1024 * 1024) });
    const chunks = () => new Blob([text]).stream();

    refused(await stage.send('POST', '/Users', text), 413);
    refused(await stage.send('POST', '/Users', chunks()), 413);
    refused(await stage.send('PUT', `/Users/${stage.userId}`, text), 413);
    for (const [encoding, bytes] of [
      ['gzip', gzipSync(text)],
      ['deflate', deflateSync(text)],
      ['br', brotliCompressSync(text)],
    ] as const)
      refused(await stage.send('POST', '/Users', new Uint8Array(bytes), { 'Content-Encoding': encoding }), 413);
    await stage.untouched();
  });

  test('a bomb of 64 MB is a 413 before it is unpacked', async () => {
    const bomb = new Uint8Array(gzipSync(Buffer.alloc(64 * 1024 * 1024, ' ')));

    refused(await stage.send('POST', '/Users', bomb, { 'Content-Encoding': 'gzip' }), 413);
    refused(await stage.send('POST', '/Groups', bomb, { 'Content-Encoding': 'GZIP' }), 413);
    await stage.untouched();
  });

  test('100,001 members are a 413 in each form, and 1,001 operations too', async () => {
    const ids = Array.from({ length: 100_001 }, () => crypto.randomUUID());
    const members = ids.map((value) => ({ value }));

    refused(await stage.tenant.scim('POST', '/Groups', group(unique('g'), ids)), 413, '100000');
    refused(await stage.tenant.scim('PUT', `/Groups/${stage.groupId}`, group(unique('g'), ids)), 413, '100000');
    for (const op of ['add', 'remove', 'replace'])
      refused(
        await stage.tenant.scim('PATCH', `/Groups/${stage.groupId}`, patchOf({ op, path: 'members', value: members })),
        413,
        '100000',
      );
    const operations = Array.from({ length: 1001 }, () => ({ op: 'add', path: 'title', value: 'x' }));
    refused(await stage.tenant.scim('PATCH', `/Users/${stage.userId}`, patchOf(...operations)), 413, '1000');
    await stage.untouched();
  }, 60_000);

  test.each(['userName', 'externalId', 'displayName', `${ENTERPRISE}:department`, 'title'])(
    '%s has a bound, which the answer names',
    async (name) => {
      const long = 'x'.repeat(100_000);

      const { status, body } = await stage.tenant.scim(
        'PATCH',
        `/Users/${stage.userId}`,
        patchOf({ op: 'add', path: name, value: long }),
      );

      expect([status, body.scimType]).toEqual([400, 'invalidValue']);
      expect(body.detail).toContain(name === 'title' ? 'profile' : name.split(':').at(-1));
      await stage.untouched();
    },
  );

  test('ten thousand values are refused, and the same value as often is one', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({ value: `${index}@example.test` }));
    refused(
      await stage.tenant.scim('PATCH', `/Users/${stage.userId}`, patchOf({ op: 'add', path: 'emails', value: many })),
      400,
      'profile',
    );
    await stage.untouched();

    const same = many.map(() => ({ value: 'one@example.test' }));
    const { body } = await stage.tenant.scim('POST', '/Users', { ...person(), emails: same });
    expect(body.emails).toEqual([{ value: 'one@example.test' }]);
  });
});
