import { Field, ID, ObjectType } from 'type-graphql';
import type { TeamOrigin } from '../../domain/team/team.entity.js';
import { TeamOriginEnum } from '../team/team.type.js';

@ObjectType('OwnTeam', {
  description: 'A team that the caller is in; of the team itself only its name and who keeps it.',
  simpleResolvers: true,
})
export class OwnTeamType {
  @Field(() => ID, { description: 'The id of the team.' })
  id!: string;

  @Field(() => String, { description: 'The name of the team.' })
  name!: string;

  @Field(() => TeamOriginEnum, { description: 'Who keeps the team.' })
  managedBy!: TeamOrigin;
}
