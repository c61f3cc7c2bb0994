/** What a token's life depends on. */
export interface Mortal {
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Whether a token works now. */
export const isAlive = ({ expiresAt, revokedAt }: Mortal): boolean =>
  revokedAt === null && (expiresAt === null || new Date(expiresAt).getTime() > Date.now());

/** How many whole days a token still works. */
export const daysLeft = (expiresAt: string): number =>
  Math.max(0, Math.floor((new Date(expiresAt).getTime() - Date.now()) / DAY_MS));

/** The token that works longest. */
export const lastingToken = <Token extends Mortal>(tokens: readonly Token[]): Token | undefined =>
  tokens.filter(isAlive).sort((a, b) => endOf(b) - endOf(a))[0];

const endOf = ({ expiresAt }: Mortal) => (expiresAt === null ? Number.POSITIVE_INFINITY : Date.parse(expiresAt));
