import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import { ArgsType, Field, Float, Int, ObjectType } from 'type-graphql';
import type { EndReason } from '../../domain/license/license-assignment.entity.js';
import type { IntervalLength, PeriodRequest } from '../../domain/period.js';
import { enumOf } from '../enum.js';
import { EndReasonEnum } from './license-assignment.type.js';

export const UsageIntervalEnum = enumOf<IntervalLength>('UsageInterval', 'How long an interval of a usage is.', {
  DAY: 'A day of the time zone: 23 or 25 hours where its clocks change.',
  WEEK: 'From Monday to Sunday.',
  MONTH: 'A calendar month.',
  QUARTER: 'Three calendar months, from January, April, July or October on.',
  YEAR: 'A calendar year.',
});

/** The days of a report. */
@ArgsType()
export class PeriodArguments implements PeriodRequest {
  @Field(() => GraphQLLocalDate, { description: 'The first day, from 2000-01-01 on.' })
  from!: string;

  @Field(() => GraphQLLocalDate, {
    description: 'The last day; it belongs to the period. Not after today in the time zone: today counts up to now.',
  })
  to!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The time zone (IANA) whose days are meant, such as "Europe/Berlin"; UTC without it.',
  })
  timeZone?: string | null;
}

@ObjectType('UsagePoint', { description: 'The usage of a license in one interval.', simpleResolvers: true })
export class UsagePointType {
  @Field(() => GraphQLDateTime, { description: 'Its first instant.' })
  start!: Date;

  @Field(() => GraphQLDateTime, {
    description: 'The instant at which it is over; that of the answer while it goes on.',
  })
  end!: Date;

  @Field(() => Int, { description: 'The seats purchased at the end.' })
  purchased!: number;

  @Field(() => Int, { description: 'The most seats purchased at any instant.' })
  purchasedMax!: number;

  @Field(() => Int, { description: 'The seats held at the end.' })
  assigned!: number;

  @Field(() => Int, { description: 'The most seats held at any instant.' })
  assignedMax!: number;

  @Field(() => String, {
    description: 'The seats held on average over the time, a decimal with four places such as "12.5000".',
  })
  assignedAverage!: string;

  @Field(() => Int, { description: 'The most seats kept for invitations at any instant.' })
  reservedMax!: number;

  @Field(() => Int, { description: 'The most members who waited at any instant.' })
  waitlistedMax!: number;

  @Field(() => Int, { description: 'The most seats held beyond the purchased ones at any instant.' })
  overMax!: number;
}

@ObjectType('UsagePeak', { description: 'When most seats were held.', simpleResolvers: true })
export class UsagePeakType {
  @Field(() => GraphQLDateTime, { description: 'When that was so first.' })
  at!: Date;

  @Field(() => Int, { description: 'How many seats were held.' })
  assigned!: number;
}

@ObjectType('TrueUp', {
  description: 'The seats owed: the most that were held beyond the purchased ones at any instant.',
  simpleResolvers: true,
})
export class TrueUpType {
  @Field(() => Int, { description: 'How many seats; 0 when the purchased ones were always enough.' })
  seats!: number;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When that was so first; null when nothing is owed.' })
  at!: Date | null;
}

@ObjectType('EndedSeats', { description: 'How many seats ended for one reason.', simpleResolvers: true })
export class EndedSeatsType {
  @Field(() => EndReasonEnum, { description: 'Why they ended.' })
  reason!: EndReason;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType('LicenseChurn', { description: 'The seats given and returned in a period.', simpleResolvers: true })
export class LicenseChurnType {
  @Field(() => Int, { description: 'The seats that somebody got.' })
  started!: number;

  @Field(() => Int, { description: 'The seats that ended.' })
  ended!: number;

  @Field(() => [EndedSeatsType], { description: 'Those that ended, by the reason, the most frequent one in front.' })
  endedByReason!: EndedSeatsType[];

  @Field(() => Int, { description: 'The members who got a seat and held none when the period began.' })
  membersJoined!: number;

  @Field(() => Int, { description: 'The members whose seat ended and who held none when the period ended.' })
  membersLeft!: number;
}

@ObjectType('TimeToSeat', {
  description:
    'How long those who got a seat in a period had waited for it, in seconds; 0 for those who got it at once.',
  simpleResolvers: true,
})
export class TimeToSeatType {
  @Field(() => Int, { description: 'How many got a seat.' })
  count!: number;

  @Field(() => Float, { nullable: true, description: 'The mean; null when nobody got one.' })
  mean!: number | null;

  @Field(() => Float, { nullable: true, description: 'The wait that half of them did not exceed.' })
  median!: number | null;

  @Field(() => Float, { nullable: true, description: 'The wait that 95 of 100 did not exceed.' })
  p95!: number | null;
}

@ObjectType('LicenseUsage', { description: 'How the seats of a license were used in a period.', simpleResolvers: true })
export class LicenseUsageType {
  @Field(() => GraphQLDateTime, { description: 'The first instant of the period.' })
  start!: Date;

  @Field(() => GraphQLDateTime, {
    description: 'The instant at which it is over; that of the answer while it goes on.',
  })
  end!: Date;

  @Field(() => [UsagePointType], {
    description: 'Interval by interval; the first and the last are cut at the period’s ends.',
  })
  points!: UsagePointType[];

  @Field(() => UsagePeakType, { description: 'The most seats held at any instant of the period.' })
  peak!: UsagePeakType;

  @Field(() => TrueUpType, { description: 'The seats owed for the period.' })
  trueUp!: TrueUpType;
}
