import { Text } from '@mantine/core';
import { Link } from '../parts/link.tsx';

/** Whoever has a name. */
export interface Named {
  readonly id: string;
  readonly displayName: string | null;
  readonly userName: string;
}

export const nameOf = ({ displayName, userName }: Named): string => displayName || userName;

/** A member by name, with a link to their page. */
export const Person = ({ person }: { person: Named }) => (
  <Text span inherit style={{ overflowWrap: 'anywhere' }}>
    <Link to={`/members/${person.id}`} inherit>
      <bdi>{nameOf(person)}</bdi>
    </Link>
    {person.displayName && (
      <Text span size="sm" c="dimmed" display="block">
        <bdi>{person.userName}</bdi>
      </Text>
    )}
  </Text>
);
