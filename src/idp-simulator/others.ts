import { COMMON_DEMANDS } from './check/answer-rules.js';
import { claimActive, claimMembers, lookUp } from './check/read-back.js';
import { type CheckOptions, Stage } from './check/stage.js';
import type { Step } from './check/step.js';
import { type HttpHabits, ScimClient, type ScimTarget } from './scim-client.js';
import { type ScimUser, URN } from './scim-resource.js';

const PLAIN_HABITS: HttpHabits = {
  headers: { Accept: 'application/scim+json' },
  contentType: 'application/scim+json',
  timeoutMs: 60_000,
  connections: 4,
};

/** The URNs of a draft that OneLogin's template still names. */
const DRAFT_SCHEMAS = ['urn:scim:schemas:core:2.0', 'urn:scim:schemas:extension:enterprise:2.0'];

/** The stage of the check of identity providers whose part is small. */
export class OthersStage extends Stage {
  readonly http: ScimClient;

  constructor(target: ScimTarget, options: CheckOptions) {
    super(options, COMMON_DEMANDS);
    this.http = new ScimClient(target, PLAIN_HABITS, this.observe);
  }

  /** A User with a name and an e-mail, and what else is given. */
  async fresh(change: Readonly<Record<string, unknown>> = {}): Promise<ScimUser> {
    const { userName, givenName, familyName, email } = this.stranger();
    const emails = [{ type: 'work', primary: true, value: email }];
    const body = { schemas: [URN.user], userName, name: { givenName, familyName }, emails, active: true, ...change };
    return this.claim.user(await this.http.post('/Users', body), 201);
  }
}

const oneLogin: Step<OthersStage> = {
  id: 'others.onelogin',
  title: 'OneLogin: stray `&` and `?`, an empty User-Agent, draft URNs in `schemas`, members by PATCH',
  play: async (stage) => {
    const { http, claim } = stage;
    const { userName, givenName, familyName, externalId, department } = stage.stranger();
    const headers = { 'User-Agent': '' };
    const path = `/Users?filter=userName+eq+%22${encodeURIComponent(userName)}%22&`;
    claim.findsNothing(await http.send({ method: 'GET', path, headers }));
    const body = {
      schemas: DRAFT_SCHEMAS,
      userName,
      name: { givenName, familyName },
      externalId,
      department,
      active: true,
    };
    const { id } = claim.user(await http.send({ method: 'POST', path: '/Users', body, headers }), 201);
    claim.findsOnly(await http.send({ method: 'GET', path, headers }), id);
    const change = { ...body, name: { givenName: 'Changed', familyName } };
    const changed = claim.user(await http.send({ method: 'PUT', path: `/Users/${id}?`, body: change, headers }), 200);
    claim.must(changed.name?.givenName === 'Changed', 'the PUT is applied', changed.name);
    const created = await http.post('/Groups', { schemas: DRAFT_SCHEMAS, displayName: stage.named('OneLogin') });
    const group = claim.group(created, 201);
    claim.status(
      await http.patch(`/Groups/${group.id}`, [{ op: 'add', path: 'members', value: [{ value: id }] }]),
      200,
      204,
    );
    await claimMembers(stage, group.id, [id]);
  },
};

const jumpCloud: Step<OthersStage> = {
  id: 'others.jumpcloud',
  title: 'JumpCloud: "Test Connection" makes a user and a group and deletes both; members leave by a value list',
  play: async (stage) => {
    const { http, claim } = stage;
    const [first, second] = [await stage.fresh(), await stage.fresh()];
    const members = [first, second].map(({ id: value }) => ({ value }));
    const body = { schemas: [URN.group], displayName: stage.named('JumpCloud'), members };
    const group = claim.group(await http.post('/Groups', body), 201);
    await claimMembers(stage, group.id, [first.id, second.id]);
    const removal = { op: 'remove', path: 'members', value: members.slice(0, 1) };
    claim.status(await http.patch(`/Groups/${group.id}`, [removal]), 200, 204);
    await claimMembers(stage, group.id, [second.id]);
    claim.status(await http.delete(`/Users/${first.id}`), 204);
    claim.refused(await http.get(`/Users/${first.id}`), 404);
    claim.status(await http.delete(`/Groups/${group.id}`), 204);
  },
};

const google: Step<OthersStage> = {
  id: 'others.google',
  title: 'Google Workspace: probes with one user, creates suspended users, restores and deletes them',
  play: async (stage) => {
    const { http, claim } = stage;
    claim.page(await http.get('/Users?count=1'));
    const user = await stage.fresh({ active: false });
    await claimActive(stage, user, false);
    claim.user(await http.put(`/Users/${user.id}`, { ...user, active: true }), 200);
    await claimActive(stage, user, true);
    claim.status(await http.delete(`/Users/${user.id}`), 204);
    claim.refused(await http.get(`/Users/${user.id}`), 404);
  },
};

const rippling: Step<OthersStage> = {
  id: 'others.rippling',
  title: 'Rippling: reads ServiceProviderConfig, looks up by externalId, and repeats its POSTs',
  play: async (stage) => {
    const { http, claim } = stage;
    claim.status(await http.get('/ServiceProviderConfig'), 200);
    const externalId = stage.random.uuid();
    claim.findsNothing(await lookUp(stage, 'externalId', externalId));
    const user = await stage.fresh({ externalId });
    claim.findsOnly(await lookUp(stage, 'externalId', externalId), user.id);
    const repeated = { schemas: [URN.user], userName: user.userName, externalId, active: true };
    claim.refused(await http.post('/Users', repeated), 409, 'uniqueness');
    const operations = [{ op: 'replace', path: 'active', value: false }];
    claim.status(await http.patch(`/Users/${user.id}`, operations), 200, 204);
    await claimActive(stage, user, false);
  },
};

/** One step for each identity provider, with the shapes that are known of it. */
export const otherSteps: readonly Step<OthersStage>[] = [oneLogin, jumpCloud, google, rippling];
