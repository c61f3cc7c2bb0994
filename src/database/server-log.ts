import { closeSync, fstatSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DataDirectory } from './data-directory.js';

const TAIL_BYTES = 4_096;
const TAIL_LINES = 12;

/** The log of a directory's server, readable by its owner only; the one of the start before is `postgres.log.1`. */
function serverLogFile(directory: DataDirectory): string {
  return join(directory.path, 'postgres.log');
}

/** Puts the log of the last start aside. */
export function rotateServerLog(directory: DataDirectory): void {
  const file = serverLogFile(directory);
  if (statSync(file, { throwIfNoEntry: false })?.size) renameSync(file, `${file}.1`);
}

/** Opens the log to append to; answers its file descriptor, which the caller closes. */
export function openServerLog(directory: DataDirectory): number {
  return openSync(serverLogFile(directory), 'a', 0o600);
}

/** The last lines of a server's log, with the file's name above them, to be shown to a person. Never throws. */
export function lastLogLines(directory: DataDirectory): string {
  const file = serverLogFile(directory);
  try {
    const lines = tailOf(file).trim().split('\n').slice(-TAIL_LINES);
    return [`The last lines of ${file}:`, ...lines].join('\n  ');
  } catch (error) {
    return `Its log cannot be read: ${(error as Error).message}`;
  }
}

function tailOf(file: string): string {
  const descriptor = openSync(file, 'r');
  try {
    const { size } = fstatSync(descriptor);
    const start = Math.max(0, size - TAIL_BYTES);
    const tail = Buffer.alloc(size - start);
    readSync(descriptor, tail, 0, tail.length, start);
    return tail.toString('utf8');
  } finally {
    closeSync(descriptor);
  }
}
