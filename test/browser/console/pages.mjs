// @ts-check

/**
 * What whoever comes to an empty server sees: what its picture is called, and where it is.
 *
 * @type {readonly (readonly [name: string, path: (key: string) => string])[]}
 */
export const emptyServerPages = [
  ['first-run', () => '/sso/first-run'],
  ['first-run-form', (key) => `/sso/first-run?key=${key}`],
];

/**
 * Every page of the console: what its picture is called, and where it is in an organization that has what is shown.
 *
 * @typedef {{ memberId: string, teamId: string, licenseId: string, connectionId: string, ssoConnectionId: string, draftId: string, endpointId: string, requestId: string }} Shown
 * @type {readonly (readonly [name: string, path: (shown: Shown) => string])[]}
 */
export const consolePages = [
  ['sign-in', () => '/sso/sign-in'],
  ['overview', () => '/'],
  ['members', () => '/members'],
  ['member', ({ memberId }) => `/members/${memberId}`],
  ['licenses', () => '/licenses'],
  ['license', ({ licenseId }) => `/licenses/${licenseId}`],
  ['license-holders', ({ licenseId }) => `/licenses/${licenseId}?tab=holders`],
  ['license-queue', ({ licenseId }) => `/licenses/${licenseId}?tab=queue`],
  ['license-rules', ({ licenseId }) => `/licenses/${licenseId}?tab=rules`],
  ['license-cost', ({ licenseId }) => `/licenses/${licenseId}?tab=cost`],
  ['profile', () => '/profile'],
  ['teams', () => '/teams'],
  ['teams-archived', () => '/teams?tab=archived'],
  ['team', ({ teamId }) => `/teams/${teamId}`],
  ['sso', () => '/single-sign-on'],
  ['sso-new', () => '/single-sign-on/new'],
  ['sso-connection', ({ ssoConnectionId }) => `/single-sign-on/${ssoConnectionId}`],
  ['sso-draft', ({ draftId }) => `/single-sign-on/${draftId}`],
  ['scim', () => '/scim'],
  ['connection', ({ connectionId }) => `/scim/${connectionId}`],
  ...['steps', 'tokens', 'review', 'conflicts', 'rehearsal', 'drift', 'settings'].map(
    (tab) =>
      /** @type {const} */ ([
        `scim-${tab}`,
        (/** @type {Shown} */ { connectionId }) => `/scim/${connectionId}?tab=${tab}`,
      ]),
  ),
  ['activity', () => '/activity'],
  ['activity-audit', () => '/activity?tab=audit'],
  ['activity-request', ({ requestId }) => `/activity/requests/${requestId}`],
  ['tokens', () => '/tokens'],
  ['webhooks', () => '/webhooks'],
  ['webhook', ({ endpointId }) => `/webhooks/${endpointId}`],
  ['settings', () => '/settings'],
  ['nowhere', () => '/nowhere'],
];
