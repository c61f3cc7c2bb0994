import { describe, expect, test } from '@jest/globals';
import { UsageError, understand } from '../../src/cli/command.js';
import { operatorTokenCreate } from '../../src/cli/operator-token-create.js';
import { organizationCreate } from '../../src/cli/organization-create.js';
import { muster } from './muster-process.js';

const commands = [organizationCreate, operatorTokenCreate];
const complete = 'organization create --name A --slug a --owner a@b.test --seats 5';

describe('a line that is not understood', () => {
  test.each([
    ['organization destroy', /^There is no command "organization destroy"; there are organization create, /],
    ['--json', /^There is no command/],
    [`${complete} --color red`, /^Unknown option '--color'\. /],
    [`${complete} extra`, /extra/],
    ['organization create --name A', /^organization create also needs --slug SLUG, --owner EMAIL, --seats N\.$/],
    [`${complete} --name=`, /^organization create also needs --name NAME\.$/],
    [`${complete} --seats many`, /^--seats must be a whole number, but is "many"\.$/],
    [`${complete} --seats -1`, /^--seats needs a value; .* --seats=VALUE\. "organization create --help" lists/],
    [`${complete} --brake`, /^--brake needs a value; /],
    [`${complete} --overage always`, /^--overage must be waitlist, reject or allow:N, but is "always"\.$/],
    [`${complete} --overage allow:`, /^--overage must be/],
    [`${complete} --brake maybe`, /^--brake must be one of on, off, but is "maybe"\.$/],
    [`${complete} --identity-provider onelogin`, /^--identity-provider must be one of okta, .*, but is "onelogin"\.$/],
  ])('such as `%s` is refused in a sentence', (line, sentence) => {
    const act = () => understand(line.split(' '), commands);

    expect(act).toThrow(UsageError);
    expect(act).toThrow(sentence);
  });

  test('ends with exit code 2 and touches no database', async () => {
    const { code, stdout, stderr } = await muster({ MUSTER_DATA_DIR: '/dev/null/nowhere' }, 'organization', 'create');

    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe('organization create also needs --name NAME, --slug SLUG, --owner EMAIL, --seats N.\n');
  });
});

describe('help', () => {
  test.each([[''], ['--help'], ['help'], ['organization --help']])('on `%s` lists the commands', (line) => {
    const help = understand(line.split(' ').filter(Boolean), commands);

    expect(help).toMatchObject({ kind: 'HELP', text: expect.stringContaining('operator-token create') });
  });

  test('on a command lists its options, whatever else is missing', () => {
    const help = understand('organization create --help'.split(' '), commands);

    expect(help).toMatchObject({ kind: 'HELP', text: expect.stringContaining('--overage waitlist|reject|allow:N') });
  });
});
