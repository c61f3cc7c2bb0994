import { exampleOperations } from './example-operations.js';

/**
 * Starts GraphiQL in the page. The token lives in the page's memory only; a new one reads the schema again. Without one, and without
 * headers of the user's own, requests go with the browser's session; where the page was opened without one, nothing is sent.
 */
export const startScript = `'use strict';
const place = document.getElementById('graphiql');
const root = ReactDOM.createRoot(place);
const defaultTabs = ${JSON.stringify(exampleOperations)};
let token = '';
const signedIn = place.dataset.session === 'LIVE';
function fetcherFor(headers) {
  const send = GraphiQL.createFetcher({ url: place.dataset.endpoint, headers });
  return async (request, options) => {
    const named = signedIn || Object.keys({ ...headers, ...options?.headers }).length > 0;
    return named ? send(request, options) : { errors: [{ message: 'Sign in, or enter an API token above first.' }] };
  };
}
function render() {
  root.render(React.createElement(GraphiQL, {
    key: token,
    fetcher: fetcherFor(token ? { Authorization: 'Bearer ' + token } : {}),
    defaultTabs,
    shouldPersistHeaders: false,
    isHeadersEditorEnabled: true,
  }));
}
document.getElementById('token').addEventListener('submit', (event) => {
  event.preventDefault();
  token = document.getElementById('token-value').value.trim().replace(/^bearer /i, '');
  document.getElementById('token-state').textContent = token ? 'Sent with every request.' : signedIn ? 'You are signed in.' : 'Enter a token to begin.';
  render();
});
render();
`;
