import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** `/`: a page of links without scripts. */
export function frontPage(publicUrl: string): RequestHandler[] {
  const policy = {
    defaultSrc: ["'none'"],
    styleSrc: ["'unsafe-inline'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  };
  return [
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: policy },
      strictTransportSecurity: publicUrl.startsWith('https:'),
    }),
    (_request, response) => void response.type('html').send(page(publicUrl)),
  ];
}

const page = (publicUrl: string) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Muster</title>
<style>
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
  body { max-width: 40rem; margin: 4rem auto; padding: 0 1rem }
  code { overflow-wrap: anywhere }
  ul { padding-left: 1.2rem }
  .button { display: inline-block; padding: .6rem 1.5rem; border-radius: .4rem; background: #1d4ed8; color: #fff; text-decoration: none }
</style>
<h1>Muster</h1>
<p>Identity providers run an organization's members, seats and teams here.</p>
<p><a class="button" href="/sso/sign-in">Sign in</a></p>
<ul>
  <li><a href="/graphql">GraphQL admin API</a>: <code>${publicUrl}/graphql</code>
  <li>SCIM 2.0: <code>${publicUrl}/scim/v2/&lt;connectionId&gt;</code>
  <li><a href="/healthz">Is the process alive?</a>
  <li><a href="/readyz">Can it serve?</a>
</ul>
</html>
`;
