import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { DomainError } from '../domain/errors.js';
import { isSameOrigin } from '../session-cookie.js';

/** Reads a form that one of our own pages has sent; FORBIDDEN for one that a page of another site has sent. */
export function ownForm(publicUrl: string): RequestHandler[] {
  return [
    (request: Request, _response: Response, next: NextFunction) => {
      if (!isSameOrigin(request, publicUrl))
        throw new DomainError('FORBIDDEN', 'A page of another site has sent this form. Open the sign-in page itself.');
      next();
    },
    express.urlencoded({ extended: false, limit: '64kb', parameterLimit: 20 }),
    (request: Request, _response: Response, next: NextFunction) => {
      request.body ??= {};
      next();
    },
  ];
}
