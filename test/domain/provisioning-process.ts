import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { TestDatabase } from '../support/database.js';
import type { TestOrganization } from '../support/organization.js';

const script = fileURLToPath(new URL('./provisioning-child.mjs', import.meta.url));

/** Another process on the same database, ready to provision these userNames; `go` tells it to, and gives the outcomes. */
export async function provisioningProcess(
  database: TestDatabase,
  { id: organizationId, connectionId }: TestOrganization,
  userNames: readonly string[],
): Promise<{ go(): Promise<string[]> }> {
  const task = { address: database.address, organizationId, connectionId, userNames };
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, NODE_OPTIONS: '', PROVISIONING_TASK: JSON.stringify(task) },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  await lines.next();
  return {
    async go() {
      child.stdin.write('go\n');
      const { value } = await lines.next();
      return JSON.parse(value as string) as string[];
    },
  };
}
