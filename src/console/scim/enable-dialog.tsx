import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { errorOf, errorsBeside, useWrite } from '../api/use-write.ts';
import { Loading } from '../parts/loading.tsx';
import { Refusals } from '../parts/problem.tsx';
import { parts } from '../texts/en/parts.ts';
import { providers, scim } from '../texts/en/scim.ts';
import { CountedPreview, type Counts } from './change-preview.tsx';
import { type Issued, IssuedToken, issuedOf } from './issued-token.tsx';
import { LifetimeChoice } from './lifetime-choice.tsx';
import { EnableScimDocument, LookAtScimDocument, type TokenLifetime } from './operations.ts';
import type { Connection } from './set-up.tsx';

const texts = scim.enable;

interface EnableProps {
  readonly connection: Pick<Connection, 'id' | 'identityProvider'>;
  readonly onClose: () => void;
  /** The token is stored where it belongs. */
  readonly onStored: () => void;
}

/** Says what turning a connection on will change and asks for how long its token works; then shows the token, this once. */
export default function EnableDialog({ connection, onClose, onStored }: EnableProps) {
  const [issued, setIssued] = useState<Issued>();
  const [lifetime, setLifetime] = useState<TokenLifetime>('YEAR_1');
  const look = useLook(connection.id);
  const enable = useWrite(EnableScimDocument);

  const send = async () => {
    const done = await enable.send({ scimConnectionId: connection.id, tokenLifetime: lifetime });
    setIssued(issuedOf(done));
  };

  if (issued)
    return (
      <IssuedToken
        issued={issued}
        onStored={() => {
          onClose();
          onStored();
        }}
      />
    );
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={texts.title(providers[connection.identityProvider])}
      closeButtonProps={{ 'aria-label': parts.close }}
    >
      <Stack>
        <Text>{texts.willChange}</Text>
        {look.counts ? (
          <CountedPreview change={{ id: connection.id }} counts={look.counts} />
        ) : (
          look.errors.length === 0 && <Loading what={scim.preview.loading} />
        )}
        <LifetimeChoice value={lifetime} onChange={setLifetime} error={errorOf(enable.errors, 'tokenLifetime')} />
        <Refusals errors={[...look.errors, ...errorsBeside(enable.errors, ['tokenLifetime'])]} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {parts.cancel}
          </Button>
          <Button loading={enable.isRunning} disabled={!look.counts} onClick={send}>
            {texts.action}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** Looks at what enabling would do, which the server asks for before it enables. */
function useLook(connectionId: string) {
  const look = useWrite(LookAtScimDocument);
  const [counts, setCounts] = useState<Counts>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is looked at once, when the dialog opens
  useEffect(() => {
    void look.send({ scimConnectionId: connectionId }).then((seen) => setCounts(seen?.preview?.counts));
  }, [connectionId]);
  return { counts, errors: look.errors };
}
