import { Button, Card, Group, Select, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useRead } from '../api/use-read.ts';
import { useWrite } from '../api/use-write.ts';
import { Confirm } from '../parts/confirm.tsx';
import { Loading } from '../parts/loading.tsx';
import { changes } from '../texts/en/scim-changes.ts';
import { ChangePreview } from './change-preview.tsx';
import type { Connection } from './connection-page.tsx';
import { isLive } from './connection-status.tsx';
import { ScimSetUpDocument, TransferScimMembersDocument } from './operations.ts';

const texts = changes.transfer;

/** Moves the members and teams of a connection to another one, after a look at what that means. */
export function TransferCard({ connection }: { connection: Connection }) {
  const { data } = useRead(ScimSetUpDocument, {});
  const [target, setTarget] = useState<string>();
  const [isAsked, setAsked] = useState(false);
  const navigate = useNavigate();
  const transfer = useWrite(TransferScimMembersDocument);
  const others = data?.organization?.scimConnections?.filter(
    ({ id, status }) => id !== connection.id && isLive(status),
  );
  const chosen = others?.find(({ id }) => id === target);

  const send = async () => {
    if (!chosen) return;
    const done = await transfer.send({ scimConnectionId: connection.id, toScimConnectionId: chosen.id });
    if (!done) return;
    notifications.show({ message: texts.done(done.members ?? 0, done.teams ?? 0) });
    void navigate(`/scim/${chosen.id}`);
  };

  return (
    <Card withBorder component="section" aria-labelledby="transfer">
      <Stack gap="sm">
        <Title order={2} size="h4" id="transfer">
          {texts.title}
        </Title>
        <Text>{texts.sentence}</Text>
        {!others && <Loading what={texts.title} />}
        {others?.length === 0 && <Text c="dimmed">{texts.none}</Text>}
        {others && others.length > 0 && (
          <Select
            label={texts.to}
            data={others.map(({ id, name }) => ({ value: id, label: name }))}
            value={target ?? null}
            onChange={(id) => setTarget(id ?? undefined)}
            maw="30rem"
          />
        )}
        {chosen && (
          <>
            <ChangePreview key={chosen.id} change={{ id: connection.id, transferTo: chosen.id }} />
            <Group>
              <Button color="red" onClick={() => setAsked(true)}>
                {texts.action}
              </Button>
            </Group>
          </>
        )}
      </Stack>
      <Confirm
        title={texts.title}
        action={texts.action}
        tone="DANGEROUS"
        isOpen={isAsked}
        isRunning={transfer.isRunning}
        errors={transfer.errors}
        onConfirm={send}
        onClose={() => {
          setAsked(false);
          transfer.clear();
        }}
      >
        <Text style={{ overflowWrap: 'anywhere' }}>{texts.confirm(chosen?.name ?? '')}</Text>
      </Confirm>
    </Card>
  );
}
