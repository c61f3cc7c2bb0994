import { Field, Int, ObjectType } from 'type-graphql';
import type { PreviewOutcome } from '../../domain/license/seat-outcomes.js';
import type { MemberOutcome, TeamOutcome } from '../../domain/scim-connection/connection-plan.js';
import { connectionOf } from '../connection.js';
import { enumOf } from '../enum.js';
import { PreviewOutcomeEnum } from '../license/license-rule-preview.type.js';

export const ScimMemberOutcomeEnum = enumOf<MemberOutcome>('ScimMemberOutcome', 'What becomes of a member.', {
  LINKS: 'Is linked when the identity provider pushes them, keeping id, role and login e-mail.',
  CONFLICTS: 'Is refused when the identity provider pushes them, until an owner has decided.',
  STAYS_MANUAL: 'Stays as they are, kept by administrators.',
  SUSPENDS: 'Is suspended, and kept by administrators.',
  MOVES: 'Is kept by the other connection.',
});

export const ScimTeamOutcomeEnum = enumOf<TeamOutcome>('ScimTeamOutcome', 'What becomes of a team.', {
  LINKS: 'Is taken over when a group of its name is pushed.',
  CONFLICTS: 'Is refused, until an owner has decided; or does not move, as there is one of its name.',
  STAYS_MANUAL: 'Stays as it is, kept by administrators.',
  MOVES: 'Is kept by the other connection.',
});

@ObjectType('ScimMemberEffect', { description: 'What a change would do to one member.', simpleResolvers: true })
export class ScimMemberEffectType {
  @Field(() => ScimMemberOutcomeEnum, { description: 'What becomes of them.' })
  outcome!: MemberOutcome;
}

@ObjectType('ScimTeamEffect', { description: 'What a change would do to one team.', simpleResolvers: true })
export class ScimTeamEffectType {
  @Field(() => ScimTeamOutcomeEnum, { description: 'What becomes of it.' })
  outcome!: TeamOutcome;
}

@ObjectType('ScimSeatEffect', { description: "What a change would do to one member's seat.", simpleResolvers: true })
export class ScimSeatEffectType {
  @Field(() => PreviewOutcomeEnum, { description: 'What becomes of it.' })
  outcome!: PreviewOutcome;
}

export const ScimMemberEffectConnection = connectionOf('ScimMemberEffect', () => ScimMemberEffectType);
export const ScimTeamEffectConnection = connectionOf('ScimTeamEffect', () => ScimTeamEffectType);
export const ScimSeatEffectConnection = connectionOf('ScimSeatEffect', () => ScimSeatEffectType);

@ObjectType('ScimPreviewCounts', { description: 'How many a change would concern.', simpleResolvers: true })
export class ScimPreviewCountsType {
  @Field(() => Int, { description: 'How many members would be linked.' })
  links!: number;

  @Field(() => Int, { description: 'How many members would be refused until an owner has decided.' })
  conflicts!: number;

  @Field(() => Int, { description: 'How many members would stay as they are, kept by administrators.' })
  staysManual!: number;

  @Field(() => Int, { description: 'How many members would be suspended.' })
  suspends!: number;

  @Field(() => Int, { description: 'How many members the other connection would keep.' })
  moves!: number;

  @Field(() => Int, { description: 'How many seats would be given, also to those who only wait.' })
  gains!: number;

  @Field(() => Int, { description: 'How many seats would be waited for.' })
  waits!: number;

  @Field(() => Int, { description: 'How many seats would be due and not given: the license is full and has no queue.' })
  lacks!: number;

  @Field(() => Int, { description: 'How many seats, or places in a queue, would be lost.' })
  loses!: number;

  @Field(() => Int, { description: 'How many seats would be kept by right of a rule.' })
  keeps!: number;

  @Field(() => Int, { description: 'How many manual teams would be taken over.' })
  teamsLink!: number;

  @Field(() => Int, { description: 'How many teams would be refused.' })
  teamsConflict!: number;
}

@ObjectType('ScimPreview', {
  description:
    'What a change of a connection would do if it were made now. Enabling supposes that the identity provider pushes everybody at the verified domains, as they are, those who lose a seat first, and groups of all names.',
  simpleResolvers: true,
})
export class ScimPreviewType {}
