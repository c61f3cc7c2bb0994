import { createServer, type Server } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { OutgoingRefusal, openOutgoing } from '../../src/outgoing/guarded-fetch.js';

let server: Server;
let port: number;
let requests = 0;
let connections = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    requests += 1;
    if (request.url === '/redirect') response.writeHead(302, { Location: 'http://169.254.169.254/latest' }).end();
    else if (request.url === '/large') response.end('x'.repeat(2_000_000));
    else if (request.url === '/bomb')
      response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync('x'.repeat(3_000_000)));
    else if (request.url === '/slow') setTimeout(() => response.end('late'), 5_000).unref();
    else response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"answer":42}');
  }).listen(0, '127.0.0.1');
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise((resolve) => server.once('listening', resolve));
  port = (server.address() as AddressInfo).port;
});

beforeEach(() => {
  requests = 0;
  connections = 0;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Names as an attacker's DNS has them. */
const names: Record<string, readonly string[]> = {
  'internal.example': ['10.0.0.5'],
  '127.0.0.1.nip.io': ['127.0.0.1'],
  'mixed.example': ['93.184.216.34', '127.0.0.1'],
  'six.example': ['::1'],
  'mapped.example': ['::ffff:127.0.0.1'],
  'public.example': ['93.184.216.34'],
};

const lookup: LookupFunction = (name, _options, callback) => {
  const found = names[name.replace(/\.$/, '')] ?? (/^localhost\.?$/.test(name) ? ['127.0.0.1'] : undefined);
  if (!found) return callback(Object.assign(new Error('unknown'), { code: 'ENOTFOUND' }), '', 0);
  callback(
    null,
    found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
  );
};

const spellings = [
  '127.0.0.1',
  '127.1',
  '0x7f000001',
  '0x7f.0.0.1',
  '0177.0.0.1',
  '2130706433',
  '①②⑦.⓪.⓪.①',
  '127.0.0.1.',
  'localhost',
  'LOCALHOST.',
  '0.0.0.0',
  '0',
  '[::1]',
  '[::]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[64:ff9b::7f00:1]',
  '[2002:7f00:1::]',
  '[fe80::1]',
  '[fd00::1]',
  '10.0.0.1',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '198.18.0.1',
  '192.0.2.1',
  'internal.example',
  '127.0.0.1.nip.io',
  'mixed.example',
  'six.example',
  'mapped.example',
  'internal.example.',
];

describe('a request to an address that a user typed', () => {
  test.each(spellings)('does not go to %s', async (host) => {
    const outgoing = openOutgoing({ loopback: 'REFUSED', lookup });

    const asked = outgoing.fetch(`https://${host}:${port}/`);

    await expect(asked).rejects.toThrow(OutgoingRefusal);
    await expect(asked).rejects.toThrow('does not lead to a public address');
    expect({ connections, requests }).toEqual({ connections: 0, requests: 0 });
    await outgoing.close();
  });

  test.each(['10.0.0.1', '169.254.169.254', '[fd00::1]', 'internal.example', 'mixed.example'])(
    'does not go to %s where loopback is allowed either',
    async (host) => {
      const own = openOutgoing({ loopback: 'ALLOWED', lookup: host === 'mixed.example' ? privateBeside : lookup });

      await expect(own.fetch(`http://${host}:${port}/`)).rejects.toThrow('does not lead to a public address');
      await own.close();
    },
  );

  const privateBeside: LookupFunction = (_name, _options, callback) =>
    callback(null, [
      { address: '127.0.0.1', family: 4 },
      { address: '10.0.0.1', family: 4 },
    ]);

  test('is checked on what the name leads to when it connects, each time', async () => {
    let asked = 0;
    const rebinding: LookupFunction = (_name, _options, callback) => {
      asked += 1;
      callback(null, [{ address: asked === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }]);
    };
    const outgoing = openOutgoing({ loopback: 'ALLOWED', lookup: rebinding });

    const first = await outgoing.fetch(`http://rebinding.example:${port}/`, { headers: { connection: 'close' } });
    const second = outgoing.fetch(`http://rebinding.example:${port}/`);

    expect(first.status).toBe(200);
    await expect(second).rejects.toThrow('does not lead to a public address');
    expect(requests).toBe(1);
    await outgoing.close();
  });

  test.each([
    ['http://public.example/', 'must begin with https://'],
    ['ftp://public.example/', 'must begin with https://'],
    ['file:///etc/passwd', 'must begin with https://'],
    ['https://ada:secret@public.example/', 'must not hold a user name'],
    ['nonsense', 'is no URL'],
  ])('is not made to %s', async (url, words) => {
    const outgoing = openOutgoing({ loopback: 'REFUSED', lookup });

    await expect(outgoing.fetch(url)).rejects.toThrow(words);
    await outgoing.close();
  });
});

describe('the answer', () => {
  const open = (patienceMs = 20_000) => openOutgoing({ loopback: 'ALLOWED', patienceMs });

  test('is read as with fetch', async () => {
    const outgoing = open();

    const answer = await outgoing.fetch(`http://127.0.0.1:${port}/`);

    expect([answer.status, await answer.json()]).toEqual([200, { answer: 42 }]);
    await outgoing.close();
  });

  test('leads nowhere else: a redirect is refused', async () => {
    const outgoing = open();

    await expect(outgoing.fetch(`http://127.0.0.1:${port}/redirect`)).rejects.toThrow('answers with a redirect (302)');
    expect(requests).toBe(1);
    await outgoing.close();
  });

  test.each(['/large', '/bomb'])('is cut where it is too large: %s', async (path) => {
    const outgoing = open();

    await expect(outgoing.fetch(`http://127.0.0.1:${port}${path}`)).rejects.toThrow('larger than 1000000 bytes');
    await outgoing.close();
  });

  test('is waited for only so long', async () => {
    const outgoing = open(200);

    await expect(outgoing.fetch(`http://127.0.0.1:${port}/slow`)).rejects.toMatchObject({ name: 'TimeoutError' });
    await outgoing.close();
  });
});
