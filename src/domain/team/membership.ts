import { type RawBuilder, sql } from 'kysely';
import { DomainError } from '../errors.js';
import { caselessText, type Field, type FieldTable, type Filter, toSql } from '../filter.js';
import { isId } from '../ids.js';
import { knownMember, visibleMember } from '../member/visible.js';
import type { OperationContext } from '../operation.js';
import type { TeamOrigin } from './team.entity.js';

/** One change of a team's membership; each is one statement, whatever the size of the team. */
export type MembershipStep =
  | { readonly kind: 'add'; readonly memberIds: readonly string[] }
  | { readonly kind: 'remove'; readonly memberIds: readonly string[] }
  | { readonly kind: 'replace'; readonly memberIds: readonly string[] }
  | { readonly kind: 'removeAll' }
  | { readonly kind: 'removeMatching'; readonly filter: Filter };

/** Who came and who left. */
export interface MembershipDelta {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** What the members of a team may be filtered by. */
export const membershipFieldTable: FieldTable = new Map<string, Field>([
  ['value', { type: 'id', sql: sql`member.id` }],
  ['display', caselessText(sql`coalesce(member.display_name, member.user_name)`)],
  ['type', caselessText(sql`'User'`)],
]);

/** How those who are added are kept from leaving: ALONE where the caller goes on to change them. */
export type MemberHold = 'SHARED' | 'ALONE';

/** The rows that a step works on. */
interface Places {
  readonly teamId: string;
  readonly source: TeamOrigin;
  readonly hold: MemberHold;
}

/**
 * Applies the steps in order to the rows of one source, and tells the difference between before and after. An id that was never known
 * here is INVALID_VALUE and names it; ids of deleted members are passed over; removing who is not there is no error.
 */
export async function changeMembership(
  ctx: OperationContext,
  teamId: string,
  source: TeamOrigin,
  steps: readonly MembershipStep[],
  hold: MemberHold = 'SHARED',
): Promise<MembershipDelta> {
  const delta = new Map<string, 'added' | 'removed'>();
  for (const step of steps) {
    const { added, removed } = await applyStep(ctx, { teamId, source, hold }, step);
    for (const id of removed) note(delta, id, 'removed', 'added');
    for (const id of added) note(delta, id, 'added', 'removed');
  }
  const of = (wanted: 'added' | 'removed') => [...delta].filter(([, kind]) => kind === wanted).map(([id]) => id);
  return { added: of('added'), removed: of('removed') };
}

/** Takes a leaving member out of every team, whoever put them there; each team has changed by that. */
export async function leaveTeams(ctx: OperationContext, memberId: string): Promise<void> {
  const { rows } = await sql<{ id: string; name: string }>`
    with place as (
      delete from team_membership where organization_id = ${ctx.organizationId} and member_id = ${memberId} returning team_id
    ), locked as (
      select id from team where organization_id = ${ctx.organizationId} and id in (select team_id from place) order by id for no key update
    )
    update team set version = version + 1, updated_at = ${ctx.now} from locked
    where team.organization_id = ${ctx.organizationId} and team.id = locked.id returning team.id, team.name`.execute(
    ctx.db,
  );
  for (const team of rows) recordMembership(ctx, team, { added: [], removed: [memberId] });
}

const deltaChunk = 1000;

/** Records a delta as events of at most 1,000 members. */
export function recordMembership(
  ctx: OperationContext,
  team: { readonly id: string; readonly name: string },
  { added, removed }: MembershipDelta,
): void {
  for (let start = 0; start < Math.max(added.length, removed.length); start += deltaChunk)
    ctx.record({
      type: 'team_membership.changed',
      kind: 'team',
      resourceId: team.id,
      changes: {
        name: team.name,
        added: added.slice(start, start + deltaChunk),
        removed: removed.slice(start, start + deltaChunk),
      },
    });
}

function note(
  delta: Map<string, 'added' | 'removed'>,
  id: string,
  kind: 'added' | 'removed',
  undoes: 'added' | 'removed',
) {
  if (delta.get(id) === undoes) delta.delete(id);
  else delta.set(id, kind);
}

function applyStep(
  ctx: OperationContext,
  places: Places,
  step: MembershipStep,
): Promise<MembershipDelta> | MembershipDelta {
  switch (step.kind) {
    case 'add':
      return addMembers(ctx, places, step.memberIds);
    case 'replace':
      return replaceMembers(ctx, places, step.memberIds);
    case 'remove': {
      const ids = step.memberIds.filter(isId);
      return ids.length === 0
        ? { added: [], removed: [] }
        : removeWhere(ctx, places, sql`member_id = any(${ids}::uuid[])`);
    }
    case 'removeAll':
      return removeWhere(ctx, places, sql`true`);
    case 'removeMatching':
      return removeWhere(
        ctx,
        places,
        sql`exists (
          select 1 from member where member.organization_id = ${ctx.organizationId} and member.id = team_membership.member_id
            and ${toSql(step.filter, membershipFieldTable)})`,
      );
  }
}

async function addMembers(
  ctx: OperationContext,
  places: Places,
  memberIds: readonly string[],
): Promise<MembershipDelta> {
  const { teamId, source, hold } = places;
  const known = await knownMembers(ctx, memberIds, hold);
  if (known.length === 0) return { added: [], removed: [] };
  const { rows } = await sql<{ id: string }>`
    insert into team_membership (organization_id, team_id, member_id, source, added_at)
    select ${ctx.organizationId}::uuid, ${teamId}::uuid, id, ${source}, ${ctx.now}::timestamptz from unnest(${known}::uuid[]) id
    on conflict do nothing returning member_id as id`.execute(ctx.db);
  return { added: rows.map(({ id }) => id), removed: [] };
}

async function replaceMembers(
  ctx: OperationContext,
  places: Places,
  memberIds: readonly string[],
): Promise<MembershipDelta> {
  const { teamId, source, hold } = places;
  const known = memberIds.length === 0 ? [] : await knownMembers(ctx, memberIds, hold);
  const { removed } = await removeWhere(
    ctx,
    places,
    sql`not exists (select 1 from unnest(${known}::uuid[]) kept where kept = team_membership.member_id)`,
  );
  const { rows } = await sql<{ id: string }>`
    insert into team_membership (organization_id, team_id, member_id, source, added_at)
    select ${ctx.organizationId}::uuid, ${teamId}::uuid, id, ${source}, ${ctx.now}::timestamptz from unnest(${known}::uuid[]) id
    on conflict do nothing returning member_id as id`.execute(ctx.db);
  return { added: rows.map(({ id }) => id), removed };
}

async function removeWhere(
  ctx: OperationContext,
  { teamId, source }: Places,
  condition: ReturnType<typeof sql>,
): Promise<MembershipDelta> {
  const { rows } = await sql<{ id: string }>`
    delete from team_membership
    where organization_id = ${ctx.organizationId} and team_id = ${teamId} and source = ${source} and ${condition}
    returning member_id as id`.execute(ctx.db);
  return { added: [], removed: rows.map(({ id }) => id) };
}

/** The living among these members, kept from leaving until the transaction ends; throws for ids that were never known to the caller. */
async function knownMembers(ctx: OperationContext, memberIds: readonly string[], hold: MemberHold): Promise<string[]> {
  const malformed = memberIds.filter((id) => !isId(id));
  if (malformed.length > 0) throw unknownMembers(malformed);
  const { rows } = await sql<{ id: string; living: boolean }>`
    select member.id, ${visibleMember(ctx)} as living from member
    where member.organization_id = ${ctx.organizationId} and member.id = any(${memberIds}::uuid[]) and ${knownMember(ctx)}
    order by member.id ${rowLock[hold]}`.execute(ctx.db);
  const known = new Set(rows.map(({ id }) => id));
  const unknown = memberIds.filter((id) => !known.has(id.toLowerCase()));
  if (unknown.length > 0) throw unknownMembers(unknown);
  return rows.filter(({ living }) => living).map(({ id }) => id);
}

const rowLock: Record<MemberHold, RawBuilder<unknown>> = { SHARED: sql`for share`, ALONE: sql`for no key update` };

function unknownMembers(ids: readonly string[]): DomainError {
  const named = ids
    .slice(0, 10)
    .map((id) => id.slice(0, 64))
    .join(', ');
  return new DomainError(
    'INVALID_VALUE',
    `members: no such member: ${named}${ids.length > 10 ? ` and ${ids.length - 10} more` : ''}.`,
    'members',
  );
}
