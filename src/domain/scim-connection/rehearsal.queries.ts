import { sql } from 'kysely';
import { DomainError } from '../errors.js';
import type { OveragePolicy } from '../license/license.entity.js';
import { query } from '../operation.js';

/** A license as a rehearsal has it: with the seats that are free now, and the priority of its rule for everyone, if it has one. */
export interface RehearsedLicense {
  readonly sku: string;
  readonly name: string;
  readonly seats: number;
  readonly overagePolicy: OveragePolicy;
  readonly overageLimit: number;
  readonly product: string | null;
  readonly releaseDelay: number;
  readonly priority: number | null;
}

/** What a rehearsal copies of an organization. */
export interface RehearsedSettings {
  /** As the newest connection has it. */
  readonly teamAdoption: boolean;
  readonly licenses: readonly RehearsedLicense[];
}

const mostLicenses = 250;

/** The settings that decide what an identity provider meets; for those who may change a connection. */
export const readRehearsedSettings = query(
  'scim:write',
  async (ctx, _input: Record<never, never>): Promise<RehearsedSettings> => {
    const { rows } = await sql<{ teamAdoption: boolean }>`
      select coalesce((
          select connection.team_adoption from scim_connection connection
          where connection.organization_id = ${ctx.organizationId} order by connection.id desc limit 1
        ), true) as "teamAdoption"
      from organization where organization.id = ${ctx.organizationId}`.execute(ctx.db);
    if (!rows[0]) throw new DomainError('NOT_FOUND', 'No such organization.', 'organizationId');
    const { rows: licenses } = await sql<RehearsedLicense>`
      select license.sku, license.name, greatest(license.seats - license.assigned - license.reserved, 0) as seats,
        license.overage_policy as "overagePolicy", license.overage_limit as "overageLimit", license.product,
        license.release_delay as "releaseDelay", (
          select min(rule.priority) from license_rule rule
          where rule.organization_id = ${ctx.organizationId} and rule.license_id = license.id and rule.kind = 'EVERYONE'
            and rule.deleted_at is null
        ) as priority
      from license
      where license.organization_id = ${ctx.organizationId} and (license.expires_at is null or license.expires_at > ${new Date()})
      order by license.id limit ${mostLicenses}`.execute(ctx.db);
    return { ...rows[0], licenses };
  },
);
