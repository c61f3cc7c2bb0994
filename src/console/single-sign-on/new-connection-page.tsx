import { Button } from '@mantine/core';
import { Link as RouterLink } from 'react-router';
import { useRead } from '../api/use-read.ts';
import { Empty } from '../parts/empty.tsx';
import { Loading } from '../parts/loading.tsx';
import { Page } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { useCan } from '../shell/viewer.tsx';
import { parts } from '../texts/en/parts.ts';
import { singleSignOn, newConnection as texts } from '../texts/en/single-sign-on.ts';
import { NewConnectionForm } from './new-connection-form.tsx';
import { SingleSignOnDocument, type SingleSignOnQuery } from './operations.ts';

/** Connects an identity provider to verified domains. */
export default function NewConnectionPage() {
  const mayChange = useCan('SSO_WRITE');
  const { data, problem, refresh } = useRead(SingleSignOnDocument, {});
  const organization = data?.organization;
  if (!mayChange)
    return (
      <Page title={texts.title}>
        <Empty {...parts.notAllowed} />
      </Page>
    );
  return (
    <Page title={texts.title} lead={texts.lead}>
      {problem && <Problem message={problem} retry={refresh} />}
      {!organization && !problem && <Loading what={singleSignOn.loading} />}
      {organization && <Form organization={organization} />}
    </Page>
  );
}

function Form({ organization }: { organization: NonNullable<SingleSignOnQuery['organization']> }) {
  const verified = (organization.domains ?? []).filter(({ verifiedAt }) => verifiedAt).map(({ name }) => name);
  const served = new Set((organization.ssoConnections ?? []).flatMap(({ domains }) => domains));
  if (verified.length > 0)
    return <NewConnectionForm domains={verified} free={verified.filter((name) => !served.has(name))} />;
  return (
    <Empty
      title={texts.title}
      sentence={texts.noVerifiedDomain}
      action={
        <Button component={RouterLink} to="/single-sign-on">
          {texts.goToDomains}
        </Button>
      }
    />
  );
}
