import { useEffect, useRef, useState } from 'react';
import type { TypedDocumentNode } from 'urql';
import { write as texts } from '../texts/en/api.ts';
import { bareClient } from './client.ts';

const AT_ONCE = 4;

/** One write of many, and what it is about. */
export interface OneWrite<Input> {
  readonly id: string;
  readonly name: string;
  readonly input: Input;
}

/** What was refused, and why. */
export interface RefusedWrite {
  readonly id: string;
  readonly name: string;
  readonly message: string;
}

/** How far many writes have come. */
export interface Progress {
  readonly total: number;
  readonly done: number;
  readonly refused: readonly RefusedWrite[];
  readonly state: 'RUNNING' | 'STOPPED' | 'DONE';
}

/** Many writes of the same kind, a few at a time. */
export interface ManyWrites {
  /** Undefined before the first one. */
  readonly progress: Progress | undefined;
  /** Sends them in order, each once; resolves when all are done, or when it was stopped and those in flight are done. */
  readonly start: <Data, Input>(
    document: TypedDocumentNode<Data, { input: Input }>,
    writes: readonly OneWrite<Input>[],
  ) => Promise<void>;
  /** Starts no further one. */
  readonly stop: () => void;
  readonly forget: () => void;
}

type Answer = { readonly [mutation: string]: { readonly userErrors: readonly { readonly message: string }[] } };

/** Prepares many writes; leaving the page stops them. */
export function useManyWrites(): ManyWrites {
  const [progress, setProgress] = useState<Progress | undefined>(undefined);
  const run = useRef({ isStopped: false });
  useEffect(
    () => () => {
      run.current.isStopped = true;
    },
    [],
  );

  const start: ManyWrites['start'] = async (document, writes) => {
    const mine = { isStopped: false };
    run.current = mine;
    setProgress({ total: writes.length, done: 0, refused: [], state: 'RUNNING' });
    let next = 0;
    const work = async () => {
      while (next < writes.length && !mine.isStopped) {
        const { id, name, input } = writes[next++]!;
        const message = await send(document, input);
        const refused = message === undefined ? [] : [{ id, name, message }];
        setProgress(
          (before) => before && { ...before, done: before.done + 1, refused: [...before.refused, ...refused] },
        );
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    setProgress((before) => before && { ...before, state: before.done < before.total ? 'STOPPED' : 'DONE' });
  };

  const stop = () => {
    run.current.isStopped = true;
  };
  return { progress, start, stop, forget: () => setProgress(undefined) };
}

/** Sends one write; answers why it was refused. */
async function send<Data, Input>(
  document: TypedDocumentNode<Data, { input: Input }>,
  input: Input,
): Promise<string | undefined> {
  const headers = { 'Idempotency-Key': crypto.randomUUID() };
  const { data, error } = await bareClient.mutation(document, { input }, { fetchOptions: { headers } }).toPromise();
  const payload = Object.values((data ?? {}) as Answer).find((value) => value && typeof value === 'object');
  if (!payload) return error?.graphQLErrors[0]?.message ?? texts.failed;
  return payload.userErrors[0]?.message;
}
