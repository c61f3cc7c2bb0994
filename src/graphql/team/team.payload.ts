import { Field, ObjectType } from 'type-graphql';
import { Payload } from '../payload.js';
import { TeamType } from './team.type.js';

@ObjectType({ simpleResolvers: true })
abstract class TeamPayload extends Payload {
  @Field(() => TeamType, { nullable: true, description: 'The team as it is now; null when refused.' })
  team?: unknown;
}

@ObjectType({ description: 'What createTeam did.', simpleResolvers: true })
export class CreateTeamPayload extends TeamPayload {}

@ObjectType({ description: 'What updateTeam did.', simpleResolvers: true })
export class UpdateTeamPayload extends TeamPayload {}

@ObjectType({ description: 'What addTeamMembers did.', simpleResolvers: true })
export class AddTeamMembersPayload extends TeamPayload {}

@ObjectType({ description: 'What removeTeamMembers did.', simpleResolvers: true })
export class RemoveTeamMembersPayload extends TeamPayload {}

@ObjectType({ description: 'What archiveTeam did.', simpleResolvers: true })
export class ArchiveTeamPayload extends TeamPayload {}

@ObjectType({ description: 'What restoreTeam did.', simpleResolvers: true })
export class RestoreTeamPayload extends TeamPayload {}
