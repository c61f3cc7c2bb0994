import { statementChannel } from '../../src/database/prepared-client.js';

/** What batches write beside the requests, about the use of tokens. */
const ofBatches = /\bset last_(used|seen|request)_at\b/;

/** The statements that this process sends while `work` runs, transaction control included, but for those of batches. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = [];
  const listen = (message: unknown) => {
    const { text } = message as { text: string };
    if (!ofBatches.test(text)) seen.push(text);
  };
  statementChannel.subscribe(listen);
  try {
    await work();
  } finally {
    statementChannel.unsubscribe(listen);
  }
  return seen;
}
