import ipaddr from 'ipaddr.js';

/** Whether this machine's own loopback addresses may be asked: for development and tests. */
export type Loopback = 'REFUSED' | 'ALLOWED';

/** Whether a request may go to an IP address: to public ones only, in whatever spelling or wrapping they come. */
export function mayReach(address: string, loopback: Loopback): boolean {
  if (!ipaddr.isValid(address)) return false;
  const range = ipaddr.process(address).range();
  return range === 'unicast' || (range === 'loopback' && loopback === 'ALLOWED');
}

/** The IP address that a URL names itself, without its brackets; undefined for a name. */
export function literalAddress(hostname: string): string | undefined {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(bare) ? bare : undefined;
}
