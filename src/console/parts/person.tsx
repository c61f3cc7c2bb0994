import { Link } from './link.tsx';

/** A member as lists and pages name one. */
export interface Person {
  readonly id: string;
  readonly userName: string;
  readonly displayName?: string | null | undefined;
}

/** What a member is called. */
export const nameOf = ({ displayName, userName }: Omit<Person, 'id'>): string => displayName || userName;

/** A member's name, leading to their page. */
export const PersonLink = ({ person }: { person: Person }) => (
  <Link to={`/members/${person.id}`}>
    <bdi>{nameOf(person)}</bdi>
  </Link>
);
