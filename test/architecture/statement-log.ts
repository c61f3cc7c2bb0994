import { statementChannel } from '../../src/database/prepared-client.js';

/** A statement as it was sent. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The statements that this process sends while `work` runs, with their parameters. */
export async function statementLogOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const log: Statement[] = [];
  const listen = (message: unknown) => {
    const { text, values } = message as { text: string; values?: readonly unknown[] };
    log.push({ text, values: values ?? [] });
  };
  statementChannel.subscribe(listen);
  try {
    await work();
  } finally {
    statementChannel.unsubscribe(listen);
  }
  return log;
}
