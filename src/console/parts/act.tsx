import { Button, type ButtonProps } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import type { TypedDocumentNode } from 'urql';
import { type PayloadOf, useWrite } from '../api/use-write.ts';
import { Confirm } from './confirm.tsx';

/** A write that is asked about before it is done. */
export interface Asked<Data, Input> {
  readonly document: TypedDocumentNode<Data, { input: Input }>;
  readonly input: Input;
  readonly title: string;
  /** What the button does, as a verb. */
  readonly action: string;
  readonly tone?: 'NORMAL' | 'DANGEROUS';
  /** What will happen, and what more is asked. */
  readonly children: ReactNode;
  readonly disabled?: boolean;
  /** What is said once it is done. */
  readonly said?: string | ((payload: PayloadOf<Data>) => string);
  readonly onDone?: (payload: PayloadOf<Data>) => void;
}

interface AskingProps<Data, Input> extends Asked<Data, Input> {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Asks, does the write, and says that it is done; a refusal stands where it was asked. */
export function Asking<Data, Input>(props: AskingProps<Data, Input>) {
  const { document, input, said, onDone, onClose, ...dialog } = props;
  const { send, errors, clear, isRunning } = useWrite<Data, Input, PayloadOf<Data>>(document);
  const close = () => {
    clear();
    onClose();
  };
  const act = async () => {
    const payload = await send(input);
    if (!payload) return;
    close();
    if (said) notifications.show({ message: typeof said === 'string' ? said : said(payload) });
    onDone?.(payload);
  };
  return <Confirm {...dialog} isRunning={isRunning} errors={errors} onConfirm={act} onClose={close} />;
}

interface ActProps<Data, Input> extends Asked<Data, Input> {
  /** What the button says, where it is not the action. */
  readonly label?: string;
  /** What the button is called where several say the same. */
  readonly name?: string;
  readonly look?: ButtonProps;
}

/** A button for a write that is asked about first. */
export function Act<Data, Input>({ label, name, look, ...asked }: ActProps<Data, Input>) {
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" {...look} onClick={open} aria-label={name}>
        {label ?? asked.action}
      </Button>
      <Asking {...asked} isOpen={isOpen} onClose={close} />
    </>
  );
}
