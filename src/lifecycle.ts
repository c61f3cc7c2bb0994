import { setTimeout as wait } from 'node:timers/promises';

/** Stops what runs. */
export type Stop = () => Promise<void>;

/** npm passes on the Ctrl-C that a terminal has sent already: what comes this soon is the same one. */
const SAME_SIGNAL_MS = 1_000;
const PARENT_CHECK_MS = 200;
const HURRY_MS = 3_000;
const FAILURE_PATIENCE_MS = 20_000;

/**
 * On SIGTERM or SIGINT, to us or to the npm that runs us, stops in order and exits 0; on a second signal exits 1 at once,
 * giving an embedded database three seconds. An error that nobody caught is reported, and exits 1 after stopping. `stop` may
 * be called repeatedly. Answers how to ask whether a signal came.
 */
export function stopOnSignals(stop: Stop, report: (error: unknown) => void): () => boolean {
  let firstAt: number | undefined;

  const onSignal = () => {
    if (firstAt !== undefined) {
      if (Date.now() - firstAt > SAME_SIGNAL_MS) void exitAfter(stop, { code: 1, patienceMs: HURRY_MS, report });
      return;
    }
    firstAt = Date.now();
    void exitAfter(stop, { code: 0, report });
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
  whenShellOfNpmEnds(() => {
    if (firstAt === undefined) onSignal();
  });

  const onError = (error: unknown) => {
    report(error);
    void exitAfter(stop, { code: 1, patienceMs: FAILURE_PATIENCE_MS, report });
  };
  process.on('uncaughtException', onError);
  process.on('unhandledRejection', onError);
  return () => firstAt !== undefined;
}

/** npm passes SIGTERM to the shell between it and us, and many a shell ends without passing it on. */
function whenShellOfNpmEnds(callback: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const shell = process.ppid;
  const check = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(check);
    callback();
  }, PARENT_CHECK_MS).unref();
}

async function exitAfter(
  stop: Stop,
  { code, patienceMs, report }: { code: number; patienceMs?: number; report: (error: unknown) => void },
): Promise<never> {
  try {
    await (patienceMs === undefined ? stop() : Promise.race([stop(), wait(patienceMs)]));
  } catch (error) {
    report(error);
    process.exit(1);
  }
  process.exit(code);
}
