import { pino } from 'pino';
import type { SeededRandom } from '../../src/idp-simulator/seeded-random.js';
import { createServer } from '../../src/server.js';
import type { Clock } from '../support/clock.js';
import type { TestDatabase } from '../support/database.js';
import { openLoopback } from '../support/loopback.js';
import { testSecretKey } from '../support/muster-server.js';
import { makeOrganization } from '../support/organization.js';
import { clientOf } from '../support/scim-server.js';
import { LicenseModel, type ModelMember, type ModelPool, Refused } from './license-model.js';

const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const day = 86_400_000;
const departments = [null, 'Sales', 'Research', '=Finance'] as const;

/** Every face of the server on a free port of the loopback address. */
export async function serveEverything(database: TestDatabase) {
  const listener = await openLoopback();
  const { origin } = listener;
  const log = pino({ level: 'silent' });
  const server = await createServer({
    orm: database.orm,
    publicUrl: origin,
    log,
    trustProxy: 0,
    secretKey: testSecretKey,
  });
  listener.serve(server.app);
  return {
    origin,
    async close() {
      await listener.close();
      await server.stop();
    },
  };
}

/**
 * An organization with three licenses, of which a rule gives one to everyone, another one to a group, while people give the third; and
 * the model of it. What happens to one happens to the other.
 */
export async function provisionedOrganization(
  { database, origin, clock }: { database: TestDatabase; origin: string; clock: Clock },
  random: SeededRandom,
) {
  const policy = () => random.pick(['WAITLIST', 'REJECT', 'ALLOW'] as const);
  const [first, second, third] = [policy(), policy(), policy()];
  const limitOf = (name: string) => (name === 'ALLOW' ? 1 : 0);
  const organization = await makeOrganization(database.orm, {
    seats: 3,
    overagePolicy: first,
    overageLimit: limitOf(first),
  });
  const scim = clientOf(`${origin}/scim/v2/${organization.connectionId}`, organization.scimToken);
  const graphql = clientOf(`${origin}/graphql`, organization.adminToken);

  async function ask<Data>(query: string, variables: object): Promise<Data> {
    const answer = await graphql('POST', '', { query, variables }, { 'Content-Type': 'application/json' });
    if (answer.body.errors) throw new Error(answer.text);
    return answer.body.data;
  }

  /** Runs a mutation; false where the domain refused it. */
  async function mutate(name: string, input: object, part = 'license { id }'): Promise<{ done: boolean; id?: string }> {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const data = await ask<Record<string, { userErrors: unknown[]; license?: { id: string } | null }>>(
      `mutation ($input: ${type}!) { ${name}(input: $input) { ${part} userErrors { code } } }`,
      { input },
    );
    const { userErrors, license } = data[name]!;
    return { done: userErrors.length === 0, ...(license && { id: license.id }) };
  }

  const extra = async (sku: string, overagePolicy: string) =>
    (
      await mutate('createLicense', {
        sku,
        name: sku,
        seats: 2,
        overagePolicy,
        overageLimit: limitOf(overagePolicy),
      })
    ).id!;
  const secondId = await extra('tools', second);
  const thirdId = await extra('design', third);
  const team = (await scim('POST', '/Groups', { schemas: [GROUP], displayName: 'Toolmakers' })).body.id as string;
  await mutate(
    'createLicenseRule',
    { licenseId: secondId, kind: 'GROUP', teamId: team, priority: 50 },
    'licenseRule { id }',
  );

  const pool = (
    id: string,
    giver: ModelPool['giver'],
    overagePolicy: ModelPool['policy'],
    seats: number,
    priority: number,
  ): ModelPool => ({
    id,
    giver,
    priority,
    policy: overagePolicy,
    limit: limitOf(overagePolicy),
    seats,
    expiresAt: null,
    startsAt: new Date(clock.now),
    terms: [{ validFrom: new Date(clock.now), seats, expiresAt: null }],
    rows: [],
  });
  const pools = [
    pool(organization.licenseId, 'EVERYONE', first, 3, 100),
    pool(secondId, 'GROUP', second, 2, 50),
    pool(thirdId, 'NOBODY', third, 2, 100),
  ];
  const model = new LicenseModel(pools);

  const living = () => model.members.filter(({ state }) => state !== 'REMOVED');
  const patch = (path: string, operation: object) =>
    scim('PATCH', path, { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: [operation] });
  const answered = (status: number) => {
    if (status >= 200 && status < 300) return true;
    if (status === 403) return false;
    throw new Error(`SCIM answered ${status}`);
  };

  /** The same by the model; false where it refuses. */
  const supposed = (act: () => void): boolean => {
    try {
      act();
      return true;
    } catch (error) {
      if (error instanceof Refused) return false;
      throw error;
    }
  };

  type Deed = () => Promise<readonly [what: string, happened: boolean, supposed: boolean]>;
  const someone = () => random.pick(living() as [ModelMember, ...ModelMember[]]);
  const some = () => random.pick(pools as [ModelPool, ...ModelPool[]]);

  const deeds: readonly [Deed, ...Deed[]] = [
    async () => {
      const [active, department] = [random.below(8) > 0, random.pick(departments)];
      const { status, body } = await scim('POST', '/Users', {
        schemas: [USER, ENTERPRISE],
        userName: `${random.word(12)}@example.test`,
        active,
        ...(department && { [ENTERPRISE]: { department } }),
      });
      const id = answered(status) ? body.id : 'nobody';
      const state = active ? 'ACTIVE' : 'SUSPENDED';
      const made = supposed(() => model.create(clock.now, id, state, department));
      if (!made) model.members.pop();
      return ['create', answered(status), made];
    },
    async () => {
      const member = someone();
      const active = member.state !== 'ACTIVE';
      const { status } = await patch(`/Users/${member.id}`, { op: 'replace', value: { active } });
      const act = () => (active ? model.reactivate(clock.now, member) : model.suspend(clock.now, member));
      return [active ? 'reactivate' : 'suspend', answered(status), supposed(act)];
    },
    async () => {
      const member = someone();
      const { status } = await scim('DELETE', `/Users/${member.id}`);
      return ['delete', answered(status), supposed(() => model.remove(clock.now, member))];
    },
    async () => {
      const member = someone();
      const department = random.pick(['Sales', 'Research', '=Finance']);
      const { status } = await patch(`/Users/${member.id}`, {
        op: 'replace',
        path: `${ENTERPRISE}:department`,
        value: department,
      });
      member.department = department;
      return ['move', answered(status), true];
    },
    async () => {
      const member = someone();
      const leaves = member.inGroup;
      const { status } = await patch(
        `/Groups/${team}`,
        leaves
          ? { op: 'remove', path: `members[value eq "${member.id}"]` }
          : { op: 'add', path: 'members', value: [{ value: member.id }] },
      );
      const act = () => (leaves ? model.leaveGroup(clock.now, member) : model.joinGroup(clock.now, member));
      return [leaves ? 'leave the group' : 'join the group', answered(status), supposed(act)];
    },
    async () => {
      const [member, license] = [someone(), pools[2]!];
      const { done } = await mutate('assignLicense', { licenseId: license.id, memberId: member.id });
      return ['assign', done, supposed(() => model.assign(clock.now, license, member))];
    },
    async () => {
      const [member, license] = [someone(), pools[2]!];
      const { done } = await mutate('releaseLicense', { licenseId: license.id, memberId: member.id });
      return ['release', done, supposed(() => model.release(clock.now, license, member))];
    },
    async () => {
      const license = some();
      const seats = random.below(6);
      const { done } = await mutate('updateLicense', { licenseId: license.id, seats });
      const { expiresAt } = license;
      return ['buy', done, supposed(() => model.buy(clock.now, license, { seats, expiresAt }))];
    },
    async () => {
      const license = some();
      const expiresAt = random.below(2) === 0 ? null : clock.now + day * (1 + random.below(6));
      const { done } = await mutate('updateLicense', {
        licenseId: license.id,
        expiresAt: expiresAt === null ? null : new Date(expiresAt).toISOString(),
      });
      const { seats } = license;
      return ['renew', done, supposed(() => model.buy(clock.now, license, { seats, expiresAt }))];
    },
  ];
  const weighted: readonly [Deed, ...Deed[]] = [deeds[0], deeds[0], deeds[0], ...deeds.slice(1), deeds[1]!, deeds[4]!];

  return {
    organization,
    model,
    ask,
    /** Something happens, now. */
    happen: (): ReturnType<Deed> => (living().length === 0 ? deeds[0]() : random.pick(weighted)()),
  };
}

export type ProvisionedOrganization = Awaited<ReturnType<typeof provisionedOrganization>>;
