import { randomBytes } from 'node:crypto';
import { Resolver } from 'node:dns/promises';
import type { Domain } from './domain.entity.js';

/** What asks DNS for TXT records: a resolver of node:dns is one. */
export interface TxtResolver {
  resolveTxt(name: string): Promise<string[][]>;
}

const patience = { timeout: 2_000, tries: 2 };

/** A resolver that asks these servers, or without any those of the machine. */
export function openResolver(servers: readonly string[] = []): TxtResolver {
  const resolver = new Resolver(patience);
  if (servers.length > 0) resolver.setServers(servers);
  return resolver;
}

/** The random part of a domain's record: of one organization and one adding only. */
export const newChallenge = (): string => randomBytes(20).toString('hex');

/** The TXT record that proves a domain. It is also taken at the domain itself, where underscores cannot be published. */
export function recordOf({ name, challenge }: Pick<Domain, 'name' | 'challenge'>): { name: string; value: string } {
  return { name: `_muster-challenge.${name}`, value: `muster-verification=${challenge}` };
}

/** What DNS said of the record; a `problem` is a sentence. */
export type RecordCheck =
  | { readonly seen: 'THERE'; readonly problem: null }
  | { readonly seen: 'MISSING' | 'NO_ANSWER'; readonly problem: string };

/** Looks for the record. */
export async function checkRecord(
  domain: Pick<Domain, 'name' | 'challenge'>,
  resolver: TxtResolver,
): Promise<RecordCheck> {
  const { name, value } = recordOf(domain);
  const answers = await Promise.all([askAt(resolver, name), askAt(resolver, domain.name)]);
  const found = answers.flatMap((answer) => (typeof answer === 'string' ? [] : answer));
  if (found.includes(value)) return { seen: 'THERE', problem: null };
  const [failure] = answers.filter((answer) => typeof answer === 'string');
  if (failure) {
    const problem = `DNS did not answer for ${domain.name} (${failure}). Try again in a few minutes.`;
    return { seen: 'NO_ANSWER', problem };
  }
  const others = found.filter((text) => text.startsWith('muster-verification='));
  const problem =
    others.length > 0
      ? `The TXT record at ${name} holds another value than ${value}.`
      : `There is no TXT record ${value} at ${name}. A new record can take some minutes to be seen.`;
  return { seen: 'MISSING', problem };
}

const nothingThere = new Set(['ENOTFOUND', 'ENODATA']);

/** The TXT records of a name, each put together from its pieces, or the code of a failure that says nothing about the name. */
async function askAt(resolver: TxtResolver, name: string): Promise<readonly string[] | string> {
  try {
    return (await resolver.resolveTxt(name)).map((pieces) => pieces.join('').trim());
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'EUNKNOWN';
    return nothingThere.has(code) ? [] : code;
  }
}
