import { Alert, Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import { CopyField } from '../parts/copy-field.tsx';
import { Moment } from '../parts/moment.tsx';
import { scim } from '../texts/en/scim.ts';
import type { RotateScimTokenMutation } from './operations.ts';

const texts = scim.secret;

/** A new token, and what is entered beside it. */
export interface Issued {
  readonly baseUrl: string;
  readonly uniqueIdentifier: string;
  readonly secret: string;
  readonly expiresAt: string | null;
}

/** What a write has made, if it has. */
export function issuedOf(done: RotateScimTokenMutation['rotateScimToken'] | undefined): Issued | undefined {
  if (!done?.secret || !done.scimConnection || !done.scimToken) return undefined;
  const { baseUrl, uniqueIdentifier } = done.scimConnection;
  return { baseUrl, uniqueIdentifier, secret: done.secret, expiresAt: done.scimToken.expiresAt };
}

/** Shows a token this once; it goes away when the reader says that it is stored. */
export function IssuedToken({ issued, onStored }: { issued: Issued; onStored: () => void }) {
  const [isStored, setStored] = useState(false);
  useWindowEvent('beforeunload', (event) => event.preventDefault());
  return (
    <Modal opened onClose={() => {}} size="lg" title={texts.title} withCloseButton={false} closeOnEscape={false}>
      <Stack>
        <CopyField label={texts.baseUrl} value={issued.baseUrl} />
        <CopyField label={texts.uniqueIdentifier} value={issued.uniqueIdentifier} />
        <CopyField label={texts.token} value={issued.secret} />
        <Alert color="orange" icon={<IconKey aria-hidden />}>
          {texts.once}
        </Alert>
        <Text size="sm">
          {issued.expiresAt ? (
            <>
              {texts.expires} <Moment at={issued.expiresAt} precision="DAY" />.
            </>
          ) : (
            texts.expiresNever
          )}
        </Text>
        <Checkbox
          label={texts.stored}
          checked={isStored}
          onChange={(event) => setStored(event.currentTarget.checked)}
        />
        <Group justify="flex-end">
          <Button disabled={!isStored} onClick={onStored}>
            {texts.done}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
