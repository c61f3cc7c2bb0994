import { Table, Text } from '@mantine/core';
import { request as texts } from '../texts/en/activity.ts';
import look from './change-table.module.css';

/** An attribute that changed; lists and objects are JSON text. */
interface Change {
  readonly field: string;
  readonly before?: string | null;
  readonly after?: string | null;
}

/** Attribute by attribute, the value before and the value after. */
export const ChangeTable = ({ changes }: { changes: readonly Change[] }) => (
  <Table className={look.changes} aria-label={texts.diff} verticalSpacing={4}>
    <Table.Thead>
      <Table.Tr>
        <Table.Th>{texts.columns.field}</Table.Th>
        <Table.Th>{texts.columns.before}</Table.Th>
        <Table.Th>{texts.columns.after}</Table.Th>
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {changes.map(({ field, before, after }) => (
        <Table.Tr key={field}>
          <Table.Th scope="row" className={look.short}>
            {field}
          </Table.Th>
          <Table.Td>
            <Value of={before} />
          </Table.Td>
          <Table.Td>
            <Value of={after} />
          </Table.Td>
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
);

const Value = ({ of }: { of: string | null | undefined }) =>
  of === null || of === undefined ? (
    <Text span inherit c="dimmed" className={look.short}>
      {texts.nothing}
    </Text>
  ) : (
    <bdi>{of}</bdi>
  );
