import type { Logger } from 'pino';
import { type Answer, HttpError, toErrorAnswer } from './error-response.js';
import { type CallLog, noteCall, openWrite } from './logged-call.js';
import type { Redaction } from './redaction.js';
import { decodeSegment, loggedPath, splitPath } from './request-path.js';
import { requireMethod, route } from './resource-router.js';
import type { ResourceType } from './resource-type.js';

/** What the operations of a bulk request share. */
export interface BulkStage {
  readonly types: readonly ResourceType[];
  readonly baseUrl: string;
  readonly log: Logger;
  readonly calls: CallLog;
}

/** The endpoint, or with an id the resource, that an operation is about. */
export interface BulkTarget {
  readonly type: ResourceType;
  readonly id: string | undefined;
}

/** A single request that a bulk request makes, as it was sent. */
export interface BulkCall {
  readonly method: string;
  readonly path: string;
  readonly version?: string;
  readonly data?: unknown;
}

/** What a call comes down to once its references are resolved. */
export interface ResolvedCall extends BulkTarget {
  readonly data: unknown;
}

/** Reads the path of an operation, with or without its leading slash and without a query; 404 where nothing is served. */
export function readTarget(types: readonly ResourceType[], path: string): BulkTarget {
  const [first = '', id, ...rest] = splitPath(path).segments.map(decodeSegment);
  const type = types.find(({ endpoint }) => endpoint === `/${first}`);
  if (!type || rest.length > 0)
    throw new HttpError(404, 'The path names no resource. Send one such as /Users or /Users/<id>.');
  return { type, id };
}

/** Runs a call like a request by itself, in a transaction and with a log entry of its own. Whatever `resolve` throws is its answer. */
export async function perform(stage: BulkStage, sent: BulkCall, resolve: () => ResolvedCall): Promise<Answer> {
  const startedAt = performance.now();
  const { method, version } = sent;
  const { redaction } = stage.calls;
  let call = {
    method: printable(method).slice(0, longestMethod),
    startedAt,
    ...logged(redaction, sent.path, sent.data),
  };
  try {
    const { type, id, data } = resolve();
    call = { ...call, ...logged(redaction, pathOf({ type, id }), data) };
    requireMethod(method, id);
    const { run, status } = route(method, {
      type,
      id,
      query: new URLSearchParams(method === 'PATCH' ? {} : { attributes: 'id' }),
      headers: version === undefined ? {} : { 'if-match': version },
      body: data,
      baseUrl: stage.baseUrl,
      provider: stage.calls.caller.identityProvider,
    });
    return await run(openWrite(stage.calls, call, status));
  } catch (error) {
    const answer = toErrorAnswer(error, stage.log, stage.calls.correlationId);
    noteCall(stage.calls, call, answer);
    return answer;
  }
}

/** The path of a target below the base URL. */
export const pathOf = ({ type, id }: BulkTarget): string =>
  id === undefined ? type.endpoint : `${type.endpoint}/${encodeURIComponent(id.toWellFormed())}`;

const longestMethod = 16;

const logged = (redaction: Redaction, path: string, data: unknown) => ({
  path: loggedPath(redaction, splitPath(printable(path)).segments, ''),
  body: data === undefined ? null : redaction.body(JSON.stringify(data), data),
});

/** A text as it could stand in a request line. */
const printable = (text: string) => text.toWellFormed().replace(/[^\x21-\x7e]/gu, encodeURIComponent);
