import { defineEntity, p } from '@mikro-orm/core';
import type { Row } from '../table.js';

/** Whom a one-time link lets in: the first owner of a new organization, or an owner whose identity provider does not. */
export type SignInLinkPurpose = 'FIRST_OWNER' | 'BREAK_GLASS';

/** A link that signs an owner in once. Its token is stored as a hash, in the directory. */
export const SignInLinkEntity = defineEntity({
  name: 'SignInLink',
  tableName: 'sign_in_link',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    memberId: p.uuid(),
    purpose: p.text().$type<SignInLinkPurpose>(),
    createdAt: p.datetime(3),
    expiresAt: p.datetime(3),
    usedAt: p.datetime(3).nullable(),
    revokedAt: p.datetime(3).nullable(),
  },
});

export type SignInLink = Row<typeof SignInLinkEntity>;
