import type { WebhookEndpointQuery, WebhookEndpointsQuery } from './operations.ts';

/** An endpoint in the list. */
export type ListedEndpoint = NonNullable<
  NonNullable<WebhookEndpointsQuery['organization']>['webhookEndpoints']
>[number];

/** An endpoint on its own page. */
export type Endpoint = NonNullable<NonNullable<WebhookEndpointQuery['organization']>['webhookEndpoint']>;

/** What an endpoint is offered to be told of: all events of one noun. */
export const eventChoices: readonly string[] = [
  'member.*',
  'team.*',
  'team_membership.*',
  'license.*',
  'license_assignment.*',
  'license_rule.*',
  'scim_connection.*',
  'scim_token.*',
  'sso_connection.*',
  'domain.*',
  'api_token.*',
  'session.*',
  'organization.*',
];
