import { Field, ObjectType } from 'type-graphql';
import type { CostKey, CostRowKind, CostSharing } from '../../domain/license/license-cost.js';
import { enumOf } from '../enum.js';
import { MoneyType } from './license.type.js';

export const CostKeyEnum = enumOf<CostKey>(
  'CostKey',
  'By what a cost is attributed: as it was when the seat was given.',
  {
    DEPARTMENT: 'The department of the member.',
    COST_CENTER: 'The cost centre of the member.',
    TEAM: 'The teams of the member.',
  },
);

export const CostSharingEnum = enumOf<CostSharing>('CostSharing', 'Which team pays for a member of several teams.', {
  EQUAL_SPLIT: 'All of them, the same part each.',
  PRIMARY: 'The one that was made first (the smallest id).',
});

const CostRowKindEnum = enumOf<CostRowKind>('CostRowKind', 'Whose seats a row of a cost tells.', {
  ATTRIBUTED: 'Those of the members of `key`.',
  UNATTRIBUTED: 'Those of members who had no department (cost centre, team).',
  UNHELD: 'Those that were purchased and held by nobody.',
});

@ObjectType('LicenseCostRow', { description: 'What somebody’s seats cost in one currency.', simpleResolvers: true })
export class LicenseCostRowType {
  @Field(() => CostRowKindEnum, { description: 'Whose seats.' })
  kind!: CostRowKind;

  @Field(() => String, {
    nullable: true,
    description: 'The department or cost centre as written, or the id of the team; null for the rest.',
  })
  key!: string | null;

  @Field(() => String, { description: 'What to show for the key: of a team, its name now.' })
  label!: string;

  @Field(() => String, { description: 'The time for which seats were held, in days of 24 hours: a decimal.' })
  seatDays!: string;

  @Field(() => MoneyType, { nullable: true, description: 'What that cost; null where no price was in force.' })
  amount!: MoneyType | null;
}

@ObjectType('LicenseCostTotal', { description: 'What a license cost in one currency.', simpleResolvers: true })
export class LicenseCostTotalType {
  @Field(() => String, {
    description: 'The purchased seats, and those held beyond them, in days of 24 hours: a decimal.',
  })
  seatDays!: string;

  @Field(() => MoneyType, { nullable: true, description: 'What that cost; null where no price was in force.' })
  amount!: MoneyType | null;
}

@ObjectType('LicenseCost', {
  description:
    'What a license cost in a period: its purchased seats, and those held beyond them, at the prices in force. A monthly price is spread over its calendar month, a yearly one over its calendar year. Currencies are never added.',
  simpleResolvers: true,
})
export class LicenseCostType {
  @Field(() => [LicenseCostTotalType], { description: 'The totals, one for each currency.' })
  totals!: LicenseCostTotalType[];

  @Field(() => [LicenseCostRowType], {
    description:
      'Whose budget pays: of each currency the attributed rows, the greatest in front, then what nobody can be attributed, then what nobody held. They add up to the total exactly.',
  })
  rows!: LicenseCostRowType[];
}
