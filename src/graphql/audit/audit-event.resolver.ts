import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { AuditEntry } from '../../domain/audit/audit.entity.js';
import { changesOf } from '../../domain/audit/audit-change.js';
import type { GraphqlContext } from '../context.js';
import { MemberType } from '../member/member.type.js';
import { AuditActorType, AuditChangeType, AuditEventType } from './audit-event.type.js';

@Resolver(() => AuditEventType)
export class AuditEventResolver {
  @FieldResolver(() => AuditActorType, { description: 'Who did it.' })
  actor(@Root() { actorKind, actorId }: AuditEntry) {
    return { kind: actorKind, id: actorId };
  }

  @FieldResolver(() => MemberType, { nullable: true, description: 'The member who did it; null when it was none.' })
  actingMember(@Root() { organizationId, actorKind, actorId }: AuditEntry, @Ctx() ctx: GraphqlContext) {
    return actorKind === 'member' ? ctx.tenant(organizationId).loaders.members.load(actorId) : null;
  }

  @FieldResolver(() => [AuditChangeType], { description: 'What changed.' })
  changes(@Root() entry: AuditEntry) {
    return changesOf(entry);
  }

  @FieldResolver(() => String, { description: 'The correlation id of the request.' })
  requestId(@Root() { correlationId }: AuditEntry) {
    return correlationId;
  }
}
