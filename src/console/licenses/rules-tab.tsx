import { Badge, Button, Group, Progress, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useRead } from '../api/use-read.ts';
import look from '../parts/connection-table.module.css';
import { Empty } from '../parts/empty.tsx';
import { Loading } from '../parts/loading.tsx';
import { Problem } from '../parts/problem.tsx';
import { useFocusBack } from '../parts/use-focus-back.ts';
import { useCan } from '../shell/viewer.tsx';
import { rules as texts } from '../texts/en/licenses.ts';
import { number } from '../texts/en/parts.ts';
import { LicenseRulesDocument } from './operations.ts';
import { RuleChange, type WantedChange } from './rule-change.tsx';
import { type Rule, whoText } from './rule-words.ts';

const EVERY_MS = 3_000;

/** Who gets a seat from the identity provider; each change is previewed, and followed until it has reached everybody. */
export function RulesTab({ licenseId, refresh }: { licenseId: string; refresh: () => void }) {
  const withConnections = useCan('SCIM_READ');
  const mayWrite = useCan('LICENSES_WRITE');
  const reading = useRead(LicenseRulesDocument, { id: licenseId, withConnections }, { everyMs: EVERY_MS });
  const [wanted, setWanted] = useState<WantedChange>();
  useFocusBack(wanted !== undefined);
  const rules = reading.data?.organization?.license?.rules;
  const create = mayWrite && <Button onClick={() => setWanted({ kind: 'create' })}>{texts.create}</Button>;
  if (reading.problem) return <Problem message={reading.problem} retry={reading.refresh} />;
  if (!rules) return <Loading what={texts.loading} />;
  return (
    <Stack>
      <Group justify="space-between">
        <Text c="dimmed" flex="1 1 20rem">
          {texts.lead}
        </Text>
        {rules.length > 0 && create}
      </Group>
      {rules.length === 0 ? (
        <Empty {...texts.empty} action={create} />
      ) : (
        <RuleTable rules={rules} {...(mayWrite && { change: setWanted })} />
      )}
      {wanted && (
        <RuleChange
          licenseId={licenseId}
          wanted={wanted}
          connections={reading.data?.organization?.scimConnections ?? []}
          onDone={() => {
            reading.refresh();
            refresh();
          }}
          onClose={() => setWanted(undefined)}
        />
      )}
    </Stack>
  );
}

const RuleTable = ({ rules, change }: { rules: readonly Rule[]; change?: (wanted: WantedChange) => void }) => (
  <Table aria-label={texts.list} verticalSpacing="sm" className={look.table} role="table">
    <Table.Thead role="rowgroup">
      <Table.Tr role="row">
        <Table.Th role="columnheader" ta="right" w={90}>
          {texts.columns.priority}
        </Table.Th>
        <Table.Th role="columnheader">{texts.columns.who}</Table.Th>
        <Table.Th role="columnheader">{texts.columns.connection}</Table.Th>
        <Table.Th role="columnheader">{texts.columns.status}</Table.Th>
        {change && <Table.Th role="columnheader">{texts.columns.act}</Table.Th>}
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody role="rowgroup">
      {rules.map((rule) => (
        <Table.Tr key={rule.id} role="row">
          <Table.Td role="cell" data-label={texts.columns.priority} className={look.number}>
            {number(rule.priority)}
          </Table.Td>
          <Table.Td role="cell" data-label={texts.columns.who} fw={600} className={look.cell}>
            <bdi>{whoText(rule)}</bdi>
          </Table.Td>
          <Table.Td role="cell" data-label={texts.columns.connection} className={look.cell}>
            <bdi>{rule.scimConnection?.name ?? texts.anyConnection}</bdi>
          </Table.Td>
          <Table.Td role="cell" data-label={texts.columns.status}>
            <RuleState rule={rule} />
          </Table.Td>
          {change && (
            <Table.Td role="cell" data-label={texts.columns.act}>
              {!rule.deletedAt && (
                <Group gap="xs" wrap="nowrap">
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={texts.edit(whoText(rule))}
                    onClick={() => change({ kind: 'update', rule })}
                  >
                    {texts.editAction}
                  </Button>
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={texts.remove(whoText(rule))}
                    onClick={() => change({ kind: 'delete', rule })}
                  >
                    {texts.removeAction}
                  </Button>
                </Group>
              )}
            </Table.Td>
          )}
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
);

function RuleState({ rule: { status, applied, total, deletedAt } }: { rule: Rule }) {
  if (status === 'APPLIED') return <Badge color="green">{texts.status.applied}</Badge>;
  const words = texts.status.applying(applied, total);
  return (
    <Stack gap={4} role="status">
      <Text size="sm">{deletedAt ? `${texts.status.deleting}, ${words}` : words}</Text>
      <Progress value={total === 0 ? 0 : (100 * applied) / total} aria-label={words} />
    </Stack>
  );
}
