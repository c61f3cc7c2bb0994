import { gunzipSync, inflateSync } from 'node:zlib';

/** The text of a response body, with `gzip` or `deflate` undone (RFC 9110 section 8.4). */
export function decodedText(bytes: Buffer, contentEncoding: string | undefined): string {
  if (bytes.length === 0) return '';
  if (contentEncoding === 'gzip') return gunzipSync(bytes).toString('utf8');
  if (contentEncoding === 'deflate') return inflateSync(bytes).toString('utf8');
  return bytes.toString('utf8');
}
