import { lookUp } from '../check/read-back.js';
import type { Step } from '../check/step.js';
import { creationBody } from './okta-profile.js';
import type { OktaStage } from './okta-stage.js';

const WIDENING = ["x' OR '1'='1", 'x%', '*', 'x" or userName pr or userName eq "x', '\\'];

/** User names and filter values that break what is put together from text. */
export const awkwardNameSteps: Step<OktaStage>[] = [
  {
    id: 'okta.names.kept',
    title: 'names with + & % # quotes, blanks, umlauts and CJK survive creation and lookup',
    play: async (stage) => {
      const { http, claim, random } = stage;
      const word = () => random.word(6);
      const names = [
        `o'brien+tag.${word()}@example.test`,
        `a&b=c%20.${word()}@example.test`,
        `user#EXT#.${word()}@example.test`,
        `Jürgen.${word()}@exämple.test`,
        `名前${word()}`,
        `with blank ${word()}`,
        `quo"te\\slash.${word()}`,
      ];
      for (const userName of names) {
        const user = claim.user(await http.post('/Users', creationBody({ ...stage.stranger(), userName })), 201);
        claim.must(user.userName === userName, 'userName is stored byte for byte', [user.userName, userName]);
        claim.findsOnly(await lookUp(stage, 'userName', userName), user.id);
      }
    },
  },
  {
    id: 'okta.names.no-wildcard',
    title: 'a filter value that tries to widen the query finds nobody',
    play: async (stage) => {
      for (const value of WIDENING) {
        stage.claim.findsNothing(await lookUp(stage, 'userName', `${value}${stage.random.word(6)}`));
      }
    },
  },
];
