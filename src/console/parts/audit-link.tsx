import { useCan } from '../shell/viewer.tsx';
import { parts } from '../texts/en/parts.ts';
import { Link } from './link.tsx';

/** Leads those who may read the audit log to what it tells of something, which may be gone by now. */
export const AuditLink = ({ id }: { id: string }) =>
  useCan('AUDIT_READ') && (
    <Link to={`/activity?${new URLSearchParams({ tab: 'audit', q: id })}`}>{parts.notFound.audit}</Link>
  );
