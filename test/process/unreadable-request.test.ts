import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type HttpListener, listen } from '../../src/http-listener.js';

let listener: HttpListener;

beforeAll(async () => {
  listener = await listen({ host: '127.0.0.1', port: 0 });
});

afterAll(() => listener.close(1_000));

async function send(bytes: string): Promise<string> {
  const socket = connect(listener.port, '127.0.0.1');
  socket.on('error', () => {});
  socket.end(bytes);
  let text = '';
  for await (const chunk of socket) text += chunk;
  return text;
}

const cases = [
  [
    'a filter of 1 MB',
    `GET /scim/v2/x/Users?filter=${'a'.repeat(1_000_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
    '431',
    'shorter filter',
  ],
  [
    'a token of 100 kB',
    `GET /scim/v2/x/Users HTTP/1.1\r\nHost: x\r\nAuthorization: ${'a'.repeat(100_000)}\r\n\r\n`,
    '431',
    'headers',
  ],
  ['a NUL in a header', 'GET / HTTP/1.1\r\nHost: x\r\nX-A: a\0b\r\n\r\n', '400', 'malformed'],
  [
    'two lengths',
    'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    '400',
    'malformed',
  ],
] as const;

test.each(cases)(
  '%s that the HTTP parser refuses is answered as a SCIM error',
  async (_name, bytes, status, detail) => {
    const answer = await send(bytes);

    const [head = '', body = ''] = answer.split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(head).toContain('application/scim+json');
    expect(JSON.parse(body)).toMatchObject({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
      status,
      detail: expect.stringContaining(detail),
    });
  },
);
