import { Button, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useRead } from '../api/use-read.ts';
import { type Column, ConnectionTable } from '../parts/connection-table.tsx';
import { Empty } from '../parts/empty.tsx';
import { Link } from '../parts/link.tsx';
import { Moment } from '../parts/moment.tsx';
import { Page } from '../parts/page.tsx';
import { SeatBar } from '../parts/seat-bar.tsx';
import { useListState } from '../parts/use-list-state.ts';
import { WhyFrozen } from '../parts/why-frozen.tsx';
import { useCan } from '../shell/viewer.tsx';
import { licenses as texts } from '../texts/en/licenses.ts';
import { shell } from '../texts/en/shell.ts';
import { AddLicense } from './add-license.tsx';
import { policyText, priceText } from './license-words.ts';
import { LicensesDocument, type LicensesQuery } from './operations.ts';

const EVERY_MS = 5_000;

type License = NonNullable<LicensesQuery['organization']>['licenses']['nodes'][number];

/** What is bought, and how it is used now. */
export default function LicensesPage() {
  const list = useListState();
  const reading = useRead(LicensesDocument, { after: list.after }, { everyMs: EVERY_MS });
  const [isAdding, { open, close }] = useDisclosure(false);
  const mayWrite = useCan('LICENSES_WRITE');
  const add = mayWrite && <Button onClick={open}>{texts.add}</Button>;
  return (
    <Page title={shell.pages.licenses} lead={texts.lead} actions={add}>
      <ConnectionTable
        label={texts.list}
        columns={columns}
        list={list}
        reading={reading}
        page={reading.data?.organization?.licenses}
        nameOf={({ name }) => name}
        empty={<Empty {...texts.empty} action={add} />}
      />
      <AddLicense isOpen={isAdding} onDone={reading.refresh} onClose={close} />
    </Page>
  );
}

const columns: readonly Column<License>[] = [
  {
    id: 'name',
    header: texts.columns.name,
    cell: ({ id, name, sku }) => (
      <Stack gap={0}>
        <Link to={`/licenses/${id}`} fw={600}>
          <bdi>{name}</bdi>
        </Link>
        <Text size="xs" c="dimmed">
          <bdi>{sku}</bdi>
        </Text>
      </Stack>
    ),
  },
  {
    id: 'seats',
    header: texts.columns.seats,
    cell: (license) => (
      <Stack gap={4} miw="16rem">
        <SeatBar {...license} />
        <WhyFrozen why={license.frozen} />
      </Stack>
    ),
  },
  { id: 'policy', header: texts.columns.policy, cell: policyText },
  { id: 'price', header: texts.columns.price, cell: priceText },
  {
    id: 'ends',
    header: texts.columns.ends,
    cell: ({ expiresAt }) => (expiresAt ? <Moment at={expiresAt} precision="LAST_DAY" /> : texts.noEnd),
  },
];
