import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** A name server on loopback that knows TXT records: real packets over UDP. `broken` names get a server failure. */
export async function serveDns() {
  const txtRecords = new Map<string, string[]>();
  const broken = new Set<string>();
  const socket = createSocket('udp4');
  socket.on('message', (question, from) => {
    const { name, end } = nameIn(question);
    const code = broken.has(name) ? 2 : txtRecords.has(name) ? 0 : 3;
    const answers = code === 0 ? txtRecords.get(name)!.map(answerOf) : [];
    const head = Buffer.alloc(12);
    head.writeUInt16BE(question.readUInt16BE(0), 0);
    head.writeUInt16BE(0x8180 | code, 2);
    head.writeUInt16BE(1, 4);
    head.writeUInt16BE(answers.length, 6);
    socket.send(Buffer.concat([head, question.subarray(12, end + 4), ...answers]), from.port, from.address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return {
    address: `127.0.0.1:${(socket.address() as AddressInfo).port}`,
    txtRecords,
    broken,
    close: () => void socket.close(),
  };
}

export type DnsServer = Awaited<ReturnType<typeof serveDns>>;

/** The name that is asked for, and where it ends. */
function nameIn(question: Buffer): { name: string; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let size = question[at]!; size > 0; size = question[at]!) {
    labels.push(question.toString('ascii', at + 1, at + 1 + size));
    at += size + 1;
  }
  return { name: labels.join('.').toLowerCase(), end: at + 1 };
}

/** A TXT record of the name asked for; a long text goes in pieces of 255 bytes. */
function answerOf(text: string): Buffer {
  const bytes = Buffer.from(text);
  const pieces: Buffer[] = [];
  for (let start = 0; start < bytes.length; start += 255) {
    const piece = bytes.subarray(start, start + 255);
    pieces.push(Buffer.from([piece.length]), piece);
  }
  const data = Buffer.concat(pieces);
  const head = Buffer.from([0xc0, 12, 0, 16, 0, 1, 0, 0, 0, 0, 0, 0]);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}
