import { describe, expect, test } from '@jest/globals';
import { openBadInputStage, refused } from './bad-input-stage.js';
import { unique } from './facade.js';

const stage = openBadInputStage();

const writes = () => [
  ['POST', '/Users'],
  ['PUT', `/Users/${stage.userId}`],
  ['PATCH', `/Users/${stage.userId}`],
  ['POST', '/Groups'],
  ['PUT', `/Groups/${stage.groupId}`],
  ['PATCH', `/Groups/${stage.groupId}`],
];

describe('bodies that are no resource', () => {
  test.each(
    [
      '',
      '   ',
      '{',
      '}',
      '{"userName"}',
      '{"userName":}',
      "{'userName':'x'}",
      '{"userName":"x",}',
      '{"userName":"x"} trailing',
      '{"userName":"x"}{"userName":"y"}',
      '{userName:"x"}',
      '{"userName":"x\u0000y"}',
      '{"userName":"x\ny"}',
      '{"userName":"\\x"}',
      '{"userName":"\\u12"}',
      '{"userName":01}',
      '{"userName":+1}',
      '{"userName":NaN}',
      '{"userName":Infinity}',
      '// comment\n{}',
      '\u00a0{}',
      'null',
      'true',
      '42',
      '"text"',
      '[]',
      '[{"userName":"x","displayName":"x"}]',
      'undefined',
      '<xml/>',
      'userName=x',
      `${'['.repeat(100_000)}`,
      `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
      `{"name":${'['.repeat(65)}${']'.repeat(65)}}`,
    ].map((text) => [JSON.stringify(text.slice(0, 40)), text] as const),
  )('%s is invalidSyntax everywhere', async (_shown, text) => {
    for (const [method, path] of writes()) {
      const answer = await stage.send(method!, path!, text);
      refused(answer, 400);
      expect(answer.body.scimType).toBe('invalidSyntax');
    }
    await stage.untouched();
  });

  test('an object without anything names what is required', async () => {
    refused(await stage.send('POST', '/Users', '{}'), 400, 'userName');
    refused(await stage.send('PUT', `/Users/${stage.userId}`, '{}'), 400, 'userName');
    refused(await stage.send('POST', '/Groups', '{}'), 400, 'displayName');
    refused(await stage.send('PUT', `/Groups/${stage.groupId}`, '{}'), 400, 'displayName');
    refused(await stage.send('PATCH', `/Users/${stage.userId}`, '{}'), 400, 'Operations');
    for (const userName of [null, '', ' ', '\t\n', '\u00a0'])
      refused(await stage.tenant.scim('POST', '/Users', { userName }), 400, 'userName');
    for (const displayName of [null, '', '  '])
      refused(await stage.tenant.scim('POST', '/Groups', { displayName }), 400, 'displayName');
    await stage.untouched();
  });

  test('bytes that are no UTF-8 are invalidSyntax', async () => {
    const broken = [
      Buffer.from('{"userName":"caf\xe9@example.test","displayName":"caf\xe9"}', 'latin1'),
      Buffer.from('{"userName":"x","displayName":"\xed\xa0\x80"}', 'latin1'),
      Buffer.from('{"userName":"x","displayName":"\xc0\x80"}', 'latin1'),
      Buffer.from('{"userName":"x","displayName":"x"}', 'utf16le'),
      Buffer.from([0xff, 0xfe, 0x00]),
    ];
    for (const bytes of broken)
      refused(
        await stage.send('POST', '/Users', bytes, { 'Content-Type': 'application/json; charset=iso-8859-1' }),
        400,
      );
    await stage.untouched();
  });
});

describe('numbers', () => {
  test.each(['1e400', '-1e400', '1E+999', '123456789012345678901234567890', '-0', '0.1e-400'])(
    '%s for text is invalidValue',
    async (number) => {
      refused(await stage.send('POST', '/Users', `{"userName":${number}}`), 400, 'userName');
      refused(
        await stage.send(
          'PATCH',
          `/Users/${stage.userId}`,
          `{"Operations":[{"op":"add","path":"active","value":${number}}]}`,
        ),
        400,
        'active',
      );
      await stage.untouched();
    },
  );
});

describe('keys that stand twice', () => {
  test('mean the last one', async () => {
    const userName = unique('last');

    const { status, body } = await stage.send(
      'POST',
      '/Users',
      `{"userName":"first","userName":"${userName}","active":"x","active":false}`,
    );

    expect([status, body.userName, body.active]).toEqual([201, userName, false]);
  });

  test('in another letter case are one attribute, and never two values', async () => {
    const { status, body } = await stage.send(
      'POST',
      '/Users',
      `{"USERNAME":"${unique('a')}","userName":"${unique('b')}"}`,
    );

    expect(status).toBe(201);
    expect(body.userName).toMatch(/^b-/);
  });
});
