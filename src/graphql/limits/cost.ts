import {
  type DocumentNode,
  type FragmentDefinitionNode,
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

/** The most objects that one operation may ask for. */
export const maxCost = 25_000;

/** How many objects a list without pages is taken to have. */
const unpagedList = 5;

/** The objects that a valid operation can answer at most: page sizes multiply along each path. Lists without pages count five. */
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

function costIn(query: Query, type: GraphQLObjectType, set: SelectionSetNode): number {
  let cost = 0;
  for (const node of set.selections) {
    if (node.kind === Kind.INLINE_FRAGMENT) cost += costIn(query, type, node.selectionSet);
    else if (node.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = query.fragments.get(node.name.value);
      if (fragment) cost += costIn(query, type, fragment.selectionSet);
    } else if (node.selectionSet && !node.name.value.startsWith('__')) {
      const field = type.getFields()[node.name.value];
      const inner = getNamedType(field?.type);
      if (!field || !isObjectType(inner)) continue;
      const paged = field.args.some(({ name }) => name === 'first');
      const size = paged
        ? pageOf(node.arguments, query.variables)
        : listOf(type, isListType(getNullableType(field.type)));
      cost += size * (1 + costIn(query, inner, node.selectionSet));
    }
  }
  return cost;
}

/** `nodes` and `edges` of a connection are the page that its own field has counted. */
const listOf = (type: GraphQLObjectType, isList: boolean) =>
  isList && !type.name.endsWith('Connection') ? unpagedList : 1;

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
