import { spawnSync } from 'node:child_process';

/** The whole suite with the full counts; what is random prints its seed. */
const counts = {
  MUSTER_FUZZ_REQUESTS: '100000',
  MUSTER_FUZZ_PATIENCE_MS: '1000',
  MUSTER_HOSTILE_VALUES: '100000',
  MUSTER_PROPERTY_RUNS: '20000',
  MUSTER_RULE_MEMBERS: '100000',
  MUSTER_PREVIEWS: '500',
  MUSTER_SCIM_PREVIEWS: '1000',
  MUSTER_QUEUE_KILLS: '25',
  MUSTER_SERVER_KILLS: '5',
  MUSTER_EXPORT_ROWS: '1000000',
  MUSTER_WEBHOOK_EVENTS: '100000',
  MUSTER_WEBHOOK_KILLS: '50',
  MUSTER_TRUTH_DAYS: '10000',
  MUSTER_BRAKE_MEMBERS: '1000',
  MUSTER_REVOCATIONS: '1000',
  MUSTER_EVERY_PAGE: 'yes',
  MUSTER_EVERY_STAGE: 'yes',
  MUSTER_BROWSER_SLOWDOWN: '6',
  MUSTER_TEST_TIMEOUT_MS: '3600000',
};
const { status } = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, ...counts },
});
process.exit(status ?? 1);
