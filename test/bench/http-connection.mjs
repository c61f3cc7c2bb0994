// @ts-check
import { connect } from 'node:net';

/** @typedef {{ readonly status: number, readonly body: Buffer }} HttpAnswer */
/** @typedef {{ readonly method: string, readonly path: string, readonly headers: string, readonly body?: string }} HttpRequest */

const headEnd = '\r\n\r\n';
const lastChunk = Buffer.from('0\r\n\r\n');

/** One keep-alive HTTP/1.1 connection to the loopback address, one request in flight: a client that costs next to nothing. */
export class HttpConnection {
  #socket;
  /** @type {Buffer[]} */
  #chunks = [];
  #received = 0;
  /** @type {Head | undefined} */
  #head;
  /** @type {PromiseWithResolvers<HttpAnswer> | undefined} */
  #waiting;

  /** @param {number} port */
  constructor(port) {
    this.#socket = connect(port, '127.0.0.1').setNoDelay(true);
    this.#socket.on('data', (chunk) => this.#take(chunk));
    this.#socket.on('error', (error) => this.#waiting?.reject(error));
    this.#socket.on('close', () => this.#waiting?.reject(new Error('The server closed the connection.')));
  }

  /**
   * Sends a request and resolves with its answer; `headers` are whole lines.
   *
   * @param {HttpRequest} request
   * @returns {Promise<HttpAnswer>}
   */
  send({ method, path, headers, body }) {
    const length = body === undefined ? '' : `Content-Length: ${Buffer.byteLength(body)}\r\n`;
    this.#waiting = Promise.withResolvers();
    this.#socket.write(`${method} ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n${headers}${length}\r\n${body ?? ''}`);
    return this.#waiting.promise;
  }

  close() {
    this.#socket.destroy();
  }

  /** @param {Buffer} chunk */
  #take(chunk) {
    this.#chunks.push(chunk);
    this.#received += chunk.length;
    this.#head ??= this.#readHead();
    if (!this.#head || this.#received < this.#head.total) return;
    const whole = this.#join();
    const { status, bodyStart, total } = this.#head;
    const body = total === 0 ? dechunk(whole, bodyStart) : whole.subarray(bodyStart, total);
    if (!body) return;
    const waiting = this.#waiting;
    this.#chunks = [];
    this.#received = 0;
    this.#head = undefined;
    this.#waiting = undefined;
    waiting?.resolve({ status, body });
  }

  #readHead() {
    const text = this.#join();
    const end = text.indexOf(headEnd);
    return end < 0 ? undefined : readHead(text.toString('latin1', 0, end), end + headEnd.length);
  }

  #join() {
    const whole = this.#chunks.length === 1 ? /** @type {Buffer} */ (this.#chunks[0]) : Buffer.concat(this.#chunks);
    this.#chunks = [whole];
    return whole;
  }
}

/** @typedef {{ readonly status: number, readonly bodyStart: number, readonly total: number }} Head `total` is 0 for a chunked body */

/**
 * @param {string} head
 * @param {number} bodyStart
 * @returns {Head}
 */
function readHead(head, bodyStart) {
  const status = Number(head.slice(9, 12));
  const length = /\r\ncontent-length: *(\d+)/i.exec(head);
  const chunked = !length && /\r\ntransfer-encoding: *chunked/i.test(head);
  return { status, bodyStart, total: chunked ? 0 : bodyStart + Number(length?.[1] ?? 0) };
}

/**
 * The body of a chunked answer (RFC 9112 section 7.1), or undefined while its last chunk has not come.
 *
 * @param {Buffer} whole
 * @param {number} start
 */
function dechunk(whole, start) {
  if (!whole.subarray(-5).equals(lastChunk)) return undefined;
  const parts = [];
  for (let at = start; ; ) {
    const lineEnd = whole.indexOf('\r\n', at);
    const size = Number.parseInt(whole.toString('latin1', at, lineEnd), 16);
    if (size === 0) return Buffer.concat(parts);
    parts.push(whole.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = lineEnd + 2 + size + 2;
  }
}
