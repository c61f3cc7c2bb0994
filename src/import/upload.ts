import type { Request } from 'express';
import { DomainError } from '../domain/errors.js';
import { HttpRefusal } from '../error-answer.js';

/** How large a file may be. */
export const maxMegabytes = 32;
const maxBytes = maxMegabytes * 1024 * 1024;

const csvTypes = ['text/csv', 'application/csv', 'text/plain', 'text/tab-separated-values', 'application/vnd.ms-excel'];

/** The bytes of a CSV file that is the body of a request; to stop reading leaves the connection open, so that the answer still gets through. */
export function uploadedBytes(request: Request): AsyncIterable<Uint8Array> {
  const type = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (!csvTypes.includes(type))
    throw new HttpRefusal(
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      'Send the file itself as the body, with Content-Type: text/csv.',
    );
  const encoding = request.headers['content-encoding']?.trim().toLowerCase() || 'identity';
  if (encoding !== 'identity')
    throw new HttpRefusal(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the file without a Content-Encoding.');
  if (Number(request.headers['content-length']) > maxBytes) throw tooLarge();
  return limited(request);
}

async function* limited(request: Request): AsyncGenerator<Uint8Array> {
  let length = 0;
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      length += chunk.length;
      if (length > maxBytes) throw tooLarge();
      yield chunk;
    }
  } catch (error) {
    throw request.readableAborted ? new HttpRefusal(400, 'INCOMPLETE', 'The file ended early. Send it again.') : error;
  }
}

const tooLarge = () =>
  new DomainError(
    'TOO_LARGE',
    `The file is larger than ${maxMegabytes} MB. Leave out the columns that are not compared.`,
    'file',
  );
