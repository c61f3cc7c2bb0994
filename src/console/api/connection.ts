import { Observable } from './observable.ts';

const RETRY_MS = 1_500;

/** Whether the server answers. While it does not, it is asked again and again, and everybody who waits goes on together. */
export const connection = {
  isGone: new Observable(false),

  /** Resolves once the server answers again. */
  untilBack(): Promise<void> {
    waiting ??= askUntilBack().finally(() => {
      waiting = undefined;
    });
    return waiting;
  },

  /** Resolves at once if the server answers, else once it does. */
  async whenItAnswers(): Promise<void> {
    if (!(await answers())) await connection.untilBack();
  },
};

let waiting: Promise<void> | undefined;

async function askUntilBack(): Promise<void> {
  connection.isGone.value = true;
  do await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  while (!(await answers()));
  connection.isGone.value = false;
}

async function answers(): Promise<boolean> {
  try {
    return (await fetch('/readyz', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}
