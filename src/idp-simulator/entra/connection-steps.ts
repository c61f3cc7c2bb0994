import type { Step } from '../check/step.js';
import { URN } from '../scim-resource.js';
import { claimAttributes } from './discovery-rules.js';
import type { EntraStage } from './entra-stage.js';

/** What Entra asks when the tenant URL and the token are typed in, and at the start of every activity. */
export const connectionSteps: Step<EntraStage>[] = [
  {
    id: 'entra.connection.probe',
    title: '"Test Connection": random GUIDs in every matching attribute give 200 and empty lists',
    play: async (stage) => {
      await stage.tenants.legacy.testConnection();
      for (const attribute of ['userName', 'externalId', 'emails[type eq "work"].value']) {
        stage.claim.findsNothing(await stage.match(attribute, stage.random.uuid()));
      }
      stage.claim.findsNothing(await stage.matchGroup(stage.random.uuid()));
    },
  },
  {
    id: 'entra.connection.credentials',
    title: 'the credential check of the validation template reads one user',
    play: async ({ http, claim }) => {
      const page = claim.page(await http.get('/Users?startIndex=1&count=1'));
      claim.must(page.Resources.length <= 1, 'no more than one user is given', page.Resources.length);
    },
  },
  {
    id: 'entra.discovery.config',
    title: 'ServiceProviderConfig says that PATCH and filters are supported',
    play: async ({ http, claim }) => {
      const answer = await http.get('/ServiceProviderConfig');
      claim.status(answer, 200);
      const config = answer.body as Record<string, { supported?: boolean } | undefined> | undefined;
      claim.must(config?.patch?.supported === true, 'patch.supported is true: groups need it', config?.patch);
      claim.must(config?.filter?.supported === true, 'filter.supported is true', config?.filter);
      claim.should(Array.isArray(config?.authenticationSchemes), 'authenticationSchemes is an array');
    },
  },
  {
    id: 'entra.discovery.schemas',
    title: 'Schemas is a ListResponse of whole definitions, with camelCase values and no null',
    play: async ({ http, claim }) => {
      const page = claim.page<{ id: string; attributes: unknown }>(await http.get('/Schemas'));
      claim.must(page.totalResults === page.Resources.length, 'every schema is on the one page', page.totalResults);
      for (const urn of [URN.user, URN.group, URN.enterpriseUser]) {
        claim.must(
          page.Resources.some(({ id }) => id === urn),
          `${urn} is among them`,
        );
      }
      for (const { id, attributes } of page.Resources) claimAttributes(claim, id, attributes);
    },
  },
  {
    id: 'entra.discovery.types',
    title: 'ResourceTypes names User and Group with their endpoints',
    play: async ({ http, claim }) => {
      const { Resources } = claim.page<{ name: string; endpoint?: string }>(await http.get('/ResourceTypes'));
      for (const [name, endpoint] of [
        ['User', '/Users'],
        ['Group', '/Groups'],
      ]) {
        claim.should(
          Resources.some((type) => type.name === name && type.endpoint === endpoint),
          `${name} is at ${endpoint}`,
          Resources,
        );
      }
    },
  },
];
