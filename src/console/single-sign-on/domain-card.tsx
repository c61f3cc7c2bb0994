import { Alert, Badge, Button, Card, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useWrite } from '../api/use-write.ts';
import { Act } from '../parts/act.tsx';
import { CopyField } from '../parts/copy-field.tsx';
import { Moment } from '../parts/moment.tsx';
import { Refusals } from '../parts/problem.tsx';
import { useCan } from '../shell/viewer.tsx';
import { domains as texts } from '../texts/en/single-sign-on.ts';
import type { Domain } from './domains.tsx';
import { RemoveDomainDocument, VerifyDomainDocument } from './operations.ts';

interface DomainProps {
  readonly domain: Domain;
  readonly refresh: () => void;
}

/** A domain: whether it is verified, its TXT record, and what DNS lacked of it. */
export function DomainCard({ domain, refresh }: DomainProps) {
  const { name, verifiedAt, checkedAt, problem } = domain;
  const mayChange = useCan('DOMAINS_WRITE');
  const [showsRecord, { toggle }] = useDisclosure(false);
  const status = !verifiedAt ? 'UNVERIFIED' : problem ? 'LOST' : 'VERIFIED';
  const color = { UNVERIFIED: 'gray', LOST: 'orange', VERIFIED: 'green' }[status];
  return (
    <Card withBorder>
      <Stack gap="sm">
        <Group justify="space-between" gap="sm">
          <Group gap="sm" miw={0}>
            <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
              <bdi>{name}</bdi>
            </Text>
            <Badge color={color}>{texts.status[status]}</Badge>
          </Group>
          {mayChange && (
            <Group gap="xs">
              {verifiedAt && (
                <Button variant="subtle" size="xs" onClick={toggle} aria-expanded={showsRecord}>
                  {showsRecord ? texts.hideRecord : texts.showRecord}
                </Button>
              )}
              <CheckDomain domain={domain} refresh={refresh} />
              <RemoveDomain domain={domain} refresh={refresh} />
            </Group>
          )}
        </Group>
        <Text size="sm" c="dimmed">
          {verifiedAt && (
            <>
              {texts.verifiedAt} <Moment at={verifiedAt} precision="DAY" />
              {' · '}
            </>
          )}
          {texts.checkedAt}: <Moment at={checkedAt} />
        </Text>
        {problem && (
          <Alert color="orange" role="status">
            {problem}
          </Alert>
        )}
        {(!verifiedAt || showsRecord) && <Record domain={domain} />}
      </Stack>
    </Card>
  );
}

const Record = ({ domain: { name, record } }: { domain: Domain }) => (
  <Stack gap="xs">
    <Text size="sm">{texts.how}</Text>
    <CopyField label={texts.recordName(name)} value={record.name} description={texts.underscore} />
    <CopyField label={texts.recordValue(name)} value={record.value} />
  </Stack>
);

function CheckDomain({ domain: { id, name }, refresh }: DomainProps) {
  const { send, errors, isRunning } = useWrite(VerifyDomainDocument);
  const check = async () => {
    const payload = await send({ domainId: id });
    refresh();
    const checked = payload?.domain;
    if (checked?.verifiedAt && !checked.problem) notifications.show({ color: 'green', message: texts.verified(name) });
  };
  return (
    <>
      <Button variant="default" size="xs" loading={isRunning} onClick={check} aria-label={texts.checkOf(name)}>
        {texts.check}
      </Button>
      <Refusals errors={errors} />
    </>
  );
}

const RemoveDomain = ({ domain: { id, name }, refresh }: DomainProps) => (
  <Act
    look={{ size: 'xs' }}
    name={texts.remove.of(name)}
    document={RemoveDomainDocument}
    input={{ domainId: id }}
    title={texts.remove.title(name)}
    action={texts.remove.button}
    tone="DANGEROUS"
    said={texts.remove.done(name)}
    onDone={refresh}
  >
    <Text>{texts.remove.sentence}</Text>
  </Act>
);
