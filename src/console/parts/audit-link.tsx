import { parts } from '../texts/en/parts.ts';
import { Link } from './link.tsx';

/** Leads to what the audit log tells of something, which may be gone by now. */
export const AuditLink = ({ id }: { id: string }) => (
  <Link to={`/activity?${new URLSearchParams({ tab: 'audit', q: id })}`}>{parts.notFound.audit}</Link>
);
