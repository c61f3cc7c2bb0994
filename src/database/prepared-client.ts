import { createHash } from 'node:crypto';
import { channel } from 'node:diagnostics_channel';
import type { Duplex } from 'node:stream';
import pg from 'pg';

/** Every statement sent, as `{ text, values }`; whoever subscribes sees it. */
export const statementChannel = channel('muster:statement');

const names = new Map<string, string>();
const mostNames = 500;

/** The name under which a statement's plan is kept, for the first 500 distinct texts; later ones (ad-hoc filters) are planned each time. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= mostNames) return known;
  const name = `muster_${createHash('sha256').update(text).digest('base64url').slice(0, 16)}`;
  names.set(text, name);
  return name;
}

type Values = readonly unknown[] | undefined;

/** What a statement that was never sent answers. */
const unsent = (command: string) => Promise.resolve({ command, rowCount: null, oid: 0, rows: [], fields: [] });

/**
 * A pg client, to be used with `pipeline: true`, that sends BEGIN together with the first statement of the transaction, and so saves a
 * round trip; an empty transaction sends nothing.
 */
export class UnnamedClient extends pg.Client {
  #begins = false;

  // biome-ignore lint/suspicious/noExplicitAny: pg's query has a dozen overloads; those that are no plain text pass unchanged
  override query(...args: any[]): any {
    const [text, values] = args;
    if (typeof text !== 'string' || args.length > 2) return super.query(...(args as Parameters<pg.Client['query']>));
    if (statementChannel.hasSubscribers) statementChannel.publish({ text, values });
    if (text === 'begin') {
      this.#begins = true;
      return unsent('BEGIN');
    }
    if (!this.#begins) return this.send(text, values);
    this.#begins = false;
    return text === 'commit' || text === 'rollback' ? unsent(text.toUpperCase()) : this.#sendWithBegin(text, values);
  }

  protected send(text: string, values: Values): Promise<pg.QueryResult> {
    return super.query(text, values as unknown[]);
  }

  async #sendWithBegin(text: string, values: Values): Promise<pg.QueryResult> {
    const { stream } = (this as unknown as { connection: { stream: Duplex } }).connection;
    stream.cork();
    const begun = super.query('begin');
    const result = this.send(text, values);
    stream.uncork();
    const [first, second] = await Promise.allSettled([begun, result]);
    if (first.status === 'rejected') throw first.reason;
    if (second.status === 'rejected') throw second.reason;
    return second.value;
  }
}

/** As its parent, and names parameterised statements, so that the server plans each once per connection. */
export class PreparedClient extends UnnamedClient {
  protected override send(text: string, values: Values): Promise<pg.QueryResult> {
    const name = values && values.length > 0 ? nameOf(text) : undefined;
    return name ? super.query({ name, text, values }) : super.send(text, values);
  }
}
