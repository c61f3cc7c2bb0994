import { randomBytes } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import {
  assignLicense,
  createLicense,
  createLicenseRule,
  updateLicense,
} from '../../src/domain/license/license.operations.js';
import { createApiToken } from '../../src/domain/member/api-token.operations.js';
import { inviteMember } from '../../src/domain/member/invitation.operations.js';
import type { Member } from '../../src/domain/member/member.entity.js';
import {
  createMember,
  deactivateMember,
  provisionMember,
  updateMember,
} from '../../src/domain/member/member.operations.js';
import { draftOf } from '../../src/domain/member/member-draft.js';
import { createSignInLink, redeemSignInLink } from '../../src/domain/member/sign-in-link.operations.js';
import { releaseScimBrake } from '../../src/domain/scim-connection/brake.operations.js';
import { listHeldRequests } from '../../src/domain/scim-connection/brake.queries.js';
import { confirmScimProvider, markScimPreviewed } from '../../src/domain/scim-connection/lifecycle.operations.js';
import { isReady } from '../../src/domain/scim-connection/readiness.js';
import { listScimConflicts } from '../../src/domain/scim-connection/scim-conflict.queries.js';
import { createScimConnection } from '../../src/domain/scim-connection/scim-connection.operations.js';
import { getScimReadiness } from '../../src/domain/scim-connection/scim-connection.queries.js';
import { addDomain, verifyDomain } from '../../src/domain/sso/domain.operations.js';
import type { TxtResolver } from '../../src/domain/sso/domain-challenge.js';
import { recordOf } from '../../src/domain/sso/domain-challenge.js';
import { finishSsoSignIn } from '../../src/domain/sso/sign-in.operations.js';
import { configureSsoConnection, enableSsoConnection } from '../../src/domain/sso/sso-connection.operations.js';
import { listServedDomains } from '../../src/domain/sso/sso-connection.queries.js';
import { archiveTeam, createTeam, provisionTeam } from '../../src/domain/team/team.operations.js';
import { sendTestWebhook } from '../../src/domain/webhook/delivery.operations.js';
import { claimDeliveries } from '../../src/domain/webhook/delivery-work.operations.js';
import { standardSchedule } from '../../src/domain/webhook/retry-schedule.js';
import { createWebhookEndpoint, deleteWebhookEndpoint } from '../../src/domain/webhook/webhook-endpoint.operations.js';
import { newProviderKey } from '../sso/saml-provider.js';
import { providerMetadata, testSecrets, testTools } from '../sso/sso-scene.js';
import { contextOf, type TestOrganization } from '../support/organization.js';
import { draft } from './drafts.js';

const word = () => `n${randomBytes(5).toString('hex')}`;

const connectionDraft = {
  name: 'Directory',
  identityProvider: 'okta',
  brake: 'ON',
  teamAdoption: true,
  tokenLifetime: 'DAYS_30',
} as const;

/** An organization in which a call can be made: each part is made when it is asked for, under a name of its own. */
export function sceneOf(orm: MikroORM, organization: TestOrganization) {
  const owner = organization.asOwner;
  const connection = organization.asConnection;
  const records = new Map<string, string>();
  const dns: TxtResolver = {
    resolveTxt: async (name) => (records.has(name) ? [[records.get(name)!]] : []),
  };
  const endpoints: string[] = [];
  const scene = {
    organization,
    word,
    dns,
    as: {
      owner,
      connection,
      operator: () => contextOf(orm, { kind: 'operator', id: 'test' }, organization.id),
      operatorOfAll: () => contextOf(orm, { kind: 'operator', id: 'test' }, null),
      system: () => contextOf(orm, { kind: 'system', id: 'cli' }, null),
      systemHere: () => contextOf(orm, { kind: 'system', id: 'cli' }, organization.id),
    },
    provisioned: async () => (await provisionMember(connection(), draft(word()))).id,
    manual: async () => (await createMember(owner(), { draft: draft(word()), role: 'MEMBER' })).id,
    license: async () =>
      (
        await createLicense(owner(), {
          sku: word(),
          name: 'Extra',
          seats: 5,
          overagePolicy: 'WAITLIST',
          overageLimit: 0,
          startsAt: null,
          expiresAt: null,
          price: { amount: '12.50', currency: 'EUR', period: 'MONTH' },
        })
      ).id,
    /** A license and a member who holds a seat of it by hand. */
    async seat() {
      const seat = { licenseId: await scene.license(), memberId: await scene.manual() };
      return assignLicense(owner(), seat);
    },
    async team() {
      return (await createTeam(owner(), { name: word(), memberIds: [await scene.manual()] })).id;
    },
    async group() {
      const memberIds = [await scene.provisioned()];
      return (await provisionTeam(connection(), { name: word(), externalId: word(), memberIds })).id;
    },
    /** A rule that gives the members of a group a seat, and gave one. */
    async groupWithRule() {
      const rule = { licenseId: await scene.license(), kind: 'GROUP', teamId: await scene.group() } as const;
      return { ...rule, ruleId: (await createLicenseRule(owner(), rule)).id };
    },
    groupRule: async () => (await scene.groupWithRule()).ruleId,
    /** A member whose seat returns late, and whose time has come. */
    async lateRelease() {
      const { licenseId, memberId } = await scene.seat();
      await updateLicense(owner(), { licenseId, releaseDelay: 1 });
      await deactivateMember(owner(), { memberId });
      await orm.em
        .fork()
        .getConnection()
        .execute(`update pending_release set due_at = requested_at where member_id = '${memberId}'`);
    },
    async archived() {
      const teamId = await scene.team();
      await archiveTeam(owner(), { teamId });
      return teamId;
    },
    apiToken: async () =>
      (await createApiToken(owner(), { name: 'x', scopes: ['members:read'], lifetime: 'NEVER' })).token.id,
    signInLink: async () =>
      (await createSignInLink(scene.as.systemHere(), { email: organization.owner.userName })).link.id,
    /** A session of the owner. */
    async session() {
      const linkId = await scene.signInLink();
      return (await redeemSignInLink(owner(), { linkId, origin: { address: null, userAgent: null } })).session.id;
    },
    /** A domain whose record `dns` has. */
    async domain() {
      const domain = await addDomain(owner(), { name: `${word()}.example` });
      const { name, value } = recordOf(domain);
      records.set(name, value);
      return domain;
    },
    invited: async () =>
      inviteMember(owner(), {
        email: `${word()}@invited.test`,
        role: 'MEMBER',
        licenseId: await scene.license(),
        tools: invitationTools,
      }),
    async verifiedDomain() {
      const { id, name } = await scene.domain();
      await verifyDomain(owner(), { domainId: id, resolver: dns });
      return name;
    },
    /** A SAML connection that serves a domain of its own. */
    async ssoConnection() {
      const made = await configureSsoConnection(owner(), {
        name: 'Identity provider',
        preset: 'other',
        domains: [await scene.verifiedDomain()],
        jit: 'ON',
        saml: { metadataXml: await otherMetadata() },
        tools: testTools,
      });
      return made.id;
    },
    async testedSsoConnection() {
      const connectionId = await scene.ssoConnection();
      const identity = { ...person, subject: word() };
      const answer = { connectionId, purpose: 'TEST', identity, origin: { address: null, userAgent: null } } as const;
      await finishSsoSignIn(scene.as.systemHere(), answer);
      return connectionId;
    },
    async enabledSsoConnection() {
      const connectionId = await scene.testedSsoConnection();
      return (await enableSsoConnection(owner(), { connectionId })).id;
    },
    /** The answer of an enabled connection that names a member whom it has not signed in before. */
    async ssoAnswer() {
      const connectionId = await scene.enabledSsoConnection();
      const served = await listServedDomains(owner(), [connectionId]);
      const email = `${word()}@${served[0]!.name}`;
      await createMember(owner(), { draft: draft(email), role: 'MEMBER' });
      const identity = { ...person, subject: word(), email };
      return { connectionId, purpose: 'SIGN_IN', identity, origin: { address: null, userAgent: null } } as const;
    },
    async linkedMember() {
      const result = await finishSsoSignIn(scene.as.systemHere(), await scene.ssoAnswer());
      return result.kind === 'SIGNED_IN' ? result.member.id : '';
    },
    /** A SCIM token that ends within a week. */
    async endingToken() {
      const { connection } = await createScimConnection(scene.as.operator(), connectionDraft);
      const ends = new Date(Date.now() + 6 * 24 * 60 * 60 * 1000).toISOString();
      await orm.em
        .fork()
        .getConnection()
        .execute(
          `update scim_token set created_at = created_at - interval '60 days', expires_at = '${ends}' where scim_connection_id = '${connection.id}'`,
        );
    },
    /** A further connection, whose brake has paused it and holds a suspension back. */
    async pausedConnection() {
      const made = await createScimConnection(scene.as.operator(), connectionDraft);
      await scene.heldRequest(made.connection.id);
      return made.connection.id;
    },
    /** A suspension that the brake of a connection holds back, which is paused for that. */
    async heldRequest(connectionId: string) {
      const actor = { kind: 'scim_connection', id: connectionId, teamAdoption: true, brake: 'ON' } as const;
      const as = () => contextOf(orm, actor, organization.id);
      const { id: memberId } = await provisionMember(as(), draft(word()));
      await orm.em
        .fork()
        .getConnection()
        .execute(`update scim_connection set status = 'PAUSED_FOR_REVIEW' where id = '${connectionId}'`);
      const revise = (found: Member) => ({ ...draftOf(found), active: false });
      await updateMember(as(), { memberId, revise }).catch(() => undefined);
      const held = await listHeldRequests(owner(), { connectionId, first: 250 });
      return held.rows.find(({ resourceId }) => resourceId === memberId)!.id;
    },
    async releasedRequest() {
      const { connectionId } = organization;
      const requestId = await scene.heldRequest(connectionId);
      await releaseScimBrake(owner(), { connectionId, further: 'COUNTED' });
      return requestId;
    },
    /** An endpoint, of which an organization may have 20: an earlier one makes room. */
    async webhookEndpoint() {
      if (endpoints.length === 15)
        await deleteWebhookEndpoint(owner(), { endpointId: endpoints.shift()! }).catch(() => undefined);
      const { endpoint } = await createWebhookEndpoint(owner(), {
        url: 'https://receiver.example/events',
        eventTypes: ['license.*'],
        format: 'STANDARD_WEBHOOK',
        tools: webhookTools,
      });
      endpoints.push(endpoint.id);
      return endpoint.id;
    },
    async webhookDelivery() {
      const endpointId = await scene.webhookEndpoint();
      const { delivery } = await sendTestWebhook(owner(), { endpointId });
      return { endpointId, deliveryId: delivery.id };
    },
    /** What came of the first attempt at a delivery. */
    async settlement() {
      const { endpointId } = await scene.webhookDelivery();
      const claim = await claimDeliveries(scene.as.systemHere(), { endpointId, limit: 1, leaseMs: 1_000 });
      const attempt = { at: new Date().toISOString(), latencyMs: 3, status: 200, response: null, problem: null };
      const outcomes = claim!.deliveries.map(({ id: deliveryId, attempts }) => ({
        ...{ deliveryId, attempts, attempt },
        delivered: true,
        retryAfterMs: null,
      }));
      return { endpointId, outcomes, schedule: standardSchedule, secrets: testSecrets };
    },
    async conflict() {
      const userName = word();
      await createMember(owner(), { draft: draft(userName), role: 'MEMBER' });
      await provisionMember(connection(), draft(userName)).catch(() => undefined);
      return scene.latestConflict();
    },
    /** A further connection that is enabled. */
    otherConnection: async () =>
      (
        await createScimConnection(scene.as.operator(), {
          name: word(),
          identityProvider: 'okta',
          brake: 'OFF',
          teamAdoption: true,
          tokenLifetime: 'DAYS_30',
        })
      ).connection.id,
    /** A connection whose provider is confirmed, in an organization that is ready for it. */
    async confirmedConnection() {
      if (!isReady(await getScimReadiness(owner(), {}))) await scene.enabledSsoConnection();
      return (await confirmScimProvider(owner(), { identityProvider: 'okta' })).id;
    },
    async previewedConnection() {
      const connectionId = await scene.confirmedConnection();
      await markScimPreviewed(owner(), { connectionId, kind: 'TO_ENABLE' });
      return connectionId;
    },
    async latestConflict() {
      const [latest] = (await listScimConflicts(owner(), {})).rows;
      return latest!.id;
    },
  };
  return scene;
}

/** Links of invitations as a server makes them. */
export const invitationTools = {
  secrets: testSecrets,
  linkOf: (token: string) => `https://muster.test/sso/invitation?token=${token}`,
};

/** Webhook endpoints as a server sets them up; no address is looked up. */
export const webhookTools = { secrets: testSecrets, refusalOf: async () => undefined };

const person = {
  email: null,
  emailVerified: 'UNSAID',
  displayName: null,
  givenName: null,
  familyName: null,
} as const;

let metadata: Promise<string> | undefined;

/** The metadata of an identity provider that nobody asks. */
export function otherMetadata(): Promise<string> {
  metadata ??= newProviderKey().then((key) =>
    providerMetadata('https://idp.example', 'https://idp.example/sso', [key]),
  );
  return metadata;
}

export type Scene = ReturnType<typeof sceneOf>;
