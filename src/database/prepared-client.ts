import { createHash } from 'node:crypto';
import { channel } from 'node:diagnostics_channel';
import pg from 'pg';

/** Every statement sent, as `{ text, values }`; whoever subscribes sees it. */
export const statementChannel = channel('muster:statement');

const names = new Map<string, string>();
const longest = 500;

/** The name under which a statement's plan is kept, for the first 500 distinct texts; later ones (ad-hoc filters) are planned each time. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= longest) return known;
  const name = `muster_${createHash('sha256').update(text).digest('base64url').slice(0, 16)}`;
  names.set(text, name);
  return name;
}

/** A pg client that names its parameterised statements, so that the server plans each once per connection. */
export class PreparedClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: pg's query has a dozen overloads; this one passes all of them on
  override query(...args: any[]): any {
    const [text, values] = args;
    if (typeof text !== 'string') return super.query(...(args as Parameters<pg.Client['query']>));
    if (statementChannel.hasSubscribers) statementChannel.publish({ text, values });
    const name = Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined;
    return name ? super.query({ name, text, values }) : super.query(text, values);
  }
}

/** A pg client for poolers that don't keep named statements (PgBouncer before 1.21). */
export class UnnamedClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: as above
  override query(...args: any[]): any {
    if (typeof args[0] === 'string' && statementChannel.hasSubscribers)
      statementChannel.publish({ text: args[0], values: args[1] });
    return super.query(...(args as Parameters<pg.Client['query']>));
  }
}
