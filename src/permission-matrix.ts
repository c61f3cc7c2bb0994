import { type GraphQLField, type GraphQLSchema, isObjectType } from 'graphql';
import { can, everyScope, type Permission, permissions } from './domain/access.js';
import type { Actor } from './domain/context.js';
import { roles } from './domain/member/member.entity.js';
import { csv, ndjson } from './export/format.js';
import { buildAdminSchema } from './graphql/schema.js';

/** Those who are told apart by what they may do. */
export const callers = [...roles, 'OPERATOR', 'SCIM_CONNECTION'] as const;
export type Caller = (typeof callers)[number];

/** What an operation asks for, and who has it. */
export interface Requirement {
  readonly needs: Permission | null;
  readonly callers: readonly Caller[];
}

/** A row of the matrix: a field of the admin API as `Type.field`, or the method and path of a route. */
export interface MatrixRow extends Requirement {
  readonly operation: string;
}

const actorOf = (caller: Caller): Actor => {
  if (caller === 'OPERATOR') return { kind: 'operator', id: '' };
  if (caller === 'SCIM_CONNECTION') return { kind: 'scim_connection', id: '', teamAdoption: true };
  return { kind: 'member', id: '', role: caller, scopes: everyScope };
};

const holders = (permission: Permission) => callers.filter((caller) => can(actorOf(caller), permission));

/** No connection calls the admin API or an export, whatever its permissions. */
const people = callers.filter((caller) => caller !== 'SCIM_CONNECTION');
const among = (some: readonly Caller[], others: readonly Caller[]) => some.filter((caller) => others.includes(caller));

/** The sentence that closes the description of a field, and tells who may. */
const closing =
  /(?<everybody>For every caller)\.$|(?<members>For members)\.$|(?<operators>For operators)\.$|(?<owners>Owners only\. )?Needs (?<needs>[a-z_]+:[a-z]+)\.$/;

/** What a field asks for beyond what leads to it; undefined where its description says nothing, and it asks for nothing. */
export function requirementOf({ description }: GraphQLField<unknown, unknown>): Requirement | undefined {
  const said = closing.exec(description ?? '')?.groups;
  if (!said) return undefined;
  if (said.everybody) return { needs: null, callers: people };
  if (said.members) return { needs: null, callers: roles };
  if (said.operators) return { needs: null, callers: ['OPERATOR'] };
  const needs = permissions.find((permission) => permission === said.needs);
  if (!needs) throw new Error(`There is no permission ${said.needs}.`);
  return { needs, callers: among(holders(needs), said.owners ? ['OWNER', 'OPERATOR'] : people) };
}

/** Every field of the admin API that asks for something. */
export function graphqlMatrix(schema: GraphQLSchema = buildAdminSchema()): MatrixRow[] {
  const rows = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) => {
        const requirement = requirementOf(field);
        return requirement ? [{ operation: `${type.name}.${field.name}`, ...requirement }] : [];
      }),
    );
  return rows.sort((a, b) => (a.operation < b.operation ? -1 : 1));
}

const exported = (file: string, needs: Permission): MatrixRow => ({
  operation: `GET /export/${file}`,
  needs,
  callers: among(holders(needs), people),
});

export const exportMatrix: readonly MatrixRow[] = [
  ...[csv, ndjson].map(({ extension }) => exported(`license-assignments.${extension}`, 'license_assignments:export')),
  exported('audit-events.ndjson', 'audit:read'),
  exported('provisioning-log.ndjson', 'scim:read'),
];

/** What takes files in: a file is compared, and stored nowhere. */
export const importMatrix: readonly MatrixRow[] = [
  { operation: 'POST /import/scim-drift', needs: 'scim:read', callers: among(holders('scim:read'), people) },
];

const scim = (operation: string, needs: Permission | null = null): MatrixRow => ({
  operation,
  needs,
  callers: needs ? among(holders(needs), ['SCIM_CONNECTION']) : ['SCIM_CONNECTION'],
});

const scimType = (path: string, noun: 'members' | 'teams'): MatrixRow[] => [
  scim(`GET ${path}`, `${noun}:read`),
  scim(`POST ${path}`, `${noun}:write`),
  scim(`POST ${path}/.search`, `${noun}:read`),
  scim(`GET ${path}/<id>`, `${noun}:read`),
  ...['PUT', 'PATCH', 'DELETE'].map((method) => scim(`${method} ${path}/<id>`, `${noun}:write`)),
];

/** Below `/scim/v2/<connection>`: the connection's own token opens it, and no other. A bulk request's operations need what each needs alone. */
export const scimMatrix: readonly MatrixRow[] = [
  ...scimType('/Users', 'members'),
  ...scimType('/Groups', 'teams'),
  ...['GET /', 'POST /.search', 'POST /Bulk'].map((route) => scim(route)),
  ...['/ServiceProviderConfig', '/ResourceTypes', '/ResourceTypes/<id>', '/Schemas', '/Schemas/<id>'].map((path) =>
    scim(`GET ${path}`),
  ),
];

const titles: Readonly<Record<Caller, string>> = {
  OWNER: 'OWNER',
  ADMIN: 'ADMIN',
  BILLING: 'BILLING',
  ANALYST: 'ANALYST',
  MEMBER: 'MEMBER',
  OPERATOR: 'operator',
  SCIM_CONNECTION: 'SCIM',
};

function table(title: string, rows: readonly MatrixRow[], columns: readonly Caller[] = people): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    `## ${title}\n`,
    line(['', 'needs', ...columns.map((caller) => titles[caller])]),
    line(['---', '---', ...columns.map(() => ':-:')]),
    ...rows.map(({ operation, needs, callers: may }) =>
      line([`\`${operation}\``, needs ?? '', ...columns.map((caller) => (may.includes(caller) ? '✓' : ''))]),
    ),
  ].join('\n');
}

/** The matrix as committed in docs/permissions.md. */
export function printPermissions(): string {
  const graphql = graphqlMatrix();
  const isRoot = ({ operation }: MatrixRow) => /^(Query|Mutation)\./.test(operation);
  const named = (prefix: string) => graphql.filter(({ operation }) => operation.startsWith(prefix));
  return `# Who may do what

Written by \`npm run schema\` from \`src/domain/access.ts\` and the descriptions of the admin API; \`test/access\` asks everything as everybody.
A session may do what its member's role may; an API token what the role and the token's scopes both allow. Without a token or session
every row is 401; what belongs to another organization is unknown. Rules about one row, such as that only owners change an
owner, are told where the operation is described. Fields that are not listed ask for nothing beyond what leads to them.

${table('Queries', named('Query.'))}

${table('Mutations', named('Mutation.'))}

${table(
  'Fields',
  graphql.filter((row) => !isRoot(row)),
)}

${table('Exports', exportMatrix)}

${table('Comparisons', importMatrix)}

${table('SCIM, below /scim/v2/&lt;connection&gt;', scimMatrix, callers)}
`;
}
