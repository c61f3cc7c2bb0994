import { v7 } from 'uuid';
import type { AssignmentState } from '../../src/domain/license/license-assignment.entity.js';
import type { TestDatabase } from '../support/database.js';
import type { TestOrganization } from '../support/organization.js';

/** An interval as a test writes it down; ASSIGNED, open and without teams unless it says otherwise. */
export interface IntervalWish {
  readonly licenseId?: string;
  readonly memberId?: string;
  readonly state?: AssignmentState;
  readonly requestedAt?: Date;
  readonly startedAt: Date;
  readonly endedAt?: Date | null;
  readonly endReason?: string;
  readonly department?: string | null;
  readonly costCenter?: string | null;
  readonly teamIds?: readonly string[];
}

/** Writes intervals of the past into a license of an organization, as their owner's unless they name a member; answers their ids. */
export async function writeIntervals(
  database: TestDatabase,
  { id: organizationId, licenseId, owner }: TestOrganization,
  wishes: readonly IntervalWish[],
): Promise<string[]> {
  const rows = wishes.map((wish) => ({
    id: v7(),
    license_id: wish.licenseId ?? licenseId,
    member_id: wish.memberId ?? owner.id,
    state: wish.state ?? 'ASSIGNED',
    requested_at: wish.requestedAt ?? wish.startedAt,
    started_at: wish.startedAt,
    ended_at: wish.endedAt ?? null,
    ended_by: wish.endedAt ? 'system:test' : null,
    end_reason: wish.endedAt ? (wish.endReason ?? 'RELEASED') : null,
    department: wish.department ?? null,
    cost_center: wish.costCenter ?? null,
    team_ids: wish.teamIds ?? [],
  }));
  await database.rows(
    `insert into license_assignment (organization_id, id, license_id, member_id, state, source, priority, over, requested_at, started_at, started_by,
      ended_at, ended_by, end_reason, department, cost_center, team_ids, correlation_id)
    select $1, id, license_id, member_id, state, 'MANUAL', 100, false, requested_at, started_at, 'system:test', ended_at, ended_by, end_reason,
      department, cost_center, team_ids, 'test'
    from jsonb_to_recordset($2) as row (id uuid, license_id uuid, member_id uuid, state text, requested_at timestamptz, started_at timestamptz,
      ended_at timestamptz, ended_by text, end_reason text, department text, cost_center text, team_ids uuid[])`,
    [organizationId, JSON.stringify(rows)],
  );
  return rows.map(({ id }) => id);
}
