import express, { type NextFunction, type Request, type RequestHandler, type Response, type Router } from 'express';
import type { Logger } from 'pino';
import { requireTenant } from '../domain/context.js';
import { newId } from '../domain/ids.js';
import { openAssignmentExport } from '../domain/license/assignment-export.queries.js';
import { enterOrganization } from '../domain/organization/organization.queries.js';
import type { RequestCallers } from '../request-callers.js';
import { Admission } from './admission.js';
import { sendExport } from './assignment-export.js';
import { answerErrors, HttpRefusal } from './error-response.js';
import { csv, type ExportFormat, ndjson } from './format.js';
import { readParameters } from './parameters.js';

/** What the exports are made from. */
export interface ExportOptions {
  readonly log: Logger;
  readonly callers: RequestCallers;
}

/** The exports as a router for `/export`; `stop` waits for those that still write their audit entries. */
export function createExportRouter(options: ExportOptions): { router: Router; stop(): Promise<void> } {
  const running = new Set<Promise<void>>();
  const admission = new Admission();
  const router = express.Router();
  router.use(nameRequest);
  for (const format of [csv, ndjson])
    router
      .route(`/license-assignments.${format.extension}`)
      .get(exportAssignments(options, format, admission, running))
      .all(refuseMethod);
  router.use((_request, _response) => {
    throw new HttpRefusal(
      404,
      'NOT_FOUND',
      'Nothing is here: there are license-assignments.csv and license-assignments.ndjson.',
    );
  });
  router.use(answerErrors(options.log));
  return { router, stop: () => Promise.allSettled(running).then(() => undefined) };
}

/** Every answer names its correlation id, also where no server around the router has given one, and is kept by nobody. */
function nameRequest(_request: Request, response: Response, next: NextFunction): void {
  response.locals.correlationId ??= newId();
  response.set({
    'X-Request-Id': response.locals.correlationId,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  next();
}

const refuseMethod: RequestHandler = ({ method }) => {
  throw new HttpRefusal(405, 'METHOD_NOT_ALLOWED', `An export is read with GET or HEAD, not with ${method}.`, {
    Allow: 'GET, HEAD',
  });
};

function exportAssignments(
  { log, callers }: ExportOptions,
  format: ExportFormat,
  admission: Admission,
  running: Set<Promise<void>>,
): RequestHandler {
  return async (request, response) => {
    const { correlationId } = response.locals;
    const caller = await callers.contextOf(request, correlationId);
    if (!request.accepts(format.mediaType))
      throw new HttpRefusal(406, 'NOT_ACCEPTABLE', `This is ${format.mediaType}; send Accept: ${format.mediaType}.`);
    const { organizationId, ...wanted } = readParameters(request);
    const ctx = requireTenant(await enterOrganization(caller, organizationId));
    const whole = await openAssignmentExport(ctx, wanted);
    const leave = request.method === 'HEAD' ? () => {} : admission.enter(ctx.organizationId);
    response.set({ 'Content-Type': format.contentType, 'Content-Disposition': disposition(format, whole.at) });
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    const again = async () => enterOrganization(await callers.contextOf(request, correlationId), organizationId);
    const sending = sendExport(response, { whole, format, log, correlationId, caller: again }, ctx).finally(leave);
    running.add(sending);
    await sending.finally(() => running.delete(sending));
  };
}

const disposition = ({ extension }: ExportFormat, at: Date) =>
  `attachment; filename="license-assignments-${at.toISOString().replaceAll(/[-:]|\.\d+/g, '')}.${extension}"`;
