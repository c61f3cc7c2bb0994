/** What an audit entry tells of one attribute. */
interface Change {
  readonly field: string;
  readonly before?: string | null;
  readonly after?: string | null;
}

interface Entry<Told extends Change> {
  readonly action: string;
  readonly changes: readonly Told[];
}

/** Whether an act has made what it is about: each value is new then. */
export const isMaking = (action: string): boolean => /_(ADDED|CONFIGURED|CREATED|INVITED)$/.test(action);

/** The attribute that names what an entry is about, whether it has changed or not. */
const naming = (action: string): string => (action.startsWith('MEMBER_') ? 'userName' : 'name');

/** What an entry is about, by name. */
export function namedIn({ action, changes }: Entry<Change>): string | undefined {
  const name = changes.find(({ field }) => field === naming(action));
  return name?.after ?? name?.before ?? undefined;
}

/** What an entry has changed: what only names the resource is left out. */
export const alteredIn = <Told extends Change>({ action, changes }: Entry<Told>): readonly Told[] =>
  isMaking(action) ? changes : changes.filter(({ field, before }) => field !== naming(action) || before != null);
