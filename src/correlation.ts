import type { NextFunction, Request, Response } from 'express';
import { newId } from './domain/ids.js';

const safe = /^[A-Za-z0-9._-]{1,64}$/;

/** Gives each request the id that connects its rows, log lines and answer: a safe `X-Request-Id` that it brought, or a new one. */
export function correlate(request: Request, response: Response, next: NextFunction): void {
  const given = request.headers['x-request-id'];
  const id = typeof given === 'string' && safe.test(given) ? given : newId();
  response.locals.correlationId = id;
  response.setHeader('X-Request-Id', id);
  next();
}
