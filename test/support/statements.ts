import { statementChannel } from '../../src/database/prepared-client.js';

/** The statements that this process sends while `work` runs, transaction control included. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = [];
  const listen = (message: unknown) => void seen.push((message as { text: string }).text);
  statementChannel.subscribe(listen);
  try {
    await work();
  } finally {
    statementChannel.unsubscribe(listen);
  }
  return seen;
}
