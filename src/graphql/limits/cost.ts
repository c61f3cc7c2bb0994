import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { defaultPageSize, maxPageSize } from '../../domain/page.js';
import { maxIntervals } from '../../domain/period.js';

/** The most objects that one operation may ask for. */
export const maxCost = 25_000;

/** How many objects a list without pages is taken to have. */
const unpagedList = 5;

/** How many rows the cost of a license is taken to have. */
const costRows = 100;

/**
 * The objects that a valid operation can answer at most: page sizes multiply along each path. Lists without pages count five; those of a
 * usage, the intervals that are asked for, and those of a cost a hundred.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  const root = schema.getRootType(operation.operation);
  const fragments = new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
  const defaults = Object.fromEntries(
    (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
      defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)]] : [],
    ),
  );
  return root
    ? costIn({ schema, fragments, variables: { ...defaults, ...variables } }, root, operation.selectionSet)
    : 0;
}

interface Query {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
}

function costIn(query: Query, type: GraphQLObjectType, set: SelectionSetNode, list = unpagedList): number {
  let cost = 0;
  for (const node of set.selections) {
    if (node.kind === Kind.INLINE_FRAGMENT) cost += costIn(query, type, node.selectionSet, list);
    else if (node.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = query.fragments.get(node.name.value);
      if (fragment) cost += costIn(query, type, fragment.selectionSet, list);
    } else if (node.selectionSet && !node.name.value.startsWith('__')) {
      const field = type.getFields()[node.name.value];
      const inner = getNamedType(field?.type);
      if (!field || !isObjectType(inner)) continue;
      const paged = field.args.some(({ name }) => name === 'first');
      const size = paged
        ? pageOf(node.arguments, query.variables)
        : listOf(type, isListType(getNullableType(field.type)), list);
      cost += size * (1 + costIn(query, inner, node.selectionSet, listsIn(field, node, query.variables)));
    }
  }
  return cost;
}

/** `nodes` and `edges` of a connection are the page that its own field has counted. */
const listOf = (type: GraphQLObjectType, isList: boolean, list: number) =>
  isList && !type.name.endsWith('Connection') ? list : 1;

/** How many a list without pages has in the object of a field. */
function listsIn(field: GraphQLField<unknown, unknown>, node: FieldNode, variables: Query['variables']): number {
  const has = (argument: string) => field.args.some(({ name }) => name === argument);
  if (has('interval')) return intervalsOf((name) => textOf(node, name, variables));
  return has('sharing') ? costRows : unpagedList;
}

const daysOf: Readonly<Record<string, number>> = { DAY: 1, WEEK: 7, MONTH: 28, QUARTER: 90, YEAR: 365 };

/** About how many intervals a usage has; wrong days are refused by the domain. */
function intervalsOf(argument: (name: string) => string | undefined): number {
  const days = (Date.parse(argument('to') ?? '') - Date.parse(argument('from') ?? '')) / 86_400_000 + 1;
  const intervals = Math.ceil(days / (daysOf[argument('interval') ?? 'DAY'] ?? 1));
  return intervals >= 1 ? Math.min(intervals, maxIntervals) : 1;
}

function textOf(node: FieldNode, argument: string, variables: Query['variables']): string | undefined {
  const value = node.arguments?.find(({ name }) => name.value === argument)?.value;
  if (value?.kind === Kind.VARIABLE) {
    const given = variables[value.name.value];
    return typeof given === 'string' ? given : undefined;
  }
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}

function pageOf(
  given:
    | readonly { readonly name: { readonly value: string }; readonly value: { readonly kind: string } }[]
    | undefined,
  variables: Readonly<Record<string, unknown>>,
): number {
  const value = given?.find(({ name }) => name.value === 'first')?.value as
    | { kind: string; value?: string; name?: { value: string } }
    | undefined;
  const first = value?.kind === Kind.VARIABLE ? variables[value.name?.value ?? ''] : Number(value?.value);
  const usable = typeof first === 'number' && first >= 1;
  return usable ? Math.min(first, maxPageSize) : defaultPageSize;
}
