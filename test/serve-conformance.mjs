// @ts-check
import './scim/test-resource/built-sources.mjs';

/**
 * `npm run serve:conformance`: a server for SCIM conformance suites, on an empty temporary database with one organization, that also
 * serves TestResources. Prints {"baseUrl","token"} on one line of stdout and stays up until SIGTERM or SIGINT; PORT names its port.
 */
const { startConformanceServer } = await import('./scim/test-resource/conformance-server.js');
const { stopOnSignals } = await import('../src/lifecycle.js');

const starting = startConformanceServer();
stopOnSignals(
  async () => (await starting).stop(),
  (error) => console.error(error),
);
const { baseUrl, token } = await starting;
console.log(JSON.stringify({ baseUrl, token }));
