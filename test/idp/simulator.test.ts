import { createServer } from 'node:http';
import { afterEach, describe, expect, test } from '@jest/globals';
import { playCheck, type StepResult } from '../../src/idp-simulator/check.js';
import { EntraClient } from '../../src/idp-simulator/entra.js';
import { OKTA_HABITS } from '../../src/idp-simulator/okta/okta-profile.js';
import { OktaClient } from '../../src/idp-simulator/okta.js';
import { type Person, peopleOf } from '../../src/idp-simulator/people.js';
import { ProvisioningError } from '../../src/idp-simulator/provisioning-error.js';
import { type Exchange, ScimClient } from '../../src/idp-simulator/scim-client.js';
import { type Fault, listen, refusal, serve, stopServers, TOKEN } from './tiny-service-provider.js';

afterEach(stopServers);

async function playWizard(target: { baseUrl: string; token: string }): Promise<StepResult[]> {
  const options = { seed: 'tiny', people: 3, groups: 2, pageUsers: 12, mode: 'wizard' } as const;
  const results: StepResult[] = [];
  for await (const result of playCheck('okta', target, options)) results.push(result);
  return results;
}

type Answer = ReturnType<Fault>;

const onPath = (path: string, change: (answer: Answer) => Answer): Fault => {
  return (answer, request) => (request.path.includes(path) && answer.status < 300 ? change(answer) : answer);
};
const withBody = (change: Record<string, unknown>) => (answer: Answer) => ({
  ...answer,
  body: { ...answer.body, ...change },
});

const deactivatesWithoutActive: Fault = (answer, { method, path, body }) => {
  if (method === 'PUT' && path.includes('/Users/') && !('active' in body))
    Object.assign(answer.body ?? {}, { active: false });
  return answer;
};

describe('a check', () => {
  test('is all green on a service provider that does it right, as often as it is played, and leaves nothing', async () => {
    const { provider, target } = await serve();

    const results = [...(await playWizard(target)), ...(await playWizard(target))];

    expect(results.filter(({ ok }) => !ok)).toEqual([]);
    expect(results.length).toBeGreaterThan(80);
    expect(Object.values(provider.stores).map((store) => store.size)).toEqual([0, 0]);
  });

  test.each<[string, string, string, Fault]>([
    [
      'counts in strings',
      'okta.connection.users',
      'totalResults is an integer',
      onPath('/Users?', withBody({ totalResults: '1' })),
    ],
    [
      'answers nulls',
      'okta.wizard.assign.people',
      'no null',
      (answer, { method }) =>
        method === 'POST' && answer.status === 201 ? withBody({ nickName: null })(answer) : answer,
    ],
    [
      'gives passwords back',
      'okta.wizard.assign.people',
      'password',
      (answer, { body }) => (answer.status === 201 ? withBody({ password: body.password })(answer) : answer),
    ],
    [
      'answers no body to a creation',
      'okta.wizard.assign.people',
      'with a JSON object',
      (answer) => (answer.status === 201 ? { status: 201 } : answer),
    ],
    [
      'writes active as a string',
      'okta.wizard.life.unassign',
      'JSON boolean',
      onPath('/Users/', withBody({ active: 'false' })),
    ],
    [
      'deactivates by a PUT without active',
      'okta.wizard.profile.absent',
      'active is still true',
      deactivatesWithoutActive,
    ],
    [
      'caps its pages at ten',
      'okta.import.users',
      'every page but the last is full',
      onPath('/Users?', (answer) =>
        withBody({ Resources: (answer.body?.Resources as unknown[] | undefined)?.slice(0, 10) })(answer),
      ),
    ],
    [
      'answers 404 for an empty list',
      'okta.wizard.group.push',
      '200',
      (answer) => (answer.body?.totalResults === 0 ? refusal(404) : answer),
    ],
    [
      'fails on bad JSON',
      'okta.refusal.json',
      '5xx',
      (answer) => (answer.body?.scimType === 'invalidSyntax' ? refusal(500) : answer),
    ],
    ['drops members', 'okta.wizard.group.push', 'exactly the members', onPath('/Groups/', withBody({ members: [] }))],
    [
      'answers as application/json',
      'okta.connection.users',
      'application/scim+json',
      (answer) => ({ ...answer, headers: { ...answer.headers, 'content-type': 'application/json' } }),
    ],
    [
      'keeps what was deleted',
      'okta.wizard.group.unlink',
      '404',
      (answer, { method }) => (method === 'DELETE' && answer.status === 404 ? { status: 204 } : answer),
    ],
  ])('goes red where a service provider %s', async (_fault, id, what, fault) => {
    const { target } = await serve(fault);

    const step = (await playWizard(target)).find((result) => result.id === id);

    expect(step?.ok).toBe(false);
    expect(step?.failures.map((failure) => `${failure.what} ${failure.got}`).join('\n')).toContain(what);
  });

  test('deletes what it made when it is stopped in the middle', async () => {
    const { provider, target } = await serve();

    for await (const { id } of playCheck('okta', target, { seed: 'stopped' })) if (id.endsWith('assign.people')) break;

    expect(provider.stores.Users?.size).toBe(0);
  });

  test('tells of every step that the service provider is not there', async () => {
    const { target } = await serve();
    stopServers();

    const results = await playWizard(target);

    expect(results.find(({ id }) => id === 'okta.connection.users')?.failures[0]?.what).toContain('ECONNREFUSED');
  });
});

describe('a client', () => {
  const [ada, ben] = peopleOf({ seed: 'client', count: 2 }) as [Person, Person];

  test('of Okta creates at the first assignment, and finds, reads and replaces at the second', async () => {
    const { target } = await serve();
    const seen: string[] = [];
    const observe = ({ request: { method, path } }: Exchange) => seen.push(`${method} ${path.replace(/\?.*/, '?')}`);
    const [first, second] = [new OktaClient(target, observe), new OktaClient(target, observe)];

    const created = await first.assign(ada);
    const linked = await second.assign(ada);
    await Promise.all([first.close(), second.close()]);

    expect(linked.id).toBe(created.id);
    expect(seen).toEqual(['GET /Users?', 'POST /Users', 'GET /Users?', 'GET /Users/1', 'PUT /Users/1']);
  });

  test('says what an administrator would read when it is refused', async () => {
    const { target } = await serve();
    const okta = new OktaClient(target);
    await okta.assign(ada);
    await okta.assign(ben);

    const refused = okta.pushProfile(ben, { userName: ada.userName });

    await expect(refused).rejects.toThrow(ProvisioningError);
    await expect(refused).rejects.toThrow('PUT /Users/2 was answered 409: Refused.');
    await okta.close();
  });

  test('of Entra patches attribute by attribute without the flag, and one value with it', async () => {
    const { target } = await serve((answer, { method }) => (method === 'PATCH' ? { status: 204 } : answer));
    const sent: unknown[] = [];
    const observe = ({ request }: Exchange) => {
      if (request.method === 'PATCH') sent.push((request.body as { Operations: unknown }).Operations);
    };
    const [legacy, compliant] = [new EntraClient(target, observe), new EntraClient(target, observe, 'compliant')];
    const change = { displayName: 'Ada', 'name.givenName': 'A', 'emails[type eq "work"].value': 'a@example.com' };

    await legacy.provision(ada);
    await legacy.update(ada, change);
    await legacy.disable(ada);
    await compliant.provision(ben);
    await compliant.update(ben, change);
    await compliant.disable(ben);
    await Promise.all([legacy.close(), compliant.close()]);

    expect(sent).toEqual([
      Object.entries(change).map(([path, value]) => ({ op: 'Replace', path, value })),
      [{ op: 'Replace', path: 'active', value: 'False' }],
      [
        { op: 'replace', path: 'emails[type eq "work"].value', value: 'a@example.com' },
        { op: 'replace', value: { displayName: 'Ada', 'name.givenName': 'A' } },
      ],
      [{ op: 'replace', path: 'active', value: false }],
    ]);
  });

  test('repeats a request after a 429 and after a connection that had gone stale, and shows nobody the token', async () => {
    const authorizations: unknown[] = [];
    const server = createServer((request, response) => {
      const turn = authorizations.push(request.headers.authorization);
      if (turn === 2) request.socket.destroy();
      else if (turn === 3) response.writeHead(429, { 'retry-after': '0' }).end();
      else response.end('{"totalResults": 7}');
    });
    const target = { ...(await listen(server)), authorization: 'bare' } as const;
    const exchanges: Exchange[] = [];
    const habits = { ...OKTA_HABITS, connections: 1 };
    const client = new ScimClient(target, habits, (exchange) => exchanges.push(exchange));

    const answers = [await client.get('/Users'), await client.get('/Users')];
    await client.close();

    expect(answers.map(({ body }) => body)).toEqual([{ totalResults: 7 }, { totalResults: 7 }]);
    expect(authorizations).toEqual(Array(4).fill(TOKEN));
    expect(exchanges.map(({ answer, attempt }) => [answer.status, attempt])).toEqual([
      [200, 1],
      [429, 1],
      [200, 2],
    ]);
    expect(JSON.stringify(exchanges)).not.toContain(TOKEN);
  });

  test('does not repeat a request on a connection that was new, which the service provider may have handled', async () => {
    let turns = 0;
    const target = await listen(
      createServer((request) => {
        turns += 1;
        request.socket.destroy();
      }),
    );
    const client = new ScimClient(target, OKTA_HABITS);

    await expect(client.post('/Users', {})).rejects.toThrow('other side closed');
    await client.close();

    expect(turns).toBe(1);
  });
});

describe('a population', () => {
  test('is the same for the same seed, another for another one, and no two people share a user name', () => {
    const people = peopleOf({ seed: 'one', count: 200 });

    const again = peopleOf({ seed: 'one', count: 200 });
    const others = peopleOf({ seed: 'two', count: 200 });

    expect(again).toEqual(people);
    expect(others).not.toEqual(people);
    expect(new Set(people.map(({ userName }) => userName.toLowerCase())).size).toBe(200);
    expect(new Set(people.map(({ externalId }) => externalId)).size).toBe(200);
  });

  test.each([
    ['an umlaut', /[äöüß]/],
    ['an apostrophe', /'/],
    ['a plus sign', /\+/],
    ['CJK', /\p{Script=Han}/u],
  ])('has %s in some user name', (_what, pattern) => {
    const names = peopleOf({ seed: 'any', count: 60, domain: 'example.test' }).map(({ userName }) => userName);

    expect(names.some((name) => pattern.test(name))).toBe(true);
  });
});
