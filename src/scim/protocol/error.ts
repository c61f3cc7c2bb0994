/** The detail error keywords of RFC 7644 (table 9) and RFC 9865 (table 3). */
export type ScimType =
  | 'invalidFilter'
  | 'tooMany'
  | 'uniqueness'
  | 'mutability'
  | 'invalidSyntax'
  | 'invalidPath'
  | 'noTarget'
  | 'invalidValue'
  | 'invalidVers'
  | 'sensitive'
  | 'invalidCursor'
  | 'expiredCursor'
  | 'invalidCount';

/** A request that the protocol refuses; the message names what is wrong and what to send instead (RFC 7644 section 3.12). */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError';

  constructor(
    readonly scimType: ScimType,
    message: string,
    readonly status: 400 | 413 = 400,
  ) {
    super(message);
  }
}

const EXCERPT_LENGTH = 80;

/** The quoted beginning of a client's text, at most 83 characters long, safe to show in a message. */
export function excerpt(text: string): string {
  const escaped = JSON.stringify(text.slice(0, EXCERPT_LENGTH + 1)).slice(1, -1);
  return escaped.length > EXCERPT_LENGTH ? `'${escaped.slice(0, EXCERPT_LENGTH)}…'` : `'${escaped}'`;
}
