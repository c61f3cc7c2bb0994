import {
  authenticateApi,
  authenticateLink,
  authenticateScim,
  authenticateSession,
} from '../../src/domain/authentication.js';
import type { Context } from '../../src/domain/context.js';
import { newId } from '../../src/domain/ids.js';
import { doLicenseWork } from '../../src/domain/license/due-work.operations.js';
import { assignLicense, createLicenseRule, updateLicense } from '../../src/domain/license/license.operations.js';
import { readCosts } from '../../src/domain/license/license-cost.queries.js';
import { countRuleChange } from '../../src/domain/license/rule-preview.queries.js';
import { readUsage } from '../../src/domain/license/usage.queries.js';
import { buildUsage } from '../../src/domain/license/usage-build.operations.js';
import { CredentialUses } from '../../src/domain/member/credential-use.js';
import {
  createMember,
  deactivateMember,
  deprovisionMember,
  provisionMember,
  removeMember,
  updateMember,
} from '../../src/domain/member/member.operations.js';
import { draftOf } from '../../src/domain/member/member-draft.js';
import { createSignInLink, redeemSignInLink } from '../../src/domain/member/sign-in-link.operations.js';
import { releaseScimBrake } from '../../src/domain/scim-connection/brake.operations.js';
import { ProvisioningLog } from '../../src/domain/scim-connection/provisioning-log.js';
import { settleScimConflict } from '../../src/domain/scim-connection/scim-conflict.operations.js';
import { memberKeys } from '../../src/domain/sso/token-issuer.entity.js';
import { addTokenIssuer } from '../../src/domain/sso/token-issuer.operations.js';
import { findTrustedIssuer, memberOfClaim } from '../../src/domain/sso/trusted-claim.js';
import {
  addTeamMembers,
  createTeam,
  provisionTeam,
  removeTeamMembers,
  updateTeam,
} from '../../src/domain/team/team.operations.js';
import { jobs } from '../../src/worker/jobs.js';
import { draft } from '../domain/drafts.js';
import type { Scene } from '../domain/scene.js';
import { testSecrets } from '../sso/sso-scene.js';

/** Ways through the domain that no single call shows: what is prepared, and what is then looked at. */
export const furtherPaths: Record<string, (scene: Scene) => Promise<() => Promise<unknown>>> = {
  'a SCIM token is read': async ({ as, organization }) => {
    const { db } = as.connection();
    return () => authenticateScim(db, organization.connectionId, organization.scimToken);
  },
  'an API token is read': async ({ as, organization }) => {
    const { db } = as.owner();
    return () => authenticateApi(db, organization.adminToken);
  },
  'a session and the link to it are read': async (scene) => {
    const { db } = scene.as.owner();
    const { owner } = scene.organization;
    const made = await createSignInLink(scene.as.systemHere(), { email: owner.userName });
    const spent = await createSignInLink(scene.as.systemHere(), { email: owner.userName });
    const origin = { address: null, userAgent: null };
    const { secret } = await redeemSignInLink(scene.as.owner(), { linkId: spent.link.id, origin });
    return () =>
      Promise.all([
        authenticateSession(db, secret.reveal()),
        authenticateLink(db, made.secret.reveal()).catch(() => undefined),
      ]);
  },
  'a bearer token of a trusted issuer is read': async (scene) => {
    const { db } = scene.as.owner();
    const audience = scene.word();
    const issuer = await addTokenIssuer(scene.as.owner(), {
      name: 'Product',
      issuer: 'https://product.example',
      audience,
      jwksUrl: 'https://product.example/jwks',
      claim: 'sub',
      memberKey: 'USER_NAME',
      algorithms: ['ES256'],
    });
    return async () => {
      await findTrustedIssuer(db, issuer.issuer, [audience]);
      for (const memberKey of memberKeys) await memberOfClaim(db, { ...issuer, memberKey }, 'x').catch(() => undefined);
    };
  },
  'tokens and sessions were used': async (scene) => {
    const { db } = scene.as.owner();
    const { id: organizationId } = scene.organization;
    const uses = new CredentialUses(
      () => db,
      (error) => {
        throw error;
      },
    );
    uses.note({ kind: 'API', organizationId, id: await scene.apiToken() });
    uses.note({ kind: 'JWT', organizationId, id: scene.organization.owner.id });
    uses.note({ kind: 'SESSION', organizationId, id: await scene.session() });
    return () => uses.flush();
  },
  'a member who is signed in leaves': async (scene) => {
    await createMember(scene.as.owner(), { draft: draft(scene.word()), role: 'OWNER' });
    await scene.session();
    return () => deactivateMember(scene.as.owner(), { memberId: scene.organization.owner.id });
  },
  'a request has a key': async ({ as, word }) => {
    const idempotency = { key: 'k', fingerprint: Buffer.alloc(32) };
    const member = { draft: draft(word()), role: 'MEMBER' } as const;
    await createMember({ ...as.owner(), idempotency }, member);
    return () => createMember({ ...as.owner(), idempotency }, member);
  },
  'a member waits for a seat': async (scene) => {
    await scene.provisioned();
    return scene.provisioned;
  },
  'a member with seats of two licenses leaves and the queue moves': async (scene) => {
    const memberId = await scene.provisioned();
    await scene.provisioned();
    await assignLicense(scene.as.owner(), { licenseId: await scene.license(), memberId });
    return () => deprovisionMember(scene.as.connection(), { memberId });
  },
  'a member is due seats of two licenses': async (scene) => {
    await createLicenseRule(scene.as.owner(), { licenseId: await scene.license() });
    return scene.provisioned;
  },
  'somebody joins a group that gives seats': async (scene) => {
    const { licenseId, teamId } = await scene.groupWithRule();
    const memberIds = [await scene.provisioned()];
    await assignLicense(scene.as.owner(), { licenseId, memberId: memberIds[0]! });
    return () =>
      updateTeam(scene.as.connection(), {
        teamId,
        revise: ({ name, externalId }) => ({ name, externalId }),
        membership: [{ kind: 'replace', memberIds }],
      });
  },
  'a member who has seats that return late, leaves': async (scene) => {
    const { licenseId, teamId } = await scene.groupWithRule();
    await updateLicense(scene.as.owner(), { licenseId, releaseDelay: 60 });
    const memberId = await scene.provisioned();
    await updateTeam(scene.as.connection(), {
      teamId,
      revise: ({ name, externalId }) => ({ name, externalId }),
      membership: [{ kind: 'add', memberIds: [memberId] }],
    });
    return async () => {
      const setActive = (active: boolean) =>
        updateMember(scene.as.connection(), { memberId, revise: (found) => ({ ...draftOf(found), active }) });
      await setActive(false);
      await setActive(true);
    };
  },
  'a better tier is given': async (scene) => {
    const [silver, gold] = [await scene.license(), await scene.license()];
    for (const licenseId of [silver, gold]) await updateLicense(scene.as.owner(), { licenseId, product: 'suite' });
    await createLicenseRule(scene.as.owner(), { licenseId: silver });
    await scene.provisioned();
    return () => createLicenseRule(scene.as.owner(), { licenseId: gold, priority: 1 });
  },
  'work is looked for': async ({ as }) => {
    const { db } = as.system();
    const mail = { smtpUrl: undefined, from: undefined, folder: undefined };
    const dns = { resolveTxt: async () => [] };
    return async () => {
      const tools = { secrets: testSecrets, mail, publicUrl: 'https://muster.test', fetch, dns };
      for (const make of jobs) await make(tools).find(db, new Date());
    };
  },
  'other work is done': async (scene) => {
    await scene.groupRule();
    return async () => {
      for (const job of ['SERVE_QUEUES', 'EXPIRE', 'APPLY_RULES'] as const)
        await doLicenseWork(scene.as.owner(), { job });
    };
  },
  'a deleted rule is looked at first': async (scene) => {
    const ruleId = await scene.groupRule();
    return () => countRuleChange(scene.as.owner(), { kind: 'DELETE', ruleId });
  },
  'the usage of a license is stored, and read': async (scene) => {
    const { licenseId } = await scene.seat();
    const long = new Date(Date.now() - 50 * 86_400_000).toISOString();
    await scene.as.owner().em.execute(`update license set created_at = '${long}' where id = '${licenseId}'`);
    const period = { from: long.slice(0, 10), to: new Date().toISOString().slice(0, 10) };
    return async () => {
      await buildUsage(scene.as.owner(), { licenseId });
      await readUsage(scene.as.owner(), { licenseIds: [licenseId], interval: 'DAY', ...period });
    };
  },
  'the cost of a license by the first team': async (scene) => {
    const licenseIds = [(await scene.seat()).licenseId];
    const day = new Date().toISOString().slice(0, 10);
    return () => readCosts(scene.as.owner(), { licenseIds, from: day, to: day, by: 'TEAM', sharing: 'PRIMARY' });
  },
  'one of two owners leaves': async ({ as, organization, word }) => {
    await createMember(as.owner(), { draft: draft(word()), role: 'OWNER' });
    return () => removeMember(as.owner(), { memberId: organization.owner.id });
  },
  'a held member of the identity provider': async (scene) => {
    const memberId = await scene.provisioned();
    return () => deactivateMember(scene.as.owner(), { memberId });
  },
  'a create is refused and seen as a conflict': async ({ as, word }) => {
    const userName = word();
    await createMember(as.owner(), { draft: draft(userName), role: 'MEMBER' });
    return () => provisionMember(as.connection(), draft(userName)).catch(() => undefined);
  },
  'a member is linked': async (scene) => {
    const userName = scene.word();
    await createMember(scene.as.owner(), { draft: draft(userName), role: 'MEMBER' });
    await provisionMember(scene.as.connection(), draft(userName)).catch(() => undefined);
    const conflictId = await scene.latestConflict();
    await settleScimConflict(scene.as.owner(), { conflictId, decision: 'LINK' });
    return () => provisionMember(scene.as.connection(), draft(userName));
  },
  'the brake counts, and holds back': async (scene) => {
    const { connectionId, id } = scene.organization;
    const as = () => {
      const ctx = scene.as.connection();
      return { ...ctx, actor: { ...ctx.actor, brake: 'HOLDING' } } as Context;
    };
    await scene.heldRequest(connectionId);
    await releaseScimBrake(scene.as.owner(), { connectionId, further: 'COUNTED' });
    const memberIds: string[] = [];
    for (let n = 0; n < 12; n++) memberIds.push(await scene.provisioned());
    const teamId = await scene.group();
    return async () => {
      for (const memberId of memberIds) await deprovisionMember(as(), { memberId }).catch(() => undefined);
      await provisionMember(as(), draft(scene.word()));
      const [last] = memberIds.slice(-1);
      await updateMember(as(), { memberId: last!, revise: (found) => ({ ...draftOf(found), displayName: id }) });
      await updateTeam(as(), {
        teamId,
        revise: ({ name, externalId }) => ({ name, externalId }),
        membership: [{ kind: 'removeAll' }],
      });
    };
  },
  'a team is adopted': async ({ as, word }) => {
    const name = word();
    await createTeam(as.owner(), { name });
    return () => provisionTeam(as.connection(), { name, externalId: null, memberIds: [] });
  },
  'a place that the identity provider gave is asked back': async (scene) => {
    const memberIds = [await scene.provisioned()];
    const { id } = await provisionTeam(scene.as.connection(), { name: scene.word(), externalId: null, memberIds });
    return () => removeTeamMembers(scene.as.owner(), { teamId: id, memberIds }).catch(() => undefined);
  },
  'a team gets nobody new': async (scene) => {
    const teamId = await scene.team();
    return () => addTeamMembers(scene.as.owner(), { teamId, memberIds: [] });
  },
  'a write leaves its entry in the provisioning log': async ({ as, word }) => {
    const provisioning = { method: 'POST', path: '/Users', startedAt: 0, status: 201, body: '{}', secrets: [] };
    return () => provisionMember({ ...as.connection(), provisioning } as Context, draft(word()));
  },
  'reads leave theirs': async ({ as, organization }) => {
    const { db } = as.connection();
    const log = new ProvisioningLog(
      () => db,
      (error) => {
        throw error;
      },
    );
    log.used(organization.scimTokenId, {
      organizationId: organization.id,
      connectionId: organization.connectionId,
      at: new Date(),
      from: '127.0.0.1',
    });
    log.add({
      organizationId: organization.id,
      id: newId(),
      scimConnectionId: organization.connectionId,
      at: new Date(),
      method: 'GET',
      path: '/Users',
      status: 200,
      scimType: null,
      durationMs: 1,
      changes: [],
      body: null,
      resourceId: null,
      eventIds: [],
      correlationId: 'test',
    });
    return () => log.flush();
  },
};
