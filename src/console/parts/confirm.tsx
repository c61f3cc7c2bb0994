import { Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { WriteError } from '../api/use-write.ts';
import { parts } from '../texts/en/parts.ts';
import { Refusals } from './problem.tsx';

interface ConfirmProps {
  readonly title: string;
  /** What will happen. */
  readonly children: ReactNode;
  /** What the button does, as a verb. */
  readonly action: string;
  readonly tone?: 'NORMAL' | 'DANGEROUS';
  readonly isOpen: boolean;
  readonly isRunning: boolean;
  readonly errors: readonly WriteError[];
  readonly disabled?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something is done, and stays open with the reason when it is refused. */
export const Confirm = (props: ConfirmProps) => (
  <Modal
    opened={props.isOpen}
    onClose={props.onClose}
    title={props.title}
    closeButtonProps={{ 'aria-label': parts.close }}
  >
    <Stack>
      {props.children}
      <Refusals errors={props.errors} />
      <Group justify="flex-end">
        <Button variant="default" onClick={props.onClose}>
          {parts.cancel}
        </Button>
        <Button
          color={props.tone === 'DANGEROUS' ? 'red' : undefined}
          loading={props.isRunning}
          disabled={props.disabled}
          onClick={props.onConfirm}
        >
          {props.action}
        </Button>
      </Group>
    </Stack>
  </Modal>
);
