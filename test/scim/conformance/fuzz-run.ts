import fc from 'fast-check';
import { startTemporaryServer } from '../../../src/database/embedded-server.js';
import { migrate } from '../../../src/database/migrations.js';
import { openOrm } from '../../../src/database/orm.js';
import { openContext } from '../../../src/domain/context.js';
import { newId } from '../../../src/domain/ids.js';
import { violations } from '../../support/invariants.js';
import { makeOrganization } from '../../support/organization.js';
import { clientOf } from '../../support/scim-server.js';
import { serveConformance } from '../test-resource/conformance-facade.js';
import { createTable } from '../test-resource/test-resource.table.js';
import { created, person } from './facade.js';
import { Fuzzer } from './fuzzing.js';
import { prototypeKeys } from './prototype-keys.js';
import { fuzzedRequests } from './request-arbitraries.js';

const PATIENCE_MS = 1_000;
const PROGRESS_MS = 10_000;

/** What a run was asked for: so long, or so many requests, whichever ends first. */
export interface FuzzWish {
  readonly minutes: number;
  readonly requests: number;
  readonly seed: number;
}

/** Fuzzes a server on a database of its own and says how it goes; gives what is wrong, nothing when all is well. */
export async function fuzz({ minutes, requests, seed }: FuzzWish, say: (line: string) => void): Promise<string[]> {
  const database = await startTemporaryServer({ say: () => {} });
  const orm = await openOrm({ location: database.address });
  try {
    await migrate(orm);
    const actor = { kind: 'system', id: 'fuzz' } as const;
    await createTable(openContext(orm, { actor, organizationId: null, correlationId: newId() }).db);
    const facade = await serveConformance(orm);
    const client = async (wish: Parameters<typeof makeOrganization>[1]) => {
      const { connectionId, scimToken } = await makeOrganization(orm, wish);
      return clientOf(`${facade.origin}/scim/v2/${connectionId}`, scimToken);
    };
    const { id: strangerId } = await created(await client({}), '/Users', person());
    const identityProvider = seed % 2 === 0 ? 'entra' : 'okta';
    const fuzzer = new Fuzzer(await client({ seats: 20, identityProvider }), { strangerId, patienceMs: PATIENCE_MS });
    const progress = setInterval(() => say(progressOf(fuzzer)), PROGRESS_MS);
    const prototypes = prototypeKeys();
    const outcome = await fc.check(
      fc.asyncProperty(fuzzedRequests, async (request) => {
        const faults = await fuzzer.faultsOf(request);
        if (faults.length > 0) throw new Error(`The answer ${faults.join(', and ')}.`);
      }),
      { seed, numRuns: requests, interruptAfterTimeLimit: minutes * 60_000, endOnFailure: true },
    );
    clearInterval(progress);
    await facade.stop();
    say(summaryOf(fuzzer, seed));
    const connection = orm.em.getConnection();
    const broken = await violations({ rows: (text) => connection.execute(text.replaceAll('$1::uuid', 'null::uuid')) });
    return [
      ...(outcome.failed && !outcome.interrupted ? [fc.defaultReportMessage(outcome) ?? 'failed'] : []),
      ...(prototypeKeys().join() === prototypes.join() ? [] : ['A prototype was written to.']),
      ...broken.map((violation) => `Broken invariant: ${JSON.stringify(violation)}`),
    ];
  } finally {
    await orm.close();
    await database.stop();
  }
}

const progressOf = ({ requests, slowest }: Fuzzer) => `${requests} requests, the slowest ${Math.round(slowest.ms)} ms`;

function summaryOf(fuzzer: Fuzzer, seed: number): string {
  const statuses = [...fuzzer.statuses].sort(([a], [b]) => a - b).map(([status, count]) => `  ${status}  ${count}`);
  const { ms, request } = fuzzer.slowest;
  return [
    `requests  ${fuzzer.requests}`,
    'by status',
    ...statuses,
    `slowest   ${ms.toFixed(1)} ms  ${request}`,
    `seed      ${seed}`,
  ].join('\n');
}
