import { exampleOperations } from './example-operations.js';

/** Starts GraphiQL in the page. The token lives in the page's memory only; a new one reads the schema again. */
export const startScript = `'use strict';
const place = document.getElementById('graphiql');
const root = ReactDOM.createRoot(place);
const defaultTabs = ${JSON.stringify(exampleOperations)};
let token = '';
function render() {
  const headers = token ? { Authorization: 'Bearer ' + token } : {};
  root.render(React.createElement(GraphiQL, {
    key: token,
    fetcher: GraphiQL.createFetcher({ url: place.dataset.endpoint, headers }),
    defaultTabs,
    shouldPersistHeaders: false,
    isHeadersEditorEnabled: true,
  }));
}
document.getElementById('token').addEventListener('submit', (event) => {
  event.preventDefault();
  token = document.getElementById('token-value').value.trim().replace(/^bearer /i, '');
  document.getElementById('token-state').textContent = token ? 'Sent with every request.' : 'Without a token every request is answered 401.';
  render();
});
render();
`;
