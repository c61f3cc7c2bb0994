import { Table } from '@mantine/core';
import { cost as texts } from '../texts/en/licenses.ts';
import { decimalText, placesOf, roundTogether } from './money.ts';
import type { LicenseCostQuery } from './operations.ts';

type Cost = NonNullable<NonNullable<LicenseCostQuery['organization']>['license']>['cost'];
type CostRow = Cost['rows'][number];

const DAY_PLACES = 2;

/** What a license cost, row by row, and under the rows of each currency their sum: rounded so that the rows add up to it. */
export const CostTable = ({ cost: { rows }, payer }: { cost: Cost; payer: string }) => (
  <Table.ScrollContainer minWidth={320}>
    <Table aria-label={texts.list} style={{ fontVariantNumeric: 'tabular-nums' }}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{payer}</Table.Th>
          <Table.Th ta="right">{texts.columns.days}</Table.Th>
          <Table.Th ta="right">{texts.columns.amount}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      {[...new Set(rows.map(currencyOf))].map((currency) => (
        <CurrencyRows
          key={currency ?? ''}
          rows={rows.filter((row) => currencyOf(row) === currency)}
          currency={currency}
        />
      ))}
    </Table>
  </Table.ScrollContainer>
);

const totalLine = { borderBlock: '2px solid var(--table-border-color)' };

const currencyOf = ({ amount }: CostRow): string | undefined => amount?.currency;

function CurrencyRows({ rows, currency }: { rows: readonly CostRow[]; currency: string | undefined }) {
  const days = roundTogether(
    rows.map(({ seatDays }) => seatDays),
    DAY_PLACES,
  );
  const places = currency ? placesOf(currency) : 0;
  const amounts = roundTogether(
    rows.map(({ amount }) => amount?.amount ?? '0'),
    places,
  );
  const money = (amount: string) => (currency ? `${decimalText(amount, places)} ${currency}` : texts.noPrice);
  return (
    <Table.Tbody>
      {rows.map(({ kind, key, label }, index) => (
        <Table.Tr key={`${kind} ${key}`}>
          <Table.Th scope="row" fw={400} style={{ overflowWrap: 'anywhere' }}>
            {kind === 'ATTRIBUTED' ? <bdi>{label}</bdi> : <i>{texts.kinds[kind]}</i>}
          </Table.Th>
          <Figures days={days.parts[index]!} amount={money(amounts.parts[index]!)} />
        </Table.Tr>
      ))}
      <Table.Tr fw={700} style={totalLine}>
        <Table.Th scope="row">{texts.total}</Table.Th>
        <Figures days={days.sum} amount={money(amounts.sum)} />
      </Table.Tr>
    </Table.Tbody>
  );
}

const Figures = ({ days, amount }: { days: string; amount: string }) => (
  <>
    <Table.Td ta="right">{decimalText(days, DAY_PLACES)}</Table.Td>
    <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
      {amount}
    </Table.Td>
  </>
);
