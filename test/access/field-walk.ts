import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { type Caller, callers, type Requirement, requirementOf } from '../../src/permission-matrix.js';
import type { Stage } from '../graphql/write-cases.js';

type Field = GraphQLField<unknown, unknown>;

/** One request that reads fields of a type, by the shortest way that leads there. */
export interface Visit {
  readonly typeName: string;
  readonly query: string;
  /** The keys that lead to the objects whose fields are read. */
  readonly keys: readonly string[];
  /** What is read there. */
  readonly fields: readonly string[];
  /** Who comes as far, as the descriptions of the way say. */
  readonly arriving: readonly Caller[];
  /** Which of them may read. */
  readonly callers: readonly Caller[];
}

interface Way {
  readonly type: GraphQLObjectType;
  readonly keys: readonly string[];
  readonly wrap: (selection: string) => string;
  readonly callers: readonly Caller[];
}

/** Arguments as GraphQL writes them, by `Type.field`: of all fields that need some, at least. */
export type Arguments = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The arguments with which every type of the schema is reached in an organization with something of everything. */
export function argumentsOn(stage: Stage): Arguments {
  const text = (value: string) => JSON.stringify(value);
  const today = text(new Date().toISOString().slice(0, 10));
  const id = (value: string) => ({ id: text(value) });
  const { organization } = stage;
  return {
    'Query.organization': id(organization.id),
    'Query.previewLicenseRule': {
      input: `{ organizationId: ${text(organization.id)}, delete: { ruleId: ${text(stage.ruleId)} } }`,
    },
    'Organization.member': id(stage.memberId),
    'Organization.team': id(stage.teamId),
    'Organization.webhookEndpoint': id(stage.webhook.endpointId),
    'Organization.license': id(stage.licenseId),
    'Organization.ssoConnection': id(stage.ssoConnectionId),
    'Organization.scimConnection': id(organization.connectionId),
    'License.usage': { from: today, to: today, interval: 'DAY' },
    'License.cost': { from: today, to: today, by: 'TEAM' },
    'License.idleSeats': { days: '30' },
  };
}

/**
 * Visits that read every field of every type that a query reaches: those that ask for nothing by their own together, the others each
 * alone. What the viewer leads to is visited beside the rest, since there callers see their own.
 */
export function visitsOf(schema: GraphQLSchema, given: Arguments): Visit[] {
  const query = schema.getQueryType()!;
  const root: Way = { type: query, keys: [], wrap: (selection) => `{ ${selection} }`, callers };
  const { viewer, ...others } = query.getFields();
  const toViewer = extend(root, viewer!, given)!;
  const own = Object.values(toViewer.type.getFields()).map((field) => extend(toViewer, field, given));
  const ways = [root, ...waysFrom(root, Object.values(others), given), toViewer, ...own];
  return ways.flatMap((way) => (way ? visitsAt(way, given) : []));
}

/** The ways to all types that these fields lead to; those that need no arguments are preferred, then the short ones. */
function waysFrom(root: Way, first: readonly Field[], given: Arguments): Way[] {
  const ways = new Map<string, Way>([[root.type.name, root]]);
  for (const isOpen of [(field: Field) => !needsArguments(field), () => true])
    for (const way of ways.values())
      for (const field of way === root ? first : Object.values(way.type.getFields())) {
        const further = isOpen(field) ? extend(way, field, given) : undefined;
        if (further && !ways.has(further.type.name)) ways.set(further.type.name, further);
      }
  return [...ways.values()].slice(1);
}

const needsArguments = ({ args }: Field) =>
  args.some(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);

/** The way on through a field; undefined where it ends there. */
function extend(way: Way, field: Field, given: Arguments): Way | undefined {
  const type = getNamedType(field.type);
  if (!isObjectType(type)) return undefined;
  return {
    type,
    keys: [...way.keys, field.name],
    wrap: (selection) => way.wrap(`${call(way, field, given)} { ${selection} }`),
    callers: among(way.callers, requirementOf(field)),
  };
}

const among = (some: readonly Caller[], requirement: Requirement | undefined) =>
  some.filter((caller) => requirement?.callers.includes(caller) ?? true);

function call({ type }: Way, field: Field, given: Arguments): string {
  const paged = field.args.some(({ name }) => name === 'first') && { first: '20' };
  const all = Object.entries({ ...paged, ...given[`${type.name}.${field.name}`] })
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ');
  return all ? `${field.name}(${all})` : field.name;
}

function visitsAt(way: Way, given: Arguments): Visit[] {
  const select = (field: Field) =>
    `${call(way, field, given)}${isObjectType(getNamedType(field.type)) ? ' { __typename }' : ''}`;
  const visit = (fields: readonly Field[], own?: Requirement): Visit => ({
    typeName: way.type.name,
    query: way.wrap(fields.map(select).join(' ')),
    keys: way.keys,
    fields: fields.map(({ name }) => name),
    arriving: way.callers,
    callers: among(way.callers, own),
  });
  const fields = Object.values(way.type.getFields());
  const open = fields.filter((field) => !requirementOf(field));
  const others = fields.filter((field) => requirementOf(field));
  return [...(open.length > 0 ? [visit(open)] : []), ...others.map((field) => visit([field], requirementOf(field)))];
}

/** How many objects an answer has at the end of the keys. */
export function reached(data: unknown, keys: readonly string[]): number {
  if (data === null || data === undefined) return 0;
  if (Array.isArray(data)) return data.reduce((sum: number, item) => sum + reached(item, keys), 0);
  const [key, ...rest] = keys;
  return key === undefined ? 1 : reached((data as Record<string, unknown>)[key], rest);
}
