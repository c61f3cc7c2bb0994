import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as a receiver got it. */
export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** The webhook's body as JSON, where it is one. */
  readonly event: { readonly type: string; readonly timestamp: string; readonly data: ReceivedData };
  readonly status: number;
}

interface ReceivedData {
  readonly organizationId: string;
  readonly resource: { readonly kind: string; readonly id: string };
  readonly changes: Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>;
  readonly correlationId: string;
}

/** What a receiver answers: a status, with a text and headers; or nothing, as it closes the connection. */
export type Reply = number | 'CLOSED' | { status: number; text?: string; headers?: Record<string, string> };

/** Receives events on a free port of the loopback address, and answers as it is told to. */
export async function openReceiver(reply: (received: Omit<Received, 'status'>) => Reply = () => 204) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => void parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts).toString();
      const seen = { headers: request.headers, body, event: body.startsWith('{') ? JSON.parse(body) : undefined };
      const answer = receiver.reply(seen);
      if (answer === 'CLOSED') return request.socket.destroy();
      const { status, text = '', headers = {} } = typeof answer === 'number' ? { status: answer } : answer;
      received.push({ ...seen, status });
      response.writeHead(status, headers).end(text);
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const receiver = {
    reply,
    received,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/events`,
    /** What was taken: answered with success. */
    taken: () => received.filter(({ status }) => status < 300),
    forget: () => void received.splice(0),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return receiver;
}

export type Receiver = Awaited<ReturnType<typeof openReceiver>>;
