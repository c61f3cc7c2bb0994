import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import helmet from 'helmet';
import type { RequestCallers } from '../../request-callers.js';
import { graphiqlPage } from './page.js';
import { startScript } from './start-script.js';

const require = createRequire(import.meta.url);
const beside = (manifest: string, file: string) => join(dirname(manifest), file);

const assets = {
  'react.js': beside(require.resolve('react/package.json'), 'umd/react.production.min.js'),
  'react-dom.js': beside(require.resolve('react-dom/package.json'), 'umd/react-dom.production.min.js'),
  'graphiql.js': beside(require.resolve('graphiql/package.json'), 'graphiql.min.js'),
  'graphiql.css': beside(require.resolve('graphiql/package.json'), 'graphiql.min.css'),
} as const;

/** Everything comes from here, and nothing is sent elsewhere; the editor writes its own style elements. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'font-src': ["'self'", 'data:'],
    'img-src': ["'self'", 'data:'],
    'connect-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  },
};

/** GraphiQL for browsers, with everything it needs: nothing in it is secret, so it opens without token and session. */
export function graphiqlRouter(callers: RequestCallers): Router {
  const router = express.Router();
  const protect = helmet({ contentSecurityPolicy, strictTransportSecurity: false });
  router.get('/', onlyBrowsers, protect, async (request, response) => {
    const session = await callers.findSession(request, response.locals.correlationId);
    response.type('html').send(graphiqlPage(request.baseUrl, session ? 'LIVE' : 'NONE'));
  });
  router.get('/graphiql/start.js', protect, (_request, response) => {
    response.type('js').send(startScript);
  });
  for (const [name, path] of Object.entries(assets))
    router.get(`/graphiql/${name}`, protect, (_request, response) => {
      response.sendFile(path, { maxAge: '1d' });
    });
  return router;
}

/** A browser that opens the address asks for HTML first; a GraphQL client never does. */
function onlyBrowsers(request: Request, _response: Response, next: NextFunction): void {
  next(
    request.accepts(['json', 'html']) === 'html' && request.headers.accept?.includes('text/html') ? undefined : 'route',
  );
}
