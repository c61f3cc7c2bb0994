import { expect, test } from '@jest/globals';
import { openLog } from '../../src/log.js';

const secrets = {
  authorization: 'canary',
  cookie: 'canary',
  'set-cookie': 'canary',
  token: 'canary',
  adminToken: 'canary',
  secret: 'canary',
  password: 'canary',
};

test.each([
  ['an entry', secrets],
  ['an object in it', { scim: secrets }],
  ['headers', { headers: secrets }],
  ['the headers of a request', { request: { method: 'GET', headers: secrets } }],
])('no secret in %s reaches the log', (_where, entry) => {
  const lines: string[] = [];
  const log = openLog('info', { write: (line) => lines.push(line) });

  log.info({ ...entry, correlationId: 'c-1' }, 'request');

  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0]!)).toMatchObject({ msg: 'request', correlationId: 'c-1' });
  expect(lines[0]).not.toContain('canary');
});

test('a level leaves out what lies below it', () => {
  const lines: string[] = [];
  const log = openLog('warn', { write: (line) => lines.push(line) });

  log.info('request');

  expect(lines).toEqual([]);
});
