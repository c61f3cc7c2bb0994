import type { TabProps } from './connection-page.tsx';
import RehearsalCard from './rehearsal-card.tsx';

/** A rehearsal with the connection's identity provider. */
const RehearsalTab = ({ connection }: TabProps) => <RehearsalCard identityProvider={connection.identityProvider} />;

export default RehearsalTab;
