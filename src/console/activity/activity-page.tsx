import { Page } from '../parts/page.tsx';
import { PageTabs } from '../parts/page-tabs.tsx';
import { useCan } from '../shell/viewer.tsx';
import { activity as texts } from '../texts/en/activity.ts';
import { shell } from '../texts/en/shell.ts';
import { AuditTab } from './audit-tab.tsx';
import { ProvisioningTab } from './provisioning-tab.tsx';

/** What happened: by identity providers, and by everybody. */
export default function ActivityPage() {
  const maySeeRequests = useCan('SCIM_READ');
  const provisioning = { id: 'provisioning', title: texts.tabs.provisioning, content: <ProvisioningTab /> };
  const audit = { id: 'audit', title: texts.tabs.audit, content: <AuditTab /> };
  return (
    <Page title={shell.pages.activity} lead={texts.lead}>
      <PageTabs label={texts.tabs.label} tabs={maySeeRequests ? [provisioning, audit] : [audit]} />
    </Page>
  );
}
