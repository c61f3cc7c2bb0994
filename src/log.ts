import { type DestinationStream, type Logger, pino } from 'pino';
import type { LogLevel } from './config.js';

const secrets = ['.authorization', '.cookie', '["set-cookie"]', '.token', '.adminToken', '.secret', '.password'];
const holders = ['', '*', 'headers', '*.headers'];

/** The log: JSON lines without tokens, cookies and passwords, on stderr, each written before the call returns. */
export function openLog(
  level: LogLevel,
  destination: DestinationStream = pino.destination({ dest: process.stderr.fd, sync: true }),
): Logger {
  const paths = holders.flatMap((holder) => secrets.map((secret) => (holder + secret).replace(/^\./, '')));
  const redact = { paths, censor: '[redacted]' };
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime, redact }, destination);
}
