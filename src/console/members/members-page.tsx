import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useRead } from '../api/use-read.ts';
import { ConnectionTable } from '../parts/connection-table.tsx';
import { Empty } from '../parts/empty.tsx';
import { ListTools } from '../parts/list-tools.tsx';
import { Page } from '../parts/page.tsx';
import { nameOf } from '../parts/person.tsx';
import { useListState } from '../parts/use-list-state.ts';
import { useCan } from '../shell/viewer.tsx';
import { create, invite, members as texts } from '../texts/en/members.ts';
import { shell } from '../texts/en/shell.ts';
import { BulkBar } from './bulk-bar.tsx';
import { CreateMember } from './create-member.tsx';
import { InviteMember } from './invite-member.tsx';
import { memberColumns } from './member-columns.tsx';
import { filterOf, MemberFilters, orderOf } from './member-filters.tsx';
import { MembersDocument } from './operations.ts';

const EVERY_MS = 5_000;

/** Everybody of the organization: found, sorted and paged by the server. */
export default function MembersPage() {
  const list = useListState();
  const scim = useCan('SCIM_READ');
  const reading = useRead(
    MembersDocument,
    { after: list.after, filter: filterOf(list), ...orderOf(list), scim },
    { everyMs: EVERY_MS },
  );
  const page = reading.data?.organization?.members;
  const [isInviting, inviting] = useDisclosure(false);
  const [isCreating, creating] = useDisclosure(false);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const names = useRef(new Map<string, string>());
  for (const row of page?.nodes ?? []) names.current.set(row.id, nameOf(row));
  const mayWrite = useCan('MEMBERS_WRITE');
  const maySeat = useCan('LICENSES_WRITE');
  const mayTeam = useCan('TEAMS_WRITE');
  const inviteButton = (
    <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={inviting.open}>
      {invite.open}
    </Button>
  );
  return (
    <Page
      title={shell.pages.members}
      lead={texts.lead}
      actions={
        mayWrite && (
          <>
            <Button variant="default" onClick={creating.open}>
              {create.open}
            </Button>
            {inviteButton}
          </>
        )
      }
    >
      <ListTools list={list} searchLabel={texts.searchLabel} columns={memberColumns}>
        <MemberFilters list={list} />
      </ListTools>
      {picked.size > 0 && (
        <BulkBar
          members={[...picked].map((id) => ({ id, name: names.current.get(id) ?? id }))}
          clear={() => setPicked(new Set())}
          onDone={reading.refresh}
        />
      )}
      <ConnectionTable
        label={texts.list}
        columns={memberColumns}
        list={list}
        reading={reading}
        page={page}
        nameOf={nameOf}
        {...((mayWrite || maySeat || mayTeam) && { selection: { ids: picked, change: setPicked } })}
        empty={<Empty {...texts.empty} action={mayWrite && inviteButton} />}
      />
      <InviteMember isOpen={isInviting} close={inviting.close} onDone={reading.refresh} />
      <CreateMember isOpen={isCreating} close={creating.close} />
    </Page>
  );
}
