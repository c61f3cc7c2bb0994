import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import {
  buildASTSchema,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
  isScalarType,
  parse,
} from 'graphql';
import { buildAdminSchema, printAdminSchema } from '../../src/graphql/schema.js';

const schema = buildAdminSchema();

describe('the schema of the admin API', () => {
  test('is committed as the code makes it; run `npm run schema` after a change', () => {
    const committed = readFileSync(new URL('../../schema/admin.graphql', import.meta.url), 'utf8');

    expect(committed).toBe(printAdminSchema());
    expect(() => buildASTSchema(parse(committed))).not.toThrow();
  });

  test('describes every type, field, argument, input field and enum value', () => {
    expect(undescribed(schema)).toEqual([]);
  });

  test('finds what lacks a description', () => {
    const bare = buildASTSchema(parse('type Query { a(b: C): D } input C { e: Int } enum D { F }'));

    expect(undescribed(bare)).toEqual(['C', 'C.e', 'D', 'D.F', 'Query.a', 'Query.a(b)']);
  });

  test('has no scalar that could hold anything', () => {
    const scalars = Object.values(schema.getTypeMap())
      .filter(isScalarType)
      .map(({ name }) => name);

    expect(scalars.sort()).toEqual(['Boolean', 'DateTime', 'Float', 'ID', 'Int', 'LocalDate', 'String']);
  });

  test('names every mutation, its input and its payload alike, with a nullable result and userErrors', () => {
    const mutations = Object.values(schema.getMutationType()!.getFields());

    for (const { name, args, type } of mutations) {
      const noun = name.charAt(0).toUpperCase() + name.slice(1);
      expect(args.map((arg) => `${arg.name}: ${arg.type}`)).toEqual([`input: ${noun}Input!`]);
      expect(String(type)).toBe(`${noun}Payload!`);
      const { userErrors, ...results } = (schema.getType(`${noun}Payload`) as { getFields(): Fields }).getFields();
      expect(String(userErrors?.type)).toBe('[UserError!]!');
      expect(Object.values(results).filter((field) => isNonNullType(field.type))).toEqual([]);
    }
  });
});

type Fields = Record<string, { type: unknown }>;

function undescribed(of: GraphQLSchema): string[] {
  const missing: string[] = [];
  const look = (name: string, described: { description?: string | null | undefined }) => {
    if (!described.description) missing.push(name);
  };
  for (const type of Object.values(of.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    const isRoot = type === of.getQueryType() || type === of.getMutationType();
    if (!isRoot) look(type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) look(`${type.name}.${value.name}`, value);
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) look(`${type.name}.${field.name}`, field);
    if (isObjectType(type))
      for (const field of Object.values(type.getFields())) {
        look(`${type.name}.${field.name}`, field);
        for (const argument of field.args) look(`${type.name}.${field.name}(${argument.name})`, argument);
      }
  }
  return missing.sort();
}
