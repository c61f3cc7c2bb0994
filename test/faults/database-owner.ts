import { createInterface } from 'node:readline';
import {
  joinOrStartEmbeddedServer,
  startEmbeddedServer,
  startTemporaryServer,
} from '../../src/database/embedded-server.js';

/**
 * A process of its own that runs an embedded server: `database-owner.ts start|join|temporary <data directory>`.
 * It tells what happens as JSON lines, and obeys the lines `publish <url>`, `stop` and `exit`.
 */
const [way, dataDir = ''] = process.argv.slice(2);
const tell = (event: object) => process.stdout.write(`${JSON.stringify(event)}\n`);
const say = (said: string) => tell({ said });

const start = {
  start: () => startEmbeddedServer({ dataDir, say }),
  join: () => joinOrStartEmbeddedServer({ dataDir, say }),
  temporary: () => startTemporaryServer({ say }),
}[way as 'start' | 'join' | 'temporary'];

try {
  const server = await start();
  tell({ ready: server });
  for await (const line of createInterface({ input: process.stdin })) {
    const [order, argument = ''] = line.split(' ');
    if (order === 'exit') process.exit(0);
    if (order === 'publish') await server.publish(argument);
    if (order === 'stop') await server.stop();
    tell({ done: order });
  }
} catch (error) {
  const { name, message } = error as Error;
  tell({ failed: { name, message } });
}
