import { Table } from '@mantine/core';
import { usage as texts } from '../texts/en/licenses.ts';
import { number } from '../texts/en/parts.ts';
import { decimalText } from './money.ts';
import type { Usage } from './usage-tab.tsx';

/** The figures of a usage, one interval on each line. */
export function UsageTable({ points, zone }: { points: Usage['points']; zone: string }) {
  const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: zone });
  const { start, ...figures } = texts.columns;
  return (
    <Table.ScrollContainer minWidth={640} mah="26rem">
      <Table aria-label={texts.chart} stickyHeader style={{ fontVariantNumeric: 'tabular-nums' }}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{start}</Table.Th>
            {Object.values(figures).map((header) => (
              <Table.Th key={header} ta="right">
                {header}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {points.map((point) => (
            <Table.Tr key={point.start}>
              <Table.Th scope="row">{day.format(new Date(point.start))}</Table.Th>
              <Table.Td ta="right">{number(point.purchased)}</Table.Td>
              <Table.Td ta="right">{number(point.assignedMax)}</Table.Td>
              <Table.Td ta="right">{decimalText(point.assignedAverage, 2)}</Table.Td>
              <Table.Td ta="right">{number(point.overMax)}</Table.Td>
              <Table.Td ta="right">{number(point.reservedMax)}</Table.Td>
              <Table.Td ta="right">{number(point.waitlistedMax)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
