import { type LicenseJob, listDueWork } from '../../src/domain/license/due-work.js';
import { doLicenseWork } from '../../src/domain/license/due-work.operations.js';
import { createLicense } from '../../src/domain/license/license.operations.js';
import type { LicenseTerms } from '../../src/domain/license/new-license.js';
import { updateMember } from '../../src/domain/member/member.operations.js';
import { draftOf } from '../../src/domain/member/member-draft.js';
import { provisionTeam, updateTeam } from '../../src/domain/team/team.operations.js';
import type { TestDatabase } from '../support/database.js';
import { contextOf, makeOrganization, type OrganizationWish, type TestOrganization } from '../support/organization.js';

/** An organization without a rule for everyone, and what tests of rules do in it. */
export async function makeLicenseScene(database: TestDatabase, wish: OrganizationWish = {}) {
  const organization = await makeOrganization(database.orm, wish);
  await database.rows('update license_rule set deleted_at = created_at where organization_id = $1', [organization.id]);
  return licenseSceneOf(database, organization);
}

export function licenseSceneOf(database: TestDatabase, organization: TestOrganization) {
  const revise = (memberId: string, change: Partial<ReturnType<typeof draftOf>>) =>
    updateMember(organization.asConnection(), { memberId, revise: (member) => ({ ...draftOf(member), ...change }) });
  const change = (teamId: string, kind: 'add' | 'remove' | 'replace', memberIds: readonly string[]) =>
    updateTeam(organization.asConnection(), {
      teamId,
      revise: ({ name, externalId }) => ({ name, externalId }),
      membership: [{ kind, memberIds }],
    });
  return {
    organization,
    owner: organization.asOwner,
    connection: organization.asConnection,
    buy: async (sku: string, seats: number, more: Partial<LicenseTerms> = {}) =>
      (
        await createLicense(organization.asOwner(), {
          sku,
          name: sku,
          seats,
          overagePolicy: 'WAITLIST',
          overageLimit: 0,
          startsAt: null,
          expiresAt: null,
          price: null,
          ...more,
        })
      ).id,
    group: async (name: string, memberIds: readonly string[] = []) =>
      (await provisionTeam(organization.asConnection(), { name, externalId: null, memberIds })).id,
    join: (teamId: string, ...memberIds: string[]) => change(teamId, 'add', memberIds),
    leave: (teamId: string, ...memberIds: string[]) => change(teamId, 'remove', memberIds),
    replace: (teamId: string, ...memberIds: string[]) => change(teamId, 'replace', memberIds),
    setActive: (memberId: string, active: boolean) => revise(memberId, { active }),
    entitle: (memberId: string, ...values: string[]) =>
      revise(memberId, { profile: { entitlements: values.map((value) => ({ value })) } }),
    /** What is open in the organization's licenses: `sku userName STATE`. */
    async open() {
      const rows = await database.rows<{ line: string }>(
        `select license.sku || ' ' || member.user_name || ' ' || seat.state as line from license_assignment seat
        join license on license.id = seat.license_id join member on member.id = seat.member_id
        where seat.organization_id = $1 and seat.ended_at is null
        order by license.sku, seat.state, seat.priority, seat.requested_at, member.id`,
        [organization.id],
      );
      return rows.map(({ line }) => line);
    },
    /** What has ended: `sku userName STATE REASON`, in the order of the ends. */
    async ended() {
      const rows = await database.rows<{ line: string }>(
        `select license.sku || ' ' || member.user_name || ' ' || seat.state || ' ' || seat.end_reason as line from license_assignment seat
        join license on license.id = seat.license_id join member on member.id = seat.member_id
        where seat.organization_id = $1 and seat.ended_at is not null order by seat.ended_at, seat.id`,
        [organization.id],
      );
      return rows.map(({ line }) => line);
    },
    /** Does all the work that is due in the organization, and tells which. */
    async work(): Promise<LicenseJob[]> {
      const jobs: LicenseJob[] = [];
      for (;;) {
        const found = await listDueWork(organization.asOwner().db, new Date());
        const mine = found.filter(({ organizationId }) => organizationId === organization.id);
        if (mine.length === 0) return jobs;
        for (const { job, correlationId } of mine) {
          const ctx = contextOf(database.orm, { kind: 'system', id: 'license-worker' }, organization.id);
          await doLicenseWork({ ...ctx, correlationId: correlationId ?? ctx.correlationId }, { job });
          jobs.push(job);
        }
      }
    },
    /** Lets what is pending in the organization be due. */
    pass: () =>
      database.rows(`update pending_release set due_at = requested_at where organization_id = $1`, [organization.id]),
  };
}
