import { percentEncoded } from '../filter-text.js';
import { type Endpoint, patchBody, URN } from '../scim-resource.js';
import type { Step } from './step.js';

const ENDPOINTS: readonly Endpoint[] = ['Users', 'Groups'];

const UNREADABLE = ['{"schemas": [', '{"userName": "x",}', 'not json', '[]', '"text"', ''];

const BROKEN_FILTERS = [
  'userName eq',
  'userName equals "a"',
  'userName eq "a',
  '(userName eq "a"',
  'eq "a"',
  'userName eq "a" and',
  'emails[type eq "work" eq "x"',
  '"a"',
];

const SYNTAX_ERRORS = ['invalidSyntax', 'invalidValue'];

const unknownIds: Step = {
  id: 'refusal.unknown-id',
  title: 'GET, PUT, PATCH and DELETE of ids that do not exist are 404, and PUT creates nothing',
  play: async (stage) => {
    const { http, claim } = stage;
    for (const endpoint of ENDPOINTS) {
      const path = `/${endpoint}/${stage.random.uuid()}`;
      const body =
        endpoint === 'Users'
          ? { schemas: [URN.user], userName: stage.stranger().userName, active: true }
          : { schemas: [URN.group], displayName: stage.named('Nobody') };
      const change = endpoint === 'Users' ? { active: false } : { displayName: stage.named('Nobody') };
      claim.refused(await http.get(path), 404);
      claim.refused(await http.put(path, body), 404);
      claim.refused(await http.patch(path, [{ op: 'replace', value: change }]), 404);
      claim.refused(await http.delete(path), 404);
      claim.refused(await http.get(path), 404);
    }
  },
};

const unreadableBodies: Step = {
  id: 'refusal.json',
  title: 'a body that is no JSON object is 400, on every endpoint',
  play: async ({ http, claim }) => {
    for (const endpoint of ENDPOINTS) {
      for (const text of UNREADABLE) {
        claim.refused(await http.send({ method: 'POST', path: `/${endpoint}`, text }), 400, ...SYNTAX_ERRORS);
      }
    }
  },
};

const brokenFilters: Step = {
  id: 'refusal.filter',
  title: 'a filter that cannot be read is 400 invalidFilter and never matches everybody',
  play: async ({ http, claim }) => {
    for (const filter of BROKEN_FILTERS) {
      const answer = await http.get(`/Users?filter=${percentEncoded(filter)}`);
      claim.refused(answer, 400, 'invalidFilter');
    }
  },
};

const wrongValues: Step = {
  id: 'refusal.values',
  title: 'a User without userName, or with values of a wrong type, is 400',
  play: async (stage) => {
    const { http, claim } = stage;
    const sound = () => ({ schemas: [URN.user], userName: stage.stranger().userName, active: true });
    const bodies = [
      { ...sound(), userName: undefined },
      { ...sound(), userName: '' },
      { ...sound(), userName: 5 },
      { ...sound(), active: 'maybe' },
      { ...sound(), emails: { value: 'x' } },
    ];
    for (const body of bodies) claim.refused(await http.post('/Users', body), 400, ...SYNTAX_ERRORS);
  },
};

const badPatches: Step = {
  id: 'refusal.patch',
  title: 'a PATCH with one bad operation is 400 and changes nothing (RFC 7644 section 3.5.2)',
  play: async (stage) => {
    const { http, claim } = stage;
    const created = { schemas: [URN.user], userName: stage.stranger().userName, title: 'Before', active: true };
    const user = claim.user(await http.post('/Users', created), 201);
    const good = { op: 'replace', path: 'title', value: 'Half done' };
    const bodies: unknown[] = [
      { schemas: [URN.patch] },
      patchBody([good, { op: 'upsert', path: 'title', value: 'x' }]),
      patchBody([good, { op: 'remove' }]),
      patchBody([good, { op: 'replace', path: 'emails[type eq', value: 'x' }]),
      patchBody([good, { op: 'replace', path: 'active', value: 'perhaps' }]),
    ];
    for (const body of bodies) {
      claim.refused(await http.send({ method: 'PATCH', path: `/Users/${user.id}`, body }), 400);
    }
    const after = claim.user(await http.get(`/Users/${user.id}`), 200);
    claim.must(after.title === 'Before' && after.active === true, 'nothing was changed by halves', after.title);
  },
};

const unknownEndpoints: Step = {
  id: 'refusal.endpoint',
  title: 'an unknown endpoint is a 404, and a POST to a single resource is 404 or 405',
  play: async (stage) => {
    const { http, claim } = stage;
    claim.refused(await http.get('/Nothing'), 404);
    claim.status(await http.post(`/Users/${stage.random.uuid()}`, {}), 404, 405);
  },
};

/** What is refused, and that a refusal is a readable 4xx: a 5xx would be tried again for weeks. */
export function refusalSteps(provider: string): Step[] {
  const steps = [unknownIds, unreadableBodies, brokenFilters, wrongValues, badPatches, unknownEndpoints];
  return steps.map((step) => ({ ...step, id: `${provider}.${step.id}` }));
}
