import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { EditableField } from '../../domain/member/editable-fields.js';
import type { MemberOrigin, MemberStatus, Role } from '../../domain/member/member.entity.js';
import { connectionOf } from '../connection.js';
import { enumOf } from '../enum.js';

export const MemberStatusEnum = enumOf<MemberStatus>('MemberStatus', 'Where a member stands.', {
  INVITED: 'Was invited and has not accepted yet.',
  ACTIVE: 'Works here: the identity provider and the administrator both say so.',
  SUSPENDED: 'Is switched off, by the identity provider or by an administrator; everything stays for the return.',
  EXPIRED: 'Did not accept the invitation in time.',
  DEPROVISIONED: 'Was removed for good; a tombstone stays.',
  ERASED: 'Was removed, and the personal data is gone.',
});

export const RoleEnum = enumOf<Role>('Role', 'What a member may do in the organization.', {
  OWNER: 'Everything; only owners make owners.',
  ADMIN: 'Everything but making owners and settling conflicts.',
  BILLING: 'Reads members and teams, and manages licenses.',
  ANALYST: 'Reads everything but tokens and webhooks, and exports.',
  MEMBER: 'Uses the product; reads the organization only.',
});

export const MemberOriginEnum = enumOf<MemberOrigin>('MemberOrigin', 'Who keeps a member.', {
  MANUAL: 'Made by hand.',
  INVITE: 'Came by an invitation.',
  JIT: 'Came by signing in through single sign-on.',
  SCIM: 'Kept by an identity provider over SCIM.',
});

export const MemberFieldEnum = enumOf<EditableField>('MemberField', 'What may be changed of a member.', {
  userName: 'The name that the identity provider or the administrator gave.',
  displayName: 'The name that people see.',
  name: 'The parts of the name.',
  emails: 'Contact e-mails.',
  phoneNumbers: 'Phone numbers.',
  title: 'The job title.',
  department: 'The department.',
  costCenter: 'The cost centre.',
  employeeNumber: 'The employee number.',
  preferredLanguage: 'The preferred language.',
  locale: 'The locale.',
  timezone: 'The time zone.',
  role: 'The role.',
  notes: "The administrators' notes.",
  hold: "The administrator's hold: deactivateMember and reactivateMember.",
  teams: 'Places in teams that are given by hand.',
  licenses: 'Licenses that are given by hand.',
});

@ObjectType('MemberName', { description: 'The parts of a name, as they were given.', simpleResolvers: true })
export class MemberNameType {
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

@ObjectType('ContactValue', { description: 'An e-mail address or a phone number.', simpleResolvers: true })
export class ContactValueType {
  @Field(() => String, { description: 'The address or number.' })
  value!: string;

  @Field(() => String, { nullable: true, description: 'What it is for, such as "work".' })
  type?: string | null;

  @Field(() => Boolean, { description: 'Whether it is the preferred one.' })
  primary!: boolean;
}

@ObjectType('Member', { description: 'A person of an organization.', simpleResolvers: true })
export class MemberType {
  @Field(() => ID, { description: 'The same id as in SCIM and SQL.' })
  id!: string;

  @Field(() => Int, {
    description: 'Counts the changes; the same counter as the SCIM ETag. Send it as `expectedVersion`.',
  })
  version!: number;

  @Field(() => String, {
    description: 'The unique name among the living members of the organization, without regard to letter case.',
  })
  userName!: string;

  @Field(() => String, { nullable: true, description: 'The name that people see.' })
  displayName!: string | null;

  @Field(() => String, { nullable: true, description: 'The department.' })
  department!: string | null;

  @Field(() => String, { nullable: true, description: 'The cost centre.' })
  costCenter!: string | null;

  @Field(() => MemberStatusEnum, { description: 'Where the member stands; follows from `active` and `heldAt`.' })
  status!: MemberStatus;

  @Field(() => RoleEnum, { description: 'What the member may do.' })
  role!: Role;

  @Field(() => MemberOriginEnum, { description: 'Who keeps the member.' })
  managedBy!: MemberOrigin;

  @Field(() => String, { nullable: true, description: "The identity provider's own id of the member." })
  externalId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The address to sign in with; set when the member was made, and no contact e-mail.',
  })
  loginEmail!: string | null;

  @Field(() => Boolean, { description: "The identity provider's switch (of a manual member, the administrator's)." })
  active!: boolean;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description:
      'Since when an administrator holds the member, whatever the identity provider says; null when not held.',
  })
  heldAt!: Date | null;

  @Field(() => String, { nullable: true, description: "The administrators' notes; identity providers never see them." })
  notes!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The removed member of the same name whom this one follows, if there is one; nothing was inherited.',
  })
  predecessorId!: string | null;

  @Field(() => GraphQLDateTime, { description: 'When the member was made.' })
  createdAt!: Date;

  @Field(() => GraphQLDateTime, { description: 'When the member was last changed.' })
  updatedAt!: Date;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description:
      'When the member last signed in here, or (to the hour) came with a token of a trusted issuer; null for never.',
  })
  lastSignInAt!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the member was removed for good.' })
  deprovisionedAt!: Date | null;
}

export const MemberConnection = connectionOf('Member', () => MemberType);
