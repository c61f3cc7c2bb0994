import express, { type NextFunction, type Request, type Response } from 'express';
import { parse } from 'secure-json-parse';
import { HttpRefusal } from './http-refusal.js';

const maxBytes = '1mb';
const maxDepth = 64;

const readText = express.text({ type: 'application/json', limit: maxBytes, defaultCharset: 'utf-8' });

/** Reads a JSON body of at most 1 MB and 64 levels; prototype keys and batches of requests are refused. */
export const jsonBody = [readText, parseBody];

function parseBody(request: Request, _response: Response, next: NextFunction): void {
  request.body = typeof request.body === 'string' ? toObject(request.body) : {};
  next();
}

function toObject(text: string): object {
  const body = toJson(text);
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new HttpRefusal(400, 'BAD_REQUEST', 'The body must be one JSON object with a query; batches are not served.');
  if (isDeeper(body)) throw new HttpRefusal(400, 'BAD_REQUEST', `The body is nested more than ${maxDepth} deep.`);
  return body;
}

function toJson(text: string): unknown {
  try {
    return parse(text, undefined, { protoAction: 'error', constructorAction: 'error' });
  } catch {
    throw new HttpRefusal(
      400,
      'BAD_REQUEST',
      'The body is no JSON, or names a key that is never served, such as __proto__.',
    );
  }
}

function isDeeper(body: object): boolean {
  let level: object[] = [body];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth === maxDepth) return true;
    level = level.flatMap((value) =>
      Object.values(value).filter((inner): inner is object => typeof inner === 'object' && inner !== null),
    );
  }
  return false;
}
