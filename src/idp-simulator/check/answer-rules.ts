import type { Exchange, ScimAnswer, ScimRequest } from '../scim-client.js';
import { type Claims, isScimError, type Level, nameOf } from './claims.js';
import { claimGroup, claimList, claimUser } from './resource-rules.js';

/** How much an identity provider minds what differs between vendors. */
export interface VendorDemands {
  readonly contentType: Level;
  readonly errorBody: Level;
  readonly nulls: Level;
  readonly integers: Level;
}

/** Claims what has to be true of every answer, whatever was asked: the rules that no step repeats. */
export function claimSoundAnswer(claim: Claims, { request, answer }: Exchange, demands: VendorDemands): void {
  const name = nameOf(answer);
  claim.must(
    answer.status < 500,
    `${name} is never answered 5xx, which is repeated for weeks`,
    `${answer.status} ${answer.text}`,
  );
  if (answer.status === 204) {
    claim.must(answer.text === '', `${name}: a 204 has no body`, answer.text);
    return;
  }
  claimContentType(claim, answer, demands);
  claimSecretsKept(claim, request, answer);
  if (answer.status >= 400) claimError(claim, answer, demands);
  else if (answer.status < 300) claimResource(claim, request, answer, demands);
}

function claimContentType(claim: Claims, answer: ScimAnswer, { contentType }: VendorDemands): void {
  const media = answer.headers['content-type'] ?? '';
  const isScim = /^application\/scim\+json\s*(;\s*charset=utf-8)?$/i.test(media);
  claim.at(contentType, isScim, `${nameOf(answer)} is answered as application/scim+json`, media);
}

function claimSecretsKept(claim: Claims, { body }: ScimRequest, answer: ScimAnswer): void {
  const password = typeof body === 'object' && body !== null && 'password' in body ? body.password : undefined;
  const given = typeof password === 'string' && answer.text.includes(password);
  claim.must(!given, `${nameOf(answer)}: the password that was sent is not in the answer`);
}

const INTERNALS = /\bat .+:\d+:\d+|node_modules|syntax error at or near|violates .+ constraint/i;

function claimError(claim: Claims, answer: ScimAnswer, { errorBody }: VendorDemands): void {
  const name = nameOf(answer);
  claim.at(errorBody, isScimError(answer.body), `${name}: a refusal is a SCIM error`, answer.text);
  if (!isScimError(answer.body)) return;
  const { status, detail } = answer.body as { status?: unknown; detail?: unknown };
  claim.should(status === String(answer.status), `${name}: the error's status is the code as a string`, status);
  const isSaid = typeof detail === 'string' && detail.length > 0;
  claim.at(errorBody, isSaid, `${name}: the error has a detail, which administrators are shown`, detail);
  claim.should(!INTERNALS.test(answer.text), `${name}: an error tells nothing of the inside`, answer.text);
  if (answer.status === 401) {
    claim.should(
      answer.headers['www-authenticate'] !== undefined,
      'a 401 has WWW-Authenticate (RFC 9110 section 15.5.2)',
    );
  }
  if (answer.status === 429) claim.must(answer.headers['retry-after'] !== undefined, 'a 429 has Retry-After');
}

function claimResource(claim: Claims, request: ScimRequest, answer: ScimAnswer, demands: VendorDemands): void {
  const name = nameOf(answer);
  const isObject = typeof answer.body === 'object' && answer.body !== null;
  claim.must(isObject, `${name} is answered with a JSON object`, answer.text === '' ? 'an empty body' : answer.text);
  if (!isObject) return;
  claim.at(
    demands.nulls,
    !/[:[,]\s*null\b/.test(outsideStrings(answer.text)),
    `${name}: no null stands in the answer`,
    answer.text,
  );
  const [, endpoint, id] = /^\/+(Users|Groups)(?:\/([^/?]+))?\/?(?:\?|$)/.exec(request.path) ?? [];
  if (endpoint === undefined) return;
  const claimKind = endpoint === 'Users' ? claimUser : claimGroup;
  const view = /[?&]attributes=/.test(request.path) ? 'selected' : 'whole';
  if (request.method === 'GET' && id === undefined) {
    claimList(claim, answer, demands.integers, (resource) => claimKind(claim, resource, view));
    return;
  }
  claimKind(claim, answer.body, view);
  if (request.method === 'POST') claimLocation(claim, answer);
}

function claimLocation(claim: Claims, answer: ScimAnswer): void {
  const { meta } = answer.body as { meta?: { location?: string } };
  const { location } = answer.headers;
  claim.should(
    location !== undefined && location === meta?.location,
    `${nameOf(answer)}: Location is the new resource's meta.location (RFC 7644 section 3.3)`,
    { location, meta: meta?.location },
  );
}

function outsideStrings(json: string): string {
  return json.replace(/"(?:[^"\\]|\\.)*"/g, '""');
}

/** The demands shared by most vendors: only the error texts and the media type are theirs to ignore. */
export const COMMON_DEMANDS: VendorDemands = {
  contentType: 'should',
  errorBody: 'should',
  nulls: 'should',
  integers: 'must',
};
