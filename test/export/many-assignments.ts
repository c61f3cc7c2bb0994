import type { TestDatabase } from '../support/database.js';
import type { TestOrganization } from '../support/organization.js';

/** Inserts so many ended assignments of the owner. */
export async function insertAssignments(
  database: TestDatabase,
  organization: TestOrganization,
  { rows }: { rows: number },
): Promise<void> {
  await database.rows(
    `insert into license_assignment (organization_id, id, license_id, member_id, state, source, license_rule_id, priority, over,
      requested_at, started_at, started_by, ended_at, ended_by, end_reason, department, cost_center, team_ids, correlation_id)
    select $1, ('01900000-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid, $2, $3, 'ASSIGNED', 'MANUAL', null, 0, false,
      timestamptz '2025-01-01' + number * interval '1 second', timestamptz '2025-01-01' + number * interval '1 second', 'system:seed',
      timestamptz '2025-01-02' + number * interval '1 second', 'system:seed', 'RELEASED', 'Sales', 'c' || number, '{}', 'seed'
    from generate_series(1, $4::int) number`,
    [organization.id, organization.licenseId, organization.owner.id, rows],
  );
}
