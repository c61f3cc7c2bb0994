import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRef, useState } from 'react';
import { useWrite } from '../api/use-write.ts';
import { Refusals } from '../parts/problem.tsx';
import { useFocusBack } from '../parts/use-focus-back.ts';
import { disable, remove, replaySince, rotate, webhooks as texts } from '../texts/en/webhooks.ts';
import { ChangeEndpoint } from './change-endpoint.tsx';
import { DeleteEndpoint } from './delete-endpoint.tsx';
import { DisableEndpoint } from './disable-endpoint.tsx';
import type { Endpoint } from './endpoint.ts';
import { SendTestWebhookDocument, UpdateWebhookEndpointDocument } from './operations.ts';
import { ReplaySince } from './replay-since.tsx';
import { RotateSecret } from './rotate-secret.tsx';

type Dialog = 'CHANGE' | 'ROTATE' | 'DISABLE' | 'DELETE' | 'REPLAY';

/** What can be done with an endpoint. */
export function EndpointActions({ endpoint, refresh }: { endpoint: Endpoint; refresh: () => void }) {
  const { id, status, format } = endpoint;
  const [dialog, setDialog] = useState<Dialog>();
  const menuButton = useRef<HTMLButtonElement>(null);
  useFocusBack(dialog !== undefined, menuButton);
  const test = useWrite(SendTestWebhookDocument);
  const update = useWrite(UpdateWebhookEndpointDocument);
  const close = () => {
    setDialog(undefined);
    refresh();
  };
  const sendTest = async () => {
    if (await test.send({ webhookEndpointId: id })) notifications.show({ message: texts.tested });
  };
  const enable = async () => {
    menuButton.current?.focus();
    if (await update.send({ webhookEndpointId: id, enabled: true })) notifications.show({ message: texts.enabled });
    refresh();
  };
  return (
    <>
      <Button onClick={sendTest} loading={test.isRunning}>
        {texts.test}
      </Button>
      <Button variant="default" onClick={() => setDialog('CHANGE')}>
        {texts.edit}
      </Button>
      <Menu position="bottom-end" returnFocus={false}>
        <Menu.Target>
          <Button variant="default" ref={menuButton}>
            {texts.more}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setDialog('REPLAY')}>{replaySince.open}</Menu.Item>
          {format === 'STANDARD_WEBHOOK' && <Menu.Item onClick={() => setDialog('ROTATE')}>{rotate.open}</Menu.Item>}
          {status === 'ENABLED' ? (
            <Menu.Item onClick={() => setDialog('DISABLE')}>{disable.open}</Menu.Item>
          ) : (
            <Menu.Item onClick={enable}>{texts.enable}</Menu.Item>
          )}
          <Menu.Item color="red" onClick={() => setDialog('DELETE')}>
            {remove.open}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Refusals errors={[...test.errors, ...update.errors]} />
      {dialog === 'CHANGE' && <ChangeEndpoint endpoint={endpoint} refresh={refresh} onClose={close} />}
      {dialog === 'ROTATE' && <RotateSecret endpointId={id} onClose={close} />}
      {dialog === 'DISABLE' && <DisableEndpoint endpointId={id} onClose={close} />}
      {dialog === 'DELETE' && <DeleteEndpoint endpointId={id} onClose={close} />}
      {dialog === 'REPLAY' && <ReplaySince endpointId={id} onClose={close} />}
    </>
  );
}
