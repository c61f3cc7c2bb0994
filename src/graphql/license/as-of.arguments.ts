import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import { ArgsType, Field } from 'type-graphql';
import { instantOf, type Moment } from '../../domain/as-of.js';

/** At which moment to look; without any, at now. */
@ArgsType()
export class AsOfArguments implements Moment {
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description:
      'Those that held at this instant, past or present: started at it or before, and ended, if at all, after it. Ended ones are then included.',
  })
  asOf?: Date | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      'Those that held at the END of this day (its last millisecond) in `timeZone`. The day must be over there. Instead of `asOf`.',
  })
  onDate?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'With `onDate`: the time zone (IANA), such as "Europe/Berlin"; UTC without it.',
  })
  timeZone?: string | null;
}

/** The instant that the arguments mean, if any. */
export const instantIn = ({ asOf, onDate, timeZone }: AsOfArguments) =>
  instantOf({ asOf, onDate, timeZone }, new Date());
