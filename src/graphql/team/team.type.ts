import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { TeamOrigin } from '../../domain/team/team.entity.js';
import { connectionOf } from '../connection.js';
import { enumOf } from '../enum.js';
import { MemberType } from '../member/member.type.js';

export const TeamOriginEnum = enumOf<TeamOrigin>('TeamOrigin', 'Who keeps a team, or a place in it.', {
  MANUAL: 'Made by hand.',
  SCIM: 'Kept by an identity provider over SCIM.',
});

@ObjectType('Team', { description: 'A team of members.', simpleResolvers: true })
export class TeamType {
  @Field(() => ID, { description: 'The same id as in SCIM and SQL.' })
  id!: string;

  @Field(() => Int, {
    description: 'Counts the changes; the same counter as the SCIM ETag. Send it as `expectedVersion`.',
  })
  version!: number;

  @Field(() => String, {
    description: 'The name, unique among the teams of the same keeper, without regard to letter case.',
  })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What the team is for; identity providers never see it.' })
  description!: string | null;

  @Field(() => TeamOriginEnum, { description: 'Who keeps the team.' })
  managedBy!: TeamOrigin;

  @Field(() => String, { nullable: true, description: "The identity provider's own id of the group." })
  externalId!: string | null;

  @Field(() => GraphQLDateTime, { description: 'When the team was made.' })
  createdAt!: Date;

  @Field(() => GraphQLDateTime, { description: 'When the team was last changed.' })
  updatedAt!: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the team was archived; null for a living one.' })
  archivedAt!: Date | null;
}

@ObjectType('TeamMemberEdge', { description: "A member's place in a team.", simpleResolvers: true })
class TeamMemberEdgeType {
  @Field(() => MemberType, { description: 'The member.' })
  node!: unknown;

  @Field(() => [TeamOriginEnum], { description: 'Who put the member there; both may have.' })
  sources!: readonly TeamOrigin[];

  @Field(() => String, { description: 'Leads on from this row, as `after`.' })
  cursor!: string;
}

export const TeamConnection = connectionOf('Team', () => TeamType);
export const TeamMemberConnection = connectionOf('TeamMember', () => MemberType, TeamMemberEdgeType);
