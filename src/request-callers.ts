import type { IncomingMessage } from 'node:http';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import { authenticateApi, authenticateSession, endedSession, type SessionCaller } from './domain/authentication.js';
import { type Context, openContext } from './domain/context.js';
import { DomainError } from './domain/errors.js';
import { CredentialUses } from './domain/member/credential-use.js';
import { expireSession } from './domain/member/session.operations.js';
import type { Outgoing } from './outgoing/guarded-fetch.js';
import { isSameOrigin, SessionCookie } from './session-cookie.js';
import { BearerJwts, looksLikeJwt } from './sso/bearer-jwt.js';

/** What callers are told by. */
export interface CallerOptions {
  readonly orm: MikroORM;
  readonly publicUrl: string;
  readonly log: Logger;
  /** How the keys of trusted token issuers are fetched. */
  readonly outgoing: Outgoing;
}

/**
 * Tells who sends an HTTP request of the admin API, the exports or the sign-in pages: by its Authorization header, else by its session
 * cookie. The database is asked each time, so that what was revoked is refused at once by every process.
 */
export class RequestCallers {
  readonly cookie: SessionCookie;
  readonly #options: CallerOptions;
  readonly #uses: CredentialUses;
  readonly #jwts: BearerJwts;

  constructor(options: CallerOptions) {
    this.#options = options;
    this.cookie = new SessionCookie(options.publicUrl);
    this.#jwts = new BearerJwts(options.outgoing);
    this.#uses = new CredentialUses(
      () => this.#anonymous('').db,
      (err) => options.log.error({ err }, 'when credentials were last used could not be written'),
    );
  }

  /** The context of a request, or UNAUTHENTICATED; FORBIDDEN for a write by cookie that a page of another site has sent. */
  async contextOf(request: IncomingMessage, correlationId: string): Promise<Context> {
    const anonymous = this.#anonymous(correlationId);
    const { authorization } = request.headers;
    const token = authorization === undefined ? this.cookie.read(request) : undefined;
    if (token === undefined) return this.#byToken(anonymous, readBearer(authorization));
    if (isWrite(request) && !isSameOrigin(request, this.#options.publicUrl))
      throw new DomainError(
        'FORBIDDEN',
        'A page of another site has sent this request. A session is for our own pages only.',
      );
    return this.#bySession(anonymous, token);
  }

  /** The context of a request's session, or undefined where it brings none that lives. */
  async findSession(request: IncomingMessage, correlationId: string): Promise<Context | undefined> {
    const token = this.cookie.read(request);
    if (token === undefined) return undefined;
    try {
      return await this.#bySession(this.#anonymous(correlationId), token);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'UNAUTHENTICATED') return undefined;
      throw error;
    }
  }

  /** Writes what is still to be written. */
  stop(): Promise<void> {
    return this.#uses.flush();
  }

  async #byToken(anonymous: Context, token: string): Promise<Context> {
    if (looksLikeJwt(token)) return this.#byJwt(anonymous, token);
    const { actor, organizationId, tokenId } = await authenticateApi(anonymous.db, token);
    if (organizationId !== null) this.#uses.note({ kind: 'API', organizationId, id: tokenId });
    return { ...anonymous, actor, organizationId };
  }

  async #byJwt(anonymous: Context, token: string): Promise<Context> {
    const { actor, organizationId } = await this.#jwts.callerOf(anonymous.db, token);
    this.#uses.note({ kind: 'JWT', organizationId, id: actor.id });
    return { ...anonymous, actor, organizationId };
  }

  async #bySession(anonymous: Context, token: string): Promise<Context> {
    const caller = await authenticateSession(anonymous.db, token);
    const { actor, organizationId, tokenId } = caller;
    if (caller.lapsed) {
      await writeDownEnd(anonymous, caller);
      throw endedSession();
    }
    this.#uses.note({ kind: 'SESSION', organizationId, id: tokenId });
    return { ...anonymous, actor, organizationId };
  }

  #anonymous(correlationId: string): Context {
    return openContext(this.#options.orm, { actor: { kind: 'nobody' }, organizationId: null, correlationId });
  }
}

const writeDownEnd = (anonymous: Context, { organizationId, tokenId }: SessionCaller) =>
  expireSession({ ...anonymous, organizationId, actor: { kind: 'system', id: 'sessions' } }, { sessionId: tokenId });

const isWrite = ({ method }: IncomingMessage) => method !== 'GET' && method !== 'HEAD';

function readBearer(authorization: string | undefined): string {
  const [scheme = '', token = '', ...rest] = (authorization ?? '').split(' ');
  if (scheme.toLowerCase() !== 'bearer' || token === '' || rest.length > 0)
    throw new DomainError('UNAUTHENTICATED', 'Sign in, or send an API token as "Authorization: Bearer <token>".');
  return token;
}
