import { Badge } from '@mantine/core';
import { statuses } from '../texts/en/scim-connection.ts';
import type { ScimConnectionStatus } from './operations.ts';

const colors: Readonly<Record<ScimConnectionStatus, string>> = {
  NOT_READY: 'gray',
  PROVIDER_CONFIRMED: 'gray',
  PREVIEWED: 'gray',
  ENABLED: 'green',
  PAUSED: 'orange',
  PAUSED_FOR_REVIEW: 'red',
  DISABLED: 'gray',
};

/** Whether an identity provider may ask: its tokens work, and its members are kept by it. */
export const isLive = (status: ScimConnectionStatus): boolean =>
  status === 'ENABLED' || status === 'PAUSED' || status === 'PAUSED_FOR_REVIEW';

/** Where a connection stands. */
export const ConnectionStatus = ({ status }: { status: ScimConnectionStatus }) => (
  <Badge color={colors[status]}>{statuses[status]}</Badge>
);
