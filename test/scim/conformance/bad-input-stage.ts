import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals';
import { created, ERROR, type Facade, group, openFacade, person, type Tenant, unique } from './facade.js';
import { prototypeKeys } from './prototype-keys.js';
import { tableImages } from './table-images.js';

/** What tests of bad input share: a tenant with one user and one group, and what must be so after each of them. */
export interface BadInputStage {
  facade: Facade;
  tenant: Tenant;
  userId: string;
  groupId: string;
  /** Sends a body to the tenant as bytes. */
  send(method: string, path: string, body: RequestInit['body'], headers?: Record<string, string>): Promise<Answer>;
  /** Expects that nothing was written since the test began. */
  untouched(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a body of any shape, looked at by assertions
  readonly body: any;
}

/** Opens the stage for the tests of a file; after each, the prototypes are as they were and pino has nothing to say. */
export function openBadInputStage(): BadInputStage {
  const stage = {} as BadInputStage;
  const prototypes = prototypeKeys();
  let before: Record<string, string>;

  beforeAll(async () => {
    const facade = await openFacade();
    const tenant = await facade.organization();
    const emails = [{ value: 'a@example.test', type: 'work' }];
    const { id: userId } = await created(tenant.scim, '/Users', { ...person(), emails });
    const { id: groupId } = await created(tenant.scim, '/Groups', group(unique('g'), [userId]));
    Object.assign(stage, {
      facade,
      tenant,
      userId,
      groupId,
      send: sender(tenant),
      untouched: async () => expect(await tableImages(facade.database)).toEqual(before),
    });
  });
  afterAll(() => stage.facade.close());
  beforeEach(async () => {
    before = await tableImages(stage.facade.database);
  });
  afterEach(() => {
    expect(prototypeKeys()).toEqual(prototypes);
    expect(stage.facade.logLines).toEqual([]);
  });
  return stage;
}

/** Expects a SCIM error of this status whose detail contains a name. */
export function refused(answer: { status: number; headers: Headers; body: unknown }, status: number, named = ''): void {
  expect(answer.body).toMatchObject({
    schemas: [ERROR],
    status: String(status),
    detail: expect.stringContaining(named),
  });
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toBe('application/scim+json');
}

function sender({ baseUrl, scimToken }: Tenant): BadInputStage['send'] {
  return async (method, path, body, headers = {}) => {
    const response = await fetch(baseUrl + path, {
      method,
      headers: { Authorization: `Bearer ${scimToken}`, 'Content-Type': 'application/scim+json', ...headers },
      body,
      ...(body instanceof ReadableStream && { duplex: 'half' }),
    } as RequestInit);
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: text === '' ? undefined : JSON.parse(text),
    };
  };
}
