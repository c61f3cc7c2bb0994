/** Tests run in bare Node, so that each worker loads the libraries once instead of once a file, and their globals are a server's. */
export default {
  runner: 'jest-light-runner/child-process',
  setupFiles: ['./test/support/typescript.mjs'],
  setupFilesAfterEnv: ['./test/support/time-limit.mjs'],
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  maxWorkers: 2,
  globalSetup: './test/support/global-setup.mjs',
  globalTeardown: './test/support/global-teardown.mjs',
};
