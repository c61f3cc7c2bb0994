import type { PageRequest } from '../../domain/page.js';
import { countProvisioningLog, listProvisioningLog } from '../../domain/scim-connection/scim-connection.queries.js';
import { Connection } from '../connection.js';
import type { Tenant } from '../context.js';

/** A page of the provisioning log, of one connection or of all. */
export async function readProvisioningLog({ domain }: Tenant, listing: PageRequest & { connectionId: string | null }) {
  const page = await listProvisioningLog(domain, listing);
  return new Connection(page, () => countProvisioningLog(domain, listing.connectionId));
}
