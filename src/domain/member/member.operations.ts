import { requireOwner } from '../access.js';
import { DomainError } from '../errors.js';
import { type OperationContext, operation } from '../operation.js';
import { claimHolder } from '../scim-connection/conflicts.js';
import { underBrake } from '../scim-connection/held-requests.js';
import { checkOptionalText } from '../text.js';
import { requireVersion } from '../version.js';
import { isKeptBy } from './adoption.js';
import { heldCreation, heldRemoval, heldUpdate, reviseHeld } from './held-member.js';
import type { Member, MemberProfile, Role } from './member.entity.js';
import { changesBetween, draftOf, type MemberDraft, toColumns } from './member-draft.js';
import {
  changeMember,
  deprovision,
  holdMember,
  insertMember,
  linkMember,
  lockMember,
  reviseMember,
  withSeats,
} from './member-life.js';
import type { MemberInTeams } from './visible.js';

/** Creates an active member by hand. */
export const createMember = operation('members:write', async (ctx, input: { draft: MemberDraft; role: Role }) => {
  if (input.role === 'OWNER') requireOwner(ctx.actor, 'make a member an owner');
  const member = await insertMember(ctx, input.draft, {
    managedBy: 'MANUAL',
    scimConnectionId: null,
    role: input.role,
  });
  if (!member) throw new DomainError('CONFLICT', 'A member with this userName exists already.', 'userName');
  return member;
});

/**
 * Creates a member for an identity provider. A living holder of that userName whom it may adopt, or whom an owner has decided to link, is
 * linked instead, and keeps its id; any other is a conflict, which administrators see.
 */
export const provisionMember = operation('members:write', async (ctx, draft: MemberDraft): Promise<MemberInTeams> => {
  const connectionId = requireConnection(ctx);
  const created = await insertMember(ctx, draft, { managedBy: 'SCIM', scimConnectionId: connectionId, role: 'MEMBER' });
  if (created) return withSeats(ctx, created);
  const holder = await claimHolder(ctx, connectionId, draft);
  const linked = await underBrake(ctx, heldCreation, () => linkMember(ctx, holder, connectionId, draft));
  return withSeats(ctx, linked);
});

/** How a member is to be revised: `ifVersions` refuses (STALE_VERSION) a member of another version; `revise` is pure. */
export interface MemberRevision {
  readonly memberId: string;
  readonly ifVersions?: readonly number[];
  readonly revise: (member: MemberInTeams) => MemberDraft;
}

/**
 * Revises a member as its identity provider says, PUT and PATCH alike; a revision that changes nothing writes nothing. A member whom the
 * provider may adopt is linked by it, whatever it changes.
 */
export const updateMember = operation('members:write', async (ctx, input: MemberRevision) => {
  const connectionId = requireConnection(ctx);
  const member = await lockMember(ctx, input.memberId);
  requireVersion(member, input.ifVersions);
  const draft = input.revise(member);
  const isKept = isKeptBy(connectionId, member);
  const revised = await underBrake(
    ctx,
    (stop) => (isKept ? heldUpdate(member, draft) : heldCreation(stop)),
    () => (isKept ? reviseMember(ctx, member, draft) : linkMember(ctx, member, connectionId, draft)),
  );
  await reviseHeld(ctx, member, input.revise);
  return withSeats(ctx, revised);
});

/** What an administrator may change of a member; undefined leaves as it is, null clears. */
export interface MemberEdit {
  readonly memberId: string;
  readonly expectedVersion?: number | null;
  /** Of the profile, too, only what is given changes. */
  readonly draft: Partial<Omit<MemberDraft, 'active' | 'profile'>>;
  readonly profile?: { readonly [Name in keyof MemberProfile]: MemberProfile[Name] | null };
  readonly role?: Role | null;
  readonly notes?: string | null;
}

/** Edits a member by hand. What the identity provider keeps is MANAGED_BY_IDP; only owners make, change and unmake owners. */
export const editMember = operation('members:write', async (ctx, input: MemberEdit) => {
  const member = await lockMember(ctx, input.memberId);
  requireVersion(member, input.expectedVersion);
  protectOwner(ctx, member);
  const edited = { ...defined(input.draft), ...defined(input.profile ?? {}) };
  const [touched] = Object.keys(edited);
  if (touched) refuseIfManaged(member, touched);
  const current = draftOf(member);
  const profile = { ...current.profile, ...defined(input.profile ?? {}) } as MemberProfile;
  const draft = { ...current, ...defined(input.draft), profile };
  const row = toColumns(draft);
  const role = input.role ?? member.role;
  const notes = input.notes === undefined ? member.notes : checkOptionalText('notes', input.notes, { max: 10_000 });
  if (role !== member.role && role === 'OWNER') requireOwner(ctx.actor, 'make a member an owner');
  const changes = {
    ...changesBetween(member, row),
    ...(role !== member.role && { role: [member.role, role] }),
    ...(notes !== member.notes && { notes: [member.notes, notes] }),
  };
  return Object.keys(changes).length === 0 ? member : changeMember(ctx, member, { ...row, role, notes }, changes);
});

/** Suspends a member: their sessions end, their seats return to the licenses. Of a member kept by an identity provider it sets the administrator's hold. */
export const deactivateMember = operation('members:write', async (ctx, input: { memberId: string }) => {
  const member = await lockMember(ctx, input.memberId);
  protectOwner(ctx, member);
  refuseIfInvited(member);
  return member.managedBy === 'SCIM'
    ? holdMember(ctx, member, ctx.now)
    : reviseMember(ctx, member, { ...draftOf(member), active: false });
});

/** Lifts an administrator's suspension: the member asks for seats again, by the same rules. What the identity provider suspended is MANAGED_BY_IDP. */
export const reactivateMember = operation('members:write', async (ctx, input: { memberId: string }) => {
  const member = await lockMember(ctx, input.memberId);
  protectOwner(ctx, member);
  refuseIfInvited(member);
  if (member.managedBy !== 'SCIM') return reviseMember(ctx, member, { ...draftOf(member), active: true });
  if (member.heldAt === null && !member.active) refuseIfManaged(member, 'memberId');
  return holdMember(ctx, member, null);
});

/** Removes a member for good; one kept by an identity provider is removed there. */
export const removeMember = operation('members:write', async (ctx, input: { memberId: string }) => {
  const member = await lockMember(ctx, input.memberId);
  protectOwner(ctx, member);
  refuseIfManaged(member, 'memberId');
  return deprovision(ctx, member);
});

/** Removes a member because its identity provider says so. */
export const deprovisionMember = operation(
  'members:write',
  async (ctx, input: { memberId: string; ifVersions?: readonly number[] }) => {
    const member = await lockMember(ctx, input.memberId);
    requireVersion(member, input.ifVersions);
    refuseIfForeign(ctx, member);
    await underBrake(
      ctx,
      () => heldRemoval(member),
      () => deprovision(ctx, member),
    );
  },
);

/** Owners are changed by owners only. */
function protectOwner(ctx: OperationContext, member: Member): void {
  if (member.role === 'OWNER') requireOwner(ctx.actor, 'change an owner');
}

/** Who is invited has no switches yet: an invitation is taken back, or accepted. */
function refuseIfInvited({ status }: Member): void {
  if (status === 'INVITED')
    throw new DomainError('INVALID_VALUE', 'This member is invited: revoke the invitation instead.', 'memberId');
}

function refuseIfManaged(member: Member, field: string): void {
  if (member.managedBy === 'SCIM')
    throw new DomainError(
      'MANAGED_BY_IDP',
      'This member is kept by the identity provider: change it there. Here you can set the role, notes, manual teams and licenses, and hold the member.',
      field,
    );
}

/** What the identity provider has not taken over is not its own to delete. */
function refuseIfForeign({ actor }: OperationContext, member: Member): void {
  if (actor.kind === 'scim_connection' && member.scimConnectionId !== actor.id)
    throw new DomainError(
      'FORBIDDEN',
      'This person was here before and is not taken over yet: push them once before deleting them.',
      'memberId',
    );
}

function requireConnection(ctx: OperationContext): string {
  if (ctx.actor.kind !== 'scim_connection') throw new DomainError('FORBIDDEN', 'Only a SCIM connection provisions.');
  return ctx.actor.id;
}

const defined = <T extends object>(input: T): Partial<T> =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Partial<T>;
