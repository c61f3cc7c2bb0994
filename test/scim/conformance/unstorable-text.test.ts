import { describe, expect, test } from '@jest/globals';
import { openBadInputStage, refused } from './bad-input-stage.js';
import { ENTERPRISE, ERROR, group, patchOf, person, unique } from './facade.js';

const stage = openBadInputStage();

describe('text that can not be stored', () => {
  const hostile = ['\u0000', 'a\u0000b', '\ud800', 'x\udc00', '\udfff\ud800'];

  test.each(['userName', 'externalId', 'displayName', 'title', 'locale', 'profileUrl', 'password'])(
    'in %s is invalidValue',
    async (name) => {
      for (const text of hostile) {
        refused(await stage.tenant.scim('POST', '/Users', { ...person(), [name]: `${text}x` }), 400, name);
        refused(
          await stage.tenant.scim('PUT', `/Users/${stage.userId}`, { ...person(), [name]: `x${text}` }),
          400,
          name,
        );
        refused(
          await stage.tenant.scim(
            'PATCH',
            `/Users/${stage.userId}`,
            patchOf({ op: 'replace', path: name, value: text }),
          ),
          400,
          name,
        );
        refused(
          await stage.tenant.scim('PATCH', `/Users/${stage.userId}`, patchOf({ op: 'add', value: { [name]: text } })),
          400,
          name,
        );
      }
      await stage.untouched();
    },
  );

  test.each([
    ['name.givenName', { name: { givenName: 'x\u0000' } }],
    ['emails.value', { emails: [{ value: 'x\ud800' }] }],
    ['emails.type', { emails: [{ value: 'x', type: '\u0000' }] }],
    ['addresses.country', { addresses: [{ country: '\udc00' }] }],
    ['x509Certificates.value', { x509Certificates: [{ value: 'AA\u0000A' }] }],
    [`${ENTERPRISE}:department`, { [ENTERPRISE]: { department: '\u0000' } }],
    [`${ENTERPRISE}:manager.value`, { [ENTERPRISE]: { manager: { value: '\ud800' } } }],
  ])('in %s is invalidValue', async (named, attributes) => {
    refused(await stage.tenant.scim('POST', '/Users', { ...person(), ...attributes }), 400, named);
    refused(
      await stage.tenant.scim('PATCH', `/Users/${stage.userId}`, patchOf({ op: 'add', value: attributes })),
      400,
      named,
    );
    await stage.untouched();
  });

  test('in a group is invalidValue', async () => {
    for (const text of hostile) {
      refused(await stage.tenant.scim('POST', '/Groups', { displayName: `x${text}` }), 400, 'displayName');
      refused(
        await stage.tenant.scim('PUT', `/Groups/${stage.groupId}`, { displayName: 'x', externalId: text }),
        400,
        'externalId',
      );
      refused(await stage.tenant.scim('POST', '/Groups', group(unique('g'), [`${text}x`])), 400, 'members');
      refused(
        await stage.tenant.scim(
          'PATCH',
          `/Groups/${stage.groupId}`,
          patchOf({ op: 'add', path: 'members', value: [{ value: `${text}x` }] }),
        ),
        400,
        'members',
      );
    }
    await stage.untouched();
  });

  test('in a path, a value path, an op or an unknown name is a 4xx or ignored', async () => {
    for (const text of hostile) {
      const patches = [
        { op: 'add', path: `title${text}`, value: 'x' },
        { op: 'add', path: `urn:x${text}:y`, value: 'x' },
        { op: 'replace', path: `emails[type eq "${text}"].value`, value: 'x' },
        { op: 'remove', path: `emails[type eq ${JSON.stringify(text)}]` },
        { op: `add${text}`, path: 'title', value: 'x' },
      ];
      for (const operation of patches)
        refused(await stage.tenant.scim('PATCH', `/Users/${stage.userId}`, patchOf(operation)), 400);
      expect(
        (await stage.tenant.scim('PATCH', `/Users/${stage.userId}`, patchOf({ op: 'add', value: { [text]: text } })))
          .status,
      ).toBe(200);
      refused(
        await stage.tenant.scim(
          'PATCH',
          `/Groups/${stage.groupId}`,
          patchOf({ op: 'remove', path: `members[value eq "${text}"]` }),
        ),
        400,
      );
    }
    await stage.untouched();
  });

  test('in a URL is a 4xx or finds nothing', async () => {
    const statuses = [];
    for (const path of [
      '/Users?filter=userName%20eq%20%22%00%22',
      '/Users?filter=userName%20eq%20%00',
      '/Users?filter=%00',
      '/Users?filter=userName%20eq%20%22%5Cu0000%22',
      '/Users?filter=userName%20eq%20%22%5Cud800%22',
      '/Users?startIndex=%00',
    ]) {
      const answer = await stage.tenant.scim('GET', path);
      statuses.push(answer.status);
      expect(answer.body.schemas).toEqual([ERROR]);
    }
    expect(statuses).toEqual([400, 400, 400, 400, 400, 400]);
    for (const path of [
      '/Users/%00',
      `/Users/${stage.userId}%00`,
      '/Groups/%ED%A0%80',
      '/%00',
      '/Users%00',
      '/Users/%F0%9F',
    ])
      expect([path, (await stage.tenant.scim('GET', path)).status]).toEqual([path, 404]);
    for (const query of [
      'attributes=%00',
      'attributes=%ED%A0%80',
      'excludedAttributes=%00',
      '%00=%00',
      'filter=userName%20eq%20%22%ED%A0%80%22',
    ])
      expect([query, (await stage.tenant.scim('GET', `/Users?${query}`)).status]).toEqual([query, 200]);
    await stage.untouched();
  });

  test('in a header is refused by the HTTP parser, and an odd X-Request-Id is not taken over', async () => {
    const head = `GET /scim/v2/${stage.tenant.connectionId}/Users HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer ${stage.tenant.scimToken}\r\n`;

    expect(await stage.facade.raw(`${head}If-Match: a\0b\r\n\r\n`)).toMatch(/^HTTP\/1.1 400/);
    const odd = await stage.facade.raw(`${head}X-Request-Id: a'b"c;${'x'.repeat(99)}\r\n\r\n`);
    expect(odd).toMatch(/^HTTP\/1.1 200/);
    expect(odd).toMatch(/X-Request-Id: [0-9a-f-]{36}\r\n/i);
  });
});
