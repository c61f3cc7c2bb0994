import type { MikroORM } from '@mikro-orm/postgresql';
import { listLicenseRules } from '../../src/domain/license/license.queries.js';
import { createApiToken } from '../../src/domain/member/api-token.operations.js';
import { provisionMember } from '../../src/domain/member/member.operations.js';
import { createSignInLink, redeemSignInLink } from '../../src/domain/member/sign-in-link.operations.js';
import { listScimConflicts } from '../../src/domain/scim-connection/scim-conflict.queries.js';
import { addDomain } from '../../src/domain/sso/domain.operations.js';
import { addTokenIssuer } from '../../src/domain/sso/token-issuer.operations.js';
import { createTeam } from '../../src/domain/team/team.operations.js';
import { otherMetadata, sceneOf } from '../domain/scene.js';
import { contextOf, type TestOrganization } from '../support/organization.js';
import { memberWithToken } from './callers.js';

/** What a write can name in an organization that is made for it. */
export type Stage = Awaited<ReturnType<typeof setStage>>;

/** An organization with something of everything. */
export async function setStage(orm: MikroORM, organization: TestOrganization) {
  const { member } = await memberWithToken(orm, organization, 'MEMBER');
  const other = await memberWithToken(orm, organization, 'MEMBER');
  const team = await createTeam(organization.asOwner(), { name: 'Staff', memberIds: [member.id] });
  const conflictId = await makeConflict(orm, organization);
  const scene = sceneOf(orm, organization);
  return {
    organization,
    memberId: member.id,
    otherMemberId: other.member.id,
    ownerTokenId: (await ownToken(organization)).id,
    teamId: team.id,
    conflictId,
    licenseId: organization.licenseId,
    ruleId: (await listLicenseRules(organization.asOwner(), [organization.licenseId]))[0]!.id,
    connectionId: organization.connectionId,
    pausedConnectionId: await scene.pausedConnection(),
    scimTokenId: organization.scimTokenId,
    tokenIssuerId: await ownIssuer(organization),
    sessionId: await ownSession(orm, organization),
    domain: await addDomain(organization.asOwner(), { name: `${organization.slug}.example` }),
    metadata: await otherMetadata(),
    ssoConnectionId: await scene.testedSsoConnection(),
    linkedMemberId: await scene.linkedMember(),
    invitedMemberId: (await scene.invited()).member.id,
    otherConnectionId: await scene.otherConnection(),
    confirmedConnectionId: await scene.confirmedConnection(),
    webhook: await scene.webhookDelivery(),
  };
}

async function ownIssuer({ slug, asOwner }: TestOrganization): Promise<string> {
  const { id } = await addTokenIssuer(asOwner(), {
    name: 'Product',
    issuer: 'https://product.example',
    audience: slug,
    jwksUrl: 'https://product.example/jwks',
    claim: 'sub',
    memberKey: 'USER_NAME',
    algorithms: ['ES256'],
  });
  return id;
}

async function ownSession(orm: MikroORM, { id, owner, asOwner }: TestOrganization): Promise<string> {
  const system = contextOf(orm, { kind: 'system', id: 'test' }, id);
  const { link } = await createSignInLink(system, { email: owner.userName });
  const origin = { address: null, userAgent: null };
  return (await redeemSignInLink(asOwner(), { linkId: link.id, origin })).session.id;
}

async function ownToken(organization: TestOrganization) {
  const made = await createApiToken(organization.asOwner(), {
    name: 'Spare',
    scopes: ['members:read'],
    lifetime: 'DAYS_30',
  });
  return made.token;
}

async function makeConflict(orm: MikroORM, organization: TestOrganization): Promise<string> {
  const draft = { externalId: 'e', displayName: null, active: true, department: null, costCenter: null, profile: {} };
  await provisionMember(organization.asConnection(), { ...draft, userName: organization.owner.userName }).catch(
    () => {},
  );
  const [conflict] = (await listScimConflicts(contextOf(orm, { kind: 'system', id: 'test' }, organization.id), {}))
    .rows;
  return conflict!.id;
}

/** A mutation with an input that does something; `by` says who may. */
export interface WriteCase {
  readonly mutation: string;
  readonly by: 'OWNER' | 'OPERATOR';
  /** Somebody who may not: a member of this role, or the operator. */
  readonly forbidden: 'MEMBER' | 'ANALYST' | 'ADMIN' | 'OWNER' | 'OPERATOR';
  readonly input: (stage: Stage) => Record<string, unknown>;
  /** The write before it, that makes it possible. */
  readonly after?: string;
  /** NONE where nothing is changed, so that there is nothing to tell. */
  readonly audit?: 'NONE';
  /** Whether it names a thing of the organization, which elsewhere is unknown. */
  readonly names: 'A_THING' | 'NOTHING';
}

const term = { sku: 'basic', name: 'Basic', seats: 3 };
const draft = { name: 'Okta', identityProvider: 'OKTA' };

export const writeCases: readonly WriteCase[] = [
  {
    mutation: 'createOrganization',
    by: 'OPERATOR',
    forbidden: 'OWNER',
    names: 'NOTHING',
    input: ({ organization }) => ({
      name: 'New',
      slug: `new-${organization.slug}`,
      ownerEmail: 'o@new.test',
      license: term,
      scimConnection: draft,
    }),
  },
  {
    mutation: 'updateOrganization',
    by: 'OWNER',
    forbidden: 'ANALYST',
    names: 'NOTHING',
    input: ({ organization }) => ({ name: 'Renamed', slug: `renamed-${organization.slug}` }),
  },
  {
    mutation: 'createMember',
    by: 'OWNER',
    forbidden: 'ANALYST',
    names: 'NOTHING',
    input: () => ({ userName: 'ada@example.test' }),
  },
  {
    mutation: 'updateMember',
    by: 'OWNER',
    forbidden: 'ANALYST',
    names: 'A_THING',
    input: ({ memberId }) => ({ memberId, title: 'Captain', notes: 'A note' }),
  },
  {
    mutation: 'deactivateMember',
    by: 'OWNER',
    forbidden: 'MEMBER',
    names: 'A_THING',
    input: ({ memberId }) => ({ memberId }),
  },
  {
    mutation: 'reactivateMember',
    by: 'OWNER',
    forbidden: 'MEMBER',
    names: 'A_THING',
    after: 'deactivateMember',
    input: ({ memberId }) => ({ memberId }),
  },
  {
    mutation: 'removeMember',
    by: 'OWNER',
    forbidden: 'MEMBER',
    names: 'A_THING',
    input: ({ memberId }) => ({ memberId }),
  },
  { mutation: 'createLicense', by: 'OWNER', forbidden: 'ANALYST', names: 'NOTHING', input: () => term },
  {
    mutation: 'updateLicense',
    by: 'OWNER',
    forbidden: 'ANALYST',
    names: 'A_THING',
    input: ({ licenseId }) => ({
      licenseId,
      seats: 77,
      price: { amount: '12.5', currency: 'EUR', billingPeriod: 'MONTH' },
    }),
  },
  {
    mutation: 'assignLicense',
    by: 'OWNER',
    forbidden: 'ANALYST',
    names: 'A_THING',
    input: ({ licenseId, memberId }) => ({ licenseId, memberId }),
  },
  {
    mutation: 'releaseLicense',
    by: 'OWNER',
    forbidden: 'ANALYST',
    names: 'A_THING',
    after: 'assignLicense',
    input: ({ licenseId, memberId }) => ({ licenseId, memberId }),
  },
  {
    mutation: 'createLicenseRule',
    by: 'OWNER',
    forbidden: 'ANALYST',
    names: 'A_THING',
    input: ({ licenseId, connectionId }) => ({ licenseId, scimConnectionId: connectionId, priority: 5 }),
  },
  {
    mutation: 'updateLicenseRule',
    by: 'OWNER',
    forbidden: 'ANALYST',
    names: 'A_THING',
    input: ({ ruleId }) => ({ ruleId, priority: 5 }),
  },
  {
    mutation: 'deleteLicenseRule',
    by: 'OWNER',
    forbidden: 'ANALYST',
    names: 'A_THING',
    input: ({ ruleId }) => ({ ruleId }),
  },
  { mutation: 'createTeam', by: 'OWNER', forbidden: 'ANALYST', names: 'NOTHING', input: () => ({ name: 'Crew' }) },
  {
    mutation: 'updateTeam',
    by: 'OWNER',
    forbidden: 'ANALYST',
    names: 'A_THING',
    input: ({ teamId }) => ({ teamId, name: 'Crew' }),
  },
  {
    mutation: 'addTeamMembers',
    by: 'OWNER',
    forbidden: 'ANALYST',
    names: 'A_THING',
    input: ({ teamId, otherMemberId }) => ({ teamId, memberIds: [otherMemberId] }),
  },
  {
    mutation: 'removeTeamMembers',
    by: 'OWNER',
    forbidden: 'ANALYST',
    names: 'A_THING',
    input: ({ teamId, memberId }) => ({ teamId, memberIds: [memberId] }),
  },
  { mutation: 'archiveTeam', by: 'OWNER', forbidden: 'ANALYST', names: 'A_THING', input: ({ teamId }) => ({ teamId }) },
  {
    mutation: 'restoreTeam',
    by: 'OWNER',
    forbidden: 'ANALYST',
    names: 'A_THING',
    after: 'archiveTeam',
    input: ({ teamId }) => ({ teamId }),
  },
  { mutation: 'createScimConnection', by: 'OPERATOR', forbidden: 'OWNER', names: 'NOTHING', input: () => draft },
  {
    mutation: 'confirmScimProvider',
    by: 'OWNER',
    forbidden: 'ANALYST',
    names: 'NOTHING',
    input: () => ({ identityProvider: 'PINGFEDERATE' }),
  },
  {
    mutation: 'previewScim',
    by: 'OWNER',
    forbidden: 'ANALYST',
    names: 'A_THING',
    input: ({ confirmedConnectionId }) => ({ scimConnectionId: confirmedConnectionId }),
  },
  {
    mutation: 'enableScim',
    by: 'OWNER',
    forbidden: 'ANALYST',
    names: 'A_THING',
    after: 'previewScim',
    input: ({ confirmedConnectionId }) => ({ scimConnectionId: confirmedConnectionId }),
  },
  {
    mutation: 'pauseScim',
    by: 'OWNER',
    forbidden: 'ANALYST',
    names: 'A_THING',
    input: ({ connectionId }) => ({ scimConnectionId: connectionId }),
  },
  {
    mutation: 'resumeScim',
    by: 'OWNER',
    forbidden: 'ANALYST',
    names: 'A_THING',
    after: 'pauseScim',
    input: ({ connectionId }) => ({ scimConnectionId: connectionId }),
  },
  {
    mutation: 'disableScim',
    by: 'OWNER',
    forbidden: 'ANALYST',
    names: 'A_THING',
    input: ({ connectionId }) => ({ scimConnectionId: connectionId, members: 'SUSPEND_MANAGED' }),
  },
  {
    mutation: 'updateScimConnection',
    by: 'OWNER',
    forbidden: 'ANALYST',
    names: 'A_THING',
    input: ({ connectionId }) => ({ scimConnectionId: connectionId, teamAdoption: false, brake: 'OFF' }),
  },
  {
    mutation: 'transferScimMembers',
    by: 'OWNER',
    forbidden: 'ADMIN',
    names: 'A_THING',
    input: ({ connectionId, otherConnectionId }) => ({
      scimConnectionId: connectionId,
      toScimConnectionId: otherConnectionId,
    }),
  },
  {
    mutation: 'rehearseScim',
    by: 'OWNER',
    forbidden: 'ANALYST',
    names: 'NOTHING',
    audit: 'NONE',
    input: ({ organization }) => ({ organizationId: organization.id, identityProvider: 'GENERIC' }),
  },
  {
    mutation: 'askOwnersAboutScimConflict',
    by: 'OWNER',
    forbidden: 'ANALYST',
    names: 'A_THING',
    input: ({ conflictId }) => ({ conflictId }),
  },
  {
    mutation: 'rotateScimToken',
    by: 'OWNER',
    forbidden: 'ANALYST',
    names: 'A_THING',
    input: ({ connectionId }) => ({ scimConnectionId: connectionId }),
  },
  {
    mutation: 'revokeScimToken',
    by: 'OWNER',
    forbidden: 'ANALYST',
    names: 'A_THING',
    input: ({ scimTokenId }) => ({ tokenId: scimTokenId }),
  },
  {
    mutation: 'setProvisioningLogRetention',
    by: 'OWNER',
    forbidden: 'ANALYST',
    names: 'NOTHING',
    input: () => ({ days: 30 }),
  },
  {
    mutation: 'releaseScimBrake',
    by: 'OWNER',
    forbidden: 'ANALYST',
    names: 'A_THING',
    input: ({ pausedConnectionId }) => ({ scimConnectionId: pausedConnectionId, further: 'LET_THROUGH_FOR_A_DAY' }),
  },
  {
    mutation: 'discardScimBrake',
    by: 'OWNER',
    forbidden: 'ANALYST',
    names: 'A_THING',
    input: ({ pausedConnectionId }) => ({ scimConnectionId: pausedConnectionId }),
  },
  {
    mutation: 'settleScimConflict',
    by: 'OWNER',
    forbidden: 'ADMIN',
    names: 'A_THING',
    input: ({ conflictId }) => ({ conflictId, decision: 'LINK' }),
  },
  {
    mutation: 'createApiToken',
    by: 'OWNER',
    forbidden: 'ANALYST',
    names: 'NOTHING',
    input: () => ({ name: 'Report', scopes: ['MEMBERS_READ'] }),
  },
  {
    mutation: 'revokeApiToken',
    by: 'OWNER',
    forbidden: 'ANALYST',
    names: 'A_THING',
    input: ({ ownerTokenId }) => ({ tokenId: ownerTokenId }),
  },
  {
    mutation: 'addTokenIssuer',
    by: 'OWNER',
    forbidden: 'ADMIN',
    names: 'NOTHING',
    input: ({ organization }) => ({
      name: 'Product',
      issuer: 'https://product.example',
      audience: `new-${organization.slug}`,
      jwksUrl: 'https://product.example/jwks',
    }),
  },
  {
    mutation: 'removeTokenIssuer',
    by: 'OWNER',
    forbidden: 'ADMIN',
    names: 'A_THING',
    input: ({ tokenIssuerId }) => ({ tokenIssuerId }),
  },
  {
    mutation: 'signOut',
    by: 'OWNER',
    forbidden: 'OPERATOR',
    names: 'NOTHING',
    input: () => ({ sessions: 'ALL_SESSIONS' }),
  },
  {
    mutation: 'revokeSession',
    by: 'OWNER',
    forbidden: 'ADMIN',
    names: 'A_THING',
    input: ({ sessionId }) => ({ sessionId }),
  },
  {
    mutation: 'revokeSessions',
    by: 'OWNER',
    forbidden: 'ADMIN',
    names: 'A_THING',
    input: ({ organization }) => ({ memberId: organization.owner.id }),
  },
  {
    mutation: 'addDomain',
    by: 'OWNER',
    forbidden: 'ANALYST',
    names: 'NOTHING',
    input: ({ organization }) => ({ name: `sub.${organization.slug}.example` }),
  },
  {
    mutation: 'verifyDomain',
    by: 'OWNER',
    forbidden: 'ANALYST',
    names: 'A_THING',
    input: ({ domain }) => ({ domainId: domain.id }),
  },
  {
    mutation: 'removeDomain',
    by: 'OWNER',
    forbidden: 'ANALYST',
    names: 'A_THING',
    input: ({ domain }) => ({ domainId: domain.id }),
  },
  {
    mutation: 'configureSsoConnection',
    by: 'OWNER',
    forbidden: 'ANALYST',
    names: 'NOTHING',
    input: ({ metadata }) => ({ name: 'Okta', preset: 'OKTA', domains: [], saml: { metadataXml: metadata } }),
  },
  {
    mutation: 'updateSsoConnection',
    by: 'OWNER',
    forbidden: 'ANALYST',
    names: 'A_THING',
    input: ({ ssoConnectionId, metadata }) => ({ ssoConnectionId, name: 'Renamed', metadataXml: metadata }),
  },
  {
    mutation: 'testSsoConnection',
    by: 'OWNER',
    forbidden: 'ANALYST',
    names: 'A_THING',
    input: ({ ssoConnectionId }) => ({ ssoConnectionId }),
  },
  {
    mutation: 'enableSsoConnection',
    by: 'OWNER',
    forbidden: 'ANALYST',
    names: 'A_THING',
    input: ({ ssoConnectionId }) => ({ ssoConnectionId }),
  },
  {
    mutation: 'disableSsoConnection',
    by: 'OWNER',
    forbidden: 'ANALYST',
    names: 'A_THING',
    input: ({ ssoConnectionId }) => ({ ssoConnectionId }),
  },
  {
    mutation: 'removeSsoConnection',
    by: 'OWNER',
    forbidden: 'ANALYST',
    names: 'A_THING',
    input: ({ ssoConnectionId }) => ({ ssoConnectionId }),
  },
  {
    mutation: 'unlinkSsoIdentities',
    by: 'OWNER',
    forbidden: 'ANALYST',
    names: 'A_THING',
    input: ({ linkedMemberId }) => ({ memberId: linkedMemberId }),
  },
  {
    mutation: 'inviteMember',
    by: 'OWNER',
    forbidden: 'ANALYST',
    names: 'A_THING',
    input: ({ licenseId, organization }) => ({ email: `new@${organization.slug}.test`, licenseId }),
  },
  {
    mutation: 'resendInvitation',
    by: 'OWNER',
    forbidden: 'ANALYST',
    names: 'A_THING',
    input: ({ invitedMemberId }) => ({ memberId: invitedMemberId }),
  },
  {
    mutation: 'revokeInvitation',
    by: 'OWNER',
    forbidden: 'ANALYST',
    names: 'A_THING',
    input: ({ invitedMemberId }) => ({ memberId: invitedMemberId }),
  },
  {
    mutation: 'createWebhookEndpoint',
    by: 'OWNER',
    forbidden: 'ANALYST',
    names: 'NOTHING',
    input: () => ({ url: 'http://127.0.0.1:9/events', eventTypes: ['member.*'] }),
  },
  {
    mutation: 'updateWebhookEndpoint',
    by: 'OWNER',
    forbidden: 'ANALYST',
    names: 'A_THING',
    input: ({ webhook }) => ({ webhookEndpointId: webhook.endpointId, description: 'Payroll' }),
  },
  {
    mutation: 'deleteWebhookEndpoint',
    by: 'OWNER',
    forbidden: 'ANALYST',
    names: 'A_THING',
    input: ({ webhook }) => ({ webhookEndpointId: webhook.endpointId }),
  },
  {
    mutation: 'rotateWebhookSecret',
    by: 'OWNER',
    forbidden: 'ANALYST',
    names: 'A_THING',
    input: ({ webhook }) => ({ webhookEndpointId: webhook.endpointId }),
  },
  {
    mutation: 'sendTestWebhook',
    by: 'OWNER',
    forbidden: 'ANALYST',
    names: 'A_THING',
    input: ({ webhook }) => ({ webhookEndpointId: webhook.endpointId }),
  },
  {
    mutation: 'replayWebhookDeliveries',
    by: 'OWNER',
    forbidden: 'ANALYST',
    names: 'A_THING',
    input: ({ webhook: { endpointId, deliveryId } }) => ({ webhookEndpointId: endpointId, deliveryId }),
  },
];
