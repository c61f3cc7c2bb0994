import type { Step } from '../check/step.js';
import type { OktaStage } from './okta-stage.js';

/** What Okta asks when an administrator fills in the provisioning tab. */
export const connectionSteps: Step<OktaStage>[] = [
  {
    id: 'okta.connection.users',
    title: '"Test Connector Configuration" reads two users',
    play: async ({ apps, http, claim }) => {
      await apps.wizard.testConnection();
      const page = claim.page(await http.get('/Users?startIndex=1&count=2'));
      claim.must(page.Resources.length <= 2, 'no more than two users are given', page.Resources.length);
    },
  },
  {
    id: 'okta.connection.groups',
    title: 'with "Import Groups", it reads a page of groups too',
    play: async ({ http, claim }) => {
      const page = claim.page(await http.get('/Groups?startIndex=1&count=100'));
      claim.must(page.Resources.length <= 100, 'no more than a hundred groups are given', page.Resources.length);
    },
  },
  {
    id: 'okta.connection.slash',
    title: 'a base URL typed with a closing slash works: doubled and closing slashes are ignored',
    play: async ({ http, claim }) => {
      claim.status(await http.get('//Users?startIndex=1&count=2'), 200);
      claim.status(await http.get('/Users/?startIndex=1&count=2'), 200);
    },
  },
];
