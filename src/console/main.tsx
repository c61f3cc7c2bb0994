import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './console.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { Provider } from 'urql';
import { client } from './api/client.ts';
import { ConsoleRoutes } from './shell/routes.tsx';
import { SessionEnded } from './shell/session-ended.tsx';
import { cssVariables, theme } from './theme.ts';

/** The server's content security policy lets styles in by this, and no inline script at all. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';
setNonce(nonce);

createRoot(document.getElementById('console')!).render(
  <StrictMode>
    <Provider value={client}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        defaultColorScheme="auto"
        getStyleNonce={() => nonce}
      >
        <Notifications position="bottom-right" />
        {/* What a click changes in the address is on the screen before the next click is heard. */}
        <BrowserRouter useTransitions={false}>
          <ConsoleRoutes />
        </BrowserRouter>
        <SessionEnded />
      </MantineProvider>
    </Provider>
  </StrictMode>,
);
