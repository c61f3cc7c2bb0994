import { walkPages } from '../check/paging.js';
import type { Step } from '../check/step.js';
import { inParallel } from '../in-parallel.js';
import { creationBody } from './okta-profile.js';
import type { OktaStage } from './okta-stage.js';

const SMALL_PAGE = 20;

/** "Import Now": everybody in pages of 100, and what lies at the edges of paging. */
export const importSteps: Step<OktaStage>[] = [
  {
    id: 'okta.import.users',
    title: 'people created at the same time are all imported, each once, twice in the same order',
    play: async (stage) => {
      const { http, claim } = stage;
      const answers = await inParallel(stage.crowd(stage.pageUsers), 8, (each) =>
        http.post('/Users', creationBody(each)),
      );
      const made = answers.map((answer) => claim.user(answer, 201).id);
      const first = await walkPages(stage, 'Users', 100);
      const missing = made.filter((id) => !first.includes(id));
      claim.must(missing.length === 0, 'everybody who was made is imported', missing);
      const imported = new Set(await walkPages(stage, 'Users', 100));
      const kept = first.filter((id) => imported.has(id));
      claim.must(
        isSame(
          [...imported].filter((id) => kept.includes(id)),
          kept,
        ),
        'a second import has the same order',
      );
      const inSmallPages = (await walkPages(stage, 'Users', SMALL_PAGE)).filter((id) => made.includes(id));
      const inLargePages = first.filter((id) => made.includes(id));
      claim.must(isSame(inSmallPages, inLargePages), 'the order does not depend on the size of a page');
    },
  },
  {
    id: 'okta.import.groups',
    title: 'every group is imported once',
    play: async (stage) => {
      const imported = await walkPages(stage, 'Groups', 100);
      const missing = stage.groups.filter(({ id }) => !imported.includes(id));
      stage.claim.must(missing.length === 0, 'the pushed groups are among them', missing);
    },
  },
  {
    id: 'okta.import.edges',
    title: 'past the end, count=0, negative counts and start indices below 1 are 200 (RFC 7644 section 3.4.2.4)',
    play: async ({ http, claim }) => {
      const beyond = claim.page(await http.get('/Users?startIndex=100000000&count=100'));
      claim.should(beyond.Resources.length === 0, 'past the end there is nobody', beyond.Resources.length);
      claim.should(beyond.totalResults > 0, 'past the end totalResults still counts everybody', beyond.totalResults);
      for (const count of [0, -3]) {
        const page = claim.page(await http.get(`/Users?startIndex=1&count=${count}`));
        claim.should(
          page.Resources.length === 0 && page.totalResults > 0,
          `count=${count} only counts`,
          page.Resources.length,
        );
      }
      for (const startIndex of [0, -5]) {
        const page = claim.page(await http.get(`/Users?startIndex=${startIndex}&count=1`));
        claim.should(
          page.startIndex === 1 && page.Resources.length === 1,
          `startIndex=${startIndex} is read as 1`,
          page.startIndex,
        );
      }
    },
  },
];

function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((id, index) => id === right[index]);
}
