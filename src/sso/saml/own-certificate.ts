import { createHash, generateKeyPair, randomBytes, sign } from 'node:crypto';
import { promisify } from 'node:util';
import type { CertifiedKey } from '../../domain/sso/provider-tools.js';

/** A fresh RSA key with a self-signed certificate (X.509 v3, SHA-256): what identity providers ask for to encrypt assertions. */
export async function newCertifiedKey(commonName: string, from: Date, until: Date): Promise<CertifiedKey> {
  const pair = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const publicKey = pair.publicKey.export({ type: 'spki', format: 'der' });
  const name = sequence(set(sequence(objectId('2.5.4.3'), text(commonName))));
  const body = sequence(
    tagged(0, integer(Buffer.from([2]))),
    integer(serialNumber(publicKey)),
    sha256WithRsa,
    name,
    sequence(time(from), time(until)),
    name,
    publicKey,
  );
  const signature = sign('sha256', body, pair.privateKey);
  const certificate = sequence(body, sha256WithRsa, element(0x03, Buffer.concat([Buffer.of(0), signature])));
  return {
    privateKey: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    certificate: pem(certificate),
  };
}

/** A certificate in DER as PEM. */
export const pem = (der: Buffer): string =>
  `-----BEGIN CERTIFICATE-----\n${der.toString('base64').replace(/.{64}/g, '$&\n').trimEnd()}\n-----END CERTIFICATE-----\n`;

const serialNumber = (publicKey: Buffer) =>
  Buffer.concat([Buffer.of(1), createHash('sha256').update(publicKey).update(randomBytes(8)).digest().subarray(0, 15)]);

/** DER (X.690): tag, length, content. */
function element(tag: number, ...contents: Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...contents: Buffer[]) => element(0x30, ...contents);
const set = (...contents: Buffer[]) => element(0x31, ...contents);
const tagged = (number: number, content: Buffer) => element(0xa0 + number, content);
const integer = (bytes: Buffer) => element(0x02, bytes);
const text = (value: string) => element(0x0c, Buffer.from(value));

function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const groups = [first * 40 + second, ...rest].flatMap((number) => {
    const bytes = [number & 0x7f];
    for (let more = number >> 7; more > 0; more >>= 7) bytes.unshift((more & 0x7f) | 0x80);
    return bytes;
  });
  return element(0x06, Buffer.from(groups));
}

const sha256WithRsa = sequence(objectId('1.2.840.113549.1.1.11'), element(0x05));

/** UTCTime until 2049, GeneralizedTime from then on (RFC 5280 section 4.1.2.5). */
function time(at: Date): Buffer {
  const digits = `${at.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`;
  return at.getUTCFullYear() < 2050 ? element(0x17, Buffer.from(digits.slice(2))) : element(0x18, Buffer.from(digits));
}
