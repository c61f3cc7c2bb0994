import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useWrite } from '../api/use-write.ts';
import { Confirm } from '../parts/confirm.tsx';
import { tokens as texts } from '../texts/en/tokens.ts';
import { RevokeApiTokenDocument } from './operations.ts';
import type { ApiToken } from './tokens-page.tsx';

/** Asks before a token ends for good. */
export function RevokeToken({ token, onClose }: { token: ApiToken | undefined; onClose: () => void }) {
  const { send, errors, clear, isRunning } = useWrite(RevokeApiTokenDocument);
  const close = () => {
    clear();
    onClose();
  };
  const revoke = async () => {
    if (!token || !(await send({ tokenId: token.id }))) return;
    notifications.show({ message: texts.revoke.done(token.name) });
    close();
  };
  return (
    <Confirm
      title={texts.revoke.title}
      action={texts.revoke.action}
      tone="DANGEROUS"
      isOpen={token !== undefined}
      isRunning={isRunning}
      errors={errors}
      onConfirm={revoke}
      onClose={close}
    >
      <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
        <bdi>{token?.name}</bdi>
      </Text>
      <Text>{texts.revoke.sentence}</Text>
    </Confirm>
  );
}
