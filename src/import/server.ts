import express, { type RequestHandler, type Router } from 'express';
import type { Logger } from 'pino';
import { Admission } from '../admission.js';
import { requireTenant } from '../domain/context.js';
import { DomainError } from '../domain/errors.js';
import { enterOrganization } from '../domain/organization/organization.queries.js';
import { driftKinds } from '../domain/scim-connection/drift/difference.js';
import { compareScimExport } from '../domain/scim-connection/drift/drift.queries.js';
import { readExportFile } from '../domain/scim-connection/drift/export-file.js';
import { getScimConnection } from '../domain/scim-connection/scim-connection.queries.js';
import { answerErrors, HttpRefusal, nameAnswer } from '../error-answer.js';
import type { RequestCallers } from '../request-callers.js';
import { readParameters } from '../request-parameters.js';
import { uploadedBytes } from './upload.js';

/** What is made of files that are sent here. */
export interface ImportOptions {
  readonly log: Logger;
  readonly callers: RequestCallers;
}

/** The parameters of a comparison. */
const parameters = ['connection', 'kind', 'first', 'after', 'organizationId'] as const;

/** What takes files in, as a router for `/import`. Nothing of a file is stored. */
export function createImportRouter({ log, callers }: ImportOptions): Router {
  const admission = new Admission({ ofOne: 2, inAll: 4 }, 'comparisons');
  const router = express.Router();
  router.use(nameAnswer);
  router.route('/scim-drift').post(compare(callers, admission)).all(refuseMethod);
  router.use((_request, _response) => {
    throw new HttpRefusal(404, 'NOT_FOUND', 'Nothing is here: there is scim-drift.');
  });
  router.use(answerErrors(log));
  return router;
}

const refuseMethod: RequestHandler = ({ method }) => {
  throw new HttpRefusal(405, 'METHOD_NOT_ALLOWED', `A file is sent with POST, not with ${method}.`, { Allow: 'POST' });
};

/** Compares a CSV file of an identity provider with what a connection keeps. Who may not, or names no connection, is told so before the file is read. */
function compare(callers: RequestCallers, admission: Admission): RequestHandler {
  return async (request, response) => {
    const caller = await callers.contextOf(request, response.locals.correlationId);
    const { connection, kind, first, after, organizationId } = readParameters(request, parameters);
    const ctx = requireTenant(await enterOrganization(caller, organizationId));
    if (!connection)
      throw new DomainError('INVALID_VALUE', 'Name the SCIM connection: connection=<its id>.', 'connection');
    const { id: connectionId } = await getScimConnection(ctx, connection);
    const wanted = { connectionId, kind: kindOf(kind), first: countOf(first), after };
    const bytes = uploadedBytes(request);
    const leave = admission.enter(ctx.organizationId);
    try {
      const file = await readExportFile(bytes);
      const { page, ...drift } = await compareScimExport(ctx, { ...wanted, file });
      const { rows, cursor, hasNextPage } = page;
      const last = rows.at(-1);
      response.json({
        connectionId,
        ...drift,
        differences: rows,
        pageInfo: { hasNextPage, endCursor: last ? cursor(last) : null },
      });
    } finally {
      leave();
    }
  };
}

function kindOf(text: string | undefined) {
  if (text === undefined) return null;
  const kind = driftKinds.find((one) => one === text);
  if (!kind) throw new DomainError('INVALID_VALUE', `kind must be one of ${driftKinds.join(', ')}.`, 'kind');
  return kind;
}

function countOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^\d{1,6}$/.test(text)) throw new DomainError('INVALID_COUNT', 'first must be a whole number.', 'first');
  return Number(text);
}
