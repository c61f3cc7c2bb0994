import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('ScimConnectionCounts', {
  description: 'What a connection keeps: nothing while it is disabled, as administrators keep it then.',
  simpleResolvers: true,
})
export class ScimConnectionCountsType {
  @Field(() => Int, { description: 'How many living members it keeps, suspended ones among them.' })
  members!: number;

  @Field(() => Int, { description: 'How many of these are suspended.' })
  suspended!: number;

  @Field(() => Int, { description: 'How many of these hold a seat.' })
  seated!: number;

  @Field(() => Int, { description: 'How many of these wait for a seat.' })
  waiting!: number;

  @Field(() => Int, { description: 'How many teams it keeps.' })
  teams!: number;

  @Field(() => Int, { description: 'How many of its conflicts nobody has settled.' })
  conflicts!: number;
}

@ObjectType('ScimConnectionQueue', {
  description: 'Who waits for a seat of a license, of those whom a connection keeps.',
  simpleResolvers: true,
})
export class ScimConnectionQueueType {
  @Field(() => Int, { description: 'How many wait.' })
  waiting!: number;
}
