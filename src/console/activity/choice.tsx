import { NativeSelect } from '@mantine/core';
import type { ListState } from '../parts/use-list-state.ts';
import { activity } from '../texts/en/activity.ts';

interface ChoiceProps {
  readonly list: ListState;
  /** The filter's name in the address. */
  readonly name: string;
  readonly label: string;
  /** The values, each with what it is called. */
  readonly words: Readonly<Record<string, string>>;
}

/** A filter that is one of a few values, or any. */
export const Choice = ({ list, name, label, words }: ChoiceProps) => (
  <NativeSelect
    label={label}
    data={[
      { value: '', label: activity.any },
      ...Object.entries(words).map(([value, text]) => ({ value, label: text })),
    ]}
    value={list.filter(name) ?? ''}
    onChange={(event) => list.change({ [name]: event.currentTarget.value || undefined })}
  />
);
