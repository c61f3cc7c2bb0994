import { Badge, Table, Text } from '@mantine/core';
import look from '../parts/connection-table.module.css';
import { Moment } from '../parts/moment.tsx';
import { Section } from '../parts/section.tsx';
import { connection } from '../texts/en/single-sign-on.ts';
import { daysLeft, isEnding } from './certificate-life.ts';
import type { Connection } from './connection-page.tsx';

const texts = connection.certificates;

type Certificate = Connection['certificates'][number];

/** By which certificates the identity provider signs, and how long they are good for. */
export function Certificates({ certificates }: { certificates: readonly Certificate[] }) {
  if (certificates.length === 0) return null;
  return (
    <Section title={texts.title} lead={texts.lead}>
      <Table className={look.table} aria-label={texts.title} role="table">
        <Table.Thead role="rowgroup">
          <Table.Tr role="row">
            {[texts.subject, texts.state, texts.validFrom, texts.expiresAt, texts.fingerprint].map((header) => (
              <Table.Th key={header} role="columnheader">
                {header}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody role="rowgroup">
          {certificates.map((certificate) => (
            <Row key={certificate.fingerprint} certificate={certificate} />
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  );
}

const Row = ({ certificate }: { certificate: Certificate }) => (
  <Table.Tr role="row">
    <Table.Td role="cell" data-label={texts.subject} className={look.cell}>
      <bdi>{certificate.subject}</bdi>
    </Table.Td>
    <Table.Td role="cell" data-label={texts.state}>
      <State certificate={certificate} />
    </Table.Td>
    <Table.Td role="cell" data-label={texts.validFrom}>
      <Moment at={certificate.validFrom} precision="DAY" />
    </Table.Td>
    <Table.Td role="cell" data-label={texts.expiresAt}>
      <Moment at={certificate.expiresAt} precision="DAY" />
    </Table.Td>
    <Table.Td role="cell" data-label={texts.fingerprint} className={look.cell}>
      <Text size="xs" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
        {certificate.fingerprint}
      </Text>
    </Table.Td>
  </Table.Tr>
);

function State({ certificate }: { certificate: Certificate }) {
  const days = daysLeft(certificate.expiresAt);
  if (days < 0)
    return (
      <Badge miw="max-content" color="red">
        {texts.over}
      </Badge>
    );
  return isEnding(certificate) ? (
    <Badge miw="max-content" color="orange">
      {texts.soon(days)}
    </Badge>
  ) : (
    <Badge miw="max-content" color="green">
      {texts.valid}
    </Badge>
  );
}
