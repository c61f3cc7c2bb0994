import type { Context } from '../../src/domain/context.js';
import type { Domain } from '../../src/domain/sso/domain.entity.js';
import { addDomain, verifyDomain } from '../../src/domain/sso/domain.operations.js';
import { recordOf } from '../../src/domain/sso/domain-challenge.js';

/** A domain that an owner has added, and whose record is there. */
export async function verifiedDomain(owner: Context, name: string): Promise<Domain> {
  const domain = await addDomain(owner, { name });
  const record = recordOf(domain);
  const resolveTxt = async (asked: string) => (asked === record.name ? [[record.value]] : []);
  return verifyDomain(owner, { domainId: domain.id, resolver: { resolveTxt } });
}
