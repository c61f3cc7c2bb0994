import { HttpError } from './error-response.js';
import type { Redaction } from './redaction.js';

/** The segments of a path, still encoded and without the empty ones, and the text of its query. */
export function splitPath(url: string): { segments: string[]; query: string } {
  const [path = '', query = ''] = url.split(/\?(.*)/s);
  return { segments: path.split('/').filter((segment) => segment !== ''), query };
}

/** The target of a request from its path on, also where the request line names the origin before it (RFC 9112 section 3.2.2). */
export const fromPathOn = (target: string): string => target.replace(/^[a-z]+:\/\/[^/?]*/i, '');

/** A segment without its percent-encoding; 404 for a broken one. */
export function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new HttpError(404, 'The path holds a broken percent-encoding.');
  }
}

const loggedPathLength = 2048;

/** A path as the provisioning log keeps it: without secrets, in at most 2,048 characters. */
export function loggedPath(redaction: Redaction, segments: readonly string[], query: string): string {
  return redaction.path(`/${segments.join('/')}${query === '' ? '' : `?${query}`}`).slice(0, loggedPathLength);
}
