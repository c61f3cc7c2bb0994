import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { getNamedType, isInputObjectType, isObjectType } from 'graphql';
import { buildAdminSchema } from '../../src/graphql/schema.js';
import { argumentsOn, visitsOf } from '../access/field-walk.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { violations } from '../support/invariants.js';
import { makeOrganization } from '../support/organization.js';
import { type AdminApi, type Ask, serveAdminApi } from './admin-api.js';
import { operatorToken } from './callers.js';
import { type Hostile, hostileValues } from './hostile-values.js';
import { type Stage, setStage, type WriteCase, writeCases } from './write-cases.js';

/** A request with one hostile value. */
interface Trial {
  readonly name: string;
  readonly by: WriteCase['by'];
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A user error, or the extensions of a top-level error, whose reason is the domain's code. */
interface Refusal {
  readonly code: string;
  readonly reason?: string;
  readonly field: string | readonly string[] | null;
}

const most = Number(process.env.MUSTER_HOSTILE_VALUES ?? 300);
const seed = Number(process.env.MUSTER_FUZZ_SEED ?? Date.now() % 2 ** 31);
const schema = buildAdminSchema();

let database: TestDatabase;
let api: AdminApi;
let stage: Stage;
let callers: Readonly<Record<WriteCase['by'], Ask>>;

beforeAll(async () => {
  database = await openTestDatabase();
  api = await serveAdminApi(database.orm);
  const organization = await makeOrganization(database.orm);
  stage = await setStage(database.orm, organization);
  callers = { OWNER: api.as(organization.adminToken), OPERATOR: api.as(await operatorToken(database.orm)) };
});

afterAll(async () => {
  await api.close();
  await database.close();
});

test(`a mutation that gets a hostile value refuses it by its field, or takes it (seed ${seed})`, async () => {
  const faults = await faultsOf(some(writeCases.flatMap(writingTrials)));

  expect(faults).toEqual([]);
  expect(await violations(database)).toEqual([]);
}, 3_600_000);

test(`a query that gets a hostile value refuses it by its field, or answers (seed ${seed})`, async () => {
  const faults = await faultsOf(some(readingTrials()));

  expect(faults).toEqual([]);
}, 3_600_000);

/** So many of the trials as are asked for, in their order. */
const some = (trials: readonly Trial[]): readonly Trial[] =>
  fc.sample(
    fc.subarray([...trials], { minLength: Math.min(most, trials.length), maxLength: Math.min(most, trials.length) }),
    {
      seed,
      numRuns: 1,
    },
  )[0]!;

function writingTrials({ mutation, by, input }: WriteCase): Trial[] {
  const type = getNamedType(schema.getMutationType()!.getFields()[mutation]!.args[0]!.type);
  if (!isInputObjectType(type)) throw new Error(`${mutation} takes no input.`);
  const document = `mutation ($input: ${type.name}!) { ${mutation}(input: $input) { userErrors { code field } } }`;
  return [...hostileValues(Object.values(type.getFields()), input(stage))]
    .filter(({ place }) => place !== 'organizationId')
    .map((hostile) => ({ name: nameOf(mutation, hostile), by, document, variables: { input: hostile.values } }));
}

function readingTrials(): Trial[] {
  const given = argumentsOn(stage);
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && type !== schema.getMutationType() && !type.name.startsWith('__'))
    .flatMap((type) => (isObjectType(type) ? Object.values(type.getFields()) : []).map((field) => ({ type, field })))
    .flatMap(({ type, field }) =>
      field.args.flatMap((argument) => {
        const key = `${type.name}.${field.name}`;
        const withValue = { ...given, [key]: { ...given[key], [argument.name]: '$value' } };
        const visit = visitsOf(schema, withValue).find(
          ({ typeName, fields, query }) =>
            typeName === type.name && fields.includes(field.name) && query.includes('$value'),
        );
        if (!visit) throw new Error(`${key} is not reached.`);
        const document = `query ($value: ${argument.type}) ${visit.query}`;
        return [...hostileValues([argument], {})].map((hostile) => ({
          name: nameOf(key, hostile),
          by: 'OWNER' as const,
          document,
          variables: { value: hostile.values[argument.name] },
        }));
      }),
    );
}

const nameOf = (called: string, { place, values }: Hostile) =>
  `${called}: ${place} of ${JSON.stringify(values).slice(0, 200)}`;

/** The trials that fail as no request may, with what was answered. */
async function faultsOf(trials: readonly Trial[]): Promise<string[]> {
  const faults: string[] = [];
  for (const { name, by, document, variables } of trials) {
    const { status, data, errors } = await callers[by]<Record<string, { userErrors?: Refusal[] }>, unknown>(
      document,
      variables,
    );
    const refused = Object.values(data ?? {})[0]?.userErrors ?? [];
    const refusals = [...errors.map(({ extensions }) => extensions as unknown as Refusal), ...refused];
    if (status >= 500 || refusals.some(isFault)) faults.push(`${name}: ${status} ${JSON.stringify(refusals)}`);
  }
  return faults;
}

/** A bug of ours, a document that never reached a resolver, or a refusal of a value that does not name it. */
function isFault({ code, reason = code, field }: Refusal): boolean {
  if (reason === 'INVALID_VALUE' || reason === 'INVALID_FILTER') return !field;
  return reason === 'INTERNAL_SERVER_ERROR' || reason === 'GRAPHQL_VALIDATION_FAILED';
}
