import { Checkbox, Stack } from '@mantine/core';
import { behaviour as texts } from '../texts/en/single-sign-on.ts';
import type { JitCreation, SsoProtocol, UnsolicitedSignIn } from './operations.ts';

/** What a connection lets happen, as a form has it. */
export interface BehaviourValues {
  readonly jit: boolean;
  readonly unsolicited: boolean;
}

/** The same as the admin API has it. */
export const behaviourInput = ({
  jit,
  unsolicited,
}: BehaviourValues): { jit: JitCreation; unsolicited: UnsolicitedSignIn } => ({
  jit: jit ? 'ON' : 'OFF',
  unsolicited: unsolicited ? 'ACCEPTED' : 'REFUSED',
});

interface BehaviourProps {
  readonly protocol: SsoProtocol;
  readonly value: BehaviourValues;
  readonly onChange: (change: Partial<BehaviourValues>) => void;
  readonly disabled?: boolean;
}

/** Asks whether first sign-ins make members, and whether sign-ins may start at the identity provider. */
export const Behaviour = ({ protocol, value, onChange, disabled }: BehaviourProps) => (
  <Stack gap="sm">
    <Checkbox
      label={texts.jit}
      description={texts.jitHint}
      checked={value.jit}
      disabled={disabled}
      onChange={(event) => onChange({ jit: event.currentTarget.checked })}
    />
    {protocol === 'SAML' && (
      <Checkbox
        label={texts.unsolicited}
        description={texts.unsolicitedHint}
        checked={value.unsolicited}
        disabled={disabled}
        onChange={(event) => onChange({ unsolicited: event.currentTarget.checked })}
      />
    )}
  </Stack>
);
