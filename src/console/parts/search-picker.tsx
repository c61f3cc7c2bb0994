import { MultiSelect } from '@mantine/core';
import { useDebouncedValue, useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { picker as texts } from '../texts/en/parts.ts';

const PAUSE_MS = 250;

/** What can be picked. */
export interface Choice {
  readonly id: string;
  readonly name: string;
}

/** What the server found, and whether it still looks. */
export interface Found {
  readonly choices: readonly Choice[];
  readonly isLoading: boolean;
}

interface PickerProps {
  readonly label: string;
  readonly placeholder: string;
  /** Asks the server; called as a hook. */
  readonly useFound: (words: string) => Found;
  readonly picked: readonly Choice[];
  readonly onChange: (picked: readonly Choice[]) => void;
  readonly most?: number;
  /** Whether it has the focus when its dialog opens. */
  readonly isFirst?: boolean;
  readonly error?: string | undefined;
}

/** Picks from a list that is too long to load: what is typed is searched for by the server. */
export function SearchPicker({ label, placeholder, useFound, picked, onChange, most, isFirst, error }: PickerProps) {
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const { choices, isLoading } = useFound(words);
  const known = new Map([...picked, ...choices].map((choice) => [choice.id, choice]));
  const [isOpen, { open, close }] = useDisclosure(false);
  const isFull = most !== undefined && picked.length >= most;
  return (
    <MultiSelect
      label={label}
      placeholder={isFull ? undefined : placeholder}
      data={[...known.values()].map(({ id, name }) => ({ value: id, label: name }))}
      value={picked.map(({ id }) => id)}
      onChange={(ids) => {
        setTyped('');
        onChange(ids.flatMap((id) => known.get(id) ?? []));
      }}
      dropdownOpened={isOpen && !isFull}
      onDropdownOpen={open}
      onDropdownClose={close}
      onOptionSubmit={close}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      hidePickedOptions
      nothingFoundMessage={isLoading || typed.trim() !== words ? texts.looking : texts.nothingFound}
      maxDropdownHeight={260}
      comboboxProps={{ withinPortal: true }}
      clearButtonProps={{ 'aria-label': texts.clear }}
      error={error}
      data-autofocus={isFirst || undefined}
      {...(most !== undefined && { maxValues: most })}
      {...(isFull && { dropdownOpened: false })}
    />
  );
}
