import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { editableFieldsOf } from '../../domain/member/editable-fields.js';
import type { Member, ProfileValue } from '../../domain/member/member.entity.js';
import type { GraphqlContext } from '../context.js';
import { LicenseAssignmentType } from '../license/license-assignment.type.js';
import { ScimConnectionType } from '../scim-connection/scim-connection.type.js';
import { TeamType } from '../team/team.type.js';
import { ContactValueType, MemberFieldEnum, MemberNameType, MemberType } from './member.type.js';
import { SeatDecisionType } from './seat-decision.type.js';

@Resolver(() => MemberType)
export class MemberResolver {
  @FieldResolver(() => MemberNameType, { nullable: true, description: 'The parts of the name.' })
  name(@Root() { profile }: Member) {
    return profile.name ?? null;
  }

  @FieldResolver(() => [ContactValueType], { description: 'Contact e-mails; not unique, and not for signing in.' })
  emails(@Root() { profile }: Member) {
    return contacts(profile.emails);
  }

  @FieldResolver(() => [ContactValueType], { description: 'Phone numbers.' })
  phoneNumbers(@Root() { profile }: Member) {
    return contacts(profile.phoneNumbers);
  }

  @FieldResolver(() => String, { nullable: true, description: 'The job title.' })
  title(@Root() { profile }: Member) {
    return profile.title ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'The employee number.' })
  employeeNumber(@Root() { profile }: Member) {
    return profile.employeeNumber ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'The preferred language, such as "de-CH".' })
  preferredLanguage(@Root() { profile }: Member) {
    return profile.preferredLanguage ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'The locale, such as "de-CH".' })
  locale(@Root() { profile }: Member) {
    return profile.locale ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'The time zone, such as "Europe/Zurich".' })
  timezone(@Root() { profile }: Member) {
    return profile.timezone ?? null;
  }

  @FieldResolver(() => ScimConnectionType, {
    nullable: true,
    description: 'The connection that keeps the member; null for others. Needs scim:read.',
  })
  scimConnection(@Root() { organizationId, scimConnectionId }: Member, @Ctx() ctx: GraphqlContext) {
    return scimConnectionId ? ctx.tenant(organizationId).loaders.scimConnections.load(scimConnectionId) : null;
  }

  @FieldResolver(() => [LicenseAssignmentType], {
    description: 'What the member holds, waits for or lacks now. Needs licenses:read.',
  })
  licenseAssignments(@Root() { organizationId, id }: Member, @Ctx() ctx: GraphqlContext) {
    return ctx.tenant(organizationId).loaders.openAssignments.load(id);
  }

  @FieldResolver(() => [TeamType], { description: 'The teams of the member, by name. Needs teams:read.' })
  teams(@Root() { organizationId, id }: Member, @Ctx() ctx: GraphqlContext) {
    return ctx.tenant(organizationId).loaders.teamsOfMember.load(id);
  }

  @FieldResolver(() => SeatDecisionType, {
    description: 'Why the member holds, waits for, or lacks seats. Needs licenses:read.',
  })
  async seatDecision(@Root() { organizationId, id }: Member, @Ctx() ctx: GraphqlContext) {
    const licenses = await ctx.tenant(organizationId).loaders.seatDecisions.load(id);
    return { licenses, text: licenses.map(({ text }) => text).join(' ') || 'The organization has no license.' };
  }

  @FieldResolver(() => [MemberFieldEnum], { description: 'What the caller may change of the member.' })
  editableFields(@Root() member: Member, @Ctx() ctx: GraphqlContext) {
    return editableFieldsOf(member, ctx.caller.actor);
  }
}

const contacts = (values: readonly ProfileValue[] = []) =>
  values.flatMap(({ value, type, primary }) => (value ? [{ value, type, primary: primary ?? false }] : []));
