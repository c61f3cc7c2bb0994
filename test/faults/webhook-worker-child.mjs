/** The jobs that deliver events, in a process of their own on the built code, until it is killed. */
const { pino } = await import('pino');
const { openOrm } = await import('../../dist/database/orm.js');
const { SecretBox } = await import('../../dist/domain/secret-box.js');
const { openOutgoing } = await import('../../dist/outgoing/guarded-fetch.js');
const { eventJob } = await import('../../dist/worker/event.job.js');
const { webhookJob } = await import('../../dist/worker/webhook.job.js');
const { startWorker } = await import('../../dist/worker/worker.js');

const { address, secretKey, publicUrl, patienceMs, pace } = JSON.parse(process.env.WEBHOOK_TASK);
const orm = await openOrm({ location: address, poolSize: 4 });
const { fetch } = openOutgoing({ loopback: 'ALLOWED', patienceMs, larger: 'CUT' });
const secrets = new SecretBox(Buffer.from(secretKey, 'base64'));
startWorker(orm, pino({ level: 'error' }, pino.destination(2)), [
  eventJob,
  webhookJob({ secrets, publicUrl, fetch }, pace),
]);
setInterval(() => {
  if (process.ppid === 1) process.exit(1);
}, 1_000);
process.stdout.write('ready\n');
