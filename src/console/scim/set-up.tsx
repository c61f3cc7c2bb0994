import { Stack } from '@mantine/core';
import { Suspense } from 'react';
import { lazyPart } from '../parts/lazily.tsx';
import { useCan } from '../shell/viewer.tsx';
import type { ScimSetUpQuery } from './operations.ts';
import { PreviewCard } from './preview-card.tsx';
import { ProviderChoice } from './provider-choice.tsx';
import { ProvisioningSwitch } from './provisioning-switch.tsx';
import { ReadinessCard } from './readiness-card.tsx';

const RehearsalCard = lazyPart(() => import('./rehearsal-card.tsx'));

export type Organization = NonNullable<ScimSetUpQuery['organization']>;
export type Connection = NonNullable<Organization['scimConnections']>[number];

interface SetUpProps {
  readonly organization: Organization;
  /** The connection that is being set up, or was disabled; without one the first step makes it. */
  readonly connection: Connection | undefined;
  readonly onSwitchOn: (connection: Connection) => void;
}

/** The way to an enabled connection: what must be there, which identity provider it is, what will change, and the switch. */
export function SetUp({ organization, connection, onSwitchOn }: SetUpProps) {
  const mayWrite = useCan('SCIM_WRITE');
  const gates = organization.scimReadiness?.gates ?? [];
  const open = gates.filter(({ state }) => state === 'OPEN').length;
  const isConfirmed = connection !== undefined && connection.status !== 'DISABLED';
  return (
    <Stack gap="lg">
      <ReadinessCard gates={gates} />
      {mayWrite && <ProviderChoice organization={organization} connection={connection} />}
      {isConfirmed && <PreviewCard connectionId={connection.id} />}
      {mayWrite && (
        <ProvisioningSwitch
          connection={isConfirmed ? connection : undefined}
          openGates={open}
          onSwitchOn={onSwitchOn}
        />
      )}
      {mayWrite && isConfirmed && (
        <Suspense>
          <RehearsalCard identityProvider={connection.identityProvider} />
        </Suspense>
      )}
    </Stack>
  );
}
