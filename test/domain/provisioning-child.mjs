import { randomUUID } from 'node:crypto';

/**
 * A server's domain in a process of its own, on the built code. Reads { address, organizationId, connectionId, userNames } from the
 * environment, provisions them all at once when it is told to, and prints the outcomes as JSON: ids, or codes of refusals.
 */
const { openOrm } = await import('../../dist/database/orm.js');
const { openContext } = await import('../../dist/domain/context.js');
const { provisionMember } = await import('../../dist/domain/member/member.operations.js');

const { address, organizationId, connectionId, userNames } = JSON.parse(process.env.PROVISIONING_TASK);
const orm = await openOrm({ location: address, poolSize: 10 });
await orm.em.getConnection().execute('select 1');
process.stdout.write('ready\n');
await new Promise((resolve) => process.stdin.once('data', resolve));

const outcomes = await Promise.all(
  userNames.map((userName) => {
    const actor = { kind: 'scim_connection', id: connectionId, teamAdoption: true };
    const ctx = openContext(orm, { actor, organizationId, correlationId: randomUUID() });
    const draft = {
      userName,
      externalId: null,
      displayName: null,
      active: true,
      department: null,
      costCenter: null,
      profile: {},
    };
    return provisionMember(ctx, draft).then(
      ({ id }) => id,
      (error) => error.code ?? String(error),
    );
  }),
);
await orm.close();
process.stdout.write(`${JSON.stringify(outcomes)}\n`);
process.exit(0);
