import { TestEnvironment } from 'jest-environment-node';

/**
 * Jest gives each test file globals of its own, while Node makes the Dates that it revives and the errors of its sockets from the
 * process's. Here the two are one, as in a server.
 */
export default class ProcessGlobalsEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.Date = Date;
    this.global.Error = Error;
  }
}
