import { Button, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useNavigate } from 'react-router';
import { useWrite } from '../api/use-write.ts';
import { Act } from '../parts/act.tsx';
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

const TurnOff = ({ connection: { id, name }, refresh }: SwitchProps) => (
  <Act
    document={DisableSsoConnectionDocument}
    input={{ ssoConnectionId: id }}
    title={texts.turn.disableTitle(name)}
    action={texts.turn.disable}
    tone="DANGEROUS"
    said={texts.turn.disabled}
    onDone={refresh}
  >
    <Text>{texts.turn.disableSentence}</Text>
  </Act>
);

function Remove({ connection: { id, name } }: Pick<SwitchProps, 'connection'>) {
  const navigate = useNavigate();
  return (
    <Act
      document={RemoveSsoConnectionDocument}
      input={{ ssoConnectionId: id }}
      title={texts.turn.removeTitle(name)}
      action={texts.turn.remove}
      tone="DANGEROUS"
      said={texts.turn.removed(name)}
      onDone={() => navigate('/single-sign-on')}
    >
      <Text>{texts.turn.removeSentence}</Text>
    </Act>
  );
}
