import type { Endpoint } from '../scim-resource.js';
import type { Stage } from './stage.js';

const WALKS = 4;

/**
 * The ids of every resource, read in pages of `count` by a client that steps by `count` whatever it is given. Claims
 * full pages and no id twice. A walk during which somebody else created or deleted is begun again.
 */
export async function walkPages(stage: Stage, endpoint: Endpoint, count: number): Promise<string[]> {
  for (let walk = 1; ; walk += 1) {
    const { ids, totals } = await walkOnce(stage, endpoint, count);
    if (totals.size > 1 && walk < WALKS) continue;
    const distinct = new Set(ids).size;
    stage.claim.must(distinct === ids.length, 'no resource is on two pages', { distinct, read: ids.length });
    stage.claim.must(totals.has(ids.length), 'the pages add up to totalResults', {
      read: ids.length,
      totals: [...totals],
    });
    return ids;
  }
}

async function walkOnce({ http, claim }: Stage, endpoint: Endpoint, count: number) {
  const ids: string[] = [];
  const totals = new Set<number>();
  for (let startIndex = 1, total = 1; startIndex <= total; startIndex += count) {
    const page = claim.page<{ id: string }>(await http.get(`/${endpoint}?startIndex=${startIndex}&count=${count}`));
    const expected = Math.min(count, Math.max(page.totalResults - startIndex + 1, 0));
    claim.must(page.Resources.length === expected, 'every page but the last is full: a short one loses resources', {
      expected,
      given: page.Resources.length,
    });
    claim.should(page.startIndex === startIndex, 'startIndex is the one asked for', page.startIndex);
    ids.push(...page.Resources.map(({ id }) => id));
    total = page.totalResults;
    totals.add(total);
  }
  return { ids, totals };
}
