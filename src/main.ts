/** `npm start`, or `node dist/main.js`, also typed on a machine whose Node is too old for any library. */
const { requireNode } = (await import(new URL('../src/node-version.mjs', import.meta.url).href)) as {
  requireNode(): Promise<void>;
};
await requireNode();
const { start } = await import('./start.js');
await start();

export {};
