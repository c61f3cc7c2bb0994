import { NativeSelect } from '@mantine/core';
import type { ListState } from '../parts/use-list-state.ts';
import { teams as texts } from '../texts/en/teams.ts';
import type { TeamFilter } from './operations.ts';

/** Narrows a list of teams to those of one keeper. */
export const SourceChoice = ({ list }: { list: ListState }) => (
  <NativeSelect
    label={texts.filters.source}
    value={list.filter('source') ?? ''}
    onChange={(event) => list.change({ source: event.currentTarget.value || undefined })}
    data={[
      { value: '', label: texts.filters.any },
      ...(['MANUAL', 'SCIM'] as const).map((value) => ({ value, label: texts.filters[value] })),
    ]}
  />
);

/** The teams of the keeper that was chosen, in whose name or description what was searched for stands. */
export function teamFilter(list: ListState): TeamFilter | undefined {
  const source = list.filter('source');
  const filter: TeamFilter = {
    ...((source === 'MANUAL' || source === 'SCIM') && { managedBy: { eq: source } }),
    ...(list.search && { or: [{ name: { contains: list.search } }, { description: { contains: list.search } }] }),
  };
  return Object.keys(filter).length > 0 ? filter : undefined;
}
