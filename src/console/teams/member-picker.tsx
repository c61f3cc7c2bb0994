import { useRead } from '../api/use-read.ts';
import { withWords } from '../parts/member-words.ts';
import { nameOf } from '../parts/person.tsx';
import { type Choice, type Found, SearchPicker } from '../parts/search-picker.tsx';
import { team as texts } from '../texts/en/teams.ts';
import { MemberChoicesDocument } from './operations.ts';

interface PickerProps {
  readonly label: string;
  readonly picked: readonly Choice[];
  readonly onChange: (picked: readonly Choice[]) => void;
}

/** Finds members by name, user name or address, at most 20 at once. */
export const MemberPicker = (props: PickerProps) => (
  <SearchPicker placeholder={texts.find} useFound={useMembers} {...props} />
);

function useMembers(words: string): Found {
  const { data, isLoading } = useRead(MemberChoicesDocument, { filter: words === '' ? undefined : withWords(words) });
  const members = data?.organization?.members.nodes ?? [];
  return {
    choices: members.map((member) => ({
      id: member.id,
      name: member.displayName ? `${nameOf(member)} (${member.userName})` : member.userName,
    })),
    isLoading,
  };
}
