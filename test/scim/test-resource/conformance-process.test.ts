import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { cleanUp, MusterProcess } from '../../process/muster-process.js';
import { clientOf } from '../../support/scim-server.js';
import { thing } from './stage.js';

afterAll(cleanUp);

describe('the server for conformance suites', () => {
  test('prints where it is in one line, serves Users, Groups and TestResources, and stops in order', async () => {
    const server = new MusterProcess(process.execPath, [join('test', 'serve-conformance.mjs')], {});
    const [line] = await server.find(/.*\n/);
    const { baseUrl, token, ...rest } = JSON.parse(line);
    const scim = clientOf(baseUrl, token);

    const made = await scim('POST', '/TestResources', thing());
    const lists = await Promise.all(['/Users', '/Groups', '/TestResources'].map((path) => scim('GET', path)));
    server.kill('SIGTERM');
    const { code } = await server.ended;

    expect(rest).toEqual({});
    expect(made.status).toBe(201);
    expect(lists.map(({ status, body }) => [status, body.totalResults])).toEqual([
      [200, 0],
      [200, 0],
      [200, 1],
    ]);
    expect(code).toBe(0);
    expect(server.stdout).toBe(line);
    await expect(fetch(baseUrl)).rejects.toThrow();
  });
});
