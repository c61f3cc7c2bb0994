import { type GrantInput, grantAnalytics, revokeAnalytics } from '../domain/analytics/analytics-reader.operations.js';
import { listAnalyticsReaders } from '../domain/analytics/analytics-reader.queries.js';
import { openContext } from '../domain/context.js';
import { newId } from '../domain/ids.js';
import { nameValueLines, table } from '../text-table.js';
import type { Command, Surroundings } from './command.js';

const contextOf = ({ orm }: Surroundings) =>
  openContext(orm, { actor: { kind: 'system', id: 'cli' }, organizationId: null, correlationId: newId() });

/** Where the role logs in: the host is a directory where the server listens on a socket in it. */
function loginOf({ orm }: Surroundings, role: string) {
  const { host = '', port, database = '' } = orm.em.getConnection().getConnectionOptions();
  const place = { host, port: port || 5432, database };
  const words = Object.entries({ host, port: place.port, dbname: database, user: role })
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}='${String(value).replaceAll(/['\\]/g, '\\$&')}'`);
  return { place, connectionString: words.join(' ') };
}

const whom = {
  role: { value: 'NAME', says: 'the database role of the analyst', presence: 'REQUIRED' },
  organization: { value: 'ID', says: 'the organization whose rows it reads', presence: 'REQUIRED' },
} as const;

/** `analytics grant`: a database role reads the views of schema analytics, limited to an organization. */
export const analyticsGrant: Command = {
  name: 'analytics grant',
  says: "Lets a database role read an organization's rows in the views of schema analytics, and nothing else.",
  options: { ...whom, create: { says: 'makes the role, with a password that is shown once' } },
  prepare:
    ({ role = '', organization = '', create }) =>
    async (surroundings) => {
      const input: GrantInput = { role, organizationId: organization, roleIs: create ? 'CREATE' : 'EXISTING' };
      const { password, ...granted } = await grantAnalytics(contextOf(surroundings), input);
      const secret = password?.reveal();
      const { place, connectionString } = loginOf(surroundings, granted.role);
      const text = nameValueLines([
        ['Role', granted.role],
        ['Organization', granted.organizationId],
        ['Connect with', connectionString],
        ...(secret ? ([['Password', secret]] as const) : []),
      ]);
      const json = { ...granted, ...place, ...(secret && { password: secret }) };
      return { json, text: secret ? `${text}\n\nThe password is shown this once.` : text };
    },
};

/** `analytics revoke`: takes an organization away from a role again. */
export const analyticsRevoke: Command = {
  name: 'analytics revoke',
  says: 'Takes an organization away from a database role, with the last one the views too; the role itself stays.',
  options: whom,
  prepare:
    ({ role = '', organization = '' }) =>
    async (surroundings) => {
      const json = await revokeAnalytics(contextOf(surroundings), { role, organizationId: organization });
      return { json, text: `${json.role} no longer reads organization ${json.organizationId}.` };
    },
};

/** `analytics list`: which roles read which organizations. */
export const analyticsList: Command = {
  name: 'analytics list',
  says: 'Lists which database roles read which organizations.',
  options: {},
  prepare: () => async (surroundings) => {
    const readers = (await listAnalyticsReaders(contextOf(surroundings))).map(({ grantedAt, ...reader }) => ({
      ...reader,
      grantedAt: grantedAt.toISOString(),
    }));
    const rows = readers.map(({ role, roleIs, organizationId, slug, grantedAt }) => [
      roleIs === 'MISSING' ? `${role} (missing)` : role,
      organizationId,
      grantedAt,
      slug,
    ]);
    return { json: { readers }, text: table(['ROLE', 'ORGANIZATION', 'GRANTED AT', 'SLUG'], rows) };
  },
};
