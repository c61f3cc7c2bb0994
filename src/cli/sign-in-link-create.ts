import { openContext } from '../domain/context.js';
import { newId, toId } from '../domain/ids.js';
import { createSignInLink } from '../domain/member/sign-in-link.operations.js';
import { signInUrl } from '../sign-in-url.js';
import { nameValueLines } from '../text-table.js';
import type { Command } from './command.js';

/** `sign-in-link create`: lets an owner in once whose identity provider does not; the organization's audit log tells it. */
export const signInLinkCreate: Command = {
  name: 'sign-in-link create',
  says: 'Makes a link by which an owner signs in once, within 15 minutes, without the identity provider.',
  options: {
    organization: { value: 'ID', says: 'the organization', presence: 'REQUIRED' },
    email: { value: 'EMAIL', says: 'the owner, by the address to sign in with', presence: 'REQUIRED' },
  },
  prepare:
    ({ organization = '', email = '' }) =>
    async ({ orm, publicUrl }) => {
      const actor = { kind: 'system', id: 'cli' } as const;
      const ctx = openContext(orm, { actor, organizationId: toId(organization), correlationId: newId() });
      const { owner, link, secret } = await createSignInLink(ctx, { email });
      const json = {
        memberId: owner.id,
        signInUrl: signInUrl(publicUrl, secret.reveal()),
        expiresAt: link.expiresAt.toISOString(),
      };
      const text = nameValueLines([
        ['Sign in, once', json.signInUrl],
        ['Until', json.expiresAt],
      ]);
      return { json, text: `${text}\n\nThe link is shown this once; links made before are dead.` };
    },
};
