import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { openBadInputStage, refused } from './bad-input-stage.js';
import { ERROR, person } from './facade.js';

const stage = openBadInputStage();

describe('HTTP', () => {
  const minimal = () => JSON.stringify(person());

  test.each([
    'text/plain',
    'text/html',
    'application/xml',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
    'application/jsonx',
    'json',
    'x',
    '*/*',
  ])('a body of type %s is a 415', async (type) => {
    refused(await stage.send('POST', '/Users', minimal(), { 'Content-Type': type }), 415, type.split(';')[0]);
    await stage.untouched();
  });

  test.each([
    'application/json',
    'application/scim+json',
    'APPLICATION/SCIM+JSON',
    'application/scim+json;charset=utf-8',
    'application/json; charset=bogus',
    'application/json; charset=utf-16; q=1',
    'application/scim+json ; charset="UTF-8"',
  ])('a body of type %s is taken', async (type) => {
    expect((await stage.send('POST', '/Users', minimal(), { 'Content-Type': type })).status).toBe(201);
  });

  test.each(['compress', 'gzip, gzip', 'zstd', 'x', 'identity, x', '__proto__'])(
    'the Content-Encoding %s is a 415',
    async (encoding) => {
      refused(await stage.send('POST', '/Users', minimal(), { 'Content-Encoding': encoding }), 415);
      await stage.untouched();
    },
  );

  test.each(['gzip', 'deflate', 'br'])(
    'a body in %s is taken, and one that is broken is invalidSyntax',
    async (encoding) => {
      const pack = { gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync }[encoding]!;
      const whole = new Uint8Array(pack(minimal()));
      const noise = new TextEncoder().encode('this is not compressed at all');

      for (const bytes of [noise, whole.slice(0, -5), whole.slice(0, 3), new Uint8Array()])
        refused(await stage.send('POST', '/Users', bytes, { 'Content-Encoding': encoding }), 400);
      await stage.untouched();
      expect((await stage.send('POST', '/Users', whole, { 'Content-Encoding': encoding })).status).toBe(201);
    },
  );

  test.each(['%', '%z', '%zz', '%c3%28', 'a%'])(
    'the broken percent-encoding %s is an unknown path',
    async (segment) => {
      for (const path of [`/Users/${segment}`, `/${segment}`, `/Schemas/${segment}`]) {
        const answer = await stage.facade.raw(
          `GET /scim/v2/${stage.tenant.connectionId}${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer ${stage.tenant.scimToken}\r\n\r\n`,
        );
        expect(answer).toMatch(/^HTTP\/1.1 404/);
        expect(answer).toContain(`"schemas":["${ERROR}"]`);
      }
      expect((await stage.tenant.scim('GET', `/Users?filter=${segment}`)).status).toBe(400);
      expect((await stage.tenant.scim('GET', `/Users?attributes=${segment}`)).status).toBe(200);
    },
  );

  const smuggled = [
    ['two different lengths', 'Content-Length: 2\r\nContent-Length: 3\r\n'],
    ['a length and chunks', 'Content-Length: 2\r\nTransfer-Encoding: chunked\r\n'],
    ['a negative length', 'Content-Length: -1\r\n'],
    ['a length that is no number', 'Content-Length: 1e3\r\n'],
    ['an unknown transfer coding', 'Transfer-Encoding: xchunked\r\n'],
    ['a header with a blank before its colon', 'Content-Length : 2\r\n'],
    ['a folded header', 'X-A: a\r\n b\r\nContent-Length: 2\r\n'],
  ];

  test.each(smuggled)('%s: one request at most is heard, and it is refused', async (_what, headers) => {
    const inner = `DELETE /scim/v2/${stage.tenant.connectionId}/Users/${stage.userId} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${stage.tenant.scimToken}\r\n\r\n`;
    const answer = await stage.facade.raw(
      `POST /scim/v2/${stage.tenant.connectionId}/Users HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer ${stage.tenant.scimToken}\r\n${headers}\r\n{}${inner}`,
    );

    expect(answer.match(/HTTP\/1.1 \d+/g)).toEqual([expect.stringMatching(/ 4\d\d$/)]);
    await stage.untouched();
  });

  test('a client that goes away in the middle of its body changes nothing and is no error of ours', async () => {
    const { connect } = await import('node:net');
    const port = Number(new URL(stage.facade.origin).port);

    for (const headers of [
      'Content-Length: 1000',
      'Transfer-Encoding: chunked',
      'Content-Length: 1000\r\nContent-Encoding: gzip',
    ])
      await new Promise<void>((resolve) => {
        const socket = connect(port, '127.0.0.1', () => {
          socket.write(
            `POST /scim/v2/${stage.tenant.connectionId}/Users HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${stage.tenant.scimToken}\r\n${headers}\r\n\r\n5\r\n{"use`,
            () => setTimeout(() => socket.destroy(), 50),
          );
        });
        socket.on('close', () => resolve());
      });
    await stage.tenant.scim('GET', '/Users');
    await stage.facade.flush();

    await stage.untouched();
    expect(
      await stage.facade.database.rows('select 1 from provisioning_log_entry where status >= 500 and status <> 501'),
    ).toEqual([]);
  });

  test('requests sent in one go are answered in their order', async () => {
    const one = (path: string, last: string) =>
      `GET /scim/v2/${stage.tenant.connectionId}${path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${stage.tenant.scimToken}\r\nConnection: ${last}\r\n\r\n`;

    const answer = await stage.facade.raw(
      one('/Users?count=0', 'keep-alive') + one('/Nothing', 'keep-alive') + one('/Groups?count=0', 'close'),
    );

    expect(answer.match(/HTTP\/1.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 404', 'HTTP/1.1 200']);
  });
});
