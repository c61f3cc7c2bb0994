import type { AddressInfo } from 'node:net';
import { inflateRawSync } from 'node:zlib';
import express from 'express';
import type { CertifiedKey } from '../../src/domain/sso/provider-tools.js';
import { newProviderKey, type Statement, signedResponse, statementOf, toBase64 } from './saml-provider.js';
import { providerMetadata } from './sso-scene.js';

/** A SAML identity provider as a site of its own (localhost is another site than 127.0.0.1): it signs in whom a test says. */
export async function serveSamlProvider() {
  const key = await newProviderKey();
  const app = express();
  const listener = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => listener.once('listening', resolve));
  const origin = `http://localhost:${(listener.address() as AddressInfo).port}`;
  const entityId = `${origin}/entity`;
  const site = {
    origin,
    entityId,
    key,
    /** Whom it signs in, and what it says otherwise. */
    says: {} as Partial<Statement>,
    /** Makes the answer from what is to be said. */
    answer: (statement: Statement, by: CertifiedKey): string => signedResponse(statement, by),
    /** The answers that it has given, in base64. */
    given: [] as string[],
    metadata: () => providerMetadata(entityId, `${origin}/sso`, [key]),
    close: () => {
      listener.closeAllConnections();
      return new Promise((resolve) => listener.close(resolve));
    },
  };
  app.get(
    '/metadata',
    (_request, response) => void response.type('application/samlmetadata+xml').send(site.metadata()),
  );
  app.get('/sso', (request, response) => {
    const { id, acsUrl, issuer } = readRequest(String(request.query.SAMLRequest));
    const answer = toBase64(
      site.answer(
        statementOf({ issuer: entityId, destination: acsUrl, audience: issuer, inResponseTo: id, ...site.says }),
        key,
      ),
    );
    site.given.push(answer);
    response.send(
      `<!doctype html><title>Signing in</title><form method="post" action="${acsUrl}"><input type="hidden" name="SAMLResponse" value="${answer}"><button>Go on</button></form><script>document.forms[0].submit()</script>`,
    );
  });
  return site;
}

export type SamlSite = Awaited<ReturnType<typeof serveSamlProvider>>;

/** What a SAMLRequest of the redirect binding asks. */
export function readRequest(samlRequest: string): { id: string; acsUrl: string; issuer: string; xml: string } {
  const xml = inflateRawSync(Buffer.from(samlRequest, 'base64')).toString();
  const read = (pattern: RegExp) => pattern.exec(xml)?.[1] ?? '';
  return {
    xml,
    id: read(/ ID="([^"]+)"/),
    acsUrl: read(/AssertionConsumerServiceURL="([^"]+)"/),
    issuer: read(/<saml:Issuer[^>]*>([^<]+)</),
  };
}
