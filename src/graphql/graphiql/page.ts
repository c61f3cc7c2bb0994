/** The page that a browser gets at `/graphql`; scripts and styles come from the same server. */
export const graphiqlPage = (base: string, session: 'LIVE' | 'NONE') => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Muster GraphQL admin API</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="${base}/graphiql/graphiql.css" />
    <style>
      html, body { height: 100%; margin: 0; }
      body { display: flex; flex-direction: column; font: 14px system-ui, sans-serif; }
      #token { display: flex; gap: 8px; align-items: center; padding: 8px 16px; background: #1f2937; color: #fff; }
      #token input { flex: 1; max-width: 480px; padding: 4px 8px; }
      #graphiql { flex: 1; min-height: 0; }
    </style>
  </head>
  <body>
    <form id="token">
      <label for="token-value">API token</label>
      <input id="token-value" type="password" autocomplete="off" spellcheck="false" placeholder="muster_api_…" />
      <button type="submit">Use</button>
      <span id="token-state" role="status">${session === 'LIVE' ? 'You are signed in.' : 'Sign in, or enter a token to begin.'}</span>
    </form>
    <div id="graphiql" data-endpoint="${base}" data-session="${session}"></div>
    <script src="${base}/graphiql/react.js"></script>
    <script src="${base}/graphiql/react-dom.js"></script>
    <script src="${base}/graphiql/graphiql.js"></script>
    <script src="${base}/graphiql/start.js"></script>
  </body>
</html>
`;
