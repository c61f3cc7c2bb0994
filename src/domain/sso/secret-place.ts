/** Where a connection's secret is stored: what it is sealed for. */
export const secretPlace = (connectionId: string, column: 'client_secret' | 'service_key'): string =>
  `sso_connection:${connectionId}:${column}`;
