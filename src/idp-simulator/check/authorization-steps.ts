import type { ScimTarget } from '../scim-client.js';
import type { Stage } from './stage.js';
import type { Step } from './step.js';

const PROBE = '/Users?startIndex=1&count=2';

/** What a wrong, a missing and a differently written Authorization header are answered. */
export function authorizationSteps(provider: string, { token }: ScimTarget): Step[] {
  const probe = ({ http }: Stage, authorization: string | null) =>
    http.send({ method: 'GET', path: PROBE, headers: { Authorization: authorization } });
  return [
    {
      id: `${provider}.authorization.wrong`,
      title: 'a wrong, a cut, a lengthened and an empty token are 401',
      play: async (stage) => {
        const wrong = [`Bearer ${stage.random.word(20)}`, `Bearer ${token}x`, `Bearer ${token.slice(0, -1)}`, 'Bearer'];
        for (const authorization of [...wrong, 'non-token']) {
          stage.claim.refused(await probe(stage, authorization), 401);
        }
      },
    },
    {
      id: `${provider}.authorization.missing`,
      title: 'a request without Authorization is 401 and writes nothing',
      play: async (stage) => {
        const { http, claim } = stage;
        claim.refused(await probe(stage, null), 401);
        const body = { userName: stage.stranger().userName };
        claim.refused(await http.send({ method: 'POST', path: '/Users', body, headers: { Authorization: null } }), 401);
      },
    },
    {
      id: `${provider}.authorization.forms`,
      title: 'the scheme is read in any letter case, and a bare token, as a Header Auth template sends it, is taken',
      play: async (stage) => {
        stage.claim.status(await probe(stage, `bearer ${token}`), 200);
        stage.claim.status(await probe(stage, token), 200);
      },
    },
  ];
}
