import { Button, Card, Group, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useParams } from 'react-router';
import { useRead } from '../api/use-read.ts';
import { Empty } from '../parts/empty.tsx';
import { Loading } from '../parts/loading.tsx';
import { Moment } from '../parts/moment.tsx';
import { Page } from '../parts/page.tsx';
import { PageTabs } from '../parts/page-tabs.tsx';
import { Problem } from '../parts/problem.tsx';
import { SeatBar } from '../parts/seat-bar.tsx';
import { useFocusBack } from '../parts/use-focus-back.ts';
import { WhyFrozen } from '../parts/why-frozen.tsx';
import { useCan } from '../shell/viewer.tsx';
import { licenses as texts } from '../texts/en/licenses.ts';
import { shell } from '../texts/en/shell.ts';
import { AssignSeat } from './assign-seat.tsx';
import { ChangeTerms } from './change-terms.tsx';
import { CostTab } from './cost-tab.tsx';
import { HoldersTab } from './holders-tab.tsx';
import { IdleTab } from './idle-tab.tsx';
import { policyText, priceText } from './license-words.ts';
import { LicenseDocument } from './operations.ts';
import { QueueTab } from './queue-tab.tsx';
import { RulesTab } from './rules-tab.tsx';
import type { License } from './terms.ts';
import { UsageTab } from './usage-tab.tsx';

const EVERY_MS = 4_000;

/** A license: its seats now, and every question about it. */
export default function LicensePage() {
  const { licenseId = '' } = useParams();
  const { data, problem, refresh } = useRead(LicenseDocument, { id: licenseId }, { everyMs: EVERY_MS });
  const license = data?.organization?.license;
  if (license) return <Content license={license} refresh={refresh} />;
  return (
    <Page title={shell.pages.licenses}>
      {problem ? (
        <Problem message={problem} retry={refresh} />
      ) : data ? (
        <Empty {...texts.gone} />
      ) : (
        <Loading what={texts.loading} />
      )}
    </Page>
  );
}

function Content({ license, refresh }: { license: License; refresh: () => void }) {
  const { id, name } = license;
  const mayWrite = useCan('LICENSES_WRITE');
  const maySeeMembers = useCan('MEMBERS_READ');
  const [isChanging, change] = useDisclosure(false);
  useFocusBack(isChanging);
  const [isAssigning, assign] = useDisclosure(false);
  const actions = mayWrite && (
    <>
      <Button variant="default" onClick={change.open}>
        {texts.edit}
      </Button>
      <AssignSeat licenseId={id} isOpen={isAssigning} open={assign.open} onDone={refresh} onClose={assign.close} />
    </>
  );
  return (
    <Page title={name} lead={<Terms license={license} />} actions={actions}>
      <Card withBorder>
        <Stack gap="sm">
          <SeatBar {...license} />
          <WhyFrozen why={license.frozen} />
        </Stack>
      </Card>
      <PageTabs
        label={texts.tabs.label}
        tabs={[
          { id: 'usage', title: texts.tabs.usage, content: <UsageTab licenseId={id} /> },
          { id: 'holders', title: texts.tabs.holders, content: <HoldersTab licenseId={id} refresh={refresh} /> },
          { id: 'queue', title: texts.tabs.queue, content: <QueueTab licenseId={id} refresh={refresh} /> },
          { id: 'rules', title: texts.tabs.rules, content: <RulesTab licenseId={id} refresh={refresh} /> },
          { id: 'cost', title: texts.tabs.cost, content: <CostTab licenseId={id} /> },
          ...(maySeeMembers ? [{ id: 'idle', title: texts.tabs.idle, content: <IdleTab licenseId={id} /> }] : []),
        ]}
      />
      {isChanging && <ChangeTerms license={license} onDone={refresh} onClose={change.close} />}
    </Page>
  );
}

const Terms = ({ license }: { license: License }) => (
  <Group gap={0} style={{ columnGap: '1rem' }}>
    <bdi>{license.sku}</bdi>
    <span>{priceText(license)}</span>
    <span>{policyText(license)}</span>
    {license.product && (
      <span>
        <bdi>{texts.product(license.product)}</bdi>
      </span>
    )}
    {license.expiresAt && (
      <span>
        {texts.columns.ends} <Moment at={license.expiresAt} precision="LAST_DAY" />
      </span>
    )}
  </Group>
);
