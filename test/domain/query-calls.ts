import { listAnalyticsReaders } from '../../src/domain/analytics/analytics-reader.queries.js';
import * as audit from '../../src/domain/audit/audit.queries.js';
import { openAuditExport } from '../../src/domain/audit/audit-export.js';
import * as auditExport from '../../src/domain/audit/audit-export.queries.js';
import type { Context, TenantContext } from '../../src/domain/context.js';
import * as assignmentExport from '../../src/domain/license/assignment-export.queries.js';
import * as history from '../../src/domain/license/assignment-history.queries.js';
import * as idleSeats from '../../src/domain/license/idle-seats.queries.js';
import * as license from '../../src/domain/license/license.queries.js';
import * as churn from '../../src/domain/license/license-churn.queries.js';
import { readCosts } from '../../src/domain/license/license-cost.queries.js';
import * as preview from '../../src/domain/license/rule-preview.queries.js';
import { explainOwnSeats, explainSeats } from '../../src/domain/license/seat-decision.js';
import { readUsage } from '../../src/domain/license/usage.queries.js';
import * as apiToken from '../../src/domain/member/api-token.queries.js';
import * as invitation from '../../src/domain/member/invitation.queries.js';
import * as member from '../../src/domain/member/member.queries.js';
import * as session from '../../src/domain/member/session.queries.js';
import * as organization from '../../src/domain/organization/organization.queries.js';
import * as brake from '../../src/domain/scim-connection/brake.queries.js';
import { countKept, countQueues } from '../../src/domain/scim-connection/connection-counts.queries.js';
import * as connectionPreview from '../../src/domain/scim-connection/connection-preview.queries.js';
import { compareScimExport } from '../../src/domain/scim-connection/drift/drift.queries.js';
import { readExportFile } from '../../src/domain/scim-connection/drift/export-file.js';
import * as logExport from '../../src/domain/scim-connection/log-export.queries.js';
import * as provisioningLog from '../../src/domain/scim-connection/provisioning-log.queries.js';
import { readRehearsedSettings } from '../../src/domain/scim-connection/rehearsal.queries.js';
import * as conflict from '../../src/domain/scim-connection/scim-conflict.queries.js';
import * as connection from '../../src/domain/scim-connection/scim-connection.queries.js';
import * as domain from '../../src/domain/sso/domain.queries.js';
import * as sso from '../../src/domain/sso/sso-connection.queries.js';
import * as tokenIssuer from '../../src/domain/sso/token-issuer.queries.js';
import * as archivedTeams from '../../src/domain/team/archived-teams.queries.js';
import * as team from '../../src/domain/team/team.queries.js';
import * as teamMembers from '../../src/domain/team/team-members.queries.js';
import * as webhookDelivery from '../../src/domain/webhook/webhook-delivery.queries.js';
import * as webhook from '../../src/domain/webhook/webhook-endpoint.queries.js';
import type { Call } from './operation-calls.js';
import type { Scene } from './scene.js';

const call =
  <Input>(
    run: (ctx: Context, input: Input) => Promise<unknown>,
    elsewhere: Call['elsewhere'],
    by: Call['by'] = 'owner',
  ) =>
  (input: (scene: Scene) => Input | Promise<Input>): Call => ({ by, run, elsewhere, input });

const eq = (field: string, value: string) => ({ field, is: 'eq', value }) as const;

/** A filter with a place in another table. */
const inTeam = { some: 'teams', where: eq('display', 'Readers') } as const;

const today = () => {
  const day = new Date().toISOString().slice(0, 10);
  return { from: day, to: day };
};

async function* csv(text: string) {
  yield Buffer.from(text);
}

/** Every query of the domain by name. */
export const queryCalls: Record<string, Call> = {
  getMember: call(member.getMember, 'NOT_FOUND')((scene) => scene.provisioned()),
  getOwnMember: call((ctx, _input: object) => member.getOwnMember(ctx as TenantContext), 'OWN')(() => ({})),
  findMembers: call(member.findMembers, 'OWN')(async (scene) => [await scene.provisioned()]),
  searchMembers: call(
    member.searchMembers,
    'OWN',
    'connection',
  )(async (scene) => {
    await scene.group();
    return {
      filter: { or: [inTeam, eq('userName', 'ada')] },
      sort: { field: 'emails', part: 'value', descending: true },
      window: { offset: 1, limit: 1 },
    };
  }),
  listMembers: call(member.listMembers, 'OWN')(() => ({ first: 2, orderBy: 'DISPLAY_NAME', descending: true })),
  countMembers: call(member.countMembers, 'OWN')(() => ({ and: [inTeam, eq('role', 'OWNER')] })),
  listApiTokens: call(apiToken.listApiTokens, 'OWN')(() => ({})),
  countApiTokens: call(apiToken.countApiTokens, 'OWN')(() => ({})),
  listSessions: call(
    session.listSessions,
    'OWN',
  )(async (scene) => {
    await scene.session();
    return [scene.organization.owner.id];
  }),
  explainOwnSeats: call((ctx, _input: object) => explainOwnSeats(ctx as TenantContext), 'OWN')(() => ({})),
  listOwnTeams: call((ctx, _input: object) => team.listOwnTeams(ctx as TenantContext), 'OWN')(() => ({})),
  listOwnSessions: call((ctx, _input: object) => session.listOwnSessions(ctx as TenantContext), 'OWN')(() => ({})),
  listOpenInvitations: call(
    invitation.listOpenInvitations,
    'OWN',
  )(async (scene) => [(await scene.invited()).member.id]),
  listSsoConnections: call(
    sso.listSsoConnections,
    'OWN',
  )(async (scene) => {
    await scene.ssoConnection();
    return {};
  }),
  getSsoConnection: call(sso.getSsoConnection, 'NOT_FOUND')((scene) => scene.ssoConnection()),
  listServedDomains: call(sso.listServedDomains, 'OWN')(async (scene) => [await scene.ssoConnection()]),
  listSignInLog: call(sso.listSignInLog, 'OWN')(async (scene) => ({ connectionId: await scene.ssoConnection() })),
  countSignInLog: call(sso.countSignInLog, 'OWN')((scene) => scene.ssoConnection()),
  listTokenIssuers: call(tokenIssuer.listTokenIssuers, 'OWN')(() => ({})),
  listIdleSeats: call(
    idleSeats.listIdleSeats,
    'OWN',
  )(async (scene) => ({ licenseId: (await scene.seat()).licenseId, days: 30 })),
  countIdleSeats: call(
    idleSeats.countIdleSeats,
    'OWN',
  )(async (scene) => ({ licenseId: (await scene.seat()).licenseId, days: 90 })),
  listDomains: call(domain.listDomains, 'OWN')(() => ({})),
  listAuditEntries: call(audit.listAuditEntries, 'OWN')(() => ({ filter: eq('action', 'member.created') })),
  countAuditEntries: call(audit.countAuditEntries, 'OWN')(() => undefined),
  getLicense: call(license.getLicense, 'NOT_FOUND')((scene) => scene.license()),
  findLicenses: call(license.findLicenses, 'OWN')(async (scene) => [await scene.license()]),
  listLicenses: call(license.listLicenses, 'OWN')(() => ({ filter: eq('name', 'extra') })),
  countLicenses: call(license.countLicenses, 'OWN')(() => undefined),
  listAssignments: call(
    license.listAssignments,
    'OWN',
  )(async (scene) => ({
    ...(await scene.seat()),
    ended: 'INCLUDED',
  })),
  listFirstAssignments: call(
    license.listFirstAssignments,
    'OWN',
  )(async (scene) => ({
    licenseIds: [(await scene.seat()).licenseId],
    ended: 'LEFT_OUT',
  })),
  countAssignments: call(
    license.countAssignments,
    'OWN',
  )(async (scene) => ({
    licenseIds: [(await scene.seat()).licenseId],
    ended: 'LEFT_OUT',
  })),
  readUsage: call(
    readUsage,
    'OWN',
  )(async (scene) => ({ ...today(), licenseIds: [(await scene.seat()).licenseId], interval: 'DAY' })),
  readChurn: call(
    churn.readChurn,
    'OWN',
  )(async (scene) => ({ ...today(), licenseIds: [(await scene.seat()).licenseId] })),
  readTimeToSeat: call(
    churn.readTimeToSeat,
    'OWN',
  )(async (scene) => ({ ...today(), licenseIds: [(await scene.seat()).licenseId] })),
  readCosts: call(
    readCosts,
    'OWN',
  )(async (scene) => ({
    ...today(),
    licenseIds: [(await scene.seat()).licenseId],
    by: 'TEAM',
    sharing: 'EQUAL_SPLIT',
  })),
  listAssignmentsAt: call(
    history.listAssignmentsAt,
    'OWN',
  )(async (scene) => ({ licenseId: (await scene.seat()).licenseId, at: new Date(), filter: eq('state', 'ASSIGNED') })),
  listFirstAssignmentsAt: call(
    history.listFirstAssignmentsAt,
    'OWN',
  )(async (scene) => ({ licenseIds: [(await scene.seat()).licenseId], at: new Date() })),
  countAssignmentsAt: call(
    history.countAssignmentsAt,
    'OWN',
  )(async (scene) => ({ licenseIds: [(await scene.seat()).licenseId], at: new Date() })),
  listAssignmentsOfMember: call(
    history.listAssignmentsOfMember,
    'OWN',
  )(async (scene) => ({ memberId: (await scene.seat()).memberId, ended: 'INCLUDED' })),
  listFirstAssignmentsOfMembers: call(
    history.listFirstAssignmentsOfMembers,
    'OWN',
  )(async (scene) => ({ memberIds: [(await scene.seat()).memberId], ended: 'LEFT_OUT', at: new Date() })),
  countAssignmentsOfMembers: call(
    history.countAssignmentsOfMembers,
    'OWN',
  )(async (scene) => ({ memberIds: [(await scene.seat()).memberId], ended: 'LEFT_OUT' })),
  listOpenAssignments: call(license.listOpenAssignments, 'OWN')(async (scene) => [(await scene.seat()).memberId]),
  listLicenseRules: call(license.listLicenseRules, 'OWN')((scene) => [scene.organization.licenseId]),
  findLicenseRules: call(license.findLicenseRules, 'OWN')(() => ['00000000-0000-7000-8000-000000000000']),
  readAuditBatch: call(
    auditExport.readAuditBatch,
    'OWN',
  )((scene) => ({ whole: openAuditExport(scene.as.owner() as TenantContext, {}), after: null })),
  openAssignmentExport: call(
    assignmentExport.openAssignmentExport,
    'INVALID_VALUE',
  )(async (scene) => ({
    license: (await scene.seat()).licenseId,
    asOf: '2026-01-01',
  })),
  readAssignmentBatch: call(
    assignmentExport.readAssignmentBatch,
    'OWN',
  )(async (scene) => {
    const { licenseId } = await scene.seat();
    return {
      whole: await assignmentExport.openAssignmentExport(scene.as.owner(), { license: licenseId }),
      after: null,
    };
  }),
  countRuleChange: call(
    preview.countRuleChange,
    'NOT_FOUND',
  )(async (scene) => ({ kind: 'CREATE', draft: { licenseId: await scene.license() } })),
  listRuleChange: call(
    preview.listRuleChange,
    'NOT_FOUND',
  )(async (scene) => ({ change: { kind: 'UPDATE', edit: { ruleId: await scene.groupRule(), priority: 3 } } })),
  explainSeats: call(explainSeats, 'OWN')(async (scene) => [(await scene.seat()).memberId]),
  getOrganization: call(organization.getOrganization, 'OWN')(() => ({})),
  enterOrganization: call(
    organization.enterOrganization,
    'NOT_FOUND',
    'operatorOfAll',
  )((scene) => scene.organization.id),
  resolveOrganization: call(organization.resolveOrganization, 'NOT_FOUND')(({ organization: { slug } }) => ({ slug })),
  listOrganizations: call(organization.listOrganizations, 'FORBIDDEN', 'operatorOfAll')(() => ({})),
  countOrganizations: call(
    (ctx, _input: object) => organization.countOrganizations(ctx),
    'FORBIDDEN',
    'operatorOfAll',
  )(() => ({})),
  listAnalyticsReaders: call((ctx, _input: object) => listAnalyticsReaders(ctx), 'FORBIDDEN', 'system')(() => ({})),
  getScimConnection: call(connection.getScimConnection, 'NOT_FOUND')((scene) => scene.organization.connectionId),
  listScimConnections: call(connection.listScimConnections, 'OWN')(() => ({})),
  getScimReadiness: call(connection.getScimReadiness, 'OWN')(() => ({})),
  listConnectionHealth: call(connection.listConnectionHealth, 'OWN')((scene) => [scene.organization.connectionId]),
  resolveConnectionChange: call(
    connectionPreview.resolveConnectionChange,
    'NOT_FOUND',
  )((scene) => ({ connectionId: scene.organization.connectionId, disable: 'KEEP_AS_MANUAL' })),
  countConnectionChange: call(
    connectionPreview.countConnectionChange,
    'OWN',
  )((scene) => ({ kind: 'ENABLE', connectionId: scene.organization.connectionId, teamAdoption: true })),
  listMembersOfChange: call(
    connectionPreview.listMembersOfChange,
    'OWN',
  )(async (scene) => {
    await scene.manual();
    return { change: { kind: 'ENABLE', connectionId: scene.organization.connectionId, teamAdoption: true } };
  }),
  listTeamsOfChange: call(
    connectionPreview.listTeamsOfChange,
    'OWN',
  )(async (scene) => {
    await scene.group();
    const toConnectionId = await scene.otherConnection();
    return { change: { kind: 'TRANSFER', connectionId: scene.organization.connectionId, toConnectionId } };
  }),
  listSeatsOfChange: call(
    connectionPreview.listSeatsOfChange,
    'OWN',
  )(async (scene) => {
    await scene.provisioned();
    return {
      change: { kind: 'DISABLE', connectionId: scene.organization.connectionId, members: 'SUSPEND_MANAGED' },
    };
  }),
  listScimTokens: call(connection.listScimTokens, 'OWN')((scene) => [scene.organization.connectionId]),
  countKept: call(countKept, 'OWN')((scene) => [scene.organization.connectionId]),
  countQueues: call(countQueues, 'OWN')((scene) => [scene.organization.connectionId]),
  readBrakes: call(brake.readBrakes, 'OWN')(async (scene) => [await scene.pausedConnection()]),
  listHeldRequests: call(
    brake.listHeldRequests,
    'OWN',
  )(async (scene) => ({
    connectionId: await scene.pausedConnection(),
  })),
  countHeldRequests: call(brake.countHeldRequests, 'OWN')((scene) => scene.pausedConnection()),
  listProvisioningLog: call(
    provisioningLog.listProvisioningLog,
    'OWN',
  )(({ organization: { connectionId } }) => ({
    connectionId,
    filter: { and: [eq('outcome', 'CHANGED'), eq('statusClass', 'SUCCESS')] },
  })),
  countProvisioningLog: call(provisioningLog.countProvisioningLog, 'OWN')(() => ({})),
  followProvisioningLog: call(provisioningLog.followProvisioningLog, 'OWN')(() => ({})),
  compareScimExport: call(
    compareScimExport,
    'NOT_FOUND',
  )(async (scene) => {
    await scene.provisioned();
    const file = await readExportFile(csv('Group name,userName\nReaders,ada\n'));
    return { connectionId: scene.organization.connectionId, file };
  }),
  listScimConflicts: call(
    conflict.listScimConflicts,
    'OWN',
  )(async (scene) => {
    await scene.conflict();
    return { first: 1 };
  }),
  countScimConflicts: call(conflict.countScimConflicts, 'OWN')(() => ({})),
  readRehearsedSettings: call(readRehearsedSettings, 'OWN')(() => ({})),
  readLogBatch: call(
    logExport.readLogBatch,
    'OWN',
  )(() => ({
    whole: { at: new Date(), from: new Date(0), until: new Date(), after: null, limit: 5 },
    after: null,
  })),
  findLoggedChanges: call(provisioningLog.findLoggedChanges, 'OWN')(async (scene) => [await scene.provisioned()]),
  getTeam: call(team.getTeam, 'NOT_FOUND')((scene) => scene.team()),
  findTeams: call(team.findTeams, 'OWN')(async (scene) => [await scene.team()]),
  searchTeams: call(
    team.searchTeams,
    'OWN',
    'connection',
  )(async (scene) => {
    await scene.group();
    return { filter: { some: 'members', where: eq('display', 'nobody') }, window: { offset: 0, limit: 0 } };
  }),
  listTeams: call(team.listTeams, 'OWN')(() => ({ orderBy: 'NAME', filter: eq('managedBy', 'MANUAL') })),
  countTeams: call(team.countTeams, 'OWN')(() => undefined),
  listArchivedTeams: call(
    archivedTeams.listArchivedTeams,
    'OWN',
  )(async (scene) => {
    await scene.archived();
    return { filter: eq('managedBy', 'MANUAL') };
  }),
  countArchivedTeams: call(archivedTeams.countArchivedTeams, 'OWN')(() => undefined),
  listPlaces: call(teamMembers.listPlaces, 'OWN')(async (scene) => [await scene.team()]),
  listTeamMembers: call(teamMembers.listTeamMembers, 'OWN')(async (scene) => ({ teamId: await scene.team() })),
  listFirstTeamMembers: call(
    teamMembers.listFirstTeamMembers,
    'OWN',
  )(async (scene) => ({ teamIds: [await scene.team()] })),
  countTeamMembers: call(teamMembers.countTeamMembers, 'OWN')(async (scene) => [await scene.team()]),
  countMatchingTeamMembers: call(
    teamMembers.countMatchingTeamMembers,
    'OWN',
  )(async (scene) => ({
    teamIds: [await scene.team()],
    filter: eq('role', 'OWNER'),
  })),
  listTeamsOfMembers: call(
    team.listTeamsOfMembers,
    'OWN',
  )(async (scene) => {
    await scene.team();
    return [await scene.manual()];
  }),
  listWebhookEndpoints: call(webhook.listWebhookEndpoints, 'OWN')(() => ({})),
  getWebhookEndpoint: call(webhook.getWebhookEndpoint, 'NOT_FOUND')((scene) => scene.webhookEndpoint()),
  listWebhookDeliveries: call(
    webhookDelivery.listWebhookDeliveries,
    'OWN',
  )(async (scene) => ({ ...(await scene.webhookDelivery()), filter: eq('state', 'PENDING') })),
  listFirstWebhookDeliveries: call(
    webhookDelivery.listFirstWebhookDeliveries,
    'OWN',
  )(async (scene) => ({ endpointIds: [(await scene.webhookDelivery()).endpointId] })),
  countWebhookDeliveries: call(
    webhookDelivery.countWebhookDeliveries,
    'OWN',
  )(async (scene) => ({ endpointIds: [(await scene.webhookDelivery()).endpointId] })),
};
