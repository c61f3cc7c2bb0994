import { Card, Group, Select, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useRead } from '../api/use-read.ts';
import { Act } from '../parts/act.tsx';
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
  const navigate = useNavigate();
  const others = data?.organization?.scimConnections?.filter(
    ({ id, status }) => id !== connection.id && isLive(status),
  );
  const chosen = others?.find(({ id }) => id === target);

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
              <Act
                look={{ variant: 'filled', color: 'red' }}
                document={TransferScimMembersDocument}
                input={{ scimConnectionId: connection.id, toScimConnectionId: chosen.id }}
                title={texts.title}
                action={texts.action}
                tone="DANGEROUS"
                said={({ members, teams }) => texts.done(members ?? 0, teams ?? 0)}
                onDone={() => navigate(`/scim/${chosen.id}`)}
              >
                <Text style={{ overflowWrap: 'anywhere' }}>{texts.confirm(chosen.name)}</Text>
              </Act>
            </Group>
          </>
        )}
      </Stack>
    </Card>
  );
}
