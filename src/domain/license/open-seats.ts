import { type RawBuilder, sql } from 'kysely';
import type { TenantContext } from '../context.js';
import type { AssignmentSource, AssignmentState } from './license-assignment.entity.js';

/** An open assignment as a member's record tells it: the seat of a license that is held, reserved, waited for or lacked. */
export interface OpenSeat {
  readonly licenseId: string;
  readonly name: string;
  readonly sku: string;
  readonly state: AssignmentState;
  readonly source: AssignmentSource;
  /** ISO 8601, in UTC with milliseconds. */
  readonly since: string;
}

/** `from …` of the open assignments of the row `member`, each with its license. */
export const openSeats = (ctx: TenantContext): RawBuilder<unknown> => sql`from (
    select open.* from license_assignment open
    where open.organization_id = ${ctx.organizationId} and open.member_id = member.id and open.ended_at is null
  ) seat join license on license.organization_id = ${ctx.organizationId} and license.id = seat.license_id`;

/** The open assignments of the row `member` as JSON, by license. */
export const seatsOfMember = (ctx: TenantContext): RawBuilder<OpenSeat[]> => sql`(
    select coalesce(json_agg(json_build_object('licenseId', license.id, 'name', license.name, 'sku', license.sku, 'state', seat.state,
      'source', seat.source, 'since', to_char(seat.started_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by license.id), '[]')
    ${openSeats(ctx)})`;
