import { Field, Int, ObjectType } from 'type-graphql';
import type { PreviewOutcome } from '../../domain/license/seat-outcomes.js';
import { connectionOf } from '../connection.js';
import { enumOf } from '../enum.js';

export const PreviewOutcomeEnum = enumOf<PreviewOutcome>('LicenseRuleOutcome', 'What a change would do to a member.', {
  GAINS: 'Gets a seat.',
  WAITS: 'Is due a seat, and waits for it in the queue.',
  LACKS: 'Is due a seat and gets none: the license is full and has no queue.',
  LOSES: 'Is no longer due the seat, or the place in the queue, that a rule gave.',
  KEEPS: 'Keeps what is due by the rules as they would be.',
});

@ObjectType('LicenseRuleEffect', {
  description: 'What a change of a rule would do to one member.',
  simpleResolvers: true,
})
export class LicenseRuleEffectType {
  @Field(() => PreviewOutcomeEnum, { description: 'What it would do.' })
  outcome!: PreviewOutcome;
}

export const LicenseRuleEffectConnection = connectionOf('LicenseRuleEffect', () => LicenseRuleEffectType);

@ObjectType('LicenseRulePreview', {
  description: 'What a change of a rule would do if it were made now; nothing is written.',
  simpleResolvers: true,
})
export class LicenseRulePreviewType {
  @Field(() => Int, { description: 'How many members would get a seat.' })
  gains!: number;

  @Field(() => Int, { description: 'How many would wait for one.' })
  waits!: number;

  @Field(() => Int, { description: 'How many would be due one and get none.' })
  lacks!: number;

  @Field(() => Int, { description: 'How many would no longer be due theirs.' })
  loses!: number;

  @Field(() => Int, { description: 'How many would keep theirs.' })
  keeps!: number;
}
