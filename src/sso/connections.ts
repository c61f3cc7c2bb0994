import express, { type Router } from 'express';
import { type Database, openContext } from '../domain/context.js';
import { BrowserBinding } from './browser-binding.js';
import { oidcRouter } from './oidc/routes.js';
import { samlRouter } from './saml/routes.js';
import type { SsoOptions } from './server.js';
import { startRouter } from './start.js';

/** What signing in by a connection needs beside what every sign-in page does. */
export interface ConnectionOptions extends SsoOptions {
  readonly binding: BrowserBinding;
  readonly db: () => Database;
}

/** Signing in through identity providers. */
export function connectionRouter(options: SsoOptions): Router {
  const whole: ConnectionOptions = {
    ...options,
    binding: new BrowserBinding(options.publicUrl),
    db: () => openContext(options.orm, { actor: { kind: 'nobody' }, organizationId: null, correlationId: '' }).db,
  };
  const router = express.Router();
  router.use(startRouter(whole));
  router.use(oidcRouter(whole));
  router.use(samlRouter(whole));
  return router;
}
