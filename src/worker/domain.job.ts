import { verifyDomain } from '../domain/sso/domain.operations.js';
import type { TxtResolver } from '../domain/sso/domain-challenge.js';
import { type DueDomain, listDueDomains } from '../domain/sso/due-domains.js';
import type { Job } from './job.js';

/** Looks once a day whether the records of verified domains are still there. */
export const domainJob = (resolver: TxtResolver): Job<DueDomain> => ({
  name: 'domains',
  everyMs: 10 * 60_000,
  find: listDueDomains,
  async do(ctx, { domainId }) {
    await verifyDomain(ctx, { domainId, resolver });
    return 1;
  },
});
