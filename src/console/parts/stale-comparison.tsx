import { Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { parts } from '../texts/en/parts.ts';

/** A field that two people have set. */
export interface Contested {
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

interface StaleProps {
  readonly isOpen: boolean;
  readonly fields: readonly Contested[];
  /** What the two choices do, where what is wanted is not to save what was entered. */
  readonly choices?: { readonly mine: string; readonly theirs: string };
  readonly tone?: 'NORMAL' | 'DANGEROUS';
  readonly isRunning: boolean;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
}

/** What STALE_VERSION leaves to a person: both values side by side, and a choice. */
export const StaleComparison = ({
  isOpen,
  fields,
  choices = parts.stale.choices,
  tone,
  isRunning,
  keepMine,
  takeTheirs,
}: StaleProps) => (
  <Modal
    opened={isOpen}
    onClose={takeTheirs}
    title={parts.stale.title}
    size="lg"
    closeButtonProps={{ 'aria-label': parts.close }}
  >
    <Stack>
      <Text>{parts.stale.sentence}</Text>
      <Table aria-label={parts.stale.title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{parts.stale.field}</Table.Th>
            <Table.Th>{parts.stale.mine}</Table.Th>
            <Table.Th>{parts.stale.theirs}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {fields.map(({ label, mine, theirs }) => (
            <Table.Tr key={label} fw={mine === theirs ? undefined : 700}>
              <Table.Th scope="row">{label}</Table.Th>
              <Table.Td>{mine || parts.stale.empty}</Table.Td>
              <Table.Td>{theirs || parts.stale.empty}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Group justify="flex-end">
        <Button variant="default" onClick={takeTheirs}>
          {choices.theirs}
        </Button>
        <Button color={tone === 'DANGEROUS' ? 'red' : undefined} loading={isRunning} onClick={keepMine}>
          {choices.mine}
        </Button>
      </Group>
    </Stack>
  </Modal>
);
