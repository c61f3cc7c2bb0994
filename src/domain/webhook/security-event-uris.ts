const provisioning = 'urn:ietf:params:scim:event:prov';

/** The events of RFC 9967 that Security Event Tokens tell. Values are left out ("notice"), so that receivers read them with rights of their own. */
export const securityEventUris = {
  created: `${provisioning}:create:notice`,
  patched: `${provisioning}:patch:notice`,
  activate: `${provisioning}:activate`,
  deactivate: `${provisioning}:deactivate`,
  deleted: `${provisioning}:delete`,
} as const;
