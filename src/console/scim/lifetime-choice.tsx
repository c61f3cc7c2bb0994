import { Select } from '@mantine/core';
import { lifetimes, scim } from '../texts/en/scim.ts';
import type { TokenLifetime } from './operations.ts';

interface LifetimeProps {
  readonly value: TokenLifetime;
  readonly onChange: (lifetime: TokenLifetime) => void;
  readonly error: string | undefined;
}

/** For how long a new token works. */
export const LifetimeChoice = ({ value, onChange, error }: LifetimeProps) => (
  <Select
    label={scim.enable.lifetime}
    description={scim.enable.lifetimeDescription}
    data={Object.entries(lifetimes).map(([id, label]) => ({ value: id, label }))}
    value={value}
    allowDeselect={false}
    error={error}
    onChange={(chosen) => chosen && onChange(chosen as TokenLifetime)}
  />
);
