import { Button, Table, Text } from '@mantine/core';
import { sessions as texts } from '../texts/en/people.ts';
import look from './connection-table.module.css';
import { Moment, momentText } from './moment.tsx';

interface Session {
  readonly id: string;
  readonly method: keyof typeof texts.method;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly address?: string | null;
  readonly userAgent?: string | null;
}

/** Live sessions of a member, each of which `end` ends. */
export const SessionTable = ({
  sessions,
  end,
}: {
  sessions: readonly Session[];
  end?: (sessionId: string) => Promise<void>;
}) => (
  <Table aria-label={texts.table} className={look.table} role="table">
    <Table.Thead role="rowgroup">
      <Table.Tr role="row">
        {[texts.by, texts.since, texts.lastSeen, texts.address, texts.browser, ...(end ? [texts.actions] : [])].map(
          (header) => (
            <Table.Th key={header} role="columnheader">
              {header}
            </Table.Th>
          ),
        )}
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody role="rowgroup">
      {sessions.map(({ id, method, createdAt, lastSeenAt, address, userAgent }) => (
        <Table.Tr key={id} role="row">
          <Table.Td role="cell" data-label={texts.by}>
            {texts.method[method]}
          </Table.Td>
          <Table.Td role="cell" data-label={texts.since}>
            <Moment at={createdAt} />
          </Table.Td>
          <Table.Td role="cell" data-label={texts.lastSeen}>
            <Moment at={lastSeenAt} />
          </Table.Td>
          <Table.Td role="cell" data-label={texts.address}>
            {address ?? texts.unknown}
          </Table.Td>
          <Table.Td role="cell" data-label={texts.browser} className={look.cell}>
            <Text size="sm" lineClamp={2} title={userAgent ?? undefined}>
              {userAgent ?? texts.unknown}
            </Text>
          </Table.Td>
          {end && (
            <Table.Td role="cell" data-label={texts.actions}>
              <Button
                variant="default"
                size="xs"
                aria-label={texts.endOf(momentText(createdAt))}
                onClick={() => void end(id)}
              >
                {texts.end}
              </Button>
            </Table.Td>
          )}
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
);
