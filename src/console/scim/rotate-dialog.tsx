import { Button, Group, Modal, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { errorOf, errorsBeside, useWrite } from '../api/use-write.ts';
import { Refusals } from '../parts/problem.tsx';
import { parts } from '../texts/en/parts.ts';
import { changes } from '../texts/en/scim-changes.ts';
import { type Issued, IssuedToken, issuedOf } from './issued-token.tsx';
import { LifetimeChoice } from './lifetime-choice.tsx';
import { RotateScimTokenDocument, type TokenLifetime } from './operations.ts';
import type { Token } from './tokens-tab.tsx';

const texts = changes.rotate;
const fields = ['lifetime', 'overlapHours', 'replacedTokenId'];

type Overlap = keyof typeof texts.overlaps;

interface RotateProps {
  readonly connectionId: string;
  readonly alive: readonly Token[];
  readonly onClose: () => void;
}

/** Makes a further token, asks how long the one that it replaces still works, and shows the new one once. */
export default function RotateDialog({ connectionId, alive, onClose }: RotateProps) {
  const [issued, setIssued] = useState<Issued>();
  const [replaced, replace] = useState<string>(alive[0]?.id ?? '');
  const [overlap, setOverlap] = useState<Overlap>('24');
  const [lifetime, setLifetime] = useState<TokenLifetime>('YEAR_1');
  const rotate = useWrite(RotateScimTokenDocument);

  const send = async () => {
    const replacement = replaced ? { replacedTokenId: replaced, overlapHours: Number(overlap) } : {};
    setIssued(issuedOf(await rotate.send({ scimConnectionId: connectionId, lifetime, ...replacement })));
  };

  if (issued) return <IssuedToken issued={issued} onStored={onClose} />;
  return (
    <Modal opened onClose={onClose} size="lg" title={texts.title} closeButtonProps={{ 'aria-label': parts.close }}>
      <Stack>
        <Select
          label={texts.replaces}
          data={[
            ...alive.map(({ id, hint }) => ({ value: id, label: `${hint}…` })),
            { value: '', label: texts.nothing },
          ]}
          value={replaced}
          allowDeselect={false}
          error={errorOf(rotate.errors, 'replacedTokenId')}
          onChange={(id) => replace(id ?? '')}
        />
        {replaced && (
          <Select
            label={texts.overlap}
            data={(['1', '24', '168', '720', '0'] as const).map((hours) => ({
              value: hours,
              label: texts.overlaps[hours],
            }))}
            value={overlap}
            allowDeselect={false}
            error={errorOf(rotate.errors, 'overlapHours')}
            onChange={(hours) => hours && setOverlap(hours as Overlap)}
          />
        )}
        <LifetimeChoice value={lifetime} onChange={setLifetime} error={errorOf(rotate.errors, 'lifetime')} />
        <Refusals errors={errorsBeside(rotate.errors, fields)} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {parts.cancel}
          </Button>
          <Button loading={rotate.isRunning} onClick={send}>
            {texts.action}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
