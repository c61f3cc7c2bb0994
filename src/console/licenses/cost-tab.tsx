import { NativeSelect, Stack, Table, Text } from '@mantine/core';
import { useRead } from '../api/use-read.ts';
import { Empty } from '../parts/empty.tsx';
import { Loading } from '../parts/loading.tsx';
import { Problem } from '../parts/problem.tsx';
import { cost as texts } from '../texts/en/licenses.ts';
import { Downloads } from './downloads.tsx';
import { decimalText, type Money, moneyText } from './money.ts';
import { type CostKey, type CostSharing, LicenseCostDocument, type LicenseCostQuery } from './operations.ts';
import { type Period, usePeriod } from './period.ts';
import { PeriodFields } from './period-fields.tsx';

type Cost = NonNullable<NonNullable<LicenseCostQuery['organization']>['license']>['cost'];

/** What the license cost in a period, and whose budget pays. */
export function CostTab({ licenseId }: { licenseId: string }) {
  const period = usePeriod();
  const { since: from, until: to, zone: timeZone } = period;
  const by = chosen(texts.keys, period.parameter('by'), 'DEPARTMENT') as CostKey;
  const sharing = chosen(texts.sharings, period.parameter('sharing'), 'EQUAL_SPLIT') as CostSharing;
  const { data, problem, refresh } = useRead(LicenseCostDocument, { id: licenseId, from, to, timeZone, by, sharing });
  const cost = data?.organization?.license?.cost;
  return (
    <Stack>
      <PeriodFields period={period}>
        <Choice label={texts.by} name="by" words={texts.keys} value={by} period={period} />
        {by === 'TEAM' && (
          <Choice label={texts.sharing} name="sharing" words={texts.sharings} value={sharing} period={period} />
        )}
      </PeriodFields>
      <Text c="dimmed">{texts.lead}</Text>
      {problem ? (
        <Problem message={problem} retry={refresh} />
      ) : !cost ? (
        <Loading what={texts.loading} />
      ) : cost.rows.length === 0 ? (
        <Empty {...texts.none} />
      ) : (
        <CostTable cost={cost} payer={texts.keys[by]} />
      )}
      <Downloads licenseId={licenseId} from={from} to={to} timeZone={timeZone} />
    </Stack>
  );
}

const chosen = (words: object, asked: string | undefined, otherwise: string) =>
  asked && Object.hasOwn(words, asked) ? asked : otherwise;

interface ChoiceProps {
  readonly label: string;
  readonly name: string;
  readonly words: Readonly<Record<string, string>>;
  readonly value: string;
  readonly period: Period;
}

const Choice = ({ label, name, words, value, period }: ChoiceProps) => (
  <NativeSelect
    label={label}
    data={Object.entries(words).map(([id, text]) => ({ value: id, label: text }))}
    value={value}
    onChange={(event) => period.change({ [name]: event.currentTarget.value })}
  />
);

const CostTable = ({ cost: { rows, totals }, payer }: { cost: Cost; payer: string }) => (
  <Table.ScrollContainer minWidth={320}>
    <Table aria-label={texts.list} style={{ fontVariantNumeric: 'tabular-nums' }}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{payer}</Table.Th>
          <Table.Th ta="right">{texts.columns.days}</Table.Th>
          <Table.Th ta="right">{texts.columns.amount}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ kind, key, label, seatDays, amount }) => (
          <Table.Tr key={`${kind} ${key} ${amount?.currency}`}>
            <Table.Th scope="row" fw={400} style={{ overflowWrap: 'anywhere' }}>
              {kind === 'ATTRIBUTED' ? <bdi>{label}</bdi> : <i>{texts.kinds[kind]}</i>}
            </Table.Th>
            <Figures days={seatDays} amount={amount} />
          </Table.Tr>
        ))}
      </Table.Tbody>
      <Table.Tfoot>
        {totals.map(({ seatDays, amount }) => (
          <Table.Tr key={amount?.currency ?? ''} fw={700}>
            <Table.Th scope="row">{texts.total}</Table.Th>
            <Figures days={seatDays} amount={amount} />
          </Table.Tr>
        ))}
      </Table.Tfoot>
    </Table>
  </Table.ScrollContainer>
);

const Figures = ({ days, amount }: { days: string; amount: Money | null | undefined }) => (
  <>
    <Table.Td ta="right">{decimalText(days, 2)}</Table.Td>
    <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
      {amount ? moneyText(amount) : texts.noPrice}
    </Table.Td>
  </>
);
