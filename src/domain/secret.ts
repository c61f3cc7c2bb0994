import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** What a token opens, told by its prefix, so that secret scanners know what they found. */
export type TokenKind = 'SCIM' | 'API' | 'OPERATOR' | 'SESSION' | 'SIGN_IN_LINK' | 'INVITATION' | 'SET_UP';

const prefixes: Record<TokenKind, string> = {
  SCIM: 'muster_scim_',
  API: 'muster_api_',
  OPERATOR: 'muster_op_',
  SESSION: 'muster_session_',
  SIGN_IN_LINK: 'muster_link_',
  INVITATION: 'muster_invitation_',
  SET_UP: 'muster_setup_',
};

/** A secret that is shown once: it survives neither logging nor the store of idempotent results. */
export class OneTimeSecret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  reveal(): string {
    return this.#value;
  }
}

/** A fresh token: prefix, 32 random bytes and a checksum, with the hash that is stored and the part that may be shown. */
export function newToken(kind: TokenKind): { secret: OneTimeSecret; hash: Buffer; hint: string } {
  const token = tokenOf(kind, randomBytes(32));
  return { secret: new OneTimeSecret(token), hash: hashToken(token), hint: token.slice(0, prefixes[kind].length + 4) };
}

/** The token of a kind that 32 bytes make. */
export function tokenOf(kind: TokenKind, bytes: Buffer): string {
  const body = prefixes[kind] + bytes.toString('base64url');
  return body + checksum(body);
}

/** The SHA-256 under which a token is stored, or undefined when the text can be no token of this kind (no look-up is needed). */
export function readToken(kind: TokenKind, text: string): Buffer | undefined {
  const well = text.startsWith(prefixes[kind]) && text.length === prefixes[kind].length + 43 + 6;
  return well && checksum(text.slice(0, -6)) === text.slice(-6) ? hashToken(text) : undefined;
}

const hashToken = (token: string) => createHash('sha256').update(token).digest();

const checksum = (body: string) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(crc32(body));
  return bytes.toString('base64url');
};
