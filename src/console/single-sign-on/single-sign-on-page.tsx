import { Stack } from '@mantine/core';
import { useRead } from '../api/use-read.ts';
import { Loading } from '../parts/loading.tsx';
import { Page } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { useCan } from '../shell/viewer.tsx';
import { shell } from '../texts/en/shell.ts';
import { singleSignOn as texts } from '../texts/en/single-sign-on.ts';
import { Connections } from './connections.tsx';
import { Domains } from './domains.tsx';
import { SingleSignOnDocument } from './operations.ts';
import { TokenIssuers } from './token-issuers.tsx';

const EVERY_MS = 5_000;

/** How the organization's people sign in: its domains, its identity providers, and whose tokens it trusts. */
export default function SingleSignOnPage() {
  const { data, problem, refresh } = useRead(SingleSignOnDocument, {}, { everyMs: EVERY_MS });
  const seesDomains = useCan('DOMAINS_READ');
  const organization = data?.organization;
  return (
    <Page title={shell.pages.singleSignOn} lead={texts.lead}>
      {problem && <Problem message={problem} retry={refresh} />}
      {!organization && !problem && <Loading what={texts.loading} />}
      {organization && (
        <Stack gap="xl">
          {seesDomains && <Domains domains={organization.domains ?? []} refresh={refresh} />}
          <Connections
            connections={organization.ssoConnections ?? []}
            hasVerifiedDomain={organization.domains?.some(({ verifiedAt }) => verifiedAt) ?? false}
          />
          <TokenIssuers issuers={organization.tokenIssuers ?? []} refresh={refresh} />
        </Stack>
      )}
    </Page>
  );
}
