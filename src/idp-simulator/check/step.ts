import { inParallel } from '../in-parallel.js';
import { Claims, type Failure, type Level, StepEnded } from './claims.js';
import type { Stage } from './stage.js';
import type { ToldExchange } from './told-exchange.js';

/** One thing that an identity provider does, and what it then needs to be true. */
export interface Step<Play extends Stage = Stage> {
  /** `<provider>.<phase>.<what>`, the same in every run. */
  readonly id: string;
  readonly title: string;
  readonly play: (stage: Play) => Promise<void>;
}

/** How a step went. */
export interface StepResult {
  readonly id: string;
  readonly title: string;
  /** Whether every claim held. */
  readonly ok: boolean;
  /** The gravest level among the failures. */
  readonly level?: Level;
  readonly failures: readonly Failure[];
  readonly requests: number;
  /** The first of its requests, with what came back. */
  readonly exchanges: readonly ToldExchange[];
  readonly ms: number;
}

/** Plays the steps in their order, and afterwards deletes what they created, also when the caller stops early. */
export async function* playSteps<Play extends Stage>(
  stage: Play,
  provider: string,
  steps: readonly Step<Play>[],
): AsyncGenerator<StepResult> {
  try {
    for (const step of steps) yield await playStep(stage, step);
    yield await playStep(stage, cleaning(provider));
  } finally {
    await sweep(stage).catch(() => undefined);
    await stage.close();
  }
}

const gravest = ['must', 'should', 'pace'] as const satisfies readonly Level[];

async function playStep<Play extends Stage>(stage: Play, { id, title, play }: Step<Play>): Promise<StepResult> {
  const claim = new Claims();
  stage.claim = claim;
  stage.exchanges = [];
  const startedAt = performance.now();
  const requestsBefore = stage.requests;
  try {
    await play(stage);
  } catch (error) {
    if (!(error instanceof StepEnded)) claim.must(false, error instanceof Error ? error.message : String(error));
  }
  const { failures } = claim;
  const level = gravest.find((each) => failures.some((failure) => failure.level === each));
  return {
    id,
    title,
    ok: level === undefined || level === 'pace',
    ...(level === undefined ? {} : { level }),
    failures,
    requests: stage.requests - requestsBefore,
    exchanges: stage.exchanges,
    ms: performance.now() - startedAt,
  };
}

function cleaning(provider: string): Step {
  return {
    id: `${provider}.end.clean`,
    title: 'everything that the check made can be deleted',
    play: async (stage) => {
      await sweep(stage);
      stage.claim.must(stage.created.size === 0, 'nothing is left over', [...stage.created]);
    },
  };
}

async function sweep({ created, http }: Stage): Promise<void> {
  const newestFirst = [...created].reverse();
  await inParallel(newestFirst, 4, (path) => http.delete(path));
}
