import { Button, Group, Progress, ScrollArea, Stack, Table, Text } from '@mantine/core';
import type { Progress as Come } from '../api/use-many-writes.ts';
import { bulk as texts } from '../texts/en/members.ts';
import { parts } from '../texts/en/parts.ts';

/** How far many writes have come, what was refused of them, and a way to stop. */
export function BulkProgress({ progress, stop, close }: { progress: Come; stop: () => void; close: () => void }) {
  const { total, done, refused, state } = progress;
  const share = (100 * done) / Math.max(total, 1);
  return (
    <Stack>
      <Progress.Root size="xl">
        <Progress.Section value={share} aria-label={texts.bar} color={refused.length > 0 ? 'orange.8' : 'indigo.7'} />
      </Progress.Root>
      <Text role="status" style={{ fontVariantNumeric: 'tabular-nums' }}>
        {texts.progress(done, total)}
        {refused.length > 0 && `, ${texts.failed(refused.length)}`}.{state === 'STOPPED' && ` ${texts.stopped}`}
        {state === 'DONE' && refused.length === 0 && ` ${texts.allDone}`}
      </Text>
      {refused.length > 0 && (
        <ScrollArea.Autosize mah={260} type="auto" viewportProps={{ tabIndex: 0, 'aria-label': texts.failures }}>
          <Table aria-label={texts.failures}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{texts.member}</Table.Th>
                <Table.Th>{texts.why}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {refused.map(({ id, name, message }) => (
                <Table.Tr key={id}>
                  <Table.Td style={{ overflowWrap: 'anywhere', minWidth: '7rem' }}>
                    <bdi>{name}</bdi>
                  </Table.Td>
                  <Table.Td>{message}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea.Autosize>
      )}
      <Group justify="flex-end">
        {state === 'RUNNING' ? (
          <Button variant="default" onClick={stop}>
            {texts.stop}
          </Button>
        ) : (
          <Button onClick={close}>{parts.close}</Button>
        )}
      </Group>
    </Stack>
  );
}
