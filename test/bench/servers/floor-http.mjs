// @ts-check
import { createServer } from 'node:http';

/** @typedef {import('node:http').IncomingMessage} IncomingMessage */
/** @typedef {{ readonly status: number, readonly body?: string, readonly correlationId?: string }} FloorAnswer */

/**
 * A hand-written HTTP server on a free port: the body read as text, the answer written as it is.
 *
 * @param {(request: IncomingMessage, body: string) => Promise<FloorAnswer>} handle
 * @returns {Promise<number>} the port
 */
export function listen(handle) {
  const server = createServer({ keepAliveTimeout: 65_000 }, (request, response) => {
    let text = '';
    request.setEncoding('utf8');
    request.on('data', (chunk) => {
      text += chunk;
    });
    request.on('end', () => {
      handle(request, text).then(send, (error) => {
        console.error(error);
        send({ status: 500, body: '{}' });
      });
    });

    /** @param {FloorAnswer} answer */
    function send({ status, body, correlationId }) {
      /** @type {Record<string, string | number>} */
      const headers = {};
      if (correlationId !== undefined) headers['X-Request-Id'] = correlationId;
      if (body !== undefined) {
        headers['Content-Type'] = 'application/scim+json';
        headers['Content-Length'] = Buffer.byteLength(body);
      }
      response.writeHead(status, headers).end(body);
    }
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(/** @type {import('node:net').AddressInfo} */ (server.address()).port));
  });
}

/**
 * A SCIM error, to be thrown or answered.
 *
 * @param {number} status
 * @param {string} detail
 * @returns {FloorAnswer}
 */
export const refusal = (status, detail) => ({
  status,
  body: `{"schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],"status":"${status}","detail":"${detail}"}`,
});

/**
 * A ListResponse of resources that are JSON already.
 *
 * @param {readonly string[]} resources
 * @param {number} total
 * @param {number} startIndex
 * @returns {string}
 */
export const listOf = (resources, total, startIndex) =>
  `{"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],"totalResults":${total},"startIndex":${startIndex},"itemsPerPage":${resources.length},"Resources":[${resources.join(',')}]}`;

/**
 * Where a list starts, and how long it may be.
 *
 * @param {URLSearchParams} query
 */
export const rangeOf = (query) => ({
  startIndex: Math.max(1, Number(query.get('startIndex') ?? 1)),
  count: Math.min(200, Number(query.get('count') ?? 100)),
});
