import { Stack } from '@mantine/core';
import { useRead } from '../api/use-read.ts';
import { Loading } from '../parts/loading.tsx';
import { Page } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { settings as texts } from '../texts/en/settings.ts';
import { shell } from '../texts/en/shell.ts';
import { SettingsDocument } from './operations.ts';
import { OrganizationSettings } from './organization-settings.tsx';
import { Retention } from './retention.tsx';

const EVERY_MS = 5_000;

/** What the organization is called, and how long its log is kept. */
export default function SettingsPage() {
  const { data, problem, refresh } = useRead(SettingsDocument, {}, { everyMs: EVERY_MS });
  const viewer = data?.viewer;
  return (
    <Page title={shell.pages.settings} lead={texts.lead}>
      {problem && <Problem message={problem} retry={refresh} />}
      {!viewer && !problem && <Loading what={texts.loading} />}
      {viewer?.organization && (
        <Stack gap="xl">
          <OrganizationSettings organization={viewer.organization} refresh={refresh} />
          <Retention days={viewer.organization.provisioningLogDays} refresh={refresh} />
        </Stack>
      )}
    </Page>
  );
}
