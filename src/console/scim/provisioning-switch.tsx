import { Card, Switch, Title } from '@mantine/core';
import { providers, scim } from '../texts/en/scim.ts';
import type { Connection } from './set-up.tsx';

const texts = scim.toggle;

interface SwitchProps {
  /** The connection whose identity provider is confirmed, if it is. */
  readonly connection: Connection | undefined;
  readonly openGates: number;
  readonly onSwitchOn: (connection: Connection) => void;
}

/** Switches SCIM on, once everything is ready for it; says what is missing until then. */
export function ProvisioningSwitch({ connection, openGates, onSwitchOn }: SwitchProps) {
  const missing =
    openGates > 0 ? texts.openGates(openGates) : connection === undefined ? texts.confirmFirst : undefined;
  const provider = providers[connection?.identityProvider ?? 'GENERIC'];
  return (
    <Card withBorder component="section" aria-labelledby="switch">
      <Title order={2} size="h4" id="switch" mb="sm">
        {texts.title}
      </Title>
      <Switch
        size="md"
        label={texts.label(connection ? provider : texts.anyProvider)}
        description={missing ?? texts.ready}
        checked={false}
        disabled={missing !== undefined}
        onChange={() => connection && onSwitchOn(connection)}
      />
    </Card>
  );
}
