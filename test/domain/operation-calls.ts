import * as analytics from '../../src/domain/analytics/analytics-reader.operations.js';
import { openAuditExport } from '../../src/domain/audit/audit-export.js';
import { recordAuditExport } from '../../src/domain/audit/audit-export.operations.js';
import type { Context, TenantContext } from '../../src/domain/context.js';
import * as deadTokens from '../../src/domain/dead-tokens.operations.js';
import type { ErrorCode } from '../../src/domain/errors.js';
import { newId } from '../../src/domain/ids.js';
import { recordAssignmentExport } from '../../src/domain/license/assignment-export.operations.js';
import { openAssignmentExport } from '../../src/domain/license/assignment-export.queries.js';
import * as licenseWork from '../../src/domain/license/due-work.operations.js';
import * as license from '../../src/domain/license/license.operations.js';
import * as usage from '../../src/domain/license/usage-build.operations.js';
import * as mail from '../../src/domain/mail/mail.operations.js';
import * as apiToken from '../../src/domain/member/api-token.operations.js';
import * as invitation from '../../src/domain/member/invitation.operations.js';
import * as member from '../../src/domain/member/member.operations.js';
import { draftOf } from '../../src/domain/member/member-draft.js';
import * as session from '../../src/domain/member/session.operations.js';
import * as signInLink from '../../src/domain/member/sign-in-link.operations.js';
import * as firstRun from '../../src/domain/organization/first-run.operations.js';
import * as operatorToken from '../../src/domain/organization/operator-token.operations.js';
import * as organization from '../../src/domain/organization/organization.operations.js';
import * as brake from '../../src/domain/scim-connection/brake.operations.js';
import * as lifecycle from '../../src/domain/scim-connection/lifecycle.operations.js';
import * as provisioningLog from '../../src/domain/scim-connection/provisioning-log.operations.js';
import * as conflict from '../../src/domain/scim-connection/scim-conflict.operations.js';
import * as connection from '../../src/domain/scim-connection/scim-connection.operations.js';
import * as tokenReminder from '../../src/domain/scim-connection/token-reminder.operations.js';
import { transferScimMembers } from '../../src/domain/scim-connection/transfer.operations.js';
import * as domain from '../../src/domain/sso/domain.operations.js';
import * as ssoSignIn from '../../src/domain/sso/sign-in.operations.js';
import { SignInFault } from '../../src/domain/sso/sign-in-fault.js';
import * as sso from '../../src/domain/sso/sso-connection.operations.js';
import * as tokenIssuer from '../../src/domain/sso/token-issuer.operations.js';
import * as team from '../../src/domain/team/team.operations.js';
import * as delivery from '../../src/domain/webhook/delivery.operations.js';
import * as deliveryWork from '../../src/domain/webhook/delivery-work.operations.js';
import { publishEvents } from '../../src/domain/webhook/fan-out.operations.js';
import { forgetOldEvents } from '../../src/domain/webhook/retention.operations.js';
import * as webhook from '../../src/domain/webhook/webhook-endpoint.operations.js';
import { testSecrets, testTools } from '../sso/sso-scene.js';
import { draft } from './drafts.js';
import { invitationTools, otherMetadata, type Scene, webhookTools } from './scene.js';

/** How one operation or query is called. */
export interface Call {
  /** The caller who may. */
  readonly by: keyof Scene['as'];
  readonly run: (ctx: Context, input: never) => Promise<unknown>;
  readonly input: (scene: Scene) => unknown;
  /** What the caller of another organization gets: a code, or OWN where the input names nothing and works on the caller's own. */
  readonly elsewhere: ErrorCode | 'OWN';
  /** Set where every member may, for what is their own. */
  readonly own?: 'EVERY_MEMBER';
}

const call =
  <Input>(by: Call['by'], run: (ctx: Context, input: Input) => Promise<unknown>, elsewhere: Call['elsewhere']) =>
  (input: (scene: Scene) => Input | Promise<Input>): Call => ({ by, run, elsewhere, input });

const own = <Input>(run: (ctx: Context, input: Input) => Promise<unknown>) => {
  const made = call('owner', run, 'OWN');
  return (input: (scene: Scene) => Input | Promise<Input>): Call => ({ ...made(input), own: 'EVERY_MEMBER' });
};

const origin = { address: '127.0.0.1', userAgent: 'test' };

const issuerDraft = (audience: string): tokenIssuer.TokenIssuerDraft => ({
  name: 'Product',
  issuer: 'https://product.example',
  audience,
  jwksUrl: 'https://product.example/jwks',
  claim: 'sub',
  memberKey: 'USER_NAME',
  algorithms: ['ES256'],
});

const terms = {
  name: 'Extra',
  seats: 5,
  overagePolicy: 'WAITLIST',
  overageLimit: 0,
  startsAt: null,
  expiresAt: null,
  price: null,
} as const;

const connectionDraft = {
  name: 'Directory',
  identityProvider: 'okta',
  brake: 'OFF',
  teamAdoption: true,
  tokenLifetime: 'DAYS_30',
} as const;

/** Every operation of the domain by name. */
export const operationCalls: Record<string, Call> = {
  createMember: call('owner', member.createMember, 'OWN')(({ word }) => ({ draft: draft(word()), role: 'MEMBER' })),
  provisionMember: call('connection', member.provisionMember, 'OWN')(({ word }) => draft(word())),
  updateMember: call(
    'connection',
    member.updateMember,
    'NOT_FOUND',
  )(async (scene) => ({
    memberId: await scene.provisioned(),
    revise: (found) => ({ ...draftOf(found), displayName: 'Renamed', active: false }),
  })),
  editMember: call(
    'owner',
    member.editMember,
    'NOT_FOUND',
  )(async (scene) => ({
    memberId: await scene.manual(),
    draft: { displayName: 'Renamed' },
    role: 'ANALYST',
  })),
  deactivateMember: call(
    'owner',
    member.deactivateMember,
    'NOT_FOUND',
  )(async (scene) => ({
    memberId: (await scene.seat()).memberId,
  })),
  reactivateMember: call(
    'owner',
    member.reactivateMember,
    'NOT_FOUND',
  )(async (scene) => {
    const { memberId } = await scene.seat();
    await member.deactivateMember(scene.as.owner(), { memberId });
    return { memberId };
  }),
  removeMember: call('owner', member.removeMember, 'NOT_FOUND')(async (scene) => ({ memberId: await scene.manual() })),
  deprovisionMember: call(
    'connection',
    member.deprovisionMember,
    'NOT_FOUND',
  )(async (scene) => ({
    memberId: await scene.provisioned(),
  })),
  createApiToken: call(
    'operator',
    apiToken.createApiToken,
    'FORBIDDEN',
  )(async (scene) => ({
    memberId: await scene.manual(),
    name: 'Export',
    scopes: ['members:read'],
    lifetime: 'DAYS_90',
  })),
  revokeApiToken: call(
    'owner',
    apiToken.revokeApiToken,
    'NOT_FOUND',
  )(async (scene) => ({
    tokenId: await scene.apiToken(),
  })),
  signOut: own(session.signOut)(async (scene) => {
    await scene.session();
    return { sessions: 'ALL_SESSIONS' };
  }),
  revokeSession: call(
    'owner',
    session.revokeSession,
    'NOT_FOUND',
  )(async (scene) => ({ sessionId: await scene.session() })),
  revokeSessions: call(
    'owner',
    session.revokeSessions,
    'NOT_FOUND',
  )(async (scene) => {
    await scene.session();
    return { memberId: scene.organization.owner.id };
  }),
  expireSession: call(
    'owner',
    session.expireSession,
    'NOT_FOUND',
  )(async (scene) => ({ sessionId: await scene.session() })),
  createSignInLink: call(
    'systemHere',
    signInLink.createSignInLink,
    'FORBIDDEN',
  )(({ organization: { owner } }) => ({ email: owner.userName })),
  redeemSignInLink: {
    ...own(signInLink.redeemSignInLink)(async (scene) => ({ linkId: await scene.signInLink(), origin })),
    elsewhere: 'UNAUTHENTICATED',
  },
  addDomain: call('owner', domain.addDomain, 'OWN')(({ word }) => ({ name: `${word()}.example` })),
  verifyDomain: call(
    'owner',
    domain.verifyDomain,
    'NOT_FOUND',
  )(async (scene) => ({ domainId: (await scene.domain()).id, resolver: scene.dns })),
  removeDomain: call(
    'owner',
    domain.removeDomain,
    'NOT_FOUND',
  )(async (scene) => {
    const { id: domainId } = await scene.domain();
    await domain.verifyDomain(scene.as.owner(), { domainId, resolver: scene.dns });
    return { domainId };
  }),
  addTokenIssuer: call('owner', tokenIssuer.addTokenIssuer, 'OWN')(({ word }) => issuerDraft(word())),
  removeTokenIssuer: call(
    'owner',
    tokenIssuer.removeTokenIssuer,
    'NOT_FOUND',
  )(async (scene) => ({
    tokenIssuerId: (await tokenIssuer.addTokenIssuer(scene.as.owner(), issuerDraft(scene.word()))).id,
  })),
  createLicense: call('owner', license.createLicense, 'OWN')(({ word }) => ({ ...terms, sku: word() })),
  updateLicense: call(
    'owner',
    license.updateLicense,
    'NOT_FOUND',
  )(async (scene) => {
    const seat = await scene.seat();
    await license.updateLicense(scene.as.owner(), { licenseId: seat.licenseId, seats: 1 });
    await license.assignLicense(scene.as.owner(), { ...seat, memberId: await scene.manual() });
    return { licenseId: seat.licenseId, seats: 7 };
  }),
  assignLicense: call(
    'owner',
    license.assignLicense,
    'NOT_FOUND',
  )(async (scene) => ({
    licenseId: await scene.license(),
    memberId: await scene.manual(),
  })),
  releaseLicense: call('owner', license.releaseLicense, 'NOT_FOUND')((scene) => scene.seat()),
  createLicenseRule: call(
    'owner',
    license.createLicenseRule,
    'NOT_FOUND',
  )(async (scene) => {
    await scene.provisioned();
    return { licenseId: await scene.license(), scimConnectionId: scene.organization.connectionId };
  }),
  recordAuditExport: call(
    'owner',
    recordAuditExport,
    'OWN',
  )((scene) => ({ whole: openAuditExport(scene.as.owner() as TenantContext, {}), rows: 3, outcome: 'COMPLETE' })),
  recordAssignmentExport: call(
    'owner',
    recordAssignmentExport,
    'OWN',
  )(async (scene) => ({
    whole: await openAssignmentExport(scene.as.owner(), {}),
    format: 'CSV',
    rows: 3,
    outcome: 'COMPLETE',
  })),
  updateLicenseRule: call(
    'owner',
    license.updateLicenseRule,
    'NOT_FOUND',
  )(async (scene) => ({ ruleId: await scene.groupRule(), priority: 7 })),
  deleteLicenseRule: call(
    'owner',
    license.deleteLicenseRule,
    'NOT_FOUND',
  )(async (scene) => ({ ruleId: await scene.groupRule() })),
  doLicenseWork: call(
    'owner',
    licenseWork.doLicenseWork,
    'OWN',
  )(async (scene) => {
    await scene.lateRelease();
    return { job: 'END_RELEASES' };
  }),
  buildUsage: call('owner', usage.buildUsage, 'NOT_FOUND')(async (scene) => ({ licenseId: await scene.license() })),
  rebuildUsage: call('owner', usage.rebuildUsage, 'NOT_FOUND')((scene) => scene.license()),
  createTeam: call(
    'owner',
    team.createTeam,
    'INVALID_VALUE',
  )(async (scene) => ({
    name: scene.word(),
    memberIds: [await scene.manual()],
  })),
  provisionTeam: call(
    'connection',
    team.provisionTeam,
    'INVALID_VALUE',
  )(async (scene) => ({
    name: scene.word(),
    externalId: null,
    memberIds: [await scene.provisioned()],
  })),
  updateTeam: call(
    'connection',
    team.updateTeam,
    'NOT_FOUND',
  )(async (scene) => ({
    teamId: await scene.group(),
    revise: ({ externalId }) => ({ name: scene.word(), externalId }),
    membership: [
      { kind: 'add', memberIds: [await scene.provisioned()] },
      { kind: 'removeMatching', filter: { field: 'display', is: 'eq', value: 'nobody' } },
      { kind: 'replace', memberIds: [await scene.provisioned()] },
      { kind: 'removeAll' },
    ],
  })),
  editTeam: call(
    'owner',
    team.editTeam,
    'NOT_FOUND',
  )(async (scene) => ({
    teamId: await scene.team(),
    name: scene.word(),
  })),
  addTeamMembers: call(
    'owner',
    team.addTeamMembers,
    'NOT_FOUND',
  )(async (scene) => ({
    teamId: await scene.team(),
    memberIds: [await scene.manual()],
  })),
  removeTeamMembers: call(
    'owner',
    team.removeTeamMembers,
    'NOT_FOUND',
  )(async (scene) => ({
    teamId: await scene.team(),
    memberIds: [await scene.manual()],
  })),
  archiveTeam: call('owner', team.archiveTeam, 'NOT_FOUND')(async (scene) => ({ teamId: await scene.team() })),
  restoreTeam: call('owner', team.restoreTeam, 'NOT_FOUND')(async (scene) => ({ teamId: await scene.archived() })),
  createOrganization: call(
    'operatorOfAll',
    organization.createOrganization,
    'FORBIDDEN',
  )(({ word }) => ({
    name: 'Acme',
    slug: word(),
    ownerEmail: 'owner@acme.test',
    license: { ...terms, sku: 'enterprise' },
    connection: connectionDraft,
  })),
  createFirstOrganization: call(
    'system',
    firstRun.createFirstOrganization,
    'FORBIDDEN',
  )(({ word }) => ({
    organizationId: newId(),
    name: word(),
    slug: null,
    ownerName: 'Ada',
    ownerEmail: 'owner@acme.test',
    seats: 5,
    origin,
  })),
  updateOrganization: call(
    'owner',
    organization.updateOrganization,
    'OWN',
  )(({ word }) => ({ name: word(), slug: word() })),
  createOperatorToken: call('system', operatorToken.createOperatorToken, 'FORBIDDEN')(() => ({ name: 'Backend' })),
  grantAnalytics: call(
    'system',
    analytics.grantAnalytics,
    'FORBIDDEN',
  )(({ word, organization: { id } }) => ({
    organizationId: id,
    role: word(),
    roleIs: 'CREATE',
  })),
  revokeAnalytics: call(
    'system',
    analytics.revokeAnalytics,
    'FORBIDDEN',
  )(async ({ as, word, organization: { id } }) => {
    const reader = { organizationId: id, role: word() };
    await analytics.grantAnalytics(as.system(), { ...reader, roleIs: 'CREATE' });
    return reader;
  }),
  createScimConnection: call('operator', connection.createScimConnection, 'FORBIDDEN')(() => connectionDraft),
  confirmScimProvider: call('owner', lifecycle.confirmScimProvider, 'OWN')(() => ({ identityProvider: 'entra' })),
  markScimPreviewed: call(
    'owner',
    lifecycle.markScimPreviewed,
    'NOT_FOUND',
  )(async (scene) => ({ connectionId: await scene.confirmedConnection(), kind: 'TO_ENABLE' })),
  enableScim: call(
    'owner',
    lifecycle.enableScim,
    'NOT_FOUND',
  )(async (scene) => ({ connectionId: await scene.previewedConnection(), tokenLifetime: 'DAYS_30' })),
  pauseScim: call(
    'owner',
    lifecycle.pauseScim,
    'NOT_FOUND',
  )(async (scene) => ({ connectionId: await scene.otherConnection() })),
  resumeScim: call(
    'owner',
    lifecycle.resumeScim,
    'NOT_FOUND',
  )(async (scene) => {
    const connectionId = await scene.otherConnection();
    await lifecycle.pauseScim(scene.as.owner(), { connectionId });
    return { connectionId };
  }),
  disableScim: call(
    'owner',
    lifecycle.disableScim,
    'NOT_FOUND',
  )(async (scene) => ({ connectionId: await scene.otherConnection(), members: 'KEEP_AS_MANUAL' })),
  updateScimConnection: call(
    'owner',
    lifecycle.updateScimConnection,
    'NOT_FOUND',
  )(async (scene) => ({
    connectionId: await scene.otherConnection(),
    name: scene.word(),
    teamAdoption: 'OFF',
    brake: 'ON',
  })),
  transferScimMembers: call(
    'owner',
    transferScimMembers,
    'NOT_FOUND',
  )(async (scene) => ({
    connectionId: await scene.otherConnection(),
    toConnectionId: scene.organization.connectionId,
  })),
  askOwnersAboutScimConflict: call(
    'owner',
    conflict.askOwnersAboutScimConflict,
    'NOT_FOUND',
  )(async (scene) => ({ conflictId: await scene.conflict(), tools: invitationTools })),
  rotateScimToken: call(
    'owner',
    connection.rotateScimToken,
    'NOT_FOUND',
  )(({ organization: { connectionId } }) => ({
    connectionId,
    lifetime: 'YEAR_1',
  })),
  revokeScimToken: call(
    'owner',
    connection.revokeScimToken,
    'NOT_FOUND',
  )(({ organization: { scimTokenId } }) => ({
    tokenId: scimTokenId,
  })),
  releaseScimBrake: call(
    'owner',
    brake.releaseScimBrake,
    'NOT_FOUND',
  )(async (scene) => ({
    connectionId: await scene.pausedConnection(),
    further: 'COUNTED',
  })),
  discardScimBrake: call(
    'owner',
    brake.discardScimBrake,
    'NOT_FOUND',
  )(async (scene) => ({
    connectionId: await scene.pausedConnection(),
  })),
  applyHeldRequest: call(
    'connection',
    brake.applyHeldRequest,
    'OWN',
  )(async (scene) => ({
    requestId: await scene.releasedRequest(),
  })),
  tellOwnersOfBrake: call(
    'systemHere',
    brake.tellOwnersOfBrake,
    'FORBIDDEN',
  )(async (scene) => ({
    connectionId: await scene.pausedConnection(),
    secrets: testSecrets,
  })),
  setProvisioningLogRetention: call(
    'owner',
    provisioningLog.setProvisioningLogRetention,
    'OWN',
  )(() => ({
    days: 30,
  })),
  recordLogExport: call(
    'owner',
    provisioningLog.recordLogExport,
    'OWN',
  )(() => ({
    whole: { at: new Date(), from: null, until: new Date(), after: null, limit: 1 },
    format: 'NDJSON',
    rows: 1,
    outcome: 'COMPLETE',
  })),
  forgetDeadTokens: call(
    'systemHere',
    deadTokens.forgetDeadTokens,
    'FORBIDDEN',
  )(() => ({ from: '00'.repeat(32), to: 'ff'.repeat(32) })),
  pruneProvisioningLog: call('systemHere', provisioningLog.pruneProvisioningLog, 'FORBIDDEN')(() => ({ limit: 10 })),
  remindOfTokens: call(
    'systemHere',
    tokenReminder.remindOfTokens,
    'FORBIDDEN',
  )(async (scene) => {
    await scene.endingToken();
    return { secrets: testSecrets };
  }),
  settleScimConflict: call(
    'owner',
    conflict.settleScimConflict,
    'NOT_FOUND',
  )(async (scene) => ({
    conflictId: await scene.conflict(),
    decision: 'LINK',
  })),
  configureSsoConnection: call(
    'owner',
    sso.configureSsoConnection,
    'INVALID_VALUE',
  )(async (scene) => ({
    name: 'Okta',
    preset: 'okta',
    domains: [await scene.verifiedDomain()],
    jit: 'ON',
    saml: { metadataXml: await otherMetadata() },
    tools: testTools,
  })),
  updateSsoConnection: call(
    'owner',
    sso.updateSsoConnection,
    'NOT_FOUND',
  )(async (scene) => ({
    connectionId: await scene.ssoConnection(),
    name: 'Renamed',
    domains: [],
    metadataXml: await otherMetadata(),
    tools: testTools,
  })),
  testSsoConnection: call(
    'owner',
    sso.testSsoConnection,
    'NOT_FOUND',
  )(async (scene) => ({
    connectionId: await scene.ssoConnection(),
  })),
  enableSsoConnection: call(
    'owner',
    sso.enableSsoConnection,
    'NOT_FOUND',
  )(async (scene) => ({
    connectionId: await scene.testedSsoConnection(),
  })),
  disableSsoConnection: call(
    'owner',
    sso.disableSsoConnection,
    'NOT_FOUND',
  )(async (scene) => ({
    connectionId: await scene.ssoConnection(),
  })),
  removeSsoConnection: call(
    'owner',
    sso.removeSsoConnection,
    'NOT_FOUND',
  )(async (scene) => ({
    connectionId: await scene.ssoConnection(),
  })),
  unlinkSsoIdentities: call(
    'owner',
    sso.unlinkSsoIdentities,
    'NOT_FOUND',
  )(async (scene) => ({
    memberId: await scene.linkedMember(),
  })),
  startSsoSignIn: call(
    'systemHere',
    ssoSignIn.startSsoSignIn,
    'FORBIDDEN',
  )(async (scene) => ({
    connectionId: await scene.enabledSsoConnection(),
    returnTo: '/',
  })),
  startSsoTest: call(
    'systemHere',
    ssoSignIn.startSsoTest,
    'FORBIDDEN',
  )(async (scene) => {
    const connectionId = await scene.ssoConnection();
    const { test } = await sso.testSsoConnection(scene.as.owner(), { connectionId });
    return { connectionId, signInId: test.id };
  }),
  claimSsoSignIn: call(
    'systemHere',
    ssoSignIn.claimSsoSignIn,
    'FORBIDDEN',
  )(async (scene) => {
    const connectionId = await scene.enabledSsoConnection();
    const { id } = await ssoSignIn.startSsoSignIn(scene.as.systemHere(), { connectionId, returnTo: null });
    return { connectionId, signInId: id };
  }),
  spendSsoAssertion: call(
    'systemHere',
    ssoSignIn.spendSsoAssertion,
    'FORBIDDEN',
  )(async (scene) => ({
    connectionId: await scene.ssoConnection(),
    assertionId: scene.word(),
    usableUntil: new Date(),
  })),
  finishSsoSignIn: call('systemHere', ssoSignIn.finishSsoSignIn, 'FORBIDDEN')((scene) => scene.ssoAnswer()),
  noteSsoRefusal: call(
    'systemHere',
    ssoSignIn.noteSsoRefusal,
    'FORBIDDEN',
  )(async (scene) => ({
    connectionId: await scene.ssoConnection(),
    fault: new SignInFault('AUDIENCE', 'The Audience is another.'),
    address: '127.0.0.1',
  })),
  inviteMember: call(
    'owner',
    invitation.inviteMember,
    'NOT_FOUND',
  )(async (scene) => ({
    email: `${scene.word()}@invited.test`,
    role: 'MEMBER',
    licenseId: await scene.license(),
    tools: invitationTools,
  })),
  resendInvitation: call(
    'owner',
    invitation.resendInvitation,
    'NOT_FOUND',
  )(async (scene) => ({
    memberId: (await scene.invited()).member.id,
    tools: invitationTools,
  })),
  revokeInvitation: call(
    'owner',
    invitation.revokeInvitation,
    'NOT_FOUND',
  )(async (scene) => ({
    memberId: (await scene.invited()).member.id,
  })),
  acceptInvitation: call(
    'systemHere',
    invitation.acceptInvitation,
    'FORBIDDEN',
  )(async (scene) => ({
    invitationId: (await scene.invited()).invitation.id,
    origin: { address: null, userAgent: null },
  })),
  expireInvitations: call('systemHere', invitation.expireInvitations, 'FORBIDDEN')(() => ({ limit: 10 })),
  claimMail: call(
    'systemHere',
    mail.claimMail,
    'FORBIDDEN',
  )(async (scene) => {
    await scene.invited();
    return { limit: 1 };
  }),
  settleMail: call(
    'systemHere',
    mail.settleMail,
    'FORBIDDEN',
  )(async (scene) => {
    await scene.invited();
    const [claimed] = await mail.claimMail(scene.as.systemHere(), { limit: 1 });
    return { mailId: claimed!.id, attempts: 1, problem: 'no answer' };
  }),
  createWebhookEndpoint: call(
    'owner',
    webhook.createWebhookEndpoint,
    'OWN',
  )(() => ({ url: 'https://receiver.example/', format: 'SECURITY_EVENT_TOKEN', tools: webhookTools })),
  updateWebhookEndpoint: call(
    'owner',
    webhook.updateWebhookEndpoint,
    'NOT_FOUND',
  )(async (scene) => ({ endpointId: await scene.webhookEndpoint(), enabled: false, tools: webhookTools })),
  deleteWebhookEndpoint: call(
    'owner',
    webhook.deleteWebhookEndpoint,
    'NOT_FOUND',
  )(async (scene) => ({ endpointId: await scene.webhookEndpoint() })),
  rotateWebhookSecret: call(
    'owner',
    webhook.rotateWebhookSecret,
    'NOT_FOUND',
  )(async (scene) => ({ endpointId: await scene.webhookEndpoint(), overlapHours: 1, tools: webhookTools })),
  sendTestWebhook: call(
    'owner',
    delivery.sendTestWebhook,
    'NOT_FOUND',
  )(async (scene) => ({ endpointId: await scene.webhookEndpoint() })),
  replayWebhookDeliveries: call(
    'owner',
    delivery.replayWebhookDeliveries,
    'NOT_FOUND',
  )((scene) => scene.webhookDelivery()),
  publishEvents: call(
    'systemHere',
    publishEvents,
    'FORBIDDEN',
  )(async (scene) => {
    await scene.webhookEndpoint();
    return { limit: 10 };
  }),
  claimDeliveries: call(
    'systemHere',
    deliveryWork.claimDeliveries,
    'FORBIDDEN',
  )(async (scene) => {
    const { endpointId } = await scene.webhookDelivery();
    return { endpointId, limit: 1, leaseMs: 1_000 };
  }),
  settleDeliveries: call('systemHere', deliveryWork.settleDeliveries, 'FORBIDDEN')((scene) => scene.settlement()),
  forgetOldEvents: call('systemHere', forgetOldEvents, 'FORBIDDEN')(() => ({ limit: 10 })),
};
