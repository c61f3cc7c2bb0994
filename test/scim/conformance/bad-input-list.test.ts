import { beforeAll, describe, expect, test } from '@jest/globals';
import { openBadInputStage, refused } from './bad-input-stage.js';
import { type HostileRequest, hostileRequests } from './hostile-requests.js';

const stage = openBadInputStage();

/** The names are known before the ids are. */
const nowhere = { userId: '', groupId: '', cursor: '' };
const byName = new Map<string, HostileRequest>();

beforeAll(async () => {
  await stage.tenant.scim('POST', '/Users', { userName: 'second@example.test' });
  const { body } = await stage.tenant.scim('GET', '/Users?cursor&count=1');
  const target = { userId: stage.userId, groupId: stage.groupId, cursor: body.nextCursor };
  for (const request of hostileRequests(target)) byName.set(request.name, request);
});

describe('the bad-input list', () => {
  test.each(hostileRequests(nowhere).map(({ name, status }) => [name, status] as const))(
    '%s is a %i, writes nothing, and holds nobody up',
    async (name, status) => {
      const { method, path, body, scimType } = byName.get(name)!;

      const [answer, ...others] = await Promise.all([
        stage.send(method, path, body),
        stage.tenant.scim('GET', `/Users/${stage.userId}`),
        stage.tenant.scim('GET', '/Groups?count=1'),
      ]);

      refused(answer, status);
      expect(answer.body.scimType).toBe(scimType);
      expect(others.map((other) => other.status)).toEqual([200, 200]);
      await stage.untouched();
    },
  );

  test.each([
    ['count=-1', { itemsPerPage: 0, startIndex: 1 }],
    ['startIndex=0', { startIndex: 1 }],
    ['startIndex=-9007199254740993', { startIndex: 1 }],
    ['count=99999999999999999999', { startIndex: 1 }],
  ])('%s is no error: the standard says how it is read', async (query, numbers) => {
    const { status, body } = await stage.tenant.scim('GET', `/Users?${query}`);

    expect([status, body]).toEqual([200, expect.objectContaining(numbers)]);
    await stage.untouched();
  });
});
