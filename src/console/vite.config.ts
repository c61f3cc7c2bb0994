import { defineConfig } from 'vite';

/** `npm run build` makes dist/console of this folder. The server puts a fresh nonce in place of NONCE each time it sends the page. */
export default defineConfig({
  html: { cspNonce: 'NONCE' },
  build: {
    outDir: '../../dist/console',
    emptyOutDir: true,
    assetsDir: 'console-assets',
    assetsInlineLimit: 0,
    target: 'es2023',
  },
  server: {
    proxy: Object.fromEntries(
      ['/graphql', '/export', '/sso', '/healthz'].map((path) => [path, 'http://127.0.0.1:4000']),
    ),
  },
});
