import { NativeSelect } from '@mantine/core';
import { withWords } from '../parts/member-words.ts';
import type { ListState } from '../parts/use-list-state.ts';
import { members as texts } from '../texts/en/members.ts';
import { memberOrigin, memberRole, memberStatus } from '../texts/en/people.ts';
import type { MemberFilter, MemberOrder } from './operations.ts';

const { INVITED, ACTIVE, SUSPENDED } = memberStatus;
const statuses = { INVITED, ACTIVE, SUSPENDED };

/** The filters above the list of members. */
export const MemberFilters = ({ list }: { list: ListState }) => (
  <>
    <Filter list={list} name="status" label={texts.filters.status} any={texts.filters.anyStatus} values={statuses} />
    <Filter list={list} name="role" label={texts.filters.role} any={texts.filters.anyRole} values={memberRole} />
    <Filter
      list={list}
      name="source"
      label={texts.filters.source}
      any={texts.filters.anySource}
      values={memberOrigin}
    />
  </>
);

interface FilterProps {
  readonly list: ListState;
  readonly name: string;
  readonly label: string;
  readonly any: string;
  readonly values: Readonly<Record<string, string>>;
}

const Filter = ({ list, name, label, any, values }: FilterProps) => (
  <NativeSelect
    label={label}
    value={list.filter(name) ?? ''}
    onChange={(event) => list.change({ [name]: event.currentTarget.value || undefined })}
    data={[{ value: '', label: any }, ...Object.entries(values).map(([value, label]) => ({ value, label }))]}
  />
);

/** What the address asks for, as the admin API filters by; what it does not know is left out. */
export function filterOf(list: ListState): MemberFilter | undefined {
  const status = list.choice('status', statuses);
  const role = list.choice('role', memberRole);
  const source = list.choice('source', memberOrigin);
  const filter: MemberFilter = {
    ...(status && { status: { eq: status } }),
    ...(role && { role: { eq: role } }),
    ...(source && { managedBy: { eq: source } }),
    ...(list.search && withWords(list.search)),
  };
  return Object.keys(filter).length > 0 ? filter : undefined;
}

const orders: readonly MemberOrder[] = ['CREATED_AT', 'DISPLAY_NAME', 'UPDATED_AT', 'USER_NAME'];

/** The order that the address asks for; by user name, when it asks for none. */
export const orderOf = (list: ListState): { orderBy: MemberOrder; descending: boolean } => ({
  orderBy: orders.find((order) => order === list.sort) ?? 'USER_NAME',
  descending: list.descending,
});
