import { randomBytes } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import { scopes as allScopes, type Permission } from '../../src/domain/access.js';
import { createApiToken } from '../../src/domain/member/api-token.operations.js';
import type { Role } from '../../src/domain/member/member.entity.js';
import { createMember } from '../../src/domain/member/member.operations.js';
import { createOperatorToken } from '../../src/domain/organization/operator-token.operations.js';
import { contextOf, type TestOrganization } from '../support/organization.js';

/** A member of a role, with a token of theirs. */
export async function memberWithToken(
  orm: MikroORM,
  organization: TestOrganization,
  role: Role,
  scopes: readonly Permission[] = allScopes,
) {
  const member = await createMember(organization.asOwner(), {
    role,
    draft: {
      userName: `${role.toLowerCase()}-${randomBytes(4).toString('hex')}@example.test`,
      externalId: null,
      displayName: null,
      active: true,
      department: null,
      costCenter: null,
      profile: {},
    },
  });
  const operator = contextOf(orm, { kind: 'operator', id: 'test' }, organization.id);
  const { secret, token } = await createApiToken(operator, {
    name: 'Test',
    memberId: member.id,
    scopes: [...scopes],
    lifetime: 'NEVER',
  });
  return { member, token: secret.reveal(), tokenId: token.id };
}

/** A token of the host product's backend. */
export async function operatorToken(orm: MikroORM): Promise<string> {
  const { secret } = await createOperatorToken(contextOf(orm, { kind: 'system', id: 'test' }, null), { name: 'Test' });
  return secret.reveal();
}
