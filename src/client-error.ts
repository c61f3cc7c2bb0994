import type { Socket } from 'node:net';
import { errorBody } from './scim/protocol/messages.js';

/** A fault that Node's HTTP parser found before there was a request. */
interface ClientFault extends Error {
  readonly code?: string;
}

const answers: Record<string, readonly [line: string, status: number, detail: string]> = {
  HPE_HEADER_OVERFLOW: [
    '431 Request Header Fields Too Large',
    431,
    'The request line and headers are larger than 16 kB. Send a shorter filter, or fewer and shorter headers.',
  ],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 408, 'The request did not arrive in time. Send it again.'],
};
const malformed = [
  '400 Bad Request',
  400,
  'The request is not valid HTTP: its line, a header or its length is malformed.',
] as const;

/** How long what the client still sends is taken in: a reset would take the answer away from it. */
const DRAIN_MS = 1_000;

/** Node tells of the fault again with each further packet. */
const answered = new WeakSet<Socket>();

/** Answers a request that could not be read, in SCIM's form (who asks is not known yet), and closes the connection. */
export function answerClientFault(fault: ClientFault, socket: Socket): void {
  if (answered.has(socket)) return;
  answered.add(socket);
  if (fault.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [line, status, detail] = answers[fault.code ?? ''] ?? malformed;
  const body = JSON.stringify(errorBody(status, detail, status === 400 ? 'invalidSyntax' : undefined));
  const head = [
    `HTTP/1.1 ${line}`,
    'Content-Type: application/scim+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  setTimeout(() => socket.destroy(), DRAIN_MS).unref();
}
