import type { MikroORM } from '@mikro-orm/postgresql';
import express, { type Router } from 'express';
import { openContext } from './domain/context.js';
import { newId } from './domain/ids.js';
import { readPublishedKeys } from './domain/webhook/published-keys.js';

/** `/security-events/<organizationId>/jwks.json`: the keys that verify an organization's Security Event Tokens, as a JWK Set (RFC 7517). */
export function securityEventKeysRouter(orm: MikroORM): Router {
  const router = express.Router();
  router.get('/security-events/:organizationId/jwks.json', async (request, response) => {
    const { db } = openContext(orm, { actor: { kind: 'nobody' }, organizationId: null, correlationId: newId() });
    const keys = await readPublishedKeys(db, request.params.organizationId);
    response
      .set('Cache-Control', 'public, max-age=300')
      .type('application/jwk-set+json')
      .send(JSON.stringify({ keys }));
  });
  return router;
}
