import { Field, ID, InputType, Int } from 'type-graphql';
import type { TeamListing } from '../../domain/team/team.queries.js';
import { enumOf } from '../enum.js';
import { DateTimeFilter, enumFilterOf, IdFilter, IntFilter, StringFilter } from '../filter-input.js';
import type { FieldPaths } from '../filter-tree.js';
import { TenantInput } from '../payload.js';
import { TeamOriginEnum } from './team.type.js';

@InputType({ description: 'A new team, made by hand.' })
export class CreateTeamInput extends TenantInput {
  @Field(() => String, { description: 'The name, unique among manual teams without regard to letter case.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What the team is for.' })
  description?: string | null;

  @Field(() => [ID], { nullable: true, description: 'The first members.' })
  memberIds?: string[] | null;
}

@InputType()
abstract class TeamReferenceInput extends TenantInput {
  @Field(() => ID, { description: 'The team.' })
  teamId!: string;
}

@InputType({ description: 'What changes of a team: what is left out stays.' })
export class UpdateTeamInput extends TeamReferenceInput {
  @Field(() => Int, { nullable: true, description: 'Refuse (STALE_VERSION) when the team has another version by now.' })
  expectedVersion?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name; MANAGED_BY_IDP of a team kept by an identity provider.',
  })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'What the team is for; null clears.' })
  description?: string | null;
}

@InputType()
abstract class TeamMembersInput extends TeamReferenceInput {
  @Field(() => [ID], { description: 'The members.' })
  memberIds!: string[];
}

@InputType({ description: 'Whom to add to which team.' })
export class AddTeamMembersInput extends TeamMembersInput {}

@InputType({ description: 'Whom to take out of which team.' })
export class RemoveTeamMembersInput extends TeamMembersInput {}

@InputType({ description: 'Which team to archive.' })
export class ArchiveTeamInput extends TeamReferenceInput {}

@InputType({ description: 'Which team to bring back.' })
export class RestoreTeamInput extends TeamReferenceInput {}

export const TeamOrderEnum = enumOf<NonNullable<TeamListing['orderBy']>>('TeamOrder', 'How teams are ordered.', {
  CREATED_AT: 'By the time they were made.',
  NAME: 'By name, without regard to letter case.',
});

const TeamOriginFilter = enumFilterOf('TeamOrigin', TeamOriginEnum);

@InputType({ description: 'Which teams. All fields given must hold.' })
export class TeamFilter {
  @Field(() => [TeamFilter], { nullable: true, description: 'All of these hold.' })
  and?: TeamFilter[] | null;

  @Field(() => [TeamFilter], { nullable: true, description: 'One of these holds.' })
  or?: TeamFilter[] | null;

  @Field(() => TeamFilter, { nullable: true, description: 'This does not hold.' })
  not?: TeamFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'By id.' })
  id?: IdFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'By name.' })
  name?: StringFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'By description.' })
  description?: StringFilter | null;

  @Field(() => StringFilter, { nullable: true, description: "By the identity provider's id, exactly." })
  externalId?: StringFilter | null;

  @Field(() => TeamOriginFilter, { nullable: true, description: 'By who keeps them.' })
  managedBy?: object | null;

  @Field(() => IdFilter, { nullable: true, description: 'By member: one of them is in it; with neq and nin, none is.' })
  memberId?: IdFilter | null;

  @Field(() => IntFilter, { nullable: true, description: 'By version.' })
  version?: IntFilter | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'By the time they were made.' })
  createdAt?: DateTimeFilter | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'By the time they were last changed.' })
  updatedAt?: DateTimeFilter | null;
}

/** Where the domain has what a TeamFilter names. */
export const teamFilterPaths: FieldPaths = { memberId: { some: 'members', field: 'value' } };
