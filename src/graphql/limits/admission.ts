import type { NextFunction, Request, Response } from 'express';
import { type DocumentNode, parse } from 'graphql';
import { HttpRefusal } from '../http-refusal.js';
import { excessOf, limits } from './structure.js';

/**
 * Refuses a document that is too large in some way, before Apollo validates it: some of graphql-js's own rules take quadratic time.
 * What cannot be parsed goes on to Apollo, which says why.
 */
export function admitDocument(request: Request, _response: Response, next: NextFunction): void {
  const source: unknown = request.method === 'GET' ? request.query.query : request.body.query;
  const document = typeof source === 'string' ? parsed(source) : undefined;
  const excess = document && excessOf(document);
  if (excess) throw new HttpRefusal(400, 'QUERY_TOO_COMPLEX', excess);
  next();
}

function parsed(source: string): DocumentNode | undefined {
  try {
    return parse(source, { maxTokens: limits.tokens, noLocation: true });
  } catch {
    return undefined;
  }
}
