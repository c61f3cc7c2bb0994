import express, { type RequestHandler, type Router } from 'express';
import type { Logger } from 'pino';
import { Admission } from '../admission.js';
import { requireTenant, type TenantContext } from '../domain/context.js';
import { enterOrganization } from '../domain/organization/organization.queries.js';
import { answerErrors, HttpRefusal, nameAnswer } from '../error-answer.js';
import type { RequestCallers } from '../request-callers.js';
import { type Parameters, readParameters } from '../request-parameters.js';
import { assignmentParameters, openAssignments } from './assignment-export.js';
import { auditParameters, openAudit } from './audit-export.js';
import { csv, type ExportFormat, ndjson } from './format.js';
import { logParameters, openLog } from './provisioning-log-export.js';
import { type Source, sendExport } from './send-export.js';

/** What the exports are made from. */
export interface ExportOptions {
  readonly log: Logger;
  readonly callers: RequestCallers;
}

/** The exports as a router for `/export`; `stop` waits for those that still write their audit entries. */
export function createExportRouter(options: ExportOptions): { router: Router; stop(): Promise<void> } {
  const running = new Set<Promise<void>>();
  const admission = new Admission({ ofOne: 3, inAll: Number.POSITIVE_INFINITY }, 'exports');
  const router = express.Router();
  router.use(nameAnswer);
  for (const format of [csv, ndjson])
    mount({
      name: 'license-assignments',
      format,
      parameters: assignmentParameters,
      open: (ctx, wanted) => openAssignments(ctx, wanted, format),
    });
  mount({ name: 'audit-events', format: ndjson, parameters: auditParameters, open: openAudit });
  mount({ name: 'provisioning-log', format: ndjson, parameters: logParameters, open: openLog });
  router.use((_request, _response) => {
    throw new HttpRefusal(
      404,
      'NOT_FOUND',
      'Nothing is here: there are license-assignments.csv, license-assignments.ndjson, audit-events.ndjson and provisioning-log.ndjson.',
    );
  });
  router.use(answerErrors(options.log));
  return { router, stop: () => Promise.allSettled(running).then(() => undefined) };

  function mount<Name extends string, Row extends { readonly cursor?: unknown }>(
    exported: Exported<Name | 'organizationId', Row>,
  ): void {
    router
      .route(`/${exported.name}.${exported.format.extension}`)
      .get(exportRows(options, exported, admission, running))
      .all(refuseMethod);
  }
}

const refuseMethod: RequestHandler = ({ method }) => {
  throw new HttpRefusal(405, 'METHOD_NOT_ALLOWED', `An export is read with GET or HEAD, not with ${method}.`, {
    Allow: 'GET, HEAD',
  });
};

/** Something that can be exported: under which name, in which form, by which parameters. */
interface Exported<Name extends string, Row extends { readonly cursor?: unknown }> {
  readonly name: string;
  readonly format: Omit<ExportFormat, 'row'>;
  readonly parameters: readonly Name[];
  open(ctx: TenantContext, wanted: Parameters<Name>): Promise<Source<Row> & { readonly at: Date }>;
}

function exportRows<Name extends string, Row extends { readonly cursor?: unknown }>(
  { log, callers }: ExportOptions,
  exported: Exported<Name | 'organizationId', Row>,
  admission: Admission,
  running: Set<Promise<void>>,
): RequestHandler {
  const { format } = exported;
  return async (request, response) => {
    const { correlationId } = response.locals;
    const caller = await callers.contextOf(request, correlationId);
    if (!request.accepts(format.mediaType))
      throw new HttpRefusal(406, 'NOT_ACCEPTABLE', `This is ${format.mediaType}; send Accept: ${format.mediaType}.`);
    const wanted = readParameters(request, exported.parameters);
    const { organizationId } = wanted as Parameters<'organizationId'>;
    const ctx = requireTenant(await enterOrganization(caller, organizationId));
    const source = await exported.open(ctx, wanted);
    const leave = request.method === 'HEAD' ? () => {} : admission.enter(ctx.organizationId);
    response.set({ 'Content-Type': format.contentType, 'Content-Disposition': disposition(exported, source.at) });
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    const again = async () => enterOrganization(await callers.contextOf(request, correlationId), organizationId);
    const sending = sendExport(response, source, { log, correlationId, caller: again }, ctx).finally(leave);
    running.add(sending);
    await sending.finally(() => running.delete(sending));
  };
}

const disposition = ({ name, format }: { name: string; format: { extension: string } }, at: Date) =>
  `attachment; filename="${name}-${at.toISOString().replaceAll(/[-:]|\.\d+/g, '')}.${format.extension}"`;
