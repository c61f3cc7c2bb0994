import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useNavigate } from 'react-router';
import { useWrite } from '../api/use-write.ts';
import { Confirm } from '../parts/confirm.tsx';
import { Refusals } from '../parts/problem.tsx';
import { Section } from '../parts/section.tsx';
import { useCan } from '../shell/viewer.tsx';
import { connections, connection as texts } from '../texts/en/single-sign-on.ts';
import type { Connection } from './connection-page.tsx';
import {
  DisableSsoConnectionDocument,
  EnableSsoConnectionDocument,
  RemoveSsoConnectionDocument,
} from './operations.ts';

interface SwitchProps {
  readonly connection: Connection;
  readonly refresh: () => void;
}

/** Whether people sign in by a connection; turns it on and off, and removes it. */
export function ConnectionSwitch({ connection, refresh }: SwitchProps) {
  const mayChange = useCan('SSO_WRITE');
  const isOn = connection.status === 'ENABLED';
  const enable = useWrite(EnableSsoConnectionDocument);
  const turnOn = async () => {
    if (!(await enable.send({ ssoConnectionId: connection.id }))) return;
    notifications.show({ color: 'green', message: texts.turn.enabled });
    refresh();
  };
  return (
    <Section
      title={texts.turn.title}
      actions={
        mayChange && (
          <>
            {isOn ? (
              <TurnOff connection={connection} refresh={refresh} />
            ) : (
              <Button loading={enable.isRunning} disabled={!connection.testedAt} onClick={turnOn}>
                {texts.turn.enable}
              </Button>
            )}
            <Remove connection={connection} />
          </>
        )
      }
    >
      <Text style={{ overflowWrap: 'anywhere' }}>
        {isOn ? texts.turn.isOn(connection.domains.join(', ') || connections.noDomains) : texts.turn.isOff}{' '}
        {!isOn && !connection.testedAt && texts.turn.untested}
      </Text>
      <Refusals errors={enable.errors} />
    </Section>
  );
}

function TurnOff({ connection: { id, name }, refresh }: SwitchProps) {
  const [isOpen, { open, close }] = useDisclosure(false);
  const { send, errors, isRunning } = useWrite(DisableSsoConnectionDocument);
  const turnOff = async () => {
    if (!(await send({ ssoConnectionId: id }))) return;
    close();
    notifications.show({ message: texts.turn.disabled });
    refresh();
  };
  return (
    <>
      <Button variant="default" onClick={open}>
        {texts.turn.disable}
      </Button>
      <Confirm
        title={texts.turn.disableTitle(name)}
        action={texts.turn.disable}
        tone="DANGEROUS"
        isOpen={isOpen}
        isRunning={isRunning}
        errors={errors}
        onConfirm={turnOff}
        onClose={close}
      >
        <Text>{texts.turn.disableSentence}</Text>
      </Confirm>
    </>
  );
}

function Remove({ connection: { id, name } }: Pick<SwitchProps, 'connection'>) {
  const navigate = useNavigate();
  const [isOpen, { open, close }] = useDisclosure(false);
  const { send, errors, isRunning } = useWrite(RemoveSsoConnectionDocument);
  const remove = async () => {
    if (!(await send({ ssoConnectionId: id }))) return;
    notifications.show({ message: texts.turn.removed(name) });
    void navigate('/single-sign-on');
  };
  return (
    <>
      <Button variant="default" onClick={open}>
        {texts.turn.remove}
      </Button>
      <Confirm
        title={texts.turn.removeTitle(name)}
        action={texts.turn.remove}
        tone="DANGEROUS"
        isOpen={isOpen}
        isRunning={isRunning}
        errors={errors}
        onConfirm={remove}
        onClose={close}
      >
        <Text>{texts.turn.removeSentence}</Text>
      </Confirm>
    </>
  );
}
