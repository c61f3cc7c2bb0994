import { type ParseArgsOptionDescriptor, parseArgs } from 'node:util';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Context } from '../domain/context.js';
import type { IdentityProvider } from '../domain/scim-connection/scim-connection.entity.js';
import type { StepResult } from '../idp-simulator/check.js';

/** The command line was not understood; the message says why in a sentence. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What a command works with: the open ORM, and where the server is or would be reached. */
export interface Surroundings {
  readonly orm: MikroORM;
  readonly publicUrl: string;
  /** Plays an identity provider's cycle against a copy of an organization's settings. */
  rehearse(ctx: Context, provider: IdentityProvider): Promise<{ ok: boolean; steps: readonly StepResult[] }>;
}

/** What a command has to say: one JSON object with `--json`, else lines for a person. */
export interface Result {
  readonly json: object;
  readonly text: string;
}

/** An option of a command; `value` names what follows it, and one without is there or not (as `true`). */
interface Option {
  readonly value?: string;
  readonly says: string;
  readonly presence?: 'REQUIRED' | 'OPTIONAL';
}

export type Values = Readonly<Record<string, string | undefined>>;

/** `<noun> <verb>`. The options are read before the database is opened, so that a mistyped command touches nothing. */
export interface Command {
  readonly name: string;
  readonly says: string;
  readonly options: Readonly<Record<string, Option>>;
  /** @throws UsageError */
  prepare(values: Values): (surroundings: Surroundings) => Promise<Result>;
}

/** A command line that was understood. */
export type Invocation =
  | { readonly kind: 'HELP'; readonly text: string }
  | {
      readonly kind: 'RUN';
      readonly form: 'JSON' | 'TEXT';
      readonly run: (surroundings: Surroundings) => Promise<Result>;
    };

/**
 * Finds the command of a line and reads its options.
 *
 * @throws UsageError
 */
export function understand(line: readonly string[], commands: readonly Command[]): Invocation {
  const command = commands.find(({ name }) => name === line.slice(0, 2).join(' '));
  if (!command) return withoutCommand(line, commands);
  const { json, help, ...values } = optionsOf(line.slice(2), command);
  if (help) return { kind: 'HELP', text: helpOf(command) };
  const given = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])) as Values;
  const missing = Object.entries(command.options).filter(
    ([name, { presence }]) => presence === 'REQUIRED' && !given[name]?.trim(),
  );
  if (missing.length > 0) {
    const names = missing.map(([name, option]) => spelling(name, option)).join(', ');
    throw new UsageError(`${command.name} also needs ${names}.`);
  }
  return { kind: 'RUN', form: json ? 'JSON' : 'TEXT', run: command.prepare(given) };
}

function withoutCommand(line: readonly string[], commands: readonly Command[]): Invocation {
  const words = line.filter((word) => !word.startsWith('-'));
  const asksForHelp = line.length === 0 || line.some((word) => ['--help', '-h', 'help'].includes(word));
  if (asksForHelp) return { kind: 'HELP', text: overview(commands) };
  const names = commands.map(({ name }) => name).join(', ');
  throw new UsageError(`There is no command "${words.slice(0, 2).join(' ')}"; there are ${names}. --help tells more.`);
}

function optionsOf(args: string[], command: Command) {
  const named = Object.entries(command.options).map(
    ([name, { value }]) => [name, { type: value === undefined ? 'boolean' : 'string' }] as const,
  );
  const options: Record<string, ParseArgsOptionDescriptor> = {
    ...Object.fromEntries(named),
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  };
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const [reason = ''] = (error as Error).message.split(/\. |\.?\n/);
    const [, option] = /^Option '(--[a-z-]+)[^']*' argument (is ambiguous|missing)/.exec(reason) ?? [];
    const said = option ? `${option} needs a value; one that begins with a dash is written ${option}=VALUE` : reason;
    throw new UsageError(`${said}. "${command.name} --help" lists the options.`);
  }
}

function overview(commands: readonly Command[]): string {
  const lines = commands.map(({ name, says }) => `  ${name.padEnd(24)}${says}`);
  return ['npm run -s muster -- <noun> <verb> [options] [--json]', '', ...lines, '', 'Each has --help.'].join('\n');
}

function helpOf({ name, says, options }: Command): string {
  const lines = Object.entries(options).map(([name, option]) => {
    const required = option.presence === 'REQUIRED' ? ' (required)' : '';
    return `  ${spelling(name, option).padEnd(64)}${option.says}${required}`;
  });
  const json = `  ${'--json'.padEnd(64)}print nothing but one JSON object`;
  return [`npm run -s muster -- ${name} [options]`, '', says, '', ...lines, json].join('\n');
}

const spelling = (name: string, { value }: Option) => (value === undefined ? `--${name}` : `--${name} ${value}`);
