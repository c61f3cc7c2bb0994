import type { RequestListener } from 'node:http';
import { listen } from '../../src/http-listener.js';

/**
 * A free port of the loopback address, opened as the product opens its own: an idle connection outlives any pause of a test, so that no
 * request meets one that is being closed.
 */
export async function openLoopback() {
  const listener = await listen({ host: '127.0.0.1', port: 0 });
  return {
    port: listener.port,
    origin: `http://127.0.0.1:${listener.port}`,
    serve: (handler: RequestListener) => listener.serve(handler),
    /** Cuts off what is still being answered. */
    close: () => listener.close(0),
  };
}
