import { randomBytes } from 'node:crypto';
import type { Response } from 'express';
import { escapeHtml } from '../html.js';

/**
 * Sends an identity provider's answer to this server once more, from a page of our own. A browser brings no SameSite=Lax cookie along
 * with a POST that another site's page has sent, on HTTPS and on plain loopback HTTP alike; it does with this page's. Only base64 and
 * an own path are written into the page.
 */
export function sendHopPage(response: Response, acsUrl: string, samlResponse: string, relayState: string): void {
  const nonce = randomBytes(16).toString('base64');
  response.setHeader(
    'Content-Security-Policy',
    `default-src 'none'; script-src 'nonce-${nonce}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  );
  response
    .status(200)
    .type('html')
    .send(`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="robots" content="noindex">
<title>Signing in</title>
<form method="post" action="${escapeHtml(acsUrl)}">
<input type="hidden" name="hop" value="1">
<input type="hidden" name="SAMLResponse" value="${escapeHtml(samlResponse)}">
<input type="hidden" name="RelayState" value="${escapeHtml(relayState)}">
<noscript><p>Press the button to go on.</p></noscript>
<button>Go on</button>
</form>
<script nonce="${nonce}">document.forms[0].submit()</script>
</html>
`);
}
