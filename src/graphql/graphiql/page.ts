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
      header { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; padding: 8px 16px; background: #1f2937; color: #fff; }
      header form { display: flex; gap: 8px; align-items: center; }
      header a { color: inherit; }
      #token { flex: 1 1 280px; max-width: 600px; }
      #token label { white-space: nowrap; }
      #token input { flex: 1; min-width: 0; padding: 4px 8px; }
      #graphiql { flex: 1; min-height: 0; }
      @media (max-width: 700px) {
        #graphiql .graphiql-session { flex-direction: column; }
        #graphiql .graphiql-session > div { min-width: 0 !important; min-height: 0; }
        #graphiql .graphiql-horizontal-drag-bar, #graphiql .graphiql-logo { display: none; }
        #graphiql .graphiql-sidebar { width: 40px; padding: 8px 0; }
      }
    </style>
  </head>
  <body>
    <header>
      <form id="token">
        <label for="token-value">API token</label>
        <input id="token-value" type="password" autocomplete="off" spellcheck="false" placeholder="muster_api_…" />
        <button type="submit">Use</button>
      </form>
      <span id="token-state" role="status">${session === 'LIVE' ? 'You are signed in.' : `<a href="/sso/sign-in?returnTo=${base}">Sign in</a>, or enter a token to begin.`}</span>
      ${session === 'LIVE' ? '<form method="post" action="/sso/sign-out"><button>Sign out</button></form>' : ''}
    </header>
    <div id="graphiql" data-endpoint="${base}" data-session="${session}"></div>
    <script src="${base}/graphiql/react.js"></script>
    <script src="${base}/graphiql/react-dom.js"></script>
    <script src="${base}/graphiql/graphiql.js"></script>
    <script src="${base}/graphiql/start.js"></script>
  </body>
</html>
`;
