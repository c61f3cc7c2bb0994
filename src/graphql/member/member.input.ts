import { Field, ID, InputType, Int } from 'type-graphql';
import type { Role } from '../../domain/member/member.entity.js';
import type { MemberOrder } from '../../domain/member/member.queries.js';
import { enumOf } from '../enum.js';
import { BooleanFilter, DateTimeFilter, enumFilterOf, IdFilter, IntFilter, StringFilter } from '../filter-input.js';
import type { FieldPaths } from '../filter-tree.js';
import { TenantInput } from '../payload.js';
import { MemberOriginEnum, MemberStatusEnum, RoleEnum } from './member.type.js';

@InputType({ description: 'The parts of a name.' })
export class MemberNameInput {
  @Field(() => String, { nullable: true, description: 'The whole name, as it is written.' })
  formatted?: string | null;

  @Field(() => String, { nullable: true, description: 'The family name.' })
  familyName?: string | null;

  @Field(() => String, { nullable: true, description: 'The given name.' })
  givenName?: string | null;

  @Field(() => String, { nullable: true, description: 'The middle names.' })
  middleName?: string | null;

  @Field(() => String, { nullable: true, description: 'What stands before the name, such as "Dr.".' })
  honorificPrefix?: string | null;

  @Field(() => String, { nullable: true, description: 'What stands behind the name, such as "III".' })
  honorificSuffix?: string | null;
}

@InputType({ description: 'An e-mail address or a phone number.' })
export class ContactValueInput {
  @Field(() => String, { description: 'The address or number.' })
  value!: string;

  @Field(() => String, { nullable: true, description: 'What it is for, such as "work".' })
  type?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether it is the preferred one.' })
  primary!: boolean;
}

/** What is said of a person when a member is made and when one is changed. */
@InputType()
export abstract class MemberDetailsInput extends TenantInput {
  @Field(() => String, { nullable: true, description: 'The name that people see.' })
  displayName?: string | null;

  @Field(() => MemberNameInput, { nullable: true, description: 'The parts of the name, as a whole.' })
  name?: MemberNameInput | null;

  @Field(() => [ContactValueInput], { nullable: true, description: 'The contact e-mails, as a whole.' })
  emails?: ContactValueInput[] | null;

  @Field(() => [ContactValueInput], { nullable: true, description: 'The phone numbers, as a whole.' })
  phoneNumbers?: ContactValueInput[] | null;

  @Field(() => String, { nullable: true, description: 'The job title.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'The department.' })
  department?: string | null;

  @Field(() => String, { nullable: true, description: 'The cost centre.' })
  costCenter?: string | null;

  @Field(() => String, { nullable: true, description: 'The employee number.' })
  employeeNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'The preferred language, such as "de-CH".' })
  preferredLanguage?: string | null;

  @Field(() => String, { nullable: true, description: 'The locale, such as "de-CH".' })
  locale?: string | null;

  @Field(() => String, { nullable: true, description: 'The time zone, such as "Europe/Zurich".' })
  timezone?: string | null;
}

@InputType({ description: 'A new member, active at once.' })
export class CreateMemberInput extends MemberDetailsInput {
  @Field(() => String, {
    description: 'The unique name; if it is a free e-mail address, it becomes the login e-mail too.',
  })
  userName!: string;

  @Field(() => RoleEnum, { defaultValue: 'MEMBER', description: 'The role; only owners make owners.' })
  role!: Role;
}

@InputType({ description: 'What changes of a member: what is left out stays, null clears.' })
export class UpdateMemberInput extends MemberDetailsInput {
  @Field(() => ID, { description: 'The member.' })
  memberId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Refuse (STALE_VERSION) when the member has another version by now.',
  })
  expectedVersion?: number | null;

  @Field(() => String, { nullable: true, description: 'The unique name.' })
  userName?: string | null;

  @Field(() => RoleEnum, { nullable: true, description: 'The role; only owners make and unmake owners.' })
  role?: Role | null;

  @Field(() => String, { nullable: true, description: "The administrators' notes." })
  notes?: string | null;
}

@InputType()
export abstract class MemberReferenceInput extends TenantInput {
  @Field(() => ID, { description: 'The member.' })
  memberId!: string;
}

@InputType({ description: 'Whom to suspend.' })
export class DeactivateMemberInput extends MemberReferenceInput {}

@InputType({ description: 'Whom to bring back.' })
export class ReactivateMemberInput extends MemberReferenceInput {}

@InputType({ description: 'Whom to remove for good.' })
export class RemoveMemberInput extends MemberReferenceInput {}

export const MemberOrderEnum = enumOf<MemberOrder>('MemberOrder', 'How members are ordered.', {
  CREATED_AT: 'By the time they were made.',
  USER_NAME: 'By userName, without regard to letter case.',
  DISPLAY_NAME: 'By display name, without regard to letter case.',
  UPDATED_AT: 'By the time they were last changed.',
});

const MemberStatusFilter = enumFilterOf('MemberStatus', MemberStatusEnum);
const RoleFilter = enumFilterOf('Role', RoleEnum);
const MemberOriginFilter = enumFilterOf('MemberOrigin', MemberOriginEnum);

@InputType({ description: 'Which members. All fields given must hold.' })
export class MemberFilter {
  @Field(() => [MemberFilter], { nullable: true, description: 'All of these hold.' })
  and?: MemberFilter[] | null;

  @Field(() => [MemberFilter], { nullable: true, description: 'One of these holds.' })
  or?: MemberFilter[] | null;

  @Field(() => MemberFilter, { nullable: true, description: 'This does not hold.' })
  not?: MemberFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'By id.' })
  id?: IdFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'By userName.' })
  userName?: StringFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'By display name.' })
  displayName?: StringFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'By given name.' })
  givenName?: StringFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'By family name.' })
  familyName?: StringFilter | null;

  @Field(() => StringFilter, {
    nullable: true,
    description: 'By contact e-mail: one of them is so; with neq and nin, none is.',
  })
  email?: StringFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'By login e-mail.' })
  loginEmail?: StringFilter | null;

  @Field(() => StringFilter, { nullable: true, description: "By the identity provider's id, exactly." })
  externalId?: StringFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'By job title.' })
  title?: StringFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'By department.' })
  department?: StringFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'By cost centre.' })
  costCenter?: StringFilter | null;

  @Field(() => IdFilter, {
    nullable: true,
    description: 'By team: the member is in one of them; with neq and nin, in none.',
  })
  teamId?: IdFilter | null;

  @Field(() => MemberStatusFilter, { nullable: true, description: 'By status.' })
  status?: object | null;

  @Field(() => RoleFilter, { nullable: true, description: 'By role.' })
  role?: object | null;

  @Field(() => MemberOriginFilter, { nullable: true, description: 'By who keeps them.' })
  managedBy?: object | null;

  @Field(() => BooleanFilter, { nullable: true, description: "By the identity provider's switch." })
  active?: BooleanFilter | null;

  @Field(() => IntFilter, { nullable: true, description: 'By version.' })
  version?: IntFilter | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'By the time they were made.' })
  createdAt?: DateTimeFilter | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'By the time they were last changed.' })
  updatedAt?: DateTimeFilter | null;
}

/** Where the domain has what a MemberFilter names. */
export const memberFilterPaths: FieldPaths = {
  givenName: 'name.givenName',
  familyName: 'name.familyName',
  email: { some: 'emails', field: 'value' },
  teamId: { some: 'teams', field: 'value' },
};
