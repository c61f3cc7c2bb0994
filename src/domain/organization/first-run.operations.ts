import { requireSystem } from '../access.js';
import { type Context, within } from '../context.js';
import { newSeats } from '../license/new-license.js';
import { openSession, type SignInOrigin } from '../member/session-life.js';
import { operation } from '../operation.js';
import { checkText } from '../text.js';
import { insertOrganization } from './new-organization.js';
import { checkSlug, slugOf } from './slug.js';

/** What whoever sets a server up tells of their organization and of themselves. */
export interface FirstRun {
  /** The organization's, by which a second one cannot be made. */
  readonly organizationId: string;
  readonly name: string;
  /** Made of the name where there is none. */
  readonly slug: string | null;
  readonly ownerName: string;
  readonly ownerEmail: string;
  /** The seats of its license; no license without them. */
  readonly seats: number | null;
  readonly origin: SignInOrigin;
}

/** Makes the first organization of a server, and signs its owner in. CONFLICT for whoever comes second. */
export function createFirstOrganization(ctx: Context, input: FirstRun) {
  requireSystem(ctx.actor);
  return found(within(ctx, input.organizationId), input);
}

const found = operation('organizations:create', async (ctx, input: FirstRun) => {
  const { name, ownerEmail, seats, origin } = input;
  const ownerName = checkText('ownerName', input.ownerName, { max: 200 });
  const slug = input.slug ? checkSlug(input.slug) : slugOf(name);
  const license = seats === null ? null : newSeats(seats);
  const { organization, owner } = await insertOrganization(ctx, {
    name,
    slug,
    ownerEmail,
    ownerName,
    license,
    connection: null,
  });
  const { secret } = await openSession(ctx, owner, 'LINK', origin);
  return { organization, owner, secret };
});
