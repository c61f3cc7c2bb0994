import type { PageRequest } from '../../domain/page.js';
import {
  countProvisioningLog,
  followProvisioningLog,
  listProvisioningLog,
} from '../../domain/scim-connection/provisioning-log.queries.js';
import { Connection } from '../connection.js';
import type { Tenant } from '../context.js';
import { toFilter } from '../filter-tree.js';
import { type ProvisioningLogFilter, provisioningLogFilterPaths } from './provisioning-log.input.js';

/** Which part of the provisioning log is asked for, of one connection or of all. */
interface LogListing extends PageRequest {
  readonly connectionId: string | null;
  readonly filter?: ProvisioningLogFilter | null;
}

/** A page of the provisioning log, newest first. */
export async function readProvisioningLog({ domain }: Tenant, { connectionId, ...listing }: LogListing) {
  const selection = { connectionId, filter: toFilter(listing.filter, provisioningLogFilterPaths) };
  const page = await listProvisioningLog(domain, { ...listing, ...selection });
  return new Connection(page, () => countProvisioningLog(domain, selection));
}

/** The next page of the growing provisioning log, oldest first. */
export async function readGrowingLog({ domain }: Tenant, { connectionId, ...listing }: LogListing) {
  const selection = { connectionId, filter: toFilter(listing.filter, provisioningLogFilterPaths) };
  const page = await followProvisioningLog(domain, { ...listing, ...selection });
  return new Connection(page, () => countProvisioningLog(domain, selection));
}
