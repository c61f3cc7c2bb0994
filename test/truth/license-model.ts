import type { AssignmentState, EndReason } from '../../src/domain/license/license-assignment.entity.js';
import type { ModelInterval, ModelTerm } from '../domain/naive-usage.js';

/** A row that the database must have too. */
export interface ModelRow extends ModelInterval {
  readonly memberId: string;
  readonly source: 'MANUAL' | 'SCIM_EVERYONE' | 'SCIM_GROUP';
  readonly priority: number;
  readonly requestedAt: number;
  readonly department: string | null;
  endedAt: Date | null;
  endReason: EndReason | null;
}

/** A license of the model: `giver` tells who is due a seat of it. */
export interface ModelPool {
  readonly id: string;
  readonly giver: 'EVERYONE' | 'GROUP' | 'NOBODY';
  readonly priority: number;
  readonly policy: 'WAITLIST' | 'REJECT' | 'ALLOW';
  readonly limit: number;
  seats: number;
  expiresAt: number | null;
  readonly startsAt: Date;
  readonly terms: ModelTerm[];
  readonly rows: ModelRow[];
}

export interface ModelMember {
  readonly id: string;
  state: 'ACTIVE' | 'SUSPENDED' | 'REMOVED';
  department: string | null;
  inGroup: boolean;
}

/** Thrown where a license without a queue refuses: nothing of the request happens. */
export class Refused extends Error {}

const sources = { EVERYONE: 'SCIM_EVERYONE', GROUP: 'SCIM_GROUP', NOBODY: 'MANUAL' } as const;

/** The seats of one organization, kept in memory by the plainest code that follows the rules of licenses. */
export class LicenseModel {
  readonly members: ModelMember[] = [];

  constructor(readonly pools: readonly ModelPool[]) {}

  open = (pool: ModelPool) => pool.rows.filter(({ endedAt }) => endedAt === null);

  create(now: number, id: string, state: 'ACTIVE' | 'SUSPENDED', department: string | null): void {
    const member: ModelMember = { id, state, department, inGroup: false };
    this.members.push(member);
    if (state === 'ACTIVE') this.askAll(now, member, 'REFUSE');
  }

  suspend(now: number, member: ModelMember): void {
    member.state = 'SUSPENDED';
    this.endAll(now, member, 'SUSPENDED');
  }

  reactivate(now: number, member: ModelMember): void {
    this.askAll(now, member, 'REFUSE');
    member.state = 'ACTIVE';
  }

  remove(now: number, member: ModelMember): void {
    member.state = 'REMOVED';
    member.inGroup = false;
    this.endAll(now, member, 'DEPROVISIONED');
  }

  joinGroup(now: number, member: ModelMember): void {
    if (member.inGroup) return;
    member.inGroup = true;
    if (member.state === 'ACTIVE') this.askAll(now, member, 'WRITE_DOWN');
  }

  leaveGroup(now: number, member: ModelMember): void {
    if (!member.inGroup) return;
    member.inGroup = false;
    for (const pool of this.pools.filter(({ giver }) => giver === 'GROUP'))
      for (const row of this.open(pool).filter(({ memberId }) => memberId === member.id))
        this.end(now, row, 'NO_LONGER_DUE');
    for (const pool of this.pools) this.serve(now, pool, 'WAITLISTED');
  }

  assign(now: number, pool: ModelPool, member: ModelMember): void {
    if (member.state !== 'ACTIVE' || this.open(pool).some(({ memberId }) => memberId === member.id))
      throw new Refused();
    this.ask(now, pool, member, 'MANUAL', 100, 'REFUSE');
  }

  release(now: number, pool: ModelPool, member: ModelMember): void {
    const row = this.open(pool).find(({ memberId }) => memberId === member.id);
    if (row?.source !== 'MANUAL') throw new Refused();
    this.end(now, row, 'RELEASED');
    this.serve(now, pool, 'WAITLISTED');
  }

  /** Changes what is bought. */
  buy(now: number, pool: ModelPool, { seats, expiresAt }: Pick<ModelPool, 'seats' | 'expiresAt'>): void {
    if (seats === pool.seats && expiresAt === pool.expiresAt) return;
    Object.assign(pool, { seats, expiresAt });
    pool.terms.push({ validFrom: new Date(now), seats, expiresAt: expiresAt === null ? null : new Date(expiresAt) });
    this.serve(now, pool, 'WAITLISTED');
    if (!this.open(pool).some(({ state }) => state === 'WAITLISTED')) this.serve(now, pool, 'REFUSED');
  }

  private room(now: number, pool: ModelPool): number {
    if (now < pool.startsAt.getTime() || (pool.expiresAt !== null && now >= pool.expiresAt)) return 0;
    const held = this.open(pool).filter(({ state }) => state === 'ASSIGNED').length;
    return Math.max(0, pool.seats + pool.limit - held);
  }

  private isDue = ({ giver }: ModelPool, { inGroup }: ModelMember) =>
    giver === 'EVERYONE' || (giver === 'GROUP' && inGroup);

  private askAll(now: number, member: ModelMember, whenFull: 'REFUSE' | 'WRITE_DOWN'): void {
    const asked: { pool: ModelPool; source: ModelRow['source']; priority: number }[] = [];
    for (const pool of this.pools) {
      if (this.open(pool).some(({ memberId }) => memberId === member.id)) continue;
      const last = pool.rows.filter(({ memberId }) => memberId === member.id).at(-1);
      if (this.isDue(pool, member)) asked.push({ pool, source: sources[pool.giver], priority: pool.priority });
      else if (last?.source === 'MANUAL' && last.endReason === 'SUSPENDED')
        asked.push({ pool, source: 'MANUAL', priority: 100 });
    }
    if (whenFull === 'REFUSE' && asked.some(({ pool }) => this.nextState(now, pool) === 'REFUSED')) throw new Refused();
    for (const { pool, source, priority } of asked) this.ask(now, pool, member, source, priority, whenFull);
  }

  private nextState(now: number, pool: ModelPool): AssignmentState {
    const waits = this.open(pool).some(({ state }) => state === 'WAITLISTED');
    if (this.room(now, pool) > 0 && !waits) return 'ASSIGNED';
    return pool.policy === 'WAITLIST' ? 'WAITLISTED' : 'REFUSED';
  }

  private ask(
    now: number,
    pool: ModelPool,
    member: ModelMember,
    source: ModelRow['source'],
    priority: number,
    whenFull: 'REFUSE' | 'WRITE_DOWN',
  ): void {
    const state = this.nextState(now, pool);
    if (state === 'REFUSED' && whenFull === 'REFUSE') throw new Refused();
    this.start(now, pool, { memberId: member.id, state, source, priority, requestedAt: now });
  }

  private start(
    now: number,
    pool: ModelPool,
    row: Pick<ModelRow, 'memberId' | 'state' | 'source' | 'priority' | 'requestedAt'>,
  ): void {
    const { department } = this.members.find(({ id }) => id === row.memberId)!;
    pool.rows.push({ ...row, department, startedAt: new Date(now), endedAt: null, endReason: null });
  }

  private end(now: number, row: ModelRow, reason: EndReason): void {
    row.endedAt = new Date(now);
    row.endReason = reason;
  }

  private endAll(now: number, member: ModelMember, reason: EndReason): void {
    for (const pool of this.pools)
      for (const row of this.open(pool).filter(({ memberId }) => memberId === member.id)) this.end(now, row, reason);
    for (const pool of this.pools) this.serve(now, pool, 'WAITLISTED');
  }

  private serve(now: number, pool: ModelPool, state: 'WAITLISTED' | 'REFUSED'): void {
    const next = this.open(pool)
      .filter((row) => row.state === state)
      .sort((a, b) => a.priority - b.priority || a.requestedAt - b.requestedAt)
      .slice(0, this.room(now, pool));
    for (const row of next) {
      this.end(now, row, 'FULFILLED');
      this.start(now, pool, { ...row, state: 'ASSIGNED' });
    }
  }
}
