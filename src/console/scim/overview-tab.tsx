import { Alert, Stack } from '@mantine/core';
import { IconPlayerPause } from '@tabler/icons-react';
import { Link } from '../parts/link.tsx';
import { scimConnection as texts } from '../texts/en/scim-connection.ts';
import type { TabProps } from './connection-page.tsx';
import { isLive } from './connection-status.tsx';
import { EnableAnew } from './enable-anew.tsx';
import { HealthCard } from './health-card.tsx';
import { TroubleCard } from './trouble-card.tsx';
import { WaitingLine } from './waiting-line.tsx';

/** Where a connection stands, and what wants to be looked at. */
export function OverviewTab({ connection, enable }: TabProps) {
  const { id, status, brakeState } = connection;
  if (!isLive(status)) return <EnableAnew connection={connection} enable={enable} />;
  return (
    <Stack gap="lg">
      {status === 'PAUSED_FOR_REVIEW' && (
        <Alert color="red" title={texts.review.waits(brakeState.heldRequestCount, brakeState.heldMemberCount)}>
          {texts.review.sentence}{' '}
          <Link to={`/scim/${id}?tab=review`} underline="always" inherit>
            {texts.review.go}
          </Link>
        </Alert>
      )}
      {status === 'PAUSED' && (
        <Alert color="orange" icon={<IconPlayerPause aria-hidden />}>
          {texts.pause.paused}
        </Alert>
      )}
      <WaitingLine connection={connection} />
      <HealthCard connection={connection} />
      <TroubleCard connectionId={id} />
    </Stack>
  );
}
