import { useRef, useState } from 'react';
import { type TypedDocumentNode, useClient } from 'urql';
import { write as texts } from '../texts/en/api.ts';
import { useFocusKept } from './keep-focus.ts';

/** Why a write was refused, and which field of its input it is about. */
export interface WriteError {
  readonly code: string;
  readonly message: string;
  readonly field?: string | null | undefined;
}

/** A document with one mutation: its only field answers what the write made, or why it was refused. */
type Answer<Payload> = { readonly [mutation: string]: Payload | string | undefined };
type Refusable = { readonly userErrors: readonly WriteError[] };

/** A write, what it was refused for the last time, and whether it runs. */
export interface Writing<Input, Payload> {
  /** Sends the write once, however often it is called meanwhile; answers its payload, or undefined when it was refused. */
  readonly send: (input: Input) => Promise<Payload | undefined>;
  readonly errors: readonly WriteError[];
  /** Forgets the refusals. */
  readonly clear: () => void;
  readonly isRunning: boolean;
}

/**
 * Prepares a write. Each call has an Idempotency-Key of its own that repeats of the same call keep, so that a lost answer or a double click
 * has one effect.
 */
export function useWrite<Data, Input, Payload extends Refusable = PayloadOf<Data>>(
  document: TypedDocumentNode<Data, { input: Input }>,
): Writing<Input, Payload> {
  const client = useClient();
  const [errors, setErrors] = useState<readonly WriteError[]>([]);
  const [isRunning, setRunning] = useState(false);
  const running = useRef<Promise<Payload | undefined> | undefined>(undefined);
  const rememberFocus = useFocusKept(isRunning);

  const run = async (input: Input): Promise<Payload | undefined> => {
    rememberFocus();
    setRunning(true);
    setErrors([]);
    try {
      const headers = { 'Idempotency-Key': crypto.randomUUID() };
      const context = { fetchOptions: { headers }, additionalTypenames: everything };
      const { data, error } = await client.mutation(document, { input }, context).toPromise();
      const payload =
        data && (Object.values(data as Answer<Payload>).find((value) => typeof value === 'object') as Payload);
      const refusals = payload?.userErrors ?? [unforeseen(error?.graphQLErrors[0]?.message)];
      setErrors(refusals);
      return refusals.length > 0 ? undefined : payload;
    } finally {
      setRunning(false);
      running.current = undefined;
    }
  };

  return {
    send: (input) => {
      running.current ??= run(input);
      return running.current;
    },
    errors,
    clear: () => setErrors([]),
    isRunning,
  };
}

/** Pages read all they show below the organization, so that after a write all that is in sight is read anew: an empty list too, which names no type. */
const everything = ['Organization'];

/** The answer of a document's only mutation. */
export type PayloadOf<Data> = Extract<Data[keyof Data], Refusable>;

const unforeseen = (message = texts.failed): WriteError => ({ code: 'UNFORESEEN', message });

/** The refusals of one field, to stand beside it. */
export const errorOf = (errors: readonly WriteError[], field: string): string | undefined =>
  errors.find((error) => error.field === field)?.message;

/** The refusals that belong to none of the fields that a form shows. */
export const errorsBeside = (errors: readonly WriteError[], fields: readonly string[]): readonly WriteError[] =>
  errors.filter(({ field }) => !field || !fields.includes(field));
