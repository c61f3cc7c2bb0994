import { type UseFormReturnType, useForm } from '@mantine/form';
import { useEffect, useState } from 'react';
import type { WriteError } from '../api/use-write.ts';

/** What is saved of something that has a version. */
export interface Saved<Values> {
  readonly version: number;
  readonly values: Values;
}

interface VersionedFormOptions<Values> {
  /** What was read last; reading anew brings what others have saved. */
  readonly saved: Saved<Values>;
  readonly errors: readonly WriteError[];
  /** Forgets the errors. */
  readonly clear: () => void;
  /** Writes the values over the version that they were made from; answers what is saved then, or undefined when refused. */
  readonly write: (values: Values, expectedVersion: number) => Promise<Saved<Values> | undefined>;
}

/** A form of something that has a version, and what to do when somebody else has changed it meanwhile. */
export interface VersionedForm<Values> {
  readonly form: UseFormReturnType<Values>;
  readonly isDirty: boolean;
  /** Saves what is entered; true once it is saved. */
  readonly save: () => Promise<boolean>;
  /** Whether what was entered met a newer version, which has been read by now. */
  readonly isStale: boolean;
  /** Saves what is entered over the newer version. */
  readonly keepMine: () => Promise<boolean>;
  readonly takeTheirs: () => void;
}

/**
 * Edits a copy of what is saved. As long as nothing is entered the form follows what others save; what is entered is written over the
 * version that it was made from. A newer one (STALE_VERSION) is left to the person; one that differs in nothing that the form has, such as that
 * of a connection which was paused meanwhile, is written over.
 */
export function useVersionedForm<Values extends Record<string, unknown>>({
  saved,
  errors,
  clear,
  write,
}: VersionedFormOptions<Values>): VersionedForm<Values> {
  const form = useForm<Values>({ initialValues: saved.values });
  const [base, setBase] = useState(saved);
  const [triedOver, setTriedOver] = useState(saved.version);
  const isNewer = saved.version > base.version;
  const isOther = !isSame(saved.values, base.values);
  const isRefused = saved.version > triedOver && errors.some(({ code }) => code === 'STALE_VERSION');
  const isDirty = form.isDirty();
  const take = (next: Saved<Values>) => {
    setBase(next);
    form.setValues(next.values);
    form.resetDirty(next.values);
  };
  const saveOver = async (version: number) => {
    setTriedOver(version);
    const written = await write(form.getValues(), version);
    if (written) take(written);
    return written !== undefined;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks when a newer version has been read, or was met
  useEffect(() => {
    if (isNewer && !isDirty) take(saved);
    if (!isDirty || isOther) return;
    if (isNewer) setBase(saved);
    if (isRefused) void saveOver(saved.version);
  }, [saved.version, isRefused]);

  return {
    form,
    isDirty,
    save: () => saveOver(base.version),
    isStale: isRefused && isOther,
    keepMine: () => saveOver(saved.version),
    takeTheirs: () => {
      clear();
      take(saved);
    },
  };
}

const isSame = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other);
