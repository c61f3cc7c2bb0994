import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { answerClientFault } from './client-error.js';

/** An open port. Until `serve`, every request is answered 503. */
export interface HttpListener {
  readonly port: number;
  serve(listener: RequestListener): void;
  /** Stops accepting and lets requests in flight finish, at most so long, then cuts them off. */
  close(patienceMs: number): Promise<void>;
}

/** The port cannot be had; the message says why and what to do. */
export class PortUnavailable extends Error {
  override readonly name = 'PortUnavailable';

  constructor(
    readonly code: string | undefined,
    message: string,
  ) {
    super(message);
  }
}

/** Longer than load balancers keep idle connections (60 s), so that they close first and never meet a closing one. */
const KEEP_ALIVE_MS = 65_000;
const HEADERS_MS = 20_000;
const REQUEST_MS = 120_000;
const SWEEP_MS = 50;

/**
 * Opens a port; 0 is any free one.
 *
 * @throws PortUnavailable
 */
export async function listen({ host, port }: { host: string; port: number }): Promise<HttpListener> {
  const server = createServer({
    keepAliveTimeout: KEEP_ALIVE_MS,
    headersTimeout: HEADERS_MS,
    requestTimeout: REQUEST_MS,
  });
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('request', answerStarting);
  server.on('clientError', (fault, socket) => answerClientFault(fault, socket as Socket));
  await opened(server, host, port);

  return {
    port: (server.address() as AddressInfo).port,
    serve(listener) {
      server.off('request', answerStarting).on('request', listener);
    },
    close: (patienceMs) => closed(server, sockets, patienceMs),
  };
}

const answerStarting: RequestListener = (_request, response) => {
  response.writeHead(503, { 'Content-Type': 'application/json', 'Retry-After': '1' }).end('{"status":"starting"}');
};

function opened(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(unavailable(error, host, port)));
    server.listen(port, host, resolve);
  });
}

function unavailable({ code, message }: NodeJS.ErrnoException, host: string, port: number): PortUnavailable {
  const reasons: Record<string, string> = {
    EADDRINUSE: `PORT ${port} of ${host} is in use by another program: stop that, or choose another PORT.`,
    EACCES: `PORT ${port} may not be opened by this user: choose one above 1023.`,
    EADDRNOTAVAIL: `HOST ${host} is no address of this machine: choose one that is, such as 127.0.0.1 or 0.0.0.0.`,
    ENOTFOUND: `HOST ${host} is unknown: choose an address of this machine, such as 127.0.0.1 or 0.0.0.0.`,
  };
  return new PortUnavailable(code, reasons[code ?? ''] ?? `PORT ${port} of ${host} cannot be opened: ${message}.`);
}

/** Connections that wait between two requests, or have sent nothing yet, hold no request and are closed at once. */
function closed(server: Server, sockets: ReadonlySet<Socket>, patienceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const sweep = setInterval(() => {
      server.closeIdleConnections();
      for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
    }, SWEEP_MS);
    const cutOff = setTimeout(() => server.closeAllConnections(), patienceMs);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(cutOff);
      resolve();
    });
  });
}
