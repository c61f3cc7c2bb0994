import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import type { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { parse } from 'secure-json-parse';
import { HttpError } from './error-response.js';
import { ProtocolError } from './protocol/error.js';

const maxDepth = 64;

/** The text of a request's body, at most `limit` bytes after decompression; throws 413 above, 415 for what is not JSON, 400 for what can't be read. */
export async function readBody(request: IncomingMessage, limit: number): Promise<string> {
  requireJson(request.headers['content-type']);
  const declared = Number(request.headers['content-length']);
  if (declared > limit) throw tooLarge(limit);
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of decompressed(request)) {
      length += chunk.length;
      if (length > limit) throw tooLarge(limit);
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof HttpError ? error : unreadable();
  }
  const body = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
  if (!isUtf8(body)) throw new ProtocolError('invalidSyntax', 'The body is not UTF-8. Send JSON in UTF-8.');
  return body.toString('utf8');
}

/** How many JSON values a body of so many bytes has at most, in what identity providers send. */
export const valuesIn = (bytes: number): number => Math.floor(bytes / 32);

/**
 * The JSON of a body; invalidSyntax for anything else, for prototype keys, and for nesting deeper than 64; 413 for more
 * values than permitted, which cost time however few bytes they are.
 */
export function parseBody(text: string, maxValues: number): unknown {
  if (text.trim() === '') throw new ProtocolError('invalidSyntax', 'The request has no body. Send a JSON object.');
  const { depth, values } = measured(text, maxValues);
  if (depth > maxDepth) throw new ProtocolError('invalidSyntax', `The body is nested deeper than ${maxDepth} levels.`);
  if (values > maxValues) throw new HttpError(413, `The body holds more than ${maxValues} values. Send it in parts.`);
  try {
    return parse(text, null, { protoAction: 'error', constructorAction: 'error' });
  } catch (error) {
    const reason = String(error).includes('forbidden prototype property')
      ? 'holds a key that is not allowed, such as __proto__'
      : 'is not valid JSON';
    throw new ProtocolError('invalidSyntax', `The body ${reason}.`);
  }
}

function requireJson(contentType: string | undefined): void {
  const type = contentType?.split(';', 1)[0]?.trim().toLowerCase();
  if (type && type !== 'application/scim+json' && type !== 'application/json')
    throw new HttpError(415, `The body is ${type.slice(0, 80)}. Send application/scim+json.`);
}

/** The body's bytes; to stop reading leaves the connection open, so that the answer still gets through. */
function decompressed(request: IncomingMessage): AsyncIterable<Buffer> {
  const through = (decoder: Transform) => {
    request.once('error', (error) => decoder.destroy(error));
    return request.pipe(decoder);
  };
  switch (request.headers['content-encoding']?.trim().toLowerCase() || 'identity') {
    case 'identity':
      return request.iterator({ destroyOnReturn: false });
    case 'gzip':
      return through(createGunzip());
    case 'deflate':
      return through(createInflate());
    case 'br':
      return through(createBrotliDecompress());
    default:
      throw new HttpError(415, 'This Content-Encoding is not supported. Send gzip, deflate, br or none.');
  }
}

const unreadable = () => new ProtocolError('invalidSyntax', 'The body ended early or is not in its Content-Encoding.');

/** The depth and the number of values of a text that may be JSON, read up to where one is more than permitted. */
function measured(text: string, maxValues: number): { depth: number; values: number } {
  let [depth, deepest, values] = [0, 0, 1];
  for (let index = 0; index < text.length && deepest <= maxDepth && values <= maxValues; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x22) index = endOfString(text, index);
    else if (code === 0x2c) values++;
    else if (code === 0x7b || code === 0x5b) {
      values++;
      if (++depth > deepest) deepest = depth;
    } else if (code === 0x7d || code === 0x5d) depth--;
  }
  return { depth: deepest, values };
}

function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end > 0) {
    let escapes = 0;
    while (text.charCodeAt(end - 1 - escapes) === 0x5c) escapes++;
    if (escapes % 2 === 0) return end;
    end = text.indexOf('"', end + 1);
  }
  return text.length;
}

const tooLarge = (limit: number) =>
  new HttpError(413, `The body is larger than ${limit / 1024 / 1024} MB. Send it in parts.`);
