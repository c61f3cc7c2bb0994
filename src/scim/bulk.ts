import type { IncomingMessage } from 'node:http';
import { type BulkStage, type BulkTarget, pathOf, perform, readTarget } from './bulk-operation.js';
import { type Answer, HttpError } from './error-response.js';
import { orderOf } from './protocol/bulk-order.js';
import { bulkIdIn, referencesIn, replaceReferences, splitReferring } from './protocol/bulk-reference.js';
import { type BulkOperation, maxBulkPayload, readBulkRequest } from './protocol/bulk-request.js';
import { excerpt } from './protocol/error.js';
import { messageUrns } from './protocol/messages.js';
import { readBody } from './request-body.js';

/** The text of a bulk request's body; 413 above 1 MB, stating the limit (RFC 7644 section 3.7.4). */
export async function readBulkBody(request: IncomingMessage): Promise<string> {
  try {
    return await readBody(request, maxBulkPayload);
  } catch (error) {
    if (!(error instanceof HttpError) || error.status !== 413) throw error;
    throw new HttpError(413, `The size of the bulk request exceeds maxPayloadSize (${maxBulkPayload}).`);
  }
}

/**
 * Answers a bulk request: its operations one after another, each as it would be by itself, with their results in the
 * order of the request (RFC 7644 section 3.7). Refusals of single operations are in the answer; throws ProtocolError
 * for a body that is no bulk request.
 */
export async function runBulk(stage: BulkStage, body: unknown): Promise<Answer> {
  const { failOnErrors, operations } = readBulkRequest(body);
  const tasks = operations.map((operation) => new Task(stage, operation));
  const ids = new Map<string, string>();
  let errors = 0;
  for (const step of orderOf(tasks)) {
    const task = tasks[step.index]!;
    const before = task.isFailed;
    if (step.kind === 'complete') await task.complete(ids);
    else if (errors < failOnErrors) await task.run(ids, step.unmade);
    if (task.isFailed && !before) errors++;
  }
  const results = tasks.filter(({ isRun }) => isRun).map((task) => task.result(ids));
  return { status: 200, body: { schemas: [messageUrns.bulkResponse], Operations: results } };
}

/** The ids of the resources that a bulk request has made, by bulkId. */
type MadeIds = Map<string, string>;

/** One operation of a bulk request on its way to its result. */
class Task {
  readonly makes: string | undefined;
  readonly refersTo: ReadonlySet<string>;
  readonly #target: BulkTarget | undefined;
  readonly #refusal: unknown;
  #answer: Answer | undefined;
  /** What a POST has made. */
  #made: BulkTarget | undefined;
  /** What of it is still to be written. */
  #rest: unknown;

  constructor(
    private readonly stage: BulkStage,
    private readonly operation: BulkOperation,
  ) {
    const { method, bulkId, path, data, refusal } = operation;
    try {
      if (refusal) throw refusal;
      this.#target = readTarget(stage.types, path);
    } catch (error) {
      this.#refusal = error;
    }
    this.makes = method === 'POST' ? bulkId : undefined;
    this.refersTo = referencesIn([data, this.#target?.id]);
  }

  get isRun(): boolean {
    return this.#answer !== undefined;
  }

  get isFailed(): boolean {
    return this.#answer !== undefined && this.#answer.status >= 300;
  }

  async run(ids: MadeIds, unmade: ReadonlySet<string>): Promise<void> {
    const { method = '', path, version, data } = this.operation;
    const { ready, referring } =
      unmade.size > 0 ? splitReferring(data!, unmade) : { ready: data, referring: undefined };
    const answer = await perform(this.stage, { method, path, version, data }, () => {
      if (!this.#target) throw this.#refusal;
      return { ...resolved(this.#target, ids), data: replaceReferences(ready, idIn(ids)) };
    });
    this.#answer = answer;
    if (this.makes === undefined || this.isFailed) return;
    const { id } = answer.body as { id: string };
    ids.set(this.makes, id);
    this.#made = { type: this.#target!.type, id };
    this.#rest = referring;
  }

  /** Writes what was left out, now that all that it refers to is made or has failed (RFC 7644 section 3.7.1). */
  async complete(ids: MadeIds): Promise<void> {
    const [made, data] = [this.#made, this.#rest];
    if (!made) return;
    const patch = (value: unknown) => ({
      schemas: [messageUrns.patchOp],
      Operations: [{ op: 'add', value }],
    });
    const call = { method: 'PATCH', path: pathOf(made), data: patch(data) };
    const answer = await perform(this.stage, call, () => ({
      ...made,
      data: patch(replaceReferences(data, idIn(ids))),
    }));
    const isWritten = answer.status < 300;
    this.#answer = isWritten ? { ...answer, status: this.#answer!.status } : answer;
  }

  /** The result as the answer shows it (RFC 7644 section 3.7.3). */
  result(ids: MadeIds): object {
    const { method, bulkId } = this.operation;
    const { status, headers, body } = this.#answer!;
    const location = this.#location(ids);
    return {
      ...(method !== undefined && { method }),
      ...(bulkId !== undefined && { bulkId }),
      ...(headers?.ETag !== undefined && { version: headers.ETag }),
      ...(location !== undefined && { location: this.stage.baseUrl + location }),
      status: String(status),
      ...(this.isFailed && { response: body }),
    };
  }

  /** A POST has the location of what it has made, if anything; every other operation that of what it is about. */
  #location(ids: MadeIds): string | undefined {
    if (this.operation.method === 'POST') return this.#made && pathOf(this.#made);
    const bulkId = bulkIdIn(this.#target?.id ?? '');
    if (!this.#target || (bulkId !== undefined && !ids.has(bulkId))) return undefined;
    return pathOf(resolved(this.#target, ids));
  }
}

/** The target with the id that was made for its bulkId, if it has one. */
function resolved({ type, id }: BulkTarget, ids: MadeIds): BulkTarget {
  const bulkId = bulkIdIn(id ?? '');
  return { type, id: bulkId === undefined ? id : idIn(ids)(bulkId) };
}

/** Gives the id that was made for a bulkId, or refuses with 409 naming it (RFC 7644 section 3.7.1). */
const idIn = (ids: MadeIds) => (bulkId: string) => {
  const id = ids.get(bulkId);
  if (id !== undefined) return id;
  throw new HttpError(409, `The reference to bulkId ${excerpt(bulkId)} cannot be resolved: no operation has made it.`);
};
