import { Field, ID, ObjectType } from 'type-graphql';
import type { Permission } from '../../domain/access.js';
import { enumOf } from '../enum.js';
import { PermissionEnum } from '../token/permission.enum.js';

const ViewerKindEnum = enumOf<'member' | 'operator'>('ViewerKind', 'Who asks.', {
  member: 'A member of an organization.',
  operator: "The host product's backend.",
});

@ObjectType('Viewer', { description: 'Who asks, and what they may do.', simpleResolvers: true })
export class ViewerType {
  @Field(() => ViewerKindEnum, { description: 'What kind of caller it is.' })
  kind!: string;

  @Field(() => ID, { description: "The member's id, or the operator token's." })
  id!: string;

  @Field(() => [PermissionEnum], { description: 'What the caller may do with this token.' })
  can!: readonly Permission[];
}
