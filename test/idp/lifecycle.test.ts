import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createMember } from '../../src/domain/member/member.operations.js';
import { listMembers } from '../../src/domain/member/member.queries.js';
import type { DisableChoice } from '../../src/domain/scim-connection/disable-choice.js';
import {
  confirmScimProvider,
  disableScim,
  enableScim,
  markScimPreviewed,
  pauseScim,
  resumeScim,
} from '../../src/domain/scim-connection/lifecycle.operations.js';
import type { IdentityProvider } from '../../src/domain/scim-connection/scim-connection.entity.js';
import { listTeams } from '../../src/domain/team/team.queries.js';
import { EntraClient } from '../../src/idp-simulator/entra.js';
import { OktaClient } from '../../src/idp-simulator/okta.js';
import { type Person, peopleOf } from '../../src/idp-simulator/people.js';
import { PingFederateClient } from '../../src/idp-simulator/pingfederate.js';
import type { ScimTarget } from '../../src/idp-simulator/scim-client.js';
import { draft } from '../domain/drafts.js';
import { sceneOf } from '../domain/scene.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { violations } from '../support/invariants.js';
import { makeOrganization } from '../support/organization.js';
import { serveScim } from '../support/scim-server.js';
import { verifiedDomain } from '../support/verified-domain.js';

let database: TestDatabase;
let server: Awaited<ReturnType<typeof serveScim>>;

beforeAll(async () => {
  database = await openTestDatabase();
  server = await serveScim(database.orm);
});
afterAll(async () => {
  const broken = await violations(database);
  await server.close();
  await database.close();
  expect(broken).toEqual([]);
});

/** What an identity provider does, however it does it. */
interface Provider {
  test(): Promise<unknown>;
  push(person: Person): Promise<{ id: string }>;
  pushGroup(name: string, people: readonly Person[]): Promise<unknown>;
  leave(person: Person): Promise<unknown>;
  close(): Promise<void>;
}

const providers: Record<Exclude<IdentityProvider, 'generic'>, (target: ScimTarget) => Provider> = {
  okta(target) {
    const okta = new OktaClient(target);
    return {
      test: () => okta.testConnection(),
      push: (person) => okta.assign(person),
      pushGroup: (name, people) => okta.pushGroup(name, people),
      leave: (person) => okta.unassign(person),
      close: () => okta.close(),
    };
  },
  entra(target) {
    const entra = new EntraClient(target);
    return {
      test: () => entra.testConnection(),
      async push(person) {
        const user = await entra.provision(person);
        await entra.restore(person);
        return user;
      },
      async pushGroup(displayName, people) {
        const group = await entra.provisionGroup({ displayName, externalId: displayName });
        await entra.addMembers(group, people);
      },
      leave: (person) => entra.disable(person),
      close: () => entra.close(),
    };
  },
  pingfederate(target) {
    const ping = new PingFederateClient(target);
    return {
      test: () => ping.listGroups(),
      push: (person) => ping.provision(person),
      pushGroup: (name, people) => ping.syncGroup(name, people),
      leave: (person) => ping.remove(person),
      close: () => ping.close(),
    };
  },
};

test.each(Object.keys(providers) as (keyof typeof providers)[])(
  '%s adopts, is paused, goes on, is disabled and enabled anew, and nobody is lost, doubled or renamed by it',
  async (identityProvider) => {
    const organization = await makeOrganization(database.orm, { seats: 100 });
    const owner = organization.asOwner();
    const domain = await verifiedDomain(owner, `${organization.slug}.test`);
    await sceneOf(database.orm, organization).enabledSsoConnection();
    const people = peopleOf({ seed: identityProvider, count: 4, domain: domain.name });
    const before = await createMember(owner, { draft: draft(people[0]!.userName), role: 'ADMIN' });
    const { id: connectionId } = await confirmScimProvider(owner, { identityProvider });
    const opened: Provider[] = [];
    const enable = async () => {
      await markScimPreviewed(owner, { connectionId, kind: 'TO_ENABLE' });
      const { secret } = await enableScim(owner, { connectionId, tokenLifetime: 'DAYS_30' });
      const provider = providers[identityProvider]({
        baseUrl: `${server.origin}/scim/v2/${connectionId}`,
        token: secret.reveal(),
      });
      opened.push(provider);
      await provider.test();
      return provider;
    };
    const cycle = async (provider: Provider) => {
      const ids: string[] = [];
      for (const person of people) ids.push((await provider.push(person)).id);
      await provider.pushGroup('Research', people);
      return ids;
    };
    const picture = async () => ({
      members: (await listMembers(owner, { first: 250 })).rows
        .filter(({ emailDomain, role }) => emailDomain === domain.name && role !== 'OWNER')
        .map(({ id, status, managedBy }) => [id, status, managedBy]),
      teams: (await listTeams(owner, { first: 250 })).rows.map(({ id, name, managedBy }) => [id, name, managedBy]),
    });

    const first = await enable();
    const ids = await cycle(first);
    const enabled = await picture();
    await pauseScim(owner, { connectionId });
    await first.test();
    await expect(first.leave(people[1]!)).rejects.toThrow(/503/);
    const paused = await picture();
    await resumeScim(owner, { connectionId });
    await first.leave(people[1]!);
    const again = await cycle(first);
    const afterwards: unknown[] = [];
    for (const members of ['KEEP_AS_MANUAL', 'SUSPEND_MANAGED'] satisfies DisableChoice[]) {
      await disableScim(owner, { connectionId, members });
      await expect(opened.at(-1)!.test()).rejects.toThrow(/401/);
      expect(await cycle(await enable())).toEqual(ids);
      afterwards.push(await picture());
    }
    for (const provider of opened) await provider.close();

    expect(ids[0]).toBe(before.id);
    expect(again).toEqual(ids);
    expect(enabled.members).toEqual(ids.map((id) => [id, 'ACTIVE', 'SCIM']).sort());
    expect(enabled.teams).toMatchObject([[expect.any(String), 'Research', 'SCIM']]);
    expect([paused, ...afterwards]).toEqual([enabled, enabled, enabled]);
  },
);
