import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  created,
  ERROR,
  type Facade,
  GROUP,
  openFacade,
  person,
  type Tenant,
  tagOf,
  USER,
  unique,
  withoutSeats,
} from './facade.js';
import { tableImages } from './table-images.js';

let facade: Facade;
let tenant: Tenant;

beforeAll(async () => {
  facade = await openFacade();
  tenant = await facade.organization();
});
afterAll(() => facade.close());

const isoTime = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);

describe.each([
  ['/Users', 'User', USER, () => person()],
  ['/Groups', 'Group', GROUP, () => ({ schemas: [GROUP], displayName: unique('Group') })],
] as const)('RFC 7644 section 3.3, creating in %s', (endpoint, resourceType, schema, body) => {
  test('the answer is the resource, at the Location that its meta tells', async () => {
    const sent = body();

    const answer = await tenant.scim('POST', endpoint, sent);

    expect(answer.status).toBe(201);
    expect(answer.headers.get('content-type')).toBe('application/scim+json');
    expect(answer.headers.get('location')).toBe(`${tenant.baseUrl}${endpoint}/${answer.body.id}`);
    expect(withoutSeats(answer.body)).toEqual({
      ...sent,
      schemas: [schema],
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      ...(endpoint === '/Users' && { active: true }),
      meta: {
        resourceType,
        created: isoTime,
        lastModified: answer.body.meta.created,
        location: answer.headers.get('location'),
        version: tagOf(1),
      },
    });
  });

  test('the resource stands at its Location, for HEAD without a body', async () => {
    const { headers, body: made } = await tenant.scim('POST', endpoint, body());
    const path = headers.get('location')!.slice(tenant.baseUrl.length);

    const get = await tenant.scim('GET', path);
    const head = await tenant.scim('HEAD', path);
    const headOfList = await tenant.scim('HEAD', endpoint);

    expect(get.body).toEqual(made);
    expect([head.status, head.text]).toEqual([200, '']);
    for (const name of ['content-type', 'content-length', 'etag'])
      expect([name, head.headers.get(name)]).toEqual([name, get.headers.get(name)]);
    expect([headOfList.status, headOfList.text]).toEqual([200, '']);
  });

  test('an id, meta and schemas of the client are not taken over', async () => {
    const id = crypto.randomUUID();

    const { body: made } = await tenant.scim('POST', endpoint, {
      ...body(),
      id,
      schemas: ['urn:anything'],
      meta: { created: '1999-01-01T00:00:00Z', version: 'W/"9"', location: 'https://elsewhere.test' },
    });

    expect(made.id).not.toBe(id);
    expect(withoutSeats(made).schemas).toEqual([schema]);
    expect(made.meta).toMatchObject({ version: tagOf(1), location: `${tenant.baseUrl}${endpoint}/${made.id}` });
    expect(made.meta.created > '2020').toBe(true);
  });

  test('a name that is taken is a conflict, in any letter case and Unicode form, and writes nothing', async () => {
    const name = endpoint === '/Users' ? 'userName' : 'displayName';
    await created(tenant.scim, endpoint, { ...body(), [name]: `${unique('x')}Zoë` });
    const [taken] = await facade.database.rows<{ name: string }>(
      endpoint === '/Users'
        ? 'select user_name as name from member order by id desc limit 1'
        : 'select name from team order by id desc limit 1',
    );
    const before = await tableImages(facade.database);

    for (const again of [taken!.name, taken!.name.toUpperCase(), taken!.name.normalize('NFD')]) {
      const { status, body: error } = await tenant.scim('POST', endpoint, { ...body(), [name]: again });
      expect(status).toBe(409);
      expect(error).toMatchObject({ schemas: [ERROR], status: '409', scimType: 'uniqueness' });
    }

    expect(await tableImages(facade.database)).toEqual(before);
  });

  test('many at once with one name make exactly one', async () => {
    const sent = body();

    const answers = await Promise.all(Array.from({ length: 8 }, () => tenant.scim('POST', endpoint, sent)));

    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(7).fill(409)]);
  });
});

describe('RFC 7644 section 3.3, creating users', () => {
  test('an externalId of another user of the connection is a conflict', async () => {
    const externalId = unique('ext');
    await created(tenant.scim, '/Users', { ...person(), externalId });

    const { status, body } = await tenant.scim('POST', '/Users', { ...person(), externalId });

    expect(status).toBe(409);
    expect(body).toMatchObject({ scimType: 'uniqueness', detail: expect.stringContaining('externalId') });
  });

  test('contact e-mails are not unique', async () => {
    const emails = [{ value: 'shared@example.test' }];

    await created(tenant.scim, '/Users', { ...person(), emails });

    expect((await tenant.scim('POST', '/Users', { ...person(), emails })).status).toBe(201);
  });

  test('text is kept as it was sent', async () => {
    const texts = {
      displayName: '  Ünïcödé \u202e rtl 👩‍🚀 e\u0301 ',
      title: 'line\nbreak\ttab "quotes" \\ <img onerror=x> =cmd()',
      nickName: 'ß İ ı',
    };

    const made = await created(tenant.scim, '/Users', { ...person(`${unique('Üser')} with blanks`), ...texts });

    expect((await tenant.scim('GET', `/Users/${made.id}`)).body).toMatchObject(texts);
  });
});
