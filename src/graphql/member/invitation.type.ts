import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('Invitation', {
  description: 'An open invitation: it works once, by its link, or by the first sign-in through single sign-on.',
  simpleResolvers: true,
})
export class InvitationType {
  @Field(() => ID, { description: 'The id of the invitation.' })
  id!: string;

  @Field(() => String, { description: 'Where it was sent.' })
  email!: string;

  @Field(() => GraphQLDateTime, { description: 'When it was sent.' })
  createdAt!: Date;

  @Field(() => GraphQLDateTime, { description: 'When it ends: after 30 days. The seat that is reserved is then free.' })
  expiresAt!: Date;
}
