import type { TestDatabase } from '../support/database.js';

/** Who has what open in an organization's licenses: `userName STATE`, in the order of the queue. */
export async function openSeats(database: TestDatabase, organizationId: string): Promise<string[]> {
  const rows = await database.rows<{ line: string }>(
    `select member.user_name || ' ' || seat.state || case when seat.over then ' over' else '' end as line
    from license_assignment seat
    join member on member.organization_id = seat.organization_id and member.id = seat.member_id
    where seat.organization_id = $1 and seat.ended_at is null
    order by seat.state, seat.priority, seat.requested_at, seat.id`,
    [organizationId],
  );
  return rows.map(({ line }) => line);
}

/** The kept counts of a license. */
export async function countsOf(database: TestDatabase, licenseId: string) {
  const [license] = await database.rows<{
    seats: number;
    ceiling: number;
    assigned: number;
    waitlisted: number;
  }>('select seats, ceiling, assigned, waitlisted from license where id = $1', [licenseId]);
  return license!;
}

/** How many rows an organization has in every table that tells of it. */
export async function rowCounts(database: TestDatabase, organizationId: string): Promise<Record<string, number>> {
  const tables = [
    'member',
    'license_assignment',
    'license_rule',
    'team',
    'team_membership',
    'scim_conflict',
    'audit_entry',
    'outbox_event',
  ];
  const [counts] = await database.rows<Record<string, number>>(
    `select ${tables.map((table) => `(select count(*)::int from ${table} where organization_id = $1) as ${table}`).join(', ')}`,
    [organizationId],
  );
  return counts!;
}
