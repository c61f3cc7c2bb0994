import { describe, expect, test } from '@jest/globals';
import { ConfigError, readConfig } from '../../src/config.js';
import { startServer, toItsEnd } from './muster-process.js';

const key = Buffer.alloc(32, 1).toString('base64');

describe('an environment without anything', () => {
  test('serves on loopback, port 4000, from ./data', () => {
    const config = readConfig({});

    expect(config).toMatchObject({ port: 4000, host: '127.0.0.1', dataDir: './data', logLevel: 'info', trustProxy: 0 });
    expect(config).toMatchObject({ publicUrl: undefined, databaseUrl: undefined, namedStatements: 'ON', poolSize: 16 });
  });

  test('is what empty variables count as', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '', TRUST_PROXY: '' })).toEqual(readConfig({}));
  });
});

describe('a good value', () => {
  test.each([
    ['PORT', '0', { port: 0 }],
    ['PUBLIC_URL', 'https://muster.example.com/', { publicUrl: 'https://muster.example.com' }],
    ['DATABASE_URL', 'postgres://u:p@h/d', { databaseUrl: 'postgres://u:p@h/d' }],
    ['MUSTER_SECRET_KEY', key, { secretKey: Buffer.alloc(32, 1) }],
    ['TRUST_PROXY', '2', { trustProxy: 2 }],
    ['TRUST_PROXY', 'loopback, 10.0.0.0/8,::1', { trustProxy: ['loopback', '10.0.0.0/8', '::1'] }],
    ['MAIL_FROM', 'Muster <muster@example.com>', { mailFrom: 'Muster <muster@example.com>' }],
    ['SMTP_URL', 'smtps://u:p@mail.example.com', { smtpUrl: 'smtps://u:p@mail.example.com' }],
    ['LOG_LEVEL', 'silent', { logLevel: 'silent' }],
    ['MUSTER_NAMED_STATEMENTS', 'off', { namedStatements: 'OFF' }],
  ])('of %s, %s, is read', (name, value, expected) => {
    expect(readConfig({ [name]: value })).toMatchObject(expected);
  });
});

describe('a bad value', () => {
  test.each([
    ['PORT', 'http'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '4e3'],
    ['HOST', 'http://localhost'],
    ['HOST', '[::1]'],
    ['PUBLIC_URL', 'muster.example.com'],
    ['PUBLIC_URL', 'https://muster.example.com/path'],
    ['PUBLIC_URL', 'https://u:p@muster.example.com'],
    ['PUBLIC_URL', 'ftp://muster.example.com'],
    ['PUBLIC_URL', 'https://muster.example.com?'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['TRUST_PROXY', '10.0.0.1,,10.0.0.2'],
    ['MAIL_FROM', 'nobody'],
    ['MAIL_FROM', 'a@b.test\r\nBcc: c@d.test'],
    ['LOG_LEVEL', 'loud'],
    ['MUSTER_NAMED_STATEMENTS', 'no'],
    ['MUSTER_POOL_SIZE', '0'],
  ])('of %s, %j, is refused in one sentence that names and shows it', (name, value) => {
    const message = refusalOf({ [name]: value });

    expect(message).toMatch(new RegExp(`^${name} must be .+; it is `));
    expect(message).toContain(JSON.stringify(value));
    expect(message.split('\n')).toHaveLength(1);
  });

  test.each([
    ['DATABASE_URL', 'mysql://muster:hunter2@h/d'],
    ['DATABASE_READ_URL', 'hunter2'],
    ['SMTP_URL', 'https://muster:hunter2@h'],
    ['MUSTER_SECRET_KEY', 'hunter2'],
    ['MUSTER_SECRET_KEY', `${key}hunter2`],
  ])('of %s is refused without being shown', (name, value) => {
    const message = refusalOf({ [name]: value });

    expect(message).toMatch(new RegExp(`^${name} must be `));
    expect(message).not.toContain('hunter2');
  });

  test('is told together with every other', () => {
    expect(refusalOf({ PORT: 'x', LOG_LEVEL: 'x' }).split('\n')).toHaveLength(2);
  });

  test('stops the start with exit code 1 and no stack', async () => {
    const { code, stdout, stderr } = await toItsEnd(startServer({ PORT: 'eighty' }));

    const sentence = 'PORT must be a whole number from 0 to 65535; it is "eighty".\n';
    expect([code, stdout, stderr]).toEqual([1, '', sentence]);
  });
});

function refusalOf(env: NodeJS.ProcessEnv): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('It was accepted.');
}
