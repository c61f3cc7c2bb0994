import { claimMembers } from '../check/read-back.js';
import type { Step } from '../check/step.js';
import { equal } from '../filter-text.js';
import { inParallel } from '../in-parallel.js';
import { creationBody } from './okta-profile.js';
import type { OktaStage } from './okta-stage.js';

const REMOVALS_PER_PATCH = 100;

/** What only template and catalog apps do with groups: membership by PATCH. */
export const groupTemplateSteps: Step<OktaStage>[] = [
  {
    id: 'okta.template.group.one-document',
    title: 'one PATCH removes one member and adds another; members have no `type`',
    play: async (stage) => {
      const { apps, http, claim } = stage;
      const { id } = stage.group(0);
      const [first, second] = [apps.template.accountOf(stage.person(0)), apps.template.accountOf(stage.person(1))];
      await http.patch(`/Groups/${id}`, [{ op: 'replace', path: 'members', value: [{ value: first, display: 'A' }] }]);
      const answer = await http.patch(`/Groups/${id}`, [
        { op: 'remove', path: `members[${equal('value', first)}]` },
        { op: 'add', path: 'members', value: [{ value: second, display: 'B' }] },
      ]);
      claim.status(answer, 200, 204);
      await claimMembers(stage, id, [second]);
    },
  },
  {
    id: 'okta.template.group.empty',
    title: 'a replacement of the members with an empty list empties the group',
    play: async (stage) => {
      const { id } = stage.group(0);
      stage.claim.status(
        await stage.http.patch(`/Groups/${id}`, [{ op: 'replace', path: 'members', value: [] }]),
        200,
        204,
      );
      await claimMembers(stage, id, []);
    },
  },
  {
    id: 'okta.template.group.many',
    title: 'many members are added by one PATCH, and removed by one operation each',
    play: async (stage) => {
      const { http, claim } = stage;
      const { id } = stage.group(0);
      const answers = await inParallel(stage.crowd(stage.pageUsers), 8, (each) =>
        http.post('/Users', creationBody(each)),
      );
      const users = answers.map((answer) => claim.user(answer, 201));
      const members = users.map((user) => ({ value: user.id, display: user.userName }));
      claim.status(await http.patch(`/Groups/${id}`, [{ op: 'add', path: 'members', value: members }]), 200, 204);
      await claimMembers(
        stage,
        id,
        users.map((user) => user.id),
      );
      const leaving = users.slice(1, REMOVALS_PER_PATCH + 1);
      const operations = leaving.map((user) => ({ op: 'remove', path: `members[${equal('value', user.id)}]` }));
      claim.status(await http.patch(`/Groups/${id}`, operations), 200, 204);
      await claimMembers(
        stage,
        id,
        users.filter((user) => !leaving.includes(user)).map((user) => user.id),
      );
    },
  },
  {
    id: 'okta.template.group.unknown-member',
    title: 'an id that never existed is refused with a 4xx or skipped, and the members stay',
    play: async (stage) => {
      const { http, claim } = stage;
      const group = await stage.apps.template.pushGroup(stage.named('Ghosts'), [stage.person(0)]);
      const ghost = { value: stage.random.uuid(), display: 'ghost' };
      const answer = await http.patch(`/Groups/${group.id}`, [{ op: 'add', path: 'members', value: [ghost] }]);
      claim.status(answer, 200, 204, 400, 404);
      await claimMembers(stage, group.id, [stage.apps.template.accountOf(stage.person(0))]);
    },
  },
];
