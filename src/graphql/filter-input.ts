import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';

const equal = { nullable: true, description: 'Is this value.' };
const unequal = { nullable: true, description: 'Is not this value, or is empty.' };
const among = { nullable: true, description: 'Is one of these values, at most 250.' };
const notAmong = { nullable: true, description: 'Is none of these values, at most 250.' };
const empty = { nullable: true, description: 'True: has no value. False: has one.' };

@InputType({
  description:
    'Compares text. All comparisons given must hold. Names and e-mails are compared without regard to letter case.',
})
export class StringFilter {
  @Field(() => String, equal)
  eq?: string | null;

  @Field(() => String, unequal)
  neq?: string | null;

  @Field(() => [String], among)
  in?: string[] | null;

  @Field(() => [String], notAmong)
  nin?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Has this part.' })
  contains?: string | null;

  @Field(() => String, { nullable: true, description: 'Begins with this.' })
  startsWith?: string | null;

  @Field(() => String, { nullable: true, description: 'Comes after this in the order of text.' })
  gt?: string | null;

  @Field(() => String, { nullable: true, description: 'Comes before this in the order of text.' })
  lt?: string | null;

  @Field(() => Boolean, empty)
  isNull?: boolean | null;
}

@InputType('IDFilter', { description: 'Compares an id. All comparisons given must hold.' })
export class IdFilter {
  @Field(() => ID, equal)
  eq?: string | null;

  @Field(() => ID, unequal)
  neq?: string | null;

  @Field(() => [ID], among)
  in?: string[] | null;

  @Field(() => [ID], notAmong)
  nin?: string[] | null;
}

@InputType({ description: 'Compares a whole number. All comparisons given must hold.' })
export class IntFilter {
  @Field(() => Int, equal)
  eq?: number | null;

  @Field(() => Int, unequal)
  neq?: number | null;

  @Field(() => [Int], among)
  in?: number[] | null;

  @Field(() => [Int], notAmong)
  nin?: number[] | null;

  @Field(() => Int, { nullable: true, description: 'Is more than this.' })
  gt?: number | null;

  @Field(() => Int, { nullable: true, description: 'Is less than this.' })
  lt?: number | null;
}

@InputType({ description: 'Compares yes and no.' })
export class BooleanFilter {
  @Field(() => Boolean, equal)
  eq?: boolean | null;

  @Field(() => Boolean, unequal)
  neq?: boolean | null;
}

@InputType({ description: 'Compares a time. All comparisons given must hold.' })
export class DateTimeFilter {
  @Field(() => GraphQLDateTime, equal)
  eq?: Date | null;

  @Field(() => GraphQLDateTime, unequal)
  neq?: Date | null;

  @Field(() => [GraphQLDateTime], among)
  in?: Date[] | null;

  @Field(() => [GraphQLDateTime], notAmong)
  nin?: Date[] | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Is later than this.' })
  gt?: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Is earlier than this.' })
  lt?: Date | null;

  @Field(() => Boolean, empty)
  isNull?: boolean | null;
}

/** The comparisons of one enum: `<name>Filter`. */
export function enumFilterOf(name: string, values: object): new () => object {
  @InputType(`${name}Filter`, { description: `Compares values of ${name}. All comparisons given must hold.` })
  class EnumFilter {
    @Field(() => values, equal)
    eq?: string | null;

    @Field(() => values, unequal)
    neq?: string | null;

    @Field(() => [values], among)
    in?: string[] | null;

    @Field(() => [values], notAmong)
    nin?: string[] | null;
  }
  return EnumFilter;
}
