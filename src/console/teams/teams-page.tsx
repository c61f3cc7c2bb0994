import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { Page } from '../parts/page.tsx';
import { PageTabs } from '../parts/page-tabs.tsx';
import { useCan } from '../shell/viewer.tsx';
import { shell } from '../texts/en/shell.ts';
import { create, teams as texts } from '../texts/en/teams.ts';
import { ArchivedTeams } from './archived-teams.tsx';
import { CreateTeam } from './create-team.tsx';
import { LivingTeams } from './living-teams.tsx';

/** The teams of the organization, and those that were archived. */
export default function TeamsPage() {
  const [isCreating, creating] = useDisclosure(false);
  const createButton = useCan('TEAMS_WRITE') && (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={creating.open}>
      {create.open}
    </Button>
  );
  return (
    <Page title={shell.pages.teams} lead={texts.lead} actions={createButton}>
      <PageTabs
        label={texts.tabs}
        tabs={[
          { id: 'living', title: shell.pages.teams, content: <LivingTeams createButton={createButton} /> },
          { id: 'archived', title: texts.archived.title, content: <ArchivedTeams /> },
        ]}
      />
      <CreateTeam isOpen={isCreating} close={creating.close} />
    </Page>
  );
}
