import { type RawBuilder, sql } from 'kysely';
import type { TenantContext } from '../context.js';
import { DomainError } from '../errors.js';
import { toId } from '../ids.js';
import { type PreviewOutcome, previewOutcomes, seatOutcomes } from '../license/seat-outcomes.js';
import { query } from '../operation.js';
import { type Page, type PageRequest, readPage } from '../page.js';
import {
  type ConnectionChange,
  type MemberOutcome,
  memberOutcomes,
  memberPlan,
  seatSteps,
  type TeamOutcome,
  teamOutcomes,
  teamPlan,
} from './connection-plan.js';
import type { DisableChoice } from './disable-choice.js';
import type { ScimConnection } from './scim-connection.entity.js';

/** What is thought of: to enable the connection, which is what nothing else means, to disable it, to move its people, or another adoption of teams. */
export interface WantedChange {
  readonly connectionId: string;
  readonly disable?: DisableChoice | null;
  readonly transferTo?: string | null;
  readonly teamAdoption?: 'ON' | 'OFF' | null;
}

/** The change that is meant; NOT_FOUND for a connection that is not there. */
export const resolveConnectionChange = query(
  'scim:read',
  async (ctx, wanted: WantedChange): Promise<ConnectionChange> => {
    const { connectionId, disable, transferTo, teamAdoption } = wanted;
    if ([disable, transferTo, teamAdoption].filter(Boolean).length > 1)
      throw new DomainError('INVALID_VALUE', 'Name one change: disable, transferTo or teamAdoption.', 'disable');
    const connection = await find(ctx, connectionId, 'connectionId');
    if (transferTo) {
      const to = await find(ctx, transferTo, 'transferTo');
      return { kind: 'TRANSFER', connectionId: connection.id, toConnectionId: to.id };
    }
    if (disable) return { kind: 'DISABLE', connectionId: connection.id, members: disable };
    const adopts = teamAdoption ? teamAdoption === 'ON' : connection.teamAdoption;
    return { kind: 'ENABLE', connectionId: connection.id, teamAdoption: adopts };
  },
);

async function find(ctx: TenantContext, connectionId: string, field: string) {
  const { rows } = await sql<Pick<ScimConnection, 'id' | 'teamAdoption'>>`
    select id, team_adoption as "teamAdoption" from scim_connection
    where organization_id = ${ctx.organizationId} and id = ${toId(connectionId)}`.execute(ctx.db);
  if (!rows[0]) throw new DomainError('NOT_FOUND', 'No such SCIM connection.', field);
  return rows[0];
}

/** How many members, seats and teams a change would concern, by what becomes of them. */
export interface ConnectionPreview {
  readonly members: Record<MemberOutcome, number>;
  readonly seats: Record<PreviewOutcome, number>;
  readonly teams: Record<TeamOutcome, number>;
}

/** Counts what a change would do, by the plans that are carried out, and writes nothing. */
export const countConnectionChange = query(
  'scim:read',
  async (ctx, change: ConnectionChange): Promise<ConnectionPreview> => {
    const count = async <Outcome extends string>(outcomes: readonly Outcome[], statement: RawBuilder<unknown>) => {
      const { rows } = await sql<{ outcome: Outcome; count: number }>`${statement}`.execute(ctx.db);
      const counts = new Map(rows.map((row) => [row.outcome, row.count]));
      return Object.fromEntries(outcomes.map((outcome) => [outcome, counts.get(outcome) ?? 0])) as Record<
        Outcome,
        number
      >;
    };
    const perOutcome = (plan: RawBuilder<unknown>) => sql`
      select outcome, count(*)::int as count from (${plan}) planned group by outcome`;
    return {
      members: await count(memberOutcomes, perOutcome(memberPlan(ctx, change))),
      seats: await count(
        previewOutcomes,
        sql`
        with ${seatsOf(ctx, change)} select outcome, count(*)::int as count from outcome group by outcome`,
      ),
      teams: await count(teamOutcomes, perOutcome(teamPlan(ctx, change))),
    };
  },
);

const seatsOf = (ctx: TenantContext, change: ConnectionChange) =>
  sql`${seatSteps(ctx, change)}, ${seatOutcomes(ctx, sql`select * from taken`, 'TOLD')}`;

/** Which part of a preview to list. */
interface Listing<Outcome> extends PageRequest {
  readonly change: ConnectionChange;
  readonly outcome?: Outcome | null;
}

/** A member or a team, and what becomes of it. */
export interface Planned<Outcome> {
  readonly id: string;
  readonly outcome: Outcome;
}

const listPlan = <Outcome>(
  ctx: TenantContext,
  { change, outcome, ...request }: Listing<Outcome>,
  name: string,
  plan: RawBuilder<unknown>,
): Promise<Page<Planned<Outcome>>> =>
  readPage<Planned<Outcome>>(
    request,
    { name, descending: false, id: sql`planned.id` },
    [change, outcome],
    async ({ after, order, limit }) => {
      const { rows } = await sql<Planned<Outcome>>`
        select id, outcome from (${plan}) planned
        where ${after} and (${outcome ?? null}::text is null or outcome = ${outcome ?? null}) order by ${order} limit ${limit}`.execute(
        ctx.db,
      );
      return rows;
    },
  );

/** Names the members whom a change would concern, a page after a cursor, in the order of their creation. */
export const listMembersOfChange = query('scim:read', (ctx, listing: Listing<MemberOutcome>) =>
  listPlan(ctx, listing, 'MEMBER', memberPlan(ctx, listing.change)),
);

/** Names the teams which it would concern. */
export const listTeamsOfChange = query('scim:read', (ctx, listing: Listing<TeamOutcome>) =>
  listPlan(ctx, listing, 'TEAM', teamPlan(ctx, listing.change)),
);

/** What a change would do to a seat: `id` is the license's. */
export interface PlannedSeat extends Planned<PreviewOutcome> {
  readonly memberId: string;
}

/** Names whose seats it would concern, and of which licenses. */
export const listSeatsOfChange = query(
  'scim:read',
  (ctx, { change, outcome, ...request }: Listing<PreviewOutcome>): Promise<Page<PlannedSeat>> =>
    readPage<PlannedSeat>(
      request,
      {
        name: 'SEAT',
        descending: false,
        id: sql`outcome."licenseId"`,
        key: { sql: sql`(outcome."memberId"::text collate "C")`, cast: 'text', of: (row) => row.memberId },
      },
      [change, outcome],
      async ({ after, order, limit }) => {
        const { rows } = await sql<PlannedSeat>`
        with ${seatsOf(ctx, change)}
        select "licenseId" as id, "memberId", outcome from outcome
        where ${after} and (${outcome ?? null}::text is null or outcome = ${outcome ?? null}) order by ${order} limit ${limit}`.execute(
          ctx.db,
        );
        return rows;
      },
    ),
);
